/** Lines of mail have at most 998 octets: https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1. This leaves room for the tags that follow. */
const FOLD_AFTER_OCTETS = 300;

const TAGS_AND_SPACES = /<!--.*?-->|<style\b.*?<\/style>|<[^>]*>| /gs;

/**
 * HTML in lines, broken at spaces of its text only, where a line break is the same: how SES encodes it is not ours to say, and what
 * relays mail may cut longer lines. A tag stays whole, also one whose address is longer than a line.
 */
export function foldHtml(html: string): string {
  let octets = 0;
  let end = 0;
  return html.replace(TAGS_AND_SPACES, (part, offset: number) => {
    octets += Buffer.byteLength(html.slice(end, offset)) + Buffer.byteLength(part);
    end = offset + part.length;
    const lastBreak = part.lastIndexOf('\n');
    if (lastBreak !== -1) octets = Buffer.byteLength(part.slice(lastBreak));
    if (part !== ' ' || octets < FOLD_AFTER_OCTETS || /\s/.test(html.charAt(offset - 1))) return part;
    octets = 0;
    return '\n';
  });
}
