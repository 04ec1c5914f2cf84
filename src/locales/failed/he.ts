import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'מה אפשר לעשות',
  developer: 'למפתחי האתר הזה',
  admin: 'למנהלי Nango',
  server: 'שרת: {host}',
  support: 'פנייה לתמיכה',
  copy: 'העתקת הפרטים',
  copy_code: 'העתקת קוד השגיאה',
  by_hand: 'סמנו והעתיקו את הפרטים האלה:',
  retry_in: 'ניסיון נוסף בעוד {seconds}\u00a0שנ׳',
  retry_now: 'אפשר לנסות שוב עכשיו.',
  failures: {
    key: {
      text: 'המפתח של האתר הזה לא תקין. שום דבר לא שותף עם אף אפליקציה.',
    },
    unknown_account: {
      text: 'המפתח של האתר הזה לא זוהה. שום דבר לא שותף עם אף אפליקציה.',
    },
    list_closed: {
      text: 'האתר הזה לא יכול לטעון את רשימת האפליקציות.',
    },
    deprecated_authentication: {
      text: 'האתר הזה משתמש בסוג מפתח שכבר לא מתקבל.',
      admin:
        'בשרת באירוח עצמי, הגדירו את `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` לתאריך מאוחר יותר כדי לקבל את המפתח הזה.',
    },
    unknown_connect_session_token: {
      text: 'תוקף ההפעלה הזו פג.',
      you: 'טענו מחדש את הדף, התחברו אם תתבקשו ונסו שוב.',
    },
    secret_key_refused: {
      text: 'האתר הזה הוגדר עם מפתח סודי, לכן עצרנו לפני שחיברנו משהו.',
    },
    setup: {
      text: 'ההגדרות של האתר הזה לא מאפשרות זאת.',
    },
    integration: {
      title: 'אי אפשר לחבר כאן את {app}',
      text: 'ההגדרה של {app} באתר הזה עדיין לא הושלמה.',
    },
    credentials: {
      title: 'הפרטים לא התקבלו ב-{app}',
      text: 'הפרטים לא התקבלו ב-{app}. בדקו אותם ואת ההרשאות של החשבון.',
      you: 'חזרו, בדקו את הפרטים ונסו שוב.',
    },
    session_token_required: {
      text: 'אי אפשר לחבר את האפליקציה הזו עם המפתח הנוכחי של האתר.',
    },
    resource_capped: {
      text: 'האתר הזה הגיע למגבלת החיבורים.',
    },
    invalid_response: {
      text: 'התקבלה תגובה לא צפויה מ-{host}.',
    },
    network_error: {
      title: 'אין גישה לשירות החיבור',
      text: 'לא התקבלה תגובה מ-{host}.',
      you: 'בדקו את החיבור לאינטרנט. ייתכן שגם חוסם פרסומות או VPN חוסמים אותו.',
    },
    server: {
      title: 'יש בעיה בשירות החיבור',
      text: 'לא התקבלה התגובה הצפויה מ-{host}.',
      you: 'נסו שוב בעוד כמה דקות.',
    },
    too_many_request: {
      title: 'יותר מדי בקשות',
      text: 'שירות החיבור עמוס כרגע.',
      you: 'נסו שוב בעוד רגע.',
    },
    connection_lost: {
      title: 'החיבור נקטע',
      text: 'לא ידוע לנו אם {app} חובר. ייתכן שזה הצליח.',
      you: 'בדקו אם {app} מחובר לפני שתנסו שוב: התחברות שנייה יוצרת חיבור שני.',
    },
    blocked_by_browser: {
      title: 'הדפדפן חסם את החלון',
      text: '{app} נפתח בחלון חדש.',
      you: 'אפשרו חלונות קופצים באתר הזה ונסו שוב.',
    },
    callback_err: {
      title: '{app} לא חובר',
      text: 'ההתחברות בוטלה, או שהגישה נדחתה על ידי {app}.',
      you: 'נסו שוב עם החשבון הנכון ואפשרו גישה כשתתבקשו.',
    },
    unknown_error: {
      title: 'משהו השתבש',
      text: 'אירעה שגיאה לא צפויה.',
      you: 'נסו שוב. אם זה קורה שוב, פנו לאתר.',
    },
  },
} satisfies FailureTranslation<'he'>;
