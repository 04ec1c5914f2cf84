import type { Field } from '../flow/fields.ts';
import type { Messages } from '../locales/en.ts';

interface HelpProps {
  id: string;
  field: Field;
  /** The provider's page about its fields. */
  docs: string | undefined;
  copy: Messages['form'];
}

/** What the provider says about a field, with a link to its section of the provider's page. */
export function Help({ id, field: { description, doc_section: section }, docs, copy }: HelpProps) {
  // Anything but a fragment could lead to another address.
  const link = docs && section?.startsWith('#') ? docs + section : undefined;
  return (
    <small id={id}>
      {description}{' '}
      {link && (
        <a href={link} target="_blank" rel="noreferrer">
          {copy.where}
        </a>
      )}
    </small>
  );
}
