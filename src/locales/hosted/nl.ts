import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'Een app koppelen',
  close: 'Sluiten',
  done: { title: 'Helemaal klaar', text: 'Je kunt deze pagina sluiten.' },
  expired: {
    text: 'Deze link is verlopen.',
    you: 'Open hem opnieuw vanaf de plek waar je hem kreeg, of vraag om een nieuwe.',
  },
  refused: {
    api_not_allowed: {
      title: 'Gebruik deze link niet',
      text: 'Hij zou wat je invult naar een server sturen die deze pagina niet kent. Vertrouw je degene van wie je de link hebt, vraag dan om een nieuwe.',
    },
    parent_not_allowed: {
      title: 'Deze pagina kan hier niet worden gebruikt',
      text: 'Ze wordt getoond in een site die ze niet kent. Vul niets in.',
    },
    link_incomplete: {
      title: 'Deze link kan niet opnieuw worden gebruikt',
      text: 'Open hem nog eens vanaf de plek waar je hem kreeg. Helpt dat niet, vraag dan om een nieuwe.',
    },
    settings_invalid: {
      title: 'Deze pagina is nog niet klaar',
      text: 'Dit ligt niet aan jou. De instellingen van deze pagina zijn nog niet af.',
    },
  },
  admin: 'Voor de beheerder van deze pagina',
} satisfies HostedTranslation;
