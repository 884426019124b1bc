import type { Language } from '../../../../contract/languages.ts';
import type { Finding } from '../../../../domain/checks/checks.ts';
import type { DraftFields } from '../../../../domain/drafts/drafts.ts';
import {
  fieldOfPath,
  followUpIn,
  hiddenEditionOf,
  pathOf,
  unansweredEditions,
} from '../../../../domain/drafts/drafts.ts';
import type { DroppedPart } from '../../../../domain/publishing/publishing.ts';
import { LANGUAGE_FIELD } from '../../../../domain/subscriber/subscriber.ts';
import { isolated } from '../../../../locales/isolated.ts';
import { languageName } from '../../../../locales/language-name.ts';
import { message, wordsIn } from '../../../../locales/messages.ts';
import { scriptName } from '../../../../locales/script-name.ts';
import { type Html, html } from '../../../kit/kit.ts';
import { EDITION_FIELD, partInWords } from './part-in-words.ts';

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

/** That a translation is into what is now the language of the original. */
export function hiddenInWords(language: Language, fields: DraftFields): string[] {
  const hidden = hiddenEditionOf(fields);
  if (!hidden) return [];
  return [wordsIn(language)('compose.check-hidden-edition', { language: languageName(language, hidden) })];
}

/** What is asked of each edition of words that the original does not say any more. @param path - of the draft's page; empty on it. */
export const unansweredInWords = (language: Language, fields: DraftFields, path: string): Html[] =>
  unansweredEditions(fields).map((edition) => {
    const key = followUpIn(fields) === undefined ? 'compose.check-unanswered-new' : 'compose.check-unanswered';
    const words = wordsIn(language)(key, { language: languageName(language, edition) });
    return html`<a href="${path}?${EDITION_FIELD}=${edition}&amp;${LANGUAGE_FIELD}=${language}">${words}</a>`;
  });

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
