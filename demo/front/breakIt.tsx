import { useState } from 'preact/hooks';
import { attempts, outcomeOf, type Attempt, type Outcome } from './attempts.ts';
import type { Facts } from './facts.ts';
import { note } from './log.ts';

interface Finished {
  attempt: Attempt;
  outcome: Outcome;
}

export function BreakIt({ facts }: { facts: Facts }) {
  const [finished, setFinished] = useState<Finished | null>(null);

  async function run(attempt: Attempt) {
    const outcome = await outcomeOf(attempt, facts);
    setFinished({ attempt, outcome });
    note({ kind: 'refused', text: outcome.code, detail: attempt.code });
  }

  return (
    <>
      <h3>Try to break it</h3>
      <div class="chips">
        {attempts.map((attempt) => (
          <button
            type="button"
            key={attempt.title}
            aria-pressed={finished?.attempt === attempt}
            onClick={() => void run(attempt)}
          >
            {attempt.title}
          </button>
        ))}
      </div>
      <output class="outcome">
        {finished && (
          <>
            <code>{finished.attempt.code}</code>
            <p>
              <span class="code-chip">{finished.outcome.code}</span> {finished.outcome.message}
            </p>
          </>
        )}
      </output>
    </>
  );
}
