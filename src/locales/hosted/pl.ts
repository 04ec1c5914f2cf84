import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'Połącz aplikację',
  close: 'Zamknij',
  done: { title: 'Gotowe', text: 'Możesz zamknąć tę stronę.' },
  expired: {
    text: 'Ten link wygasł.',
    you: 'Otwórz go jeszcze raz z miejsca, z którego pochodzi, albo poproś o nowy.',
  },
  refused: {
    api_not_allowed: {
      title: 'Nie używaj tego linku',
      text: 'Wysłałby to, co wpiszesz, na serwer, którego ta strona nie zna. Jeśli ufasz osobie, od której masz link, poproś ją o nowy.',
    },
    parent_not_allowed: {
      title: 'Tej strony nie można tu użyć',
      text: 'Jest wyświetlana w witrynie, której nie zna. Niczego nie wpisuj.',
    },
    link_incomplete: {
      title: 'Tego linku nie można użyć ponownie',
      text: 'Otwórz go jeszcze raz z miejsca, z którego pochodzi. Jeśli to nie pomoże, poproś o nowy.',
    },
    settings_invalid: {
      title: 'Ta strona nie jest jeszcze gotowa',
      text: 'To nie Twoja wina. Ustawienia tej strony nie zostały jeszcze ukończone.',
    },
  },
  admin: 'Dla administratora tej strony',
} satisfies HostedTranslation;
