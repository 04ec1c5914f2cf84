import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: '할 수 있는 일',
  developer: '이 사이트의 개발자에게',
  admin: 'Nango 관리자에게',
  server: '서버: {host}',
  support: '지원팀에 문의',
  copy: '세부 정보 복사',
  copy_code: '오류 코드 복사',
  by_hand: '다음 세부 정보를 선택해 복사하세요:',
  retry_in: '{seconds}초 후 다시 시도',
  retry_now: '이제 다시 시도할 수 있습니다.',
  failures: {
    key: {
      text: '이 사이트의 키가 올바르지 않습니다. 어떤 앱에도 정보가 공유되지 않았습니다.',
    },
    unknown_account: {
      text: '이 사이트의 키를 인식할 수 없습니다. 어떤 앱에도 정보가 공유되지 않았습니다.',
    },
    list_closed: {
      text: '이 사이트에서 앱 목록을 불러올 수 없습니다.',
    },
    deprecated_authentication: {
      text: '이 사이트는 더 이상 허용되지 않는 유형의 키를 사용합니다.',
      admin:
        '자체 호스팅 서버에서 이 키를 허용하려면 `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` 값을 이후 날짜로 설정하세요.',
    },
    unknown_connect_session_token: {
      text: '세션이 만료되었습니다.',
      you: '페이지를 새로 고치고, 필요하면 로그인한 후 다시 시도하세요.',
    },
    secret_key_refused: {
      text: '이 사이트가 비밀 키로 설정되어 있어 연결하기 전에 중단했습니다.',
    },
    setup: {
      text: '이 사이트의 설정에서 허용하지 않습니다.',
    },
    integration: {
      title: '여기서는 {app}을(를) 연결할 수 없습니다',
      text: '{app} 설정이 이 사이트에서 아직 완료되지 않았습니다.',
    },
    credentials: {
      title: '{app}에서 입력한 정보를 거부했습니다',
      text: '{app}에서 입력한 정보를 거부했습니다. 정보와 계정 권한을 확인하세요.',
      you: '뒤로 돌아가 정보를 확인하고 다시 시도하세요.',
    },
    session_token_required: {
      text: '이 앱은 이 사이트의 현재 키로 연결할 수 없습니다.',
    },
    resource_capped: {
      text: '이 사이트의 연결 한도에 도달했습니다.',
    },
    invalid_response: {
      text: '{host}에서 예상치 못한 응답을 보냈습니다.',
    },
    network_error: {
      title: '연결 서비스에 접속할 수 없습니다',
      text: '{host}에서 응답하지 않습니다.',
      you: '인터넷 연결을 확인하세요. 광고 차단기나 VPN이 원인일 수도 있습니다.',
    },
    server: {
      title: '연결 서비스에 문제가 있습니다',
      text: '{host}의 응답이 예상과 다릅니다.',
      you: '몇 분 후에 다시 시도하세요.',
    },
    too_many_request: {
      title: '요청이 너무 많습니다',
      text: '연결 서비스가 현재 혼잡합니다.',
      you: '잠시 후 다시 시도하세요.',
    },
    connection_lost: {
      title: '연결이 중단되었습니다',
      text: '{app} 연결 여부를 알 수 없습니다. 연결되었을 수도 있습니다.',
      you: '다시 시도하기 전에 {app} 연결 여부를 확인하세요. 다시 로그인하면 연결이 하나 더 만들어집니다.',
    },
    blocked_by_browser: {
      title: '브라우저가 창을 차단했습니다',
      text: '{app} 로그인은 새 창에서 열립니다.',
      you: '이 사이트의 팝업을 허용한 후 다시 시도하세요.',
    },
    callback_err: {
      title: '{app}에 연결하지 못했습니다',
      text: '로그인이 취소되었거나 {app}에서 접근을 거부했습니다.',
      you: '올바른 계정으로 다시 시도하고, 요청이 나타나면 접근을 허용하세요.',
    },
    unknown_error: {
      title: '문제가 발생했습니다',
      text: '예기치 않은 오류가 발생했습니다.',
      you: '다시 시도하세요. 문제가 계속되면 사이트에 문의하세요.',
    },
  },
} satisfies FailureTranslation<'ko'>;
