import { h } from 'vue';
import { LatchkeyConnect, useConnect } from 'latchkey/vue';

// @ts-expect-error options are needed
h(LatchkeyConnect, { integration: 'github' });
// @ts-expect-error the id can be null
h(LatchkeyConnect, { options: {}, onConnect: (event) => event.connectionId.toUpperCase() });
// @ts-expect-error no such option
useConnect({ secretKey: 'key' });
// @ts-expect-error the state is in refs
export const code = useConnect({}).error.code;
