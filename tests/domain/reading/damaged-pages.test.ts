import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUntrustedPage } from '../../../functions/domain/reading/page-reading.ts';
import { soundReading } from '../../../functions/domain/reading/sound-reading.ts';
import { readLabelled } from '../../../scripts/evaluate/labelled.ts';
import { runsOf } from '../../support/runner/runs-of.ts';

const PAGES = new URL('../../../docs/samples/', import.meta.url);
const pages = [
  ...readdirSync(PAGES)
    .filter((name) => /\.(html|txt)$/.test(name))
    .map((name) => readFileSync(new URL(name, PAGES), 'utf8')),
  ...readLabelled(new URL('../../field/appeals-labelled.jsonl', import.meta.url)).map(
    ({ title, text }) => `${title}\n\n${text}`,
  ),
];

/** What breaks off, mixes up or swells a page. */
const rubbish = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '<',
    '>',
    '</',
    '<!--',
    '&#',
    '&#x110000;',
    '"',
    '=',
    '[1] ',
    '---\n',
    '«',
    '“',
    '(',
    '\u0000',
    '\ud800',
  ),
  fc.constantFrom(
    '\u202e',
    '\u200f',
    'وال',
    '٢٠٢٤',
    '12/',
    '3 ',
    '=?UTF-8?B?',
    'Subject: ',
    '# ',
    '• ',
    '\r',
    '\u2028',
  ),
  fc.nat({ max: 3_000 }).map((length) => 'a'.repeat(length)),
  fc.nat({ max: 800 }).map((length) => '1/'.repeat(length)),
  fc.nat({ max: 800 }).map((length) => 'and Kenya '.repeat(length)),
);

const damage = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat({ max: 400 }), put: rubbish });

const damaged = fc
  .record({ page: fc.constantFrom(...pages), damages: fc.array(damage, { minLength: 1, maxLength: 12 }) })
  .map(({ page, damages }) =>
    damages.reduce((content, { at, drop, put }) => {
      const index = Math.floor(at * content.length);
      return content.slice(0, index) + put + content.slice(index + drop);
    }, page),
  );

const MOST_CPU_MICROSECONDS = 1_000_000;
const runs = runsOf(60);

test('a damaged page is read or refused, in less than a second of work, and what is read is sound', () => {
  let longest = 0;
  fc.assert(
    fc.property(damaged, fc.constantFrom('text', 'html', 'auto'), (content, format) => {
      const before = process.threadCpuUsage();
      const outcome = readUntrustedPage({ content, format, today: '2026-11-24' });
      const { user, system } = process.threadCpuUsage(before);
      longest = Math.max(longest, user + system);
      expect(user + system).toBeLessThan(MOST_CPU_MICROSECONDS);
      if (outcome.kind === 'read') expect(soundReading(outcome.reading)).toBeDefined();
    }),
    { numRuns: runs },
  );
  console.info(`${runs} damaged pages, the longest read in ${Math.round(longest / 1_000)} ms of CPU`);
});
