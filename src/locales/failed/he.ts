import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'מה אפשר לעשות',
  developer: 'פרטים למפתחים',
  admin: 'למנהלי Nango',
  server: 'שרת: {host}',
  support: 'פנייה לתמיכה',
  copy: 'העתקת הפרטים',
  copy_code: 'העתקת קוד השגיאה',
  copy_message: 'העתקת הודעה למפתחי האתר',
  message: {
    what: 'לא ניתן היה לחבר את {app} באתר {site}.',
    error: 'שגיאה: {code} ({facts}).',
    advice: 'מה לעשות: {advice}',
  },
  by_hand: 'סמנו והעתיקו את הפרטים האלה:',
  retry_in: 'ניסיון נוסף בעוד {seconds}\u00a0שנ׳',
  retry_now: 'אפשר לנסות שוב עכשיו.',
  elsewhere: {
    title: 'חיבור בדפדפן שלכם',
    text: 'פתחו את הדף הזה בדפדפן שלכם וחברו שם את {app}.',
    open: 'פתיחה בדפדפן',
    copy: 'העתקת הקישור',
    after: 'אחרי ש־{app} מחובר שם, בחרו ״סיום״.',
  },
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
    session_token_failed: {
      text: 'האתר הזה לא הצליח להתחיל הפעלה.',
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
      you: 'בדקו אם {app} מחובר לפני שתנסו שוב, אחרת ייתכן שהוא יחובר פעמיים.',
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

export const advice = {
  blocked_by_browser:
    'הדפדפן חסם את חלון ההתחברות. ב-iframe עם `sandbox` דרושים `allow-popups` ו-`allow-popups-to-escape-sandbox`.',
  callback_err: 'אם האדם סירב, אין מה לתקן. אחרת, בדקו את ההרשאות ואת כתובת ה-callback ב-Nango.',
  connection_lost:
    'ה-WebSocket אל השרת לא נפתח או נותק. בדקו את `connect-src`, את `websocketsPath` ואת שרתי ה-proxy.',
  connection_test_failed: 'הספק דחה את הפרטים שהוזנו.',
  deprecated_authentication: 'החשבון הזה לא מקבל מפתחות ציבוריים. העבירו `sessionToken` שהשרת שלכם יוצר.',
  fingerprint_unavailable: '`refusedFingerprints` דורש את `crypto.subtle`: הגישו את הדף דרך https.',
  generic_error_support: 'אירעה שגיאה בשרת. הסיבה מופיעה ביומן שלו.',
  integration_not_allowed:
    'הוסיפו את האינטגרציה ל-`allowed_integrations` במקום שבו השרת שלכם יוצר את ההפעלה.',
  invalid_auth_mode: 'הספק משתמש במצב אימות אחר. טענו מחדש את ההגדרה.',
  invalid_connect_session_token_format: 'השרת מצפה לאסימון הפעלה. העבירו `sessionToken`.',
  invalid_credentials: 'הספק דחה את הפרטים שהוזנו.',
  invalid_hmac: 'חשבו מחדש את `hmac` ממזהי האינטגרציה והחיבור.',
  invalid_host: '`host` חייב להיות כתובת https בלי משתמש, שאילתה או מקטע (http רק ב-localhost).',
  invalid_option: 'חסרה אפשרות, או שהערך שלה לא מותר.',
  invalid_public_key: 'המפתח הציבורי לא תקין. העתיקו אותו שוב מ-Nango.',
  invalid_response: 'התגובה לא הגיעה מה-API של Nango. בדקו את `host`.',
  invalid_secret_key_format: 'השרת לא יכול לקרוא את המפתח הזה. בדקו אותו ואת `host`.',
  invalid_session_token: 'אסימון ההפעלה לא תקין. העבירו את האסימון שמוחזר מ-`POST /connect/sessions`.',
  list_closed:
    'המפתח תקין, אבל בשרת הזה מפתח ציבורי לא יכול לקרוא את הרשימה. העבירו `integrations` מלאות או `sessionToken`.',
  load_failed: 'קובץ של Latchkey לא נטען. פרסמו את כל הקבצים של הגרסה זה לצד זה ואפשרו אותם ב-`script-src`.',
  malformed_auth_header: 'הכותרת `Authorization` הגיעה שונה. חפשו שרת proxy שמשכתב אותה.',
  missing_auth_header: 'הכותרת `Authorization` לא הגיעה. חפשו שרת proxy שמסיר אותה.',
  missing_hmac: 'הסביבה הזו דורשת `hmac`. חשבו אותו בשרת שלכם.',
  missing_public_key:
    'לא הגיע מפתח. העבירו `publicKey` או `sessionToken`, או חפשו שרת proxy שמסיר את השאילתה.',
  network_error: 'אין גישה לשרת: הוא לא פעיל, הדפדפן לא מקוון או ש-`connect-src` אוסר את הבקשה.',
  open_window_failed: 'אירעה שגיאה בפונקציה `openWindow`.',
  popup_sandboxed: 'הדף נמצא ב-iframe עם `sandbox`. הוסיפו `allow-popups-to-escape-sandbox`.',
  provider_config_err: 'בדקו ב-Nango את מזהה האינטגרציה, את ה-client ID, את ה-client secret ואת ההרשאות.',
  reconnect_session_required:
    'ההפעלה הזו יוצרת חיבור חדש. כדי לחדש חיבור, צרו את האסימון עם `POST /connect/sessions/reconnect`.',
  request_refused: 'הבקשה הזו לא מופיעה ב-`connect.policy` ולא נשלחה.',
  resource_capped: 'התוכנית לא מאפשרת חיבורים נוספים.',
  secret_key_refused: 'מפתח סודי לא צריך להיות בדפדפן. הסירו אותו, וחדשו אותו אם כבר נחשף.',
  session_token_failed: 'הפונקציה `sessionToken` לא החזירה אסימון.',
  session_token_required: 'עם מפתח ציבורי אפשר רק להתחבר בחלון. העבירו `sessionToken` שהשרת שלכם יוצר.',
  timeout: 'השרת לא הגיב בזמן.',
  token_err: 'הספק דחה את קוד ההרשאה. בדקו את ה-client ID ואת ה-client secret ב-Nango.',
  too_many_request: 'החשבון הגיע למגבלת הבקשות לדקה.',
  unknown_account: 'המפתח שייך לסביבה אחרת או ל-`host` אחר, או שנמחק או חודש.',
  unknown_config_key: 'בדקו את מזהה האינטגרציה.',
  unknown_connect_session_token:
    'תוקף האסימון פג (אחרי 30 דקות) או שהוא שייך לסביבה אחרת. העבירו את `sessionToken` כפונקציה.',
  unknown_integration: 'הדף הזה לא יכול לחבר את האינטגרציה. בדקו את המזהה שלה ומה ההפעלה מאפשרת.',
  unknown_provider_config: 'בדקו את מזהה האינטגרציה.',
  url_param_err: 'הספק צריך ערכים נוספים. העבירו אותם ב-`params`.',
} satisfies Advice;
