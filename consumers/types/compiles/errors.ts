import { isConnectError, type ConnectError, type OwnCode } from 'latchkey';
import { useConnect as useConnectInReact, type UseConnect } from 'latchkey/react';
import { useConnect as useConnectInVue } from 'latchkey/vue';

// There is one class: what a wrapper reports is what the main entry exports.
export function reported(): (ConnectError | null)[] {
  const react: UseConnect = useConnectInReact({ publicKey: 'key' });
  const vue = useConnectInVue({ publicKey: 'key' });
  return [react.error, vue.error.value];
}

const adviceByCode: { [Code in OwnCode]?: string } = { window_closed: 'Try again' };

export function advise(error: unknown): string {
  if (!isConnectError(error)) return 'unknown';
  const { code, status, integration }: ConnectError = error;
  return `${code in adviceByCode} ${status ?? 0} ${integration ?? ''}`;
}
