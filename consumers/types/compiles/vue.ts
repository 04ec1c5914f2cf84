import { h, ref } from 'vue';
import type { ConnectOptions } from 'latchkey';
import { LatchkeyConnect, useConnect } from 'latchkey/vue';

const options = ref<ConnectOptions>({ publicKey: 'key' });
const { open, isOpen, connection, error } = useConnect(options);
useConnect(() => ({ ...options.value, user: 'jane' }));

export const state = (): string =>
  isOpen.value ? (connection.value?.integration ?? error.value?.code ?? '') : '';
export const press = (): Promise<unknown> => open({ integration: 'github' });

export const render = () =>
  h(LatchkeyConnect, {
    options: options.value,
    integration: 'github',
    class: 'apps',
    onConnect: (event) => event.integration.toUpperCase(),
    onError: ({ error }) => error.code.toUpperCase(),
  });
