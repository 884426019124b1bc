import { LANGUAGES } from '../appeal/appeal.ts';
import { COUNTRY_PHRASES } from './country-phrases.ts';
import { REGION_CODES, regionName } from './regions.ts';
import triggers from './theme-triggers.json' with { type: 'json' };
import { THEME_SLUGS, themeLabel } from './themes.ts';

/** Shorter ones stand in too many other words. */
const FOUND_ANYWHERE_FROM = 5;
const FOUND_AT_AN_EDGE_FROM = 4;
const SHORTEST = 3;
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  $: 's',
  '!': 'i',
};

/**
 * Whether a short text in Latin letters names a place or a theme that can be followed, in one of our languages, as far as our lists know its words:
 * parted by signs, run together or with digits for letters. It errs on the side of yes: "woman" ends with Oman.
 */
export function namesPlaceOrTheme(text: string): boolean {
  const spellings = [text, text.replace(/[013457$!]/g, (sign) => LOOKS_LIKE[sign] ?? sign)];
  return spellings.some((spelling) => {
    const runs = spelling.toLowerCase().split(/[^a-z]+/);
    return [...tellingWords()].some((word) => isIn(word, [...runs, runs.join('')]));
  });
}

function isIn(word: string, runs: readonly string[]): boolean {
  if (word.length >= FOUND_ANYWHERE_FROM) return runs.some((run) => run.includes(word));
  if (word.length >= FOUND_AT_AN_EDGE_FROM) return runs.some((run) => run.startsWith(word) || run.endsWith(word));
  return runs.includes(word);
}

let words: ReadonlySet<string> | undefined;

/** Arranged at the first question: most processes are never asked. */
function tellingWords(): ReadonlySet<string> {
  words ??= new Set([...placeWords(), ...themeWords()].map(inLatinLetters).filter((word) => word.length >= SHORTEST));
  return words;
}

function placeWords(): string[] {
  const regions = LANGUAGES.flatMap((language) => REGION_CODES.map((code) => regionName(code, language)));
  return [...COUNTRY_PHRASES.flatMap(({ phrase }) => phrase.split('|')), ...regions];
}

/** Of what speaks for a theme, single words: parts of phrases say too little. Those with a tilde do so only together with others. */
function themeWords(): string[] {
  const labels = THEME_SLUGS.flatMap((slug) => LANGUAGES.map((language) => themeLabel(slug, language)));
  const speaking = Object.values(triggers).flatMap((theme) => LANGUAGES.flatMap((language) => theme[language]));
  const single = speaking
    .filter((phrase) => /^[^~=\s]+$/.test(phrase))
    .filter((phrase) => phrase.length > FOUND_ANYWHERE_FROM);
  return [
    ...labels.flatMap((label) => label.split(/[\s·]+/)).filter((word) => word.length >= FOUND_ANYWHERE_FROM),
    ...THEME_SLUGS,
    ...single,
  ];
}

const inLatinLetters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
