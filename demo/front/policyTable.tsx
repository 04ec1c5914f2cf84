import type { CredentialKind, PolicyRow } from '../../src/entry/index.ts';
import { Icon } from './icons.tsx';
import { policy } from './library.ts';
import type { Entry } from './log.ts';
import { purposes } from './purposes.ts';

/** Rows of the policy that the table shows as one. */
interface Group {
  purpose: string;
  /** The first of the rows. */
  row: PolicyRow;
  rows: readonly PolicyRow[];
}

const isPost = ({ method }: PolicyRow): boolean => method === 'POST';

const posts = policy.filter(isPost);

/** The POST rows are one group, because they differ in their paths only. */
const groups = policy
  .filter((row) => !isPost(row) || row === posts[0])
  .map(
    (row): Group =>
      isPost(row)
        ? { purpose: 'What a person typed into a form', row, rows: posts }
        : { purpose: purposes[row.path] ?? '', row, rows: [row] },
  );

const countOf = (log: readonly Entry[], { rows }: Group): number =>
  log.reduce((sum, { row, count }) => (row && rows.includes(row) ? sum + (count ?? 1) : sum), 0);

export function PolicyTable({ log }: { log: readonly Entry[] }) {
  return (
    <table class="policy">
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">Public key</th>
          <th scope="col">Session token</th>
          <th scope="col">Sent</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <PolicyLine key={group.purpose} group={group} count={countOf(log, group)} />
        ))}
      </tbody>
    </table>
  );
}

/** A path that can break after its slashes. */
const breakable = (path: string) =>
  path.split(/(?<=.\/)/).map((part, index) => [index > 0 && <wbr key={part} />, part]);

function Paths({ row: { method, path }, rows }: Group) {
  if (rows.length === 1)
    return (
      <code>
        {method} {breakable(path)}
      </code>
    );
  return (
    <details>
      <summary>
        <code>{method}</code> to {rows.length} paths
      </summary>
      {rows.map((row) => (
        <code key={row.path}>{breakable(row.path)}</code>
      ))}
    </details>
  );
}

function PolicyLine({ group, count }: { group: Group; count: number }) {
  const { credentials, transport } = group.row;
  const permission = (credential: CredentialKind) =>
    credentials.includes(credential) ? (
      <>
        <Icon name="check" />
        <span class="unseen">allowed</span>
      </>
    ) : (
      <span class="none">never</span>
    );
  return (
    <tr>
      <th scope="row">
        <Paths {...group} />
        <small>
          {group.purpose} <span class="transport">{transport}</span>
        </small>
      </th>
      <td>{permission('publicKey')}</td>
      <td>{permission('sessionToken')}</td>
      <td class="sent">
        {/* The key makes a new element of each count, so that it lights up. */}
        <span key={count} class={count ? 'lit' : 'none'}>
          {count}
        </span>
      </td>
    </tr>
  );
}
