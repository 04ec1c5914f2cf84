import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Wat je kunt doen',
  developer: 'Voor de ontwikkelaar van deze site',
  admin: 'Voor de Nango-beheerder',
  server: 'Server: {host}',
  support: 'Contact met support',
  copy: 'Details kopiëren',
  copy_code: 'Foutcode kopiëren',
  by_hand: 'Selecteer en kopieer deze details:',
  retry_in: 'Opnieuw over {seconds}\u00a0s',
  retry_now: 'Je kunt het nu opnieuw proberen.',
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
      you: 'Controleer of {app} is gekoppeld voordat je het opnieuw probeert: nog een keer inloggen maakt een tweede koppeling.',
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
