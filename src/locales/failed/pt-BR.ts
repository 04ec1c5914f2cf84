import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'O que você pode fazer',
  developer: 'Detalhes para a equipe de desenvolvimento',
  admin: 'Para a administração do Nango',
  server: 'Servidor: {host}',
  support: 'Falar com o suporte',
  copy: 'Copiar detalhes',
  copy_code: 'Copiar código do erro',
  copy_message: 'Copiar mensagem para a equipe de desenvolvimento do site',
  message: {
    what: '{app} não pôde ser conectado em {site}.',
    error: 'Erro: {code} ({facts}).',
    advice: 'O que fazer: {advice}',
  },
  by_hand: 'Selecione e copie estes detalhes:',
  retry_in: 'Tentar em {seconds}\u00a0s',
  retry_now: 'Você já pode tentar novamente.',
  elsewhere: {
    title: 'Conectar no navegador',
    text: 'Abra esta página no seu navegador e conecte {app} por lá.',
    open: 'Abrir no navegador',
    copy: 'Copiar link',
    after: 'Quando {app} estiver conectado, selecione “Concluir”.',
  },
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
    session_token_failed: {
      text: 'Este site não conseguiu iniciar uma sessão.',
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
      you: 'Confira se {app} está conectado antes de tentar novamente: senão, você pode conectar o app duas vezes.',
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

export const advice = {
  blocked_by_browser:
    'O navegador bloqueou a janela de login. Um iframe com `sandbox` precisa de `allow-popups` e `allow-popups-to-escape-sandbox`.',
  callback_err:
    'Se a pessoa recusou, não há nada a corrigir. Caso contrário, confira os escopos e a URL de callback no Nango.',
  connection_lost:
    'O WebSocket com o servidor não abriu ou caiu. Confira `connect-src`, `websocketsPath` e os proxies.',
  connection_test_failed: 'O provedor recusou as credenciais digitadas.',
  deprecated_authentication:
    'Esta conta não aceita chaves públicas. Passe um `sessionToken` criado pelo seu servidor.',
  fingerprint_unavailable: '`refusedFingerprints` precisa de `crypto.subtle`: sirva a página por https.',
  generic_error_support: 'O servidor falhou. Procure o motivo no log dele.',
  integration_not_allowed: 'Adicione a integração a `allowed_integrations` onde seu servidor cria a sessão.',
  invalid_auth_mode: 'O provedor usa outro modo de autenticação. Carregue a definição novamente.',
  invalid_connect_session_token_format: 'O servidor espera um token de sessão. Passe `sessionToken`.',
  invalid_credentials: 'O provedor recusou as credenciais digitadas.',
  invalid_hmac: 'Calcule `hmac` novamente a partir dos IDs da integração e da conexão.',
  invalid_host: '`host` deve ser uma URL https sem usuário, query nem fragmento (http só em localhost).',
  invalid_option: 'Falta uma opção ou o valor dela não é permitido.',
  invalid_public_key: 'Esta chave pública não é válida. Copie-a novamente do Nango.',
  invalid_response: 'A resposta não vem da API do Nango. Confira `host`.',
  invalid_secret_key_format: 'O servidor não consegue ler esta chave. Confira a chave e `host`.',
  invalid_session_token: 'Este token de sessão não é válido. Passe o que `POST /connect/sessions` devolve.',
  list_closed:
    'A chave é válida, mas neste servidor uma chave pública não pode ler a lista. Passe `integrations` completas ou um `sessionToken`.',
  load_failed:
    'Um arquivo do Latchkey não foi carregado. Publique juntos todos os arquivos de uma versão e permita-os em `script-src`.',
  malformed_auth_header: 'O cabeçalho `Authorization` chegou alterado. Procure um proxy que o reescreve.',
  missing_auth_header: 'O cabeçalho `Authorization` não chegou. Procure um proxy que o remove.',
  missing_hmac: 'Este ambiente exige `hmac`. Calcule-o no seu servidor.',
  missing_public_key:
    'Nenhuma chave chegou. Passe `publicKey` ou `sessionToken`, ou procure um proxy que remove a query da URL.',
  network_error:
    'O servidor está inacessível: está fora do ar, o navegador está offline ou `connect-src` proíbe a solicitação.',
  open_window_failed: 'A função `openWindow` falhou.',
  popup_sandboxed: 'A página está em um iframe com `sandbox`. Adicione `allow-popups-to-escape-sandbox`.',
  provider_config_err: 'Confira no Nango o ID da integração, o client ID, o client secret e os escopos.',
  reconnect_session_required:
    'Esta sessão cria uma nova conexão. Para renovar uma, crie o token com `POST /connect/sessions/reconnect`.',
  request_refused: 'Esta solicitação não está em `connect.policy` e não foi enviada.',
  resource_capped: 'O plano não permite mais conexões.',
  secret_key_refused: 'Uma chave secreta não deve estar no navegador. Remova-a e renove-a se já foi pública.',
  session_token_failed: 'A função `sessionToken` não forneceu um token.',
  session_token_required:
    'Com uma chave pública, só é possível fazer login em uma janela. Passe um `sessionToken` criado pelo seu servidor.',
  timeout: 'O servidor não respondeu a tempo.',
  token_err: 'O provedor recusou o código de autorização. Confira o client ID e o client secret no Nango.',
  too_many_request: 'A conta atingiu o limite de solicitações por minuto.',
  unknown_account: 'A chave é de outro ambiente ou de outro `host`, ou foi excluída ou renovada.',
  unknown_config_key: 'Confira o ID da integração.',
  unknown_connect_session_token:
    'O token expirou (após 30 minutos) ou é de outro ambiente. Passe `sessionToken` como função.',
  unknown_integration:
    'Esta página não pode conectar essa integração. Confira o ID e o que a sessão permite.',
  unknown_provider_config: 'Confira o ID da integração.',
  url_param_err: 'O provedor precisa de mais valores. Passe-os em `params`.',
} satisfies Advice;
