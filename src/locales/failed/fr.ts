import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Ce que vous pouvez faire',
  developer: 'Détails pour l’équipe de développement',
  admin: 'Pour l’administration de Nango',
  server: 'Serveur\u202f: {host}',
  support: 'Contacter l’assistance',
  copy: 'Copier les détails',
  copy_code: 'Copier le code d’erreur',
  copy_message: 'Copier un message pour l’équipe de développement du site',
  message: {
    what: '{app} n’a pas pu être connectée sur {site}.',
    error: 'Erreur\u202f: {code} ({facts}).',
    advice: 'À faire\u202f: {advice}',
  },
  by_hand: 'Sélectionnez et copiez ces détails\u202f:',
  retry_in: 'Réessayer dans {seconds}\u00a0s',
  retry_now: 'Vous pouvez maintenant réessayer.',
  elsewhere: {
    title: 'Connecter dans votre navigateur',
    text: 'Ouvrez cette page dans votre navigateur et connectez-y {app}.',
    open: 'Ouvrir dans le navigateur',
    copy: 'Copier le lien',
    after: 'Une fois {app} connectée, sélectionnez « Terminé ».',
  },
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
    session_token_failed: {
      text: 'Ce site n’a pas pu ouvrir de session.',
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

export const advice = {
  blocked_by_browser:
    'Le navigateur a bloqué la fenêtre de connexion. Une iframe avec `sandbox` a besoin de `allow-popups` et de `allow-popups-to-escape-sandbox`.',
  callback_err:
    'Si la personne a refusé, il n’y a rien à corriger. Sinon, vérifiez les scopes et l’URL de rappel dans Nango.',
  connection_lost:
    'Le WebSocket vers le serveur n’a pas pu s’ouvrir ou s’est fermé. Vérifiez `connect-src`, `websocketsPath` et les proxys.',
  connection_test_failed: 'Le fournisseur a refusé les identifiants saisis.',
  deprecated_authentication:
    'Ce compte n’accepte pas les clés publiques. Passez un `sessionToken` créé par votre serveur.',
  fingerprint_unavailable:
    '`refusedFingerprints` a besoin de `crypto.subtle`\u202f: servez la page en https.',
  generic_error_support: 'Le serveur a échoué. Cherchez la raison dans son journal.',
  integration_not_allowed:
    'Ajoutez l’intégration à `allowed_integrations` là où votre serveur crée la session.',
  invalid_auth_mode: 'Le fournisseur utilise un autre mode d’authentification. Rechargez la définition.',
  invalid_connect_session_token_format: 'Le serveur attend un jeton de session. Passez `sessionToken`.',
  invalid_credentials: 'Le fournisseur a refusé les identifiants saisis.',
  invalid_hmac: 'Recalculez `hmac` à partir des identifiants de l’intégration et de la connexion.',
  invalid_host:
    '`host` doit être une URL https sans utilisateur, requête ni fragment (http seulement sur localhost).',
  invalid_option: 'Une option manque ou sa valeur n’est pas permise.',
  invalid_public_key: 'Cette clé publique n’est pas valide. Copiez-la de nouveau depuis Nango.',
  invalid_response: 'La réponse ne vient pas de l’API de Nango. Vérifiez `host`.',
  invalid_secret_key_format: 'Le serveur ne peut pas lire cette clé. Vérifiez-la, ainsi que `host`.',
  invalid_session_token:
    'Ce jeton de session n’est pas valide. Passez celui que renvoie `POST /connect/sessions`.',
  list_closed:
    'La clé est valide, mais sur ce serveur une clé publique ne peut pas lire la liste. Passez des `integrations` complètes ou un `sessionToken`.',
  load_failed:
    'Un fichier de Latchkey n’a pas été chargé. Publiez ensemble tous les fichiers d’une version et autorisez-les dans `script-src`.',
  malformed_auth_header: 'L’en-tête `Authorization` est arrivé modifié. Cherchez un proxy qui le réécrit.',
  missing_auth_header: 'L’en-tête `Authorization` n’est pas arrivé. Cherchez un proxy qui le supprime.',
  missing_hmac: 'Cet environnement exige `hmac`. Calculez-le sur votre serveur.',
  missing_public_key:
    'Aucune clé n’est arrivée. Passez `publicKey` ou `sessionToken`, ou cherchez un proxy qui supprime la requête de l’URL.',
  network_error:
    'Le serveur est injoignable\u202f: il est en panne, le navigateur est hors ligne ou `connect-src` interdit la requête.',
  open_window_failed: 'La fonction `openWindow` a échoué.',
  popup_sandboxed: 'La page est dans une iframe avec `sandbox`. Ajoutez-y `allow-popups-to-escape-sandbox`.',
  provider_config_err:
    'Vérifiez dans Nango l’identifiant de l’intégration, le client ID, le client secret et les scopes.',
  reconnect_session_required:
    'Cette session crée une nouvelle connexion. Pour en renouveler une, créez le jeton avec `POST /connect/sessions/reconnect`.',
  request_refused: 'Cette requête n’est pas dans `connect.policy` et n’a pas été envoyée.',
  resource_capped: 'L’offre ne permet pas davantage de connexions.',
  secret_key_refused:
    'Une clé secrète n’a rien à faire dans un navigateur. Retirez-la et renouvelez-la si elle a été publique.',
  session_token_failed: 'La fonction `sessionToken` n’a pas fourni de jeton.',
  session_token_required:
    'Avec une clé publique, seules les connexions dans une fenêtre sont possibles. Passez un `sessionToken` créé par votre serveur.',
  timeout: 'Le serveur n’a pas répondu à temps.',
  token_err:
    'Le fournisseur a refusé le code d’autorisation. Vérifiez le client ID et le client secret dans Nango.',
  too_many_request: 'Le compte a atteint sa limite de requêtes par minute.',
  unknown_account:
    'La clé appartient à un autre environnement ou à un autre `host`, ou elle a été supprimée ou renouvelée.',
  unknown_config_key: 'Vérifiez l’identifiant de l’intégration.',
  unknown_connect_session_token:
    'Le jeton a expiré (après 30 minutes) ou appartient à un autre environnement. Passez `sessionToken` sous forme de fonction.',
  unknown_integration:
    'Cette page ne peut pas connecter cette intégration. Vérifiez son identifiant et ce que la session autorise.',
  unknown_provider_config: 'Vérifiez l’identifiant de l’intégration.',
  url_param_err: 'Le fournisseur a besoin d’autres valeurs. Passez-les dans `params`.',
} satisfies Advice;
