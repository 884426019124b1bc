import { describe, expect, test } from 'vitest';
import { htmlOfMarkdown } from '../../../../functions/domain/drafts/markdown.ts';
import {
  MOST_FILE_BYTES,
  readFileText,
  readPasted,
  readPlain,
} from '../../../../functions/domain/drafts/taking-in/read-text.ts';
import { textsOfWord } from '../../../../functions/domain/reading/page/word-parts.ts';
import type { PageReader } from '../../../../functions/domain/reading/reading.ts';
import type { Reading } from '../../../../functions/domain/reading/readings.ts';
import { readHere } from '../../../support/publishing/read-here.ts';
import { aPageReading, readerOf } from '../../../support/reading/a-reading.ts';
import { wordFile, wordParagraph, zipOf } from '../../../support/reading/word-file.ts';

const NOW_MS = Date.UTC(2024, 2, 15, 10);
const file = (name: string, bytes: Uint8Array | string) =>
  readFileText({ name, bytes: Buffer.from(bytes) }, readHere, NOW_MS);
const pasted = (html: string) => readPasted(html, readHere, NOW_MS);
const markdownOf = async (html: string) => {
  const outcome = await pasted(html);
  return outcome.kind === 'read' ? outcome.markdown : outcome.kind;
};

/** As Word for Windows puts it on the clipboard. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-size:11pt; mso-fareast-language:EN-US;} --></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment--><p class=MsoNormal><b><span style='mso-bidi-font-weight:normal'>Ivan Example</span></b><span> was beaten in prison on 12&nbsp;March.<o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>No doctor has seen him.<o:p></o:p></p>
<p class=MsoNormal>See <a href="https://example.org/147">the statement</a>.</p><!--EndFragment--></body></html>`;

test('what Word puts on the clipboard comes with its bold and its links, and without its markup', async () => {
  const markdown = await markdownOf(FROM_WORD);
  expect(markdown).toContain('**Ivan Example** was beaten in prison on 12');
  expect(markdown).toContain('No doctor has seen him.');
  expect(markdown).toContain('[the statement](<https://example.org/147>)');
  expect(markdown).not.toMatch(/mso|xml|Mso|style|StartFragment/);
});

test('a paragraph in Word’s style for titles is the title', async () => {
  const title = '<p class=MsoTitle><span lang=EN-US>Egypt: a lawyer was <i>beaten</i><o:p></o:p></span></p>';
  const text = '<p class=MsoNormal>He was beaten in a prison of Example Region, and saw no doctor.</p>';
  expect(await pasted(`<div class=WordSection1>${title}${text}</div>`)).toMatchObject({
    title: 'Egypt: a lawyer was beaten',
    markdown: 'He was beaten in a prison of Example Region, and saw no doctor.',
  });
});

/** An item as Word writes it: a paragraph with its mark. */
const wordItem = (level: number, mark: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:
l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;\n</span></span></span><![endif]><span lang=EN-US>${text}<o:p></o:p></span></p>`;

test.each([
  ['bullets', [wordItem(1, '·', 'One'), wordItem(1, '§', 'Two <b>b</b>')], '- One\n- Two **b**'],
  ['items within an item', [wordItem(1, '·', 'One'), wordItem(2, 'o', 'Two')], '- One\n- – Two'],
  ['items without words', [wordItem(1, '·', 'One'), wordItem(2, 'o', ''), wordItem(1, '·', 'Two')], '- One\n- Two'],
  ['numbers', [wordItem(1, '3.', 'One'), wordItem(1, '4)', 'Two')], '3. One\n4. Two'],
  ['letters, which stay', [wordItem(1, 'a)', 'One'), wordItem(1, '1.1.', 'Two')], 'a) One\n\n1.1. Two'],
  [
    'a lone mark that the font draws',
    ["<p style='mso-list:l0 level1 lfo1'><span style='font-family:Symbol'>·</span> One</p>"],
    '- One',
  ],
  ['a word that no mark stands before', ["<p style='mso-list:l0 level1 lfo1'><span>I</span> wait</p>"], 'I wait'],
  [
    'a table',
    [
      '<table class=MsoTableGrid><tr><td><p class=MsoNormal>Age</p></td><td><p class=MsoNormal>34<br>years</p></td></tr></table>',
    ],
    '|  |  |\n| --- | --- |\n| Age | 34 / years |',
  ],
])('a list of Word is a list, and a table is one: %s', async (_, html, markdown) => {
  const text = `<p class=MsoNormal>We ask:</p>${html.join('\n')}<p class=MsoNormal>Thank you.</p>`;
  expect(await markdownOf(text)).toBe(`We ask:\n\n${markdown}\n\nThank you.`);
});

test('what is pasted from Word is a text and no page: its short beginning and end stay', async () => {
  const short = ['Free him.', 'Share', 'He is held.'].map((line) => `<p class=MsoNormal><span>${line}</span></p>`);
  const end = '<table class=MsoTableGrid><tr><td>Age</td><td>34</td></tr></table>';
  const long = `<p class=MsoNormal>${'He was beaten in a prison of Example Region, and saw no doctor. '.repeat(5)}</p>`;
  const markdown = await markdownOf(`<div class=WordSection1>${short.join('')}${long}${end}${short.join('')}</div>`);
  expect(markdown).toMatch(
    /^Free him\.\n\nShare\n\nHe is held\.[\s\S]*\| Age \| 34 \|\n\nFree him\.\n\nShare\n\nHe is held\.$/,
  );
});

test('a page comes without its menus and scripts, and says what of it is left out', async () => {
  const html = `<html><head><title>T</title><script>alert(1)</script></head><body><nav><a href="/a">Home</a></nav><article><h1>Free him</h1><p>He was beaten in a prison of Example Region and saw no doctor for days.</p><img src="https://example.org/a.png" alt="His cell"><p>His family fears for his life, and asks for help.</p></article></body></html>`;
  const outcome = await pasted(html);
  expect(outcome).toMatchObject({
    kind: 'read',
    leftOut: expect.arrayContaining([expect.objectContaining({ what: 'image', count: 1 })]),
  });
  expect(outcome.kind === 'read' && outcome.markdown).not.toMatch(/alert|Home/);
});

test('a page of 300 KB is read whole', async () => {
  const paragraph = `<p>${'He was held in a cell without a window, and no lawyer was let in to see him. '.repeat(4)}</p>\n`;
  const markdown = await markdownOf(
    `<article><h1>Free him</h1>${paragraph.repeat(Math.ceil(300_000 / paragraph.length))}</article>`,
  );
  expect(markdown.split('no lawyer').length - 1).toBe(4 * Math.ceil(300_000 / paragraph.length));
});

test.each([
  [
    'scripts',
    '<p>He was beaten.</p><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><a href="javascript:alert(1)">a link</a></svg>',
  ],
  ['markup in the guise of text', '<p>&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) **b**</p>'],
])('hostile markup, %s, becomes inert text', async (_, html) => {
  const markdown = await markdownOf(html);
  expect(htmlOfMarkdown(markdown)).not.toMatch(/<script|<img|<svg|href="javascript|<strong>/);
});

test('markup that nests too deep is refused, and not parsed', async () => {
  expect(await pasted(`${'<div>'.repeat(5_000)}text`)).toEqual({ kind: 'too much' });
});

test('a file of Word is read with its bold, and a picture is told among what is left out', async () => {
  const outcome = await file(
    'Appeal.DOCX',
    wordFile(
      wordParagraph('Ivan Example', true) + wordParagraph('was beaten in prison, and saw no doctor for four days.'),
    ),
  );
  expect(outcome).toMatchObject({
    kind: 'read',
    markdown: expect.stringMatching(/\*\*Ivan Example\*\*[\s\S]*no doctor/),
  });
});

function damaged(file: Buffer): Buffer {
  const bytes = Buffer.from(file);
  bytes.fill(0xff, 60, 120);
  return bytes;
}

test.each([
  ['no zip at all', Buffer.from('nine byte'), 'no word file'],
  ['a zip that is no file of Word', zipOf({ 'a.txt': 'a' }), 'no word file'],
  ['one of 19 KB that unpacks to 19 MB', wordFile('<w:p/>'.repeat(3_200_000), 19_200_000), 'too much'],
  ['one that says of 19 MB that they are ten bytes', wordFile('<w:p/>'.repeat(3_200_000), 10), 'too much'],
  ['one with more tags than any text', wordFile('<w:p/>'.repeat(150_000)), 'too much'],
  ['one with more attributes than any text', wordFile('<w:p a="" b="" c="" d=""/>'.repeat(80_000)), 'too much'],
  ['one with more letters than a page may have', wordFile(wordParagraph('a'.repeat(1_000_001))), 'too much'],
  ['one with a damaged part', damaged(wordFile(wordParagraph('a'.repeat(9)), 200)), 'too much'],
  ['one that is cut short', wordFile(wordParagraph('a')).subarray(0, -30), 'no word file'],
])('%s is refused in plain words, and breaks nothing', async (_, bytes, kind) => {
  expect(await file('a.docx', bytes)).toEqual({ kind });
});

test('what parses a file of Word gets its texts alone, as they were counted, whatever its directory says', async () => {
  const texts = { 'word/document.xml': '<w:p/>' };
  const zip = zipOf({ ...texts, 'word/media/a.png': 'x'.repeat(5_000_000) }, 3);
  expect(textsOfWord(zip)).toEqual(zipOf(texts));
  expect(textsOfWord(Buffer.alloc(0))).toBeUndefined();
});

test('a text of Word of 350 KB is read whole, however it was packed', async () => {
  const paragraph = wordParagraph('He was beaten in prison, and saw no doctor for four days.');
  const outcome = await file('a.docx', wordFile(paragraph.repeat(6_200 / 3), 0));
  expect(outcome.kind === 'read' && outcome.markdown.split('no doctor').length - 1).toBe(Math.floor(6_200 / 3));
});

test.each([
  [
    'a.md',
    '# Free him\r\n\r\nHe is **held**.\r\n',
    { kind: 'read', title: 'Free him', markdown: 'He is **held**.', leftOut: [] },
  ],
  [
    'a.txt',
    'Free Ivan Example\n\n5 May 2026. He is held.',
    { kind: 'read', title: 'Free Ivan Example', markdown: '5 May 2026. He is held.', leftOut: [] },
  ],
  ['a.txt', 'He is held.\n\nFree him', { kind: 'read', markdown: 'He is held.\n\nFree him', leftOut: [] }],
  ['a.md', '## [Free him](/x)\n\nNow', { kind: 'read', markdown: '## [Free him](/x)\n\nNow', leftOut: [] }],
  ['a.txt', '  ', { kind: 'empty' }],
  ['a.pdf', '%PDF', { kind: 'unknown kind' }],
  ['a', 'x', { kind: 'unknown kind' }],
  ['a.html', 'x'.repeat(1_000_001), { kind: 'too large' }],
  ['a.docx', 'x'.repeat(MOST_FILE_BYTES + 1), { kind: 'too large' }],
  ['a.txt', '%PDF-1.7', { kind: 'no text' }],
])('of %s, the text or why it is not taken', async (name, content, outcome) => {
  expect(await file(name, content)).toEqual(outcome);
});

test('a page in the encoding of old programs is read in its letters', async () => {
  const page = '<title>x</title><h1>Turquie : avocat condamn\u00e9</h1><p>L\u2019avocat est en prison.</p>';
  const latin = Buffer.from(page.replace('\u2019', '\u0092'), 'latin1');
  for (const bytes of [latin, Buffer.from(`\ufeff${page}`, 'utf16le')])
    expect(await file('a.html', bytes)).toMatchObject({
      title: 'Turquie : avocat condamné',
      markdown: 'L’avocat est en prison.',
    });
});

test('Markdown comes with the title and the day of its front matter', async () => {
  const text = '---\ntitle: "Niger: editor held"\ndate: 2024-03-05\n---\n\nPolice took **him**.\n';
  expect(await file('a.md', text)).toMatchObject({
    title: 'Niger: editor held',
    dated: { day: '2024-03-05' },
    markdown: 'Police took **him**.',
  });
});

test('an e-mail comes with its subject, its day and its text', async () => {
  const mail = 'Subject: =?UTF-8?Q?Niger=3A_=C3=A9diteur?=\nDate: Tue, 5 Mar 2024 23:30:00 -0500\n\nPolice took him.\n';
  expect(await file('a.eml', mail)).toMatchObject({
    title: 'Niger: éditeur',
    dated: { day: '2024-03-05' },
    markdown: 'Police took him.',
  });
});

test.each([
  ['a lone date', '<h1>Free him</h1><p>5 March 2024</p><p>He is held.</p>', 'Free him', '2024-03-05', 'He is held.'],
  [
    'a date that may be two days',
    '<p>04/02/2023</p><p>He is held.</p>',
    undefined,
    undefined,
    '04/02/2023\n\nHe is held.',
  ],
  ['a date with a sentence', '<p>5 March 2024. He is held.</p>', undefined, '2024-03-05', '5 March 2024. He is held.'],
  ['a heading of any rank', '<h3>Free <b>him</b></h3><p>He is held.</p>', 'Free him', undefined, 'He is held.'],
])('of a text with %s, the title, the day and the text', async (_, html, title, day, markdown) => {
  const outcome = await pasted(html);
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  expect([outcome.title, outcome.dated?.day, outcome.markdown]).toEqual([title, day, markdown]);
});

describe('a text is read', () => {
  const fileRead = (name: string, bytes: Uint8Array | string, reader: PageReader = readerOf(aPageReading())) =>
    readFileText({ name, bytes: Buffer.from(bytes) }, reader, NOW_MS);

  test('up to a megabyte of a page or a text, and three of a file of Word', async () => {
    const megabyte = 'x'.repeat(1_000_000);
    expect(await fileRead('a.html', megabyte)).toMatchObject({ kind: 'read' });
    expect(await fileRead('a.docx', Buffer.alloc(MOST_FILE_BYTES))).toEqual({ kind: 'no word file' });
    const kinds = async (text: string) => [
      (await readPasted(text, readerOf(aPageReading()), NOW_MS)).kind,
      (await readPlain(text, readerOf(aPageReading()), NOW_MS))?.kind,
    ];
    expect([await kinds(megabyte), await kinds(`${megabyte}x`)]).toEqual([
      ['read', 'read'],
      ['too large', undefined],
    ]);
  });

  test('by the last ending of its name', async () => {
    expect(await fileRead('a.html.pdf', 'x')).toEqual({ kind: 'unknown kind' });
    expect(await fileRead('A.HTM', 'x')).toMatchObject({ kind: 'read' });
  });

  test.each([
    ['a.html', 'x', ['html']],
    ['a.eml', 'x', ['eml']],
    ['a.txt', '---\ntitle: Free\n---\n\nx', ['text']],
    ['a.md', '---\ntitle: Free\n---\n\nx', ['markdown']],
    ['a.md', '# Free\n\nx', []],
  ])('as what it is: %s', async (name, content, formats) => {
    const reader = readerOf(aPageReading());
    await fileRead(name, content, reader);
    expect(reader.pages.map(({ format }) => format)).toEqual(formats);
  });

  test('not, where its reader is busy or takes it for nothing', async () => {
    const busy: PageReader = async () => ({ kind: 'busy' });
    const nothing = readerOf(aPageReading({ title: undefined, datedOn: undefined, blocks: [] }));
    for (const [reader, kind] of [
      [busy, 'busy'],
      [nothing, 'empty'],
    ] as const) {
      expect(await fileRead('a.html', 'x', reader)).toEqual({ kind });
      expect(await readPasted('<p>x</p>', reader, NOW_MS)).toEqual({ kind });
      expect(await readPlain('x', reader, NOW_MS)).toBeUndefined();
    }
    expect(await fileRead('a.txt', 'He is held.', busy)).toMatchObject({ markdown: 'He is held.' });
  });

  test('with the lines of each system', async () => {
    const text = (content: string) => fileRead('a.txt', content, async () => ({ kind: 'busy' }));
    expect(await text('He is\rheld,\r\nalone.')).toMatchObject({ markdown: 'He is\nheld,\nalone.' });
  });
});

describe('a page with several appeals', () => {
  const found = [{ title: 'Free Ana' }, { title: 'Free Ivan' }];
  const several = aPageReading({ appeals: { found } });
  const titles = { kind: 'several', titles: ['Free Ana', 'Free Ivan'] };

  test('is read once one of them is chosen', async () => {
    const file = (name: string, reading: Reading) =>
      readFileText({ name, bytes: Buffer.from('x') }, readerOf(reading), NOW_MS);
    const chosen = aPageReading({ appeals: { found, chosen: 1 } });
    for (const name of ['a.html', 'a.eml', 'a.txt'])
      expect([await file(name, several), await file(name, chosen)]).toMatchObject([titles, { kind: 'read' }]);
    expect(await readPasted('x', readerOf(several), NOW_MS)).toEqual(titles);
    expect(await readPasted('x', readerOf(chosen), NOW_MS)).toMatchObject({ kind: 'read' });
  });

  test('is no page, copied as plain text', async () => {
    expect(await readPlain('x', readerOf(several), NOW_MS)).toBeUndefined();
  });
});

describe('what was copied is a whole page', () => {
  const { title, datedOn } = aPageReading() as Required<Reading>;
  const inMeta = { quote: '', where: 'meta', why: '' } as const;
  const isPage = async (given: Partial<Reading>, html = '<p>x</p>') => {
    const reader = () => readerOf(aPageReading(given));
    const markup = await readPasted(html, reader(), NOW_MS);
    const plain = await readPlain('x', reader(), NOW_MS);
    return [markup.kind === 'read' && markup.isWholePage === true, plain !== undefined];
  };

  test('where its title and the line of its date are sure', async () => {
    expect(await isPage({})).toEqual([true, true]);
    expect(await isPage({ datedOn: { ...datedOn, evidence: [inMeta, ...datedOn.evidence] } })).toEqual([true, true]);
  });

  test.each<[string, Partial<Reading>]>([
    ['a title', { title: undefined }],
    ['a sure title', { title: { ...title, confidence: 'unsure' } }],
    ['a date', { datedOn: undefined }],
    ['a sure date', { datedOn: { ...datedOn, confidence: 'unsure' } }],
    ['a line with its date', { datedOn: { ...datedOn, evidence: [inMeta] } }],
    ['a text', { blocks: [] }],
  ])('but not without %s', async (_, given) => {
    expect(await isPage(given)).toEqual([false, false]);
  });

  test.each(['class=MsoNormal', 'class="MsoNormal"', "class='MsoNormal'"])('but not of Word: %s', async (attribute) => {
    expect(await isPage({}, `<p ${attribute}>x</p>`)).toEqual([false, true]);
  });

  test('and comes with its title and its day, and as it was copied', async () => {
    const read = { kind: 'read', title: 'Free Ivan Example', markdown: 'He is **held**.', isWholePage: true };
    const dated = { day: '2024-03-05', line: '5 March 2024' };
    expect(await readPlain('as it came', readerOf(aPageReading()), NOW_MS)).toEqual({
      ...{ ...read, dated, leftOut: [], asItCame: 'as it came' },
    });
    expect(
      await readFileText({ name: 'a.txt', bytes: Buffer.from(' as it came ') }, readerOf(aPageReading()), NOW_MS),
    ).toMatchObject({ ...read, asItCame: 'as it came' });
  });
});

describe('the date of a text', () => {
  const { datedOn } = aPageReading() as Required<Reading>;
  const inMeta = { quote: '', where: 'meta', why: '' } as const;
  const read = (given: Partial<Reading['datedOn'] & object>) =>
    readPasted('x', readerOf(aPageReading({ title: undefined, datedOn: { ...datedOn, ...given } })), NOW_MS);

  test('is told with the line that it is taken from, if there is one', async () => {
    expect(await read({ evidence: [inMeta, ...datedOn.evidence] })).toMatchObject({
      dated: { day: '2024-03-05', line: '5 March 2024' },
      markdown: 'He is **held**.',
    });
    expect(await read({ evidence: [inMeta] })).toEqual({
      ...{ kind: 'read', dated: { day: '2024-03-05' }, markdown: 'He is **held**.', leftOut: [] },
    });
  });

  test('stays in it where it is not sure', async () => {
    expect(await read({ confidence: 'unsure' })).toEqual({
      ...{ kind: 'read', markdown: '5 March 2024\n\nHe is **held**.', leftOut: [] },
    });
  });
});

describe('the title of a typed text', () => {
  const titleOf = async (text: string) => {
    const bytes = Buffer.from(text);
    const outcome = await readFileText({ name: 'a.txt', bytes }, async () => ({ kind: 'busy' }), NOW_MS);
    return outcome.kind === 'read' ? [outcome.title, outcome.markdown] : [outcome.kind];
  };

  test.each([
    ['Free him\n \t\n\n\nHe is held.', 'Free him'],
    ['The ruling of 2024 is void\n\nHe is held.', 'The ruling of 2024 is void'],
    ['Held in cell 201\n\nHe is held.', 'Held in cell 201'],
    [`${'x'.repeat(300)}\n\nHe is held.`, 'x'.repeat(300)],
  ])('is its first line, above an empty one: %j', async (text, title) => {
    expect(await titleOf(text)).toEqual([title, 'He is held.']);
  });

  test.each([
    'Free him\nHe\nis held.',
    'Free [him]\n\nHe is held.',
    'Exampletown, May 2026\n\nHe is held.',
    'Free him:\n\nHe is held.',
    '#\n\nHe is held.',
    `${'x'.repeat(301)}\n\nHe is held.`,
  ])('is no part of a paragraph, sentence, date, link or mark, nor empty or too long: %j', async (text) => {
    expect(await titleOf(text)).toEqual([undefined, text]);
  });
});
