import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: 'Co możesz zrobić',
  developer: 'Szczegóły dla programistów',
  admin: 'Dla administratora Nango',
  server: 'Serwer: {host}',
  support: 'Skontaktuj się z pomocą',
  copy: 'Kopiuj szczegóły',
  copy_code: 'Kopiuj kod błędu',
  copy_message: 'Kopiuj wiadomość do programisty witryny',
  message: {
    what: '{app}: połączenie w witrynie {site} nie powiodło się.',
    error: 'Błąd: {code} ({facts}).',
    advice: 'Co zrobić: {advice}',
  },
  by_hand: 'Zaznacz i skopiuj te szczegóły:',
  retry_in: 'Ponów za {seconds}\u00a0s',
  retry_now: 'Możesz spróbować ponownie.',
  elsewhere: {
    title: 'Połącz w przeglądarce',
    text: 'Otwórz tę stronę w przeglądarce i połącz tam {app}.',
    open: 'Otwórz w przeglądarce',
    copy: 'Kopiuj link',
    after: 'Gdy połączysz tam {app}, wybierz „Gotowe”.',
  },
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
    session_token_failed: {
      text: 'Ta witryna nie mogła rozpocząć sesji.',
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
      you: 'Przed ponowną próbą sprawdź, czy {app} jest połączona z tą witryną: inaczej może zostać połączona dwa razy.',
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

export const advice = {
  blocked_by_browser:
    'Przeglądarka zablokowała okno logowania. Ramka iframe z `sandbox` wymaga `allow-popups` i `allow-popups-to-escape-sandbox`.',
  callback_err:
    'Jeśli osoba odmówiła, nie trzeba nic zmieniać. W przeciwnym razie sprawdź zakresy i adres zwrotny w Nango.',
  connection_lost:
    'Połączenie WebSocket z serwerem nie powstało lub zostało przerwane. Sprawdź `connect-src`, `websocketsPath` i serwery proxy.',
  connection_test_failed: 'Dostawca odrzucił wpisane dane.',
  deprecated_authentication:
    'To konto nie akceptuje kluczy publicznych. Przekaż `sessionToken` utworzony przez Twój serwer.',
  fingerprint_unavailable: '`refusedFingerprints` wymaga `crypto.subtle`: udostępnij stronę przez https.',
  generic_error_support: 'Na serwerze wystąpił błąd. Przyczyna jest w jego dzienniku.',
  integration_not_allowed: 'Dodaj integrację do `allowed_integrations` tam, gdzie Twój serwer tworzy sesję.',
  invalid_auth_mode: 'Dostawca używa innego trybu uwierzytelniania. Wczytaj definicję ponownie.',
  invalid_connect_session_token_format: 'Serwer oczekuje tokenu sesji. Przekaż `sessionToken`.',
  invalid_credentials: 'Dostawca odrzucił wpisane dane.',
  invalid_hmac: 'Oblicz `hmac` ponownie z identyfikatorów integracji i połączenia.',
  invalid_host:
    '`host` musi być adresem https bez użytkownika, zapytania i fragmentu (http tylko na localhost).',
  invalid_option: 'Brakuje opcji lub jej wartość jest niedozwolona.',
  invalid_public_key: 'Ten klucz publiczny jest nieprawidłowy. Skopiuj go ponownie z Nango.',
  invalid_response: 'Odpowiedź nie pochodzi z API Nango. Sprawdź `host`.',
  invalid_secret_key_format: 'Serwer nie może odczytać tego klucza. Sprawdź klucz i `host`.',
  invalid_session_token:
    'Ten token sesji jest nieprawidłowy. Przekaż token, który zwraca `POST /connect/sessions`.',
  list_closed:
    'Klucz jest prawidłowy, ale na tym serwerze klucz publiczny nie może odczytać listy. Przekaż pełne `integrations` lub `sessionToken`.',
  load_failed:
    'Nie wczytano pliku Latchkey. Opublikuj razem wszystkie pliki jednej wersji i zezwól na nie w `script-src`.',
  malformed_auth_header:
    'Nagłówek `Authorization` dotarł zmieniony. Poszukaj serwera proxy, który go przepisuje.',
  missing_auth_header: 'Nagłówek `Authorization` nie dotarł. Poszukaj serwera proxy, który go usuwa.',
  missing_hmac: 'To środowisko wymaga `hmac`. Oblicz go na swoim serwerze.',
  missing_public_key:
    'Nie dotarł żaden klucz. Przekaż `publicKey` lub `sessionToken` albo poszukaj serwera proxy, który usuwa zapytanie z adresu.',
  network_error:
    'Serwer jest niedostępny: nie działa, przeglądarka jest offline lub `connect-src` zabrania żądania.',
  open_window_failed: 'Funkcja `openWindow` zgłosiła błąd.',
  popup_sandboxed: 'Strona jest w ramce iframe z `sandbox`. Dodaj `allow-popups-to-escape-sandbox`.',
  provider_config_err: 'Sprawdź w Nango identyfikator integracji, client ID, client secret i zakresy.',
  reconnect_session_required:
    'Ta sesja tworzy nowe połączenie. Aby odnowić istniejące, utwórz token przez `POST /connect/sessions/reconnect`.',
  request_refused: 'Tego żądania nie ma w `connect.policy` i nie zostało wysłane.',
  resource_capped: 'Plan nie pozwala na więcej połączeń.',
  secret_key_refused:
    'Klucz tajny nie powinien być w przeglądarce. Usuń go i wymień, jeśli był już publiczny.',
  session_token_failed: 'Funkcja `sessionToken` nie zwróciła tokenu.',
  session_token_required:
    'Z kluczem publicznym możliwe jest tylko logowanie w oknie. Przekaż `sessionToken` utworzony przez Twój serwer.',
  timeout: 'Serwer nie odpowiedział na czas.',
  token_err: 'Dostawca odrzucił kod autoryzacji. Sprawdź client ID i client secret w Nango.',
  too_many_request: 'Konto osiągnęło limit żądań na minutę.',
  unknown_account: 'Klucz należy do innego środowiska lub innego `host` albo został usunięty lub wymieniony.',
  unknown_config_key: 'Sprawdź identyfikator integracji.',
  unknown_connect_session_token:
    'Token wygasł (po 30 minutach) lub należy do innego środowiska. Przekaż `sessionToken` jako funkcję.',
  unknown_integration:
    'Ta strona nie może połączyć tej integracji. Sprawdź jej identyfikator i to, na co pozwala sesja.',
  unknown_provider_config: 'Sprawdź identyfikator integracji.',
  url_param_err: 'Dostawca wymaga dodatkowych wartości. Przekaż je w `params`.',
} satisfies Advice;
