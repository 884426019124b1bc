import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../functions/domain/appeal/versions.ts';
import { htmlOfMarkdown } from '../../../../functions/domain/drafts/markdown.ts';
import { markdownOfBlocks, plainText } from '../../../../functions/domain/drafts/taking-in/markdown-of-blocks.ts';
import { readUntrustedPage } from '../../../../functions/domain/reading/page-reading.ts';

const blocksOf = (content: string) => {
  const outcome = readUntrustedPage({ content, format: 'html', today: '2024-03-15' });
  return outcome.kind === 'read' ? outcome.reading.blocks : [];
};

test.each([
  [
    'a table with a heading',
    '<table><tr><th>Name</th><th></th></tr><tr><td>A | B <a href="https://example.org/?a%7Cb">c</a></td><td>1 \\ 2</td></tr></table>',
  ],
  ['a table without one', '<table><tr><td>Age</td><td><b>34</b> years</td></tr><tr><td># x</td><td></td></tr></table>'],
  ['what looks like a heading or a number', '<p>## no heading</p><p>1. no list</p><p>2) no list</p><p>- no item</p>'],
  ['a list in a list', '<p>We ask:</p><ul><li>One<ul><li>Two<ul><li>Three</li></ul></li></ul></li><li>Four</li></ul>'],
])('%s is read the same again', (_, html) => {
  const blocks = blocksOf(`<p>He is held.</p>${html}<p>Free him.</p>`);
  expect(blocks.length).toBeGreaterThan(3);
  expect(blocksOf(htmlOfMarkdown(markdownOfBlocks(blocks)))).toEqual(blocks);
});

test('a table that a member types is one, unless words would be lost', () => {
  const rows = (text: string) => blocksOf(htmlOfMarkdown(text)).map(({ kind, html }) => `${kind}: ${html}`);
  expect(rows('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual([
    'row: <strong>a</strong> | <strong>b</strong>',
    'row: 1 | 2',
  ]);
  expect(rows('| a | b |\n|---|---|\n| 1 | 2 | three |').join()).toContain('three');
  const linked = { kind: 'row', html: '<a href="https://example.org/?a|b">c</a> | d' } as const;
  expect(rows(markdownOfBlocks([linked]))).toEqual(['row: <a href="https://example.org/?a%7Cb">c</a> | d']);
});

test('what was read is what its writer would type, and is read the same again', () => {
  const html = `<h2>Background</h2><p>He is <b>held</b> in <i>Example</i> &amp; "alone" * not bold_ # no heading</p><p># no heading</p>
<ul><li>one</li><li><a href="https://example.org/a_b?c=(d)">two</a></li></ul><blockquote>They beat him.</blockquote>`;
  const blocks = blocksOf(html);
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'item', 'item', 'quote']);
  const markdown = markdownOfBlocks(blocks);
  expect(markdown).toContain('He is **held** in *Example* & "alone" \\* not bold\\_ # no heading');
  expect(blocksOf(htmlOfMarkdown(markdown))).toEqual(blocks);
});

const markdownOf = (kind: Block['kind'], ...texts: string[]) => markdownOfBlocks(texts.map((html) => ({ kind, html })));

describe('signs of a text that Markdown would take for marks', () => {
  test.each([
    ['[a] and `b`', '\\[a\\] and \\`b\\`'],
    ['See [1](x), [12]: y and [3][4]', 'See \\[1\\](x), \\[12\\]: y and \\[3\\][4]'],
    ['# no heading', '\\# no heading'],
    ['Held<br>  - no item', 'Held\n  \\- no item'],
    ['12. May', '12\\. May'],
    ['2) Two', '2\\) Two'],
    ['#', '\\#'],
  ])('are typed with a backslash: %j', (html, markdown) => {
    expect(markdownOf('paragraph', html)).toBe(markdown);
  });

  test.each(['He was beaten.[1] No doctor came.[12]', 'Mr. Example', '12.5 years', 'a - b # c'])(
    'are typed as they are where they are none: %j',
    (text) => {
      expect(markdownOf('paragraph', text)).toBe(text);
    },
  );
});

describe('entities of markup', () => {
  test.each([
    ['Tom &amp; &lt;b&gt; &quot;x&quot; &#39;y&#39;', 'Tom & \\<b\\> "x" \'y\''],
    ['&#233;t&#xE9;, a&nbsp;b', 'été, a\u00a0b'],
    ['&eacute; &#39a; &#x27g;', '&eacute; &#39a; &#x27g;'],
  ])('are typed as the letters that they stand for: %j', (html, markdown) => {
    expect(markdownOf('paragraph', html)).toBe(markdown);
  });
});

describe('a table', () => {
  const rows = (...texts: string[]) => markdownOf('row', ...texts).split('\n');

  test('has the bold cells of its first row for a heading', () => {
    expect(rows('<strong>Name</strong> | –', 'Ana Example | 34')).toEqual([
      '| Name |  |',
      '| --- | --- |',
      '| Ana Example | 34 |',
    ]);
  });

  test.each([
    ['one cell is not bold', '<strong>Name</strong> | Age', '| **Name** | Age |'],
    ['words stand before the bold ones', 'Her <strong>name</strong>', '| Her **name** |'],
    ['words stand behind the bold ones', '<strong>Name</strong> of hers', '| **Name** of hers |'],
    ['words stand between them', '<strong>One</strong> or <strong>two</strong>', '| **One** or **two** |'],
  ])('has an empty heading where %s', (_, first, row) => {
    expect(rows(first, 'x')[0]).toMatch(/^[| ]+$/);
    expect(rows(first, 'x')[2]).toBe(row);
  });

  test('is as wide as its longest row', () => {
    expect(rows('a', 'b | c | d')).toEqual(['|  |  |  |', '| --- | --- | --- |', '| a |  |  |', '| b | c | d |']);
  });
});

describe('the text of blocks', () => {
  test('has an empty line between paragraphs, and none between the items of a list', () => {
    expect(markdownOf('paragraph', 'One', 'Two')).toBe('One\n\nTwo');
    expect(markdownOf('item', 'One', 'Two<br>lines')).toBe('- One\n- Two\n  lines');
    expect(markdownOf('numbered', 'One', '4) Four')).toBe('1. One\n4) Four');
    expect(markdownOf('quote', 'One<br>more', 'Two')).toBe('> One\n> more\n\n> Two');
    expect(markdownOf('heading', 'One<br>more')).toBe('## One more');
  });

  test('begins and ends with words, and its footnotes stand at the end', () => {
    expect(markdownOf('paragraph', '<br>He is held.<br>')).toBe('He is held.');
    expect(markdownOfBlocks([], [{ mark: '1', html: 'As his <em>lawyers</em> say.' }])).toBe(
      '[1] As his *lawyers* say.',
    );
  });

  test('in plain words is one line without marks', () => {
    expect(plainText(' Free <strong>him</strong><br>&amp; <a href="https://example.org/a">her</a> ')).toBe(
      'Free him & her',
    );
  });
});
