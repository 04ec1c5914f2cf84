import { startNango } from 'latchkey/testing';

// @ts-expect-error an integration has an auth mode
export const nango = startNango({ integrations: { github: { display_name: 'GitHub' } } });
// @ts-expect-error the list is not changed from outside
void nango.then(({ connections }) => connections.push());
