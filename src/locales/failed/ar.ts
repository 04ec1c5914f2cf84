import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'ما يمكنك فعله',
  developer: 'تفاصيل للمطوّرين',
  admin: 'لمسؤول Nango',
  server: 'الخادم: {host}',
  support: 'التواصل مع الدعم',
  copy: 'نسخ التفاصيل',
  copy_code: 'نسخ رمز الخطأ',
  copy_message: 'نسخ رسالة إلى مطوّر الموقع',
  message: {
    what: 'تعذّر ربط {app} على {site}.',
    error: 'الخطأ: {code} ({facts}).',
    advice: 'ما يجب فعله: {advice}',
  },
  by_hand: 'حدّد هذه التفاصيل وانسخها:',
  retry_in: 'إعادة المحاولة خلال {seconds}\u00a0ث',
  retry_now: 'يمكنك إعادة المحاولة الآن.',
  elsewhere: {
    title: 'الربط في متصفحك',
    text: 'افتح هذه الصفحة في متصفحك واربط {app} هناك.',
    open: 'الفتح في المتصفح',
    copy: 'نسخ الرابط',
    after: 'بعد ربط {app} هناك، اختر «تم».',
  },
  failures: {
    key: {
      text: 'مفتاح هذا الموقع غير صالح. لم تتم مشاركة أي شيء مع أي تطبيق.',
    },
    unknown_account: {
      text: 'لم يتم التعرف على مفتاح هذا الموقع. لم تتم مشاركة أي شيء مع أي تطبيق.',
    },
    list_closed: {
      text: 'لا يمكن لهذا الموقع تحميل قائمة التطبيقات.',
    },
    deprecated_authentication: {
      text: 'يستخدم هذا الموقع نوعًا من المفاتيح لم يعد مقبولًا.',
      admin:
        'على خادم مستضاف ذاتيًا، عيّن `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` إلى تاريخ لاحق لقبول هذا المفتاح.',
    },
    unknown_connect_session_token: {
      text: 'انتهت صلاحية هذه الجلسة.',
      you: 'أعد تحميل الصفحة، وسجّل الدخول إذا طُلب منك، ثم أعد المحاولة.',
    },
    session_token_failed: {
      text: 'لم يتمكن هذا الموقع من بدء جلسة.',
      you: 'أعد تحميل الصفحة، وسجّل الدخول إذا طُلب منك، ثم أعد المحاولة.',
    },
    secret_key_refused: {
      text: 'أُعدّ هذا الموقع بمفتاح سري، لذا توقفنا قبل ربط أي شيء.',
    },
    setup: {
      text: 'لا تسمح إعدادات هذا الموقع بذلك.',
    },
    integration: {
      title: 'لا يمكن ربط {app} هنا',
      text: 'لم يكتمل إعداد {app} في هذا الموقع بعد.',
    },
    credentials: {
      title: 'لم يقبل {app} بياناتك',
      text: 'لم يقبل {app} بياناتك. تحقق منها ومن أذونات حسابك.',
      you: 'ارجع وتحقق من بياناتك ثم أعد المحاولة.',
    },
    session_token_required: {
      text: 'لا يمكن ربط هذا التطبيق بمفتاح هذا الموقع الحالي.',
    },
    resource_capped: {
      text: 'بلغ هذا الموقع الحد الأقصى لعمليات الربط.',
    },
    invalid_response: {
      text: 'أرسل {host} استجابة غير متوقعة.',
    },
    network_error: {
      title: 'يتعذر الوصول إلى خدمة الربط',
      text: 'لم يستجب {host}.',
      you: 'تحقق من اتصالك بالإنترنت. قد يكون مانع الإعلانات أو شبكة VPN هو السبب أيضًا.',
    },
    server: {
      title: 'تواجه خدمة الربط مشكلة',
      text: 'لم يستجب {host} كما هو متوقع.',
      you: 'أعد المحاولة بعد بضع دقائق.',
    },
    too_many_request: {
      title: 'طلبات كثيرة جدًا',
      text: 'خدمة الربط مشغولة الآن.',
      you: 'أعد المحاولة بعد قليل.',
    },
    connection_lost: {
      title: 'انقطع الاتصال',
      text: 'لا نعرف ما إذا تم ربط {app}. ربما نجح الأمر.',
      you: 'تحقق من ربط {app} قبل إعادة المحاولة، وإلا فقد يتم ربطه مرتين.',
    },
    blocked_by_browser: {
      title: 'حظر المتصفح النافذة',
      text: 'يُفتح {app} في نافذة جديدة.',
      you: 'اسمح بالنوافذ المنبثقة لهذا الموقع، ثم أعد المحاولة.',
    },
    callback_err: {
      title: 'لم يتم ربط {app}',
      text: 'أُلغي تسجيل الدخول، أو رفض {app} الوصول.',
      you: 'أعد المحاولة بالحساب الصحيح، واسمح بالوصول عندما يُطلب منك.',
    },
    unknown_error: {
      title: 'حدث خطأ ما',
      text: 'حدث خطأ غير متوقع.',
      you: 'أعد المحاولة. إذا تكرر ذلك، فتواصل مع الموقع.',
    },
  },
} satisfies FailureTranslation<'ar'>;

export const advice = {
  blocked_by_browser:
    'حظر المتصفح نافذة تسجيل الدخول. يحتاج iframe مع `sandbox` إلى `allow-popups` و`allow-popups-to-escape-sandbox`.',
  callback_err:
    'إذا رفض الشخص، فلا شيء يحتاج إلى إصلاح. وإلا فتحقق من النطاقات وعنوان URL لرد الاتصال في Nango.',
  connection_lost:
    'تعذر فتح اتصال WebSocket بالخادم أو انقطع. تحقق من `connect-src` و`websocketsPath` والخوادم الوكيلة.',
  connection_test_failed: 'رفض المزوّد بيانات الاعتماد المدخلة.',
  deprecated_authentication: 'لا يقبل هذا الحساب المفاتيح العامة. مرّر `sessionToken` ينشئه خادمك.',
  fingerprint_unavailable: 'يحتاج `refusedFingerprints` إلى `crypto.subtle`: قدّم الصفحة عبر https.',
  generic_error_support: 'حدث خطأ في الخادم. السبب موجود في سجله.',
  integration_not_allowed: 'أضف التكامل إلى `allowed_integrations` حيث ينشئ خادمك الجلسة.',
  invalid_auth_mode: 'يستخدم المزوّد وضع مصادقة آخر. أعد تحميل التعريف.',
  invalid_connect_session_token_format: 'يتوقع الخادم رمز جلسة. مرّر `sessionToken`.',
  invalid_credentials: 'رفض المزوّد بيانات الاعتماد المدخلة.',
  invalid_hmac: 'أعد حساب `hmac` من معرّفي التكامل والربط.',
  invalid_host: 'يجب أن يكون `host` عنوان https بلا مستخدم أو استعلام أو جزء (http على localhost فقط).',
  invalid_option: 'هناك خيار ناقص أو قيمته غير مسموح بها.',
  invalid_public_key: 'هذا المفتاح العام غير صالح. انسخه من Nango مرة أخرى.',
  invalid_response: 'الاستجابة ليست من واجهة Nango. تحقق من `host`.',
  invalid_secret_key_format: 'لا يستطيع الخادم قراءة هذا المفتاح. تحقق منه ومن `host`.',
  invalid_session_token: 'رمز الجلسة غير صالح. مرّر الرمز الذي يعيده `POST /connect/sessions`.',
  list_closed:
    'المفتاح صالح، لكن المفاتيح العامة لا يمكنها قراءة القائمة على هذا الخادم. مرّر `integrations` كاملة أو `sessionToken`.',
  load_failed: 'لم يُحمّل أحد ملفات Latchkey. انشر كل ملفات الإصدار معًا واسمح بها في `script-src`.',
  malformed_auth_header: 'وصلت الترويسة `Authorization` معدّلة. ابحث عن خادم وكيل يغيّرها.',
  missing_auth_header: 'لم تصل الترويسة `Authorization`. ابحث عن خادم وكيل يحذفها.',
  missing_hmac: 'تتطلب هذه البيئة `hmac`. احسبه على خادمك.',
  missing_public_key:
    'لم يصل أي مفتاح. مرّر `publicKey` أو `sessionToken`، أو ابحث عن خادم وكيل يحذف الاستعلام.',
  network_error: 'يتعذر الوصول إلى الخادم: إما أنه متوقف، أو المتصفح غير متصل، أو يمنع `connect-src` الطلب.',
  open_window_failed: 'حدث خطأ في الدالة `openWindow`.',
  popup_sandboxed: 'الصفحة داخل iframe مع `sandbox`. أضف `allow-popups-to-escape-sandbox`.',
  provider_config_err: 'تحقق في Nango من معرّف التكامل ومعرّف العميل وسره والنطاقات.',
  reconnect_session_required:
    'تنشئ هذه الجلسة ربطًا جديدًا. لتجديد ربط قائم، أنشئ الرمز عبر `POST /connect/sessions/reconnect`.',
  request_refused: 'هذا الطلب غير موجود في `connect.policy` ولم يُرسل.',
  resource_capped: 'لا تسمح الخطة بمزيد من عمليات الربط.',
  secret_key_refused: 'لا مكان للمفتاح السري في المتصفح. أزله، وجدّده إذا كان قد نُشر.',
  session_token_failed: 'لم تُعد الدالة `sessionToken` أي رمز.',
  session_token_required:
    'بالمفتاح العام لا يمكن سوى تسجيل الدخول في نافذة. مرّر `sessionToken` ينشئه خادمك.',
  timeout: 'لم يستجب الخادم في الوقت المحدد.',
  token_err: 'رفض المزوّد رمز التفويض. تحقق من معرّف العميل وسره في Nango.',
  too_many_request: 'بلغ الحساب حد الطلبات في الدقيقة.',
  unknown_account: 'المفتاح من بيئة أخرى أو `host` آخر، أو حُذف أو جُدّد.',
  unknown_config_key: 'تحقق من معرّف التكامل.',
  unknown_connect_session_token:
    'انتهت صلاحية الرمز (بعد 30 دقيقة) أو أنه من بيئة أخرى. مرّر `sessionToken` كدالة.',
  unknown_integration: 'لا يمكن لهذه الصفحة ربط هذا التكامل. تحقق من معرّفه ومما تسمح به الجلسة.',
  unknown_provider_config: 'تحقق من معرّف التكامل.',
  url_param_err: 'يحتاج المزوّد إلى قيم أخرى. مرّرها في `params`.',
} satisfies Advice;
