import type { Field } from '../flow/fields.ts';
import type { WidgetMessages } from '../locales/messages.ts';
import { TabLink } from '../widget/tabLink.tsx';
import { Words } from '../widget/words.tsx';
import { helpfulExample } from './example.ts';

/** Whether there is anything to say about a field before it is filled in. */
export const hasHelp = (field: Field): boolean => Boolean(field.description || helpfulExample(field));

interface HelpProps {
  id: string;
  field: Field;
  /** The provider's page about its fields. */
  docs: string | undefined;
  messages: WidgetMessages;
}

/**
 * What the provider says about a field, with a link to its section of the provider's page, and what a value looks like.
 */
export function Help({ id, field, docs, messages }: HelpProps) {
  const { description, doc_section: section } = field;
  const example = helpfulExample(field);
  // Anything but a fragment could lead to another address.
  const link = docs && section?.startsWith('#') ? docs + section : undefined;
  return (
    <small id={id}>
      <bdi>{description}</bdi> {example && <Words text={messages.form.example} values={{ example }} />}{' '}
      {link && (
        <TabLink href={link} messages={messages}>
          {messages.form.where}
        </TabLink>
      )}
    </small>
  );
}
