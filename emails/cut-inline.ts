const TOKENS = /<\/?([a-z]+)[^>]*>|&[^;\s]{1,10};|[^<&]+|[<&]/gi;

/**
 * As much of sanitised inline markup as fits into `maxBytes` of UTF-8, cut between words, with an ellipsis; every tag that was
 * opened is closed. The markup itself when all of it fits. The tags that close it may exceed the limit by a few bytes.
 */
export function cutInline(html: string, maxBytes: number): string {
  if (Buffer.byteLength(html) <= maxBytes) return html;
  const open: string[] = [];
  let kept = '';
  let bytesLeft = maxBytes;
  for (const [token, tag] of html.matchAll(TOKENS)) {
    const bytes = Buffer.byteLength(token);
    if (bytes > bytesLeft) {
      if (tag === undefined && !token.startsWith('&')) kept += wordsWithin(token, bytesLeft);
      break;
    }
    kept += token;
    bytesLeft -= bytes;
    if (tag !== undefined) {
      if (token.startsWith('</')) open.pop();
      else open.push(tag);
    }
  }
  const closing = open.reverse().map((tag) => `</${tag}>`);
  return `${kept.trimEnd()}…${closing.join('')}`;
}

function wordsWithin(text: string, maxBytes: number): string {
  // Whatever is cut inside a character decodes to U+FFFD, and goes with the word that it ends.
  const cut = Buffer.from(text).subarray(0, maxBytes).toString();
  const atWord = cut.replace(/\s+\S*$/, '');
  return atWord === cut ? cut.replace(/\uFFFD+$/, '') : atWord;
}
