import type { Field } from './fields.ts';

/** What a field's value is filed under: two groups can have a field of one name. */
export const keyOf = ({ group, name }: Pick<Field, 'group' | 'name'>): string => `${group}.${name}`;
