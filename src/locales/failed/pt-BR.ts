import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'O que você pode fazer',
  developer: 'Para a equipe de desenvolvimento deste site',
  admin: 'Para a administração do Nango',
  server: 'Servidor: {host}',
  support: 'Falar com o suporte',
  copy: 'Copiar detalhes',
  copy_code: 'Copiar código do erro',
  by_hand: 'Selecione e copie estes detalhes:',
  retry_in: 'Tentar em {seconds}\u00a0s',
  retry_now: 'Você já pode tentar novamente.',
  failures: {
    key: {
      text: 'A chave deste site é inválida. Nada foi compartilhado com nenhum app.',
    },
    unknown_account: {
      text: 'A chave deste site não foi reconhecida. Nada foi compartilhado com nenhum app.',
    },
    list_closed: {
      text: 'Este site não consegue carregar a lista de apps.',
    },
    deprecated_authentication: {
      text: 'Este site usa um tipo de chave que não é mais aceito.',
      admin:
        'Em um servidor próprio, defina `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` com uma data posterior para aceitar esta chave.',
    },
    unknown_connect_session_token: {
      text: 'Esta sessão expirou.',
      you: 'Recarregue a página, faça login se for solicitado e tente novamente.',
    },
    secret_key_refused: {
      text: 'Este site foi configurado com uma chave secreta, por isso paramos antes de conectar qualquer coisa.',
    },
    setup: {
      text: 'As configurações deste site não permitem isso.',
    },
    integration: {
      title: '{app} não pode ser conectado aqui',
      text: '{app} ainda não está totalmente configurado neste site.',
    },
    credentials: {
      title: '{app} não aceitou seus dados',
      text: '{app} não aceitou seus dados. Confira os dados e as permissões da sua conta.',
      you: 'Volte, confira seus dados e tente novamente.',
    },
    session_token_required: {
      text: 'Este app não pode ser conectado com a chave atual deste site.',
    },
    resource_capped: {
      text: 'Este site atingiu o limite de conexões.',
    },
    invalid_response: {
      text: '{host} enviou uma resposta inesperada.',
    },
    network_error: {
      title: 'Não foi possível acessar o serviço de conexão',
      text: '{host} não respondeu.',
      you: 'Confira sua conexão com a internet. Um bloqueador de anúncios ou uma VPN também pode estar bloqueando.',
    },
    server: {
      title: 'O serviço de conexão está com um problema',
      text: '{host} não respondeu como esperado.',
      you: 'Tente novamente em alguns minutos.',
    },
    too_many_request: {
      title: 'Muitas solicitações',
      text: 'O serviço de conexão está ocupado no momento.',
      you: 'Tente novamente em instantes.',
    },
    connection_lost: {
      title: 'Conexão interrompida',
      text: 'Não sabemos se {app} foi conectado. Pode ter dado certo.',
      you: 'Confira se {app} está conectado antes de tentar novamente: um segundo login cria uma segunda conexão.',
    },
    blocked_by_browser: {
      title: 'Seu navegador bloqueou a janela',
      text: '{app} abre em uma nova janela.',
      you: 'Permita pop-ups para este site e tente novamente.',
    },
    callback_err: {
      title: '{app} não foi conectado',
      text: 'O login foi cancelado ou {app} negou o acesso.',
      you: 'Tente novamente com a conta certa e permita o acesso quando for solicitado.',
    },
    unknown_error: {
      title: 'Algo deu errado',
      text: 'Ocorreu um erro inesperado.',
      you: 'Tente novamente. Se acontecer de novo, entre em contato com o site.',
    },
  },
} satisfies FailureTranslation<'pt-BR'>;
