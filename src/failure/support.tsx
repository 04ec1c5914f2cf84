import type { WidgetMessages } from '../locales/messages.ts';
import { TabLink } from '../widget/tabLink.tsx';

interface SupportProps {
  /** An `https:` URL or an e-mail address. */
  address: string;
  /** The words of the link. */
  children: string;
  /** Whether it is the button of the view. */
  primary?: boolean;
  messages: WidgetMessages;
}

/** A link to where people get help. */
export function Support({ address, children, primary = false, messages }: SupportProps) {
  const look = primary ? 'button primary' : undefined;
  if (!address.startsWith('https:'))
    return (
      <a class={look} part={look} href={`mailto:${address}`}>
        {children}
      </a>
    );
  return (
    <TabLink look={look} href={address} messages={messages}>
      {children}
    </TabLink>
  );
}
