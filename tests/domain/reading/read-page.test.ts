import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PageInput } from '../../../functions/domain/reading/page/page-input.ts';
import { readPage } from '../../../functions/domain/reading/read-page.ts';

const TODAY = '2026-11-24';
const read = (content: string, overrides: Partial<PageInput> = {}) =>
  readPage({ content, format: 'auto', today: TODAY, ...overrides });
const sample = (name: string) => readFileSync(new URL(`../../../docs/samples/${name}`, import.meta.url), 'utf8');
const sureOf = (findings: readonly { code: string; confidence: string }[]) =>
  findings.filter(({ confidence }) => confidence === 'sure').map(({ code }) => code);

describe('a page of text, chrome and all', () => {
  const reading = read(sample('lawyer-beaten-in-prison.txt'));

  test('gives title, date, kind, country and themes', () => {
    expect(reading.title).toEqual({
      value: 'RUSSIA: lawyer Ivan Example beaten in prison',
      confidence: 'sure',
      evidence: [
        {
          quote: 'RUSSIA: lawyer Ivan Example beaten in prison',
          where: 'title',
          why: 'the page shows it as its title',
        },
      ],
    });
    expect(reading.datedOn).toMatchObject({ value: '2025-02-12', shown: '12 February 2025', confidence: 'sure' });
    expect([reading.language, reading.kind.value]).toEqual(['en', 'new']);
    expect(reading.countries.map(({ code, confidence }) => [code, confidence])).toEqual([['RU', 'sure']]);
    expect(sureOf(reading.themes)).toEqual(expect.arrayContaining(['arbitrary-detention', 'lawyers', 'torture']));
  });

  test('gives the text without what surrounded it', () => {
    expect(reading.blocks.map(({ kind, html }) => `${kind}: ${html.slice(0, 36)}`)).toEqual([
      'paragraph: Ivan Example is a lawyer from an inv',
      'paragraph: In May 2023 officers of the Federal ',
      'paragraph: Since September 2024, Ivan Example h',
      'paragraph: The lawyer told his sister of the be',
      'paragraph: The Example Observatory strongly con',
      'paragraph: The Example Observatory urges the Ru',
      'paragraph: The Example Observatory recalls that',
      'paragraph: Finally, the Example Observatory rec',
      'quote: Principle 16: “Governments shall ens',
      'quote: Principle 23: “Lawyers like other ci',
    ]);
  });

  test('keeps the footnote with its mark', () => {
    expect(reading.footnotes).toEqual([
      {
        mark: '1',
        html: 'Human Rights Committee, General Comment No. 21 on article 10 of the International Covenant on Civil and Political Rights, 10 April 1992.',
      },
    ]);
  });

  test('reads the same with Windows line ends', () => {
    expect(read(sample('lawyer-beaten-in-prison.txt').replaceAll('\n', '\r\n'))).toEqual(reading);
  });
});

test.each([
  'Print',
  'Share on Facebook',
  'This website uses cookies to know you better.',
  'Accept all cookies',
  'Home > Alerts > Mali',
  'Tags: Mali, journalists',
  'Imprimer',
  'Saltar al contenido',
])('the line %j belongs to the page, not to the appeal', (line) => {
  const blocks = read(
    `MALI: editor held\n\n4 March 2024\n\n${line}\n\nThe editor was held on Monday.\n\n${line}`,
  ).blocks;
  expect(blocks).toEqual([{ kind: 'paragraph', html: 'The editor was held on Monday.' }]);
});

describe('a page of HTML, chrome and all', () => {
  const reading = read(sample('journalist-abducted.html'));

  test('gives title, date, kind, country and themes', () => {
    expect(reading.title?.value).toBe('MALI: two journalists abducted on the road to an invented town');
    expect(reading.datedOn).toMatchObject({ value: '2025-03-04', confidence: 'sure' });
    expect(reading.countries.map(({ code, confidence }) => [code, confidence])).toEqual([['ML', 'sure']]);
    expect(sureOf(reading.themes)).toEqual(expect.arrayContaining(['enforced-disappearance', 'journalists']));
  });

  test('gives the text with its links and emphasis, and without scripts, handlers and menus', () => {
    expect(reading.blocks.slice(2)).toEqual([
      {
        kind: 'paragraph',
        html: 'Their newsroom had received death threats since it reported on the <em>disappearance</em> of a mayor (<a href="https://radio.example.org/mayor">its report</a>). The Malian authorities have opened no investigation.',
      },
      { kind: 'heading', html: 'What we ask for' },
      { kind: 'paragraph', html: 'The Example Observatory urges the Malian authorities' },
      { kind: 'item', html: 'to search for both journalists and to tell their families what they learn;' },
      { kind: 'item', html: 'to protect their colleagues.' },
      { kind: 'quote', html: '“No one shall be subjected to enforced disappearance.”[1]' },
      {
        kind: 'paragraph',
        html: 'Write to <a href="mailto:alerts@observatory.example.org">our desk</a>, not to <a href="https://observatory.example.org/contact">this</a>.',
      },
    ]);
    expect(reading.footnotes.map(({ mark }) => mark)).toEqual(['1']);
  });
});

describe('what the page does not say', () => {
  test('a text without a title has none', () => {
    const text = `${'The lawyer was beaten in prison and nobody was told of it for a very long time. '.repeat(4)}\n`;
    expect(read(text).title).toBeUndefined();
  });

  test('an empty page has no blocks, and is no reason to fail', () => {
    for (const content of ['', ' \n ', '<html></html>', '<script>x</script>'])
      expect(read(content)).toMatchObject({ blocks: [], countries: [], themes: [] });
  });

  test('a date in the future is handed on as such, never as sure', () => {
    const { datedOn } = read('MALI: editor held\n\n4 March 2027\n\nThe editor was held on Monday.');
    expect(datedOn).toEqual({
      value: '2027-03-04',
      shown: '4 March 2027',
      isInFuture: true,
      confidence: 'unsure',
      evidence: [
        {
          quote: '4 March 2027',
          where: 'date line',
          why: '2027-03-04 lies after today, 2026-11-24: give the date by hand',
        },
      ],
    });
  });

  test('a deadline is no date of publication, and a person sees that it was passed over', () => {
    const reading = read('MALI: editor held\n\nDeadline: 30 April 2024\n\nThe editor was held on Monday.');
    expect(reading.datedOn).toBeUndefined();
    expect(reading.refused).toContainEqual({
      about: 'date',
      value: '2024-04-30',
      quote: 'Deadline: 30 April 2024',
      where: 'body',
      why: 'it is the day to act by, not the day of publication',
    });
  });

  test('days on which things happened do not date the page', () => {
    expect(read('MALI: editor held\n\nThe editor was held on 3 May 2024 in Bamako.').datedOn).toBeUndefined();
  });
});

describe('what is known beside the page', () => {
  const page = 'Menu item\n\nMALI: editor held\n\n4 March 2024\n\nThe editor was held on Monday.';

  test('beats the page', () => {
    const reading = read(page, { hints: { title: 'NIGER: editor held', datedOn: '2024-03-05' } });
    expect([reading.title?.value, reading.datedOn?.value]).toEqual(['NIGER: editor held', '2024-03-05']);
    expect(sureOf(reading.countries)).toEqual(['NE']);
  });

  test('a title that the page repeats shows where its text begins', () => {
    const reading = read(page, { hints: { title: 'MALI: editor held' } });
    expect(reading.blocks).toEqual([{ kind: 'paragraph', html: 'The editor was held on Monday.' }]);
  });
});

describe('a title', () => {
  const LONG = `UGANDA: ${'a nurse who was held after a protest for wages is held still, '.repeat(5).trim()}`;
  const TEXT =
    'A nurse from an invented town in Uganda has been held since Monday.\n\nThe Observatory urges Uganda to free her.';
  const read = (title: string, hints = {}) =>
    readPage({ content: `${title}\n\n16 November 2026\n\n${TEXT}`, format: 'text', today: '2026-11-24', hints });
  const AS_HTML = (title: string) =>
    `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>16 November 2026</p><p>${TEXT.replace('\n\n', '</p><p>')}</p></body></html>`;

  test.each([185, 240, 290])('of %i characters over the date is the title', (length) => {
    const title = LONG.slice(0, length).replace(/[\s,]+$/, 'x');
    expect(read(title)).toMatchObject({
      title: { value: title, confidence: 'sure' },
      datedOn: { value: '2026-11-16' },
    });
    expect(read(title).blocks).toHaveLength(2);
  });

  test.each([185, 240, 290])('of %i characters that opens with a country is the title without a date too', (length) => {
    const title = LONG.slice(0, length).replace(/[\s,]+$/, 'x');
    const reading = readPage(PAGE_OF(`${title}\n\n${TEXT}`));
    expect(reading).toMatchObject({ title: { value: title, confidence: 'sure' }, countries: [{ code: 'UG' }] });
    expect(reading.blocks).toHaveLength(2);
  });

  test.each([
    ['ends like a sentence', (long: string) => `${long}.`],
    ['leads into a list', (long: string) => `${long}:`],
    ['opens with no country', (long: string) => long.replace('UGANDA: ', 'In Uganda, ')],
    ['is longer than any title', (long: string) => `${long} ${long.replace('UGANDA: ', '')}`],
  ])('is none that is as long as a paragraph and %s', (_, written) => {
    const first = written(LONG.slice(0, 240).replace(/[\s,]+$/, 'x'));
    expect(readPage(PAGE_OF(`${first}\n\n${TEXT}`)).blocks).toHaveLength(3);
  });

  test('that is given in other words leaves the page’s own title and date what they are', () => {
    const title = 'UGANDA: nurse held after a protest';
    const given = { title: 'UGANDA: nurse still held' };
    for (const reading of [read(title, given), readPage({ ...PAGE_OF(AS_HTML(title)), hints: given })]) {
      expect(reading).toMatchObject({ title: { value: given.title }, datedOn: { value: '2026-11-16' } });
      expect(reading.blocks.map(({ kind, html }) => `${kind}: ${html}`)).toEqual(
        TEXT.split('\n\n').map((text) => `paragraph: ${text}`),
      );
      expect(reading.leftOut).toEqual([{ what: 'text', count: 1, shown: [title] }]);
    }
  });

  test('that is given takes nothing away where the text has none', () => {
    const { blocks, leftOut } = readPage({ ...PAGE_OF(TEXT), hints: { title: 'UGANDA: nurse held' } });
    expect([blocks.length, leftOut]).toEqual([2, []]);
  });

  test('that is given takes no heading away of what is no page of its own', () => {
    const content = `<h1>What we know</h1><p>${TEXT}</p>`;
    const { blocks } = readPage({ ...PAGE_OF(content), hints: { title: 'UGANDA: nurse held' } });
    expect(blocks[0]).toEqual({ kind: 'heading', html: 'What we know' });
  });

  test('of a page is not listed as left out, however long it is', () => {
    expect(readPage(PAGE_OF(AS_HTML(LONG.slice(0, 190)))).leftOut).toEqual([]);
  });
});
const PAGE_OF = (content: string) => ({ content, format: 'auto' as const, today: '2026-11-24' });

describe('text that is not trusted', () => {
  test('line ends and controls in a title become single spaces', () => {
    const { title } = read('The editor was held.', {
      hints: { title: 'MALI: editor\r\nBcc: x@example.org\u0000 held\u202e' },
    });
    expect(title?.value).toBe('MALI: editor Bcc: x@example.org held');
  });

  test('braces stay text', () => {
    const reading = read('MALI: editor {{name}} held\n\n4 March 2024\n\nThe editor {{name}} was held.');
    expect([reading.title?.value, reading.blocks]).toEqual([
      'MALI: editor {{name}} held',
      [{ kind: 'paragraph', html: 'The editor {{name}} was held.' }],
    ]);
  });

  test('markup in a text is text', () => {
    expect(
      read('MALI: editor held\n\n4 March 2024\n\nHe wrote <script>x</script> & went.', { format: 'text' }).blocks,
    ).toEqual([{ kind: 'paragraph', html: 'He wrote &lt;script&gt;x&lt;/script&gt; &amp; went.' }]);
  });
});
