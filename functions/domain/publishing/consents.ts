import type { FieldFault } from '../../contract/api.ts';
import type { CasePerson, ListedPerson } from '../../contract/part-schemas.ts';
import type { EntryAuthor } from '../../contract/team-acts.ts';
import { foldedText } from '../appeal/folded-text.ts';
import type { Entry, ListedBecause } from '../members/entry.ts';
import { lastDayOnEarth } from './input/last-day-on-earth.ts';

/**
 * A person as an appeal keeps them. Who agreed is kept apart from it, so that nothing that shows an appeal can show that. Where a name does not stand is said of
 * one request alone.
 */
export const withoutConsentOf = ({
  consent: _,
  withoutConsent: __,
  notWrittenIn: ___,
  ...person
}: ListedPerson): CasePerson => person;

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

/** Why each person of a request may be listed. */
export const consentsOf = (people: readonly ListedPerson[] = []): PersonConsent[] =>
  people.flatMap(({ name, consent, withoutConsent }): PersonConsent[] => {
    if (consent) return [{ name, because: { consent } }];
    return withoutConsent === undefined ? [] : [{ name, because: { withoutConsent } }];
  });

/** Whose version changes what, and when. */
interface ChangedBy extends Pick<ConsentChanges, 'publisherId' | 'appealId'> {
  readonly author: EntryAuthor;
  readonly atMs: number;
  readonly newId: () => string;
}

/** What people agreed to with a version, beside what is kept of them already. Each is told in the history by an entry of its own. */
export function consentsGiven(
  listed: readonly PersonConsent[],
  kept: readonly ConsentRecord[],
  { publisherId, appealId, author, atMs, newId }: ChangedBy,
): ConsentChanges {
  const isKept = ({ name, because }: PersonConsent) =>
    kept.some((one) => one.name === name && JSON.stringify(one.because) === JSON.stringify(because));
  const given = listed.filter((one) => !isKept(one)).map((one) => ({ ...one, consentId: newId() }));
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
