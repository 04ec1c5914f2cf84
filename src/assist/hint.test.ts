import { getProviders } from '@nangohq/providers';
import { describe, expect, it } from 'vitest';
import type { Field } from '../flow/fields.ts';
import { isRecord } from '../record.ts';
import { hintOf } from './hint.ts';

const apiKey: Field = { group: 'credentials', name: 'apiKey', title: 'API key', secret: true };
const app = (provider: string) => ({ unique_key: `${provider}-prod`, provider, display_name: '' });

describe('a hint at a key', () => {
  it.each([
    ['sk_test_51Habc', 'stripe-api-key', 'test', 'Stripe'],
    ['rk_test_51Habc', 'stripe-api-key', 'test', 'Stripe'],
    [' rzp_test_abc', 'razorpay', 'test', 'Razorpay'],
    ['sk_live_51Habc', 'acme', 'other', 'Stripe'],
    ['sk_test_51Habc', 'acme', 'other', 'Stripe'],
    ['ghp_0123', 'gitlab-pat', 'other', 'GitHub'],
    ['github_pat_11A', 'acme', 'other', 'GitHub'],
    ['glpat-abc', 'acme', 'other', 'GitLab'],
    ['xoxb-123', 'acme', 'other', 'Slack'],
    ['xoxp-123', 'acme', 'other', 'Slack'],
    ['AKIAABCD1234', 'acme', 'other', 'AWS'],
    ['AIzaSyA', 'acme', 'other', 'Google'],
    ['SG.abcdefgh.x', 'acme', 'other', 'SendGrid'],
    ['shpat_01', 'acme', 'other', 'Shopify'],
    ['sq0atp-01', 'acme', 'other', 'Square'],
    [`key-${'0a'.repeat(16)}`, 'acme', 'other', 'Mailgun'],
    ['sk-ant-api03', 'openai', 'other', 'Anthropic'],
  ])('%s for %s: %s, %s', (value, provider, type, owner) => {
    expect(hintOf(value, apiKey, app(provider))).toEqual({ type, owner });
  });

  it.each([
    ['ghp_0123', 'github-pat'],
    ['sk_live_51Habc', 'stripe-api-key'],
    ['AKIAABCD1234', 'aws-iam'],
    ['AIzaSyA', 'google-maps'],
    ['key-1', 'acme'],
    ['ghp', 'acme'],
    ['my-ghp_0123', 'acme'],
    ['', 'acme'],
  ])('is not given for %s in %s', (value, provider) => {
    expect(hintOf(value, apiKey, app(provider))).toBeNull();
  });

  it('is not given where the field says that its keys begin like that', () => {
    const field = { ...apiKey, pattern: '^sk_[0-9a-f]{64}$' };
    expect(hintOf('sk_live_0123', field, app('scavio'))).toBeNull();
  });

  it('never says of a provider’s own example that it is another’s', () => {
    const wrong = Object.entries(getProviders() ?? {}).flatMap(([provider, definition]) => {
      const { credentials } = definition as { credentials?: unknown };
      return Object.entries(isRecord(credentials) ? credentials : {}).flatMap(([name, field]) => {
        const { example } = isRecord(field) ? field : {};
        const hint = hintOf(typeof example === 'string' ? example : '', { ...apiKey, name }, app(provider));
        return hint?.type === 'other' ? [`${provider}: ${hint.owner}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});
