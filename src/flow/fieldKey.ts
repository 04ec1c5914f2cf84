import type { Field } from './fields.ts';

/** The key of a field's value. It includes the group, since two groups can have a field of the same name. */
export const keyOf = ({ group, name }: Pick<Field, 'group' | 'name'>): string => `${group}.${name}`;
