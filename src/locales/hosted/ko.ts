import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: '앱 연결',
  close: '닫기',
  done: { title: '모두 완료되었습니다', text: '이 페이지를 닫아도 됩니다.' },
  expired: { text: '이 링크는 만료되었습니다.', you: '링크를 받은 곳에서 다시 열거나 새 링크를 요청하세요.' },
  refused: {
    api_not_allowed: {
      title: '이 링크를 사용하지 마세요',
      text: '입력한 내용이 이 페이지가 모르는 서버로 전송됩니다. 링크를 준 사람을 신뢰한다면 새 링크를 요청하세요.',
    },
    parent_not_allowed: {
      title: '여기서는 이 페이지를 사용할 수 없습니다',
      text: '이 페이지가 모르는 사이트 안에 표시되고 있습니다. 아무것도 입력하지 마세요.',
    },
    link_incomplete: {
      title: '이 링크는 다시 사용할 수 없습니다',
      text: '링크를 받은 곳에서 한 번 더 여세요. 그래도 안 되면 새 링크를 요청하세요.',
    },
    settings_invalid: {
      title: '이 페이지는 아직 준비되지 않았습니다',
      text: '사용자의 잘못이 아닙니다. 이 페이지의 설정이 아직 완료되지 않았습니다.',
    },
  },
  admin: '이 페이지의 관리자에게',
} satisfies HostedTranslation;
