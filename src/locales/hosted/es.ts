import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'Conectar una aplicación',
  close: 'Cerrar',
  done: { title: 'Todo listo', text: 'Puedes cerrar esta página.' },
  expired: {
    text: 'Este enlace ha caducado.',
    you: 'Ábrelo de nuevo desde donde lo recibiste o pide uno nuevo.',
  },
  refused: {
    api_not_allowed: {
      title: 'No uses este enlace',
      text: 'Enviaría lo que escribas a un servidor que esta página no conoce. Si confías en quien te dio el enlace, pídele uno nuevo.',
    },
    parent_not_allowed: {
      title: 'Esta página no se puede usar aquí',
      text: 'Se muestra dentro de un sitio que no conoce. No escribas nada.',
    },
    link_incomplete: {
      title: 'Este enlace no se puede volver a usar',
      text: 'Ábrelo de nuevo desde donde lo recibiste. Si no funciona, pide uno nuevo.',
    },
    settings_invalid: {
      title: 'Esta página aún no está lista',
      text: 'No es culpa tuya. Falta completar los ajustes de esta página.',
    },
  },
  admin: 'Para la administración de esta página',
} satisfies HostedTranslation;
