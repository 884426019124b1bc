const TOKENS = /<\/?([a-z]+)[^>]*>|&[^;\s]{1,10};|[^<&]+|[<&]/gi;

/**
 * As much of sanitised inline markup as fits into `maxBytes` of UTF-8, cut between words, with an ellipsis; every tag that was
 * opened is closed. A link stays whole or goes: its text may end with where it leads. The markup itself when all of it fits. The tags
 * that close it may exceed the limit by a few bytes.
 */
export function cutInline(html: string, maxBytes: number): string {
  if (Buffer.byteLength(html) <= maxBytes) return html;
  const { kept, open } = beforeOpenLink(tokensWithin(html, maxBytes));
  const closing = open.toReversed().map((tag) => `</${tag}>`);
  return `${kept.trimEnd()}…${closing.join('')}`;
}

/** A beginning of some markup, with the tags that are open at its end. */
interface Beginning {
  readonly kept: string;
  readonly open: readonly string[];
}

function tokensWithin(html: string, maxBytes: number): Beginning {
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
      else if (tag !== 'br') open.push(tag);
    }
  }
  return { kept, open };
}

function beforeOpenLink({ kept, open }: Beginning): Beginning {
  const link = open.indexOf('a');
  return link === -1 ? { kept, open } : { kept: kept.slice(0, kept.lastIndexOf('<a ')), open: open.slice(0, link) };
}

function wordsWithin(text: string, maxBytes: number): string {
  // What is cut inside a character decodes to U+FFFD, and goes with the word that it ends.
  const cut = Buffer.from(text).subarray(0, maxBytes).toString();
  const atWord = cut.replace(/\s+\S*$/, '');
  return atWord === cut ? cut.replace(/\uFFFD+$/, '') : atWord;
}
