import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formSteps } from '../flow/formStep.ts';
import type { Assist, FailedView, FormView } from '../widget/view.ts';
import type { Wording } from './language.ts';
import { en } from '../locales/stage/en.ts';
import { createLaterViews } from './views.ts';

const FailedView: FailedView = () => null;
const FormView: FormView = () => null;
const assist: Assist = { FormHelp: () => null, KeyHint: () => null };
const loaded = {
  assist: async () => assist,
  form: async () => ({ FormView, formSteps }),
  failure: async () => ({ FailedView }),
};

/** A language whose words about failures are loaded when they are asked for. */
function language() {
  let messages: Wording['messages'] = { ...en, failed: null };
  return {
    now: (): Wording => ({ lang: 'en', messages, advice: null }),
    failuresReady: vi.fn(async () => {
      messages = en;
    }),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left behind').toBe(0);
  vi.useRealTimers();
});

describe('the view of a failure', () => {
  it('is loaded once', async () => {
    const views = createLaterViews(loaded, language());
    await views.loadFailure();
    expect(views.failedView()).toBe(FailedView);
    expect(views.loadFailure()).toBeNull();
  });

  it('is not waited for when its file cannot be loaded, and is loaded again the next time', async () => {
    const failure = vi.fn(loaded.failure).mockRejectedValueOnce(new TypeError('offline'));
    const views = createLaterViews({ ...loaded, failure }, language());
    await views.loadFailure();
    expect(views.failedView()).toBeNull();
    await views.loadFailure();
    expect(views.failedView()).toBe(FailedView);
  });

  it('is not waited for when its file does not arrive', async () => {
    const views = createLaterViews({ ...loaded, failure: () => new Promise(() => {}) }, language());
    const loading = views.loadFailure();
    await vi.advanceTimersByTimeAsync(5_000);
    await loading;
    expect(views.failedView()).toBeNull();
  });
});

describe('the words about failures', () => {
  it('are not waited for when their file cannot be loaded, and are loaded again the next time', async () => {
    const words = language();
    words.failuresReady.mockRejectedValueOnce(new TypeError('offline'));
    const views = createLaterViews(loaded, words);
    await views.loadFailure();
    expect(views.loadFailure()).not.toBeNull();
    await views.loadFailure();
    expect(views.loadFailure()).toBeNull();
    expect(words.now().messages.failed).toBe(en.failed);
  });
});

describe('the view of a form', () => {
  it('is there with its steps once it has been loaded', async () => {
    const views = createLaterViews(loaded, language());
    expect(views.formSteps()).toBeNull();
    expect(await views.loadForm()).toBe(formSteps);
    expect(views.formView()).toBe(FormView);
    expect(views.formSteps()).toBe(formSteps);
  });

  it('comes without its help, which is there once that has been loaded', async () => {
    const views = createLaterViews(loaded, language());
    await views.loadForm();
    expect(views.assist()).toBeNull();
    await views.loadAssist();
    expect(views.assist()).toBe(assist);
  });

  it('rejects when its file cannot be loaded', async () => {
    const views = createLaterViews(
      { ...loaded, form: () => Promise.reject(new TypeError('offline')) },
      language(),
    );
    await expect(views.loadForm()).rejects.toThrow('offline');
  });
});
