import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  issueReason,
  issueToken,
  readReason,
  readToken,
  TOKEN_PURPOSES,
} from '../../../functions/domain/tokens/token.ts';
import { aTokenKey, someTokenKeys as keys } from '../../support/builders.ts';
import { lastCharacters } from '../../support/last-characters.ts';

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

test('a token of another deployment is invalid', () => {
  const token = issueToken('unsubscribe', ANA, [aTokenKey('k1', 9)]);
  expect(readToken(token, 'unsubscribe', keys)).toEqual({ kind: 'invalid' });
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
});
