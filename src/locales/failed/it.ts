import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Cosa puoi fare',
  developer: 'Dettagli per chi sviluppa',
  admin: 'Per chi amministra Nango',
  server: 'Server: {host}',
  support: 'Contatta l’assistenza',
  copy: 'Copia dettagli',
  copy_code: 'Copia codice di errore',
  copy_message: 'Copia un messaggio per chi sviluppa il sito',
  message: {
    what: '{app} non è stata collegata su {site}.',
    error: 'Errore: {code} ({facts}).',
    advice: 'Cosa fare: {advice}',
  },
  by_hand: 'Seleziona e copia questi dettagli:',
  retry_in: 'Riprova tra {seconds}\u00a0s',
  retry_now: 'Ora puoi riprovare.',
  elsewhere: {
    title: 'Collega nel browser',
    text: 'Apri questa pagina nel tuo browser e collega {app} da lì.',
    open: 'Apri nel browser',
    copy: 'Copia link',
    after: 'Quando {app} è collegata, seleziona “Fine”.',
  },
  failures: {
    key: {
      text: 'La chiave di questo sito non è valida. Nulla è stato condiviso con le app.',
    },
    unknown_account: {
      text: 'La chiave di questo sito non è stata riconosciuta. Nulla è stato condiviso con le app.',
    },
    list_closed: {
      text: 'Questo sito non può caricare l’elenco delle app.',
    },
    deprecated_authentication: {
      text: 'Questo sito usa un tipo di chiave non più accettato.',
      admin:
        'Su un server self-hosted, imposta `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` su una data successiva per accettare questa chiave.',
    },
    unknown_connect_session_token: {
      text: 'Questa sessione è scaduta.',
      you: 'Ricarica la pagina, accedi se richiesto e riprova.',
    },
    session_token_failed: {
      text: 'Questo sito non è riuscito ad avviare una sessione.',
      you: 'Ricarica la pagina, accedi se richiesto e riprova.',
    },
    secret_key_refused: {
      text: 'Questo sito è stato configurato con una chiave segreta, quindi ci siamo fermati prima di collegare qualsiasi cosa.',
    },
    setup: {
      text: 'Le impostazioni di questo sito non lo consentono.',
    },
    integration: {
      title: '{app} non può essere collegata qui',
      text: '{app} non è ancora configurata del tutto su questo sito.',
    },
    credentials: {
      title: '{app} non ha accettato i tuoi dati',
      text: '{app} non ha accettato i tuoi dati. Controllali, insieme alle autorizzazioni del tuo account.',
      you: 'Torna indietro, controlla i tuoi dati e riprova.',
    },
    session_token_required: {
      text: 'Questa app non può essere collegata con la chiave attuale di questo sito.',
    },
    resource_capped: {
      text: 'Questo sito ha raggiunto il limite di collegamenti.',
    },
    invalid_response: {
      text: '{host} ha inviato una risposta inattesa.',
    },
    network_error: {
      title: 'Il servizio di collegamento non è raggiungibile',
      text: '{host} non ha risposto.',
      you: 'Controlla la connessione a Internet. Anche un ad blocker o una VPN potrebbe bloccarla.',
    },
    server: {
      title: 'Il servizio di collegamento ha un problema',
      text: '{host} non ha risposto come previsto.',
      you: 'Riprova tra qualche minuto.',
    },
    too_many_request: {
      title: 'Troppe richieste',
      text: 'Il servizio di collegamento è sovraccarico in questo momento.',
      you: 'Riprova tra poco.',
    },
    connection_lost: {
      title: 'Collegamento interrotto',
      text: 'Non sappiamo se {app} è stata collegata. Potrebbe aver funzionato.',
      you: 'Controlla se {app} è collegata prima di riprovare: altrimenti potresti collegarla due volte.',
    },
    blocked_by_browser: {
      title: 'Il browser ha bloccato la finestra',
      text: '{app} si apre in una nuova finestra.',
      you: 'Consenti i pop-up per questo sito, poi riprova.',
    },
    callback_err: {
      title: '{app} non è stata collegata',
      text: 'L’accesso è stato annullato oppure {app} ha negato l’autorizzazione.',
      you: 'Riprova con l’account giusto e concedi l’autorizzazione quando richiesto.',
    },
    unknown_error: {
      title: 'Qualcosa è andato storto',
      text: 'Si è verificato un errore imprevisto.',
      you: 'Riprova. Se succede di nuovo, contatta il sito.',
    },
  },
} satisfies FailureTranslation<'it'>;

export const advice = {
  blocked_by_browser:
    'Il browser ha bloccato la finestra di accesso. Un iframe con `sandbox` ha bisogno di `allow-popups` e `allow-popups-to-escape-sandbox`.',
  callback_err:
    'Se la persona ha rifiutato, non c’è nulla da correggere. Altrimenti controlla gli scope e l’URL di callback in Nango.',
  connection_lost:
    'Il WebSocket verso il server non si è aperto o si è chiuso. Controlla `connect-src`, `websocketsPath` e i proxy.',
  connection_test_failed: 'Il provider ha rifiutato le credenziali inserite.',
  deprecated_authentication:
    'Questo account non accetta chiavi pubbliche. Passa un `sessionToken` creato dal tuo server.',
  fingerprint_unavailable: '`refusedFingerprints` richiede `crypto.subtle`: servi la pagina tramite https.',
  generic_error_support: 'Il server ha avuto un errore. Cerca il motivo nel suo log.',
  integration_not_allowed:
    'Aggiungi l’integrazione a `allowed_integrations` dove il tuo server crea la sessione.',
  invalid_auth_mode: 'Il provider usa un’altra modalità di autenticazione. Ricarica la definizione.',
  invalid_connect_session_token_format: 'Il server si aspetta un token di sessione. Passa `sessionToken`.',
  invalid_credentials: 'Il provider ha rifiutato le credenziali inserite.',
  invalid_hmac: 'Ricalcola `hmac` dagli ID dell’integrazione e del collegamento.',
  invalid_host: '`host` deve essere un URL https senza utente, query né frammento (http solo su localhost).',
  invalid_option: 'Manca un’opzione o il suo valore non è ammesso.',
  invalid_public_key: 'Questa chiave pubblica non è valida. Copiala di nuovo da Nango.',
  invalid_response: 'La risposta non viene dall’API di Nango. Controlla `host`.',
  invalid_secret_key_format: 'Il server non riesce a leggere questa chiave. Controlla la chiave e `host`.',
  invalid_session_token:
    'Questo token di sessione non è valido. Passa quello restituito da `POST /connect/sessions`.',
  list_closed:
    'La chiave è valida, ma su questo server una chiave pubblica non può leggere l’elenco. Passa `integrations` complete o un `sessionToken`.',
  load_failed:
    'Un file di Latchkey non è stato caricato. Pubblica insieme tutti i file di una versione e consentili in `script-src`.',
  malformed_auth_header: 'L’header `Authorization` è arrivato modificato. Cerca un proxy che lo riscrive.',
  missing_auth_header: 'L’header `Authorization` non è arrivato. Cerca un proxy che lo rimuove.',
  missing_hmac: 'Questo ambiente richiede `hmac`. Calcolalo sul tuo server.',
  missing_public_key:
    'Non è arrivata alcuna chiave. Passa `publicKey` o `sessionToken`, oppure cerca un proxy che rimuove la query dall’URL.',
  network_error:
    'Il server non è raggiungibile: è fermo, il browser è offline o `connect-src` vieta la richiesta.',
  open_window_failed: 'La funzione `openWindow` ha generato un errore.',
  popup_sandboxed: 'La pagina è in un iframe con `sandbox`. Aggiungi `allow-popups-to-escape-sandbox`.',
  provider_config_err:
    'Controlla in Nango l’ID dell’integrazione, il client ID, il client secret e gli scope.',
  reconnect_session_required:
    'Questa sessione crea un nuovo collegamento. Per rinnovarne uno, crea il token con `POST /connect/sessions/reconnect`.',
  request_refused: 'Questa richiesta non è in `connect.policy` e non è stata inviata.',
  resource_capped: 'Il piano non consente altri collegamenti.',
  secret_key_refused:
    'Una chiave segreta non deve stare nel browser. Rimuovila e rinnovala se è già stata pubblica.',
  session_token_failed: 'La funzione `sessionToken` non ha restituito alcun token.',
  session_token_required:
    'Con una chiave pubblica è possibile solo l’accesso in una finestra. Passa un `sessionToken` creato dal tuo server.',
  timeout: 'Il server non ha risposto in tempo.',
  token_err:
    'Il provider ha rifiutato il codice di autorizzazione. Controlla il client ID e il client secret in Nango.',
  too_many_request: 'L’account ha raggiunto il limite di richieste al minuto.',
  unknown_account:
    'La chiave è di un altro ambiente o di un altro `host`, oppure è stata eliminata o rinnovata.',
  unknown_config_key: 'Controlla l’ID dell’integrazione.',
  unknown_connect_session_token:
    'Il token è scaduto (dopo 30 minuti) o è di un altro ambiente. Passa `sessionToken` come funzione.',
  unknown_integration:
    'Questa pagina non può collegare quell’integrazione. Controlla il suo ID e ciò che la sessione consente.',
  unknown_provider_config: 'Controlla l’ID dell’integrazione.',
  url_param_err: 'Il provider ha bisogno di altri valori. Passali in `params`.',
} satisfies Advice;
