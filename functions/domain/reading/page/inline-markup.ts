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
 * Untrusted markup cut down to what a block may carry: links to web pages and mail addresses, strong, em and br; all else becomes text,
 * and what is not meant to be read (scripts, styles) vanishes with its content.
 * @param base - address of the page, by which its links to other pages of its site are completed.
 */
export function sanitizeInline(html: string, base?: string): string {
  const clean = sanitizeHtml(html, {
    allowedTags: ['a', 'strong', 'em', 'br'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: { a: linkKeeper(base), b: 'strong', i: 'em' },
    nonTextTags: NOT_MEANT_TO_BE_READ,
  });
  const markup = oneLine(clean.replaceAll('<a>', '').replaceAll('<br />', '<br>'))
    .replace(MANY_BREAKS, '<br><br>')
    .replace(BREAKS_AT_EDGES, '');
  return soundMarkup(markup) ?? markupOfText(textOfMarkup(markup));
}

/** An empty line at most. */
const MANY_BREAKS = /(?:<br>\s?){3,}/g;
const BREAKS_AT_EDGES = /^(?:<br>\s?)+|(?:\s?<br>)+$/g;

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

// A relative link leads nowhere in a mail unless its page says where it is, and a script is no link: their text stays.
const linkKeeper =
  (base: string | undefined) =>
  (_tag: string, { href = '' }: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
    const kept = /^mailto:/i.test(href)
      ? tameMail(href)
      : /^https?:[/\\]{2}/i.test(href)
        ? tameAddress(href)
        : onSite(href, base);
    // Not to an element that is dropped: of one with a link inside, the library writes the end.
    return { tagName: 'a', attribs: kept === undefined ? {} : { href: kept } };
  };

/** Of a mail only what its writer sees at once: `bcc` and the like would send it to others too. https://www.rfc-editor.org/rfc/rfc6068 */
function tameMail(href: string): string {
  const [to = '', ...query] = href.split('?');
  const fields = query
    .join('?')
    .split('&')
    .filter((field) => SEEN_IN_A_MAIL.test(field) && !HOLDS_LINE_END.test(field));
  return fields.length === 0 ? to : `${to}?${fields.join('&')}`;
}

const SEEN_IN_A_MAIL = /^(?:subject|body)=/i;
const HOLDS_LINE_END = /^subject=.*%0[ad]/i;

/** Another page of the same site. A place within the page is none. */
function onSite(href: string, base: string | undefined): string | undefined {
  if (base === undefined || !/^[./?\w]/.test(href) || /^[a-z][a-z\d+.-]*:/i.test(href)) return undefined;
  const url = URL.parse(href, base);
  return url && url.origin === URL.parse(base)?.origin ? tameAddress(url.href) : undefined;
}

/** The plain text of markup, entities decoded. */
export function textOfMarkup(html: string): string {
  const text = sanitizeHtml(html.replaceAll('<br>', ' '), { allowedTags: [], allowedAttributes: {} });
  return oneLine(text.replace(/&(amp|lt|gt|quot);/g, (entity) => DECODED[entity] ?? entity));
}

const DECODED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
