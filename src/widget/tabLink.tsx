import type { ComponentChildren } from 'preact';
import type { WidgetMessages } from '../locales/messages.ts';

interface TabLinkProps {
  href: string;
  /** The classes, and parts, of a link that looks like a button. */
  look?: string | undefined;
  messages: WidgetMessages;
  children: ComponentChildren;
}

/** A link to another page, which opens in a tab of its own and says so. */
export const TabLink = ({ href, look, messages, children }: TabLinkProps) => (
  <a class={look} part={look} href={href} target="_blank" rel="noreferrer">
    {children}
    <span class="unseen"> {messages.new_tab}</span>
  </a>
);
