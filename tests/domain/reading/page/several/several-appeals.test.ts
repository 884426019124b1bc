import { describe, expect, test } from 'vitest';
import type { PageInput } from '../../../../../functions/domain/reading/page/page-input.ts';
import { readPage } from '../../../../../functions/domain/reading/read-page.ts';

const TODAY = '2026-11-24';
const read = (content: string, hints: PageInput['hints'] = {}) =>
  readPage({ content, format: 'auto', today: TODAY, hints });

const LONG = 'The police took the editor from his office in the morning and hold him in a place that no one knows. ';
const NIGER = { title: 'NIGER: editor Ivan Example held', day: '2024-03-15', text: `Niger. ${LONG.repeat(3)}` };
const MALI = { title: 'MALI: lawyer Maria Example beaten', day: '2024-03-12', text: `Mali. ${LONG.repeat(3)}` };
const PLAIN = ['Niger', 'Mali'];

const asText = `${NIGER.title}\n\n15 March 2024\n\n${NIGER.text}\n\n${MALI.title}\n\nStatement\n\n12 March 2024\n\n${MALI.text}`;
const asLetters = `15 March 2024\n\n${NIGER.title}\n\n${NIGER.text}\n\n12 March 2024\n\n${MALI.title}\n\n${MALI.text}`;
const asDatelines = `${NIGER.title}\n\nGENEVA (15 March 2024) – ${NIGER.text}\n\n${MALI.title}\n\nGENEVA (12 March 2024) – ${MALI.text}`;
const asArticles = `<html><head><title>Appeals</title><link rel="canonical" href="https://example.org/appeals/2019/01/01/"></head><body><h1>All appeals</h1>${[
  [NIGER, '15 March 2024'] as const,
  [MALI, '12 March 2024'] as const,
]
  .map(
    ([{ title, text }, day]) =>
      `<article><h2>${title.replace(/^\w+: /, '')}</h2><p>${day}</p><p>${text}${text}</p></article>`,
  )
  .join('')}<footer>Example Observatory</footer></body></html>`;
const asHeadings = `<h1>Editor Ivan Example held</h1><p>15 March 2024</p><p>${NIGER.text}</p><h1>Lawyer Maria Example beaten</h1><p>12 March 2024</p><p>${MALI.text}</p>`;

describe('a page with two appeals', () => {
  test.each([
    ['with their dates below', asText],
    ['with their dates above', asLetters],
    ['with datelines', asDatelines],
    ['in articles', asArticles],
    ['under headings', asHeadings],
  ])('%s says so, and is read as the first', (_, page) => {
    const { appeals, title, datedOn, blocks, leftOut } = read(page);
    expect(appeals?.found.map(({ day }) => day)).toEqual([NIGER.day, MALI.day]);
    expect([appeals?.chosen, title?.value, datedOn?.value]).toEqual([undefined, appeals?.found[0]?.title, NIGER.day]);
    const text = blocks.map(({ html }) => html).join(' ');
    expect(PLAIN.map((word) => text.includes(`${word}.`))).toEqual([true, false]);
    expect(leftOut.flatMap(({ shown }) => shown)).toContain(appeals?.found[1]?.title);
  });

  test.each([asText, asLetters, asDatelines, asArticles, asHeadings])(
    'is read as the one that a person means',
    (page) => {
      const { appeals, title, datedOn, blocks } = read(page, { appeal: 2 });
      expect([appeals?.chosen, title?.value, datedOn?.value]).toEqual([2, appeals?.found[1]?.title, MALI.day]);
      const text = blocks.map(({ html }) => html).join(' ');
      expect(PLAIN.map((word) => text.includes(`${word}.`))).toEqual([false, true]);
    },
  );

  test('is read as the one whose title is given', () => {
    const { appeals, datedOn, countries } = read(asText, { title: MALI.title });
    expect([appeals?.chosen, datedOn?.value, countries[0]?.code]).toEqual([2, MALI.day, 'ML']);
  });

  test('is one where a person says so', () => {
    const { appeals, blocks } = read(asText, { appeal: 'whole' });
    expect([appeals, blocks.some(({ html }) => html.startsWith('Mali.'))]).toEqual([undefined, true]);
  });
});

describe('a page with one appeal', () => {
  const one = `${NIGER.title}\n\n15 March 2024\n\n${NIGER.text}\n\n`;

  test.each([
    [
      'and teasers of others',
      `${one}MALI: lawyer beaten\n\n12 March 2024\n\nA lawyer was beaten by guards.\n\nCHAD: editor ill\n\n11 March 2024\n\nAn editor is ill.`,
    ],
    ['and a teaser of one sentence', `${one}MALI: lawyer beaten\n\n12 March 2024\n\nMali. ${LONG}`],
    [
      'and a list below a title',
      `${one}MALI: who is held\n\n12 March 2024\n\n${'Ivan Example, a lawyer of the town\n\n'.repeat(8)}`,
    ],
    ['and longer teasers', `${one}MALI: lawyer beaten\n\n12 March 2024\n\n${MALI.text}\n\nRead more`],
    ['and a list of related ones', `${one}Related articles\n\nMALI: lawyer beaten\n\n12 March 2024\n\n${MALI.text}`],
    ['that has its title twice', `${one}${one}`],
    [
      'with a chronology',
      `${one}First arrest of the editor\n\n3 May 2023\n\n${MALI.text}\n\nSecond arrest of the editor\n\n4 May 2023\n\n${MALI.text}`,
    ],
    [
      'about two countries',
      `NIGER/MALI: editors held\n\n15 March 2024\n\n${NIGER.text}\n\nMALI: what happened\n\n${MALI.text}`,
    ],
  ])('%s is one', (_, page) => {
    expect(read(page).appeals).toBeUndefined();
  });

  test('is read to its end at once, however many titles it has', () => {
    const page = `NIGER: editor held\n3 May 2024\n${'x'.repeat(120)} ${'y'.repeat(120)}\n`.repeat(800);
    const startedMs = performance.now();
    expect(read(page).blocks.length).toBeGreaterThan(0);
    expect(performance.now() - startedMs).toBeLessThan(3_000);
  });
});
