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

type Format = 'text' | 'html' | 'auto';

/** What reading a page takes of the processor, and what came of it. */
function reads(content: string, format: Format) {
  const before = process.threadCpuUsage();
  const outcome = readUntrustedPage({ content, format, today: '2026-11-24' });
  const { user, system } = process.threadCpuUsage(before);
  return { outcome, microseconds: user + system };
}

/** How many times as long as the longest whole page may take: the longest of 1,200 took 4 times as long. */
const MOST_TIMES = 20;
const runs = runsOf(60);

test('a damaged page is read or refused, with little more work than a whole one takes, and what is read is sound', () => {
  const [largest = ''] = pages.toSorted((a, b) => b.length - a.length);
  // The first readings load what the others find loaded.
  const [, , ...whole] = (['text', 'html', 'auto', 'text', 'html'] as const).map((format) => reads(largest, format));
  const ofWhole = Math.max(...whole.map(({ microseconds }) => microseconds));
  let mostTimes = 0;
  fc.assert(
    fc.property(damaged, fc.constantFrom<Format>('text', 'html', 'auto'), (content, format) => {
      const { outcome, microseconds } = reads(content, format);
      mostTimes = Math.max(mostTimes, microseconds / ofWhole);
      expect(microseconds / ofWhole).toBeLessThan(MOST_TIMES);
      if (outcome.kind === 'read') expect(soundReading(outcome.reading)).toBeDefined();
    }),
    { numRuns: runs },
  );
  console.info(`${runs} damaged pages took at most ${mostTimes.toFixed(1)} times as long as a whole one`);
});
