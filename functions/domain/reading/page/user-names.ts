import { holdsUserName } from '../../../contract/user-names.ts';
import { addressesIn, asSeen, visibleTextOf } from './visible-text.ts';

const MAILTO = /^mailto:/i;
/** What ends like a host, and does not go on as one. */
const HOLDS_A_HOST = /[\p{L}\p{M}\p{N}-]\.\p{L}{2,}(?![\p{L}\p{M}\p{N}.-])/u;
/** A host before a port, a parameter, or a sign that is drawn like a slash. Such a sign parts no host in a browser. */
const HOST_AND_MORE = /[\p{L}\p{M}\p{N}-]\.\p{L}{2,}[:;\u2044\u2215\u2571\u29f8\u27cb]/gu;
const HOST_LETTERS = /^[\p{L}\p{M}\p{N}.-]*/u;
/** The schemes that browsers read a host behind, with slashes or without. */
const BEGINS_AN_ADDRESS =
  /https?:|(?<![\p{L}\p{M}\p{N}])(?:s?ftps?|wss?|file):|\\\\|\\$|(?<![\p{L}\p{M}\p{N}.-])www\./iu;

/** Whether a link of some sanitised markup, or an address written in its text, holds a user name or a password. */
export function hasUserNameInLink(html: string): boolean {
  const isInLink = addressesIn(html).some((address) => !MAILTO.test(address) && holdsUserName(address));
  return isInLink || hasUserName(visibleTextOf(html));
}

/** Spaces beyond ASCII: mail programs differ about whether an address ends there, and browsers take them into a user name. */
const SPACE_READ_ON = /[\s--[ \t\n\v\f\r]]/gv;
/** A sign that is a space to an eye, and to no program. */
const SPACE_SIGN = '\u2420';

/** Whether an address that is written in a plain text holds a user name or a password, as any program may read it. */
export function hasUserName(text: string): boolean {
  const seen = asSeen(text.replace(SPACE_READ_ON, SPACE_SIGN));
  // Some signs hide a slash once they are made plain, and others an at sign until they are.
  return [seen, seen.normalize('NFKC')].some((form) => wordsOf(form).some(holdsIt));
}

/**
 * A space before the sign of a host, where a mail program ends an address, and a browser that is handed the whole does not. Names of accounts have no stop of any script, no path
 * and no port, are no number and begin with no bracket.
 */
const SPACE_BEFORE_HOST =
  / @(?=[^\s@]{1,253}[.\u3002\uff0e\uff61][^\s@]|\[|(?:0x[\da-f]+|\d+)(?![\p{L}\p{N}_])|[^\s@/?#]{1,253}(?:[/\\]|[?#]\S|:\d))/giu;

const wordsOf = (text: string): string[] =>
  text.replace(/\s+/g, ' ').replace(SPACE_BEFORE_HOST, `${SPACE_SIGN}@`).split(' ');

/** What stands between two of the signs that end a host. */
const PART = /[^/?#]+/g;
/** Longer than a host and its user name that pass for another. */
const LOOKED_AT_BEHIND = 300;

/** Each part of a word is looked at once: a text of signs alone takes no longer than words do. */
function holdsIt(word: string): boolean {
  if (!word.includes('@')) return false;
  return [...word.matchAll(PART)].some(({ 0: part, index }) => {
    const at = part.lastIndexOf('@');
    if (at < 0) return false;
    const name = part.slice(0, at);
    const end = index + part.length;
    const [next] = word.slice(end + 1, end + LOOKED_AT_BEHIND).split(/[/?#]/, 1);
    return (
      beginsAddress(word.slice(0, index), name) ||
      (next !== '' && isHostBeforePath(name, next)) ||
      name.split('@').some(holdsHostAndMore)
    );
  });
}

const BEHIND_SLASH = /(?:https?:|\/)\/$/i;

const beginsAddress = (before: string, name: string): boolean =>
  BEHIND_SLASH.test(before.slice(-'https:/'.length)) || BEGINS_AN_ADDRESS.test(name);

/** `amnesty.example@x.example/login`: no mail address goes on with a path, unless it is another mail address. */
const isHostBeforePath = (name: string, next: string | undefined): boolean =>
  next !== undefined && !next.includes('@') && HOLDS_A_HOST.test(name);

/** `amnesty.example:8080@x.example`: mail addresses in a row have such a sign behind their own host alone. */
function holdsHostAndMore(name: string, index: number): boolean {
  const ownHost = index === 0 ? 0 : (HOST_LETTERS.exec(name)?.[0].length ?? 0);
  return [...name.matchAll(HOST_AND_MORE)].some((host) => host.index >= ownHost);
}
