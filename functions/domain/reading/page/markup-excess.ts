import { Parser } from 'htmlparser2';
import { MARKUP_LIMITS } from '../../../contract/requests/read-page.ts';

type MarkupExcess = keyof typeof MARKUP_LIMITS;

/** They may hold a whole picture, and are dropped before anything is searched. */
const HOLDS_PICTURE = /^(?:src|srcset)$/i;

class ExcessError extends Error {
  readonly of: MarkupExcess;
  constructor(of: MarkupExcess) {
    super(`too much of ${of}`);
    this.name = 'ExcessError';
    this.of = of;
  }
}

/**
 * What a page has so much of that building and searching its tree would take long, or undefined. One pass of the tokenizer that builds
 * the tree, which ends at the first limit: its steps grow in line with the page's length.
 */
export function markupExcess(html: string): MarkupExcess | undefined {
  const parser = new Parser(countingHandler(), { decodeEntities: true, lowerCaseAttributeNames: false });
  try {
    parser.write(html);
    parser.end();
    return undefined;
  } catch (error) {
    if (error instanceof ExcessError) return error.of;
    throw error;
  }
}

/** What is written as an entity when the tree is written down, and then makes a text of its own when that is parsed. */
const ESCAPED = /[&<>\u00a0]/g;

/** Written down as they are, and dropped. */
const CODE: ReadonlySet<string> = new Set(['script', 'style']);

const escapedIn = (text: string): number => text.match(ESCAPED)?.length ?? 0;

function countingHandler() {
  const counts = { elements: 0, nesting: 0, attributes: 0, signs: 0 };
  let isCode = false;
  const count = (of: keyof typeof counts, added = 1) => {
    counts[of] += added;
    if (counts[of] > MARKUP_LIMITS[of]) throw new ExcessError(of);
  };
  return {
    onopentagname() {
      counts.attributes = 0;
    },
    onopentag(name: string) {
      isCode = CODE.has(name);
      count('elements');
      count('nesting');
    },
    onclosetag() {
      isCode = false;
      counts.nesting -= 1;
    },
    onattribute(name: string, value: string) {
      count('attributes');
      if (value.length > MARKUP_LIMITS.attribute && !HOLDS_PICTURE.test(name)) throw new ExcessError('attribute');
    },
    ontext(text: string) {
      count('signs', isCode ? 1 : 1 + escapedIn(text));
    },
    oncomment: () => count('signs'),
  };
}
