import { en as widget } from '../en.ts';
import { failed } from '../failed/en.ts';

/** All copy in English, for tests and the gallery. */
export const en = { ...widget, failed };
