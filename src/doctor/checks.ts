import { checkIntegrations, checkKey, checkResult, checkSession, isAccepted } from './credential.ts';
import type { Finding } from './finding.ts';
import {
  checkEmbedderPolicy,
  checkOpenerPolicy,
  checkPage,
  checkPermissions,
  checkPolicy,
  checkSandbox,
  checkScript,
  hasPage,
} from './page.ts';
import { apiAnswers, checkClock, checkCors, checkHost, checkRateLimit, checkWebSocket } from './server.ts';
import type { Inspection } from './inspection.ts';

/** What is looked at, by its name in the report. */
export interface Check {
  name: string;
  /** Whether it concerns what is checked: else it is not in the report. */
  concerns?(inspection: Inspection): boolean;
  /** What has to be there for it; it is skipped without it. */
  needs?: { is(inspection: Inspection): Promise<boolean>; what: string };
  run(inspection: Inspection): Promise<Finding>;
}

const api = { is: apiAnswers, what: 'the API' };
const credential = { is: isAccepted, what: 'a key or token that the server accepts' };
const page = { is: hasPage, what: 'the page' };
const hasSession = ({ credential }: Inspection): boolean => credential?.kind === 'sessionToken';
const hasCredential = ({ credential }: Inspection): boolean => credential !== null;
const asksPage = ({ page }: Inspection): boolean => page !== null;

/** In the order of the report. */
export const checks: readonly Check[] = [
  { name: 'host', run: checkHost },
  { name: 'cors', needs: api, run: checkCors },
  { name: 'clock', needs: api, run: checkClock },
  { name: 'websocket', needs: api, run: checkWebSocket },
  { name: 'key', run: checkKey },
  { name: 'session', concerns: hasSession, needs: api, run: checkSession },
  { name: 'integrations', concerns: hasCredential, needs: credential, run: checkIntegrations },
  { name: 'result', concerns: hasCredential, needs: credential, run: checkResult },
  { name: 'rate limit', needs: api, run: checkRateLimit },
  { name: 'page', concerns: asksPage, run: checkPage },
  { name: 'policy', concerns: asksPage, needs: page, run: checkPolicy },
  { name: 'opener', concerns: asksPage, needs: page, run: checkOpenerPolicy },
  { name: 'embedder', concerns: asksPage, needs: page, run: checkEmbedderPolicy },
  { name: 'permissions', concerns: asksPage, needs: page, run: checkPermissions },
  { name: 'sandbox', concerns: asksPage, needs: page, run: checkSandbox },
  { name: 'script', concerns: asksPage, needs: page, run: checkScript },
];
