import { expect, test } from 'vitest';
import { differencesOf } from '../../../../functions/domain/drafts/compare.ts';
import { rowsOf } from '../../../../functions/domain/drafts/rows.ts';
import { readWholePage } from '../../../../functions/domain/drafts/taking-in/whole-page.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { SHAPES_OF_TEXT } from '../../../support/drafts/shapes-of-text.ts';
import { DeskPages } from '../../../support/members/desk-pages.ts';
import { MOST_SLOWDOWN, slowdown } from '../../../support/runner/slowdown.ts';

const { publisherId, draftId } = aDraft();
const page = `/desk/write/${draftId}`;

async function anOffice() {
  const pages = new DeskPages();
  const ana = await pages.member(publisherId, 'Ana');
  const proof = /name="proof" value="([^"]+)"/.exec((await ana.ask('GET', '/desk/team')).text)?.[1] ?? '';
  return { pages, ana, proof };
}

test.each(['line ends', 'blanks and line ends', 'digits and blanks', 'a table'] as const)(
  'whether a text of %s is a whole page is looked up in proportion to its length',
  async (shape) => {
    const slower = await slowdown(400_000, (size) => {
      const fields = { text: `a${SHAPES_OF_TEXT[shape](size)}b` };
      // What parses the page has a function, and a time, of its own.
      return () => readWholePage(fields, async () => ({ kind: 'refused', because: 'took-too-long' }) as never, 0);
    });
    expect(slower).toBeLessThan(MOST_SLOWDOWN);
  },
);

const manyOf = (size: number, name: (n: number) => string) =>
  Object.fromEntries(Array.from({ length: size }, (_, n) => [name(n), 'x']));

test('texts of one row, and parts of two drafts, are read in proportion to their number', async () => {
  const rows = await slowdown(40_000, (size) => {
    const fields = manyOf(size, (n) => `people.1.k${n}`);
    return () => rowsOf(fields, 'people');
  });
  const parts = await slowdown(16_000, (size) => {
    const [mine, theirs] = [manyOf(size, (n) => `own${n}`), manyOf(size, (n) => `other${n}`)];
    return () => differencesOf(mine, theirs, undefined);
  });
  expect([rows, parts].filter((slower) => slower >= MOST_SLOWDOWN)).toEqual([]);
});

test.each([
  ['more rows than three times what can be published', manyOf(61, (n) => `people.${n + 1}.name`), 413],
  ['as many', manyOf(60, (n) => `people.${n + 1}.name`), 303],
  ['a row with more texts than any has', manyOf(61, (n) => `people.1.k${n}`), 413],
])('a form with %s is answered with %s', async (_, fields, statusCode) => {
  const { ana, proof } = await anOffice();
  const answer = await ana.ask('POST', page, {
    ...{ proof, draft: draftId, revision: '0', part: 'original', do: 'save', title: 'x' },
    ...fields,
  });
  expect(answer.statusCode).toBe(statusCode);
});
