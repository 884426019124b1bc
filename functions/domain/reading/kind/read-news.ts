import type { AppealKind } from '../../appeal/appeal.ts';
import type { PhraseMatch } from '../phrase-book.ts';
import { quoteAround } from '../quote-around.ts';
import type { ReadLanguage } from '../read-language.ts';
import type { Finding } from '../readings.ts';
import { type Word, wordsOf } from '../words.ts';
import { isSameSentence, type News, newsIn } from './news-words.ts';

/** A title or the beginning of a text. */
export interface NewsText {
  readonly where: 'title' | 'body';
  readonly text: string;
}

type Match = PhraseMatch<News>;

/** Words that a demand, or a word for those who are meant, reaches. */
const WORDS_ASKED = 14;
const WORDS_OF_SOME = 6;

/**
 * What a text reports of a case that is known: an end that was hoped for, half of one, or a further step. Never sure, since grim words and
 * good news share sentences. Below the title, only a release or an acquittal counts, and that its publisher called before.
 */
export function readNews({ where, text }: NewsText, language: ReadLanguage): Finding<AppealKind> | undefined {
  const words = wordsOf(text);
  const news = newsIn(words, language);
  const [value, match, why] = weigh(news, { words, language, isTitle: where === 'title' }) ?? [];
  if (!value || !match || !why) return undefined;
  return { value, confidence: 'unsure', evidence: [{ quote: quoteAround(text, words, match), where, why }] };
}

interface Weighing {
  readonly words: readonly Word[];
  readonly language: ReadLanguage;
  readonly isTitle: boolean;
}

function weigh(all: readonly Match[], { words, language, isTitle }: Weighing): [AppealKind, Match, string] | undefined {
  const of = (...news: News[]) => all.filter(({ value }) => news.includes(value));
  const isBefore = (one: Match, other: Match, most: number) =>
    one.from < other.from && other.from - one.to <= most && isSameSentence(words, one.from, other.from);
  const isAsked = (match: Match) =>
    of('asked').some((one) => isBefore(one, { ...match, from: match.to - 1 }, match.to - match.from + WORDS_ASKED));
  const isNone = (match: Match) =>
    of('never').some((one) => one.from <= match.from && match.to <= one.to + 1) ||
    of('foe').some((one) => isBefore(one, match, WORDS_ASKED));
  const isReport = (match: Match) => isTitle || isPassive(words, match.from, language);

  const [appealed] = of('appealed');
  if (appealed) return ['update', appealed, 'the acquittal that it reports is not final'];
  const half = of('half').find((one) => isReport(one) && !isAsked(one));
  if (half) return ['update', half, 'it reports a release that has conditions'];

  const nouns = isTitle && of('asked').length === 0 ? of('noun') : [];
  const free = [...of('free'), ...of('freed').filter(isReport), ...nouns]
    .filter((match) => !isNone(match) && !isAsked(match))
    .sort((a, b) => a.from - b.from)[0];
  if (free) {
    const isOfSome = of('some').some((one) => isBefore(one, free, WORDS_OF_SOME));
    const isInVain = of('held').length > 0 || of('though').some((one) => isBefore(one, free, WORDS_ASKED));
    return isOfSome || isInVain
      ? ['update', free, 'it reports that some are free, or not for good']
      : ['outcome', free, 'it reports an end that was hoped for'];
  }
  const [step] = isTitle ? of('own', 'step') : of('own');
  return step && ['update', step, 'it reports a further step in a case that is known'];
}

const PASSIVE: Readonly<Record<ReadLanguage, ReadonlySet<string>>> = {
  en: new Set('was were been is are being be finally later now'.split(' ')),
  fr: new Set('a ete est sont etait etaient ont enfin'.split(' ')),
  es: new Set('fue fueron ha han sido es son esta estan quedo quedaron'.split(' ')),
  ar: new Set(),
};

/** "She was freed", not "she freed a suspect". Arabic says it by the verb. */
const isPassive = (words: readonly Word[], at: number, language: ReadLanguage): boolean =>
  language === 'ar' || words.slice(Math.max(0, at - 2), at).some(({ folded }) => PASSIVE[language].has(folded));

/** Whether a title is a call to free or acquit someone: what its text reports of others is no outcome. */
export const isCall = (title: string): boolean => CALL.test(title.normalize('NFC'));

const CALL =
  /(?:^|[:–—.-]\s*)(?:release|free|drop|acquit|stop|end|libérez|liberen|liberad|libertad para|liberté pour|il faut|أفرجوا|أطلقوا|الحرية ل)(?![\p{L}\p{M}])/iu;
