import type { Language } from '../../../contract/languages.ts';
import { type ChosenFollow, followOf } from '../../../domain/signing-up/signing-up.ts';
import { type CaseNames, describeFollow, NO_CASES } from '../../../domain/subscriber/subscriber.ts';
import { message } from '../../../locales/messages.ts';

/**
 * A follow as a sentence of its own.
 * @param cases - how cases may be named.
 * @example followSentence(chosen, 'en') // Appeals about torture and ill-treatment in Russia or Belarus
 */
export function followSentence(chosen: ChosenFollow, language: Language, cases: CaseNames = NO_CASES): string {
  const follow = followOf(chosen);
  const words = describeFollow(follow, language, cases);
  const isAboutThemes = follow.kind === 'narrow' && follow.themes.length > 0;
  if (isAboutThemes) return message(language, 'page.review.about', { follow: words });
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
