import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Vad du kan göra',
  developer: 'Information för utvecklare',
  admin: 'För Nango-administratören',
  server: 'Server: {host}',
  support: 'Kontakta supporten',
  copy: 'Kopiera information',
  copy_code: 'Kopiera felkod',
  copy_message: 'Kopiera ett meddelande till webbplatsens utvecklare',
  message: {
    what: '{app} kunde inte anslutas på {site}.',
    error: 'Fel: {code} ({facts}).',
    advice: 'Att göra: {advice}',
  },
  by_hand: 'Markera och kopiera den här informationen:',
  retry_in: 'Försök igen om {seconds}\u00a0s',
  retry_now: 'Du kan försöka igen nu.',
  elsewhere: {
    title: 'Anslut i webbläsaren',
    text: 'Öppna den här sidan i webbläsaren och anslut {app} där.',
    open: 'Öppna i webbläsaren',
    copy: 'Kopiera länk',
    after: 'Välj ”Klar” när {app} är ansluten där.',
  },
  failures: {
    key: {
      text: 'Webbplatsens nyckel är ogiltig. Inget har delats med någon app.',
    },
    unknown_account: {
      text: 'Webbplatsens nyckel känns inte igen. Inget har delats med någon app.',
    },
    list_closed: {
      text: 'Webbplatsen kan inte läsa in listan över appar.',
    },
    deprecated_authentication: {
      text: 'Webbplatsen använder en typ av nyckel som inte längre godtas.',
      admin:
        'På en egen server sätter du `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` till ett senare datum för att godta nyckeln.',
    },
    unknown_connect_session_token: {
      text: 'Sessionen har gått ut.',
      you: 'Läs in sidan igen, logga in om det behövs och försök på nytt.',
    },
    session_token_failed: {
      text: 'Webbplatsen kunde inte starta en session.',
      you: 'Läs in sidan igen, logga in om det behövs och försök på nytt.',
    },
    secret_key_refused: {
      text: 'Webbplatsen har konfigurerats med en hemlig nyckel, så vi stannade innan något anslöts.',
    },
    setup: {
      text: 'Webbplatsens inställningar tillåter inte detta.',
    },
    integration: {
      title: '{app} kan inte anslutas här',
      text: '{app} är inte helt konfigurerad på den här webbplatsen än.',
    },
    credentials: {
      title: '{app} godtog inte dina uppgifter',
      text: '{app} godtog inte dina uppgifter. Kontrollera dem och ditt kontos behörigheter.',
      you: 'Gå tillbaka, kontrollera dina uppgifter och försök igen.',
    },
    session_token_required: {
      text: 'Appen kan inte anslutas med webbplatsens nuvarande nyckel.',
    },
    resource_capped: {
      text: 'Webbplatsen har nått sin gräns för anslutningar.',
    },
    invalid_response: {
      text: '{host} skickade ett oväntat svar.',
    },
    network_error: {
      title: 'Det går inte att nå anslutningstjänsten',
      text: '{host} svarade inte.',
      you: 'Kontrollera din internetanslutning. En annonsblockerare eller ett VPN kan också vara orsaken.',
    },
    server: {
      title: 'Anslutningstjänsten har ett problem',
      text: '{host} svarade inte som förväntat.',
      you: 'Försök igen om några minuter.',
    },
    too_many_request: {
      title: 'För många förfrågningar',
      text: 'Anslutningstjänsten är upptagen just nu.',
      you: 'Försök igen om en stund.',
    },
    connection_lost: {
      title: 'Anslutningen avbröts',
      text: 'Vi vet inte om {app} anslöts. Det kan ha fungerat.',
      you: 'Kontrollera om {app} är ansluten innan du försöker igen: annars kan den bli ansluten två gånger.',
    },
    blocked_by_browser: {
      title: 'Webbläsaren blockerade fönstret',
      text: '{app} öppnas i ett nytt fönster.',
      you: 'Tillåt popup-fönster för den här webbplatsen och försök igen.',
    },
    callback_err: {
      title: '{app} anslöts inte',
      text: 'Inloggningen avbröts eller så nekade {app} åtkomst.',
      you: 'Försök igen med rätt konto och tillåt åtkomst när du blir tillfrågad.',
    },
    unknown_error: {
      title: 'Något gick fel',
      text: 'Ett oväntat fel uppstod.',
      you: 'Försök igen. Kontakta webbplatsen om det händer igen.',
    },
  },
} satisfies FailureTranslation<'sv'>;

export const advice = {
  blocked_by_browser:
    'Webbläsaren blockerade inloggningsfönstret. En iframe med `sandbox` behöver `allow-popups` och `allow-popups-to-escape-sandbox`.',
  callback_err:
    'Om personen nekade finns inget att åtgärda. Kontrollera annars scopes och callback-URL i Nango.',
  connection_lost:
    'WebSocket-anslutningen till servern kunde inte öppnas eller bröts. Kontrollera `connect-src`, `websocketsPath` och proxyservrar.',
  connection_test_failed: 'Leverantören nekade de angivna uppgifterna.',
  deprecated_authentication:
    'Kontot godtar inte publika nycklar. Skicka ett `sessionToken` som din server skapar.',
  fingerprint_unavailable: '`refusedFingerprints` behöver `crypto.subtle`: leverera sidan via https.',
  generic_error_support: 'Något gick fel på servern. Orsaken finns i dess logg.',
  integration_not_allowed:
    'Lägg till integrationen i `allowed_integrations` där din server skapar sessionen.',
  invalid_auth_mode: 'Leverantören använder ett annat autentiseringsläge. Läs in definitionen igen.',
  invalid_connect_session_token_format: 'Servern förväntar sig en sessionstoken. Skicka `sessionToken`.',
  invalid_credentials: 'Leverantören nekade de angivna uppgifterna.',
  invalid_hmac: 'Beräkna `hmac` igen från integrationens och anslutningens ID.',
  invalid_host: '`host` måste vara en https-URL utan användare, query och fragment (http bara på localhost).',
  invalid_option: 'Ett alternativ saknas eller har ett otillåtet värde.',
  invalid_public_key: 'Den publika nyckeln är ogiltig. Kopiera den igen från Nango.',
  invalid_response: 'Svaret kommer inte från Nangos API. Kontrollera `host`.',
  invalid_secret_key_format: 'Servern kan inte läsa nyckeln. Kontrollera den och `host`.',
  invalid_session_token: 'Sessionstoken är ogiltig. Skicka den som `POST /connect/sessions` ger.',
  list_closed:
    'Nyckeln är giltig, men på den här servern får en publik nyckel inte läsa listan. Skicka hela `integrations` eller ett `sessionToken`.',
  load_failed:
    'En fil från Latchkey lästes inte in. Publicera alla filer i en version bredvid varandra och tillåt dem i `script-src`.',
  malformed_auth_header: 'Headern `Authorization` kom fram ändrad. Leta efter en proxy som skriver om den.',
  missing_auth_header: 'Headern `Authorization` kom inte fram. Leta efter en proxy som tar bort den.',
  missing_hmac: 'Miljön kräver `hmac`. Beräkna det på din server.',
  missing_public_key:
    'Ingen nyckel kom fram. Skicka `publicKey` eller `sessionToken`, eller leta efter en proxy som tar bort query-strängen.',
  network_error:
    'Servern går inte att nå: den är nere, webbläsaren är offline eller `connect-src` förbjuder anropet.',
  open_window_failed: 'Funktionen `openWindow` gav ett fel.',
  popup_sandboxed: 'Sidan finns i en iframe med `sandbox`. Lägg till `allow-popups-to-escape-sandbox`.',
  provider_config_err: 'Kontrollera integrationens ID, client ID, client secret och scopes i Nango.',
  reconnect_session_required:
    'Sessionen skapar en ny anslutning. Skapa token med `POST /connect/sessions/reconnect` för att förnya en.',
  request_refused: 'Anropet finns inte i `connect.policy` och skickades inte.',
  resource_capped: 'Planen tillåter inga fler anslutningar.',
  secret_key_refused:
    'En hemlig nyckel hör inte hemma i webbläsaren. Ta bort den, och förnya den om den redan har varit offentlig.',
  session_token_failed: 'Funktionen `sessionToken` gav ingen token.',
  session_token_required:
    'Med en publik nyckel går det bara att logga in i ett fönster. Skicka ett `sessionToken` som din server skapar.',
  timeout: 'Servern svarade inte i tid.',
  token_err: 'Leverantören nekade auktoriseringskoden. Kontrollera client ID och client secret i Nango.',
  too_many_request: 'Kontot har nått sin gräns för anrop per minut.',
  unknown_account: 'Nyckeln hör till en annan miljö eller `host`, eller har tagits bort eller förnyats.',
  unknown_config_key: 'Kontrollera integrationens ID.',
  unknown_connect_session_token:
    'Token har gått ut (efter 30 minuter) eller hör till en annan miljö. Skicka `sessionToken` som funktion.',
  unknown_integration:
    'Sidan kan inte ansluta integrationen. Kontrollera dess ID och vad sessionen tillåter.',
  unknown_provider_config: 'Kontrollera integrationens ID.',
  url_param_err: 'Leverantören behöver fler värden. Skicka dem i `params`.',
} satisfies Advice;
