import type { en } from './en.ts';
import type { Advice } from './failed/advice.ts';
import type { Failure, failed, FailureCopy } from './failed/en.ts';
import type { hosted } from './hosted/en.ts';
import type { PluralCopy } from './plural.ts';

/** The same names with any text, and the plural forms of any language. */
type Copy<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends string
    ? string
    : Table[Name] extends PluralCopy
      ? PluralCopy
      : Copy<Table[Name]>;
};

/** What the widget says, but for failures: it is in the file `latchkey.<language>.js`. */
export type WidgetMessages = Copy<typeof en>;

/** What the panel of a failure says, which is loaded later, in the file `latchkey.<language>.failure.js`. */
export type FailureMessages = Copy<Omit<typeof failed, 'failures'>> & {
  readonly failures: Readonly<Record<Failure, FailureCopy>>;
};

/** What is in that file. English has no advice: there the errors' own messages say it. */
export interface FailureFile {
  readonly failed: FailureMessages;
  readonly advice?: Advice;
}

/** What the hosted page says beside the widget, in the file `latchkey.<language>.hosted.js`. */
export type HostedMessages = Copy<typeof hosted>;

/** All sentences of one language, by their names: docs/theming.md#your-own-words says how to find one. */
export type Messages = WidgetMessages & { readonly failed: FailureMessages };

/** The copy as far as it is loaded. */
export type LoadedMessages = WidgetMessages & { readonly failed: FailureMessages | null };
