import { rangeOf } from '../../../../contract/bands.ts';
import type { Language } from '../../../../contract/languages.ts';
import { EXACT_FROM_PEOPLE } from '../../../../contract/limits.ts';
import type { AppealKind } from '../../../../domain/appeal/appeal.ts';
import type { LargestReached } from '../../../../domain/deciding/deciding.ts';
import { wordsIn } from '../../../../locales/messages.ts';

const WHO = {
  new: 'sent.who.new',
  update: 'sent.who.matching',
  outcome: 'sent.who.matching',
  correction: 'sent.who.correction',
  retraction: 'sent.who.retraction',
} as const satisfies Record<AppealKind, string>;

/** Whom a version is mailed, in a sentence. */
export const whoInWords = (language: Language, kind: AppealKind): string => wordsIn(language)(WHO[kind]);

/** How many were mailed an appeal, in a sentence: they are told of its correction or withdrawal. */
export function reachedInWords(language: Language, reached: LargestReached): string {
  const t = wordsIn(language);
  if (reached.kind === 'few') return t('sent.reached.few', { people: EXACT_FROM_PEOPLE });
  const { from, to } = rangeOf(reached.people);
  return to === undefined ? t('sent.reached.or-more', { from }) : t('sent.reached.between', { from, to });
}
