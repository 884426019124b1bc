import { expect, test } from 'vitest';
import { mutantsOf } from '../../../scripts/mutants/mutants-of.ts';

const ofMerge = await mutantsOf('matching/merge.ts');

test('a file has each mutant once, behind a switch of its own', () => {
  const { mutants, code } = ofMerge;
  const [[file, text] = ['', '']] = code;
  expect([code.size, file]).toEqual([1, expect.stringMatching(/functions\/domain\/matching\/merge\.ts$/)]);
  expect(mutants.length).toBeGreaterThan(5);
  expect(mutants.filter(({ id }) => !text.includes(`stryMutAct_9fa48("${id}")`))).toEqual([]);
});

test('what types refuse, and texts of errors, are none', () => {
  const left = ['StringLiteral', 'ObjectLiteral', 'ArrowFunction', 'OptionalChaining'];
  expect(ofMerge.mutants.filter(({ mutatorName }) => left.includes(mutatorName))).toEqual([]);
});

test('a room has those of all its files', async () => {
  const { mutants, code } = await mutantsOf('matching');
  expect(code.size).toBeGreaterThan(2);
  expect(mutants.length).toBeGreaterThan(ofMerge.mutants.length);
});
