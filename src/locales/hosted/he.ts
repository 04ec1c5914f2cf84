import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'חיבור אפליקציה',
  close: 'סגירה',
  done: { title: 'הכול מוכן', text: 'אפשר לסגור את הדף הזה.' },
  expired: { text: 'תוקף הקישור הזה פג.', you: 'פתחו אותו שוב מהמקום שבו קיבלתם אותו, או בקשו קישור חדש.' },
  refused: {
    api_not_allowed: {
      title: 'אל תשתמשו בקישור הזה',
      text: 'הוא ישלח את מה שתזינו לשרת שהדף הזה לא מכיר. אם אתם סומכים על מי שנתן לכם את הקישור, בקשו ממנו קישור חדש.',
    },
    parent_not_allowed: {
      title: 'אי אפשר להשתמש בדף הזה כאן',
      text: 'הוא מוצג בתוך אתר שהוא לא מכיר. אל תזינו דבר.',
    },
    link_incomplete: {
      title: 'אי אפשר להשתמש שוב בקישור הזה',
      text: 'פתחו אותו שוב מהמקום שבו קיבלתם אותו. אם זה לא עוזר, בקשו קישור חדש.',
    },
    settings_invalid: {
      title: 'הדף הזה עדיין לא מוכן',
      text: 'זו לא אשמתכם. ההגדרות של הדף הזה עדיין לא הושלמו.',
    },
  },
  admin: 'למנהלי הדף הזה',
} satisfies HostedTranslation;
