import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Ce que vous pouvez faire',
  developer: 'Pour l’équipe de développement de ce site',
  admin: 'Pour l’administration de Nango',
  server: 'Serveur\u202f: {host}',
  support: 'Contacter l’assistance',
  copy: 'Copier les détails',
  copy_code: 'Copier le code d’erreur',
  by_hand: 'Sélectionnez et copiez ces détails\u202f:',
  retry_in: 'Réessayer dans {seconds}\u00a0s',
  retry_now: 'Vous pouvez maintenant réessayer.',
  failures: {
    key: {
      text: 'La clé de ce site n’est pas valide. Aucune information n’a été transmise à une application.',
    },
    unknown_account: {
      text: 'La clé de ce site n’a pas été reconnue. Aucune information n’a été transmise à une application.',
    },
    list_closed: {
      text: 'Ce site ne peut pas charger la liste des applications.',
    },
    deprecated_authentication: {
      text: 'Ce site utilise un type de clé qui n’est plus accepté.',
      admin:
        'Sur un serveur auto-hébergé, donnez à `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` une date ultérieure pour accepter cette clé.',
    },
    unknown_connect_session_token: {
      text: 'Cette session a expiré.',
      you: 'Rechargez la page, connectez-vous si nécessaire, puis réessayez.',
    },
    secret_key_refused: {
      text: 'Ce site a été configuré avec une clé secrète. Nous avons donc tout arrêté avant de connecter quoi que ce soit.',
    },
    setup: {
      text: 'La configuration de ce site ne le permet pas.',
    },
    integration: {
      title: '{app} ne peut pas être connectée ici',
      text: '{app} n’est pas encore entièrement configurée sur ce site.',
    },
    credentials: {
      title: '{app} n’a pas accepté vos informations',
      text: '{app} n’a pas accepté vos informations. Vérifiez-les ainsi que les autorisations de votre compte.',
      you: 'Revenez en arrière, vérifiez vos informations et réessayez.',
    },
    session_token_required: {
      text: 'Cette application ne peut pas être connectée avec la clé actuelle de ce site.',
    },
    resource_capped: {
      text: 'Ce site a atteint sa limite de connexions.',
    },
    invalid_response: {
      text: '{host} a envoyé une réponse inattendue.',
    },
    network_error: {
      title: 'Le service de connexion est injoignable',
      text: '{host} n’a pas répondu.',
      you: 'Vérifiez votre connexion Internet. Un bloqueur de publicités ou un VPN peut aussi en être la cause.',
    },
    server: {
      title: 'Le service de connexion rencontre un problème',
      text: '{host} n’a pas répondu comme prévu.',
      you: 'Réessayez dans quelques minutes.',
    },
    too_many_request: {
      title: 'Trop de demandes',
      text: 'Le service de connexion est très sollicité.',
      you: 'Réessayez dans un instant.',
    },
    connection_lost: {
      title: 'Connexion interrompue',
      text: 'Nous ne savons pas si {app} a été connectée. C’est possible.',
      you: 'Vérifiez si {app} est connectée avant de réessayer\u202f: une seconde connexion ferait doublon.',
    },
    blocked_by_browser: {
      title: 'Votre navigateur a bloqué la fenêtre',
      text: '{app} s’ouvre dans une nouvelle fenêtre.',
      you: 'Autorisez les fenêtres pop-up pour ce site, puis réessayez.',
    },
    callback_err: {
      title: '{app} n’a pas été connectée',
      text: 'La connexion a été annulée ou {app} a refusé l’accès.',
      you: 'Réessayez avec le bon compte et autorisez l’accès lorsqu’il vous est demandé.',
    },
    unknown_error: {
      title: 'Une erreur s’est produite',
      text: 'Une erreur inattendue s’est produite.',
      you: 'Réessayez. Si l’erreur persiste, contactez le site.',
    },
  },
} satisfies FailureTranslation<'fr'>;
