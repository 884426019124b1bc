import { expect, test } from 'vitest';
import { htmlOfMarkdown } from '../../../../functions/domain/drafts/markdown.ts';
import { markdownOfBlocks } from '../../../../functions/domain/drafts/taking-in/markdown-of-blocks.ts';
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
