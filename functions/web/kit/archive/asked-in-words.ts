import type { Language } from '../../../contract/languages.ts';
import { countryName, isRegionCode, regionName, themeLabel } from '../../../domain/vocabulary/vocabulary.ts';
import { wordsIn } from '../../../locales/messages.ts';
import type { Asked } from './asked.ts';

/** What is asked for, part by part; nothing where all is. */
export function askedInWords({ q, place, theme, kind, state }: Asked, language: Language): string[] {
  const t = wordsIn(language);
  return [
    ...(q === '' ? [] : [t('browse.archive.with-words', { words: q })]),
    ...(place === '' ? [] : [isRegionCode(place) ? regionName(place, language) : countryName(place, language)]),
    ...(theme === '' ? [] : [themeLabel(theme, language)]),
    ...(kind === '' ? [] : [t(`browse.kinds.${kind}`)]),
    ...(state === '' ? [] : [t(`browse.states.${state}`)]),
  ];
}
