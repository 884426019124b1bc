import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { parseAddress } from '../../subscriber/subscriber.ts';

/** One wish for a link to the desk: what travels sealed from the page to the consumer that knows offices. */
export const DeskSignInRequest = z.strictObject({
  address: z.string().refine((address) => parseAddress(address).kind === 'address'),
  /** Of the page, and so of the mail. */
  language: z.enum(LANGUAGES),
  /** Where it was posted from. It travels sealed, and is kept nowhere but as a keyed hash. */
  network: z.string(),
  /** The page of the desk that was asked for. */
  to: z.string().optional(),
});
export type DeskSignInRequest = z.infer<typeof DeskSignInRequest>;
