import sanitizeHtml from 'sanitize-html';
import { tameAddress } from './honest-links.ts';
import { oneLine } from './one-line.ts';
import { soundMarkup } from './sound-markup.ts';

/** Plain text as the markup of a block: on one line, with every character that means something to HTML escaped. */
export function markupOfText(text: string): string {
  return oneLine(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Untrusted markup cut down to what a block may carry: links to web pages and mail addresses, strong and em; all else becomes text,
 * and what is not meant to be read (scripts, styles) vanishes with its content.
 */
export function sanitizeInline(html: string): string {
  const clean = sanitizeHtml(html, {
    allowedTags: ['a', 'strong', 'em'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: { a: keepLinkOrText, b: 'strong', i: 'em' },
    nonTextTags: NOT_MEANT_TO_BE_READ,
  });
  const markup = oneLine(clean.replaceAll('<a>', ''));
  return soundMarkup(markup) ?? markupOfText(textOfMarkup(markup));
}

/** Elements whose text is code or controls, never words of the page. */
export const NOT_MEANT_TO_BE_READ = [
  'script',
  'style',
  'textarea',
  'option',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
];

// A relative link leads nowhere in a mail, and a script is no link: their text stays.
function keepLinkOrText(_tag: string, { href = '' }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const kept = /^mailto:/i.test(href) ? href : /^https?:[/\\]{2}/i.test(href) ? tameAddress(href) : undefined;
  // Not to an element that is dropped: of one with a link inside, the library writes the end.
  return { tagName: 'a', attribs: kept === undefined ? {} : { href: kept } };
}

/** The plain text of markup, entities decoded. */
export function textOfMarkup(html: string): string {
  const text = sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} });
  return oneLine(text.replace(/&(amp|lt|gt|quot);/g, (entity) => DECODED[entity] ?? entity));
}

const DECODED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
