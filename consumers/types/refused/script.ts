import 'latchkey/script';

// @ts-expect-error no such function
Latchkey.start();
// @ts-expect-error no such option
Latchkey.configure({ secretKey: 'key' });
