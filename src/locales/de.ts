import type { Translation } from './translation.ts';

export const messages = {
  back: 'Zurück',
  close: 'Schließen',
  done: 'Fertig',
  retry: 'Erneut versuchen',
  new_tab: '(öffnet sich in einem neuen Tab)',
  app: 'Die App',

  list: {
    title: 'App verbinden',
    text: 'Wählen Sie eine App aus.',
    loading: 'Wird geladen …',
    search: { one: '{count} App durchsuchen', other: '{count} Apps durchsuchen' },
    found: { one: '{count} App gefunden', other: '{count} Apps gefunden' },
    none: 'Keine App passt zu „{query}“',
    none_text: 'Prüfen Sie die Schreibweise oder sehen Sie sich alle Apps an.',
    clear: 'Alle Apps anzeigen',
    empty: 'Keine Apps zum Verbinden',
    empty_text: 'Es wurden noch keine Apps eingerichtet.',
    opening: '{app} wird geöffnet …',
    busy: 'Wird geöffnet …',
    connected: 'Verbunden',
    connected_as: 'Verbunden · {label}',
    promise: 'Sie melden sich auf der Website der App an.',
  },

  needs: {
    key: 'Mit API-Schlüssel',
    login: 'Mit Benutzername und Passwort',
    keys: 'Mit API-Zugangsdaten',
  },

  form: {
    title: '{app} verbinden',
    text: 'Sie finden die Angaben in den Einstellungen von {app}.',
    login: 'Geben Sie Ihre Anmeldedaten für {app} ein.',
    nothing: 'Es sind keine Angaben nötig. Wählen Sie „Verbinden“, um fortzufahren.',
    docs: 'Wo finde ich das?',
    where: 'Wo finde ich das?',
    optional: '(optional)',
    choose: 'Auswählen …',
    none: 'Keine Auswahl',
    show: '{title} anzeigen',
    hide: '{title} verbergen',
    shown: '{title} wird angezeigt.',
    hidden: '{title} ist verborgen.',
    aloud: 'Screenreader lesen diesen Schlüssel vor.',
    copy: '{title} kopieren',
    drop: 'Schlüssel einfügen oder Datei auswählen',
    choose_file: 'Datei auswählen',
    added: '{file} hinzugefügt',
    submit: 'Verbinden',
    busy: 'Wird verbunden …',
    summary: { one: 'Bitte prüfen Sie {count} Feld', other: 'Bitte prüfen Sie {count} Felder' },
    reason: '{app} meldet: {reason}',
    faults: {
      required: '{title} ist erforderlich.',
      choice: 'Wählen Sie eine Option aus.',
      pattern: 'Das sieht nicht nach einer gültigen Eingabe für „{title}“ aus.',
      hostname: 'Geben Sie eine Domain ein, zum Beispiel example.com.',
      uri: 'Geben Sie eine vollständige URL ein, die mit https:// beginnt.',
      uuid: 'Geben Sie eine ID mit 36 Zeichen ein, zum Beispiel 123e4567-e89b-42d3-a456-426614174000.',
      email: 'Geben Sie eine E-Mail-Adresse ein.',
      server: '{app} hat diese Angabe nicht akzeptiert.',
    },
    fault_at: '{title}: {fault}',
    example: 'Beispiel: {example}.',
  },

  authorizing: {
    placeholder: 'Verbindung mit {app} wird hergestellt …',
    title: 'Bei {app} anmelden',
    preparing: 'Ein Fenster wird geöffnet …',
    waiting: 'Melden Sie sich im neuen Fenster an. Danach geht es hier weiter.',
    outside:
      'Melden Sie sich in dem Browser an, der sich gerade geöffnet hat, und kommen Sie dann hierher zurück.',
    reopen: 'Fenster erneut öffnen',
    unfinished_title: 'Anmeldung noch offen?',
    unfinished:
      'Schließen Sie die Anmeldung im anderen Fenster ab. Wenn Sie es geschlossen haben, versuchen Sie es erneut.',
    interrupted_title: 'Verbindung unterbrochen',
    interrupted:
      'Schließen Sie die Anmeldung im anderen Fenster ab. Möglicherweise erfahren wir das Ergebnis nicht. Prüfen Sie deshalb, ob {app} verbunden ist, bevor Sie es erneut versuchen.',
  },

  blocked: {
    title: 'Der Browser hat das Fenster blockiert',
    text: '{app} wird in einem neuen Fenster geöffnet. Wählen Sie „Weiter“, um es zu öffnen.',
    gesture: '{app} wird in einem neuen Fenster geöffnet.',
    go: 'Weiter zu {app}',
  },

  connected: {
    title: '{app} ist verbunden',
    text: 'Alles bereit.',
    pending_title: '{app} wartet auf Freigabe',
    pending: 'Ein Admin muss diese Verbindung zuerst freigeben.',
    unconfirmed_title: 'Prüfen Sie die Verbindung mit {app}',
    unconfirmed:
      '{app} meldet eine Verbindung, aber wir konnten sie nicht bestätigen. Prüfen Sie, ob sie auf dieser Website erscheint.',
    window: 'Sie können das andere Fenster jetzt schließen.',
  },

  leave: {
    form: {
      title: 'Eingaben verwerfen?',
      text: 'Ihre Angaben wurden noch nicht gespeichert.',
      stay: 'Weiter bearbeiten',
      leave: 'Verwerfen',
    },
    secret: {
      title: 'Zurück zur Liste?',
      text: 'Ihre Eingaben bleiben erhalten, außer Passwörtern und Schlüsseln.',
      stay: 'Weiter bearbeiten',
      leave: 'Zurück',
    },
    signIn: {
      title: 'Anmeldung abbrechen?',
      text: 'Ihre Anmeldung ist im anderen Fenster noch offen.',
      stay: 'Weiter warten',
      leave: 'Abbrechen',
    },
  },

  again: {
    form: { title: '{app} erneut verbinden' },
    connected: { title: '{app} ist wieder verbunden' },
  },

  failed: {
    usual: {
      title: 'Diese Seite kann gerade keine Apps verbinden',
      you: 'Es liegt nicht an Ihnen. Versuchen Sie es später erneut oder wenden Sie sich an die Website.',
    },
    you: 'Was Sie tun können',
    developer: 'Für die Entwickler dieser Website',
    admin: 'Für die Nango-Administration',
    server: 'Server: {host}',
    support: 'Support kontaktieren',
    copy: 'Details kopieren',
    copy_code: 'Fehlercode kopieren',
    copied: 'Kopiert',
    by_hand: 'Markieren und kopieren Sie diese Details:',
    retry_in: 'Erneut in {seconds} s',
    retry_now: 'Sie können es jetzt erneut versuchen.',
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
        you: 'Prüfen Sie, ob {app} verbunden ist, bevor Sie es erneut versuchen. Eine zweite Anmeldung erzeugt eine zweite Verbindung.',
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
  },
} satisfies Translation<'de'>;
