import { expect, test } from 'vitest';
import { htmlOfMarkdown } from '../../../../functions/domain/drafts/markdown.ts';
import { markdownOfBlocks } from '../../../../functions/domain/drafts/text-in/markdown-of-blocks.ts';
import { readUntrustedPage } from '../../../../functions/domain/reading/page-reading.ts';

const blocksOf = (content: string) => {
  const outcome = readUntrustedPage({ content, format: 'html', today: '2024-03-15' });
  return outcome.kind === 'read' ? outcome.reading.blocks : [];
};

test('what was read is what its writer would type, and is read the same again', () => {
  const html = `<h2>Background</h2><p>He is <b>held</b> in <i>Example</i> &amp; "alone" * not bold_ # no heading</p><p># no heading</p>
<ul><li>one</li><li><a href="https://example.org/a_b?c=(d)">two</a></li></ul><blockquote>They beat him.</blockquote>`;
  const blocks = blocksOf(html);
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'item', 'item', 'quote']);
  const markdown = markdownOfBlocks(blocks);
  expect(markdown).toContain('He is **held** in *Example* & "alone" \\* not bold\\_ # no heading');
  expect(blocksOf(htmlOfMarkdown(markdown))).toEqual(blocks);
});
