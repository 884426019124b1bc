import type { FieldFault } from '../../contract/api.ts';
import type { CasePerson, ListedPerson } from '../../contract/appeal-parts.ts';
import { lastDayOnEarth } from './last-day-on-earth.ts';

/** A person as an appeal keeps them. Who agreed is kept apart from it, so that nothing that shows an appeal can show that. */
export const withoutConsentOf = ({ consent: _, withoutConsent: __, ...person }: ListedPerson): CasePerson => person;

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
