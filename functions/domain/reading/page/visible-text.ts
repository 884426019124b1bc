/** Tags, and the only entities that sanitised markup has. A break parts words as a line end does. */
const TOKEN = /<[^>]*>|&(?:amp|lt|gt|quot);/g;
const DECODED: Readonly<Record<string, string>> = {
  '<br>': '\n',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** Takes up no place on a screen, or a box at most: it can stand between the letters of a name. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\p{Cn}\ufffc]/gu;

/** What stands on the screen of some sanitised markup, and where in the markup each part of it ends. */
export interface Visible {
  readonly text: string;
  /** The offset in the markup behind the character that ends at this length of the text. */
  offsetAt(length: number): number;
}

/** The text of sanitised markup, entities decoded, with the way back into the markup. Linear in its length. */
export function visibleIn(html: string): Visible {
  let text = '';
  const ends: number[] = [];
  let end = 0;
  const take = (shown: string, from: number, step: number) => {
    for (let at = 0; at < shown.length; at += 1) ends.push(from + (at + 1) * step);
    text += shown;
  };
  for (const { 0: token, index } of html.matchAll(TOKEN)) {
    take(html.slice(end, index), end, 1);
    end = index + token.length;
    const sign = DECODED[token];
    if (sign) take(sign, index, token.length);
  }
  take(html.slice(end), end, 1);
  return { text, offsetAt: (length) => ends[length - 1] ?? 0 };
}

/** The text of sanitised markup, entities decoded. */
export const visibleTextOf = (html: string): string => html.replace(TOKEN, (token) => DECODED[token] ?? '');

const HREF = / href="([^"]*)"/g;

/** Where the links of sanitised markup lead. */
export const addressesIn = (html: string): string[] =>
  [...html.matchAll(HREF)].map(([, href = '']) => visibleTextOf(href));

/** A text without what an eye passes over. */
export const asSeen = (text: string): string => text.replace(UNSEEN, (sign) => (/\s/.test(sign) ? ' ' : ''));
