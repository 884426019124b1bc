import type { Language } from '../../contract/languages.ts';
import type { AppealVersion } from '../../domain/appeal/appeal.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { framed, type Html, html } from '../kit/kit.ts';

/** How the case ended, as its publisher said; undefined where it did not say so. */
export const endedMarkup = ({ ended }: Pick<AppealVersion, 'ended'>, language: Language): Html | undefined =>
  ended &&
  html`<p class="sentence" ${framed(language)}><b>${wordsIn(language)('appeal.ended', { day: dayInWords(language, ended.on) })}</b> ${wordsIn(language)(`case-end.${ended.how}`)}</p>`;
