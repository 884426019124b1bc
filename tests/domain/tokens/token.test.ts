import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveHashingKeys, hashAddress } from '../../../functions/domain/tokens/hashing-keys.ts';
import { issueToken, readToken, TOKEN_PURPOSES } from '../../../functions/domain/tokens/token.ts';
import { someHashingKeys as keys } from '../../support/builders.ts';

test('a token speaks for its subject, for its purpose alone', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.constantFrom(...TOKEN_PURPOSES),
      fc.constantFrom(...TOKEN_PURPOSES),
      (id, made, asked) => {
        const reading = readToken(issueToken(made, id, keys), asked, keys);
        expect(reading).toEqual(made === asked ? { kind: 'valid', subjectId: id } : { kind: 'invalid' });
      },
    ),
  );
});

test('a token of another deployment is invalid', () => {
  const others = deriveHashingKeys({ k1: 'another-secret-of-somebody-else-0123456789' });
  const token = issueToken('leave', '5f0c1b8e-0000-4000-8000-000000000001', others);
  expect(readToken(token, 'leave', keys)).toEqual({ kind: 'invalid' });
});

test('a token with any one character changed is invalid', () => {
  const token = issueToken('leave', '5f0c1b8e-0000-4000-8000-000000000001', keys);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', '0', '.', '_', '~'), (at, character) => {
      fc.pre(token[at] !== character);
      const forged = token.slice(0, at) + character + token.slice(at + 1);
      // The last character of each base64url part carries bits that no byte holds: those spell the same token.
      fc.pre(!sameBytes(forged, token));
      expect(readToken(forged, 'leave', keys)).toEqual({ kind: 'invalid' });
    }),
  );
});

function sameBytes(one: string, other: string): boolean {
  const bytes = (token: string) =>
    token.split('.').map((part, index) => (index === 0 ? part : Buffer.from(part, 'base64url').toString('hex')));
  return bytes(one).join('.') === bytes(other).join('.');
}

test('a token made before a new key came still holds', () => {
  const before = { k1: 'the-first-secret-of-this-deployment-0123' };
  const after = { ...before, k2: 'the-second-secret-of-this-deployment-012' };
  const token = issueToken('leave', '5f0c1b8e-0000-4000-8000-000000000001', deriveHashingKeys(before));
  expect(readToken(token, 'leave', deriveHashingKeys(after))).toEqual({
    kind: 'valid',
    subjectId: '5f0c1b8e-0000-4000-8000-000000000001',
  });
  expect(hashAddress('ana@example.org', deriveHashingKeys(after))).toBe(
    hashAddress('ana@example.org', deriveHashingKeys(before)),
  );
});
