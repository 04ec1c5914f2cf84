const rows: readonly [what: string, latchkey: string, connectUi: string][] = [
  ['Runs in', 'Your page', 'An iframe from another origin'],
  [
    'When the server answers 401',
    'A panel says what it means, who can fix it, and how',
    'Raw JSON in the sign-in window, and a promise that never settles',
  ],
  ['A secret key in the page by mistake', 'Refused', 'Not checked'],
  ['A long list of apps', 'Search as you type', 'No search'],
];

export function Comparison() {
  return (
    <section id="why" class="comparison" aria-labelledby="why-title">
      <h2 id="why-title">Compared with the Connect UI</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">What</span>
            </th>
            <th scope="col">Latchkey</th>
            <th scope="col">Connect UI and SDK</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, latchkey, connectUi]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{latchkey}</td>
              <td>{connectUi}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
