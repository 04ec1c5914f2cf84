import type { Messages } from '../locales/en.ts';
import type { Widget, WidgetOptions } from '../widget/index.tsx';
import type { FormView } from '../widget/view.ts';

/** The parts that a client needs to show something. Each is loaded at the first call. */
export interface WidgetParts {
  widget(): Promise<{ mountWidget(options: WidgetOptions): Widget }>;
  form(): Promise<{ FormView: FormView }>;
  en(): Promise<{ en: Messages }>;
}
