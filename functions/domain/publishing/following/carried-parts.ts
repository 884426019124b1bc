import {
  EDITION_PART_NAMES,
  PART_NAMES,
  type PartName,
  partCalled,
  SHARED_PART_NAMES,
  travelsOf,
} from '../../../contract/appeal-parts.ts';
import type { FollowUpKind } from '../../../contract/follow-up-kinds.ts';
import type { AppealParts, CasePerson, EditionParts, SharedParts } from '../../../contract/part-schemas.ts';
import type { AppealKind, AppealVersion } from '../../appeal/appeal.ts';
import { isPast } from '../../appeal/is-past.ts';
import { makeNameFinder, withUnnamedOf } from '../../appeal/unnamed-people.ts';
import { textsIn } from '../faults/field-texts.ts';
import type { AppealInput } from '../input/appeal-input.ts';
import { fromEarlier } from '../input/input-answer.ts';
import { answersOf, type PartAnswers } from '../input/part-answers.ts';

/** What a request is to the version before it. */
export interface Following {
  readonly kind: AppealKind;
  /** It is the text of the version before. */
  readonly isSame: boolean;
  /** It says all of its parts: what it leaves out is meant to go. */
  readonly isWhole?: boolean;
  readonly nowMs: number;
}

/**
 * Fills in the parts of the version before, as the table says of its kind. The same text keeps all of them. What names someone who may not be named now is not
 * kept, nor is a last day that is over.
 */
export function withEarlierParts(
  { parts, drops }: Pick<AppealInput, 'parts' | 'drops'>,
  earlier: AppealVersion,
  following: Following,
): PartAnswers {
  const { kind, isSame, isWhole = false } = following;
  const before = partsBefore(earlier, kind === 'outcome' && !isSame);
  const kept = PART_NAMES.filter(
    (part) =>
      before[part] !== undefined &&
      parts[part] === undefined &&
      !drops.includes(part) &&
      stays(part, following) &&
      !isOfAnotherDay(part, parts, earlier, following),
  );
  const { people: listed } = parts;
  const people = listed
    ? { ...listed, value: withUnnamedOf(earlier.people ?? [], listed.value) }
    : hiddenAlone(earlier, isWhole || drops.includes('people'));
  const merged = { ...parts, ...(people && { people }) };
  const isNaming = makeNameFinder(merged.people?.value ?? before.people ?? []);
  const carried = without(before, kept, (text) => isNaming(text) !== undefined);
  return { ...answersOf(carried, fromEarlier), ...merged };
}

/** Who may not be named stays on the list, whatever else a request says. */
function hiddenAlone({ people = [] }: AppealVersion, isAsked: boolean) {
  const hidden = people.filter(({ mayBeNamed }) => !mayBeNamed);
  return isAsked && hidden.length > 0 ? fromEarlier(hidden) : undefined;
}

/** The parts of a retraction: those of its case. */
export function partsOfRetraction({ parts }: Pick<AppealInput, 'parts'>, earlier: AppealVersion): PartAnswers {
  const given = Object.fromEntries(
    PART_NAMES.flatMap((part) =>
      parts[part] && travelsOf(part, 'retraction') === 'kept' ? [[part, parts[part]]] : [],
    ),
  );
  return withEarlierParts({ parts: given, drops: [] }, earlier, { kind: 'retraction', isSame: false, nowMs: 0 });
}

/** The parts that a follow-up begins with at the desk, where its writer sees all of them: of the original, of what all share, and of a translation. */
export function partsToBeginWith(version: AppealVersion, kind: FollowUpKind, nowMs: number) {
  const following = { kind, isSame: false, nowMs };
  const begins = (part: PartName) => stays(part, following) && !isOfAnotherDay(part, {}, version, following);
  const of = <Parts extends object>(parts: Parts, names: readonly PartName[]): Parts =>
    Object.fromEntries(
      names.filter(begins).flatMap((part) => (part in parts ? [[part, parts[part as keyof Parts]]] : [])),
    ) as Parts; // some of its own
  return {
    ofEdition: (edition: EditionParts): EditionParts => of(edition, EDITION_PART_NAMES),
    shared: of<SharedParts>(version, SHARED_PART_NAMES),
  };
}

/** A new appeal that comes once more without its kind is held for an update. */
export const followUpKindOf = (kind: AppealKind): FollowUpKind => (kind === 'new' ? 'update' : kind);

function stays(part: PartName, { kind, isSame, isWhole }: Following): boolean {
  if (isWhole) return partCalled(part).stays === true;
  const travels = travelsOf(part, followUpKindOf(kind));
  return isSame || travels === 'kept' || travels === 'asked';
}

/** A zone and a reason are of one day. A day that is over would be mailed as if it were to come. */
function isOfAnotherDay(
  part: PartName,
  { expiresOn }: PartAnswers,
  earlier: AppealVersion,
  { isSame, nowMs }: Following,
): boolean {
  if (partCalled(part).slot !== 'deadline') return false;
  return expiresOn ? expiresOn.value !== earlier.expiresOn : !isSame && isPast(earlier, nowMs);
}

/** @param isOver - how people were then is not how they are now. */
function partsBefore(earlier: AppealVersion, isOver: boolean): Partial<AppealParts> {
  const { people } = earlier;
  const shared = Object.fromEntries(SHARED_PART_NAMES.map((part) => [part, earlier[part]]));
  return { ...earlier.edition, ...shared, ...(isOver && people && { people: people.map(whoTheyAre) }) };
}

function whoTheyAre(person: CasePerson): CasePerson {
  const { shape } = partCalled('people');
  const ofTheMoment = 'ofTheMoment' in shape ? (shape.ofTheMoment ?? []) : [];
  return Object.fromEntries(Object.entries(person).filter(([field]) => !ofTheMoment.includes(field))) as CasePerson; // what is left out is optional
}

/** Parts without what names someone: a line by itself, anything else as a whole, with what refers to it. */
function without(
  before: Partial<AppealParts>,
  kept: readonly PartName[],
  isNaming: (text: string) => boolean,
): Partial<AppealParts> {
  const isClean = (value: unknown) => !textsIn('', value).some(({ text }) => isNaming(text));
  const clean = kept.flatMap((part): [PartName, unknown][] => {
    const value = before[part];
    const { shape } = partCalled(part);
    if (part === 'people') return [[part, value]];
    if (shape.of !== 'lines' || !Array.isArray(value)) return isClean(value) ? [[part, value]] : [];
    const lines = value.filter(isClean);
    return lines.length > 0 ? [[part, lines]] : [];
  });
  return Object.fromEntries(clean.flatMap(([part, value]) => referring(part, value, before, new Map(clean))));
}

/** Rows that name rows of a part by their number, where that part is not kept with them. */
function referring(
  part: PartName,
  value: unknown,
  before: Partial<AppealParts>,
  kept: ReadonlyMap<PartName, unknown>,
): [PartName, unknown][] {
  const { shape } = partCalled(part);
  const named = 'names' in shape ? shape.names : undefined;
  if (named === undefined || !Array.isArray(value) || kept.get(named) === before[named]) return [[part, value]];
  const rows = value.filter((row) => !('to' in row));
  return rows.length > 0 ? [[part, rows]] : [];
}
