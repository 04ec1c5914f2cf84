import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Vad du kan göra',
  developer: 'För webbplatsens utvecklare',
  admin: 'För Nango-administratören',
  server: 'Server: {host}',
  support: 'Kontakta supporten',
  copy: 'Kopiera information',
  copy_code: 'Kopiera felkod',
  by_hand: 'Markera och kopiera den här informationen:',
  retry_in: 'Försök igen om {seconds}\u00a0s',
  retry_now: 'Du kan försöka igen nu.',
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
      you: 'Kontrollera om {app} är ansluten innan du försöker igen: en andra inloggning skapar en andra anslutning.',
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
