import {
  EDITION_PART_NAMES,
  type EditionPart,
  PART_NAMES,
  type PartName,
  SHARED_PART_NAMES,
  type SharedPart,
} from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import type { AppealParts, EditionParts, SharedParts } from '../../../contract/part-schemas.ts';
import { partsOf } from '../../appeal/appeal.ts';
import type { Finding } from '../../reading/reading.ts';
import { fromPerson, type InputAnswer } from './input-answer.ts';

/** The parts that were answered, and who says so. */
export type PartAnswers = { readonly [Part in PartName]?: InputAnswer<NonNullable<AppealParts[Part]>> };

/** Something that the text of an edition demands. */
export interface DemandFound extends InputAnswer<string> {
  readonly language: Language;
}

/** Whether a part says nothing. */
export const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** Parts that a person sent. */
export const partsFromPerson = (said: Partial<AppealParts>): PartAnswers =>
  answersOf(
    Object.fromEntries(PART_NAMES.flatMap((part) => (isEmpty(said[part]) ? [] : [[part, said[part]]]))),
    fromPerson,
  );

/** The demands that were read in a text: `sure` once a person accepted them. */
export const demandsFound = (
  demands: readonly Finding<string>[],
  language: Language,
  areAccepted: boolean,
): DemandFound[] =>
  demands.map((demand) => ({ ...demand, language, from: 'page', confidence: areAccepted ? 'sure' : 'unsure' }));

/** The demands that a person accepted, as the part of an edition. Undefined without any. */
export function acceptedDemands(found: readonly DemandFound[]): InputAnswer<string[]> | undefined {
  const accepted = found.filter(({ confidence }) => confidence === 'sure');
  if (accepted.length === 0) return undefined;
  const evidence = accepted.flatMap((demand) => demand.evidence);
  return { value: accepted.map(({ value }) => value), confidence: 'sure', from: 'page', evidence };
}

/** The parts that are sure, as an appeal keeps them: those of its edition, and those that its editions share. */
export function sureParts(parts: PartAnswers): { readonly edition: EditionParts; readonly shared: SharedParts } {
  return { edition: sure<EditionPart>(parts, EDITION_PART_NAMES), shared: sure<SharedPart>(parts, SHARED_PART_NAMES) };
}

/** Each value with who says it. */
export const answersOf = (given: Partial<AppealParts>, answer: <T>(value: T) => InputAnswer<T>): PartAnswers =>
  Object.fromEntries(Object.entries(given).map(([part, value]) => [part, answer(value)]));

const sure = <Name extends PartName>(parts: PartAnswers, names: readonly Name[]): Pick<AppealParts, Name> =>
  partsOf(
    Object.fromEntries(
      names.flatMap((part) => (parts[part]?.confidence === 'sure' ? [[part, parts[part].value]] : [])),
    ),
    names,
  );
