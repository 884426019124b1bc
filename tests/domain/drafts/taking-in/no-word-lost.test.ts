import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { htmlOfMarkdown } from '../../../../functions/domain/drafts/markdown.ts';
import { fieldsWithText } from '../../../../functions/domain/drafts/taking-in/fields-with-text.ts';
import { readFileText, readPasted } from '../../../../functions/domain/drafts/taking-in/read-text.ts';
import { readHere } from '../../../support/publishing/read-here.ts';
import { wordFile, wordParagraph } from '../../../support/reading/word-file.ts';

const NOW_MS = Date.UTC(2026, 10, 24);

async function fieldsOf(name: string, content: string | Buffer, before: DraftFields = {}): Promise<DraftFields> {
  const outcome = await readFileText({ name, bytes: Buffer.from(content) }, readHere, NOW_MS);
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const fields = fieldsWithText(before, 'original', outcome);
  // What is taken apart is kept as it came beside that.
  return outcome.asItCame === undefined ? fields : { ...fields, text: outcome.asItCame };
}

/** Lines as writers open a text with, each with words of its own. */
const opening = fc.constantFrom(
  'Belarus: teacher sentenced',
  '5 May 2026',
  '5 May 2026. Teacher Ales Probny was sentenced.',
  'GENEVA (5 May 2026) – A teacher was beaten.',
  'Minsk, 5 May 2026',
  'Statement | Belarus',
  'Published on 5 May 2026',
  '04/05/2026',
  'Share',
  'See also',
  'Address',
  'Related articles:',
  'A court hears her complaint before 12 June 2026.',
);
const sentence = fc
  .array(fc.constantFrom('prison', 'doctor', 'lawyer', 'court', 'family', 'guard', 'letter'), {
    minLength: 1,
    maxLength: 40,
  })
  .map((words) => `${words.join(' ')}.`);
const lines = fc.array(fc.oneof(opening, sentence), { minLength: 1, maxLength: 8 });
const headed = fc.tuple(fc.boolean(), lines);

const htmlOf = ([isHeaded, [first = '', ...others]]: [boolean, string[]]): string =>
  [isHeaded ? `<h1>${first}</h1>` : `<p>${first}</p>`, ...others.map((line) => `<p>${line}</p>`)].join('\n');

/** Each kind of a block that Word writes, in turn. */
const pastedOf = (all: readonly string[]): string =>
  all
    .map((line, index) => {
      const item = (level: number, mark: string) =>
        `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span>${line}</p>`;
      const kinds = [
        `<p>${line}</p>`,
        item(1, '·'),
        item(2, 'o'),
        item(1, '1.'),
        `<table><tr><td>${line}</td><td>${line}</td></tr></table>`,
        `<ul><li>${line}<ul><li>${line}</li></ul></li></ul>`,
      ];
      return kinds[index % kinds.length];
    })
    .join('\n');

const WRITERS: readonly [kind: string, of: (given: [boolean, string[]]) => [name: string, content: string | Buffer]][] =
  [
    ['Word', ([, all]) => ['a.docx', wordFile(all.map((line) => wordParagraph(line)).join(''))]],
    ['HTML', (given) => ['a.html', htmlOf(given)]],
    ['Markdown', ([isHeaded, all]) => ['a.md', `${isHeaded ? '# ' : ''}${all.join('\n\n')}`]],
    ['plain text', ([, all]) => ['a.txt', all.join('\n\n')]],
  ];

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** How the day of a text is written in the field of its date. */
const DAYS: Readonly<Record<string, string>> = { '2026-05-05': '5 May 2026' };
const counted = (words: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

test.each(WRITERS)(
  'each word of a file is in its title, its date or its text: %s',
  async (_, of) => {
    await fc.assert(
      fc.asyncProperty(
        headed,
        fc.constantFrom<DraftFields>({}, { title: 'Another', datedOn: '2026-01-02' }),
        async (given, before) => {
          const { title = '', datedOn = '', text = '' } = await fieldsOf(...of(given), before);
          const kept = counted(wordsOf([title, DAYS[datedOn] ?? '', text].join(' ')));
          const lacking = [...counted(wordsOf(given[1].join(' ')))].filter(([word]) => !kept.has(word));
          expect(lacking).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  },
  60_000,
);

test('each word of what is pasted from Word is in its text, and in the mail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 8 }), async (all) => {
      const outcome = await readPasted(`<p class=MsoNormal>We ask:</p>${pastedOf(all)}`, readHere, NOW_MS);
      if (outcome.kind !== 'read') throw new Error(outcome.kind);
      const mailed = htmlOfMarkdown(outcome.markdown).replaceAll(/<[^>]*>/g, ' ');
      const [kept, given] = [counted(wordsOf(mailed)), counted(wordsOf(all.join(' ')))];
      expect([...given].filter(([word, count]) => (kept.get(word) ?? 0) < count)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('the sample of a page keeps its title, its day and its first paragraph', async () => {
  const fields = await fieldsOf('a.html', readFileSync('docs/samples/journalist-abducted.html'));
  expect(fields).toMatchObject({
    title: 'MALI: two journalists abducted on the road to an invented town',
    datedOn: '2025-03-04',
  });
  expect(fields.text).toMatch(/^\*\*Awa Example and Moussa Sample/);
});
