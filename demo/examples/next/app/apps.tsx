'use client';

import type { Connection } from 'latchkey';
import { Connect } from 'latchkey/react';
import { useState } from 'react';

const sessionToken = () => fetch('/connect-session', { method: 'POST' }).then((response) => response.text());

export function Apps({ host }: { host: string | undefined }) {
  const [connection, setConnection] = useState<Connection | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  return (
    <>
      <Connect
        options={{ host, sessionToken }}
        onConnect={(made) => {
          setConnection(made);
          setProblem(null);
        }}
        onError={({ error }) => setProblem(error.code)}
      />
      {connection?.confirmed && !connection.isPending && (
        <output className="connection">
          {connection.integration} is connected. Connection: {connection.connectionId}
        </output>
      )}
      {problem && (
        <p className="error" role="alert">
          Not connected: {problem}
        </p>
      )}
    </>
  );
}
