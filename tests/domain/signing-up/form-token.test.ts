import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issueFormToken, readFormToken } from '../../../functions/domain/signing-up/form-token.ts';
import { lastCharacters } from '../../support/builders.ts';
import { A_FORM_ID, DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const KEY = new Uint8Array(32).fill(1);
const MIN_AGE_MS = 2_000;
const token = issueFormToken({ formId: A_FORM_ID, shownAtMs: NOW_MS }, KEY);
const readAfter = (ageMs: number) => readFormToken(token, KEY, NOW_MS + ageMs, MIN_AGE_MS);

test('a form is taken from the age that a person needs until a day after it was shown', () => {
  expect([0, 1_999, 2_000, DAY_MS, DAY_MS + 1].map((ageMs) => readAfter(ageMs).kind)).toEqual([
    'too-soon',
    'too-soon',
    'valid',
    'valid',
    'stale',
  ]);
  expect(readAfter(2_000)).toEqual({ kind: 'valid', formId: A_FORM_ID });
});

test('a token of another deployment counts as one that is too old', () => {
  const foreign = issueFormToken({ formId: A_FORM_ID, shownAtMs: NOW_MS }, new Uint8Array(32).fill(2));
  expect(readFormToken(foreign, KEY, NOW_MS + MIN_AGE_MS, MIN_AGE_MS)).toEqual({ kind: 'stale' });
});

test('a token has one spelling: no other last character is taken, though it stands for the same bytes', () => {
  const isTaken = (text: string) => readFormToken(text, KEY, NOW_MS + MIN_AGE_MS, MIN_AGE_MS).kind === 'valid';
  expect(lastCharacters(token).filter(isTaken)).toEqual([token]);
});

test('no character of a token can be changed, left out or added', () => {
  const kindOf = (changed: string) => readFormToken(changed, KEY, NOW_MS + MIN_AGE_MS, MIN_AGE_MS).kind;
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('', '0', 'z', '.', 'A0'), (at, piece) => {
      const changed = token.slice(0, at) + piece + token.slice(at + 1);
      fc.pre(changed !== token);
      expect(kindOf(changed)).toBe('stale');
    }),
  );
});
