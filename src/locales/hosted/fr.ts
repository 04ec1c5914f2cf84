import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'Connecter une application',
  close: 'Fermer',
  done: { title: 'C’est fait', text: 'Vous pouvez fermer cette page.' },
  expired: {
    text: 'Ce lien a expiré.',
    you: 'Ouvrez-le de nouveau là où vous l’avez reçu, ou demandez-en un nouveau.',
  },
  refused: {
    api_not_allowed: {
      title: 'N’utilisez pas ce lien',
      text: 'Il enverrait ce que vous saisissez à un serveur que cette page ne connaît pas. Si vous faites confiance à la personne qui vous a donné ce lien, demandez-lui-en un nouveau.',
    },
    parent_not_allowed: {
      title: 'Cette page ne peut pas être utilisée ici',
      text: 'Elle est affichée dans un site qu’elle ne connaît pas. Ne saisissez rien.',
    },
    link_incomplete: {
      title: 'Ce lien ne peut pas être réutilisé',
      text: 'Ouvrez-le de nouveau là où vous l’avez reçu. Si cela ne suffit pas, demandez-en un nouveau.',
    },
    settings_invalid: {
      title: 'Cette page n’est pas encore prête',
      text: 'Vous n’y êtes pour rien. Les réglages de cette page ne sont pas terminés.',
    },
  },
  admin: 'Pour l’administration de cette page',
} satisfies HostedTranslation;
