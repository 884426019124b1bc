import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadingAnswer } from '../../../functions/contract/api.ts';
import { nextCommand } from '../../../scripts/appeal/next-command.ts';

const aReading = (given: Partial<ReadingAnswer> = {}): ReadingAnswer => ({
  kind: { value: 'new', confidence: 'sure', from: 'page', evidence: [] },
  language: 'en',
  countries: [],
  addressesNoCountry: false,
  themes: [],
  demands: [],
  leftOut: [],
  parts: [],
  translations: [],
  lacking: [],
  unanswered: [],
  lettersTooLong: [],
  doubts: [],
  refused: [],
  blocks: 1,
  footnotes: 0,
  ...given,
});

const missing = (...fields: string[]) => fields.map((field) => ({ field, message: '' }));

test('a guess of the page stands where its answer goes', () => {
  const guess = {
    code: 'CI',
    name: "Côte d'Ivoire",
    confidence: 'unsure' as const,
    from: 'page' as const,
    evidence: [],
  };
  expect(nextCommand({ path: 'a.txt', options: [] }, missing('countries'), aReading({ countries: [guess] }), 'x')).toBe(
    String.raw`npm run appeal -- publish a.txt --country 'Côte d'\''Ivoire'`,
  );
});

test('only an answer that would make another id names the draft’s', () => {
  const command = (options: string[], ...fields: string[]) =>
    nextCommand({ path: '-', options }, missing(...fields), aReading(), 'abc');
  expect([command([], 'countries'), command([], 'datedOn'), command(['--id', 'mine'], 'title')]).toEqual([
    "npm run appeal -- publish - --country 'NAME OF THE COUNTRY'",
    'npm run appeal -- publish - --date YYYY-MM-DD --id abc',
    "npm run appeal -- publish - --id mine --title 'TITLE OF THE APPEAL'",
  ]);
});

test('a shell reads every argument back as it was', () => {
  const typed = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 20 }), (options) => {
      const command = nextCommand({ path: '-', options }, [], aReading(), '');
      const argumentsOnly = command.replace('npm run appeal -- publish ', '');
      const read = execFileSync('sh', ['-c', `printf '%s\\0' ${argumentsOnly}`], { encoding: 'utf8' });
      expect(read.split('\0').slice(0, -1)).toEqual(['-', ...options]);
    }),
    { numRuns: 25 },
  );
});
