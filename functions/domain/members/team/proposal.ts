import { z } from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { PERMISSIONS, type Permission } from '../permission.ts';

const memberId = z.uuid();
const permissions = z.array(z.enum(PERMISSIONS)).readonly();

/** What one manager proposes and another confirms. */
export const PROPOSED = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('grant'), memberId, permissions }),
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
/** More than any office has open at once. */
export const MOST_PROPOSALS = 20;

/** What lets its holder mail readers, or make others able to. */
const SENSITIVE: readonly Permission[] = ['decide', 'send-urgent', 'manage'];

export const sensitiveOf = (some: readonly Permission[]): Permission[] => SENSITIVE.filter((one) => some.includes(one));

/** The second person is another one than the first, and lets neither themselves in again nor themselves do more. */
export const mayConfirm = (proposed: Proposed, authorId: string, deciderId: string): boolean => {
  const isForThemselves =
    (proposed.kind === 'grant' || proposed.kind === 'invite-again') && proposed.memberId === deciderId;
  return authorId !== deciderId && !isForThemselves;
};
