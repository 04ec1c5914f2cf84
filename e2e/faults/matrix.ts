import { channel } from './channel.ts';
import { proof } from './proof.ts';
import { reads } from './reads.ts';
import type { Part } from './row.ts';
import { submissions } from './submissions.ts';
import { windows } from './windows.ts';

/** Every fault, how it is made and how it ends: the tests of `e2e/faults.spec.ts` and `docs/faults.md` are made of it. */
export const matrix: readonly Part[] = [windows, channel, proof, reads, submissions];
