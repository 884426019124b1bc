import { EDITION_PART_NAMES, SHARED_PART_NAMES } from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import type { AppealParts, EditionParts, SharedParts } from '../../../contract/part-schemas.ts';
import type { AppealKind, AppealVersion } from '../../appeal/appeal.ts';
import { withUnnamedOf } from '../../appeal/unnamed-people.ts';
import type { Finding } from '../../reading/reading.ts';
import { fromEarlier, fromPerson, type InputAnswer } from './input-answer.ts';

/** The parts that were answered, and who says so. */
export type PartAnswers = { readonly [Part in keyof AppealParts]?: InputAnswer<NonNullable<AppealParts[Part]>> };

/** Something that the text of an edition demands. */
export interface DemandFound extends InputAnswer<string> {
  readonly language: Language;
}

const PART_NAMES = [...EDITION_PART_NAMES, ...SHARED_PART_NAMES];

/** What stays the same over the versions of a case, unless a person says something else. */
const KEPT_IN_CASE = ['caseReference', 'people', 'addressees'] as const;
const KEPT_BY_UPDATES = [...KEPT_IN_CASE, 'image'] as const;
const KEPT_BY_OUTCOMES = ['caseReference', 'people', 'image'] as const;
/** Beside what a follow-up says that says all of its parts. */
const KEPT_BY_WHOLE = ['caseReference', 'image'] as const;
/** What is said of one version only. */
const OF_ONE_VERSION = new Set<keyof AppealParts>(['whatChanged']);

/** Parts that a person sent. */
export const partsFromPerson = (request: Partial<AppealParts>): PartAnswers =>
  answersOf(request, PART_NAMES, fromPerson);

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

/**
 * Fills in the parts of the version before. A correction and the same text keep all of them, an update those of its case and the image. An outcome and a
 * retraction ask readers for nothing by themselves: the authorities may have acted already. An outcome says by itself how people are now, and where. A
 * retraction shows no image.
 * @param isSame - whether it is the text of the version before.
 * @param isWhole - it says all of its parts, but the image.
 * @param answersImage - an image was sent, or is to be taken away.
 */
export function withEarlierParts(
  parts: PartAnswers,
  earlier: AppealVersion,
  {
    kind,
    isSame,
    isWhole = false,
    answersImage,
  }: {
    readonly kind: AppealKind;
    readonly isSame: boolean;
    readonly isWhole?: boolean;
    readonly answersImage: boolean;
  },
): PartAnswers {
  const parted = isWhole ? KEPT_BY_WHOLE : keptBy(kind, isSame);
  const kept = parted.filter((part) => part !== 'image' || !answersImage);
  const isOver = kind === 'outcome' && !isSame;
  const { people } = parts;
  const hidden = (earlier.people ?? []).filter(({ mayBeNamed }) => !mayBeNamed);
  return {
    ...(isWhole && hidden.length > 0 && { people: fromEarlier(hidden) }),
    ...answersOf({ ...earlier.edition, ...earlier, ...(isOver && { people: whoTheyAre(earlier) }) }, kept, fromEarlier),
    ...parts,
    ...(people && { people: { ...people, value: withUnnamedOf(earlier.people ?? [], people.value) } }),
  };
}

/** The people of a version, without how and where they were then. */
const whoTheyAre = ({ people }: AppealVersion) =>
  people?.map(({ state: _state, heldSince: _heldSince, place: _place, ...person }) => person);

function keptBy(kind: AppealKind, isSame: boolean): readonly (keyof AppealParts)[] {
  if (isSame) return PART_NAMES;
  switch (kind) {
    case 'correction':
      return PART_NAMES.filter((part) => !OF_ONE_VERSION.has(part));
    case 'outcome':
      return KEPT_BY_OUTCOMES;
    case 'retraction':
      return KEPT_IN_CASE;
    default:
      return KEPT_BY_UPDATES;
  }
}

/** The parts of a retraction: those of its case. */
export function partsOfRetraction(parts: PartAnswers, earlier: AppealVersion): PartAnswers {
  const given = Object.fromEntries(KEPT_IN_CASE.flatMap((part) => (parts[part] ? [[part, parts[part]]] : [])));
  return withEarlierParts(given, earlier, { kind: 'retraction', isSame: false, answersImage: true });
}

/** The parts that are sure, as an appeal keeps them: those of its edition, and those that its editions share. */
export function sureParts(parts: PartAnswers): { readonly edition: EditionParts; readonly shared: SharedParts } {
  return { edition: sure(parts, EDITION_PART_NAMES), shared: sure(parts, SHARED_PART_NAMES) };
}

function answersOf(
  given: Partial<AppealParts>,
  names: readonly (keyof AppealParts)[],
  answer: <T>(value: T) => InputAnswer<T>,
): PartAnswers {
  return Object.fromEntries(names.flatMap((part) => (given[part] === undefined ? [] : [[part, answer(given[part])]])));
}

function sure(parts: PartAnswers, names: readonly (keyof AppealParts)[]): Partial<AppealParts> {
  const answers = names.map((part) => [part, parts[part]] as const);
  return Object.fromEntries(
    answers.flatMap(([part, answer]) => (answer?.confidence === 'sure' ? [[part, answer.value]] : [])),
  );
}
