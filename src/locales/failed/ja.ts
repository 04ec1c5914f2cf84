import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'できること',
  developer: '開発者向けの詳細',
  admin: 'Nango の管理者の方へ',
  server: 'サーバー：{host}',
  support: 'サポートに問い合わせる',
  copy: '詳細をコピー',
  copy_code: 'エラーコードをコピー',
  copy_message: 'サイトの開発者へのメッセージをコピー',
  message: {
    what: '{site} で {app} を接続できませんでした。',
    error: 'エラー：{code}（{facts}）。',
    advice: '対処方法：{advice}',
  },
  by_hand: '次の詳細を選択してコピーしてください：',
  retry_in: '{seconds} 秒後に再試行',
  retry_now: '今すぐ再試行できます。',
  elsewhere: {
    title: 'ブラウザーで接続',
    text: 'このページをブラウザーで開き、そこで {app} を接続してください。',
    open: 'ブラウザーで開く',
    copy: 'リンクをコピー',
    after: '{app} の接続が済んだら「完了」を選択してください。',
  },
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
    session_token_failed: {
      text: 'このサイトはセッションを開始できませんでした。',
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
      you: '再試行する前に {app} が接続されているか確認してください。もう一度接続すると、2 つ目の接続が作成されます。',
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

export const advice = {
  blocked_by_browser:
    'ブラウザーがサインインのウィンドウをブロックしました。`sandbox` 付きの iframe には `allow-popups` と `allow-popups-to-escape-sandbox` が必要です。',
  callback_err:
    '本人が拒否した場合、修正は不要です。それ以外の場合は、Nango でスコープとコールバック URL を確認してください。',
  connection_lost:
    'サーバーへの WebSocket を確立できないか、切断されました。`connect-src`、`websocketsPath`、プロキシを確認してください。',
  connection_test_failed: '入力された認証情報がプロバイダーに拒否されました。',
  deprecated_authentication:
    'このアカウントでは公開キーを使えません。サーバーで作成した `sessionToken` を渡してください。',
  fingerprint_unavailable:
    '`refusedFingerprints` には `crypto.subtle` が必要です。ページを https で配信してください。',
  generic_error_support: 'サーバーでエラーが発生しました。原因はサーバーのログで確認してください。',
  integration_not_allowed:
    'サーバーでセッションを作成する際に、このインテグレーションを `allowed_integrations` に追加してください。',
  invalid_auth_mode: 'プロバイダーの認証方式が異なります。定義を読み込み直してください。',
  invalid_connect_session_token_format:
    'サーバーはセッショントークンを必要としています。`sessionToken` を渡してください。',
  invalid_credentials: '入力された認証情報がプロバイダーに拒否されました。',
  invalid_hmac: 'インテグレーションと接続の ID から `hmac` を計算し直してください。',
  invalid_host:
    '`host` は、ユーザー名、クエリ、フラグメントを含まない https の URL にしてください（http は localhost のみ）。',
  invalid_option: 'オプションが不足しているか、値が正しくありません。',
  invalid_public_key: 'この公開キーは無効です。Nango からもう一度コピーしてください。',
  invalid_response: 'Nango の API からの応答ではありません。`host` を確認してください。',
  invalid_secret_key_format: 'サーバーがこのキーを読み取れません。キーと `host` を確認してください。',
  invalid_session_token:
    'このセッショントークンは無効です。`POST /connect/sessions` が返すトークンを渡してください。',
  list_closed:
    'キーは有効ですが、このサーバーでは公開キーで一覧を読み取れません。完全な `integrations` または `sessionToken` を渡してください。',
  load_failed:
    'Latchkey のファイルを読み込めませんでした。同じバージョンの全ファイルを同じ場所で公開し、`script-src` で許可してください。',
  malformed_auth_header:
    '`Authorization` ヘッダーが変更されています。書き換えているプロキシがないか確認してください。',
  missing_auth_header:
    '`Authorization` ヘッダーが届いていません。削除しているプロキシがないか確認してください。',
  missing_hmac: 'この環境では `hmac` が必要です。サーバーで計算してください。',
  missing_public_key:
    'キーが届いていません。`publicKey` または `sessionToken` を渡すか、クエリを削除しているプロキシがないか確認してください。',
  network_error:
    'サーバーに接続できません。サーバーの停止、ブラウザーのオフライン、または `connect-src` による禁止が考えられます。',
  open_window_failed: '関数 `openWindow` でエラーが発生しました。',
  popup_sandboxed:
    'ページが `sandbox` 付きの iframe 内にあります。`allow-popups-to-escape-sandbox` を追加してください。',
  provider_config_err:
    'Nango でインテグレーションの ID、クライアント ID、クライアントシークレット、スコープを確認してください。',
  reconnect_session_required:
    'このセッションは新しい接続を作成します。更新するには `POST /connect/sessions/reconnect` でトークンを作成してください。',
  request_refused: 'このリクエストは `connect.policy` にないため、送信されませんでした。',
  resource_capped: 'プランの接続数の上限に達しました。',
  secret_key_refused:
    'シークレットキーをブラウザーに置かないでください。削除し、すでに公開されていた場合は更新してください。',
  session_token_failed: '関数 `sessionToken` がトークンを返しませんでした。',
  session_token_required:
    '公開キーでは、ウィンドウでのサインインのみ可能です。サーバーで作成した `sessionToken` を渡してください。',
  timeout: 'サーバーから時間内に応答がありませんでした。',
  token_err:
    '認可コードがプロバイダーに拒否されました。Nango でクライアント ID とクライアントシークレットを確認してください。',
  too_many_request: 'アカウントの 1 分あたりのリクエスト数の上限に達しました。',
  unknown_account: 'キーは別の環境または別の `host` のものか、削除または更新されています。',
  unknown_config_key: 'インテグレーションの ID を確認してください。',
  unknown_connect_session_token:
    'トークンが期限切れ（30 分）か、別の環境のものです。`sessionToken` を関数として渡してください。',
  unknown_integration:
    'このページではこのインテグレーションを接続できません。ID とセッションで許可されているものを確認してください。',
  unknown_provider_config: 'インテグレーションの ID を確認してください。',
  url_param_err: 'プロバイダーにはほかの値も必要です。`params` で渡してください。',
} satisfies Advice;
