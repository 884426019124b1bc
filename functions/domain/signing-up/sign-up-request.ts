import * as z from 'zod';
import { LANGUAGES } from '../../contract/languages.ts';
import { AT_ONCE, Cadence, type Follow, parseAddress } from '../subscriber/subscriber.ts';
import { uuidOf } from '../uuid-of.ts';

const codes = z.array(z.string());

/** What one form asks to follow. It becomes a {@link Follow} once it has an id. */
export const ChosenFollow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('narrow'), countries: codes, regions: codes, themes: codes }),
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({ kind: z.literal('case'), appealId: z.string() }),
]);
export type ChosenFollow = z.infer<typeof ChosenFollow>;

/** One filled-in form: what travels sealed from the page to the consumer that knows people. */
export const SignUpRequest = z.strictObject({
  address: z.string().refine((address) => parseAddress(address).kind === 'address'),
  /** In which they read, the best first. */
  languages: z.array(z.enum(LANGUAGES)).min(1),
  chosen: z.array(ChosenFollow).min(1),
  cadence: Cadence.default(AT_ONCE),
  waitsForEdition: z.boolean().default(false),
  isDiscreet: z.boolean().default(false),
  /** Where it was posted from, as {@link networkOf} says it. It travels sealed, and is kept nowhere but as a keyed hash. */
  network: z.string(),
});
export type SignUpRequest = z.infer<typeof SignUpRequest>;

/**
 * The id of a request: the same for a form that is posted twice, another one as soon as anything in it was changed.
 * The address can't be found from it, since `formId` is random and kept nowhere.
 * @param formId - random UUID that was put into the form when it was shown.
 * @returns a UUID of version 8. https://www.rfc-editor.org/rfc/rfc9562#section-5.8
 */
export function requestIdOf(formId: string, request: SignUpRequest): string {
  // A form that is posted again over another connection is the same form.
  const { network: _, ...asked } = request;
  return uuidOf([formId, asked]);
}

/** A chosen follow once it has an id; an empty one for words and numbers, which need none. */
export const followOf = (chosen: ChosenFollow, followId = ''): Follow => ({ followId, ...chosen });
