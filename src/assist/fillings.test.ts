import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../scripts/runs.ts';
import type { Field } from '../flow/fields.ts';
import { fillingsOf } from './fillings.ts';
import { appWords } from './names.ts';

const field = (name: string, title: string, more: Partial<Field> = {}): Field => ({
  group: 'credentials',
  name,
  title,
  ...more,
});
const apiKey = field('apiKey', 'API key', { secret: true });
const username = field('username', 'Username');
const password = field('password', 'Password', { secret: true });
const clientId = field('client_id', 'Client ID');
const clientSecret = field('client_secret', 'Client Secret', { secret: true });
const subdomain = field('subdomain', 'Subdomain', {
  group: 'params',
  prefix: 'https://',
  suffix: '.zendesk.com',
  pattern: '^[a-z0-9_-]+$',
  example: 'acme',
});
const hostname = field('hostname', 'Hostname', { group: 'params', format: 'hostname' });

const app = appWords({ unique_key: 'zendesk-prod', provider: 'zendesk-api-key', display_name: 'Zendesk' });

/** What a text fills in, by the titles of the fields. */
const filledIn = (text: string, fields: readonly Field[], landing?: Field): Record<string, string> =>
  Object.fromEntries(fillingsOf(text, { fields, landing, app }).map(([{ title }, value]) => [title, value]));

describe('a paste fills in the fields that it names', () => {
  it.each<[what: string, text: string, fields: readonly Field[], expected: Record<string, string>]>([
    [
      'JSON',
      '{"subdomain":"acme","api_key":"k-1"}',
      [subdomain, apiKey],
      { Subdomain: 'acme', 'API key': 'k-1' },
    ],
    [
      'JSON in an object around it',
      '{"data":{"subdomain":"acme","api_key":"k-1"}}',
      [subdomain, apiKey],
      { Subdomain: 'acme', 'API key': 'k-1' },
    ],
    ['JSON with other names', '{"name":"Production","token":"k-1"}', [apiKey], { 'API key': 'k-1' }],
    [
      '.env',
      'ZENDESK_SUBDOMAIN=acme\nZENDESK_API_KEY="k-1"',
      [subdomain, apiKey],
      { Subdomain: 'acme', 'API key': 'k-1' },
    ],
    [
      'a message',
      'Client ID: c-1\nClient secret: s-1',
      [clientId, clientSecret],
      { 'Client ID': 'c-1', 'Client Secret': 's-1' },
    ],
    ['a header', 'X-API-Key: k-1', [apiKey], { 'API key': 'k-1' }],
    ['a header with a token', 'Authorization: Bearer k-1', [subdomain, apiKey], { 'API key': 'k-1' }],
    [
      'curl -u',
      'curl -u jane:p https://acme.zendesk.com/api',
      [subdomain, username, password],
      { Subdomain: 'acme', Username: 'jane', Password: 'p' },
    ],
    [
      'curl -u with a client',
      'curl -u id-1:s-1 https://api.example.com',
      [clientId, clientSecret],
      { 'Client ID': 'id-1', 'Client Secret': 's-1' },
    ],
    ['curl -u with a key alone', 'curl https://api.example.com -u k-1:', [apiKey], { 'API key': 'k-1' }],
    [
      'curl with a token',
      "curl https://acme.zendesk.com -H 'Authorization: Bearer k-1'",
      [subdomain, apiKey],
      { Subdomain: 'acme', 'API key': 'k-1' },
    ],
    ['an address', 'https://acme.zendesk.com/agent/', [subdomain, apiKey], { Subdomain: 'acme' }],
    [
      'an address with a host field',
      'https://shop.example.com/x',
      [hostname, apiKey],
      { Hostname: 'shop.example.com' },
    ],
    [
      'an address like the example',
      'https://acme.ghost.io/',
      [hostname, field('adminDomain', 'Admin domain', { example: 'mock.ghost.io' })],
      { 'Admin domain': 'acme.ghost.io' },
    ],
    [
      'an address in a setting',
      'BASE_URL=https://acme.zendesk.com\nAPI_KEY=k-1',
      [subdomain, apiKey],
      { Subdomain: 'acme', 'API key': 'k-1' },
    ],
  ])('%s', (_, text, fields, expected) => {
    expect(filledIn(text, fields)).toEqual(expected);
    // And when it lands in one of them.
    expect(filledIn(`${text}\n`, fields, fields.at(-1))).toEqual(expected);
  });

  it('with the values as they are', () => {
    assert(
      property(
        stringMatching(/^[A-Za-z\d_+/=~-]{1,60}$/),
        stringMatching(/^[a-z\d-]{1,20}$/),
        (key, domain) => {
          const expected = { Subdomain: domain, 'API key': key };
          expect(filledIn(JSON.stringify({ subdomain: domain, apiKey: key }), [subdomain, apiKey])).toEqual(
            expected,
          );
          expect(filledIn(`subdomain=${domain}\napi_key='${key}'`, [subdomain, apiKey])).toEqual(expected);
          expect(
            filledIn(`curl https://${domain}.zendesk.com -H 'Authorization: Bearer ${key}'`, [
              subdomain,
              apiKey,
            ]),
          ).toEqual(expected);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });

  it('a key in PEM only where it fits', () => {
    const pem = '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----';
    const file = JSON.stringify({ type: 'service_account', private_key: pem });
    expect(filledIn(file, [field('privateKey', 'Private Key', { secret: true })])).toEqual({
      'Private Key': pem,
    });
    expect(filledIn(JSON.stringify({ apiKey: pem }), [apiKey])).toEqual({});
  });
});

describe('a paste stays a plain paste', () => {
  const pattern = field('privateKey', 'API key', { pattern: '^[a-f0-9]+:[a-f0-9]+$', secret: true });
  it.each<[why: string, text: string, fields: readonly Field[], landing?: Field]>([
    ['it is a value', 'k-1', [subdomain, apiKey], apiKey],
    ['it is a value with a line break', 'k-1\n', [apiKey], apiKey],
    ['its field takes it as it is', 'abc1:def2', [pattern], pattern],
    ['it may be a password with a colon', 'pass:word', [username, password], password],
    ['it may be a key with a colon', 'apiKey:k-1', [apiKey], apiKey],
    [
      'it is an address for the field that it lands in',
      'https://acme.zendesk.com/x',
      [subdomain, apiKey],
      subdomain,
    ],
    ['no field has its names', '{"colour":"blue","size":"9"}', [username, password], username],
    ['two of its values claim one field', 'API_KEY=a\nZENDESK_API_KEY=b', [apiKey], apiKey],
    ['two fields have the name', 'Domain: x', [field('a', 'Domain'), field('b', 'Domain')]],
    ['several secrets could be the token', 'Authorization: Bearer k-1', [apiKey, clientSecret]],
    ['it shows a placeholder', 'API_KEY=<your key>\nUSERNAME=$USER', [apiKey, username]],
    ['it shows a masked key', '{"api_key":"sk_live_****1234"}', [apiKey]],
    ['the value is not valid there', '{"subdomain":"not valid!"}', [subdomain]],
    ['the name belongs to another app', 'STRIPE_API_KEY=k-1', [apiKey]],
    [
      'the field asks for JSON',
      '{"api_key":"k-1"}',
      [field('credentials', 'Service account JSON'), apiKey],
      field('credentials', 'Service account JSON'),
    ],
    ['the address is of another site', 'https://acme.example.com', [subdomain]],
    ['the field was made here', 'External ID: 7', [field('external_id', 'External ID', { fixed: true })]],
    ['it is too long to be looked at', `API_KEY=k\n${'#'.repeat(20_000)}`, [apiKey]],
  ])('when %s', (_, text, fields, landing) => {
    expect(filledIn(text, fields, landing)).toEqual({});
  });

  it('when it is nothing in particular', () => {
    assert(
      property(stringMatching(/^[\w .,;!?+/-]{0,80}$/), (text) => {
        expect(filledIn(text, [subdomain, username, password, apiKey], apiKey)).toEqual({});
      }),
      { numRuns: runs(2_000) },
    );
  });
});

it('a pair is split where it lands in the first of two fields', () => {
  expect(filledIn('jane:pass:word', [username, password], username)).toEqual({
    Username: 'jane',
    Password: 'pass:word',
  });
});

it('a setting that lands in its own field leaves its name behind', () => {
  expect(filledIn('API_KEY=k-1', [apiKey], apiKey)).toEqual({ 'API key': 'k-1' });
});

it('a choice has to be one of the choices', () => {
  const place = field('place', 'Place', { enum: ['EU data center'], group: 'params' });
  expect(filledIn('place=EU data center', [place])).toEqual({ Place: 'EU data center' });
  const region = field('region', 'Region', { enum: ['eu', 'us'], group: 'params' });
  expect(filledIn('region=eu', [region, apiKey])).toEqual({ Region: 'eu' });
  expect(filledIn('region=mars', [region, apiKey])).toEqual({});
});

describe('a secret goes into masked fields only', () => {
  const region = field('region', 'AWS secret access key', { group: 'params' });
  const code = field('code', 'Code');
  const roleArn = field('role_arn', 'Role ARN');
  const shownUser = field('username', 'Username', { group: 'params' });
  const note = (title: string) => field('note', title, { group: 'params' });
  const connection = field('connection', 'Base URL', { group: 'params' });

  it.each<[what: string, text: string, fields: readonly Field[]]>([
    ['a name of a secret in a title', 'AWS_SECRET_ACCESS_KEY=S\nAuthorization: Bearer S', [region, code]],
    ['a token', 'Authorization: Bearer S', [roleArn]],
    ['a token of a command', "curl https://api.example.com -H 'Authorization: Bearer S'", [roleArn]],
    ['a key as the user', 'curl -u S: https://api.example.com', [roleArn]],
    ['a key as the user, in an address', 'curl -u S: https://api.example.com', [shownUser, password]],
    ['a password', 'curl -u jane:S https://api.example.com', [username, field('password', 'Password')]],
    ['a header', 'Authorization: Bearer S', [note('Authorization')]],
    ['a header of any name', 'X-Note: Bearer S', [note('X note')]],
    ['cookies', 'Cookie: session=S', [note('Cookie')]],
    ...[
      'pw',
      'login_pw',
      'dsn',
      'connection_string',
      'seed',
      'mnemonic',
      'recovery_code',
      'client_assertion',
      'creds',
      'cred',
      'psk',
      'sess',
      'PHPSESSID',
      'csrf',
      'xsrf',
      'psw',
      'conn_str',
      'auth_code',
      'device_code',
      'otpcode',
    ].map((name): [string, string, Field[]] => [`a value called ${name}`, `${name}=S`, [note(name)]]),
    ['a token by its name', '{"auth_token":"S"}', [note('Auth token')]],
    ['a key by its name', '{"key":"S"}', [note('Key')]],
    ['a passphrase', '{"passphrase":"S"}', [note('Passphrase')]],
    ['an address with a login', 'BASE_URL=postgres://jane:S@db.example.com', [connection]],
    ['an address with a query', 'BASE_URL=https://api.example.com/?k=S', [connection]],
    ['an address without a scheme', 'BASE_URL=api.example.com/?k=S', [connection]],
    ['a fragment', 'BASE_URL=api.example.com/#k=S', [connection]],
    ['a login before a host', 'HOST=jane:S@db.example.com', [note('Host')]],
    ['a login without slashes before it', 'BASE_URL=https:jane:S@db.example.com', [connection]],
    ['a login with a slash in its password', 'BASE_URL=jane:/S@db.example.com', [connection]],
    ['a signature in an address', 'https://api.example.com/?sig=S', [note('Sig')]],
    ['a session', '{"session":"S"}', [note('Session')]],
    ['the ID of a session', '{"session_id":"S"}', [note('Session ID')]],
    ['a code', '{"code":"S"}', [code]],
    ['a one-time code', '{"totp":"S"}', [note('TOTP')]],
    ['what is in an object of such a name', '{"password":{"data":{"note":"S"}}}', [note('Note')]],
    ['what is in a section of such a name', '[client.secret]\nname=x\nnote=S', [note('Note')]],
    ['what is below such a name', 'secret:\n  of:\n    name: x\n    note: S', [note('Note')]],
    ['a user without a password, who is mostly a key', 'curl -u S: https://a.example', [username, password]],
    ['a user with no real password', 'curl -u S:X https://a.example', [username, password]],
    ...['x-oauth-basic', 'api_token', 'unused', 'none', ' ', '$PASS', '${PASS}'].map(
      (word): [string, string, Field[]] => [
        `a user with ${word} for a password`,
        `curl -u 'S:${word}' https://a.example`,
        [username, password],
      ],
    ),
    [
      'a user as long as keys are, with a short password',
      'curl -u S1234567890abcdefghi:token https://a.example',
      [username, password],
    ],
    ['the same in an address', 'https://S@a.example/x', [clientId, clientSecret]],
    [
      'a key as the user, by how it begins',
      'curl -u sk_live_S0123456: https://a.example',
      [username, password],
    ],
    ['a key with the name of an ID', 'NOTE_ID=sk_live_S0123456', [note('Note ID')]],
    ['a key by how it begins', 'GITHUB=ghp_S0123456789012345678', [note('GitHub')]],
    ['what a line names after it', 'Note: jane Password: S', [note('Note')]],
    ['what a line names after a comma', 'Note: jane@example.com, API key: S', [note('Note')]],
    ['what a line names after a sign', 'Note: jane / pw=S', [note('Note')]],
    ['what a line names without a sign', 'Note: jane password S', [note('Note')]],
    ['what a line names after a comma alone', 'Note: "jane",Password S', [note('Note')]],
    ['what a line names before a wide colon', 'Note: jane/Password：S', [note('Note')]],
    ['the parts of a connection', 'Note=tcp:db.example.com;User ID=jane;Password=S', [note('Note')]],
    ['the parts of another connection', 'note=db.example.com port=5432 password=S', [note('Note')]],
    ['the parts of a text', 'NOTE=user "jane", "password" : "S"', [note('Note')]],
    ['what stands after a user', 'Username: jane S', [username]],
    ['what stands after a user and a colon', 'Login: jane:S', [username]],
    ['what stands after a user and a slash', 'Login: jane/S', [username]],
    ['what stands after an ID', 'Client ID: c-1 / S', [clientId]],
    ['what stands after an e-mail address', 'Email: jane@example.com (S)', [field('email', 'Email')]],
    ...['token', 'API token', 'credential', 'credentials', 'auth', 'authentication', 'key', 'keys'].flatMap(
      (name): [string, string, Field[]][] => [
        [`what is in an object called ${name}`, JSON.stringify({ [name]: { note: 'S' } }), [note('Note')]],
        [`what is in a section called ${name}`, `[${name}]\nname=x\nnote=S`, [note('Note')]],
        [`what is below ${name}`, `${name}:\n  name: x\n\n  note: S`, [note('Note')]],
      ],
    ),
    ['what is in a section with a comment', '[token] # of Acme\nnote=S', [note('Note')]],
    ['what is in a section of a list', '[[token]]\nnote=S', [note('Note')]],
    ['what is below a sentence', 'Your passphrase:\n  note: S', [note('Note')]],
    ['what is below a long sentence', `Hi Jane, ${'so '.repeat(40)}your token:\n  note: S`, [note('Note')]],
    ...['# of Acme', '|', '>-', '&x', '!!map'].map((sign): [string, string, Field[]] => [
      `what is below such a name and ${sign}`,
      `secret: ${sign}\n  name: x\n  note: S`,
      [note('Note')],
    ]),
    ['what is below a comment', 'secret:\n  # old\n# new\n  note: S', [note('Note')]],
    ...['value', 'val', 'data', 'text', 'content'].map((name): [string, string, Field[]] => [
      `a value whose name stands in another: ${name}`,
      JSON.stringify({ name: 'Authorization', [name]: 'S' }),
      [note(name)],
    ]),
    ['the same in lines', 'Name: Authorization\nValue: S', [note('Value')]],
    ['a name behind that of the app', 'ZENDESK_CODE=S\nX-SID: S', [note('SID'), code]],
    ['the address of a webhook', 'NOTE=https://hooks.slack.com/services/T0/B0/S', [note('Note')]],
    ['the same without a scheme', 'note: hooks.slack.com/services/T0/B0/S', [note('Note')]],
    ['the address of a bot', '{"note":"https://api.telegram.org/bot12:S/getMe"}', [note('Note')]],
    ['a word in an address', '{"note":"https://mcp.example.com/S23456789abcdef0/x"}', [note('Note')]],
    ['a JSON Web Token', '{"value":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.S"}', [note('Value')]],
  ])('%s', (_, text, fields) => {
    expect(Object.values(filledIn(text, fields))).not.toContainEqual(expect.stringContaining('S'));
    // Where they are masked, the same values are filled in.
    const masked = fields.map((one) => ({ ...one, secret: true }));
    expect(JSON.stringify(filledIn(text, masked))).toContain('S');
  });

  describe.each([
    field('host', 'Host', { group: 'params', format: 'hostname' }),
    field('address', 'Address', { group: 'params', format: 'uri' }),
    field('like', 'Like', { group: 'params', format: 'hostname', example: 'acme.example.com' }),
  ])('and not into a field for an address: %j', (place) => {
    it.each([
      'hostname=ghp_S0123456789abcdefghijABCDEFGHIJ01234',
      'server url: sk_live_S0123456789abcdefghij',
      'endpoint=nango_sbx_Sbcdefgh12345',
      '{"secret":{"host":"S"}}',
      '[secret]\nhost=S',
      'url=jane:12345/S@db.example.com',
      'URL=postgres://jane:S@db.example.com/x',
      'url=mongodb+srv://jane:S@db.example.com',
      '{"url":"redis://:S@cache.example.com:6379"}',
      'https://jane:12/S@acme.example.com',
      'site: ghp_S0123456789abcdefghijABCDEFGHIJ01234.example.com',
      'https://api.example.com/ghp_S0123456789abcdefghijABCDEFGHIJ01234',
      'https://acme.example.com/app;jsessionid=S',
      'host=acme.example.com;Port=5432;Password=S',
      'server: acme.example.com password S',
      'server: acme.example.com/password S',
    ])('%s', (text) => {
      expect(filledIn(text, [place])).toEqual({});
    });
  });

  it.each([
    ['Token ID', 't-1'],
    ['Access Key ID', 'AKIA0123456789ABCDEF'],
    ['Application ID', 'sq0idp-0123456789'],
    ['Email', 'jane@example.com'],
    ['Time', '12:30'],
    ['Store Code', 'main'],
    ['API Integration Code', 'ABC123'],
    ['Subscriber Code', '12345'],
    ['Country code', 'de'],
    ['ZIP code', '12345'],
    ['Company code', '1000'],
    ['Host', 'keycloak.example.com:8080'],
    ['Role ARN', 'arn:aws:iam::012345678901:role/OrganizationAccountAccessRole'],
    ['Endpoint', 'https://scim.example.com/aBcde811432-ac8a-4a86-8332-f29abc4f5650/scim/v2'],
    ['Base URL', 'fhir.example.com:8000/interconnect-fhir-oauth/v4_6_release'],
  ])('and what is not a secret goes into any field: %s', (title, value) => {
    expect(filledIn(`${title}: ${value}`, [note(title)])).toEqual({ [title]: value });
  });

  it.each(['acme S', 'acme,S', 'acme, S', 'acme; S', 'acme|S', 'acme\tS'])(
    'and one that is shown takes a value in one piece: %s',
    (value) => {
      expect(filledIn(`Company: ${value}`, [note('Company')])).toEqual({});
      const choices = { ...note('Company'), enum: ['acme', value] };
      expect(filledIn(`Company: ${value}`, [choices])).toEqual({ Company: value });
    },
  );

  it('and what stands after the lines below the name of a secret goes into any field', () => {
    expect(filledIn('secret:\n  value: S\nnote: acme', [note('Note')])).toEqual({ Note: 'acme' });
  });

  it('and what is beside a user in an object called like a secret', () => {
    const text = '{"credentials":{"username":"jane","password":"S","note":"S"}}';
    expect(filledIn(text, [username, password, note('Note')])).toEqual({ Username: 'jane', Password: 'S' });
  });

  it.each([
    ['an address', 'https://hooks.example.com/services/T0/S'],
    ['a login in one line', 'Username: jane Password: S'],
  ])('and what is pasted into one stays there: %s', (_, text) => {
    const address = field('address', 'Address', { group: 'params', format: 'uri' });
    expect(filledIn(text, [address, username, apiKey], apiKey)).toEqual({});
  });

  it('and an ID that is as long as its secret is shown', () => {
    const [id, secret] = ['AC0123456789abcdef0123456789abcdef', 'S123456789abcdef0123456789abcdef'];
    expect(filledIn(`curl -u ${id}:${secret} https://a.example`, [clientId, clientSecret])).toEqual({
      'Client ID': id,
      'Client Secret': secret,
    });
  });

  it('and a login whose user is a key fills in nothing, instead of its password alone', () => {
    expect(filledIn('curl -u sk_live_S0123456:x https://a.example', [username, password])).toEqual({});
  });
});

describe('an address is filled in without a login, a query and a fragment', () => {
  const baseUrl = field('baseUrl', 'Base URL', { group: 'params', format: 'uri' });
  const like = field('address', 'Address', {
    group: 'params',
    format: 'uri',
    example: 'https://mock.n8n.cloud/v1',
  });

  it.each(['https://acme.n8n.cloud/v1/me?api_key=S', 'https://jane:S@acme.n8n.cloud/v1/me?a=S#S'])(
    '%s',
    (address) => {
      const place = 'https://acme.n8n.cloud/v1/me';
      for (const text of [address, `curl '${address}'`, `BASE_URL=${address}`]) {
        expect(filledIn(text, [baseUrl])).toEqual({ 'Base URL': place });
        expect(filledIn(text, [like, apiKey])).toMatchObject({ Address: place });
      }
    },
  );
});

describe('of an address that may be a secret, a field that is shown gets the host at most', () => {
  const webhook = 'https://hooks.slack.com/services/T0000/B0000/SSSSSSSSSSSSSSSS';
  const bot = 'https://api.telegram.org/bot123456:SSSSSSSS/getMe';
  const anyHost = field('instance', 'Instance', { group: 'params', format: 'hostname', pattern: '.*' });
  const anyAddress = field('instanceUrl', 'Instance', { group: 'params', format: 'uri', pattern: '.*' });
  const like = { ...anyHost, example: 'acme.slack.com' };
  const likeAddress = { ...anyAddress, example: 'https://acme.slack.com/x' };

  it.each([
    ['any host', webhook, anyHost, 'hooks.slack.com'],
    ['a host like its example', webhook, like, 'hooks.slack.com'],
    ['any host', bot, anyHost, 'api.telegram.org'],
    ['any host', 'https://acme.example.com/x', anyHost, 'acme.example.com'],
  ])('%s, out of a masked field: %s', (_, text, place, host) => {
    expect(filledIn(text, [place, apiKey], apiKey)).toEqual({ Instance: host });
  });

  it.each([webhook, bot, 'https://acme.example.com/x', 'https://jane:S@acme.example.com/?instance_url=S'])(
    'not an address, a user or a value in it, out of a masked field: %s',
    (text) => {
      expect(filledIn(text, [anyAddress, username, apiKey], apiKey)).toEqual({});
    },
  );

  it.each([
    ['any', webhook, anyAddress, 'https://hooks.slack.com'],
    ['one like its example', webhook, likeAddress, 'https://hooks.slack.com'],
    ['any', bot, anyAddress, 'https://api.telegram.org'],
    ['any', 'https://acme.n8n.cloud/S23456789abcdef0/v1', anyAddress, 'https://acme.n8n.cloud'],
  ])('%s address: %s', (_, address, place, origin) => {
    for (const text of [
      address,
      `curl -X POST ${address}`,
      `URL=${address}`,
      JSON.stringify({ address, url: address }),
    ])
      expect(filledIn(text, [place, apiKey])).toEqual({ Instance: origin });
    expect(filledIn(address, [{ ...place, secret: true }])).toEqual({ Instance: address });
  });
});

it('a field with more values than anybody can tell apart is left alone', () => {
  const names = ['token', 'key', 'api_token', 'access_token', 'auth_token', 'bearer_token'];
  const checked = { ...apiKey, pattern: '^token-1$' };
  const pasted = (count: number) =>
    JSON.stringify(Object.fromEntries(names.slice(0, count).map((name) => [name, `${name}-1`])));
  expect(filledIn(pasted(5), [checked])).toEqual({ 'API key': 'token-1' });
  expect(filledIn(pasted(6), [checked])).toEqual({});
});
