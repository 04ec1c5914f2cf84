import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Was Sie tun können',
  developer: 'Details für Entwickler',
  admin: 'Für die Nango-Administration',
  server: 'Server: {host}',
  support: 'Support kontaktieren',
  copy: 'Details kopieren',
  copy_code: 'Fehlercode kopieren',
  copy_message: 'Nachricht an die Entwickler der Website kopieren',
  message: {
    what: '{app} konnte auf {site} nicht verbunden werden.',
    error: 'Fehler: {code} ({facts}).',
    advice: 'Was zu tun ist: {advice}',
  },
  by_hand: 'Markieren und kopieren Sie diese Details:',
  retry_in: 'Erneut in {seconds} s',
  retry_now: 'Sie können es jetzt erneut versuchen.',
  elsewhere: {
    title: 'Im Browser verbinden',
    text: 'Öffnen Sie diese Seite in Ihrem Browser und verbinden Sie {app} dort.',
    open: 'Im Browser öffnen',
    copy: 'Link kopieren',
    after: 'Sobald {app} dort verbunden ist, wählen Sie „Fertig“.',
  },
  failures: {
    key: { text: 'Der Schlüssel dieser Website ist ungültig. An keine App wurden Daten weitergegeben.' },
    unknown_account: {
      text: 'Der Schlüssel dieser Website wurde nicht erkannt. An keine App wurden Daten weitergegeben.',
    },
    list_closed: { text: 'Diese Website kann die Liste der Apps nicht laden.' },
    deprecated_authentication: {
      text: 'Diese Website verwendet eine Art von Schlüssel, die nicht mehr akzeptiert wird.',
      admin:
        'Setzen Sie auf einem selbst betriebenen Server `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` auf ein späteres Datum, damit dieser Schlüssel akzeptiert wird.',
    },
    unknown_connect_session_token: {
      text: 'Diese Sitzung ist abgelaufen.',
      you: 'Laden Sie die Seite neu, melden Sie sich bei Bedarf an und versuchen Sie es erneut.',
    },
    session_token_failed: {
      text: 'Diese Website konnte keine Sitzung starten.',
      you: 'Laden Sie die Seite neu, melden Sie sich bei Bedarf an und versuchen Sie es erneut.',
    },
    secret_key_refused: {
      text: 'Diese Website wurde mit einem geheimen Schlüssel eingerichtet. Deshalb haben wir abgebrochen, bevor etwas verbunden wurde.',
    },
    setup: { text: 'Die Einstellungen dieser Website lassen das nicht zu.' },
    integration: {
      title: '{app} kann hier nicht verbunden werden',
      text: '{app} ist auf dieser Website noch nicht vollständig eingerichtet.',
    },
    credentials: {
      title: '{app} hat Ihre Angaben nicht akzeptiert',
      text: '{app} hat Ihre Angaben nicht akzeptiert. Prüfen Sie sie und die Berechtigungen Ihres Kontos.',
      you: 'Gehen Sie zurück, prüfen Sie Ihre Angaben und versuchen Sie es erneut.',
    },
    session_token_required: {
      text: 'Diese App kann mit dem aktuellen Schlüssel dieser Website nicht verbunden werden.',
    },
    resource_capped: { text: 'Diese Website hat die Höchstzahl an Verbindungen erreicht.' },
    invalid_response: { text: '{host} hat eine unerwartete Antwort gesendet.' },
    network_error: {
      title: 'Der Verbindungsdienst ist nicht erreichbar',
      text: '{host} antwortet nicht.',
      you: 'Prüfen Sie Ihre Internetverbindung. Auch ein Werbeblocker oder ein VPN kann die Ursache sein.',
    },
    server: {
      title: 'Beim Verbindungsdienst ist ein Problem aufgetreten',
      text: '{host} hat nicht wie erwartet geantwortet.',
      you: 'Versuchen Sie es in ein paar Minuten erneut.',
    },
    too_many_request: {
      title: 'Zu viele Anfragen',
      text: 'Der Verbindungsdienst ist gerade ausgelastet.',
      you: 'Versuchen Sie es gleich noch einmal.',
    },
    connection_lost: {
      title: 'Verbindung unterbrochen',
      text: 'Wir wissen nicht, ob {app} verbunden wurde. Es kann geklappt haben.',
      you: 'Prüfen Sie, ob {app} verbunden ist, bevor Sie es erneut versuchen. Sonst wird {app} vielleicht zweimal verbunden.',
    },
    blocked_by_browser: {
      title: 'Der Browser hat das Fenster blockiert',
      text: '{app} wird in einem neuen Fenster geöffnet.',
      you: 'Erlauben Sie Pop-ups für diese Website und versuchen Sie es erneut.',
    },
    callback_err: {
      title: '{app} wurde nicht verbunden',
      text: 'Die Anmeldung wurde abgebrochen oder {app} hat den Zugriff verweigert.',
      you: 'Versuchen Sie es mit dem richtigen Konto erneut und erlauben Sie den Zugriff, wenn Sie gefragt werden.',
    },
    unknown_error: {
      title: 'Etwas ist schiefgelaufen',
      text: 'Ein unerwarteter Fehler ist aufgetreten.',
      you: 'Versuchen Sie es erneut. Wenn der Fehler wieder auftritt, wenden Sie sich an die Website.',
    },
  },
} satisfies FailureTranslation<'de'>;

export const advice = {
  blocked_by_browser:
    'Der Browser hat das Anmeldefenster blockiert. In einem iframe mit `sandbox` sind `allow-popups` und `allow-popups-to-escape-sandbox` nötig.',
  callback_err:
    'Wenn die Person abgelehnt hat, ist nichts zu tun. Prüfen Sie sonst die Scopes und die Callback-URL in Nango.',
  connection_lost:
    'Der WebSocket zum Server kam nicht zustande oder brach ab. Prüfen Sie `connect-src`, `websocketsPath` und Proxys vor dem Server.',
  connection_test_failed: 'Der Anbieter hat die eingegebenen Zugangsdaten abgelehnt.',
  deprecated_authentication:
    'Dieses Konto akzeptiert keine öffentlichen Schlüssel. Übergeben Sie ein `sessionToken`, das Ihr Server erstellt.',
  fingerprint_unavailable:
    '`refusedFingerprints` braucht `crypto.subtle`: Liefern Sie die Seite über https aus.',
  generic_error_support: 'Auf dem Server ist ein Fehler aufgetreten. Der Grund steht in seinem Protokoll.',
  integration_not_allowed:
    'Nehmen Sie die Integration in `allowed_integrations` auf, wenn Ihr Server die Sitzung erstellt.',
  invalid_auth_mode:
    'Der Anbieter der Integration verwendet einen anderen Auth-Modus. Laden Sie die Definition neu.',
  invalid_connect_session_token_format:
    'Der Server erwartet ein Connect-Session-Token. Übergeben Sie `sessionToken`.',
  invalid_credentials: 'Der Anbieter hat die eingegebenen Zugangsdaten abgelehnt.',
  invalid_hmac: 'Berechnen Sie `hmac` neu aus den IDs von Integration und Verbindung.',
  invalid_host: '`host` muss eine https-URL ohne Benutzer, Query und Fragment sein (http nur auf localhost).',
  invalid_option: 'Eine Option fehlt oder hat einen unzulässigen Wert.',
  invalid_public_key: 'Das ist kein gültiger öffentlicher Schlüssel. Kopieren Sie ihn noch einmal aus Nango.',
  invalid_response: 'Die Antwort stammt nicht von der Nango-API. Prüfen Sie `host`.',
  invalid_secret_key_format: 'Der Server kann diesen Schlüssel nicht lesen. Prüfen Sie ihn und `host`.',
  invalid_session_token:
    'Das ist kein gültiges Sitzungstoken. Übergeben Sie das Token, das `POST /connect/sessions` zurückgibt.',
  list_closed:
    'Der Schlüssel ist gültig, aber auf diesem Server dürfen öffentliche Schlüssel die Liste nicht lesen. Übergeben Sie vollständige `integrations` oder ein `sessionToken`.',
  load_failed:
    'Eine Datei von Latchkey wurde nicht geladen. Veröffentlichen Sie alle Dateien einer Version nebeneinander und erlauben Sie sie in `script-src`.',
  malformed_auth_header:
    'Der Header `Authorization` kam verändert an. Suchen Sie nach einem Proxy, der ihn umschreibt.',
  missing_auth_header:
    'Der Header `Authorization` kam nicht an. Suchen Sie nach einem Proxy, der ihn entfernt.',
  missing_hmac: 'Diese Umgebung verlangt `hmac`. Berechnen Sie ihn auf Ihrem Server.',
  missing_public_key:
    'Es kam kein Schlüssel an. Übergeben Sie `publicKey` oder `sessionToken`, oder suchen Sie nach einem Proxy, der Query-Strings entfernt.',
  network_error:
    'Der Server ist nicht erreichbar: Er ist ausgefallen, der Browser ist offline oder `connect-src` verbietet die Anfrage.',
  open_window_failed: 'Die Funktion `openWindow` hat einen Fehler ausgelöst.',
  popup_sandboxed:
    'Die Seite steckt in einem iframe mit `sandbox`. Ergänzen Sie dort `allow-popups-to-escape-sandbox`.',
  provider_config_err: 'Prüfen Sie in Nango die ID der Integration, Client-ID, Client-Secret und Scopes.',
  reconnect_session_required:
    'Diese Sitzung legt eine neue Verbindung an. Erstellen Sie das Token mit `POST /connect/sessions/reconnect`, um eine zu erneuern.',
  request_refused: 'Diese Anfrage steht nicht in `connect.policy` und wurde nicht gesendet.',
  resource_capped: 'Der Tarif lässt keine weiteren Verbindungen zu.',
  secret_key_refused:
    'Ein geheimer Schlüssel gehört nicht in den Browser. Entfernen Sie ihn und erneuern Sie ihn, falls er schon öffentlich war.',
  session_token_failed: 'Die Funktion `sessionToken` hat kein Token geliefert.',
  session_token_required:
    'Mit einem öffentlichen Schlüssel sind nur Anmeldungen im Fenster möglich. Übergeben Sie ein `sessionToken`, das Ihr Server erstellt.',
  timeout: 'Der Server hat nicht rechtzeitig geantwortet.',
  token_err:
    'Der Anbieter hat den Autorisierungscode abgelehnt. Prüfen Sie Client-ID und Client-Secret in Nango.',
  too_many_request: 'Das Konto hat sein Limit an Anfragen pro Minute erreicht.',
  unknown_account:
    'Der Schlüssel gehört zu einer anderen Umgebung oder einem anderen `host`, oder er wurde gelöscht oder erneuert.',
  unknown_config_key: 'Prüfen Sie die ID der Integration.',
  unknown_connect_session_token:
    'Das Token ist abgelaufen (nach 30 Minuten) oder gehört zu einer anderen Umgebung. Übergeben Sie `sessionToken` als Funktion.',
  unknown_integration:
    'Diese Integration kann die Seite nicht verbinden. Prüfen Sie ihre ID und was die Sitzung erlaubt.',
  unknown_provider_config: 'Prüfen Sie die ID der Integration.',
  url_param_err: 'Der Anbieter braucht weitere Werte. Übergeben Sie sie als `params`.',
} satisfies Advice;
