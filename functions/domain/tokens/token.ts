import { bytesOfText, textOfBytes } from '../base64url.ts';
import { newNonce, openBytes, sealBytes, UnsealError } from '../sealing/sealing.ts';
import { newestTokenKey, type TokenKeys } from './token-keys.ts';

/** What a token lets its holder do, and nothing else. */
export const TOKEN_PURPOSES = [
  'confirm',
  'not-me',
  'unsubscribe',
  'unsubscribe-after-all',
  'undo-unsubscribe',
  'undo-press',
  'sign-in',
  'change-address',
  'erase',
  'session-ended',
  'signed-out',
  'just-confirmed',
] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** Whom a token speaks for, and what it says of its link. */
export interface TokenSubject extends TokenFacts {
  /** A UUID: the subscriber's, the sign-up's, or of another thing that the link is about. */
  readonly subjectId: string;
}

/** What a token says beside its subject. Each is an integer from 0 to 2^48 - 1, and 0 where its purpose does not use it. */
export interface TokenFacts {
  /** Which of its subject's acts, links or mails it is about: its purpose says what is counted. */
  readonly stamp: number;
  /** When its subscriber's mail moved to the address that the link was mailed to, in epoch milliseconds; 0 for their first address. */
  readonly addressSinceMs: number;
}

export type TokenReading = ({ readonly kind: 'valid' } & TokenSubject) | { readonly kind: 'invalid' };

const ID_BYTES = 16;
const FACT_BYTES = 6;
const CONTENT_BYTES = ID_BYTES + 2 * FACT_BYTES;
const TOKEN = /^(?<keyId>[\w-]{1,16})\.(?<sealed>[\w-]{38,600})$/;
const INVALID: TokenReading = { kind: 'invalid' };

const packUuid = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const unpackUuid = (bytes: Buffer) => bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/**
 * A token for a URL: the id of its key, a dot, and its subject, encrypted and bound to the purpose and that id. Two tokens for one
 * subject have nothing in common that a holder without the key could see. A key takes 2^32 of them with random nonces.
 * https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf (8.3)
 * @param subjectId - a UUID.
 */
export function issueToken(
  purpose: TokenPurpose,
  subjectId: string,
  keys: TokenKeys,
  { stamp = 0, addressSinceMs = 0 }: Partial<TokenFacts> = {},
): string {
  const content = Buffer.alloc(CONTENT_BYTES);
  packUuid(subjectId).copy(content);
  content.writeUIntBE(stamp, ID_BYTES, FACT_BYTES);
  content.writeUIntBE(addressSinceMs, ID_BYTES + FACT_BYTES, FACT_BYTES);
  return sealForUrl(purpose, content, keys);
}

/** Whom a token speaks for, if we made it for this purpose. */
export function readToken(token: string, purpose: TokenPurpose, keys: TokenKeys): TokenReading {
  const content = openFromUrl(purpose, token, keys);
  if (content?.length !== CONTENT_BYTES) return INVALID;
  return {
    kind: 'valid',
    subjectId: unpackUuid(content.subarray(0, ID_BYTES)),
    stamp: content.readUIntBE(ID_BYTES, FACT_BYTES),
    addressSinceMs: content.readUIntBE(ID_BYTES + FACT_BYTES, FACT_BYTES),
  };
}

/** The id of the key that a token names, whether or not we made it. */
export const tokenKeyIdIn = (token: string): string | undefined => TOKEN.exec(token)?.groups?.keyId;

const REASON = 'reason';

/** The id of a follow for a mailed link, encrypted: a removal that is held lies in the table by it, beside its subscriber's id. */
export const issueReason = (followId: string, keys: TokenKeys): string =>
  sealForUrl(REASON, Buffer.from(followId), keys);

/** The id of the follow that a mailed link names; `undefined` when we did not make it. */
export const readReason = (reason: string, keys: TokenKeys): string | undefined =>
  openFromUrl(REASON, reason, keys)?.toString('utf8');

/** What the address of a page may name: a change of address or a sign-up that was asked for, or a follow. */
type OnPage = 'change-asked' | 'sign-up-asked' | 'follow-on-page';

/**
 * The id of what a page is about, for its address, encrypted: the table has it by that id. Browsers keep the address, and it lets its holder do nothing:
 * no mailed link takes it for its own.
 */
export const issueOnPage = (what: OnPage, id: string, keys: TokenKeys): string =>
  sealForUrl(what, Buffer.from(id), keys);

/** The id of what the address of a page names; `undefined` when we did not make it. */
export const readOnPage = (what: OnPage, name: string, keys: TokenKeys): string | undefined =>
  openFromUrl(what, name, keys)?.toString('utf8');

const PROOF = 'proof';
const HASH_BYTES = 32;

/** Whose form it is, and in which session it was shown. */
export interface ShownInSession {
  /** A UUID. */
  readonly subscriberId: string;
  /** SHA-256 in hexadecimal, as the session is kept under. */
  readonly sessionHash: string;
}

/** What a form shown in a session carries, encrypted; another one each time, so that no two pages share it. */
export const issueProof = ({ subscriberId, sessionHash }: ShownInSession, keys: TokenKeys): string =>
  sealForUrl(PROOF, Buffer.concat([packUuid(subscriberId), Buffer.from(sessionHash, 'hex')]), keys);

/** Whose form carries a proof, and of which session; `undefined` when we did not make it. */
export function readProof(proof: string, keys: TokenKeys): ShownInSession | undefined {
  const content = openFromUrl(PROOF, proof, keys);
  if (content?.length !== ID_BYTES + HASH_BYTES) return undefined;
  return {
    subscriberId: unpackUuid(content.subarray(0, ID_BYTES)),
    sessionHash: content.subarray(ID_BYTES).toString('hex'),
  };
}

const CHALLENGE = 'passkey-challenge';

/** What a device is asked to sign. */
export interface Challenge {
  /** A UUID: by it, it works once. */
  readonly challengeId: string;
  readonly issuedAtMs: number;
}

/** A challenge that no one else can make, and that is kept nowhere until it is answered. */
export function issueChallenge({ challengeId, issuedAtMs }: Challenge, keys: TokenKeys): string {
  const content = Buffer.alloc(ID_BYTES + FACT_BYTES);
  packUuid(challengeId).copy(content);
  content.writeUIntBE(issuedAtMs, ID_BYTES, FACT_BYTES);
  return sealForUrl(CHALLENGE, content, keys);
}

/** What a challenge says of itself; `undefined` when we did not make it. */
export function readChallenge(challenge: string, keys: TokenKeys): Challenge | undefined {
  const content = openFromUrl(CHALLENGE, challenge, keys);
  if (content?.length !== ID_BYTES + FACT_BYTES) return undefined;
  return {
    challengeId: unpackUuid(content.subarray(0, ID_BYTES)),
    issuedAtMs: content.readUIntBE(ID_BYTES, FACT_BYTES),
  };
}

/** What a mailed link to the desk is for. */
type OfficeLinkUse = 'desk-invitation' | 'desk-recovery';

/** A link that is about one thing of one publisher's office. Both are UUIDs. */
export interface OfficeLink {
  readonly publisherId: string;
  readonly id: string;
}

/** What a link to the desk carries, encrypted: it shows neither which office it is of, nor whom it is for. */
export const issueOfficeLink = (use: OfficeLinkUse, { publisherId, id }: OfficeLink, keys: TokenKeys): string =>
  sealForUrl(use, Buffer.concat([packUuid(publisherId), packUuid(id)]), keys);

/** What a link to the desk is about; `undefined` when we did not make it for this. */
export function readOfficeLink(use: OfficeLinkUse, token: string, keys: TokenKeys): OfficeLink | undefined {
  const content = openFromUrl(use, token, keys);
  if (content?.length !== 2 * ID_BYTES) return undefined;
  return { publisherId: unpackUuid(content.subarray(0, ID_BYTES)), id: unpackUuid(content.subarray(ID_BYTES)) };
}

const DESK_LINK = 'desk-sign-in';

/** A link by which a member of an office signs in, together with a code of their app. It is kept nowhere. */
export interface DeskLink {
  readonly publisherId: string;
  readonly memberId: string;
  /** A UUID: by it, it works once. */
  readonly linkId: string;
  readonly mailedAtMs: number;
  /** The member’s when it was mailed. */
  readonly standing: number;
}

/** What such a link carries, encrypted. */
export function issueDeskLink(
  { publisherId, memberId, linkId, mailedAtMs, standing }: DeskLink,
  keys: TokenKeys,
): string {
  const facts = Buffer.alloc(2 * FACT_BYTES);
  facts.writeUIntBE(mailedAtMs, 0, FACT_BYTES);
  facts.writeUIntBE(standing, FACT_BYTES, FACT_BYTES);
  return sealForUrl(DESK_LINK, Buffer.concat([...[publisherId, memberId, linkId].map(packUuid), facts]), keys);
}

/** What a link of {@link issueDeskLink} says; `undefined` when we did not make it. */
export function readDeskLink(token: string, keys: TokenKeys): DeskLink | undefined {
  const content = openFromUrl(DESK_LINK, token, keys);
  if (content?.length !== 3 * ID_BYTES + 2 * FACT_BYTES) return undefined;
  const id = (place: number) => unpackUuid(content.subarray(place * ID_BYTES, (place + 1) * ID_BYTES));
  return {
    publisherId: id(0),
    memberId: id(1),
    linkId: id(2),
    mailedAtMs: content.readUIntBE(3 * ID_BYTES, FACT_BYTES),
    standing: content.readUIntBE(3 * ID_BYTES + FACT_BYTES, FACT_BYTES),
  };
}

const CEREMONY = 'identity-ceremony';

/** What a browser holds while it is at an identity provider, encrypted. @param text - of at most 300 bytes. */
export const issueCeremony = (text: string, keys: TokenKeys): string => sealForUrl(CEREMONY, Buffer.from(text), keys);

/** The text that a browser brings back; `undefined` when we did not give it. */
export const readCeremonyText = (held: string, keys: TokenKeys): string | undefined =>
  openFromUrl(CEREMONY, held, keys)?.toString('utf8');

type Use =
  | TokenPurpose
  | typeof REASON
  | OnPage
  | typeof PROOF
  | typeof CHALLENGE
  | typeof DESK_LINK
  | typeof CEREMONY
  | OfficeLinkUse;

const boundTo = (use: Use, tokenKeyId: string) => `${use}.${tokenKeyId}`;

function sealForUrl(use: Use, content: Uint8Array, keys: TokenKeys): string {
  const { tokenKeyId, sealing } = newestTokenKey(keys);
  const sealed = sealBytes(content, boundTo(use, tokenKeyId), sealing, newNonce());
  return `${tokenKeyId}.${textOfBytes(sealed)}`;
}

function openFromUrl(use: Use, text: string, keys: TokenKeys): Buffer | undefined {
  const { keyId, sealed } = TOKEN.exec(text)?.groups ?? {};
  const key = keys.find(({ tokenKeyId }) => tokenKeyId === keyId);
  const bytes = sealed && bytesOfText(sealed);
  if (!key || !bytes) return undefined;
  try {
    return openBytes(bytes, boundTo(use, key.tokenKeyId), key.sealing);
  } catch (error) {
    if (error instanceof UnsealError) return undefined;
    throw error;
  }
}
