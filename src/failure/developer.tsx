import type { Replacements } from '../locales/fill.ts';
import { Icon } from '../widget/icons.tsx';
import type { ViewContext } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';

interface DeveloperProps {
  /** The error's message for developers. */
  message: string;
  snippet: string | null;
  /** Advice for the administrator of the Nango server. */
  admin: string | undefined;
  values: Replacements;
  context: ViewContext;
}

/** Advice for the site's developer, in a disclosure that is closed for everybody else. */
export function Developer({ message, snippet, admin, values, context }: DeveloperProps) {
  const { messages, developerDetails } = context;
  const words = messages.failed;
  return (
    <details open={developerDetails}>
      <summary>
        <h3>{words.developer}</h3>
        <Icon name="chevron" />
      </summary>
      {/* In English whatever the language of the widget is. */}
      <p lang="en">
        <Words text={message} values={values} />
      </p>
      {snippet && (
        <pre>
          <code>{snippet}</code>
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
    </details>
  );
}
