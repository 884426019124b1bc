import * as openid from 'openid-client';
import * as z from 'zod';
import type { IdentityProviderSettings } from '../../contract/deployment/identity-provider.ts';
import type { IdentityProvider, IdentityReading, ProvenIdentity } from '../../domain/members/members.ts';
import { minutesInMs } from '../../domain/time/time.ts';
import { rememberFor } from '../kms/kms.ts';
import { boundedFetch } from './bounded-fetch.ts';

/** Of each request: at most three are made at a time, within the function's own. */
const ANSWERS_WITHIN_SECONDS = 3;
/** A secret or an address that the operator or the provider changed counts after so long. */
const KNOWN_FOR_MS = minutesInMs(5);

/** Those that a provider signs with a key of its own, which its published keys prove: never `none`, nor the secret that it shares with us. */
const isOwnSignature = (algorithm: string) => /^(?:RS|PS|ES)(?:256|384|512)$|^Ed25519$|^EdDSA$/.test(algorithm);

/** `trouble`: what an operator has to look at, in a word of ours. */
export type ProviderTrouble = 'unreachable' | 'not-as-configured' | 'client-refused' | 'token-refused';

export interface ProviderParts {
  readonly settings: IdentityProviderSettings;
  /** Where browsers come back to, as it is registered at the provider. */
  readonly returnUrl: string;
  readSecret(): Promise<string>;
  report(trouble: ProviderTrouble): void;
  /** Of each request. */
  readonly answersWithinSeconds?: number;
}

/** The provider that a stage names. What it says of itself and its keys is remembered for a few minutes; nothing is asked of it before it is needed. */
export function makeIdentityProvider(parts: ProviderParts): IdentityProvider {
  const { settings, returnUrl, report } = parts;
  const configuration = rememberFor(KNOWN_FOR_MS, () => configure(parts));
  const findConfiguration = () =>
    configuration().catch((error: unknown) => {
      report(error instanceof NotAsConfiguredError ? 'not-as-configured' : 'unreachable');
      return undefined;
    });
  return {
    name: settings.name,
    async findSignInUrl({ state, nonce, codeVerifier }) {
      const found = await findConfiguration();
      if (!found) return undefined;
      const url = openid.buildAuthorizationUrl(found, {
        redirect_uri: returnUrl,
        response_mode: 'query',
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      return url.href;
    },
    async read(answer, { state, nonce, codeVerifier }) {
      const found = await findConfiguration();
      if (!found) return { kind: 'down' };
      const url = new URL(returnUrl);
      url.search = answer;
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier };
        const tokens = await openid.authorizationCodeGrant(found, url, { ...checks, idTokenExpected: true });
        return { kind: 'proven', identity: identityIn(tokens.claims()) };
      } catch (error) {
        const { kind, trouble } = meaningOf(error);
        if (trouble) report(trouble);
        return { kind };
      }
    },
  };
}

/** The provider's own document says something else than the stage, or names what is not safe. */
class NotAsConfiguredError extends Error {
  override readonly name = 'NotAsConfiguredError';
}

async function configure({ settings, readSecret, answersWithinSeconds = ANSWERS_WITHIN_SECONDS }: ProviderParts) {
  const { issuer, clientId } = settings;
  const secret = await readSecret();
  // Settings name such an issuer on this machine alone.
  const ofPlainHttp = issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [];
  const bounds = { timeout: answersWithinSeconds, [openid.customFetch]: boundedFetch };
  const discovered = await openid.discovery(new URL(issuer), clientId, undefined, openid.None(), {
    ...bounds,
    execute: ofPlainHttp,
  });
  const { supportsPKCE: _, ...said } = discovered.serverMetadata();
  // The library lets some providers name another issuer than the one that was asked.
  if (said.issuer !== issuer) throw new NotAsConfiguredError('another issuer answers');
  const algorithms = said.id_token_signing_alg_values_supported?.filter(isOwnSignature);
  const metadata = { ...said, id_token_signing_alg_values_supported: algorithms };
  const takesBasic = said.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
  const authentication = takesBasic ? openid.ClientSecretBasic(secret) : openid.ClientSecretPost(secret);
  const configured = new openid.Configuration(metadata, clientId, undefined, authentication);
  configured.timeout = bounds.timeout;
  configured[openid.customFetch] = boundedFetch;
  for (const allow of ofPlainHttp) allow(configured);
  // The signature too is checked, and not the connection alone that the token came by.
  openid.enableNonRepudiationChecks(configured);
  return configured;
}

const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: z.string().optional().catch(undefined),
  email_verified: z.literal(true).optional().catch(undefined),
});

function identityIn(claims: unknown): ProvenIdentity {
  const { iss, sub, email, email_verified: isVerified } = Claims.parse(claims);
  return { issuer: iss, subject: sub, verifiedAddress: isVerified ? email : undefined };
}

interface Meaning {
  readonly kind: Exclude<IdentityReading['kind'], 'proven'>;
  readonly trouble?: ProviderTrouble;
}

/** Codes of the library for a token or an answer that does not hold. */
const DOES_NOT_HOLD: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_INVALID_REQUEST',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
]);

/** What a failed exchange means. Nothing that the provider or the browser wrote goes further than this. */
function meaningOf(error: unknown): Meaning {
  if (error instanceof openid.AuthorizationResponseError) return { kind: 'declined' };
  if (error instanceof openid.ResponseBodyError)
    return error.error === 'invalid_grant' ? { kind: 'refused' } : { kind: 'down', trouble: 'client-refused' };
  if (error instanceof openid.WWWAuthenticateChallengeError) return { kind: 'down', trouble: 'client-refused' };
  if (error instanceof z.ZodError) return { kind: 'refused', trouble: 'token-refused' };
  const code = error instanceof openid.ClientError ? error.code : undefined;
  return code !== undefined && DOES_NOT_HOLD.has(code)
    ? { kind: 'refused', trouble: 'token-refused' }
    : { kind: 'down', trouble: 'unreachable' };
}
