import { matrix } from './matrix.ts';
import type { Ending, Happening, Part, Row } from './row.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function happeningOf(one: Happening): string {
  if (typeof one === 'string') return one;
  return 'pass' in one ? `${one.pass} seconds pass` : `the laptop sleeps for ${one.sleep / 60} minutes`;
}

const connections = {
  'with its id': 'Connected',
  'without an id': 'Connected, with `connectionId: null` and `confirmed: false`',
  'waiting for approval': 'Waits for approval, and says so',
};

const choices = {
  unfinished: 'The person’s choice: “Still signing in?”, *Try again*',
  interrupted: 'The person’s choice: “Connection interrupted”, *Try again*',
  blocked: 'The person’s choice: one more click opens it',
};

const closings = {
  'with the window': '`open` gives null, and the window closes',
  'and connected later': '`open` gives null; `connect` is told once the person finishes',
};

function endingOf(ending: Ending): string {
  if ('connected' in ending) {
    const left = ending.windowLeft ? '; the person is asked to close the window' : '';
    return connections[ending.connected] + left;
  }
  if ('list' in ending) return 'The list';
  if ('panel' in ending) {
    const words = ending.mayHaveWorked ? 'that it may have worked, ' : '';
    return `\`${ending.panel}\`, ${words}what to do, *Try again*${ending.countdown ? ' after a countdown' : ''}`;
  }
  if ('form' in ending) return `\`${ending.form}\` in the form, which can be sent again`;
  if ('choice' in ending) return choices[ending.choice];
  if ('closed' in ending) return closings[ending.closed];
  if ('unloaded' in ending)
    return `\`open\` rejects with \`${ending.unloaded}\`, and a plain panel offers to try again`;
  return `\`auth\` rejects with \`${ending.rejected}\``;
}

function lineOf({ name, before = [], after = [], ending, requests }: Row): string {
  const happenings = [...before, ...after].map(happeningOf).join(', ');
  return `| ${name} | ${capital(happenings)} | ${endingOf(ending)} | ${requests ?? ''} |`;
}

const partOf = ({ title, text, rows }: Part): string => `## ${title}

${text}

| What goes wrong | What happens | How it ends | Requests |
| --- | --- | --- | --- |
${rows.map(lineOf).join('\n')}
`;

/** The matrix as a page of the documentation. */
export const document = (): string => `# Faults, and how each ends

Nothing hangs: every row ends in success, in an error with a next step, or in the person’s choice. The rows are the tests of \`e2e/faults.spec.ts\`, in a real browser against the embedded server; after each panel and each choice the fault is taken away, and the person’s next step has to lead to a good end. \`npx vitest run scripts/faults.test.ts -u\` writes this page.

${matrix.map(partOf).join('\n')}`;
