import { raw } from 'hono/html';
import LinkifyIt from 'linkify-it';
import { saysWhereItLeads, visibleIn, visibleTextOf } from '../../../domain/reading/reading.ts';
import { html } from '../html.ts';

// Of the library's own schemes, web and mail addresses alone.
const addresses = new LinkifyIt().add('ftp:', null).add('//', null);

/** No address holds a space or a quotation mark. The library takes seconds for a long text that is made for it, and no time for a word of it. */
const WORD = /[^\s"“”«»‘’„…،؛؟<>]+/g;
const MAX_ADDRESS_CHARACTERS = 1_000;

/** What may stand right before and right behind an address without becoming a part of it: the mark of a note, too. */
const BEGINS_APART = /^$|[\s([<"'“«‘„]$/;
const ENDS_APART = /^[.,;:!?)\]>"'”»’…،؛؟]*(?:\s|\[|$)/;
/** Longer than any run of signs that ends a sentence. */
const LOOKED_AT_BEHIND = 12;
const CAPITAL_IN_HOST = /^[^/?#]*[A-Z]/;

/**
 * Makes links of the web and mail addresses that stand in the text of a block. Only an address whose host is written in ASCII, so that a browser and an
 * eye read the same, becomes one: behind any other its host in ASCII stands already, and that becomes one. It shows what was written.
 * @param markup - sanitised inline markup, in which the marks of notes may be links already.
 * @example linkAddresses('See example.org.') // 'See <a href="https://example.org" rel="noopener noreferrer">example.org</a>.'
 */
export function linkAddresses(markup: string): string {
  const whole = visibleTextOf(markup);
  let shown = 0;
  let isInLink = false;
  return markup
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (/^<\/?a\b/.test(part)) isInLink = !part.startsWith('</');
      const begin = shown;
      shown += visibleTextOf(part).length;
      if (part.startsWith('<') || isInLink) return part;
      return linkedIn(part, whole.charAt(begin - 1), whole.slice(shown, shown + LOOKED_AT_BEHIND));
    })
    .join('');
}

/** @param before - the sign that stands before the part. @param behind - the first signs behind it. */
function linkedIn(part: string, before: string, behind: string): string {
  const { text, offsetAt } = visibleIn(part);
  let linked = '';
  let end = 0;
  for (const { from, to, href } of addressesIn(text)) {
    const isApart =
      BEGINS_APART.test(from > 0 ? text.charAt(from - 1) : before) &&
      ENDS_APART.test(`${text.slice(to, to + LOOKED_AT_BEHIND)}${behind}`.slice(0, LOOKED_AT_BEHIND));
    if (!isApart) continue;
    linked += `${part.slice(end, offsetAt(from))}${linkMarkup(href, part.slice(offsetAt(from), offsetAt(to)))}`;
    end = offsetAt(to);
  }
  return linked + part.slice(end);
}

interface Address {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The addresses of a plain text that show where they lead. */
function addressesIn(text: string): Address[] {
  return [...text.matchAll(WORD)]
    .filter(([word]) => word.length <= MAX_ADDRESS_CHARACTERS)
    .flatMap(({ 0: word, index: at }) =>
      (addresses.match(word) ?? []).flatMap(({ index, lastIndex, raw: written, schema, url }) => {
        const href = schema === '' ? url.replace(/^http:/, 'https:') : url;
        return isPlainly(written, schema, href) ? [{ from: at + index, to: at + lastIndex, href }] : [];
      }),
    );
}

/**
 * Whether an eye reads in an address the host that its link leads to. Without a scheme its host is in small letters, unlike the first word of a sentence
 * behind a full stop without a space.
 */
const isPlainly = (written: string, schema: string, href: string): boolean =>
  (schema !== '' || !CAPITAL_IN_HOST.test(written)) && saysWhereItLeads(encodeURI(written.toWellFormed()), href);

/** Its own direction, so that no right-to-left letter of a path moves before the host. */
const linkMarkup = (href: string, written: string): string =>
  html`<a href="${href}" rel="noopener noreferrer"><bdi dir="ltr">${raw(written)}</bdi></a>`.toString();
