import sanitizeHtml from 'sanitize-html';

const BLOCK_TAG =
  /<\/?(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)\b[^<>]{0,2000}>/gi;

/** The text of markup without building its tree: blocks become paragraphs, scripts and styles vanish. One pass, whatever the markup. */
export function plainTextOfHtml(html: string): string {
  const text = sanitizeHtml(
    html.replace(BLOCK_TAG, (tag) => `\n\n${/^<\//.test(tag) ? '' : ' '}`),
    {
      allowedTags: [],
      allowedAttributes: {},
      nonTextTags: [
        'script',
        'style',
        'textarea',
        'option',
        'noscript',
        'template',
        'svg',
        'iframe',
        'object',
        'title',
      ],
    },
  );
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
