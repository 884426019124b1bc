import { EVERYDAY_NAMES } from '../../vocabulary/vocabulary.ts';
import { wordsOf } from '../words.ts';
import { findCountryWords } from './country-book.ts';

/** A country that a part of a title, or a label, is the name of. */
export interface NamedCountry {
  readonly code: string;
  /** Not so where the name is that of a state that is no more, or where a part next to it may be another country. */
  readonly isSure: boolean;
}

/** What stands before the colon, dash or stop of a title. */
export interface TitlePrefix {
  /** ISO 3166-1 alpha-2 codes of the parts that are countries, in the order of the title. */
  readonly countries: readonly (NamedCountry & { readonly quote: string })[];
  /** Parts that stand where a country would and are none: "WORKSHOP", "IMF". */
  readonly others: readonly string[];
}

const SEPARATOR = /\s*[:：]\s+|\s+[-–—|]\s+|\.\s+|\s*[:：]$/u;
const BETWEEN_NAMES = /\s*[/,&+;]\s*/u;
const AND = /\s+(?:and|et|y|e|و)\s+|\s+و(?=ال)/u;
const ARTICLES = new Set(['the', 'la', 'le', 'les', 'el', 'los', 'l']);
// "Update: Country – …", "URGENT APPEAL – Country: …": what a title may open with before it comes to the country.
const MOST_SEGMENTS = 3;
const LONGEST_PREFIX = 80;

/**
 * The countries that a title opens with. A prefix counts part by part, and only where a part is a country and nothing more:
 * "Thailand/Vietnam: …" gives two, "Kenya/IMF: …" one, "Chad Example: …" none.
 */
export function titlePrefixOf(title: string): TitlePrefix {
  const segments = segmentsOf(title).map(readSegment);
  const at = segments.findIndex(({ countries }) => countries.length > 0);
  const first = segments[at];
  if (!first) return { countries: [], others: segments.flatMap(({ others }) => others) };
  // "Rwanda – RDC: …": the title opens with both, or its dash means something else.
  const second = segments[at + 1];
  if (first.others.length > 0 || !second || second.countries.length === 0 || second.others.length > 0) return first;
  const both = onePerCode([...first.countries, ...second.countries]);
  return { countries: both.length === first.countries.length ? both : both.map(asUnsure), others: [] };
}

type PrefixCountry = TitlePrefix['countries'][number];

const asUnsure = (country: PrefixCountry): PrefixCountry => ({ ...country, isSure: false });

function readSegment(segment: string): TitlePrefix {
  const named = partsOf(segment.replace(LEADS, '')).map((part) => ({ part, countries: countriesThatAre(part) }));
  const countries = named.flatMap((one) => one.countries.map((country) => ({ ...country, quote: one.part })));
  const others = named.filter((one) => one.countries.length === 0).map(({ part }) => part);
  if (countries.length === 0) return { countries, others };
  const places = others.flatMap((part) =>
    findCountryWords(wordsOf(part)).flatMap(({ codes }) =>
      codes.some((code) => countries.some((one) => one.code === code))
        ? []
        : codes.map((code) => ({ code, quote: part })),
    ),
  );
  // "China/Tibet" is one country. A part in a spelling that is not known may be another one, a place elsewhere is.
  const isWhole =
    places.length === 0 && others.every((part) => isLabel(part) || findCountryWords(wordsOf(part)).length > 0);
  const all = [...countries, ...places.map((place) => ({ ...place, isSure: false }))];
  return { countries: onePerCode(isWhole ? all : all.map(asUnsure)), others };
}

/** The parts of a prefix. A name that contains "and" stays whole: "Bosnia and Herzegovina". */
function partsOf(segment: string): string[] {
  const parts = segment.split(BETWEEN_NAMES).flatMap((part) => {
    if (countriesThatAre(part).length > 0) return [part];
    return part.split(AND);
  });
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function onePerCode<T extends NamedCountry>(countries: readonly T[]): T[] {
  return countries.filter(({ code }, index) => countries.findIndex((one) => one.code === code) === index);
}

const LEADS =
  /^\s*(?:further information|update|new information|statement|urgent action|joint statement|compl[ée]ment d.information|informations? complémentaires?|mise à jour|más información|información adicional|actualización|معلومات إضافية)\s+(?:on|for|sur|pour|sobre|عن)\s+(?:the\s+)?/iu;

// An organisation or a label next to a country takes nothing from it.
const ACRONYM = /^\p{Lu}{2,6}$/u;
const LABEL =
  /bank|nations|union|update|urgent|appeal|statement|news|action|alert|communiqu|comunicado|declara|actualiz|appel|mise à jour|asylum|general|joint|letter|global|international|world|business|human rights/iu;

const isLabel = (part: string): boolean => ACRONYM.test(part) || LABEL.test(part);

/**
 * The countries that the whole text is the name of: one, several where a name is shared by the successors of a state, or none. "Myanmar (Burma)",
 * "Israel (Occupied Palestinian Territories)", "USA (Texas)": what stands in brackets may name the same country, a place in it or one more.
 */
export function countriesThatAre(text: string): readonly NamedCountry[] {
  const words = wordsOf(text).map((word) => ({ ...word, clause: 0 }));
  const start = words[0] && words.length > 1 && ARTICLES.has(words[0].folded) ? 1 : 0;
  const own = words.slice(start);
  const everyday = EVERYDAY_NAMES.get(own.map(({ raw }) => raw).join(' '));
  if (everyday !== undefined) return [{ code: everyday, isSure: true }];
  const found = findCountryWords(own);
  const [first] = found;
  const covered = found.reduce((total, { from, to }) => total + to - from, 0);
  if (!first || covered !== own.length || !['name', 'former'].includes(first.kind)) return [];
  const named = found.filter(({ kind }) => kind === 'name' || kind === 'former');
  const alsoMeant = found.filter(({ codes }) => !codes.some((code) => named.some((one) => one.codes.includes(code))));
  const isSure = named.every(({ kind, codes }) => kind === 'name' && codes.length === 1) && alsoMeant.length === 0;
  if (first.kind === 'name' && first.codes.length > 1) return [];
  return onePerCode([...named, ...alsoMeant].flatMap(({ codes }) => codes.map((code) => ({ code, isSure }))));
}

function segmentsOf(title: string): string[] {
  const segments: string[] = [];
  let rest = title.slice(0, 300);
  while (segments.length < MOST_SEGMENTS) {
    const separator = SEPARATOR.exec(rest);
    if (!separator || separator.index === 0) break;
    const segment = rest.slice(0, separator.index);
    if (segment.length <= LONGEST_PREFIX) segments.push(segment);
    rest = rest.slice(separator.index + separator[0].length);
  }
  return segments;
}
