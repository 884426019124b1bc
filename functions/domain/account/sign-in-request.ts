import * as z from 'zod';
import { LANGUAGES } from '../../contract/languages.ts';
import { parseAddress } from '../subscriber/subscriber.ts';
import { uuidOf } from '../uuid-of.ts';

/** A page of the preferences that a link of every mail leads to: who signs in for it gets there. */
export const LEADS_TO = ['cadence'] as const;
export type LeadsTo = (typeof LEADS_TO)[number];

/** One wish for a link to a subscriber's preferences: what travels sealed from the page to the consumer that knows people. */
export const SignInRequest = z.strictObject({
  address: z.string().refine((address) => parseAddress(address).kind === 'address'),
  /** Of the page, and so of the mail: the subscriber's own would tell a stranger who asks for it. */
  language: z.enum(LANGUAGES),
  /** Where it was posted from, as {@link networkOf} says it. It travels sealed, and is kept nowhere but as a keyed hash. */
  network: z.string(),
  /** Which page the sign-in is for, if not the one that shows everything. */
  leadsTo: z.enum(LEADS_TO).optional(),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/**
 * The id of a request: the same for a form that is posted twice, another one for another address.
 * @param formId - random UUID that was put into the form when it was shown.
 */
export const signInRequestIdOf = (formId: string, { address }: SignInRequest): string =>
  uuidOf([formId, 'sign-in', address]);
