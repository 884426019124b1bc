import { matchesOf } from '../matches.ts';

/** Numbers below eighteen, as words, in each language. */
const WORDS = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept',
  es: 'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete',
} as const;
const ARABIC_WORDS = 'ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس ست سبع ثماني تسع عشر سنتين عامين'.split(
  ' ',
);
const ARABIC_TEENS = '(?:أحد|إحدى|اثنا|اثني|اثنتا|ثلاثة?|أربعة?|خمسة?|ستة?|سبعة?)\\s+عشرة?';

const MINOR_DIGITS = '(?:1[0-7]|[1-9])(?![\\p{N}]|[.,]\\p{N})';
const oneOf = (words: readonly string[]) =>
  `(?:${[...words].sort((one, other) => other.length - one.length).join('|')})(?!\\p{L})`;
const EN = `(?:${MINOR_DIGITS}|${oneOf(WORDS.en.split(' '))})`;
const FR = `(?:${MINOR_DIGITS}|${oneOf([...WORDS.fr.split(' '), 'dix sept', 'une'])})`;
const ES = `(?:${MINOR_DIGITS}|${oneOf([...WORDS.es.split(' '), 'dieciseis', 'una'])})`;
const AR = `(?:${MINOR_DIGITS}|${ARABIC_TEENS}|${oneOf(ARABIC_WORDS)})`;
const AR_YEARS = '\\s*(?:عام|سن|أعوام|أشهر|شهر)\\S*';

/** Letters and marks of a name behind its first. Without an end each place of a long word is looked back from, up to its beginning. */
const MOST_BEHIND = 60;

/** A number that stands alone behind a name: "Ana Example, 16," and "Ana Example (16)". A sentence in years is none. */
const ALONE = `(?=[,\\s(])(?<=\\p{Lu}[\\p{L}\\p{M}'’-]{1,${MOST_BEHIND}})(?:,\\s+${MINOR_DIGITS}(?=\\s*(?:,|\\.|;|$|\\p{Pd}))|\\s{0,3}\\(${MINOR_DIGITS}\\))`;

/**
 * Ages under eighteen that a text states of someone now, in four languages. "At the age of 16" may be long ago, "16 ans de prison" is no age.
 * @see {@link agesIn}
 */
const AGE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])${EN}[- ](?:years?|months?|weeks?|days?)[- ]olds?(?!\\p{L})`,
    `(?<![\\p{L}\\p{N}])(?:aged|age)\\s+(?:only\\s+|just\\s+)?${EN}`,
    `(?<![\\p{L}\\p{N}])${EN}\\s+years?\\s+of\\s+age`,
    `(?<![\\p{L}\\p{N}])âgée?s?\\s+(?:seulement\\s+)?d(?:e\\s+|['’])(?:seulement\\s+)?${FR}\\s+(?:ans?|mois)(?!\\p{L})`,
    `(?<![\\p{L}\\p{N}])(?:fille|garçon|enfant|adolescente?|lycéenne?|lycéen|collégienne?|élève|étudiante?|fils|sœur|frère|mineure?|bébé)s?\\s+d(?:e\\s+|['’])${FR}\\s+(?:ans?|mois)(?!\\p{L})`,
    `,\\s+${FR}\\s+ans(?=\\s*[,.;)])|\\(\\s*${FR}\\s+ans\\s*\\)`,
    `(?<![\\p{L}\\p{N}])${ES}\\s+(?:años?|meses)\\s+de\\s+edad`,
    `(?<![\\p{L}\\p{N}])(?:niñ[oa]|menor|adolescente|joven|estudiante|alumn[oa]|hij[oa]|hermanit[oa]|herman[oa]|bebé)e?s?\\s+de\\s+${ES}\\s+(?:años?|meses)(?!\\p{L})`,
    `(?<![\\p{L}\\p{N}])tienen?\\s+(?:solo\\s+)?${ES}\\s+años(?!\\p{L})`,
    `,\\s+(?:de\\s+)?${ES}\\s+años(?=\\s*[,.;)])|\\(\\s*${ES}\\s+años\\s*\\)`,
    `(?:ال)?(?:بالغة?|يبلغ|تبلغ|عمره|عمرها|عمرهما)(?:\\s+من\\s+العمر|\\s+من\\s+عمره|\\s+من\\s+عمرها)?\\s+${AR}(?:${AR_YEARS})?`,
    `(?:طفل|طفلة|فتى|فتاة|صبي|ابن|ابنة|تلميذ|تلميذة)\\S*\\s+(?:ال)?${AR}${AR_YEARS}`,
    `[(،]\\s*${AR}${AR_YEARS}\\s*[)،.]`,
    `ابنة?\\s+ال\\s*[ـ]?\\s*${AR}`,
    ALONE,
  ].join('|'),
  'giu',
);
/** Case counts in what stands alone behind a name. */
const NAMED_AGE = new RegExp(ALONE, 'gu');
const ONLY_ALONE = new RegExp(`^(?:,\\s+${MINOR_DIGITS}|\\s{0,3}\\(${MINOR_DIGITS}\\))$`, 'u');

/** Where an age stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param text - with the digits 0 to 9. */
export function agesIn(text: string): Span[] {
  const named = new Set(matchesOf(text, NAMED_AGE).map(({ index }) => index));
  return matchesOf(text, AGE)
    .filter(({ 0: age, index }) => !ONLY_ALONE.test(age) || named.has(index))
    .map(({ 0: age, index }) => ({ start: index, end: index + age.length }));
}

/** Words for someone who is a child: "little sister", "schoolboy". */
const YOUNG = new RegExp(
  [
    '\\b(?:little|baby|kid|infant|minor) (?:sister|brother|son|daughter|girl|boy|child|children)s?\\b',
    '\\b(?:school(?:girl|boy|child|children)s?|toddlers?|infants?|newborns?|minors|a minor|juveniles?|under(?:age| 18)|teenage(?:r|rs|d)?)\\b',
    '(?<!\\p{L})petite?s? (?:sœur|frère|soeur|fille|garçon)s?(?!\\p{L})',
    '(?<!\\p{L})(?:fillettes?|garçonnets?|nourrissons?|bébés?|écoli(?:er|ère)s?|collégien(?:ne)?s?|(?:une?|des|les?|la|deux|trois) mineure?s?)(?!\\p{L})',
    '(?<!\\p{L})(?:hermanit[oa]s?|niñ[oa]s? pequeñ[oa]s?|menor(?:es)? de edad|herman[oa] pequeñ[oa]|bebés?|colegial[ae]?s?|(?:un|una|los|las) menor(?:es)?)(?!\\p{L})',
    '(?<!\\p{L})(?:و|ل|ب)?(?:ال)?(?:قاصر(?:ة|ين|ات)?|رضيع(?:ة)?|طفل(?:ه|ها|هما|ته|تها)?|طفلة|(?:شقيق|أخ|أخو)ت?(?:ه|ها) (?:ال)?صغيرة?|تلميذة?)(?!\\p{L})',
  ].join('|'),
  'giu',
);

/** @param text - with the digits 0 to 9. */
export const youngWordsIn = (text: string): Span[] =>
  matchesOf(text, YOUNG).map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
