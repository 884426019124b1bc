import type { Language } from '../../contract/languages.ts';
import { type ThemeSlug, VOCABULARIES } from '../../locales/vocabulary.ts';
import themes from './themes.json' with { type: 'json' };

/** What a theme says of an appeal: who is in danger, what is done to them, or which right it denies. */
export type ThemeFacet = 'who' | 'what' | 'right';

interface Theme {
  readonly slug: ThemeSlug;
  readonly facet: ThemeFacet;
}

// The file's slugs and facets are plain strings to the compiler; tests hold them to ThemeSlug and ThemeFacet.
const THEMES = themes as readonly Theme[];
const themeOf = new Map<string, Theme>(THEMES.map((theme) => [theme.slug, theme]));

/** Every theme that can be followed, in the order in which forms show them: who, then what, then which right. */
export const THEME_SLUGS: readonly string[] = THEMES.map((theme) => theme.slug);

/** Whether `text` is the slug of a theme, exactly as written in {@link THEME_SLUGS}. */
export function isThemeSlug(text: string): boolean {
  return themeOf.has(text);
}

/**
 * The theme's name for people, capitalised as at the start of a sentence.
 * @throws {RangeError} when `slug` is no theme.
 */
export function themeLabel(slug: string, language: Language): string {
  return VOCABULARIES[language].themes[getTheme(slug).slug];
}

/**
 * The group that a form shows the theme under.
 * @throws {RangeError} when `slug` is no theme.
 */
export function themeFacet(slug: string): ThemeFacet {
  return getTheme(slug).facet;
}

function getTheme(slug: string): Theme {
  const theme = themeOf.get(slug);
  if (!theme) throw new RangeError(`"${slug}" is no theme: use one of ${THEME_SLUGS.join(', ')}`);
  return theme;
}
