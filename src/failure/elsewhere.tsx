import { useEffect, useState } from 'preact/hooks';
import type { FailureMessages } from '../locales/messages.ts';
import type { Integration } from '../types.ts';
import { integrationName } from '../widget/tile.tsx';
import { useCopy } from '../widget/useCopy.ts';
import type { AskForPage, ViewContext } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';
import { ByHand } from './byHand.tsx';

/** Opens an address that never is in the document: it may hold a token, and session recorders keep what is there. */
function openInNewTab(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}

interface ElsewhereProps {
  integration: Integration;
  /** Asks the site for the page. `null`: it has none. */
  askForPage: AskForPage;
  words: FailureMessages;
  context: ViewContext;
}

/** The way out where no window can be opened: the site's page for it, in the person's browser. */
export function Elsewhere({ integration, askForPage, words, context }: ElsewhereProps) {
  const { announce, flow, messages } = context;
  const copy = words.elsewhere;
  const values = { app: integrationName(integration) };
  /** `undefined` until the site has answered. */
  const [page, setPage] = useState<string | null | undefined>(undefined);
  const [hasLeft, setHasLeft] = useState(false);
  const copying = useCopy(() => announce(messages.copied));

  useEffect(() => {
    let isShown = true;
    void askForPage(integration.unique_key).then((answer) => {
      if (isShown) setPage(answer);
    });
    return () => {
      isShown = false;
    };
  }, []);

  if (page === null) return null;
  const leaveBy = (way: (address: string) => unknown) => () => {
    if (page === undefined) return;
    way(page);
    setHasLeft(true);
  };
  const wait = page === undefined || undefined;
  return (
    <section>
      <h3>{copy.title}</h3>
      <p>
        <Words text={hasLeft ? copy.after : copy.text} values={values} />
      </p>
      <div class="ways">
        <button
          type="button"
          class="button small"
          part="button"
          aria-disabled={wait}
          onClick={leaveBy(openInNewTab)}
        >
          {copy.open}
          <span class="unseen">{messages.new_tab}</span>
        </button>
        <button
          type="button"
          class="button small"
          part="button"
          aria-disabled={wait}
          onClick={leaveBy(copying.copy)}
        >
          <Words text={copying.copied === null ? copy.copy : messages.copied} />
        </button>
        {hasLeft && (
          <button type="button" class="button small" part="button" onClick={() => flow.close()}>
            {messages.done}
          </button>
        )}
      </div>
      {copying.refusals > 0 && page && (
        <ByHand label={words.by_hand} text={page} refusals={copying.refusals} />
      )}
    </section>
  );
}
