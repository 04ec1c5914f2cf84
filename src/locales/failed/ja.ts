import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'できること',
  developer: 'このサイトの開発者の方へ',
  admin: 'Nango の管理者の方へ',
  server: 'サーバー：{host}',
  support: 'サポートに問い合わせる',
  copy: '詳細をコピー',
  copy_code: 'エラーコードをコピー',
  by_hand: '次の詳細を選択してコピーしてください：',
  retry_in: '{seconds} 秒後に再試行',
  retry_now: '今すぐ再試行できます。',
  failures: {
    key: {
      text: 'このサイトのキーは無効です。どのアプリにも情報は共有されていません。',
    },
    unknown_account: {
      text: 'このサイトのキーは認識されませんでした。どのアプリにも情報は共有されていません。',
    },
    list_closed: {
      text: 'このサイトはアプリの一覧を読み込めません。',
    },
    deprecated_authentication: {
      text: 'このサイトは、現在受け付けられていない種類のキーを使用しています。',
      admin:
        'セルフホストのサーバーでこのキーを受け付けるには、`PUBLIC_AUTHENTICATION_DEPRECATION_DATE` に後の日付を設定してください。',
    },
    unknown_connect_session_token: {
      text: 'このセッションは期限切れです。',
      you: 'ページを再読み込みし、必要に応じてサインインしてから、もう一度お試しください。',
    },
    secret_key_refused: {
      text: 'このサイトにはシークレットキーが設定されているため、何も接続せずに中止しました。',
    },
    setup: {
      text: 'このサイトの設定では許可されていません。',
    },
    integration: {
      title: '{app} はここでは接続できません',
      text: '{app} の設定はこのサイトでまだ完了していません。',
    },
    credentials: {
      title: '{app} で情報が受け付けられませんでした',
      text: '{app} で情報が受け付けられませんでした。入力内容とアカウントの権限を確認してください。',
      you: '戻って入力内容を確認し、もう一度お試しください。',
    },
    session_token_required: {
      text: 'このアプリは、このサイトの現在のキーでは接続できません。',
    },
    resource_capped: {
      text: 'このサイトは接続数の上限に達しました。',
    },
    invalid_response: {
      text: '{host} から予期しない応答がありました。',
    },
    network_error: {
      title: '接続サービスにアクセスできません',
      text: '{host} から応答がありません。',
      you: 'インターネット接続を確認してください。広告ブロッカーや VPN が原因の場合もあります。',
    },
    server: {
      title: '接続サービスに問題があります',
      text: '{host} から正しい応答がありません。',
      you: '数分後にもう一度お試しください。',
    },
    too_many_request: {
      title: 'リクエストが多すぎます',
      text: '接続サービスは現在混み合っています。',
      you: 'しばらくしてからもう一度お試しください。',
    },
    connection_lost: {
      title: '接続が中断されました',
      text: '{app} が接続されたかどうか確認できません。成功した可能性があります。',
      you: '再試行する前に {app} が接続されているか確認してください。もう一度サインインすると、2 つ目の接続が作成されます。',
    },
    blocked_by_browser: {
      title: 'ブラウザーがウィンドウをブロックしました',
      text: '{app} は新しいウィンドウで開きます。',
      you: 'このサイトのポップアップを許可してから、もう一度お試しください。',
    },
    callback_err: {
      title: '{app} は接続されませんでした',
      text: 'サインインがキャンセルされたか、{app} がアクセスを拒否しました。',
      you: '正しいアカウントでもう一度試し、求められたらアクセスを許可してください。',
    },
    unknown_error: {
      title: '問題が発生しました',
      text: '予期しないエラーが発生しました。',
      you: 'もう一度お試しください。再び発生する場合は、サイトにお問い合わせください。',
    },
  },
} satisfies FailureTranslation<'ja'>;
