/**
 * What tells session recorders not to record a field. Every field of the form has all of these: the fields that are
 * not `type="password"` are recorded in clear by default, and some recorders can be set to keep passwords as well.
 *
 * Where a recorder offers both to mask a value and to leave the element out, the element is left out.
 */
export const recorderMarks = {
  attributes: {
    // rrweb and the recorders that are built on it. rrweb sets this on each field that was a password once:
    // https://github.com/rrweb-io/rrweb, `getInputType` in packages/rrweb-snapshot/src/utils.ts
    'data-rr-is-password': 'true',
    // Sentry: https://docs.sentry.io/platforms/javascript/session-replay/privacy/
    'data-sentry-mask': '',
    'data-sentry-block': '',
    // Datadog: https://docs.datadoghq.com/session_replay/browser/privacy_options
    'data-dd-privacy': 'hidden',
    // Hotjar: https://help.hotjar.com, “How to Suppress Text, Images, Videos and User Input from Collected Data”
    'data-hj-suppress': '',
    // Microsoft Clarity: https://learn.microsoft.com/clarity/setup-and-installation/clarity-masking
    'data-clarity-mask': 'true',
    // LogRocket: https://docs.logrocket.com/docs/privacy
    'data-private': 'redact',
    // Smartlook: https://web.developer.smartlook.com, “Privacy API”; and, before 2022, “Sensitive data protection”
    'data-sl': 'exclude',
    'data-recording-sensitive': 'true',
    // OpenReplay: https://docs.openreplay.com, “Sanitize data”
    'data-openreplay-hidden': '',
    // Heap: https://help.heap.io/session-replay/session-replay-data-privacy/
    'data-heap-redact-text': 'true',
    // Contentsquare: https://docs.contentsquare.com, “Personal data handling”
    'data-cs-mask': '',
  },
  classes: [
    // rrweb: https://github.com/rrweb-io/rrweb/blob/master/guide.md#privacy
    'rr-block',
    'rr-mask',
    // PostHog: https://posthog.com/docs/session-replay/privacy
    'ph-no-capture',
    // FullStory: https://help.fullstory.com, “How do I protect my users' privacy in Fullstory?”
    'fs-exclude',
    // Amplitude: https://amplitude.com/docs/session-replay, “Manage privacy settings”
    'amp-block',
    // Mixpanel: https://docs.mixpanel.com/docs/session-replay/session-replay-privacy-controls
    'mp-block',
  ],
} as const satisfies {
  attributes: Readonly<Record<`data-${string}`, string>>;
  classes: readonly string[];
};
