import type { Language } from '../../../../contract/languages.ts';
import type { DraftFields } from '../../../../domain/drafts/fields.ts';
import type { DroppedPart } from '../../../../domain/publishing/following/dropped-parts.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { partInWords } from './part-in-words.ts';

/**
 * What a follow-up has not any more, a line for all parts that went whole, one for a day that is over, and one for each part that lost some of its lines.
 * @param fields - of the draft.
 */
export function droppedInWords(language: Language, dropped: readonly DroppedPart[], fields: DraftFields): string[] {
  const t = wordsIn(language);
  const called = ({ part, language: edition }: DroppedPart) =>
    partInWords(language, edition === undefined || edition === fields.language ? part : `${edition}.${part}`, fields);
  const whole = dropped.filter(({ isOver, lines }) => !isOver && !lines);
  // What the original lost goes from its translations too.
  const ofOriginal = new Set(
    whole.filter(({ language: edition }) => edition === fields.language).map(({ part }) => part),
  );
  const told = whole.filter(({ part, language: edition }) => edition === fields.language || !ofOriginal.has(part));
  const parts = new Intl.ListFormat(language, { type: 'unit' }).format(
    told.map((one) => (ofOriginal.has(one.part) ? partInWords(language, one.part) : called(one))),
  );
  return [
    ...(dropped.some(({ isOver }) => isOver) ? [t('compose.check-dropped-day')] : []),
    ...dropped.flatMap((one) =>
      one.lines ? [t('compose.check-dropped-lines', { part: called(one), lines: one.lines.join(' · ') })] : [],
    ),
    ...(told.length > 0 ? [t('compose.check-dropped', { parts })] : []),
  ];
}
