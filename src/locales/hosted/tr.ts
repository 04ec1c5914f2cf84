import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'Bir uygulama bağlayın',
  close: 'Kapat',
  done: { title: 'Her şey hazır', text: 'Bu sayfayı kapatabilirsiniz.' },
  expired: {
    text: 'Bu bağlantı adresinin süresi doldu.',
    you: 'Adresi aldığınız yerden bir kez daha açın veya yenisini isteyin.',
  },
  refused: {
    api_not_allowed: {
      title: 'Bu bağlantı adresini kullanmayın',
      text: 'Girdiklerinizi bu sayfanın tanımadığı bir sunucuya gönderir. Adresi size veren kişiye güveniyorsanız ondan yenisini isteyin.',
    },
    parent_not_allowed: {
      title: 'Bu sayfa burada kullanılamaz',
      text: 'Tanımadığı bir site içinde gösteriliyor. Hiçbir şey girmeyin.',
    },
    link_incomplete: {
      title: 'Bu bağlantı adresi yeniden kullanılamaz',
      text: 'Adresi aldığınız yerden bir kez daha açın. İşe yaramazsa yenisini isteyin.',
    },
    settings_invalid: {
      title: 'Bu sayfa henüz hazır değil',
      text: 'Bu sizin hatanız değil. Bu sayfanın ayarları henüz tamamlanmadı.',
    },
  },
  admin: 'Bu sayfanın yöneticisi için',
} satisfies HostedTranslation;
