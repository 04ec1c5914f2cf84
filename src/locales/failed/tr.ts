import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Yapabilecekleriniz',
  developer: 'Geliştiriciler için ayrıntılar',
  admin: 'Nango yöneticisi için',
  server: 'Sunucu: {host}',
  support: 'Destekle iletişime geç',
  copy: 'Ayrıntıları kopyala',
  copy_code: 'Hata kodunu kopyala',
  copy_message: 'Sitenin geliştiricisi için mesajı kopyala',
  message: {
    what: '{app}, {site} sitesinde bağlanamadı.',
    error: 'Hata: {code} ({facts}).',
    advice: 'Yapılması gereken: {advice}',
  },
  by_hand: 'Bu ayrıntıları seçip kopyalayın:',
  retry_in: '{seconds}\u00a0sn sonra dene',
  retry_now: 'Şimdi tekrar deneyebilirsiniz.',
  elsewhere: {
    title: 'Tarayıcınızda bağlayın',
    text: 'Bu sayfayı tarayıcınızda açın ve {app} uygulamasını orada bağlayın.',
    open: 'Tarayıcıda aç',
    copy: 'Bağlantı adresini kopyala',
    after: '{app} orada bağlandıktan sonra “Bitti” seçeneğini seçin.',
  },
  failures: {
    key: {
      text: 'Bu sitenin anahtarı geçersiz. Hiçbir uygulamayla bir şey paylaşılmadı.',
    },
    unknown_account: {
      text: 'Bu sitenin anahtarı tanınmadı. Hiçbir uygulamayla bir şey paylaşılmadı.',
    },
    list_closed: {
      text: 'Bu site uygulama listesini yükleyemiyor.',
    },
    deprecated_authentication: {
      text: 'Bu site artık kabul edilmeyen bir anahtar türü kullanıyor.',
      admin:
        'Kendi sunucunuzda bu anahtarı kabul etmek için `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` değerini daha ileri bir tarihe ayarlayın.',
    },
    unknown_connect_session_token: {
      text: 'Bu oturumun süresi doldu.',
      you: 'Sayfayı yeniden yükleyin, istenirse oturum açın ve tekrar deneyin.',
    },
    session_token_failed: {
      text: 'Bu site bir oturum başlatamadı.',
      you: 'Sayfayı yeniden yükleyin, istenirse oturum açın ve tekrar deneyin.',
    },
    secret_key_refused: {
      text: 'Bu site gizli bir anahtarla ayarlanmış, bu yüzden hiçbir şey bağlamadan durduk.',
    },
    setup: {
      text: 'Bu sitenin ayarları buna izin vermiyor.',
    },
    integration: {
      title: '{app} burada bağlanamıyor',
      text: '{app} bu sitede henüz tam olarak ayarlanmadı.',
    },
    credentials: {
      title: '{app} bilgilerinizi kabul etmedi',
      text: '{app} bilgilerinizi kabul etmedi. Bilgilerinizi ve hesabınızın izinlerini kontrol edin.',
      you: 'Geri dönün, bilgilerinizi kontrol edin ve tekrar deneyin.',
    },
    session_token_required: {
      text: 'Bu uygulama, sitenin mevcut anahtarıyla bağlanamıyor.',
    },
    resource_capped: {
      text: 'Bu site bağlantı sınırına ulaştı.',
    },
    invalid_response: {
      text: '{host} beklenmeyen bir yanıt gönderdi.',
    },
    network_error: {
      title: 'Bağlantı hizmetine ulaşılamıyor',
      text: '{host} yanıt vermedi.',
      you: 'İnternet bağlantınızı kontrol edin. Bir reklam engelleyici veya VPN de engelliyor olabilir.',
    },
    server: {
      title: 'Bağlantı hizmetinde bir sorun var',
      text: '{host} beklendiği gibi yanıt vermedi.',
      you: 'Birkaç dakika sonra tekrar deneyin.',
    },
    too_many_request: {
      title: 'Çok fazla istek',
      text: 'Bağlantı hizmeti şu anda yoğun.',
      you: 'Birazdan tekrar deneyin.',
    },
    connection_lost: {
      title: 'Bağlantı kesildi',
      text: '{app} bağlandı mı bilmiyoruz. Bağlanmış olabilir.',
      you: 'Tekrar denemeden önce {app} bağlı mı kontrol edin: yoksa iki kez bağlanabilir.',
    },
    blocked_by_browser: {
      title: 'Tarayıcınız pencereyi engelledi',
      text: '{app} yeni bir pencerede açılır.',
      you: 'Bu site için açılır pencerelere izin verin ve tekrar deneyin.',
    },
    callback_err: {
      title: '{app} bağlanmadı',
      text: 'Oturum açma iptal edildi veya {app} erişimi reddetti.',
      you: 'Doğru hesapla tekrar deneyin ve istendiğinde erişime izin verin.',
    },
    unknown_error: {
      title: 'Bir sorun oluştu',
      text: 'Beklenmeyen bir hata oluştu.',
      you: 'Tekrar deneyin. Yine olursa siteyle iletişime geçin.',
    },
  },
} satisfies FailureTranslation<'tr'>;

export const advice = {
  blocked_by_browser:
    'Tarayıcı oturum açma penceresini engelledi. `sandbox` kullanan bir iframe için `allow-popups` ve `allow-popups-to-escape-sandbox` gerekir.',
  callback_err:
    'Kişi reddettiyse düzeltilecek bir şey yoktur. Aksi halde Nango’da kapsamları ve geri çağırma URL’sini kontrol edin.',
  connection_lost:
    'Sunucuyla WebSocket bağlantısı kurulamadı veya koptu. `connect-src`, `websocketsPath` ve vekil sunucuları kontrol edin.',
  connection_test_failed: 'Sağlayıcı girilen kimlik bilgilerini reddetti.',
  deprecated_authentication:
    'Bu hesap genel anahtarları kabul etmiyor. Sunucunuzun oluşturduğu bir `sessionToken` iletin.',
  fingerprint_unavailable:
    '`refusedFingerprints` için `crypto.subtle` gerekir: sayfayı https üzerinden sunun.',
  generic_error_support: 'Sunucuda hata oluştu. Nedeni sunucunun günlüğündedir.',
  integration_not_allowed:
    'Sunucunuzun oturumu oluşturduğu yerde entegrasyonu `allowed_integrations` listesine ekleyin.',
  invalid_auth_mode: 'Sağlayıcı başka bir kimlik doğrulama modu kullanıyor. Tanımı yeniden yükleyin.',
  invalid_connect_session_token_format: 'Sunucu bir oturum belirteci bekliyor. `sessionToken` iletin.',
  invalid_credentials: 'Sağlayıcı girilen kimlik bilgilerini reddetti.',
  invalid_hmac: '`hmac` değerini entegrasyon ve bağlantı kimliklerinden yeniden hesaplayın.',
  invalid_host:
    '`host`; kullanıcı, sorgu ve parça içermeyen bir https URL’si olmalıdır (http yalnızca localhost’ta).',
  invalid_option: 'Bir seçenek eksik veya değeri geçersiz.',
  invalid_public_key: 'Bu genel anahtar geçerli değil. Nango’dan yeniden kopyalayın.',
  invalid_response: 'Yanıt Nango API’sinden gelmiyor. `host` değerini kontrol edin.',
  invalid_secret_key_format: 'Sunucu bu anahtarı okuyamıyor. Anahtarı ve `host` değerini kontrol edin.',
  invalid_session_token:
    'Bu oturum belirteci geçerli değil. `POST /connect/sessions` yanıtındaki belirteci iletin.',
  list_closed:
    'Anahtar geçerli, ancak bu sunucuda genel anahtarlar listeyi okuyamaz. Tam `integrations` veya bir `sessionToken` iletin.',
  load_failed:
    'Bir Latchkey dosyası yüklenmedi. Bir sürümün tüm dosyalarını yan yana yayımlayın ve `script-src` içinde izin verin.',
  malformed_auth_header:
    '`Authorization` başlığı değişmiş olarak ulaştı. Onu yeniden yazan bir vekil sunucu arayın.',
  missing_auth_header: '`Authorization` başlığı ulaşmadı. Onu kaldıran bir vekil sunucu arayın.',
  missing_hmac: 'Bu ortam `hmac` gerektiriyor. Sunucunuzda hesaplayın.',
  missing_public_key:
    'Anahtar ulaşmadı. `publicKey` veya `sessionToken` iletin ya da sorguyu kaldıran bir vekil sunucu arayın.',
  network_error:
    'Sunucuya ulaşılamıyor: sunucu kapalı, tarayıcı çevrimdışı veya `connect-src` isteği yasaklıyor.',
  open_window_failed: '`openWindow` işlevi hata verdi.',
  popup_sandboxed: 'Sayfa, `sandbox` kullanan bir iframe içinde. `allow-popups-to-escape-sandbox` ekleyin.',
  provider_config_err: 'Nango’da entegrasyon kimliğini, client ID, client secret ve kapsamları kontrol edin.',
  reconnect_session_required:
    'Bu oturum yeni bir bağlantı oluşturur. Var olanı yenilemek için belirteci `POST /connect/sessions/reconnect` ile oluşturun.',
  request_refused: 'Bu istek `connect.policy` içinde yok ve gönderilmedi.',
  resource_capped: 'Plan daha fazla bağlantıya izin vermiyor.',
  secret_key_refused: 'Gizli anahtar tarayıcıda bulunmamalıdır. Kaldırın ve herkese açık olduysa yenileyin.',
  session_token_failed: '`sessionToken` işlevi belirteç döndürmedi.',
  session_token_required:
    'Genel anahtarla yalnızca pencerede oturum açılabilir. Sunucunuzun oluşturduğu bir `sessionToken` iletin.',
  timeout: 'Sunucu zamanında yanıt vermedi.',
  token_err:
    'Sağlayıcı yetkilendirme kodunu reddetti. Nango’da client ID ve client secret değerlerini kontrol edin.',
  too_many_request: 'Hesap dakikalık istek sınırına ulaştı.',
  unknown_account: 'Anahtar başka bir ortama veya başka bir `host` adresine ait, silinmiş ya da yenilenmiş.',
  unknown_config_key: 'Entegrasyonun kimliğini kontrol edin.',
  unknown_connect_session_token:
    'Belirtecin süresi doldu (30 dakika) veya başka bir ortama ait. `sessionToken` değerini işlev olarak iletin.',
  unknown_integration:
    'Bu sayfa o entegrasyonu bağlayamaz. Kimliğini ve oturumun neye izin verdiğini kontrol edin.',
  unknown_provider_config: 'Entegrasyonun kimliğini kontrol edin.',
  url_param_err: 'Sağlayıcı başka değerler istiyor. Bunları `params` ile iletin.',
} satisfies Advice;
