import { honestAdditions, namesHost, withAdditions } from './honest-addresses.ts';
import { hostsOfLink, saysWhereItLeads } from './link-hosts.ts';
import { oneLine } from './one-line.ts';
import { asSeen, visibleIn, visibleTextOf } from './visible-text.ts';

const LINK_TAG = /<a href="([^"]*)">|<\/a>/g;
const NOTE_MARK = /^\[([^\][\s]{1,6})\]$/;

/** In a host it would seem to end the brackets that the host stands in. */
const HOLDS_BRACKET = /[()]/;

/** What may stand right before and right behind an address without becoming a part of it. */
const BEGINS_APART = /[\s([<"'“«‘„]/;
const ENDS_APART = /^[.,;:!?)\]>"'”»’…،؛؟]*(?:\s|$)/;
/** About a line: the end of a longer text may be out of sight where its beginning is read. */
const MOST_SEEN_AT_ONCE = 80;
/** Longer than any run of signs that ends a sentence. */
const LOOKED_AT_BEHIND = 12;

interface Piece {
  readonly html: string;
  readonly href?: string;
  /** As an eye reads it. */
  readonly seen: string;
}

/**
 * Puts its host behind the text of each link, unless the text is its address and nothing else; and before it too where the text is long or names a
 * host, so that a forged one is not read first. A text is asked for the true host, even if it seems to name another: a name can be parted over tags and links.
 * In plain text, the host in ASCII stands behind each address that is written in other letters.
 * A link without a text to see, or to nowhere that can be told, or told in brackets, is none; nor is the mark of a note, which stands below.
 * @param html - sanitised markup of a block; a link inside a link ends the first, as in a browser.
 * @param marks - of the appeal's footnotes.
 * @example honestMarkup('<a href="https://b.example/">a.example</a>') // '<a href="https://b.example/">a.example (b.example)</a>'
 */
export function honestMarkup(html: string, marks: ReadonlySet<string> = new Set()): string {
  const pieces = piecesOf(html);
  const behind = textsBehind(pieces);
  let before = '';
  let honest = '';
  for (const [index, piece] of pieces.entries()) {
    const around = { before, behind: behind[index] ?? '' };
    honest +=
      piece.href === undefined ? honestText(piece.html) : honestLink({ ...piece, href: piece.href }, around, marks);
    before = piece.seen.at(-1) ?? before;
  }
  return honest;
}

function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  let href: string | undefined;
  const close = (at: number) => {
    const part = html.slice(end, at);
    if (part !== '' || href !== undefined) pieces.push({ html: part, seen: asSeen(visibleTextOf(part)), href });
  };
  for (const tag of html.matchAll(LINK_TAG)) {
    close(tag.index);
    end = tag.index + tag[0].length;
    href = tag[1];
  }
  close(html.length);
  return pieces;
}

/** The first signs that stand behind each piece. */
function textsBehind(pieces: readonly Piece[]): string[] {
  const texts: string[] = [];
  let behind = '';
  for (const { seen } of pieces.toReversed()) {
    texts.push(behind);
    behind = `${seen.slice(0, LOOKED_AT_BEHIND)}${behind}`.slice(0, LOOKED_AT_BEHIND);
  }
  return texts.reverse();
}

const honestText = (html: string): string => {
  const { text, offsetAt } = visibleIn(html);
  return withAdditions(
    html,
    honestAdditions(text).map(({ at, words }) => ({ at: offsetAt(at), words })),
  );
};

function honestLink(
  { html, href, seen }: Piece & { readonly href: string },
  around: { readonly before: string; readonly behind: string },
  marks: ReadonlySet<string>,
): string {
  const hosts = hostsOfLink(href.replaceAll('&amp;', '&'));
  const [, mark] = NOTE_MARK.exec(seen.trim()) ?? [];
  if (
    seen.trim() === '' ||
    hosts.length === 0 ||
    hosts.some((host) => HOLDS_BRACKET.test(host)) ||
    (mark !== undefined && marks.has(mark))
  )
    return html;
  const isApart = (around.before === '' || BEGINS_APART.test(around.before)) && ENDS_APART.test(around.behind);
  const saysIt = isApart && saysWhereItLeads(visibleTextOf(html), href.replaceAll('&amp;', '&'));
  // Inside the link, so that no cut of a long text parts the two.
  return `<a href="${href}">${saysIt ? html : withHosts(html, seen, `(${hosts.join(', ')})`)}</a>`;
}

const withHosts = (html: string, seen: string, hosts: string): string =>
  `${mayHideHosts(seen) ? `${hosts} ` : ''}${html} ${hosts}`;

const mayHideHosts = (seen: string): boolean => isLong(seen) || namesHost(seen);

/**
 * Plain words of a link that is shown with its host behind them: with the host before them too, by the rule of {@link honestMarkup}.
 * @param href - `http` or `https`.
 * @example honestWords('a.example', 'https://b.example/') // '(b.example) a.example'
 */
export function honestWords(words: string, href: string): string {
  const told = `(${hostsOfLink(href).join(', ')}) `;
  const isHonest = words.startsWith(told) || saysWhereItLeads(words, href) || !mayHideHosts(asSeen(words));
  return isHonest ? words : told + words;
}

// Some signs are as wide as the many that they stand for.
const isLong = (seen: string): boolean => oneLine(seen.normalize('NFKC')).length > MOST_SEEN_AT_ONCE;

/**
 * An `http` or `https` address as browsers read it, or as it was written where that shows the same host.
 * @returns undefined for an address that is none.
 */
export function tameAddress(href: string): string | undefined {
  const url = URL.parse(href);
  if (!url) return undefined;
  const isPlain = href.toLowerCase().startsWith(url.origin) && /^[/?#]?$/.test(href.charAt(url.origin.length));
  return isPlain ? href : url.href;
}
