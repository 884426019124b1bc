import type { CasePerson } from '../../../contract/part-schemas.ts';
import { westernDigits } from '../../western-digits.ts';
import type { Found } from '../finding.ts';
import { namesIn } from '../names/names-in.ts';
import { agesIn, type Span, youngWordsIn } from './ages.ts';

/** Between a name and an age that is theirs: "Ana Example, a student of 16", and no more. */
const MOST_BETWEEN = 40;
/** What of the text around is quoted. */
const QUOTED_AROUND = 40;
const ENDS_SENTENCE = /[.!?؟;\n\r](?!\p{L})/u;

/**
 * Minors in a text. The full name of one beside their age is refused; an age or a word for a child alone is looked at.
 * @param people - whose names are known in scripts without capitals too.
 */
export function minorsIn(text: string, people: readonly CasePerson[]): (Found & { readonly isNamed: boolean })[] {
  const said = westernDigits(text);
  const names = [...namesIn(said).filter(({ name }) => /\s/.test(name)), ...listedIn(said, people)];
  const ages = agesIn(said).map((age) => {
    const name = names.find((one) => isBeside(said, one, age));
    const quote = name ? said.slice(Math.min(name.start, age.start), Math.max(name.end, age.end)) : around(said, age);
    return {
      quote: trimmed(quote),
      level: name ? ('refuse' as const) : ('look' as const),
      isNamed: name !== undefined,
    };
  });
  const words = youngWordsIn(said).map((word) => {
    const name = names.find((one) => isBeside(said, one, word));
    return { quote: trimmed(around(said, word)), level: 'look' as const, isNamed: name !== undefined };
  });
  // Children as such are no one: a word for a child is asked about where a name stands beside it.
  return [...ages, ...words.filter(({ isNamed }) => isNamed)];
}

/** Full names of listed people as they stand in a text. */
function listedIn(text: string, people: readonly CasePerson[]): Span[] {
  return people
    .flatMap(({ name, nativeName, spellings = [] }) => [name, ...(nativeName ? [nativeName] : []), ...spellings])
    .filter((name) => /\p{L}\s+\p{L}/u.test(name.trim()))
    .flatMap((name) => [...text.matchAll(new RegExp(escaped(name.normalize('NFKC')), 'giu'))])
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length }));
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');

function isBeside(text: string, name: Span, age: Span): boolean {
  const [first, second] = name.start <= age.start ? [name, age] : [age, name];
  const between = text.slice(first.end, second.start);
  return between.length <= MOST_BETWEEN && !ENDS_SENTENCE.test(between);
}

function around(text: string, { start, end }: Span): string {
  const [from, to] = [Math.max(0, start - QUOTED_AROUND), end + QUOTED_AROUND];
  const begun = text.slice(from, to).replace(from > 0 ? /^\S*\s/ : '', '');
  return to < text.length ? begun.replace(/\s\S*$/, '') : begun;
}

const trimmed = (quote: string) => quote.replace(/\s+/g, ' ').trim();
