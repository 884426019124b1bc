import * as z from 'zod';
import { wholeText } from '../text.ts';

export const SIGN_UP_FORM_PATH = '/v1/sign-ups/form';
export const SIGN_UPS_PATH = '/v1/sign-ups';

/** More of one field than any choice can be. */
const MAX_CODES = 400;
const MAX_FOLLOWS = 50;

const text = (maxCharacters: number) =>
  wholeText().max(maxCharacters, { error: `is longer than ${maxCharacters} characters` });
const codes = z
  .array(text(60), { error: 'must be a list of codes' })
  .max(MAX_CODES, { error: `lists more than ${MAX_CODES} codes` })
  .default([]);

const follow = z.union(
  [
    z.strictObject({ everything: z.literal(true) }),
    /** The id of an appeal, or the address of its page. */
    z.strictObject({ case: text(400) }),
    z.strictObject({ countries: codes, regions: codes, themes: codes }),
  ],
  { error: 'must be {"everything": true}, {"case": id}, or lists of countries, regions and themes' },
);

/** Body of `POST /v1/sign-ups`: the fields of the sign-up form, read by the same rules. */
export const SignUpApiRequest = z.strictObject(
  {
    email: text(400),
    follows: z.array(follow, { error: 'must be a list' }).max(MAX_FOLLOWS, { error: 'lists too much' }),
    frequency: text(60).default('immediate'),
    /** 1 for Monday; for a weekly digest. */
    weekday: z.int({ error: 'must be a number from 1 to 7' }).optional(),
    /** For a digest. */
    hour: z.int({ error: 'must be a number from 0 to 23' }).optional(),
    /** Any IANA name of a zone that has a place, or UTC; for a digest. */
    timeZone: text(60).optional(),
    /** The best first; the request's own language when left out. */
    languages: z.array(text(60), { error: 'must be a list' }).max(10).optional(),
    /** Whether appeals in none of `languages` wait until they are; urgent ones never do. */
    waitForLanguage: z.boolean({ error: 'must be true or false' }).default(false),
    discreet: z.boolean({ error: 'must be true or false' }).default(false),
    form: text(100),
    /** Stays empty. */
    website: text(100).default(''),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `has no field ${issue.keys?.join(', ')}` : 'must be an object',
  },
);
export type SignUpApiRequest = z.infer<typeof SignUpApiRequest>;

export interface SignUpFormAnswer {
  readonly form: string;
}

/** What `POST /v1/sign-ups` answers with 202. It is the same for every address. */
export interface SignUpTakenAnswer {
  readonly requestId: string;
  readonly next: string;
}

export interface SignUpRefusedAnswer {
  readonly errors: readonly { readonly field: string; readonly reason: string; readonly message: string }[];
}
