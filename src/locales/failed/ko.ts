import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: '할 수 있는 일',
  developer: '개발자를 위한 세부 정보',
  admin: 'Nango 관리자에게',
  server: '서버: {host}',
  support: '지원팀에 문의',
  copy: '세부 정보 복사',
  copy_code: '오류 코드 복사',
  copy_message: '사이트 개발자에게 보낼 메시지 복사',
  message: {
    what: '{site}에서 {app}을(를) 연결하지 못했습니다.',
    error: '오류: {code} ({facts}).',
    advice: '조치 방법: {advice}',
  },
  by_hand: '다음 세부 정보를 선택해 복사하세요:',
  retry_in: '{seconds}초 후 다시 시도',
  retry_now: '이제 다시 시도할 수 있습니다.',
  elsewhere: {
    title: '브라우저에서 연결',
    text: '브라우저에서 이 페이지를 열고 거기에서 {app}을(를) 연결하세요.',
    open: '브라우저에서 열기',
    copy: '링크 복사',
    after: '거기에서 {app}을(를) 연결한 후 ‘완료’를 선택하세요.',
  },
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
    session_token_failed: {
      text: '이 사이트에서 세션을 시작하지 못했습니다.',
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
      you: '다시 시도하기 전에 {app} 연결 여부를 확인하세요. 다시 연결하면 연결이 하나 더 만들어집니다.',
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

export const advice = {
  blocked_by_browser:
    '브라우저가 로그인 창을 차단했습니다. `sandbox`가 있는 iframe에는 `allow-popups`와 `allow-popups-to-escape-sandbox`가 필요합니다.',
  callback_err: '사용자가 거부했다면 수정할 것이 없습니다. 아니라면 Nango에서 범위와 콜백 URL을 확인하세요.',
  connection_lost:
    '서버와의 WebSocket 연결을 열지 못했거나 끊겼습니다. `connect-src`, `websocketsPath`, 프록시를 확인하세요.',
  connection_test_failed: '제공업체가 입력한 자격 증명을 거부했습니다.',
  deprecated_authentication:
    '이 계정은 공개 키를 허용하지 않습니다. 서버에서 만든 `sessionToken`을 전달하세요.',
  fingerprint_unavailable:
    '`refusedFingerprints`에는 `crypto.subtle`이 필요합니다. 페이지를 https로 제공하세요.',
  generic_error_support: '서버에서 오류가 발생했습니다. 원인은 서버 로그에서 확인하세요.',
  integration_not_allowed: '서버에서 세션을 만들 때 이 통합을 `allowed_integrations`에 추가하세요.',
  invalid_auth_mode: '제공업체가 다른 인증 방식을 사용합니다. 정의를 다시 불러오세요.',
  invalid_connect_session_token_format: '서버에 세션 토큰이 필요합니다. `sessionToken`을 전달하세요.',
  invalid_credentials: '제공업체가 입력한 자격 증명을 거부했습니다.',
  invalid_hmac: '통합 ID와 연결 ID로 `hmac`을 다시 계산하세요.',
  invalid_host: '`host`는 사용자, 쿼리, 프래그먼트가 없는 https URL이어야 합니다(http는 localhost에서만).',
  invalid_option: '옵션이 없거나 값이 올바르지 않습니다.',
  invalid_public_key: '이 공개 키는 올바르지 않습니다. Nango에서 다시 복사하세요.',
  invalid_response: 'Nango API의 응답이 아닙니다. `host`를 확인하세요.',
  invalid_secret_key_format: '서버가 이 키를 읽을 수 없습니다. 키와 `host`를 확인하세요.',
  invalid_session_token:
    '이 세션 토큰은 올바르지 않습니다. `POST /connect/sessions`에서 받은 토큰을 전달하세요.',
  list_closed:
    '키는 유효하지만 이 서버에서는 공개 키로 목록을 읽을 수 없습니다. 전체 `integrations` 또는 `sessionToken`을 전달하세요.',
  load_failed:
    'Latchkey 파일을 불러오지 못했습니다. 같은 버전의 모든 파일을 함께 게시하고 `script-src`에서 허용하세요.',
  malformed_auth_header: '`Authorization` 헤더가 변경되었습니다. 헤더를 바꾸는 프록시를 확인하세요.',
  missing_auth_header: '`Authorization` 헤더가 도착하지 않았습니다. 헤더를 제거하는 프록시를 확인하세요.',
  missing_hmac: '이 환경에는 `hmac`이 필요합니다. 서버에서 계산하세요.',
  missing_public_key:
    '키가 도착하지 않았습니다. `publicKey` 또는 `sessionToken`을 전달하거나 쿼리를 제거하는 프록시를 확인하세요.',
  network_error:
    '서버에 접속할 수 없습니다. 서버가 중지되었거나, 브라우저가 오프라인이거나, `connect-src`가 요청을 막고 있습니다.',
  open_window_failed: '`openWindow` 함수에서 오류가 발생했습니다.',
  popup_sandboxed:
    '페이지가 `sandbox`가 있는 iframe 안에 있습니다. `allow-popups-to-escape-sandbox`를 추가하세요.',
  provider_config_err: 'Nango에서 통합 ID, 클라이언트 ID, 클라이언트 시크릿, 범위를 확인하세요.',
  reconnect_session_required:
    '이 세션은 새 연결을 만듭니다. 기존 연결을 갱신하려면 `POST /connect/sessions/reconnect`로 토큰을 만드세요.',
  request_refused: '이 요청은 `connect.policy`에 없어 전송되지 않았습니다.',
  resource_capped: '요금제의 연결 한도에 도달했습니다.',
  secret_key_refused: '비밀 키는 브라우저에 있으면 안 됩니다. 제거하고, 이미 공개되었다면 교체하세요.',
  session_token_failed: '`sessionToken` 함수가 토큰을 반환하지 않았습니다.',
  session_token_required:
    '공개 키로는 창에서 로그인하는 것만 가능합니다. 서버에서 만든 `sessionToken`을 전달하세요.',
  timeout: '서버가 제시간에 응답하지 않았습니다.',
  token_err: '제공업체가 인증 코드를 거부했습니다. Nango에서 클라이언트 ID와 클라이언트 시크릿을 확인하세요.',
  too_many_request: '계정의 분당 요청 한도에 도달했습니다.',
  unknown_account: '키가 다른 환경이나 다른 `host`의 것이거나, 삭제 또는 교체되었습니다.',
  unknown_config_key: '통합 ID를 확인하세요.',
  unknown_connect_session_token:
    '토큰이 만료되었거나(30분) 다른 환경의 것입니다. `sessionToken`을 함수로 전달하세요.',
  unknown_integration:
    '이 페이지에서는 해당 통합을 연결할 수 없습니다. ID와 세션에서 허용하는 항목을 확인하세요.',
  unknown_provider_config: '통합 ID를 확인하세요.',
  url_param_err: '제공업체에 다른 값도 필요합니다. `params`로 전달하세요.',
} satisfies Advice;
