import type { CaseFollow, EverythingFollow, NarrowFollow } from '../../functions/domain/subscriber/follows/follow.ts';
import type { Subscriber } from '../../functions/domain/subscriber/subscribers.ts';
import { deriveHashingKeys } from '../../functions/domain/tokens/hashing-keys.ts';
import { readReason } from '../../functions/domain/tokens/token.ts';
import { type TokenKeys, tokenKeyOf } from '../../functions/domain/tokens/token-keys.ts';

/** A follow of nothing at all: each test names what it asks for. */
export const aFollow = (asked: Partial<NarrowFollow> = {}): NarrowFollow => ({
  kind: 'narrow',
  followId: 'f1',
  countries: [],
  regions: [],
  themes: [],
  ...asked,
});

export const aFollowOfCase = (appealId: string, followId = 'case'): CaseFollow => ({
  kind: 'case',
  followId,
  appealId,
});

export const aFollowOfEverything = (followId = 'all'): EverythingFollow => ({ kind: 'everything', followId });

export const aSubscriber = (given: Partial<Subscriber> = {}): Subscriber => ({
  subscriberId: '5f0c1b8e-0000-4000-8000-000000000001',
  status: 'active',
  confirmedAtMs: Date.UTC(2024, 0, 1),
  frequency: 'immediate',
  language: 'en',
  otherLanguages: [],
  waitsForEdition: false,
  isDiscreet: false,
  revision: 1,
  address: 'ana@example.org',
  follows: [aFollow({ countries: ['RU'] })],
  ...given,
});

/** A token key whose bytes are its number. */
export const aTokenKey = (tokenKeyId: string, byte: number) => tokenKeyOf(tokenKeyId, new Uint8Array(32).fill(byte));

export const someTokenKeys: TokenKeys = [aTokenKey('k1', 1)];

export const someHashingKeys = deriveHashingKeys(
  { k1: 'a-secret-that-is-only-for-tests-0123456789' },
  new Uint8Array(32).fill(3),
);

/** The ids of the follows that the links of a text stop, in their order. */
export const followsIn = (text = ''): (string | undefined)[] =>
  [...text.matchAll(/reason=([\w.-]+)/g)].map(([, reason = '']) => readReason(reason, someTokenKeys));

const CHARACTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

/** A base64url text with each character that could be its last. */
export const lastCharacters = (text: string): string[] => CHARACTERS.map((character) => text.slice(0, -1) + character);
