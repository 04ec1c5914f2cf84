import { createConnect, type MessageOverrides, type Messages } from 'latchkey';

// Any part of the words, at any depth, and with placeholders.
export const overrides: MessageOverrides = {
  list: { title: 'Add a connection' },
  failed: { failures: { callback_err: { text: 'The window was closed.' } } },
};
createConnect({ publicKey: 'key', lang: 'en', messages: overrides });

// All of them: a whole language of one's own.
export const whole = (messages: Messages): MessageOverrides => messages;
export const titles = ({ list, failed }: Messages): string[] => [
  list.title,
  failed.failures.callback_err.text,
];
