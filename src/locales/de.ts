import type { Translation } from './translation.ts';

export const messages = {
  back: 'Zurück',
  close: 'Schließen',
  done: 'Fertig',
  retry: 'Erneut versuchen',
  new_tab: '(öffnet sich in einem neuen Tab oder Fenster)',
  copied: 'Kopiert',
  app: 'Die App',

  list: {
    title: 'App verbinden',
    text: 'Wählen Sie eine App aus.',
    loading: 'Wird geladen …',
    search: { one: '{count} App durchsuchen', other: '{count} Apps durchsuchen' },
    found: { one: '{count} App gefunden', other: '{count} Apps gefunden' },
    none: 'Keine App passt zu „{query}“',
    none_text: 'Prüfen Sie die Schreibweise oder sehen Sie sich alle Apps an.',
    none_aloud: 'Keine App passt zu „{query}“. Prüfen Sie die Schreibweise oder sehen Sie sich alle Apps an.',
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
    nothing: 'Es sind keine Angaben nötig. Wählen Sie „Verbinden“, um abzuschließen.',
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
    refused: '{app} hat Ihre Angaben nicht akzeptiert. Prüfen Sie sie und die Berechtigungen Ihres Kontos.',
    not_allowed: 'Die Einstellungen dieser Website lassen das nicht zu.',
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
      file: 'Es wurde keine Datei hinzugefügt. Fügen Sie dem passenden Feld eine einzelne Textdatei hinzu oder fügen Sie den Schlüssel ein.',
    },
    fault_at: '{title}: {fault}',
    example: 'Beispiel: {example}.',
  },

  help: {
    test_key: 'Das ist ein Schlüssel zum Testen.',
    other_key: 'Das sieht nach einem Schlüssel für {owner} aus, nicht für {app}.',
    filled: 'Aus dem eingefügten Text übernommen: {fields}',
    undo: 'Rückgängig',
    undone: 'Die Felder sind wieder wie vorher.',
    found: 'Haben Sie gefunden, was Sie brauchen?',
    paste: 'In „{title}“ einfügen',
    no_paste: 'Ihr Browser hat das nicht erlaubt. Fügen Sie den Text direkt in das Feld ein.',
  },
  authorizing: {
    placeholder: 'Verbindung mit {app} wird hergestellt …',
    title: 'Bei {app} anmelden',
    preparing: 'Ein Fenster wird geöffnet …',
    waiting: 'Melden Sie sich im neuen Fenster an. Danach geht es hier weiter.',
    outside:
      'Melden Sie sich in dem Browser an, der sich gerade geöffnet hat, und kommen Sie dann hierher zurück.',
    reopen: 'Fenster erneut öffnen',
    front: 'Fenster in den Vordergrund holen',
    lasting_title: 'Wir warten noch',
    lasting: 'Das Fenster ist noch geöffnet. Schließen Sie die Anmeldung dort ab.',
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

  trouble: {
    title: 'Diese Seite kann gerade keine Apps verbinden',
    you: 'Es liegt nicht an Ihnen. Versuchen Sie es später erneut oder wenden Sie sich an die Website.',
  },

  again: {
    form: { title: '{app} erneut verbinden' },
    connected: { title: '{app} ist wieder verbunden' },
  },
} satisfies Translation<'de'>;
