import type { AppealRequest, FieldFault } from '../../contract/api.ts';
import { type ListedPerson, MOST_NAMED } from '../../contract/part-schemas.ts';
import type { EntryAuthor } from '../../contract/team-acts.ts';
import { foldedText } from '../appeal/appeal.ts';
import type { Entry, ListedBecause } from '../members/members.ts';
import { lastDayOnEarth } from './input/last-day-on-earth.ts';

/** People of a request who may not be listed as they are. */
export const faultsOfConsents = (people: readonly ListedPerson[] = [], nowMs: number): FieldFault[] =>
  people.flatMap(({ consent, withoutConsent }, index): FieldFault[] => {
    const field = `people[${index}].consent`;
    if (consent && withoutConsent !== undefined) return [{ field, message: BOTH }];
    if (consent && consent.on > lastDayOnEarth(nowMs))
      return [{ field: `${field}.on`, message: `${consent.on} lies in the future` }];
    return consent || withoutConsent !== undefined ? [] : [{ field, message: NEITHER }];
  });

const BOTH = 'contradicts withoutConsent: leave one of the two out';
const NEITHER =
  'is missing for this person: say who agreed, on which day and to what, as { by, on, for }; or say in withoutConsent why no one was asked';

/** A person of an appeal with why they may be listed. */
export interface PersonConsent {
  readonly name: string;
  readonly because: ListedBecause;
}

/** The same as it is kept. */
export interface ConsentRecord extends PersonConsent {
  readonly consentId: string;
}

/** What a version changes of who agreed, written together with it. */
export interface ConsentChanges {
  readonly publisherId: string;
  readonly appealId: string;
  readonly given: readonly ConsentRecord[];
  /** Ids of those that are withdrawn. */
  readonly ended: readonly string[];
  readonly entries: readonly Entry[];
}

/** Why each person of a request may be listed or named. */
export const consentsOf = ({
  people,
  alsoNamed = [],
}: Pick<AppealRequest, 'people' | 'alsoNamed'>): PersonConsent[] => [
  ...(people ?? []).flatMap(({ name, consent, withoutConsent }): PersonConsent[] => {
    if (consent) return [{ name, because: { consent } }];
    return withoutConsent === undefined ? [] : [{ name, because: { withoutConsent } }];
  }),
  ...alsoNamed.map(({ name, because }) => ({ name, because: { withoutConsent: because, unlisted: true as const } })),
];

/** People whom words name, and for whom no one answered. */
export const unansweredConsents = (names: readonly string[]): PersonConsent[] =>
  names.map((name) => ({ name, because: { unanswered: true } }));

/** Names of those for whom no one answered, then or later. */
export function namesUnanswered(consents: readonly PersonConsent[]): string[] {
  const answered = new Set(consents.filter((one) => !isUnanswered(one)).map(({ name }) => foldedText(name)));
  const names = consents.filter((one) => isUnanswered(one) && !answered.has(foldedText(one.name)));
  return [...new Set(names.map(({ name }) => name))];
}

/** Whether no one said why a person may be named. */
export const isUnanswered = ({ because }: PersonConsent): boolean => 'unanswered' in because;

/** Whose version changes what, and when. */
interface ChangedBy extends Pick<ConsentChanges, 'publisherId' | 'appealId'> {
  readonly author: EntryAuthor;
  readonly atMs: number;
  readonly newId: () => string;
}

/**
 * What people agreed to with a version, beside what is kept of them already. Each is told in the history by an entry of its own. Of those without an answer there are
 * as many as the transaction has room for.
 */
export function consentsGiven(
  listed: readonly PersonConsent[],
  kept: readonly ConsentRecord[],
  { publisherId, appealId, author, atMs, newId }: ChangedBy,
): ConsentChanges {
  const known = new Set(kept.map(({ name }) => foldedText(name)));
  const isKept = (told: PersonConsent) =>
    isUnanswered(told)
      ? known.has(foldedText(told.name))
      : kept.some((one) => one.name === told.name && JSON.stringify(one.because) === JSON.stringify(told.because));
  const given = listed
    .filter((one) => !isKept(one))
    .toSorted((one, other) => Number(isUnanswered(one)) - Number(isUnanswered(other)))
    .slice(0, MOST_NAMED)
    .map((one) => ({ ...one, consentId: newId() }));
  const entries = given.map((one) => ({
    entryId: newId(),
    atMs,
    author,
    act: 'consent-given' as const,
    appealId,
    ...one,
  }));
  return { publisherId, appealId, given, ended: [], entries };
}

/** What ends when a person withdraws. @param names - each spelling of them. */
export function consentsEnded(
  names: readonly string[],
  kept: readonly ConsentRecord[],
  { publisherId, appealId, author, atMs, newId }: ChangedBy,
): ConsentChanges {
  const folded = new Set(names.map(foldedText));
  const ended = kept.filter(({ name }) => folded.has(foldedText(name))).map(({ consentId }) => consentId);
  const entry = { entryId: newId(), atMs, author, act: 'consent-withdrawn' as const, appealId };
  return { publisherId, appealId, given: [], ended, entries: [entry] };
}
