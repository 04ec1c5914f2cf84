import { connection } from 'next/server';
import { Suspense } from 'react';
import { Apps } from './apps';

/** Rendered for each request, so that it has the variables of the server that runs, and not those of the build. */
async function AppsOfThisServer() {
  await connection();
  return <Apps host={process.env.NANGO_HOST} />;
}

export default function Page() {
  return (
    <main>
      <h1>Connect an app</h1>
      <p>Choose an app that you work with.</p>
      <Suspense>
        <AppsOfThisServer />
      </Suspense>
    </main>
  );
}
