import { useEffect, useState } from 'preact/hooks';
import type { CredentialKind } from '../../src/entry/index.ts';
import { Choice, Code, CopyButton } from './controls.tsx';
import { account, inKilobytes, type Facts } from './facts.ts';
import { Icon } from './icons.tsx';

const titles = { 'script-tag': 'Script tag', esm: 'Module', element: 'Element' };

type Way = keyof typeof titles;

const descriptions: Record<Way, { text: string; size: string }> = {
  'script-tag': {
    text: 'For any page, without a build step. Loaded before anything is pressed:',
    size: 'script',
  },
  esm: { text: 'For your bundler, with types. Loaded before anything is pressed:', size: 'esm' },
  element: { text: 'The widget in the page, without a dialog. All of it:', size: 'all' },
};

const credentialTitles: Record<CredentialKind, string> = {
  sessionToken: 'Session token',
  publicKey: 'Public key',
};

const credentialTexts: Record<CredentialKind, string> = {
  sessionToken:
    'Your back end asks Nango for a token, with the secret key that stays there. Works on every account.',
  publicKey:
    'Needs no back end, but works only on Nango accounts from before August 2025, for apps with a sign-in window that the page names itself.',
};

/** The elements of a page that concern Latchkey, as they are in its source. */
function excerpt(html: string): string {
  const elements = html.matchAll(
    /^( *)(<(script|button|latchkey-connect)\b[\s\S]*?<\/\3>|<button[^\n]*<\/button>)$/gm,
  );
  return [...elements]
    .map(([, indent = '', element = '']) => element.replaceAll(`\n${indent}`, '\n'))
    .join('\n')
    .replaceAll('&amp;', '&');
}

function useSource(address: string): string {
  const [source, setSource] = useState('');
  useEffect(() => {
    let isCurrent = true;
    fetch(address)
      .then((answer) => answer.text())
      .then(
        (html) => isCurrent && setSource(excerpt(html)),
        () => {},
      );
    return () => {
      isCurrent = false;
    };
  }, [address]);
  return source;
}

export function WaysIn({ facts }: { facts: Facts }) {
  const [way, setWay] = useState<Way>('script-tag');
  const [credential, setCredential] = useState<CredentialKind>('sessionToken');
  const address = `/demo/${way}.html?account=${account}&credential=${credential}`;
  const source = useSource(address);
  const { text, size } = descriptions[way];

  return (
    <section id="code" aria-labelledby="code-title">
      <h2 id="code-title">Add it to your page</h2>
      <div class="switches">
        <Choice legend="How" options={titles} value={way} onChange={setWay} />
        <Choice
          legend="Started with"
          options={credentialTitles}
          value={credential}
          onChange={setCredential}
        />
      </div>
      <p class="about">
        {text} <strong>{inKilobytes(facts.sizes?.[size])}</strong>. {credentialTexts[credential]}
      </p>
      <div class="snippet">
        <Code source={source} label={`Source of the page: ${titles[way]}`} />
        <div class="foot">
          <a href={address}>
            Open this page <Icon name="arrow" />
          </a>
          <CopyButton text={source}>Copy</CopyButton>
        </div>
      </div>
    </section>
  );
}
