import { z } from 'zod';

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
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object { appeal, person }' : undefined) },
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
  /** The desk has more drafts than one request looks through: sent again, it goes on. */
  hasDraftsLeft: z.boolean(),
  /** In words: where the name may still stand, and who can do something about it. */
  beyondUs: z.array(z.string()),
});
export type WithdrawalAnswer = z.infer<typeof WithdrawalAnswer>;
