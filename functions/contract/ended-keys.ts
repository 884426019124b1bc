import type { TableKey } from './table-keys.ts';

/**
 * Every key of the record of what ended, which is a table of its own: a backup of the other table that is put into use must not bring
 * back what ended since. No key names a subscriber: each is found by a keyed digest of an id.
 *
 * | what ended | key |
 * | --- | --- |
 * | what a subscriber ended or took back, in order | `SUBSCRIBER#<digest of the id>` / revision of their item that it came with, shifted |
 * | what became of a sign-up, in order | `SIGN_UP#<digest of the id>` / moment |
 * | which key of a publisher was revoked, or made to expire earlier | `PUBLISHER_KEY#<digest of the id>` / moment |
 * | versions of an appeal that took the place of those before | `APPEAL#<id>` / version |
 */
const SUBSCRIBER_PREFIX = 'SUBSCRIBER#';
const SIGN_UP_PREFIX = 'SIGN_UP#';
const ENDED_KEY_PREFIX = 'PUBLISHER_KEY#';
const APPEAL_PREFIX = 'APPEAL#';
const ORDER_DIGITS = 15;
const inOrder = (order: number) => String(order).padStart(ORDER_DIGITS, '0');

export const endedSubscriberKey = (digest: string, shiftedRevision: number): TableKey => ({
  pk: `${SUBSCRIBER_PREFIX}${digest}`,
  sk: inOrder(shiftedRevision),
});
export const endedSignUpKey = (digest: string, atMs: number): TableKey => ({
  pk: `${SIGN_UP_PREFIX}${digest}`,
  sk: inOrder(atMs),
});
export const endedKeyKey = (digest: string, atMs: number): TableKey => ({
  pk: `${ENDED_KEY_PREFIX}${digest}`,
  sk: inOrder(atMs),
});
/** An appeal's id stands in its public address. */
export const supersededAppealKey = (appealId: string, version: number): TableKey => ({
  pk: `${APPEAL_PREFIX}${appealId}`,
  sk: inOrder(version),
});

export type EndedKind = 'subscriber' | 'sign-up' | 'publisher-key' | 'appeal';

/** What a key is of: the digest, or the appeal's id, and where it stands in the order. */
export function endedOfKey({ pk, sk }: TableKey): {
  readonly of: EndedKind;
  readonly subject: string;
  readonly order: number;
} {
  const prefix = pk.slice(0, pk.indexOf('#') + 1);
  const of = KIND_OF_PREFIX.get(prefix);
  if (of === undefined) throw new RangeError(`The record of what ended has no keys that begin with ${prefix}`);
  return { of, subject: pk.slice(prefix.length), order: Number(sk) };
}

const KIND_OF_PREFIX: ReadonlyMap<string, EndedKind> = new Map([
  [SUBSCRIBER_PREFIX, 'subscriber'],
  [SIGN_UP_PREFIX, 'sign-up'],
  [ENDED_KEY_PREFIX, 'publisher-key'],
  [APPEAL_PREFIX, 'appeal'],
]);
