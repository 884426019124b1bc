import { describe, expect, test } from 'vitest';
import type { Source } from '../../../../functions/contract/part-schemas.ts';
import { readInput } from '../../../../functions/domain/publishing/input/read-input.ts';
import { textOfMarkup } from '../../../../functions/domain/reading/page/inline-markup.ts';
import type { PageReader } from '../../../../functions/domain/reading/page-reading.ts';
import { soundReading } from '../../../../functions/domain/reading/sound-reading.ts';
import { NOW_MS } from '../../../support/publishing/builders.ts';
import { readHere } from '../../../support/publishing/read-here.ts';

const EVIL = 'https://evil.example/x';
const SETTLED = { datedOn: '2024-03-15', countries: ['RU'] };

async function input(body: { html: string } | { text: string }, title = 'A petition') {
  const outcome = await readInput({ ...SETTLED, title, body }, NOW_MS, readHere);
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.input;
}

async function shownOf(html: string): Promise<string[]> {
  const { blocks } = await input({ html: `<p>Sign for Ivan Example: ${html}</p>` });
  return blocks.map((block) => textOfMarkup(block.html));
}
const link = (label: string, href = EVIL) => `<a href="${href}">${label}</a>`;

describe('a reader sees where a link leads, however its text is disguised', () => {
  test.each([
    ['a name parted over two links', `${link('amnesty')}${link('.example')}`],
    ['a name parted over two tags of a link', link('<b>amn</b>esty.example')],
    ['a name that begins before the link', `amnesty.${link('example')}`],
    ['a name that begins before the link in a tag of its own', `<b>https://amnesty.</b>${link('example/login')}`],
    ['an address that the link’s own host only ends', `https://amnesty.example/?to=${link('evil.example')}`],
    ['an address that goes on behind the link’s own host', `${link('evil.example')}.amnesty.example`],
    ['an address that goes on behind an unseen sign', `${link('evil.example')}&#8205;.amnesty.example`],
    ['an Arabic zero for the dot', link('amnesty٠example')],
    ['a Persian zero for the dot', link('amnesty۰example')],
    ['a dot operator', link('amnesty⋅example')],
    ['an ideographic dot', link('amnesty。example')],
    ['a wide dot', link('amnesty．example')],
    ['a half-wide ideographic dot', link('amnesty｡example')],
    ['a bullet', link('amnesty•example')],
    ['a sign for private use', link('amnesty\ue000.example')],
    ['a sign that stands for an object', link('amnesty\ufffc.example')],
    ['a mark of direction', link('amnesty\u061c.example')],
    ['a last part of digits', link('amnesty.123')],
    ['one slash', link('amnesty.example:/')],
    ['wide letters', link('ａｍｎｅｓｔｙ．ｅｘａｍｐｌｅ')],
    ['Cherokee letters', link('ᎪmᏁesty.example')],
    ['words', link('the petition of Amnesty Example')],
    ['nothing but a button', link('→')],
  ])('%s', async (_what, html) => {
    const { blocks } = await input({ html: `<p>Sign for Ivan Example: ${html}</p>` });
    const links = html.split('</a>').length - 1;
    expect((blocks[0]?.html ?? '').split(' (evil.example)</a>').length - 1).toBe(links);
  });

  test.each([
    ['Braille blanks', '\u2800'],
    ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
    ['notes without a head', '\u{1d159}'],
    ['signs that no font draws', '\u2063\u00ad\u{e0041}'],
    ['spaces of many kinds', '\u00a0\u3000 <b>\u2003</b>'],
  ])('with %s behind its text, which push its host no way off', async (_what, blank) => {
    expect(await shownOf(link(`amnesty.example${blank.repeat(300)}`))).toEqual([
      'Sign for Ivan Example: (evil.example) amnesty.example (evil.example)',
    ]);
  });

  test.each([
    ['an address', 'https://amnesty.example/login'],
    ['a host', 'amnesty.example'],
    ['a host with an ideographic dot', 'amnesty。example'],
    ['wide letters and signs', 'ｈｔｔｐｓ：／／ａｍｎｅｓｔｙ．ｅｘａｍｐｌｅ／ｌｏｇｉｎ'],
    ['an address that is made harmless in other texts', 'hxxps://amnesty.example'],
    ['a host that ends a sentence', 'at amnesty.example.'],
  ])('before a text that names another host as %s, so that the forged one is not read first', async (_what, label) => {
    const [shown] = await shownOf(link(label));
    expect(shown).toBe(`Sign for Ivan Example: (evil.example) ${label} (evil.example)`);
  });

  test.each([
    ['words', ' y'.repeat(3_000)],
    ['a few very wide signs', '\ufdfa'.repeat(30)],
  ])('before a text that %s make so long that its end is out of sight', async (_what, padding) => {
    const [shown] = await shownOf(link(`amnesty.example${padding}`));
    expect(shown).toMatch(/^Sign for Ivan Example: \(evil\.example\) amnesty\.example.* \(evil\.example\)$/);
  });

  test('of a link to a mail address, too, however its domain is written', async () => {
    expect(await shownOf(link('the desk', 'mailto:desk%40evil.example?subject=%zz'))).toEqual([
      'Sign for Ivan Example: the desk (evil.example)',
    ]);
    expect(await shownOf(link('desk@amnesty.example', 'mailto:desk@amnesty.example?bcc=x@evil.example'))).toEqual([
      'Sign for Ivan Example: desk@amnesty.example',
    ]);
  });
});

test('a link that a page has put there, which has input over the reader of pages', async () => {
  const readElsewhere: PageReader = async (page) => {
    const outcome = await readHere(page);
    if (outcome.kind !== 'read') return outcome;
    return {
      kind: 'read',
      reading: { ...outcome.reading, blocks: [{ kind: 'paragraph', html: link('amnesty.example') }] },
    };
  };
  const outcome = await readInput(
    { ...SETTLED, title: 'A petition', body: { text: 'For Ivan Example.' } },
    NOW_MS,
    readElsewhere,
  );
  expect(outcome).toMatchObject({
    kind: 'read',
    input: { blocks: [{ html: `<a href="${EVIL}">(evil.example) amnesty.example (evil.example)</a>` }] },
  });
});

test('what reads pages for us can send no blanks either', async () => {
  const readElsewhere: PageReader = async (page) => {
    const outcome = await readHere(page);
    if (outcome.kind !== 'read') return outcome;
    const html = link(`amnesty.example${'\u2800'.repeat(300)}${' \u00a0'.repeat(300)}`);
    const reading = soundReading({ ...outcome.reading, blocks: [{ kind: 'paragraph', html }] });
    return reading ? { kind: 'read', reading } : outcome;
  };
  const request = { ...SETTLED, title: 'A petition', body: { text: 'For Ivan Example.' } };
  expect(await readInput(request, NOW_MS, readElsewhere)).toMatchObject({
    input: { blocks: [{ html: `<a href="${EVIL}">(evil.example) amnesty.example  (evil.example)</a>` }] },
  });
});

test('the title of a source, which is shown as a link with its host behind it, has the host before it too', async () => {
  const shown = async (title: Source['title']) => {
    const outcome = await readInput(
      { ...SETTLED, body: { text: 'x' }, sources: [{ title, url: EVIL }] },
      NOW_MS,
      readHere,
    );
    return outcome.kind === 'read' ? outcome.input.parts.sources?.value[0]?.title : outcome;
  };
  const long = `A report ${'y '.repeat(40)}`.trim();
  expect(await shown('https://good.example/report')).toBe('(evil.example) https://good.example/report');
  expect(await shown({ en: 'good.example', fr: long, es: 'Un informe' })).toEqual({
    en: '(evil.example) good.example',
    fr: `(evil.example) ${long}`,
    es: 'Un informe',
  });
  for (const honest of ['(evil.example) good.example', 'https://evil.example/a', 'A report'])
    expect(await shown(honest)).toBe(honest);
});

test('a link that says where it leads, and nothing else, stays as it is', async () => {
  const html = `${link('evil.example')}, (${link('https://evil.example/y')}). ${link('www.evil.example')}`;
  expect(await shownOf(html)).toEqual([
    'Sign for Ivan Example: evil.example, (https://evil.example/y). www.evil.example',
  ]);
});

test('hosts that we show name no country to the reader of pages', async () => {
  const html = `<p>Guards beat Ivan Example in prison, says ${link('a report', 'https://iran.example.org/')}.</p>`;
  const outcome = await readInput({ title: 'A petition', datedOn: '2024-03-15', body: { html } }, NOW_MS, readHere);
  expect(outcome).toMatchObject({ kind: 'read', input: { countries: [] } });
});

test('the mark of a note is no link: the note stands below', async () => {
  const html = `<p>Ivan Example was beaten.${link('[1]')}${link('[2]')}</p><p>[1] As his lawyers say.</p>`;
  const { blocks, footnotes } = await input({ html });
  expect(blocks).toEqual([
    { kind: 'paragraph', html: `Ivan Example was beaten.[1]<a href="${EVIL}">[2] (evil.example)</a>` },
  ]);
  expect(footnotes).toEqual([{ mark: '1', html: 'As his lawyers say.' }]);
});

test('a link with nothing to see of it is none', async () => {
  const { blocks } = await input({ html: `<p>Sign for Ivan Example${link('')}${link('\u200d')}.</p>` });
  expect(blocks).toMatchObject([{ html: expect.not.stringContaining('<a') }]);
});

describe('an address in other letters shows its host in ASCII', () => {
  const SHOWN = 'https://аmnesty.example/login (xn--mnesty-2nf.example)';

  test.each([
    ['in a text', { text: 'Sign at https://аmnesty.example/login for Ivan Example.' }],
    ['in markup', { html: '<p>Sign at https://аmnesty.example/login for Ivan Example.</p>' }],
    ['in markup, parted over tags', { html: '<p>Sign at https://аmn<b>esty.example/lo</b>gin for Ivan Example.</p>' }],
    ['in a footnote', { html: '<p>Sign for Ivan Example.</p><p>[1] See https://аmnesty.example/login now.</p>' }],
  ])('%s', async (_where, body) => {
    const { blocks, footnotes } = await input(body);
    expect([...blocks, ...footnotes].map(({ html }) => textOfMarkup(html)).join(' ')).toContain(SHOWN);
  });

  test('in the texts of its parts, and in no address among them', async () => {
    const sources = [{ title: 'Sign at аmnesty.example', url: 'https://аmnesty.example/login' }];
    const outcome = await readInput(
      {
        ...SETTLED,
        title: 'A petition',
        body: { text: 'For Ivan Example.' },
        demands: ['sign at аmnesty.example'],
        sources,
      },
      NOW_MS,
      readHere,
    );
    expect(outcome).toMatchObject({
      input: {
        parts: {
          demands: { value: ['sign at аmnesty.example (xn--mnesty-2nf.example)'] },
          sources: {
            value: [
              { ...sources[0], title: '(xn--mnesty-2nf.example) Sign at аmnesty.example (xn--mnesty-2nf.example)' },
            ],
          },
        },
      },
    });
  });

  test('in a title, and once, however often it comes back', async () => {
    const { title } = await input({ text: 'For Ivan Example.' }, 'Sign at аmnesty.example today');
    expect(title?.value).toBe('Sign at аmnesty.example (xn--mnesty-2nf.example) today');
    const again = await input({ text: 'For Ivan Example.' }, title?.value);
    expect(again.title?.value).toBe(title?.value);
  });
});
