import type { Language } from '../../../../contract/languages.ts';
import type { Finding } from '../../../../domain/checks/checks.ts';
import type { DraftFields } from '../../../../domain/drafts/drafts.ts';
import { fieldOfPath, pathOf } from '../../../../domain/drafts/drafts.ts';
import type { DroppedPart } from '../../../../domain/publishing/publishing.ts';
import { isolated } from '../../../../locales/isolated.ts';
import { message, wordsIn } from '../../../../locales/messages.ts';
import { scriptName } from '../../../../locales/script-name.ts';
import { partInWords } from './part-in-words.ts';

/** What a check found, with the part that it stands in. */
export function findingInWords(
  language: Language,
  { check, field, quote, unspelled, partOf }: Finding,
  fields: DraftFields,
): string {
  const { script = 'Zzzz', title = '' } = unspelled ?? {};
  return message(language, `check.${check}`, {
    part: isolated(partInWords(language, placeOf(field, fields), fields)),
    quote: isolated(quote),
    script: scriptName(language, script),
    title: isolated(title),
    of: isolated(partOf?.part ?? ''),
    name: isolated(partOf?.name ?? ''),
  });
}

/** Of the words of an image it is not said which. */
const placeOf = (field: string, fields: DraftFields) =>
  field === 'image' ? field : fieldOfPath(pathOf(field), fields);

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
