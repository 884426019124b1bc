import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { PERMISSIONS, type Permission } from '../../../contract/team-acts.ts';
import { daysInMs } from '../../time/time.ts';

const memberId = z.uuid();
const permissions = z.array(z.enum(PERMISSIONS)).readonly();

/** What one manager proposes and another confirms. */
export const PROPOSED = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('grant'), memberId, permissions }),
  z.object({ kind: z.literal('take'), memberId, permissions }),
  z.object({ kind: z.literal('remove'), memberId }),
  z.object({ kind: z.literal('invite-again'), memberId }),
  z.object({
    kind: z.literal('invite'),
    name: z.string(),
    address: z.string(),
    language: z.enum(LANGUAGES),
    permissions,
  }),
  /** That one person decides again. */
  z.object({ kind: z.literal('one-decides') }),
]);
export type Proposed = z.infer<typeof PROPOSED>;

/** A change of the team that waits for a second manager. */
export const PROPOSAL = z.object({
  proposalId: z.uuid(),
  authorId: z.uuid(),
  atMs: z.number(),
  proposed: PROPOSED,
});
export type Proposal = z.infer<typeof PROPOSAL>;

/** How long a proposal waits. */
export const PROPOSAL_DAYS = 7;
/** How long one waits that takes something from a member: they may not do it meanwhile. */
export const TAKING_DAYS = 1;
/** More than one manager has open at once, beside what takes something from members. */
export const MOST_PROPOSALS = 10;

/** Whether it takes something from a member. */
export const isTaking = (proposed: Proposed): proposed is Extract<Proposed, { kind: 'take' | 'remove' }> =>
  proposed.kind === 'take' || proposed.kind === 'remove';

/** From this moment on no one confirms it, in epoch milliseconds. */
export const endsAtMs = ({ atMs, proposed }: Pick<Proposal, 'atMs' | 'proposed'>): number =>
  atMs + daysInMs(isTaking(proposed) ? TAKING_DAYS : PROPOSAL_DAYS);

/** What lets its holder mail readers, or make others able to. */
const SENSITIVE: readonly Permission[] = ['decide', 'send-urgent', 'manage'];

export const sensitiveOf = (some: readonly Permission[]): Permission[] => SENSITIVE.filter((one) => some.includes(one));
