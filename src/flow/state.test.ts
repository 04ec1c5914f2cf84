import { describe, expect, it } from 'vitest';
import { ConnectError } from '../errors.ts';
import { initialState, transition, type FlowEvent, type State } from './state.ts';

const github = { unique_key: 'github', provider: 'github', display_name: 'GitHub' };
const list = [github];
const connection = { integration: 'github', connectionId: 'c-1', isPending: false, confirmed: true };
const error = new ConnectError('timeout', 'Too late.');

const run = (events: FlowEvent[], start: State = initialState('list')): State =>
  events.reduce(transition, start);

describe('the flow', () => {
  it('goes from the list to a connection', () => {
    const events: FlowEvent[] = [
      { type: 'listed', list },
      { type: 'chosen', integration: github },
      { type: 'authorize', integration: github },
      { type: 'navigated' },
      { type: 'connected', integration: github, connection, windowLeft: false },
    ];
    const views = events.map((_, index) => run(events.slice(0, index + 1)).view);
    expect(views).toEqual(['list', 'list', 'authorizing', 'authorizing', 'connected']);
  });

  it('marks the chosen row', () => {
    expect(
      run([
        { type: 'listed', list },
        { type: 'chosen', integration: github },
      ]),
    ).toMatchObject({ busy: 'github' });
  });

  it('shows that a failed one is tried again', () => {
    const again: FlowEvent[] = [
      { type: 'failed', integration: github, error, at: 0 },
      { type: 'chosen', integration: github },
    ];
    expect(run([{ type: 'listed', list }, ...again])).toEqual({ view: 'list', list, busy: 'github' });
    expect(run(again)).toMatchObject({ view: 'loading', busy: 'github' });
  });

  it.each<FlowEvent>([
    {
      type: 'form',
      integration: github,
      form: { fields: [], hidden: {} },
      values: {},
      error: null,
      docs: undefined,
    },
    { type: 'blocked', integration: github, reason: 'browser' },
    { type: 'authorize', integration: github },
    { type: 'failed', integration: github, error, at: 0 },
  ])('goes back to the list from $type', (event) => {
    expect(run([{ type: 'listed', list }, event, { type: 'back' }])).toEqual({
      view: 'list',
      list,
      busy: null,
    });
  });

  it('has nothing to go back to when it went straight to one integration', () => {
    expect(run([{ type: 'authorize', integration: github }, { type: 'back' }]).view).toBe('authorizing');
  });

  it('shows an interrupted sign-in as one, also when its window is closed after that', () => {
    const events: FlowEvent[] = [
      { type: 'authorize', integration: github },
      { type: 'interrupted' },
      { type: 'unfinished' },
    ];
    expect(run(events)).toMatchObject({ view: 'authorizing', step: 'interrupted' });
    expect(run([events[0] as FlowEvent, { type: 'unfinished' }])).toMatchObject({ step: 'unfinished' });
  });

  it('keeps a success when something fails after it', () => {
    const connected: FlowEvent = { type: 'connected', integration: github, connection, windowLeft: true };
    expect(run([connected, { type: 'failed', integration: github, error, at: 0 }])).toMatchObject({
      view: 'connected',
      windowLeft: true,
    });
  });

  it.each<FlowEvent>([{ type: 'navigated' }, { type: 'unfinished' }, { type: 'interrupted' }])(
    'ignores $type outside a sign-in',
    (event) => {
      const state: State = { view: 'list', list, busy: null };
      expect(transition(state, event)).toBe(state);
    },
  );
});
