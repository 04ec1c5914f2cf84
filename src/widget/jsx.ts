// The JSX of the widget: Preact's, for pages whose `Object.prototype` is polluted.
import { options, type ComponentType, type VNode } from 'preact';
import { jsx as preactJsx } from 'preact/jsx-runtime';
import { isRecord, withoutPrototype } from '../record.ts';
export { Fragment } from 'preact';
export type { JSX } from 'preact';

// Preact calls what it finds here under the names of its hooks.
Object.setPrototypeOf(options, null);

type Props = Record<string, unknown>;

/** What Preact takes from the props of an element even when it is inherited. Other inherited names it leaves alone. */
const notInherited = {
  children: undefined,
  dangerouslySetInnerHTML: undefined,
  value: undefined,
  checked: undefined,
};

/**
 * Attributes whose property has another name. Preact sets the property where the element has one of the name that it is
 * given, own or inherited, and the attribute only where it has none.
 */
const propertyOf: Readonly<Record<string, string>> = withoutPrototype({ class: 'className', for: 'htmlFor' });

/** Preact takes inherited properties of a style for properties of the element: `backgroundImage`, say. */
const valueOf = (name: string, value: unknown): unknown =>
  name === 'style' && isRecord(value) ? withoutPrototype(value) : value;

const forElement = (props: Props): Props => ({
  ...notInherited,
  ...Object.fromEntries(
    Object.entries(props).map(([name, value]) => [propertyOf[name] ?? name, valueOf(name, value)]),
  ),
});

export function jsx(type: string | ComponentType, props: Props, key?: string): VNode {
  const own = typeof type === 'string' ? forElement(props) : (Object.setPrototypeOf(props, null) as Props);
  return preactJsx(type as string, own, key);
}

export const jsxs = jsx;
export const jsxDEV = jsx;
