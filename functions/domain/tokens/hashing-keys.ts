import { createHmac, hkdfSync } from 'node:crypto';
import { secretKeyOf } from '../secret-key.ts';
import { uuidOfDigest } from '../uuid-of.ts';

const KEY_BYTES = 32;

/** The key of the record of what ended. */
export interface EndedKeys {
  /** Never rotated for as long as a backup lives: by it a restored table's subscribers are found in the record of what ended. */
  readonly endedKey: Uint8Array;
}

/** The keys of what is compared and never opened: of the address hash too. */
export interface HashingKeys extends EndedKeys {
  /** Never rotated: the hash is the only way from an address to its person. */
  readonly addressKey: Uint8Array;
  /** Never rotated while something waits under them. */
  readonly besideAddressKeys: Readonly<Record<Exclude<AddressPurpose, 'subscriber'>, Uint8Array>>;
  /** Never rotated while a welcome may be asked for again: by it a second one finds the receipts of the first. */
  readonly welcomeKey: Uint8Array;
  /** Never rotated: by it the traces of a subscriber are found, to show and to erase them. */
  readonly tracesKey: Uint8Array;
  /** By it two writers who read the same draw the same revision. */
  readonly revisionKey: Uint8Array;
  /** Never rotated while a sign-up waits: by it the page after the form finds it. */
  readonly requestKey: Uint8Array;
}

/**
 * What an address is hashed for. Each has a key of its own, so that what a stranger can bring about for an address leads to nothing else of it:
 * the way to its subscriber; the ways to its sign-ups; what its owner said and was reminded of; how many mails left for it.
 */
export type AddressPurpose = 'subscriber' | 'sign-ups' | 'mailbox' | 'recipient';

/** A deployment's secrets, from key id to secret, oldest first: the first one counts. */
export type HashingSecrets = Readonly<Record<string, string>>;

function derive(secrets: HashingSecrets, purpose: string, salt: Uint8Array | string): Uint8Array {
  const [oldest] = Object.values(secrets);
  if (oldest === undefined) throw new RangeError('There is no hashing secret');
  return new Uint8Array(hkdfSync('sha256', oldest, salt, purpose, KEY_BYTES));
}

/** The key of the record of what ended, of the deployment's secrets alone. @throws {RangeError} when there is none. */
export const deriveEndedKeys = (secrets: HashingSecrets): EndedKeys => ({
  endedKey: derive(secrets, 'ended', 'appeal-alerts'),
});

/**
 * Keys of the deployment's secrets.
 * @param lookupKey - the key that KMS guards: without it the secrets hash no address.
 * @throws {RangeError} when there is no secret.
 */
export const deriveHashingKeys = (secrets: HashingSecrets, lookupKey: Uint8Array): HashingKeys => ({
  ...deriveEndedKeys(secrets),
  addressKey: derive(secrets, 'address', lookupKey),
  besideAddressKeys: {
    'sign-ups': derive(secrets, 'sign-ups-of-address', lookupKey),
    mailbox: derive(secrets, 'mailbox', lookupKey),
    recipient: derive(secrets, 'recipient', lookupKey),
  },
  welcomeKey: derive(secrets, 'welcome', lookupKey),
  tracesKey: derive(secrets, 'traces', lookupKey),
  revisionKey: derive(secrets, 'revision', lookupKey),
  requestKey: derive(secrets, 'request', lookupKey),
});

/** The keyed hash that a person is found by, or what is kept for another purpose, as 64 hex digits. `hashInput` is an address in its comparable form. */
export function hashAddress(hashInput: string, keys: HashingKeys, purpose: AddressPurpose = 'subscriber'): string {
  const key = purpose === 'subscriber' ? keys.addressKey : keys.besideAddressKeys[purpose];
  return createHmac('sha256', secretKeyOf(key)).update(hashInput).digest('hex');
}

/** The 32 bytes that a subscriber's welcome is known by under one dispatch: without the key they lead to no other, nor to the subscriber. */
export const digestOfWelcome = (
  subscriberId: string,
  dispatchId: string,
  keys: Pick<HashingKeys, 'welcomeKey'>,
): Buffer => createHmac('sha256', secretKeyOf(keys.welcomeKey)).update(`${dispatchId}#${subscriberId}`).digest();

/** What is asked for by a form and answered by a mail with a code in it. */
export type AskedFor = 'sign-up' | 'address-change' | 'sign-in';

/**
 * What the traces of a subscriber, or of what was asked for, lie under, as 64 hex digits: without the key no id leads to them, and they lead
 * to no id. What has the id of another kind of thing has traces of its own.
 * @param ownerId - a UUID.
 */
export const digestOfTraces = (
  of: 'subscriber' | 'invitation' | AskedFor,
  ownerId: string,
  keys: Pick<HashingKeys, 'tracesKey'>,
): string => createHmac('sha256', secretKeyOf(keys.tracesKey)).update(`${of}#${ownerId}`).digest('hex');

/** What leaves traces: notices, tries of a code, changes of address, follows that a link stopped, and rows of topics that wait to be deleted. */
export type TraceKind = 'notice' | 'budget' | 'address-change' | 'stopped-follow' | 'stale-rows';

/**
 * What a trace is known by among those under a digest, as 64 hex digits. It shows neither the kind nor the name, and the same under another digest
 * is known by another.
 */
export const digestOfTrace = (
  tracesDigest: string,
  kind: TraceKind,
  name: string,
  keys: Pick<HashingKeys, 'tracesKey'>,
): string =>
  createHmac('sha256', secretKeyOf(keys.tracesKey)).update(`trace#${tracesDigest}#${kind}#${name}`).digest('hex');

/**
 * The id by which the table keeps the sign-up of a request, a UUID: browsers keep the request's in their history, and without the key it leads to no
 * sign-up.
 */
export const signUpIdOf = (requestId: string, keys: Pick<HashingKeys, 'requestKey'>): string =>
  uuidOfDigest(createHmac('sha256', secretKeyOf(keys.requestKey)).update(requestId).digest('hex'));

/** The same of a request for a link to sign in: the visitor who asks can compute the request's id, and by it finds nothing in the table. */
export const signInIdOf = (requestId: string, keys: Pick<HashingKeys, 'requestKey'>): string =>
  uuidOfDigest(createHmac('sha256', secretKeyOf(keys.requestKey)).update(`sign-in#${requestId}`).digest('hex'));

/**
 * The id of a change of address, a UUID: the same for a form that its subscriber posts twice. They choose the form's id, and by it neither this one
 * nor the id of anything else.
 */
export const changeIdOf = (subscriberId: string, formId: string, keys: Pick<HashingKeys, 'requestKey'>): string =>
  uuidOfDigest(
    createHmac('sha256', secretKeyOf(keys.requestKey)).update(`address-change#${subscriberId}#${formId}`).digest('hex'),
  );

/** What the record of what ended knows by a digest of its id. */
type Ended = 'subscriber' | 'sign-up' | 'follow' | 'publisher-key';

/** What the record of what ended knows an id by, as 64 hex digits: without the key it leads to no subscriber, sign-up, follow or publisher's key. */
export function digestOfEnded(of: Ended, id: string, keys: EndedKeys): string {
  return createHmac('sha256', secretKeyOf(keys.endedKey)).update(`${of}#${id}`).digest('hex');
}

/** Bits of what is added to revisions in the record: many times what a first revision is drawn from, and fewer than a moment has. */
const SHIFT_BITS = 29;

/**
 * What is added to a subscriber's revisions in the record of what ended: without the key, the revision beside an id in the table leads to no entry.
 * @param digest - of the subscriber, as {@link digestOfEnded} makes it.
 */
export const revisionShiftOf = (digest: string, { endedKey }: EndedKeys): number =>
  createHmac('sha256', secretKeyOf(endedKey)).update(`revisions#${digest}`).digest().readUInt32BE() >>>
  (32 - SHIFT_BITS);

/** What the revision after the one that was seen is drawn by, from 0 up to, but not including, 1. */
export function drawOfRevision(
  subscriberId: string,
  seen: number | undefined,
  { revisionKey }: Pick<HashingKeys, 'revisionKey'>,
): number {
  const mac = createHmac('sha256', secretKeyOf(revisionKey))
    .update(`${subscriberId}#${seen ?? 'none'}`)
    .digest();
  return mac.readUInt32BE() / 2 ** 32;
}
