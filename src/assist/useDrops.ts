import { useLayoutEffect } from 'preact/hooks';
import { takesFile } from '../form/fieldKind.ts';
import { textIn } from '../form/textIn.ts';
import { cleanOf, faultOf } from '../form/validation.ts';
import type { AskedField, FormHelpProps } from '../widget/view.ts';

/**
 * The field for a file that was dropped beside the fields, if it is clear which: the only one that is empty, or the only
 * one of those that its text is valid for. It is a masked one: a file may hold a secret, and what is shown may be sent in
 * an address as well.
 */
function placeOf(text: string, takers: readonly AskedField[]): AskedField | undefined {
  const empty = takers.filter(({ field, control }) => field.secret && !control.current?.value);
  const fitting = empty.filter(({ field }) => faultOf(field, cleanOf(field, text)) === null);
  return [empty, fitting].find(({ length }) => length === 1)?.[0];
}

/** Takes a file that is dropped on a field, or anywhere else on the form if it is clear where it belongs. */
export function useDrops({ fields, sending, context, onFile, onNoFile }: FormHelpProps): void {
  const { fileTaker } = context;
  useLayoutEffect(() => {
    const takers = fields.filter(({ field }) => takesFile(field));
    const [first] = takers;
    if (!first || sending) return;

    const take = async ([file, another]: Iterable<File>, under?: AskedField): Promise<void> => {
      const isOne = file !== undefined && another === undefined;
      const place = under ?? (isOne ? placeOf(await textIn(file), takers) : undefined);
      if (isOne && place && takers.includes(place)) onFile(place, file);
      else onNoFile(under ?? first);
    };

    fileTaker.current = (files, at) =>
      void take(
        files,
        fields.find(({ box }) => at instanceof Node && box.current?.contains(at)),
      );
    return () => {
      fileTaker.current = null;
    };
  });
}
