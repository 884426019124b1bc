import { EDITION_PART_NAMES, type EditionPart } from '../../contract/appeal-parts.ts';
import type { Language } from '../../contract/languages.ts';
import type { Edition } from '../appeal/appeal.ts';
import { waysToAct } from '../appeal/ways-to-act.ts';
import type { AppealInput } from './input/appeal-input.ts';
import { sureParts } from './input/part-answers.ts';

/** An edition with the parts that the original has and it has not. */
export interface EditionGap {
  readonly language: Language;
  readonly parts: readonly EditionPart[];
}

/** What each further edition lacks of the original; editions that lack nothing are left out. */
export function editionGaps(input: AppealInput): EditionGap[] {
  const [original, ...others] = editionsOf(input);
  return others.flatMap((edition) => {
    const parts = EDITION_PART_NAMES.filter((part) => has(original, part) && !has(edition, part));
    return parts.length > 0 ? [{ language: edition.language, parts }] : [];
  });
}

/** Languages of the editions whose letter is too long for the button that opens an e-mail. */
export function lettersTooLong(input: AppealInput): Language[] {
  const editions = editionsOf(input);
  const [original] = editions;
  const version = { kind: input.kind.value, ...sureParts(input.parts).shared, edition: original };
  const isTooLong = (edition: Edition) =>
    waysToAct(version, edition, edition.language).some((way) => way.kind === 'email' && way.isLetterTooLong);
  return editions.filter(isTooLong).map(({ language }) => language);
}

/** The original first. */
function editionsOf({ language, title, blocks, footnotes, parts, translations = [] }: AppealInput) {
  const original: Edition = { language, title: title?.value ?? '', blocks, footnotes, ...sureParts(parts).edition };
  return [original, ...translations] as const;
}

const has = (edition: Edition, part: EditionPart): boolean => (edition[part]?.length ?? 0) > 0;
