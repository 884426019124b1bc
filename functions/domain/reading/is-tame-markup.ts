// Real pages stay far below: 5,000 elements and a depth of 60 are much already. Trees beyond cost more than their length to build and search.
const MOST_TAGS = 20_000;
const DEEPEST = 400;

const TAG = /<(\/?)([a-z][a-z0-9]*)/gi;
// These close by themselves, or hold nothing.
const NEVER_NESTS = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr dt dd option thead tbody tfoot colgroup path circle rect'.split(
    ' ',
  ),
);

/** Whether a tree of this markup is cheap to build: not too many tags, not too deep, not a run of broken ones. */
export function isTameMarkup(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (const [, slash, name] of html.matchAll(TAG)) {
    tags += 1;
    if (!name || NEVER_NESTS.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST || tags > MOST_TAGS) return false;
  }
  return tags <= MOST_TAGS && countOf(html, '<') <= MOST_TAGS;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
