import type { SaidRequest } from '../../appeal/said-request.ts';
import { type FieldText, textsIn } from '../../publishing/faults/field-texts.ts';
import { piecesOf } from '../pieces.ts';
import { namesIn } from './names-in.ts';
import { isPlace } from './place-phrases.ts';
import { wordsOf } from './words-of.ts';

/** Names that are asked about at once: more of them are no questions that a person answers. */
const MOST_ASKED = 12;

/** Names in a text that are none of the people, addressees and sources of an appeal, and of no country. */
export function unlistedNamesIn(
  texts: readonly FieldText[],
  { people = [], addressees = [], sources = [], image }: SaidRequest,
): { readonly field: string; readonly quote: string }[] {
  const named = people.map(({ name, nativeName, spellings }) => [name, nativeName, spellings]);
  const listed = textsIn('', [named, addressees, sources, image?.credit]);
  const known = new Set(listed.flatMap(({ text }) => wordsOf(text)));
  const found = new Map<string, { readonly field: string; readonly quote: string }>();
  for (const { field, text } of texts)
    for (const { name } of piecesOf(text).flatMap(namesIn)) {
      const words = wordsOf(name);
      // A listed person may be written with the names in another order, or without one of them.
      if (words.every((word) => known.has(word)) || isPlace(name) || found.has(words.join(' '))) continue;
      found.set(words.join(' '), { field, quote: name.replace(/\s+/g, ' ') });
    }
  return [...found.values()].slice(0, MOST_ASKED);
}
