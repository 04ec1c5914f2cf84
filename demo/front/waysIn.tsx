import { useEffect, useState } from 'preact/hooks';
import { Code, CopyButton } from './controls.tsx';
import { inKilobytes, type Facts } from './facts.ts';
import { Icon } from './icons.tsx';
import { accountTitles, credentialTitles, type Settings } from './settings.ts';

const ways = {
  'script-tag': {
    title: 'Script tag',
    text: 'Any page, no build step. Before anything is pressed:',
    size: 'script',
  },
  esm: {
    title: 'Module',
    text: 'Your bundler, with types. Before anything is pressed:',
    size: 'esm',
  },
  element: { title: 'Element', text: 'In the flow of the page, with everything it needs:', size: 'all' },
} as const;

type Way = keyof typeof ways;

/** The lines of a page that are about Latchkey, as they stand in its source. */
export function excerpt(html: string): string {
  const elements = html.matchAll(
    /^( *)(<(script|button|latchkey-connect)\b[\s\S]*?<\/\3>|<button[^\n]*<\/button>)$/gm,
  );
  return [...elements]
    .map(([, indent = '', element = '']) => element.replaceAll(`\n${indent}`, '\n'))
    .join('\n')
    .replaceAll('&amp;', '&');
}

interface Props {
  facts: Facts;
  settings: Settings;
}

export function WaysIn({ facts, settings: { account, credential } }: Props) {
  const [way, setWay] = useState<Way>('script-tag');
  const [source, setSource] = useState('');
  const address = `/demo/${way}.html?account=${account}&credential=${credential}`;
  useEffect(() => {
    let wanted = true;
    fetch(address)
      .then((answer) => answer.text())
      .then(
        (html) => wanted && setSource(excerpt(html)),
        () => {},
      );
    return () => {
      wanted = false;
    };
  }, [address]);

  return (
    <section id="ways" aria-labelledby="ways-title">
      <h2 id="ways-title">Three ways in</h2>
      <p class="about">
        Each is a page of its own, and its source is all there is to it. The key is one of{' '}
        <strong>{accountTitles[account]}</strong>, started with a{' '}
        <strong>{credentialTitles[credential].toLowerCase()}</strong>: <a href="#hero-title">change</a>.
      </p>
      <fieldset class="ways">
        <legend class="unseen">Way in</legend>
        {(Object.keys(ways) as Way[]).map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="way"
              class="unseen"
              checked={name === way}
              onChange={() => setWay(name)}
            />
            <strong>{ways[name].title}</strong>
            <small>{ways[name].text}</small>
            <small>{inKilobytes(facts.sizes?.[ways[name].size])}</small>
          </label>
        ))}
      </fieldset>
      <div class="snippet">
        <Code source={source} label={`Source of the page: ${ways[way].title}`} />
        <div class="foot">
          <a href={address}>
            Open this page <Icon name="arrow" />
          </a>
          <CopyButton text={source} what="the source" />
        </div>
      </div>
    </section>
  );
}
