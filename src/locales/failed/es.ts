import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Qué puedes hacer',
  developer: 'Para el equipo de desarrollo de este sitio',
  admin: 'Para la administración de Nango',
  server: 'Servidor: {host}',
  support: 'Contactar con soporte',
  copy: 'Copiar detalles',
  copy_code: 'Copiar código de error',
  by_hand: 'Selecciona y copia estos detalles:',
  retry_in: 'Reintentar en {seconds}\u00a0s',
  retry_now: 'Ya puedes volver a intentarlo.',
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
      you: 'Comprueba si {app} está conectada antes de volver a intentarlo: un segundo inicio de sesión crea una segunda conexión.',
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
