import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeIdentityProvider, type ProviderParts } from '../../../functions/adapters/oidc/oidc.ts';
import { secretsOf } from '../../../functions/domain/members/identity/ceremony.ts';
import {
  challengeOf,
  OrganisationsProvider,
  PROVIDER_CLIENT,
  signedToken,
  type UnsignedToken,
} from '../../support/members/organisations-provider.ts';

const RETURN_URL = 'https://alerts.example.org/desk/identity';
const OWN = secretsOf('what this browser holds');
const HOUR_SECONDS = 60 * 60;

let organisation: OrganisationsProvider;
let reported: string[];
beforeAll(async () => {
  organisation = await OrganisationsProvider.start(RETURN_URL);
});
afterAll(() => organisation.stop());
beforeEach(() => {
  reported = [];
  organisation.asked.length = 0;
  organisation.account = { subject: 'ana-1', email: 'ana@example.org', isVerified: true };
  organisation.sends = signedToken;
  organisation.instead = () => false;
});

const providerOf = (given: Partial<ProviderParts> & { readonly issuer?: string } = {}) =>
  makeIdentityProvider({
    settings: {
      issuer: given.issuer ?? organisation.issuer,
      clientId: PROVIDER_CLIENT.clientId,
      secretArn: 'of the secret',
      name: 'Example Identity',
    },
    returnUrl: RETURN_URL,
    readSecret: async () => PROVIDER_CLIENT.secret,
    report: (trouble) => void reported.push(trouble),
    ...given,
  });

/** What a browser comes back with that went there with its own secrets. */
async function comesBack(provider = providerOf()) {
  const url = await provider.findSignInUrl(OWN);
  return (await organisation.leadsBack(url ?? '')).search;
}
const signsIn = async (provider = providerOf()) => provider.read(await comesBack(provider), OWN);
const withClaims = (claims: UnsignedToken['claims']) => (token: UnsignedToken) =>
  signedToken({ ...token, claims: { ...token.claims, ...claims } });

test('a browser is sent there with a state, a nonce and a challenge of its own, and asks for a code in the query', async () => {
  const url = new URL((await providerOf().findSignInUrl(OWN)) ?? '');
  expect([url.origin, Object.fromEntries(url.searchParams)]).toEqual([
    organisation.issuer,
    {
      client_id: PROVIDER_CLIENT.clientId,
      response_type: 'code',
      response_mode: 'query',
      redirect_uri: RETURN_URL,
      scope: 'openid email',
      state: OWN.state,
      nonce: OWN.nonce,
      code_challenge: challengeOf(OWN.codeVerifier),
      code_challenge_method: 'S256',
    },
  ]);
});

test('it says who came back, by issuer, subject and verified address', async () => {
  const identity = { issuer: organisation.issuer, subject: 'ana-1', verifiedAddress: 'ana@example.org' };
  expect([await signsIn(), reported]).toEqual([{ kind: 'proven', identity }, []]);
});

test.each([
  ['that it did not verify', { email_verified: false }],
  ['of which it does not say whether it did', { email_verified: undefined }],
  ['that it says in words that it verified', { email_verified: 'true' }],
])('an address %s is none', async (_, claims) => {
  organisation.sends = withClaims(claims);
  const reading = await signsIn();
  expect(reading.kind === 'proven' && reading.identity).toMatchObject({ subject: 'ana-1', verifiedAddress: undefined });
});

test('a code works once', async () => {
  const provider = providerOf();
  const answer = await comesBack(provider);
  expect([(await provider.read(answer, OWN)).kind, await provider.read(answer, OWN)]).toEqual([
    'proven',
    { kind: 'refused' },
  ]);
});

test.each([
  ['state', { state: secretsOf('another browser').state }],
  ['nonce', { nonce: secretsOf('another browser').nonce }],
  ['code verifier', { codeVerifier: secretsOf('another browser').codeVerifier }],
])('an answer to a browser with another %s does not hold', async (_, other) => {
  const provider = providerOf();
  expect(await provider.read(await comesBack(provider), { ...OWN, ...other })).toEqual({ kind: 'refused' });
});

const { privateKey: ANOTHER_KEY } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const nowSeconds = () => Math.floor(Date.now() / 1000);
const FORGERIES: readonly (readonly [string, (token: UnsignedToken) => string])[] = [
  ['without a signature', (token) => signedToken({ ...token, header: { alg: 'none' } })],
  ['signed by another key', (token) => signedToken(token, ANOTHER_KEY)],
  ['of another issuer', withClaims({ iss: 'https://identity.example.net' })],
  ['for another client', withClaims({ aud: 'another-client' })],
  ['with another nonce', withClaims({ nonce: 'another' })],
  ['without a nonce', withClaims({ nonce: undefined })],
  [
    'that ran out',
    (token) => withClaims({ iat: nowSeconds() - 2 * HOUR_SECONDS, exp: nowSeconds() - HOUR_SECONDS })(token),
  ],
  ['without a subject', withClaims({ sub: undefined })],
  ['with a subject that is too long', withClaims({ sub: 'a'.repeat(256) })],
];
test.each(FORGERIES)('a token %s does not hold', async (_, forge) => {
  organisation.sends = forge;
  expect([await signsIn(), reported]).toEqual([{ kind: 'refused' }, ['token-refused']]);
});

test('a token whose signature is made of the secret that both know does not hold', async () => {
  organisation.sends = (token) => signedToken({ ...token, header: { ...token.header, alg: 'HS256' } });
  expect(await signsIn()).toEqual({ kind: 'refused' });
});

test.each([
  ['that names another issuer', (answer: URLSearchParams) => answer.set('iss', 'https://identity.example.net')],
  ['that names no issuer, of a provider that names itself', (answer: URLSearchParams) => answer.delete('iss')],
  ['with two states', (answer: URLSearchParams) => answer.append('state', OWN.state)],
  ['without a code', (answer: URLSearchParams) => answer.delete('code')],
])('an answer %s does not hold, and no code is handed to anyone', async (_, change) => {
  const provider = providerOf();
  const answer = new URLSearchParams(await comesBack(provider));
  change(answer);
  organisation.asked.length = 0;
  expect([await provider.read(`${answer}`, OWN), organisation.asked]).toEqual([{ kind: 'refused' }, []]);
});

test('an error of the provider lets no one in, and nothing of its words goes further', async () => {
  const answer = new URLSearchParams({
    error: 'access_denied',
    error_description: '<b>x</b>\nforged line',
    state: OWN.state,
    iss: organisation.issuer,
  });
  expect([await providerOf().read(`${answer}`, OWN), reported]).toEqual([{ kind: 'declined' }, []]);
});

test('a client that the provider does not know, by its secret, is told to an operator', async () => {
  const provider = providerOf({ readSecret: async () => 'another secret' });
  expect([await provider.read(await comesBack(provider), OWN), reported]).toEqual([
    { kind: 'down' },
    ['client-refused'],
  ]);
});

const DISCOVERY = '/.well-known/openid-configuration';
const troubleWith = async (given?: Parameters<typeof providerOf>[0]) => [
  await providerOf(given).findSignInUrl(OWN),
  await providerOf(given).read('code=x', OWN),
  [...new Set(reported)],
];

test('a provider that is not there is down', async () => {
  const gone = await OrganisationsProvider.start(RETURN_URL);
  const { issuer } = gone;
  await gone.stop();
  expect(await troubleWith({ issuer })).toEqual([undefined, { kind: 'down' }, ['unreachable']]);
});

test('one that does not answer in time is down', async () => {
  organisation.instead = () => true;
  expect(await troubleWith({ answersWithinSeconds: 0.2 })).toEqual([undefined, { kind: 'down' }, ['unreachable']]);
});

test('no redirect of a provider is followed', async () => {
  organisation.instead = ({ url }, response) => {
    if (url === DISCOVERY) response.writeHead(302, { location: `${organisation.issuer}/elsewhere` }).end();
    return url === DISCOVERY;
  };
  expect(await troubleWith()).toEqual([undefined, { kind: 'down' }, ['unreachable']]);
  expect(organisation.asked).toEqual([DISCOVERY, DISCOVERY]);
});

test('one that says that it is another is not asked', async () => {
  organisation.instead = ({ url }, response) => {
    if (url !== DISCOVERY) return false;
    const { issuer } = organisation;
    response.setHeader('content-type', 'application/json');
    // The library takes both for one.
    response.end(JSON.stringify({ issuer: `${issuer}/`, authorization_endpoint: `${issuer}/auth` }));
    return true;
  };
  expect(await troubleWith()).toEqual([undefined, { kind: 'down' }, ['not-as-configured']]);
});

test('what the provider says of itself is asked for once, for many sign-ins', async () => {
  const provider = providerOf();
  await signsIn(provider);
  await signsIn(provider);
  expect(organisation.asked.filter((path) => path === DISCOVERY)).toEqual([DISCOVERY]);
});
