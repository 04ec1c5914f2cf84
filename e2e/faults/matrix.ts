import { channel } from './channel.ts';
import { proof } from './proof.ts';
import { reads } from './reads.ts';
import type { Part } from './row.ts';
import { submissions } from './submissions.ts';
import { windows } from './windows.ts';

/** Every fault, its cause and its ending. The tests of `e2e/faults.spec.ts` and `docs/faults.md` are generated from it. */
export const matrix: readonly Part[] = [windows, channel, proof, reads, submissions];
