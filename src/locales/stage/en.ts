import { en as widget } from '../en.ts';
import { failed } from '../failed/en.ts';
import { hosted } from '../hosted/en.ts';

/** All copy of the widget in English, for tests and the gallery. */
export const en = { ...widget, failed };

/** The same with what the hosted page says beside the widget. */
export const allEnglish = { ...en, hosted };
