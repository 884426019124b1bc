import { LANGUAGES } from '../../functions/contract/languages.ts';
import { closestWord, foldWord } from '../../functions/domain/publishing/publishing.ts';
import {
  COUNTRY_ALIASES,
  COUNTRY_CODES,
  countryName,
  isCountryCode,
  isThemeSlug,
  THEME_SLUGS,
  themeLabel,
} from '../../functions/domain/vocabulary/vocabulary.ts';
import { EXIT } from '../program/exit-codes.ts';
import { CommandError } from './command-error.ts';

/**
 * A country's code from its code or any of its names.
 * @throws {CommandError} with the one that was most likely meant.
 */
export function countryCodeOf(text: string): string {
  const asCode = text.trim().toUpperCase();
  if (isCountryCode(asCode)) return asCode;
  const code = countryNames().get(foldWord(text));
  if (code !== undefined) return code;
  const meant = countryNames().get(closestWord(text, [...countryNames().keys()]) ?? '');
  throw new CommandError('unknown-country', `"${text}" is no country.`, {
    hint: meant
      ? `Did you mean --country "${countryName(meant, 'en')}" (${meant})?`
      : 'Write its name or its two-letter code, like --country Russia or --country RU.',
    exitCode: EXIT.notAsked,
  });
}

/**
 * A theme's slug from its slug or its name.
 * @param sign - `+` where the theme is added to those that are read: without it, it would replace them.
 * @throws {CommandError} with the one that was most likely meant.
 */
export function themeSlugOf(text: string, sign: '' | '+' = ''): string {
  const asSlug = text.trim().toLowerCase();
  if (isThemeSlug(asSlug)) return asSlug;
  const slug = themeNames().get(foldWord(text));
  if (slug !== undefined) return slug;
  const meant = themeNames().get(closestWord(text, [...themeNames().keys()]) ?? '');
  throw new CommandError('unknown-theme', `"${text}" is no theme.`, {
    hint: meant ? `Did you mean --theme ${sign}${meant}?` : `The themes are ${THEME_SLUGS.join(', ')}.`,
    exitCode: EXIT.notAsked,
  });
}

/** Folded name to code: everyday names in every language, and what else people call a country. */
function countryNames(): ReadonlyMap<string, string> {
  const official = COUNTRY_CODES.flatMap((code) =>
    LANGUAGES.map((language) => [foldWord(countryName(code, language)), code] as const),
  );
  // A leading = marks an abbreviation that counts in capitals only; on a command line people type it small.
  const known = COUNTRY_ALIASES.flatMap(({ code, names = [] }) =>
    names.map((name) => [foldWord(name.replace(/^=/, '')), code] as const),
  );
  return new Map([...known, ...official]);
}

function themeNames(): ReadonlyMap<string, string> {
  return new Map(
    THEME_SLUGS.flatMap((slug) => [
      [foldWord(slug), slug] as const,
      ...LANGUAGES.map((language) => [foldWord(themeLabel(slug, language)), slug] as const),
    ]),
  );
}
