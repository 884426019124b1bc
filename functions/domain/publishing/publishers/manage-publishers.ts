import { type ApiScope, FULL_SCOPES } from '../../../contract/api.ts';
import { daysInMs } from '../../time/time.ts';
import type { KeyEndings, PublisherStore } from '../ports.ts';
import type { PublishingLimits } from '../publishing-budgets.ts';
import type { Publisher, PublisherKey } from './publisher.ts';
import { hashSecret, isExpired, KEY_ID_BYTES, SECRET_BYTES, writeKeyText } from './publisher-key.ts';
import { publisherName } from './publisher-name.ts';
import { type ProfileChanges, profileOf, withChanges } from './publisher-profile.ts';

/** What managing publishers needs of the world. */
export interface PublisherPorts {
  readonly publishers: PublisherStore;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly randomBytes: (howMany: number) => Uint8Array;
  readonly keyDays: number;
}

/** A key with its text, which can't be shown again. */
export interface IssuedKey {
  readonly publisherId: string;
  readonly keyId: string;
  readonly keyText: string;
  readonly scopes: readonly ApiScope[];
  readonly ownerId?: string;
  readonly expiresAtMs: number;
}

/**
 * Makes a publisher with a key that may do everything a publisher can.
 * @param told - what everyone may know of it beside its name.
 * @throws {PublisherNameError} when its name may pass for something else.
 */
export async function createPublisher(
  { name, contact }: Pick<Publisher, 'name' | 'contact'>,
  ports: PublisherPorts,
  told: ProfileChanges = {},
): Promise<IssuedKey> {
  const publisherId = ports.newId();
  const { key, issued } = makeKey(publisherId, { scopes: FULL_SCOPES }, ports);
  const publisher = {
    publisherId,
    name: publisherName(name),
    contact,
    createdAtMs: ports.nowMs(),
    keyIds: [key.keyId],
  };
  await ports.publishers.create(publisher, key, withChanges(profileOf(publisher), told));
  return issued;
}

/** Gives a publisher one more key, for example before the old one is revoked. @param ownerId - the member as whom it acts; left out, it is the organisation's. */
export async function addKey(
  publisherId: string,
  scopes: readonly ApiScope[],
  ports: PublisherPorts,
  ownerId?: string,
): Promise<({ kind: 'added' } & IssuedKey) | { kind: 'no such publisher' }> {
  const { key, issued } = makeKey(publisherId, { scopes, ...(ownerId !== undefined && { ownerId }) }, ports);
  const outcome = await ports.publishers.addKey(key);
  return outcome === 'added' ? { kind: 'added', ...issued } : { kind: outcome };
}

/** Which key takes the place of which. */
export interface KeyRotation {
  readonly keyId: string;
  /** How long both open, so that the new one can be put where the old one is. */
  readonly overlapDays: number;
}

export interface RotatePorts extends PublisherPorts {
  readonly keyEndings: Pick<KeyEndings, 'recordExpiry'>;
}

/**
 * Gives a publisher a key that may do the same as an old one, which goes on opening for a while. Its earlier end is recorded first: without the record
 * nothing is changed, as the new key's text could be shown to no one if it failed later.
 */
export async function rotateKey(
  { keyId, overlapDays }: KeyRotation,
  ports: RotatePorts,
): Promise<({ kind: 'rotated'; oldExpiresAtMs: number } & IssuedKey) | { kind: 'no such key' } | { kind: 'ended' }> {
  const old = await ports.publishers.findKey(keyId);
  if (!old) return { kind: 'no such key' };
  const nowMs = ports.nowMs();
  if (old.revokedAtMs !== undefined || isExpired(old, nowMs)) return { kind: 'ended' };
  const oldExpiresAtMs = Math.min(old.expiresAtMs, nowMs + daysInMs(overlapDays));
  await ports.keyEndings.recordExpiry(keyId, { atMs: nowMs, keyExpiresAtMs: oldExpiresAtMs });
  const added = await addKey(old.publisherId, old.scopes, ports, old.ownerId);
  if (added.kind !== 'added') throw new Error(`the publisher ${old.publisherId} of the key ${keyId} is gone`);
  await ports.publishers.expireKey(keyId, oldExpiresAtMs, added.keyId);
  return { ...added, kind: 'rotated', oldExpiresAtMs };
}

export interface RevokePorts extends Pick<PublisherPorts, 'nowMs'> {
  readonly publishers: Pick<PublisherStore, 'revokeKey'>;
  readonly keyEndings: Pick<KeyEndings, 'recordRevoked'>;
}

/**
 * Ends a key: the next request with it is refused. It is recorded first, and even of a key that the table does not know: a backup may.
 * A record that can't be written keeps no key open.
 * @throws {KeyEndingUnrecordedError} when the key is ended, and its record is not written.
 */
export async function revokeKey(
  keyId: string,
  { publishers, keyEndings, nowMs }: RevokePorts,
): Promise<'revoked' | 'no such key'> {
  const atMs = nowMs();
  const [recorded] = await Promise.allSettled([keyEndings.recordRevoked(keyId, atMs)]);
  const outcome = await publishers.revokeKey(keyId, atMs);
  if (recorded.status === 'rejected') throw new KeyEndingUnrecordedError(keyId, recorded.reason);
  return outcome;
}

/** A key is ended, but a backup that is put into use would open it again. */
export class KeyEndingUnrecordedError extends Error {
  override readonly name = 'KeyEndingUnrecordedError';
  constructor(keyId: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `Key ${keyId} opens nothing any more, but it is not recorded, and a restored backup would open it: ${why}. Revoke it once more.`,
      { cause },
    );
  }
}

/** Allows a publisher more, or less, than the deployment does; what is not named stays as it was allowed before. */
export async function setLimits(
  publisherId: string,
  limits: Partial<PublishingLimits>,
  { publishers }: PublisherPorts,
): Promise<'set' | 'no such publisher'> {
  const publisher = await publishers.findPublisher(publisherId);
  return publishers.setLimits(publisherId, { ...publisher?.limits, ...limits });
}

/** A publisher with the state of each of its keys. */
export interface PublisherWithKeys {
  readonly publisher: Publisher;
  readonly keys: readonly Omit<PublisherKey, 'secretHash'>[];
}

/** Every publisher, oldest first. */
export async function listPublishers({ publishers }: Pick<PublisherPorts, 'publishers'>): Promise<PublisherWithKeys[]> {
  const all = [...(await publishers.list())].sort((a, b) => a.createdAtMs - b.createdAtMs);
  return Promise.all(
    all.map(async (listed) => {
      const publisher = (await publishers.findPublisher(listed.publisherId)) ?? listed;
      return { publisher, keys: await keysOf(publisher, publishers) };
    }),
  );
}

async function keysOf(publisher: Publisher, publishers: PublisherStore) {
  const keys = await Promise.all(publisher.keyIds.map((keyId) => publishers.findKey(keyId)));
  return keys
    .filter((key) => key !== undefined)
    .map(({ secretHash: _, ...shown }) => shown)
    .sort((a, b) => a.createdAtMs - b.createdAtMs);
}

function makeKey(
  publisherId: string,
  { scopes, ownerId }: Pick<PublisherKey, 'scopes' | 'ownerId'>,
  ports: PublisherPorts,
) {
  const nowMs = ports.nowMs();
  const keyId = Buffer.from(ports.randomBytes(KEY_ID_BYTES)).toString('hex');
  const secret = ports.randomBytes(SECRET_BYTES);
  const key: PublisherKey = {
    keyId,
    publisherId,
    secretHash: hashSecret(secret),
    scopes,
    ...(ownerId !== undefined && { ownerId }),
    createdAtMs: nowMs,
    expiresAtMs: nowMs + daysInMs(ports.keyDays),
  };
  const { expiresAtMs } = key;
  const owner = ownerId === undefined ? {} : { ownerId };
  const keyText = writeKeyText({ keyId, secret });
  return { key, issued: { publisherId, keyId, keyText, scopes, ...owner, expiresAtMs } };
}
