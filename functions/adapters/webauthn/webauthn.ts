import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import * as z from 'zod';
import type { MadePasskey, PasskeyCeremonies } from '../../domain/members/members.ts';

/** Whom passkeys are made for. A device gives them to this site alone. */
export interface RelyingParty {
  readonly name: string;
  /** Origin that people see. */
  readonly publicUrl: string;
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const packUuid = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const unpackUuid = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Which member a device holds its passkey for: 32 bytes, of at most 64. https://www.w3.org/TR/webauthn-3/#user-handle */
const handleOf = (ids: { readonly publisherId: string; readonly memberId: string }) =>
  new Uint8Array(Buffer.concat([packUuid(ids.publisherId), packUuid(ids.memberId)]));
const HANDLE = /^[0-9a-f]{64}$/;

const base64url = z.string().regex(/^[\w-]{1,8192}$/);
/** At most 1,023 bytes. https://www.w3.org/TR/webauthn-3/#credential-id */
const credentialId = base64url.max(1364);
/** Characters in base64url: the longest kind of key that a device makes, ML-DSA-87, has 2,592 bytes. */
const LONGEST_KEY = 4000;
const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
};
const Creation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});
const Signature = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});

/**
 * Ceremonies by the library. A person proves themselves to the device each time (user verification), which makes of one passkey two proofs: what
 * they have, and what they know or are.
 */
export function makeCeremonies({ name: rpName, publicUrl }: RelyingParty): PasskeyCeremonies {
  const rpID = new URL(publicUrl).hostname;
  const expected = { expectedOrigin: new URL(publicUrl).origin, expectedRPID: rpID, requireUserVerification: true };
  const challengeFor = (challenge: string) => new Uint8Array(Buffer.from(challenge));

  return {
    creationOptions: (owner, challenge) =>
      generateRegistrationOptions({
        rpName,
        rpID,
        userID: handleOf(owner),
        userName: owner.address,
        userDisplayName: owner.name,
        challenge: challengeFor(challenge),
        // Which maker's device it is tells us nothing that we would act on.
        attestationType: 'none',
        excludeCredentials: owner.passkeys.map(({ credentialId }) => ({ id: credentialId })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),

    async readCreation({ response, isChallenge }) {
      const posted = Creation.safeParse(jsonIn(response));
      if (!posted.success) return undefined;
      const read = await unlessUnheld(isChallenge, (expectedChallenge) =>
        // The library's type names transports in words of its own, which it does not rely on.
        verifyRegistrationResponse({
          ...expected,
          expectedChallenge,
          response: posted.data as RegistrationResponseJSON,
        }),
      );
      if (!read?.verified) return undefined;
      const { id, publicKey: key, counter, transports = [] } = read.registrationInfo.credential;
      const publicKey = textOf(key);
      return publicKey.length > LONGEST_KEY ? undefined : { credentialId: id, publicKey, counter, transports };
    },

    requestOptions: (challenge) =>
      generateAuthenticationOptions({ rpID, challenge: challengeFor(challenge), userVerification: 'required' }),

    claimIn(response) {
      const posted = Signature.safeParse(jsonIn(response));
      const handle = Buffer.from(posted.data?.response.userHandle ?? '', 'base64url').toString('hex');
      if (!posted.success || !HANDLE.test(handle)) return undefined;
      const [publisherId, memberId] = [unpackUuid(handle.slice(0, 32)), unpackUuid(handle.slice(32))];
      return { publisherId, memberId, credentialId: posted.data.id };
    },

    async readSignature({ response, isChallenge }, passkey) {
      const posted = Signature.safeParse(jsonIn(response));
      if (!posted.success) return undefined;
      const read = await unlessUnheld(isChallenge, (expectedChallenge) =>
        verifyAuthenticationResponse({
          ...expected,
          expectedChallenge,
          response: posted.data as AuthenticationResponseJSON, // as above
          credential: credentialOf(passkey),
        }),
      );
      return read?.verified ? read.authenticationInfo.newCounter : undefined;
    },
  };
}

const credentialOf = ({ credentialId, publicKey, counter, transports }: MadePasskey) => ({
  id: credentialId,
  publicKey: bytesOf(publicKey),
  counter,
  transports: transports as AuthenticatorTransport[], // hints, in the device's own words
});

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The library throws at an answer that does not hold, whatever the reason. That we could not look up its challenge is no fault of the answer. */
async function unlessUnheld<Read>(
  isChallenge: (challenge: string) => Promise<boolean>,
  read: (expectedChallenge: (challenge: string) => Promise<boolean>) => Promise<Read>,
): Promise<Read | undefined> {
  const failures: unknown[] = [];
  const asked = (challenge: string) =>
    isChallenge(Buffer.from(challenge, 'base64url').toString('utf8')).catch((failure: unknown) => {
      failures.push(failure);
      return false;
    });
  const outcome = await read(asked).catch(() => undefined);
  if (failures.length > 0) throw failures[0];
  return outcome;
}
