import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface ChoiceProps<Name extends string> {
  legend: string;
  options: Readonly<Record<Name, ComponentChildren>>;
  value: Name;
  onChange: (value: Name) => void;
  /** Hides the legend from the eye, not from screen readers. */
  quiet?: boolean;
}

/** Radio buttons side by side. */
export function Choice<Name extends string>({ legend, options, value, onChange, quiet }: ChoiceProps<Name>) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend class={quiet ? 'unseen' : undefined}>{legend}</legend>
      <div>
        {(Object.keys(options) as Name[]).map((name) => (
          <label key={name}>
            <input type="radio" name={group} checked={name === value} onChange={() => onChange(name)} />
            <span>{options[name]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CopyProps {
  text: string;
  children: ComponentChildren;
}

export function CopyButton({ text, children }: CopyProps) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text).catch(() => {});
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }
  return (
    <button type="button" class="quiet" onClick={() => void copy()}>
      {copied ? 'Copied' : children}
    </button>
  );
}

const token =
  /(<!--[\s\S]*?-->|\/\/[^\n]*(?=\n|$)(?<!:\/\/[^\n]*))|('[^'\n]*'|"[^"\n]*"|`[^`\n]*`)|(<\/?[\w-]+|\/?>)|\b(import|from|const|await|async|if|return)\b/g;

/** Source code with a little color. */
export function Code({ source, label, wrap }: { source: string; label: string; wrap?: boolean }) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const match of source.matchAll(token)) {
    const [text, comment, literal, tag] = match;
    const kind = comment ? 'comment' : literal ? 'literal' : tag ? 'tag' : 'word';
    parts.push(source.slice(end, match.index), <span class={kind}>{text}</span>);
    end = match.index + text.length;
  }
  parts.push(source.slice(end));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, which a keyboard has to reach
    <section class={wrap ? 'code wrap' : 'code'} tabIndex={0} aria-label={label}>
      <pre>
        <code>{parts}</code>
      </pre>
    </section>
  );
}
