import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { recorderMarks } from './recorderMarks.ts';

function markedInput(): HTMLInputElement {
  render(<input {...recorderMarks.attributes} class={recorderMarks.classes.join(' ')} />);
  return screen.getByRole('textbox');
}

afterEach(cleanup);

describe('a field with the marks', () => {
  it.each([
    ['rrweb', '[data-rr-is-password]'],
    ['rrweb, blocked', '.rr-block'],
    ['rrweb, masked', '.rr-mask'],
    ['PostHog', '.ph-no-capture'],
    ['Sentry, masked', '[data-sentry-mask]'],
    ['Sentry, blocked', '[data-sentry-block]'],
    ['FullStory', '.fs-exclude'],
    ['Datadog', '[data-dd-privacy="hidden"]'],
    ['Hotjar', '[data-hj-suppress]'],
    ['Clarity', '[data-clarity-mask="true"]'],
    ['LogRocket', '[data-private="redact"]'],
    ['Smartlook', '[data-sl="exclude"]'],
    ['Smartlook, before 2022', '[data-recording-sensitive]'],
    ['OpenReplay', '[data-openreplay-hidden]'],
    ['Heap', '[data-heap-redact-text="true"]'],
    ['Contentsquare', '[data-cs-mask]'],
    ['Amplitude', '.amp-block'],
    ['Mixpanel', '.mp-block'],
  ])('is left out by %s', (_, selector) => {
    expect(markedInput().matches(selector)).toBe(true);
  });

  it('has no mark that allows a recording', () => {
    expect(markedInput().outerHTML).not.toMatch(/allow|unmask|show|whitelist/);
  });
});
