import type { Language } from '../contract/languages.ts';
import type { Script } from '../contract/scripts.ts';
import { localeOf } from './day-in-words.ts';

/** What a script is called. @example scriptName('en', 'Arab') // 'Arabic' */
export const scriptName = (language: Language, script: Script): string =>
  new Intl.DisplayNames(localeOf(language), { type: 'script' }).of(script) ?? script;
