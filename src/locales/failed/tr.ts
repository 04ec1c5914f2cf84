import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Yapabilecekleriniz',
  developer: 'Bu sitenin geliştiricisi için',
  admin: 'Nango yöneticisi için',
  server: 'Sunucu: {host}',
  support: 'Destekle iletişime geç',
  copy: 'Ayrıntıları kopyala',
  copy_code: 'Hata kodunu kopyala',
  by_hand: 'Bu ayrıntıları seçip kopyalayın:',
  retry_in: '{seconds}\u00a0sn sonra dene',
  retry_now: 'Şimdi tekrar deneyebilirsiniz.',
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
      you: 'Tekrar denemeden önce {app} bağlı mı kontrol edin: ikinci kez oturum açmak ikinci bir bağlantı oluşturur.',
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
