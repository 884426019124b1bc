import * as z from 'zod';

/**
 * Mailboxes of SES's simulator that a canary may go to, by the word before their `@`, and so what becomes of it: a delivery, a bounce,
 * a complaint, a bounce as of an address on SES's own list.
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
 */
export const CANARY_MAILBOXES = ['success', 'bounce', 'complaint', 'suppressionlist'] as const;

/** One canary of a run whose events are written down: an operator's rehearsal, and not the clock's. */
export const CanaryRun = z.object({ runId: z.uuid(), mailbox: z.enum(CANARY_MAILBOXES) });
export type CanaryRun = z.infer<typeof CanaryRun>;
