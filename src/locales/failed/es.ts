import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Qué puedes hacer',
  developer: 'Detalles para el equipo de desarrollo',
  admin: 'Para la administración de Nango',
  server: 'Servidor: {host}',
  support: 'Contactar con soporte',
  copy: 'Copiar detalles',
  copy_code: 'Copiar código de error',
  copy_message: 'Copiar un mensaje para el equipo de desarrollo del sitio',
  message: {
    what: '{app} no se ha podido conectar en {site}.',
    error: 'Código de error: {code} ({facts}).',
    advice: 'Qué hacer: {advice}',
  },
  by_hand: 'Selecciona y copia estos detalles:',
  retry_in: 'Reintentar en {seconds}\u00a0s',
  retry_now: 'Ya puedes volver a intentarlo.',
  elsewhere: {
    title: 'Conectar en tu navegador',
    text: 'Abre esta página en tu navegador y conecta {app} allí.',
    open: 'Abrir en el navegador',
    copy: 'Copiar enlace',
    after: 'Cuando {app} esté conectada, selecciona «Listo».',
  },
  failures: {
    key: {
      text: 'La clave de este sitio no es válida. No se ha compartido nada con ninguna aplicación.',
    },
    unknown_account: {
      text: 'No se ha reconocido la clave de este sitio. No se ha compartido nada con ninguna aplicación.',
    },
    list_closed: {
      text: 'Este sitio no puede cargar la lista de aplicaciones.',
    },
    deprecated_authentication: {
      text: 'Este sitio usa un tipo de clave que ya no se acepta.',
      admin:
        'En un servidor autoalojado, asigna a `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` una fecha posterior para aceptar esta clave.',
    },
    unknown_connect_session_token: {
      text: 'Esta sesión ha caducado.',
      you: 'Recarga la página, inicia sesión si se te pide e inténtalo de nuevo.',
    },
    session_token_failed: {
      text: 'Este sitio no ha podido iniciar una sesión.',
      you: 'Recarga la página, inicia sesión si se te pide e inténtalo de nuevo.',
    },
    secret_key_refused: {
      text: 'Este sitio se ha configurado con una clave secreta, así que nos hemos detenido antes de conectar nada.',
    },
    setup: {
      text: 'La configuración de este sitio no lo permite.',
    },
    integration: {
      title: '{app} no se puede conectar aquí',
      text: '{app} todavía no está configurada del todo en este sitio.',
    },
    credentials: {
      title: '{app} no ha aceptado tus datos',
      text: '{app} no ha aceptado tus datos. Revísalos, así como los permisos de tu cuenta.',
      you: 'Vuelve atrás, revisa tus datos e inténtalo de nuevo.',
    },
    session_token_required: {
      text: 'Esta aplicación no se puede conectar con la clave actual de este sitio.',
    },
    resource_capped: {
      text: 'Este sitio ha alcanzado su límite de conexiones.',
    },
    invalid_response: {
      text: '{host} ha enviado una respuesta inesperada.',
    },
    network_error: {
      title: 'No se puede acceder al servicio de conexión',
      text: '{host} no ha respondido.',
      you: 'Comprueba tu conexión a Internet. También puede estar bloqueándolo un bloqueador de anuncios o una VPN.',
    },
    server: {
      title: 'El servicio de conexión tiene un problema',
      text: '{host} no ha respondido como se esperaba.',
      you: 'Inténtalo de nuevo en unos minutos.',
    },
    too_many_request: {
      title: 'Demasiadas solicitudes',
      text: 'El servicio de conexión está muy ocupado ahora mismo.',
      you: 'Inténtalo de nuevo en un momento.',
    },
    connection_lost: {
      title: 'Conexión interrumpida',
      text: 'No sabemos si {app} se ha conectado. Puede que sí.',
      you: 'Comprueba si {app} está conectada antes de volver a intentarlo: si no, podrías conectarla dos veces.',
    },
    blocked_by_browser: {
      title: 'El navegador ha bloqueado la ventana',
      text: '{app} se abre en una ventana nueva.',
      you: 'Permite las ventanas emergentes en este sitio e inténtalo de nuevo.',
    },
    callback_err: {
      title: '{app} no se ha conectado',
      text: 'Se ha cancelado el inicio de sesión o {app} ha denegado el acceso.',
      you: 'Inténtalo de nuevo con la cuenta correcta y permite el acceso cuando se te pida.',
    },
    unknown_error: {
      title: 'Algo ha salido mal',
      text: 'Se ha producido un error inesperado.',
      you: 'Inténtalo de nuevo. Si vuelve a ocurrir, contacta con el sitio.',
    },
  },
} satisfies FailureTranslation<'es'>;

export const advice = {
  blocked_by_browser:
    'El navegador ha bloqueado la ventana de inicio de sesión. Un iframe con `sandbox` necesita `allow-popups` y `allow-popups-to-escape-sandbox`.',
  callback_err:
    'Si la persona lo ha rechazado, no hay nada que corregir. Si no, revisa los scopes y la URL de retorno en Nango.',
  connection_lost:
    'El WebSocket con el servidor no se ha abierto o se ha cortado. Revisa `connect-src`, `websocketsPath` y los proxies.',
  connection_test_failed: 'El proveedor ha rechazado las credenciales introducidas.',
  deprecated_authentication:
    'Esta cuenta no acepta claves públicas. Pasa un `sessionToken` creado por tu servidor.',
  fingerprint_unavailable: '`refusedFingerprints` necesita `crypto.subtle`: sirve la página por https.',
  generic_error_support: 'El servidor ha fallado. Busca el motivo en su registro.',
  integration_not_allowed: 'Añade la integración a `allowed_integrations` donde tu servidor crea la sesión.',
  invalid_auth_mode: 'El proveedor usa otro modo de autenticación. Vuelve a cargar la definición.',
  invalid_connect_session_token_format: 'El servidor espera un token de sesión. Pasa `sessionToken`.',
  invalid_credentials: 'El proveedor ha rechazado las credenciales introducidas.',
  invalid_hmac: 'Calcula `hmac` de nuevo a partir de los identificadores de la integración y de la conexión.',
  invalid_host: '`host` debe ser una URL https sin usuario, consulta ni fragmento (http solo en localhost).',
  invalid_option: 'Falta una opción o su valor no está permitido.',
  invalid_public_key: 'Esta clave pública no es válida. Cópiala de nuevo desde Nango.',
  invalid_response: 'La respuesta no viene de la API de Nango. Revisa `host`.',
  invalid_secret_key_format: 'El servidor no puede leer esta clave. Revísala, y también `host`.',
  invalid_session_token: 'Este token de sesión no es válido. Pasa el que devuelve `POST /connect/sessions`.',
  list_closed:
    'La clave es válida, pero en este servidor una clave pública no puede leer la lista. Pasa `integrations` completas o un `sessionToken`.',
  load_failed:
    'No se ha cargado un archivo de Latchkey. Publica juntos todos los archivos de una versión y permítelos en `script-src`.',
  malformed_auth_header:
    'La cabecera `Authorization` ha llegado modificada. Busca un proxy que la reescriba.',
  missing_auth_header: 'La cabecera `Authorization` no ha llegado. Busca un proxy que la elimine.',
  missing_hmac: 'Este entorno exige `hmac`. Calcúlalo en tu servidor.',
  missing_public_key:
    'No ha llegado ninguna clave. Pasa `publicKey` o `sessionToken`, o busca un proxy que elimine la consulta de la URL.',
  network_error:
    'No se puede acceder al servidor: está caído, el navegador no tiene conexión o `connect-src` prohíbe la solicitud.',
  open_window_failed: 'La función `openWindow` ha fallado.',
  popup_sandboxed: 'La página está en un iframe con `sandbox`. Añade `allow-popups-to-escape-sandbox`.',
  provider_config_err:
    'Revisa en Nango el identificador de la integración, el client ID, el client secret y los scopes.',
  reconnect_session_required:
    'Esta sesión crea una conexión nueva. Para renovar una, crea el token con `POST /connect/sessions/reconnect`.',
  request_refused: 'Esta solicitud no está en `connect.policy` y no se ha enviado.',
  resource_capped: 'El plan no permite más conexiones.',
  secret_key_refused:
    'Una clave secreta no debe estar en el navegador. Quítala y renuévala si ya ha sido pública.',
  session_token_failed: 'La función `sessionToken` no ha devuelto ningún token.',
  session_token_required:
    'Con una clave pública solo se puede iniciar sesión en una ventana. Pasa un `sessionToken` creado por tu servidor.',
  timeout: 'El servidor no ha respondido a tiempo.',
  token_err:
    'El proveedor ha rechazado el código de autorización. Revisa el client ID y el client secret en Nango.',
  too_many_request: 'La cuenta ha alcanzado su límite de solicitudes por minuto.',
  unknown_account: 'La clave es de otro entorno o de otro `host`, o se ha eliminado o renovado.',
  unknown_config_key: 'Revisa el identificador de la integración.',
  unknown_connect_session_token:
    'El token ha caducado (a los 30 minutos) o es de otro entorno. Pasa `sessionToken` como función.',
  unknown_integration:
    'Esta página no puede conectar esa integración. Revisa su identificador y lo que permite la sesión.',
  unknown_provider_config: 'Revisa el identificador de la integración.',
  url_param_err: 'El proveedor necesita más valores. Pásalos en `params`.',
} satisfies Advice;
