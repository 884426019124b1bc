import { LANGUAGE_FACTS, type Language } from '../../functions/contract/languages.ts';
import { cleanLine } from '../clean-text.ts';
import type { Part } from '../plain-notice/plain-notice.ts';

/** Of a digest: enough to compare by eye. */
export const DIGITS_SHOWN = 12;

interface ReadersText {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}

/** Each edition of an appeal as its readers would get it, for a member who is to look at it. */
export const readersTexts = (texts: readonly ReadersText[]): Part[] =>
  texts.flatMap(({ language, subject, text }): Part[] => [
    { strong: `${LANGUAGE_FACTS[language].name} · ${cleanLine(subject)}` },
    { verbatim: text, language },
  ]);

export const SAMPLE_TEXTS: readonly ReadersText[] = [
  {
    language: 'en',
    subject: 'Lawyer Ivan Example beaten in prison',
    text: 'Lawyer Ivan Example beaten in prison\n\nAct by Tuesday 15 April 2025.\n\nWrite to the prosecutor:\n- let a doctor examine him',
  },
];
