import { tameAddress } from './honest-links.ts';

/** The only things that the markup of a block is made of. Sticky: what lies between two of them is alien. */
const PIECE =
  /<a href="((?:https?:|mailto:)[^"<>]*)">|<(strong|em)>|<\/(a|strong|em)>|<br>|[^<>&]+|&(?:amp|lt|gt|quot);/iy;

/**
 * A block's markup as another function gave it, or undefined when it holds anything but links, `strong`, `em`, `br` and escaped text.
 * Elements are closed where they have to be, so that none reaches into what a mail shows next.
 */
export function soundMarkup(html: string): string | undefined {
  const open: string[] = [];
  let sound = '';
  const closeDownTo = (at: number) => {
    for (const tag of open.splice(at).reverse()) sound += `</${tag}>`;
  };
  PIECE.lastIndex = 0;
  for (let at = 0; at < html.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(html);
    if (!piece) return undefined;
    const [text, href, formatting, closed] = piece;
    if (href !== undefined) {
      if (!isTame(href)) continue;
      // A link inside a link ends the first, as in a browser.
      if (open.includes('a')) closeDownTo(open.indexOf('a'));
      sound += text;
      open.push('a');
    } else if (formatting !== undefined) {
      const tag = formatting.toLowerCase();
      if (open.includes(tag)) continue;
      sound += `<${tag}>`;
      open.push(tag);
    } else if (closed !== undefined) {
      const opened = open.indexOf(closed.toLowerCase());
      if (opened >= 0) closeDownTo(opened);
    } else sound += text;
  }
  closeDownTo(0);
  return sound;
}

function isTame(escaped: string): boolean {
  const href = escaped
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return /^mailto:/i.test(href) || tameAddress(href) === href;
}
