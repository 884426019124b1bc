import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { saidOf } from '../../functions/domain/appeal/said-request.ts';
import { unlistedNamesIn } from '../../functions/domain/checks/names/unlisted-names.ts';
import { wordsOf } from '../../functions/domain/checks/names/words-of.ts';
import { aRequest } from '../support/publishing/builders.ts';

const NamedText = z.object({
  id: z.string(),
  lang: z.enum(['en', 'fr', 'es', 'ar']),
  title: z.string(),
  text: z.string(),
  /** Each person whom the text names, without title and possessive. */
  names: z.array(z.string()),
});
type NamedText = z.infer<typeof NamedText>;

/** The labelled texts of a file next to this one, a JSON object a line. */
export const readNamed = (fileName: string): NamedText[] =>
  readFileSync(new URL(fileName, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => NamedText.parse(JSON.parse(line)));

/**
 * Compares the names that the desk is asked about with the labels, if the appeal lists no one. A found name is right if all of its words are words of one
 * label; a label is found if a right name belongs to it. The shares are from 0 to 1.
 */
export function measureNames(texts: readonly NamedText[]) {
  const measured = texts.map(compare);
  const rows = (key: 'found' | 'wrong' | 'named' | 'missed') => measured.flatMap((one) => one[key]);
  const [found, wrong, named, missed] = [rows('found'), rows('wrong'), rows('named'), rows('missed')];
  return {
    precision: 1 - wrong.length / found.length,
    recall: 1 - missed.length / named.length,
    wrong,
    missed,
  };
}

function compare({ id, title, text, names }: NamedText) {
  const fields = [
    { field: 'title', text: title },
    { field: 'body', text },
  ];
  const quotes = unlistedNamesIn(fields, saidOf(aRequest({ people: [], addressees: [] }))).map(({ quote }) => quote);
  const inText = (name: string) => `${id}: ${name}`;
  return {
    found: quotes.map(inText),
    wrong: quotes.filter((quote) => !names.some((name) => isPartOf(quote, name))).map(inText),
    named: names.map(inText),
    missed: names.filter((name) => !quotes.some((quote) => isPartOf(quote, name))).map(inText),
  };
}

function isPartOf(found: string, name: string): boolean {
  const known = new Set(wordsOf(name));
  const words = wordsOf(found);
  return words.length > 0 && words.every((word) => known.has(word));
}
