import type { ComponentChildren } from 'preact';
import type { WidgetMessages } from '../locales/messages.ts';

interface TabLinkProps {
  href: string;
  messages: WidgetMessages;
  children: ComponentChildren;
}

/** A link to another page, which opens in a tab of its own and says so. */
export const TabLink = ({ href, messages, children }: TabLinkProps) => (
  <a href={href} target="_blank" rel="noreferrer">
    {children}
    <span class="unseen"> {messages.new_tab}</span>
  </a>
);
