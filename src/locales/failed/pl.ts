import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Co możesz zrobić',
  developer: 'Dla programisty tej witryny',
  admin: 'Dla administratora Nango',
  server: 'Serwer: {host}',
  support: 'Skontaktuj się z pomocą',
  copy: 'Kopiuj szczegóły',
  copy_code: 'Kopiuj kod błędu',
  by_hand: 'Zaznacz i skopiuj te szczegóły:',
  retry_in: 'Ponów za {seconds}\u00a0s',
  retry_now: 'Możesz spróbować ponownie.',
  failures: {
    key: {
      text: 'Klucz tej witryny jest nieprawidłowy. Nic nie zostało udostępnione żadnej aplikacji.',
    },
    unknown_account: {
      text: 'Klucz tej witryny nie został rozpoznany. Nic nie zostało udostępnione żadnej aplikacji.',
    },
    list_closed: {
      text: 'Ta witryna nie może wczytać listy aplikacji.',
    },
    deprecated_authentication: {
      text: 'Ta witryna używa rodzaju klucza, który nie jest już akceptowany.',
      admin:
        'Na własnym serwerze ustaw `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` na późniejszą datę, aby akceptować ten klucz.',
    },
    unknown_connect_session_token: {
      text: 'Ta sesja wygasła.',
      you: 'Wczytaj stronę ponownie, w razie potrzeby zaloguj się i spróbuj jeszcze raz.',
    },
    secret_key_refused: {
      text: 'Tę witrynę skonfigurowano z kluczem tajnym, więc zatrzymaliśmy się przed połączeniem czegokolwiek.',
    },
    setup: {
      text: 'Ustawienia tej witryny na to nie pozwalają.',
    },
    integration: {
      title: '{app}: połączenie tutaj nie jest możliwe',
      text: '{app}: konfiguracja w tej witrynie nie jest jeszcze ukończona.',
    },
    credentials: {
      title: '{app} nie akceptuje tych danych',
      text: '{app} nie akceptuje tych danych. Sprawdź je oraz uprawnienia swojego konta.',
      you: 'Wróć, sprawdź dane i spróbuj ponownie.',
    },
    session_token_required: {
      text: 'Tej aplikacji nie można połączyć za pomocą obecnego klucza tej witryny.',
    },
    resource_capped: {
      text: 'Ta witryna osiągnęła limit połączeń.',
    },
    invalid_response: {
      text: '{host} zwraca nieoczekiwaną odpowiedź.',
    },
    network_error: {
      title: 'Usługa łączenia jest niedostępna',
      text: '{host} nie odpowiada.',
      you: 'Sprawdź połączenie z internetem. Przyczyną może być też bloker reklam lub VPN.',
    },
    server: {
      title: 'Usługa łączenia ma problem',
      text: '{host} nie odpowiada zgodnie z oczekiwaniami.',
      you: 'Spróbuj ponownie za kilka minut.',
    },
    too_many_request: {
      title: 'Zbyt wiele żądań',
      text: 'Usługa łączenia jest teraz zajęta.',
      you: 'Spróbuj ponownie za chwilę.',
    },
    connection_lost: {
      title: 'Połączenie przerwane',
      text: 'Nie wiemy, czy udało się połączyć z {app}. Mogło się udać.',
      you: 'Przed ponowną próbą sprawdź, czy {app} jest połączona z tą witryną: drugie logowanie tworzy drugie połączenie.',
    },
    blocked_by_browser: {
      title: 'Przeglądarka zablokowała okno',
      text: '{app} otwiera się w nowym oknie.',
      you: 'Zezwól na wyskakujące okna w tej witrynie i spróbuj ponownie.',
    },
    callback_err: {
      title: 'Nie połączono z {app}',
      text: 'Logowanie zostało anulowane lub {app} odmawia dostępu.',
      you: 'Spróbuj ponownie na właściwym koncie i zezwól na dostęp, gdy pojawi się pytanie.',
    },
    unknown_error: {
      title: 'Coś poszło nie tak',
      text: 'Wystąpił nieoczekiwany błąd.',
      you: 'Spróbuj ponownie. Jeśli błąd się powtórzy, skontaktuj się z witryną.',
    },
  },
} satisfies FailureTranslation<'pl'>;
