import type { CodeFinding } from '../readings.ts';
import { wordsOf } from '../words.ts';
import type { CountryText } from './country-text.ts';
import { finding, type PlacedMention } from './placed-mention.ts';
import { findReferenceCode } from './reference-code.ts';
import { countriesThatAre } from './title-prefix.ts';

const LONGEST_LABEL_LINE = 200;

/**
 * The countries of labels between title and text that are nothing but a country, and of a case reference. A page's menus look the same, so
 * a label whose country the text never comes back to is `unsure`, and none counts against a title that names another.
 */
export function countriesFromLabels(
  { title, labels, body }: CountryText,
  titleMentions: readonly PlacedMention[],
  bodyMentions: readonly PlacedMention[],
): CodeFinding[] | undefined {
  const labelled = labels
    .flatMap(labelsOf)
    .flatMap((label) =>
      labelCountries(label).map((code) => ({ code, quote: label, why: 'a label of the page names it' })),
    );
  const reference = findReferenceCode(`${title}\n${labels.join('\n')}\n${body.slice(0, 2_000)}`);
  const referred = reference
    ? [{ code: reference.country, quote: reference.quote, why: 'the case reference names it' }]
    : [];
  const byCountry = Map.groupBy([...labelled, ...referred], ({ code }) => code);
  const namedInTitle = titleMentions.filter(({ kind, role }) => kind === 'name' && role !== 'aside');
  if (byCountry.size === 0 || namedInTitle.some(({ codes }) => !codes.some((code) => byCountry.has(code))))
    return undefined;
  const isBacked = (code: string) =>
    [...titleMentions, ...bodyMentions].some(({ codes, role }) => role !== 'aside' && codes.includes(code));
  return [...byCountry].map(([code, found]) =>
    finding(
      code,
      code === reference?.country || isBacked(code) ? 'sure' : 'unsure',
      found.map(({ quote, why }) => ({ quote, where: 'tag line', why })),
    ),
  );
}

/** The parts of a line between strong marks: "Statement | Nepal" has two, "République Dém. du Congo. Communiqué." too. */
function labelsOf(line: string): string[] {
  const composed = line.normalize('NFC').slice(0, LONGEST_LABEL_LINE);
  return [...Map.groupBy(wordsOf(composed), ({ clause }) => clause).values()].map((words) =>
    composed.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0),
  );
}

function labelCountries(label: string): string[] {
  const whole = countriesThatAre(label).map(({ code }) => code);
  if (whole.length > 0) return whole;
  // Tags run together: "IsraëlPalestine Communiqué".
  const glued = /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+/u.exec(label)?.[0] ?? '';
  const names = glued.split(/(?<=\p{Ll})(?=\p{Lu})/u).map(countriesThatAre);
  return names.every((countries) => countries.length > 0) ? names.flat().map(({ code }) => code) : [];
}
