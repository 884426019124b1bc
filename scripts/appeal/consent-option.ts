import type { AppealRequestInput } from '../../functions/contract/api.ts';
import { Consent, type ListedPerson } from '../../functions/contract/part-schemas.ts';
import { CommandError, usageError } from './command-error.ts';

/**
 * The parts of a file, in which each person has a consent: their own, or the one of the command line.
 * @throws {CommandError} for a consent that is none, or is no one's; and for a person without.
 */
export function withConsent(parts: Partial<AppealRequestInput>, text?: string): Partial<AppealRequestInput> {
  const consent = text === undefined ? undefined : consentOf(text);
  const { people } = parts;
  // What is no list of people the API refuses, with what it is to be.
  if (!Array.isArray(people) || !people.every(isObject)) {
    if (consent) throw usageError('--consent is for people, and there are none.', 'List them in the file of --parts.');
    return parts;
  }
  const listed = people.map((person) => (hasOwn(person) || !consent ? person : { ...person, consent }));
  const lacking = listed.filter((person) => !hasOwn(person)).length;
  if (lacking > 0) throw new CommandError('no-consent', withoutIn(lacking), { hint: HINT });
  return { ...parts, people: listed };
}

const isObject = (person: unknown) => typeof person === 'object' && person !== null;

const hasOwn = ({ consent, withoutConsent }: Partial<ListedPerson>): boolean =>
  consent !== undefined || withoutConsent !== undefined;

const withoutIn = (people: number) =>
  `Of ${people === 1 ? 'one person' : `${people} people`} it is not said who agreed that they are listed.`;

const EXAMPLE = '--consent "his wife, 2026-03-10, name and case in public"';
const HINT = `Say who agreed, on which day and to what, like ${EXAMPLE}; or give a person in the file of --parts a "consent", or a reason in "withoutConsent".`;

/** @example consentOf('his wife, 2026-03-10, name and case') // { by: 'his wife', on: '2026-03-10', for: 'name and case' } */
function consentOf(text: string): Consent {
  const [, by = '', on = '', to = ''] = /^(.*?)[\s,;]+(\d{4}-\d{2}-\d{2})[\s,;]+(.*)$/s.exec(text) ?? [];
  const { success, data, error } = Consent.safeParse({ by, on, for: to });
  if (success) return data;
  const isTooLong = error.issues.some(({ code }) => code === 'too_big');
  throw usageError(
    isTooLong ? 'The text of --consent is too long.' : `"${text}" does not say who agreed, on which day, and to what.`,
    `Write it in this order, like ${EXAMPLE}`,
  );
}
