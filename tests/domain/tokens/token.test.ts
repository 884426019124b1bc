import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  issueCeremony,
  issueChallenge,
  issueDeskLink,
  issueOfficeLink,
  issueOnPage,
  issueProof,
  issueReason,
  issueToken,
  readCeremonyText,
  readChallenge,
  readDeskLink,
  readOfficeLink,
  readOnPage,
  readProof,
  readReason,
  readToken,
  TOKEN_PURPOSES,
  tokenKeyIdIn,
} from '../../../functions/domain/tokens/token.ts';
import { aTokenKey, someTokenKeys as keys, lastCharacters } from '../../support/builders.ts';

const ANA = '5f0c1b8e-0000-4000-8000-000000000001';
const anyStamp = fc.nat({ max: 2 ** 48 - 1 });

test('a token speaks for its subject and carries its stamp and address, for its purpose alone', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.record({ stamp: anyStamp, addressSinceMs: anyStamp }),
      fc.constantFrom(...TOKEN_PURPOSES),
      fc.constantFrom(...TOKEN_PURPOSES),
      (subjectId, facts, made, asked) => {
        const reading = readToken(issueToken(made, subjectId, keys, facts), asked, keys);
        expect(reading).toEqual(made === asked ? { kind: 'valid', subjectId, ...facts } : { kind: 'invalid' });
      },
    ),
  );
});

test('a stranger who holds a token without its key reads neither whose it is nor that another one is of the same person', () => {
  const id = Buffer.from(ANA.replaceAll('-', ''), 'hex');
  const tokens = Array.from({ length: 20 }, () => issueToken('unsubscribe', ANA, keys));
  const contents = tokens.map((token) => Buffer.from(token.split('.').slice(1).join(''), 'base64url'));
  expect(contents.filter((bytes) => bytes.includes(id.subarray(0, 4)))).toEqual([]);
  const pieces = contents.flatMap((bytes) =>
    Array.from({ length: bytes.length - 3 }, (_, at) => bytes.subarray(at, at + 4).toString('hex')),
  );
  expect(new Set(pieces).size).toBe(pieces.length);
});

test('tokens of any two subjects and stamps are as long as each other', () => {
  const lengths = fc
    .sample(fc.tuple(fc.uuid(), anyStamp, anyStamp))
    .map(([id, stamp, addressSinceMs]) => issueToken('erase', id, keys, { stamp, addressSinceMs }).length);
  expect(new Set(lengths).size).toBe(1);
});

// Each was mailed or shown once. Links in old mails work for ever.
test('what was issued before opens still, letter for letter', () => {
  expect([
    readToken('k1.HrRg_ljMZEe21QLP2cfg9gszUHaDSDVh9ll7OZabpczQGXm9iGV4AidadMvFEvSfZA54F4Tc8zY', 'unsubscribe', keys),
    readReason('k1.UB-eyDyHzFvM9Xw2NUtrx9jiI27aQ53qyYh8iXR0fu-duxMXNQ', keys),
    readOnPage('change-asked', 'k1.pFFS_ED63ISgwhHwExVlcPL7cX50LN5UY2XOYDoi', keys),
    readProof(
      'k1.Pe62WtJGP0GeSNjaGItUNe62AezlJNJRimRQBDwK6P9CvEs29c9GnSuuoKIU9POF4HxXDr3lfYfbO7kiNJyPBMZA8Ou7heNMrsxxLw',
      keys,
    ),
  ]).toEqual([
    { kind: 'valid', subjectId: ANA, stamp: 7, addressSinceMs: 1_700_000_000_000 },
    'in-russia',
    'c1',
    { subscriberId: ANA, sessionHash: 'ab'.repeat(32) },
  ]);
  expect(Buffer.from(keys[0]?.signing ?? []).toString('hex')).toBe(
    'f372a3e70eab6de4a00d544d4459505ae321bb4fd482531dc06fe46a8be0843d',
  );
});

test('a token of another deployment is invalid, by the same key id and by one that we do not have', () => {
  for (const keyId of ['k1', 'k9']) {
    const token = issueToken('unsubscribe', ANA, [aTokenKey(keyId, 9)]);
    expect(readToken(token, 'unsubscribe', keys)).toEqual({ kind: 'invalid' });
  }
});

test('a deployment without a token key issues none', () => {
  expect(() => issueToken('unsubscribe', ANA, [])).toThrow(RangeError);
});

test('a token names its key, and nothing may stand before it or behind it', () => {
  const token = issueToken('unsubscribe', ANA, keys);
  const around = [token, `!${token}`, `${token}!`];
  expect(around.map(tokenKeyIdIn)).toEqual(['k1', undefined, undefined]);
  expect(around.map((text) => readToken(text, 'unsubscribe', keys).kind)).toEqual(['valid', 'invalid', 'invalid']);
});

test('a token is bound to the key that it names', () => {
  const [, sealed] = issueToken('unsubscribe', ANA, keys).split('.');
  const twins = [...keys, { ...aTokenKey('k1', 1), tokenKeyId: 'k2' }];
  expect(readToken(`k2.${sealed}`, 'unsubscribe', twins)).toEqual({ kind: 'invalid' });
});

test('a token with any one character changed is invalid', () => {
  const token = issueToken('unsubscribe', ANA, keys);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', '0', '.', '_', '~'), (at, character) => {
      fc.pre(token[at] !== character);
      const forged = token.slice(0, at) + character + token.slice(at + 1);
      expect(readToken(forged, 'unsubscribe', keys)).toEqual({ kind: 'invalid' });
    }),
  );
});

test('a token or a reason has one spelling: no other last character opens it, though it stands for the same bytes', () => {
  for (const { text, opens } of [
    {
      text: issueToken('unsubscribe', ANA, keys),
      opens: (one: string) => readToken(one, 'unsubscribe', keys).kind === 'valid',
    },
    { text: issueReason('in-russia', keys), opens: (one: string) => readReason(one, keys) !== undefined },
  ])
    expect(lastCharacters(text).filter(opens)).toEqual([text]);
});

test('after a rotation new tokens are made by the new key, and old ones still open', () => {
  const rotated = [...keys, aTokenKey('k2', 2)];
  const before = issueToken('unsubscribe', ANA, keys);
  const after = issueToken('unsubscribe', ANA, rotated);
  expect([before, after].map((token) => token.split('.')[0])).toEqual(['k1', 'k2']);
  const valid = { kind: 'valid', subjectId: ANA, stamp: 0, addressSinceMs: 0 };
  expect([before, after].map((token) => readToken(token, 'unsubscribe', rotated))).toEqual([valid, valid]);
});

test('a reason opens to its follow’s id, and neither it nor a token passes for the other', () => {
  const reason = issueReason('in-russia', keys);
  expect(readReason(reason, keys)).toBe('in-russia');
  expect(Buffer.from(reason.slice('k1.'.length), 'base64url').includes('russia')).toBe(false);
  expect(readReason(issueToken('unsubscribe', ANA, keys), keys)).toBeUndefined();
  expect(readToken(reason, 'unsubscribe', keys)).toEqual({ kind: 'invalid' });
  expect(readReason('in-russia', keys)).toBeUndefined();
  expect(readReason(issueOnPage('follow-on-page', 'in-russia', keys), keys)).toBeUndefined();
  expect(readOnPage('follow-on-page', reason, keys)).toBeUndefined();
});

test('a form’s proof and a change’s id open to what they were made of, and to nothing else', () => {
  const shown = { subscriberId: ANA, sessionHash: 'cd'.repeat(32) };
  expect(readProof(issueProof(shown, keys), keys)).toEqual(shown);
  expect(readProof(issueProof({ ...shown, sessionHash: 'cd' }, keys), keys)).toBeUndefined();
  expect(readOnPage('change-asked', issueOnPage('change-asked', 'c1', keys), keys)).toBe('c1');
  expect([
    readProof(issueOnPage('change-asked', 'c1', keys), keys),
    readOnPage('change-asked', issueProof(shown, keys), keys),
    readOnPage('sign-up-asked', issueOnPage('change-asked', 'c1', keys), keys),
  ]).toEqual([undefined, undefined, undefined]);
});

test('what lets members in opens to what it was made of', () => {
  const issuedAtMs = 1_700_000_000_000;
  const challenge = { challengeId: ANA, issuedAtMs };
  expect(readChallenge(issueChallenge(challenge, keys), keys)).toEqual(challenge);
  const office = { publisherId: ANA, id: ANA.replace(/1$/, '2') };
  expect(readOfficeLink('desk-invitation', issueOfficeLink('desk-invitation', office, keys), keys)).toEqual(office);
  const link = {
    ...{ publisherId: ANA, memberId: ANA.replace(/1$/, '2'), linkId: ANA.replace(/1$/, '3') },
    ...{ mailedAtMs: issuedAtMs, standing: 2 ** 40 + 7 },
  };
  expect(readDeskLink(issueDeskLink(link, keys), keys)).toEqual(link);
  expect(readCeremonyText(issueCeremony('what a browser holds', keys), keys)).toBe('what a browser holds');
});

test('and to nothing of another use or another length', () => {
  const office = issueOfficeLink('desk-invitation', { publisherId: ANA, id: ANA }, keys);
  expect(readOfficeLink('desk-recovery', office, keys)).toBeUndefined();
  // Only who has the keys can make these.
  const sealed = (use: string, bytes: number) => issueOnPage(use as 'change-asked', 'x'.repeat(bytes), keys);
  for (const bytes of [1, 16, 21, 23, 31, 33, 59, 61]) {
    expect([
      readChallenge(sealed('passkey-challenge', bytes), keys),
      readOfficeLink('desk-invitation', sealed('desk-invitation', bytes), keys),
      readDeskLink(sealed('desk-sign-in', bytes), keys),
    ]).toEqual([undefined, undefined, undefined]);
  }
  for (const token of ['', 'no token', office]) {
    expect([readChallenge(token, keys), readDeskLink(token, keys), readCeremonyText(token, keys)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  }
});
