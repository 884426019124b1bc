import type { Language } from '../../../contract/languages.ts';
import type { DraftFields } from '../../../domain/drafts/fields.ts';
import type { DroppedPart } from '../../../domain/publishing/following/dropped-parts.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { partInWords } from './sections/part-in-words.ts';

/** A part that a follow-up has not any more, with its language where it is of an edition. @param fields - of the draft. */
export function droppedInWords(
  language: Language,
  { part, language: edition, isOver, lines }: DroppedPart,
  fields: DraftFields,
): string {
  const t = wordsIn(language);
  if (isOver) return t('compose.check-dropped-day');
  const called = partInWords(
    language,
    edition === undefined || edition === fields.language ? part : `${edition}.${part}`,
    fields,
  );
  return lines
    ? t('compose.check-dropped-lines', { part: called, lines: lines.join(' · ') })
    : t('compose.check-dropped', { part: called });
}

/** One day that is over ends its zone and its reasons too. */
export const droppedOnce = (dropped: readonly DroppedPart[]): DroppedPart[] =>
  dropped.filter((one, index) => !one.isOver || dropped.findIndex(({ isOver }) => isOver) === index);
