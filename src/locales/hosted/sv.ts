import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'Anslut en app',
  close: 'Stäng',
  done: { title: 'Allt är klart', text: 'Du kan stänga den här sidan.' },
  expired: { text: 'Den här länken har gått ut.', you: 'Öppna den igen där du fick den, eller be om en ny.' },
  refused: {
    api_not_allowed: {
      title: 'Använd inte den här länken',
      text: 'Den skulle skicka det du skriver till en server som sidan inte känner till. Om du litar på den som gav dig länken kan du be om en ny.',
    },
    parent_not_allowed: {
      title: 'Sidan kan inte användas här',
      text: 'Den visas på en webbplats som den inte känner till. Skriv inte in något.',
    },
    link_incomplete: {
      title: 'Länken kan inte användas igen',
      text: 'Öppna den en gång till där du fick den. Be om en ny om det inte hjälper.',
    },
    settings_invalid: {
      title: 'Sidan är inte klar än',
      text: 'Det är inte ditt fel. Sidans inställningar är inte färdiga.',
    },
  },
  admin: 'För sidans administratör',
} satisfies HostedTranslation;
