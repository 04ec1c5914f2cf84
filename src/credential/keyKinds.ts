/** A kind of key that is known by how it begins. */
export interface KeyKind {
  readonly pattern: RegExp;
  /** Who gives such keys out. */
  readonly owner: string;
  /** What the ids of the apps contain whose keys begin like that. */
  readonly apps: readonly string[];
  /** Whether it works on test data only. */
  readonly isTest: boolean;
}

const google = ['google', 'gemini', 'youtube', 'firebase', 'vertex', 'gmail'];
/** They write their keys as Stripe does. */
const stripe = ['stripe', 'clerk', 'workos', 'recharge', 'postscript', 'paystack'];

/** The public beginnings of keys, from each provider's own documentation. The first match wins. */
export const keyKinds: readonly KeyKind[] = [
  { pattern: /^[rs]k_test_/, owner: 'Stripe', apps: stripe, isTest: true },
  { pattern: /^[rs]k_live_/, owner: 'Stripe', apps: stripe, isTest: false },
  { pattern: /^whsec_/, owner: 'Stripe', apps: [...stripe, 'svix', 'resend'], isTest: false },
  { pattern: /^rzp_test_/, owner: 'Razorpay', apps: ['razorpay'], isTest: true },
  { pattern: /^rzp_live_/, owner: 'Razorpay', apps: ['razorpay'], isTest: false },
  { pattern: /^shippo_test_/, owner: 'Shippo', apps: ['shippo'], isTest: true },
  { pattern: /^shippo_live_/, owner: 'Shippo', apps: ['shippo'], isTest: false },
  { pattern: /^(gh[opsur]|github_pat)_/, owner: 'GitHub', apps: ['github'], isTest: false },
  { pattern: /^glpat-/, owner: 'GitLab', apps: ['gitlab'], isTest: false },
  { pattern: /^xox[abeprs]-/, owner: 'Slack', apps: ['slack'], isTest: false },
  { pattern: /^A[KS]IA[A-Z\d]{4}/, owner: 'AWS', apps: ['aws', 'amazon'], isTest: false },
  { pattern: /^AIza/, owner: 'Google', apps: google, isTest: false },
  { pattern: /^SG\.[\w-]{8}/, owner: 'SendGrid', apps: ['sendgrid', 'twilio'], isTest: false },
  { pattern: /^shp(at|ca|pa|ss)_/, owner: 'Shopify', apps: ['shopify'], isTest: false },
  { pattern: /^sq0(atp|csp|idp)-/, owner: 'Square', apps: ['square'], isTest: false },
  { pattern: /^key-[\da-f]{32}$/, owner: 'Mailgun', apps: ['mailgun'], isTest: false },
  { pattern: /^sk-ant-/, owner: 'Anthropic', apps: ['anthropic', 'claude'], isTest: false },
  { pattern: /^sk-proj-/, owner: 'OpenAI', apps: ['openai', 'chatgpt'], isTest: false },
  { pattern: /^npm_[A-Za-z\d]{8}/, owner: 'npm', apps: ['npm'], isTest: false },
  { pattern: /^pat-(na|eu)\d-/, owner: 'HubSpot', apps: ['hubspot'], isTest: false },
  { pattern: /^ntn_/, owner: 'Notion', apps: ['notion'], isTest: false },
  { pattern: /^lin_(api|oauth)_/, owner: 'Linear', apps: ['linear'], isTest: false },
  { pattern: /^figd_/, owner: 'Figma', apps: ['figma'], isTest: false },
  { pattern: /^dop_v1_/, owner: 'DigitalOcean', apps: ['digitalocean'], isTest: false },
  { pattern: /^sntry[su]_/, owner: 'Sentry', apps: ['sentry'], isTest: false },
  { pattern: /^PMAK-/, owner: 'Postman', apps: ['postman'], isTest: false },
  { pattern: /^hf_[A-Za-z\d]{8}/, owner: 'Hugging Face', apps: ['hugging'], isTest: false },
  { pattern: /^sb(p|_secret)_/, owner: 'Supabase', apps: ['supabase'], isTest: false },
];

/** More of a key is not needed to know its kind. */
const enough = 100;

/** The kind of a key that is being typed; `undefined` when nothing is known about it. */
export function keyKindOf(typed: string): KeyKind | undefined {
  const begin = typed.trimStart().slice(0, enough).trimEnd();
  return keyKinds.find(({ pattern }) => pattern.test(begin));
}
