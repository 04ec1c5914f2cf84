import { page } from './page.ts';

/** A Nango server's answer to every path outside its API. */
export function dashboardPage(): string {
  return page({
    title: 'Dashboard',
    main: `<h1>Embedded server</h1>
<p>A real server shows its dashboard here, with status 200, whatever the path. A client that reads this has a wrong
host or path.</p>`,
  });
}
