import {
  EDITION_PART_NAMES,
  PART_NAMES,
  type PartName,
  partCalled,
  SHARED_PART_NAMES,
  travelsOf,
} from '../../../contract/appeal-parts.ts';
import type { FollowUpKind } from '../../../contract/follow-up-kinds.ts';
import type { Language } from '../../../contract/languages.ts';
import type { AppealParts, CasePerson } from '../../../contract/part-schemas.ts';
import type { AppealKind, AppealVersion, Edition } from '../../appeal/appeal.ts';
import { isPast, makeNameFinder, partsOf, withUnnamedOf } from '../../appeal/appeal.ts';
import type { AppealInput } from '../input/appeal-input.ts';
import { fromEarlier } from '../input/input-answer.ts';
import { answersOf, type PartAnswers } from '../input/part-answers.ts';
import { partsWithout } from '../parts-without.ts';

/** The edition of a version in a language, if it has one. */
export const editionOf = ({ edition, translations = [] }: AppealVersion, language: Language): Edition | undefined =>
  [edition, ...translations].find((one) => one.language === language);

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
  { parts, drops, language }: Pick<AppealInput, 'parts' | 'drops' | 'language'>,
  earlier: AppealVersion,
  following: Following,
): PartAnswers {
  const { kind, isSame, isWhole = false } = following;
  const before = partsBefore(earlier, language, kind === 'outcome' && !isSame);
  const kept = PART_NAMES.filter(
    (part) =>
      before[part] !== undefined &&
      parts[part] === undefined &&
      !drops.includes(part) &&
      stays(part, following) &&
      !isOfAnotherDay(part, { parts, drops }, earlier, following),
  );
  const { people: listed } = parts;
  const people = listed
    ? { ...listed, value: withUnnamedOf(earlier.people ?? [], listed.value) }
    : hiddenAlone(earlier, isWhole || drops.includes('people'));
  const merged = { ...parts, ...(people && { people }) };
  const isNaming = makeNameFinder(merged.people?.value ?? before.people ?? []);
  const carried = partsWithout(partsOf(before, kept), (text) => isNaming(text) !== undefined);
  return { ...answersOf(carried, fromEarlier), ...merged };
}

/** Who may not be named stays on the list, whatever else a request says. */
function hiddenAlone({ people = [] }: AppealVersion, isAsked: boolean) {
  const hidden = people.filter(({ mayBeNamed }) => !mayBeNamed);
  return isAsked && hidden.length > 0 ? fromEarlier(hidden) : undefined;
}

/** The parts of a retraction: those of its case. */
export function partsOfRetraction(
  { parts, language }: Pick<AppealInput, 'parts' | 'language'>,
  earlier: AppealVersion,
): PartAnswers {
  const given = Object.fromEntries(
    PART_NAMES.flatMap((part) =>
      parts[part] && travelsOf(part, 'retraction') === 'kept' ? [[part, parts[part]]] : [],
    ),
  );
  return withEarlierParts({ parts: given, drops: [], language }, earlier, {
    kind: 'retraction',
    isSame: false,
    nowMs: 0,
  });
}

/** The parts that a follow-up begins with at the desk, where its writer sees all of them. @param holder - the version before, or one of its editions. */
export function partsToBeginWith<Name extends PartName>(
  holder: Partial<AppealParts>,
  names: readonly Name[],
  { version, kind, nowMs }: { readonly version: AppealVersion; readonly kind: FollowUpKind; readonly nowMs: number },
): Pick<AppealParts, Name> {
  const following = { kind, isSame: false, nowMs };
  const begins = (part: PartName) =>
    stays(part, following) && !isOfAnotherDay(part, { parts: {}, drops: [] }, version, following);
  const parts: Partial<AppealParts> = partsOf(holder, names.filter(begins));
  // How people were then is not how they are now.
  const { people } = parts;
  return { ...parts, ...(kind === 'outcome' && people && { people: people.map(whoTheyAre) }) } as Pick<
    AppealParts,
    Name
  >; // some of these names
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
  { parts: { expiresOn, actByZone }, drops }: Pick<AppealInput, 'parts' | 'drops'>,
  earlier: AppealVersion,
  { isSame, nowMs }: Following,
): boolean {
  if (partCalled(part).slot !== 'deadline') return false;
  if (drops.includes('expiresOn')) return true;
  if (expiresOn) return expiresOn.value !== earlier.expiresOn;
  return !isSame && isPast(actByZone ? { ...earlier, actByZone: actByZone.value } : earlier, nowMs);
}

/**
 * What was said in a language, and for all of them.
 * @param isOver - how people were then is not how they are now.
 */
function partsBefore(earlier: AppealVersion, language: Language, isOver: boolean): Partial<AppealParts> {
  const { people } = earlier;
  const edition = editionOf(earlier, language);
  return {
    ...(edition && partsOf(edition, EDITION_PART_NAMES)),
    ...partsOf(earlier, SHARED_PART_NAMES),
    ...(isOver && people && { people: people.map(whoTheyAre) }),
  };
}

function whoTheyAre(person: CasePerson): CasePerson {
  const { shape } = partCalled('people');
  const ofTheMoment = 'ofTheMoment' in shape ? (shape.ofTheMoment ?? []) : [];
  return Object.fromEntries(Object.entries(person).filter(([field]) => !ofTheMoment.includes(field))) as CasePerson; // what is left out is optional
}
