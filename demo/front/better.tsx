import { inKilobytes, peer, type Facts } from './facts.ts';

const rows: readonly [what: string, ours: string, theirs: string][] = [
  ['To start', 'A public key, or a session token', 'A session token from your back end'],
  ['Where it runs', 'In your page, behind a shadow root', 'In an iframe of another origin'],
  [
    'A secret key by mistake',
    'Refused by its looks or name; a live one as soon as its own server says so',
    'Not looked at',
  ],
  [
    'A 401 in the flow',
    'Said in plain words: what it means, who can fix it, how',
    'Raw JSON in the window, and a promise that stays pending',
  ],
  ['A thousand apps', 'Search as you type', 'No search'],
  [
    'Apps that want a typed key',
    'A form, checked at each field; with a session token',
    'A form, checked as it is typed',
  ],
];

export function Better({ facts }: { facts: Facts }) {
  const ours = facts.sizes?.all;
  return (
    <section id="better" class="better" aria-labelledby="better-title">
      <h2 id="better-title">Beside the hosted Connect UI</h2>
      {ours && (
        <dl class="bars">
          <div>
            <dt>Latchkey, everything</dt>
            <dd>
              <i style={{ inlineSize: `${(ours / peer) * 100}%` }} />
              <span>{inKilobytes(ours)}</span>
            </dd>
          </div>
          <div class="peer">
            <dt>Connect UI and SDK</dt>
            <dd>
              <i />
              <span>{inKilobytes(peer)}</span>
            </dd>
          </div>
        </dl>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">What</span>
            </th>
            <th scope="col">Latchkey</th>
            <th scope="col">Nango’s Connect UI</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, mine, theirs]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{mine}</td>
              <td>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
