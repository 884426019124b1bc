import type { Consent, ListedPerson } from '../../../functions/contract/part-schemas.ts';

/** Words of invented consents and reasons, which stand nowhere else: none of them may be seen where readers look. */
export const CONSENT_WORDS = ['zqhalf-sister', 'zqsigned', 'zqunreachable'] as const;

export const A_CONSENT: Consent = { by: 'her zqhalf-sister', on: '2024-03-10', for: 'name and case, zqsigned' };
/** In place of a consent. */
export const A_REASON = 'zqunreachable in prison; the lawyer advises to publish';

/** People as a request lists them: each with a consent, unless it is said otherwise. */
export const agreed = (people: readonly ListedPerson[]): ListedPerson[] =>
  people.map((person) => (person.withoutConsent === undefined ? { consent: A_CONSENT, ...person } : person));
