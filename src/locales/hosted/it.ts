import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'Collega un’app',
  close: 'Chiudi',
  done: { title: 'Tutto fatto', text: 'Puoi chiudere questa pagina.' },
  expired: {
    text: 'Questo link è scaduto.',
    you: 'Aprilo di nuovo da dove l’hai ricevuto oppure chiedine uno nuovo.',
  },
  refused: {
    api_not_allowed: {
      title: 'Non usare questo link',
      text: 'Invierebbe ciò che inserisci a un server che questa pagina non conosce. Se ti fidi di chi ti ha dato il link, chiedine uno nuovo.',
    },
    parent_not_allowed: {
      title: 'Questa pagina non può essere usata qui',
      text: 'È mostrata all’interno di un sito che non conosce. Non inserire nulla.',
    },
    link_incomplete: {
      title: 'Questo link non può essere riutilizzato',
      text: 'Aprilo di nuovo da dove l’hai ricevuto. Se non basta, chiedine uno nuovo.',
    },
    settings_invalid: {
      title: 'Questa pagina non è ancora pronta',
      text: 'Non dipende da te. Le impostazioni di questa pagina non sono ancora complete.',
    },
  },
  admin: 'Per chi amministra questa pagina',
} satisfies HostedTranslation;
