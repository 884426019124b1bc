import { LANGUAGE_FACTS, type Language } from '../../functions/contract/languages.ts';
import type { Words } from '../../functions/locales/messages.ts';
import { cleanLine } from '../clean-text.ts';
import type { Part } from '../plain-notice/plain-notice.ts';

/** Of a digest: enough to compare by eye. */
export const DIGITS_SHOWN = 12;

export interface ReadersText {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** That readers may send, where this edition has one of its own. */
  readonly letter?: string;
}

/** Each edition of an appeal as its readers would get it, for a member who is to look at it. */
export const readersTexts = (texts: readonly ReadersText[], say: Words): Part[] =>
  texts.flatMap(({ language, subject, text, letter }): Part[] => [
    { strong: `${LANGUAGE_FACTS[language].name} · ${cleanLine(subject)}` },
    { verbatim: text, language },
    ...(letter === undefined
      ? []
      : [
          { strong: `${LANGUAGE_FACTS[language].name} · ${say('mail.sending-asked.letter')}` },
          { verbatim: letter, language },
        ]),
  ]);

/** What a member typed, line by line. */
export const typedLines = (text: string): Part[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((item) => ({ item }));

export const SAMPLE_TEXTS: readonly ReadersText[] = [
  {
    language: 'en',
    subject: 'Lawyer Ivan Example beaten in prison',
    text: 'Lawyer Ivan Example beaten in prison\n\nAct by Tuesday 15 April 2025.\n\nWrite to the prosecutor:\n- let a doctor examine him',
    letter: 'Dear Prosecutor,\n\nI ask you to let a doctor examine Ivan Example.',
  },
];
