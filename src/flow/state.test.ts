import { describe, expect, it } from 'vitest';
import { ConnectError } from '../errors.ts';
import { initialState, transition, type FlowEvent, type State } from './state.ts';

const github = { unique_key: 'github', provider: 'github', display_name: 'GitHub' };
const list = [github];
const connection = { integration: 'github', connectionId: 'c-1', isPending: false, confirmed: true };
const error = new ConnectError('timeout', 'Too late.');

const form = { fields: [], hidden: {} };
const filledForm: FlowEvent = {
  type: 'form',
  integration: github,
  form,
  values: {},
  error: null,
  docs: undefined,
};
const values = { 'credentials.apiKey': 'typed' };

const run = (events: FlowEvent[], start: State = initialState('list')): State =>
  events.reduce(transition, start);

describe('the flow', () => {
  it('goes from the list to a connection', () => {
    const events: FlowEvent[] = [
      { type: 'listed', list },
      { type: 'chosen', integration: github },
      { type: 'authorize', integration: github, front: true, filled: null },
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

  it('begins with what will be shown, and can begin again with something else', () => {
    const loading = { view: 'loading', list: null, busy: null };
    expect(initialState('integration')).toEqual({ ...loading, goal: 'integration' });
    expect(run([{ type: 'load', goal: 'integration' }])).toEqual({ ...loading, goal: 'integration' });
    expect(
      run([
        { type: 'listed', list },
        { type: 'load', goal: 'list' },
      ]),
    ).toEqual({
      ...loading,
      goal: 'list',
    });
  });

  it('keeps what was typed, while it is sent and while it is sent again', () => {
    const shown = { view: 'form', list, busy: null, integration: github, form, docs: undefined };
    const opened = run([{ type: 'listed', list }, filledForm]);
    expect(opened).toEqual({ ...shown, values: {}, sending: false, error: null });
    const sent = run([{ type: 'submit', values }], opened);
    expect(sent).toEqual({ ...shown, values, sending: true, error: null });
    const waiting = { ...shown, values, sending: false, error: null, busy: 'github' };
    expect(run([{ type: 'chosen', integration: github }], sent)).toEqual(waiting);
    const refused: FlowEvent = { type: 'failed', integration: github, error, at: 7 };
    expect(run([refused, { type: 'chosen', integration: github }], sent)).toEqual(waiting);
  });

  it('forgets the error of a form that is sent again', () => {
    expect(
      run([
        { ...filledForm, error },
        { type: 'submit', values },
      ]),
    ).toMatchObject({ error: null });
  });

  it('keeps the skeleton while it waits for a chosen integration', () => {
    expect(run([{ type: 'chosen', integration: github }])).toEqual({
      view: 'loading',
      goal: 'list',
      list: null,
      busy: 'github',
    });
  });

  it.each<FlowEvent>([
    { type: 'authorize', integration: github, front: true, filled: null },
    { type: 'blocked', integration: github, reason: 'browser', filled: null },
  ])('waits in the list, or for the integration alone, when it is chosen again after $type', (event) => {
    const again: FlowEvent[] = [event, { type: 'chosen', integration: github }];
    expect(run([{ type: 'listed', list }, ...again])).toEqual({ view: 'list', list, busy: 'github' });
    expect(run(again)).toEqual({ view: 'loading', goal: 'integration', list: null, busy: 'github' });
  });

  it('shows a connection without a list to go back to', () => {
    const connected: FlowEvent = { type: 'connected', integration: github, connection, windowLeft: false };
    const state = run([{ type: 'listed', list }, connected]);
    const expected = { view: 'connected', list: null, busy: null, integration: github, connection };
    expect(state).toEqual({ ...expected, windowLeft: false });
    expect(run([{ type: 'back' }], state)).toBe(state);
    expect(run([{ type: 'chosen', integration: github }], state)).toEqual({
      view: 'loading',
      goal: 'integration',
      list: null,
      busy: 'github',
    });
  });

  it('remembers the view in which the first of several failures happened', () => {
    const failed: FlowEvent = { type: 'failed', integration: github, error, at: 7 };
    const again: FlowEvent = { ...failed, integration: null, at: 8 };
    expect(run([{ type: 'listed', list }, failed, again])).toEqual({
      view: 'failed',
      list,
      busy: null,
      integration: null,
      error,
      at: 8,
      previous: { view: 'list', list, busy: null },
    });
  });

  it.each<FlowEvent>([
    filledForm,
    { type: 'blocked', integration: github, reason: 'browser', filled: null },
    { type: 'authorize', integration: github, front: true, filled: null },
    { type: 'failed', integration: github, error, at: 0 },
  ])('goes back to the list from $type', (event) => {
    expect(run([{ type: 'listed', list }, event, { type: 'back' }])).toEqual({
      view: 'list',
      list,
      busy: null,
    });
  });

  it('has nothing to go back to when it went straight to one integration', () => {
    expect(
      run([{ type: 'authorize', integration: github, front: true, filled: null }, { type: 'back' }]).view,
    ).toBe('authorizing');
  });

  it('shows an interrupted sign-in as one, also when its window is closed after that', () => {
    const events: FlowEvent[] = [
      { type: 'authorize', integration: github, front: true, filled: null },
      { type: 'interrupted' },
      { type: 'unfinished' },
    ];
    expect(run(events)).toMatchObject({ view: 'authorizing', step: 'interrupted' });
    expect(run([events[0] as FlowEvent, { type: 'unfinished' }])).toMatchObject({ step: 'unfinished' });
  });

  it('tells of a window that has been open for long, unless more is known about it', () => {
    const begin: FlowEvent[] = [
      { type: 'authorize', integration: github, front: true, filled: null },
      { type: 'navigated' },
    ];
    expect(run([...begin, { type: 'lasting' }])).toMatchObject({ step: 'lasting', front: true });
    for (const type of ['outside', 'unfinished', 'interrupted'] as const)
      expect(run([...begin, { type }, { type: 'lasting' }])).toMatchObject({ step: type });
    expect(run([...begin, { type: 'lasting' }, { type: 'unfinished' }])).toMatchObject({
      step: 'unfinished',
    });
  });

  it('keeps a success when something fails after it', () => {
    const connected: FlowEvent = { type: 'connected', integration: github, connection, windowLeft: true };
    expect(run([connected, { type: 'failed', integration: github, error, at: 0 }])).toMatchObject({
      view: 'connected',
      windowLeft: true,
    });
  });

  it.each<FlowEvent>([
    { type: 'navigated' },
    { type: 'lasting' },
    { type: 'outside' },
    { type: 'unfinished' },
    { type: 'interrupted' },
    { type: 'submit', values },
  ])('ignores $type in the list', (event) => {
    const state: State = { view: 'list', list, busy: null };
    expect(transition(state, event)).toBe(state);
  });
});
