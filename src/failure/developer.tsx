import type { ComponentChildren } from 'preact';
import type { Replacements } from '../locales/fill.ts';
import type { FailureMessages } from '../locales/messages.ts';
import { Icon } from '../widget/icons.tsx';
import type { ViewContext } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';

interface DeveloperProps {
  /** The code, with its status. */
  chips: ComponentChildren;
  /** The error's message for developers, in English. */
  message: string;
  /** What to do about it, in another language. */
  advice: string | undefined;
  snippet: string | null;
  /** Advice for the administrator of the Nango server. */
  admin: string | undefined;
  values: Replacements;
  words: FailureMessages;
  context: ViewContext;
  /** What can be done with it. */
  children: ComponentChildren;
}

/** Advice for the site's developer, in a disclosure that is closed for everybody else. */
export function Developer(props: DeveloperProps) {
  const { chips, message, advice, snippet, admin, values, words, context, children } = props;
  return (
    <details open={context.developerDetails}>
      <summary>
        <h3>{words.developer}</h3>
        <Icon name="chevron" />
      </summary>
      {chips}
      {advice && (
        <p>
          <Words text={advice} values={values} />
        </p>
      )}
      <p lang="en" dir="ltr">
        <Words text={message} values={values} />
      </p>
      {snippet && (
        <pre>
          <code key={snippet}>{snippet}</code>
        </pre>
      )}
      <p>
        <Words text={words.server} values={values} />
      </p>
      {admin && (
        <>
          <h3>{words.admin}</h3>
          <p>
            <Words text={admin} values={values} />
          </p>
        </>
      )}
      {children}
    </details>
  );
}
