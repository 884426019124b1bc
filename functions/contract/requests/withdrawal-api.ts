import * as z from 'zod';
import { LANGUAGES } from '../languages.ts';
import { CasePerson } from '../part-schemas.ts';
import { SCRIPTS } from '../scripts.ts';

export const WITHDRAWALS_PATH = '/v1/withdrawn-consents';

const MOST_CHARACTERS = 2_000;
const text = (what: string) =>
  z
    .string({ error: `must be ${what}` })
    .trim()
    .min(1, { error: 'is empty' })
    .max(MOST_CHARACTERS, { error: 'is too long' });

/** What `POST /v1/withdrawn-consents` takes. */
export const WithdrawalRequest = z.strictObject(
  {
    appeal: text('the id of the appeal, ours or your own, or the address of its page'),
    person: text('the name of the person, as the appeal lists it'),
    /** How it is written in scripts in which the appeal lists no spelling of it. */
    spellings: CasePerson.shape.spellings,
    /** Scripts of the appeal in which it does not stand: codes of ISO 15924. */
    notWrittenIn: z
      .array(z.enum(SCRIPTS, { error: 'must be a code of a script, such as "Arab" or "Cyrl"' }), {
        error: 'must be a list of scripts, such as ["Arab"]',
      })
      .max(SCRIPTS.length)
      .optional(),
  },
  {
    error: (issue) =>
      issue.code === 'invalid_type' ? 'must be an object { appeal, person, spellings?, notWrittenIn? }' : undefined,
  },
);

/** What it answers. */
export const WithdrawalAnswer = z.object({
  status: z.enum(['withdrawn', 'not-named']),
  appealId: z.string(),
  appealUrl: z.string(),
  /** The version without the name, and its dispatch; only of `withdrawn`. */
  version: z.int().optional(),
  dispatchId: z.string().optional(),
  /** Mailings that were under way, and stopped. */
  stopped: z.int(),
  /** Editions in which nothing was found to take out; only of `withdrawn`. */
  untouched: z.array(z.object({ language: z.enum(LANGUAGES), title: z.string() })).optional(),
  /** The desk has more drafts than one request looks through: sent again, it goes on. */
  hasDraftsLeft: z.boolean(),
  /** In words: where the name may still stand, and who can do something about it. */
  beyondUs: z.array(z.string()),
});
export type WithdrawalAnswer = z.infer<typeof WithdrawalAnswer>;
