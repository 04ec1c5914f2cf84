import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Cosa puoi fare',
  developer: 'Per chi sviluppa questo sito',
  admin: 'Per chi amministra Nango',
  server: 'Server: {host}',
  support: 'Contatta l’assistenza',
  copy: 'Copia dettagli',
  copy_code: 'Copia codice di errore',
  by_hand: 'Seleziona e copia questi dettagli:',
  retry_in: 'Riprova tra {seconds}\u00a0s',
  retry_now: 'Ora puoi riprovare.',
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
      you: 'Controlla se {app} è collegata prima di riprovare: un secondo accesso crea un secondo collegamento.',
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
