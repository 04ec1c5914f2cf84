import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Wat je kunt doen',
  developer: 'Details voor ontwikkelaars',
  admin: 'Voor de Nango-beheerder',
  server: 'Server: {host}',
  support: 'Contact met support',
  copy: 'Details kopiëren',
  copy_code: 'Foutcode kopiëren',
  copy_message: 'Bericht voor de ontwikkelaar van de site kopiëren',
  message: {
    what: '{app} kon niet worden gekoppeld op {site}.',
    error: 'Fout: {code} ({facts}).',
    advice: 'Wat te doen: {advice}',
  },
  by_hand: 'Selecteer en kopieer deze details:',
  retry_in: 'Opnieuw over {seconds}\u00a0s',
  retry_now: 'Je kunt het nu opnieuw proberen.',
  elsewhere: {
    title: 'Koppelen in je browser',
    text: 'Open deze pagina in je browser en koppel {app} daar.',
    open: 'Openen in je browser',
    copy: 'Link kopiëren',
    after: 'Kies ‘Klaar’ zodra {app} daar gekoppeld is.',
  },
  failures: {
    key: {
      text: 'De sleutel van deze site is ongeldig. Er is niets gedeeld met een app.',
    },
    unknown_account: {
      text: 'De sleutel van deze site is niet herkend. Er is niets gedeeld met een app.',
    },
    list_closed: {
      text: 'Deze site kan de lijst met apps niet laden.',
    },
    deprecated_authentication: {
      text: 'Deze site gebruikt een soort sleutel die niet meer wordt geaccepteerd.',
      admin:
        'Zet `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` op een zelfgehoste server op een latere datum om deze sleutel te accepteren.',
    },
    unknown_connect_session_token: {
      text: 'Deze sessie is verlopen.',
      you: 'Laad de pagina opnieuw, log zo nodig in en probeer het nog eens.',
    },
    session_token_failed: {
      text: 'Deze site kon geen sessie starten.',
      you: 'Laad de pagina opnieuw, log zo nodig in en probeer het nog eens.',
    },
    secret_key_refused: {
      text: 'Deze site is ingesteld met een geheime sleutel. Daarom zijn we gestopt voordat er iets werd gekoppeld.',
    },
    setup: {
      text: 'De instellingen van deze site staan dit niet toe.',
    },
    integration: {
      title: '{app} kan hier niet worden gekoppeld',
      text: '{app} is nog niet volledig ingesteld op deze site.',
    },
    credentials: {
      title: '{app} heeft je gegevens niet geaccepteerd',
      text: '{app} heeft je gegevens niet geaccepteerd. Controleer ze en de rechten van je account.',
      you: 'Ga terug, controleer je gegevens en probeer het opnieuw.',
    },
    session_token_required: {
      text: 'Deze app kan niet worden gekoppeld met de huidige sleutel van deze site.',
    },
    resource_capped: {
      text: 'Deze site heeft de limiet van koppelingen bereikt.',
    },
    invalid_response: {
      text: '{host} stuurde een onverwacht antwoord.',
    },
    network_error: {
      title: 'De koppelingsdienst is niet bereikbaar',
      text: '{host} reageerde niet.',
      you: 'Controleer je internetverbinding. Een adblocker of VPN kan het ook blokkeren.',
    },
    server: {
      title: 'De koppelingsdienst heeft een probleem',
      text: '{host} reageerde niet zoals verwacht.',
      you: 'Probeer het over een paar minuten opnieuw.',
    },
    too_many_request: {
      title: 'Te veel verzoeken',
      text: 'De koppelingsdienst heeft het nu druk.',
      you: 'Probeer het zo meteen opnieuw.',
    },
    connection_lost: {
      title: 'Verbinding onderbroken',
      text: 'We weten niet of {app} is gekoppeld. Het kan gelukt zijn.',
      you: 'Controleer of {app} is gekoppeld voordat je het opnieuw probeert: anders koppel je de app misschien twee keer.',
    },
    blocked_by_browser: {
      title: 'Je browser heeft het venster geblokkeerd',
      text: '{app} opent in een nieuw venster.',
      you: 'Sta pop-ups toe voor deze site en probeer het opnieuw.',
    },
    callback_err: {
      title: '{app} is niet gekoppeld',
      text: 'Het inloggen is geannuleerd of {app} heeft de toegang geweigerd.',
      you: 'Probeer het opnieuw met het juiste account en sta de toegang toe als daarom wordt gevraagd.',
    },
    unknown_error: {
      title: 'Er ging iets mis',
      text: 'Er is een onverwachte fout opgetreden.',
      you: 'Probeer het opnieuw. Gebeurt het weer, neem dan contact op met de site.',
    },
  },
} satisfies FailureTranslation<'nl'>;

export const advice = {
  blocked_by_browser:
    'De browser heeft het inlogvenster geblokkeerd. Een iframe met `sandbox` heeft `allow-popups` en `allow-popups-to-escape-sandbox` nodig.',
  callback_err:
    'Heeft de persoon geweigerd, dan hoef je niets te doen. Controleer anders de scopes en de callback-URL in Nango.',
  connection_lost:
    'De WebSocket naar de server kwam niet tot stand of viel weg. Controleer `connect-src`, `websocketsPath` en proxy’s.',
  connection_test_failed: 'De provider heeft de ingevoerde inloggegevens geweigerd.',
  deprecated_authentication:
    'Dit account accepteert geen openbare sleutels. Geef een `sessionToken` door dat je server maakt.',
  fingerprint_unavailable: '`refusedFingerprints` heeft `crypto.subtle` nodig: lever de pagina via https.',
  generic_error_support: 'Er ging iets mis op de server. De reden staat in het logboek.',
  integration_not_allowed:
    'Voeg de integratie toe aan `allowed_integrations` waar je server de sessie maakt.',
  invalid_auth_mode: 'De provider gebruikt een andere auth-modus. Laad de definitie opnieuw.',
  invalid_connect_session_token_format: 'De server verwacht een sessietoken. Geef `sessionToken` door.',
  invalid_credentials: 'De provider heeft de ingevoerde inloggegevens geweigerd.',
  invalid_hmac: 'Bereken `hmac` opnieuw uit de ID’s van de integratie en de koppeling.',
  invalid_host:
    '`host` moet een https-URL zijn zonder gebruiker, query of fragment (http alleen op localhost).',
  invalid_option: 'Er ontbreekt een optie of de waarde is niet toegestaan.',
  invalid_public_key: 'Deze openbare sleutel is ongeldig. Kopieer hem opnieuw uit Nango.',
  invalid_response: 'Het antwoord komt niet van de Nango-API. Controleer `host`.',
  invalid_secret_key_format: 'De server kan deze sleutel niet lezen. Controleer de sleutel en `host`.',
  invalid_session_token:
    'Dit sessietoken is ongeldig. Geef het token door dat `POST /connect/sessions` teruggeeft.',
  list_closed:
    'De sleutel is geldig, maar op deze server mag een openbare sleutel de lijst niet lezen. Geef volledige `integrations` of een `sessionToken` door.',
  load_failed:
    'Een bestand van Latchkey is niet geladen. Publiceer alle bestanden van een versie bij elkaar en sta ze toe in `script-src`.',
  malformed_auth_header:
    'De header `Authorization` kwam gewijzigd aan. Zoek naar een proxy die hem herschrijft.',
  missing_auth_header: 'De header `Authorization` kwam niet aan. Zoek naar een proxy die hem verwijdert.',
  missing_hmac: 'Deze omgeving vereist `hmac`. Bereken die op je server.',
  missing_public_key:
    'Er kwam geen sleutel aan. Geef `publicKey` of `sessionToken` door, of zoek naar een proxy die de query verwijdert.',
  network_error:
    'De server is niet bereikbaar: hij ligt eruit, de browser is offline of `connect-src` verbiedt het verzoek.',
  open_window_failed: 'De functie `openWindow` gaf een fout.',
  popup_sandboxed: 'De pagina staat in een iframe met `sandbox`. Voeg `allow-popups-to-escape-sandbox` toe.',
  provider_config_err: 'Controleer in Nango de ID van de integratie, client-ID, client-secret en scopes.',
  reconnect_session_required:
    'Deze sessie maakt een nieuwe koppeling. Maak het token met `POST /connect/sessions/reconnect` om er een te vernieuwen.',
  request_refused: 'Dit verzoek staat niet in `connect.policy` en is niet verzonden.',
  resource_capped: 'Het abonnement staat niet meer koppelingen toe.',
  secret_key_refused:
    'Een geheime sleutel hoort niet in de browser. Verwijder hem en vernieuw hem als hij al openbaar was.',
  session_token_failed: 'De functie `sessionToken` gaf geen token.',
  session_token_required:
    'Met een openbare sleutel kun je alleen inloggen in een venster. Geef een `sessionToken` door dat je server maakt.',
  timeout: 'De server reageerde niet op tijd.',
  token_err:
    'De provider heeft de autorisatiecode geweigerd. Controleer client-ID en client-secret in Nango.',
  too_many_request: 'Het account heeft zijn limiet van verzoeken per minuut bereikt.',
  unknown_account:
    'De sleutel hoort bij een andere omgeving of een andere `host`, of is verwijderd of vernieuwd.',
  unknown_config_key: 'Controleer de ID van de integratie.',
  unknown_connect_session_token:
    'Het token is verlopen (na 30 minuten) of hoort bij een andere omgeving. Geef `sessionToken` door als functie.',
  unknown_integration:
    'Deze pagina kan die integratie niet koppelen. Controleer de ID en wat de sessie toestaat.',
  unknown_provider_config: 'Controleer de ID van de integratie.',
  url_param_err: 'De provider heeft meer waarden nodig. Geef ze door in `params`.',
} satisfies Advice;
