import sanitizeHtml from 'sanitize-html';
import { NOT_MEANT_TO_BE_READ } from './inline-markup.ts';

const BLOCK_TAG =
  /<\/?(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)\b[^<>]{0,2000}>/gi;

/** The text of markup without building its tree: blocks become paragraphs, scripts and styles vanish. One pass for any markup. */
export function plainTextOfHtml(html: string): string {
  const text = sanitizeHtml(
    html.replace(BLOCK_TAG, (tag) => `\n\n${/^<\//.test(tag) ? '' : ' '}`),
    {
      allowedTags: [],
      allowedAttributes: {},
      nonTextTags: [...NOT_MEANT_TO_BE_READ, 'title'],
    },
  );
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
