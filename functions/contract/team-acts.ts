import * as z from 'zod';

/** What a member of a publisher's office may do. To look at the team is for every member. */
export const PERMISSIONS = ['propose', 'decide', 'send-urgent', 'manage'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const permissions = z.array(z.enum(PERMISSIONS)).readonly();
/** Of the member that the entry is about. */
const name = z.string();

/** Who did something in an office: a member goes by the name that they had then. */
export const ENTRY_AUTHOR = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('operator') }),
  /** What a day that is over does by itself. */
  z.object({ kind: z.literal('clock') }),
  z.object({ kind: z.literal('member'), memberId: z.string(), name: z.string() }),
  /** Of a mail that went to every address of the office. */
  z.object({ kind: z.literal('mail-reader') }),
  /** A program or a command, with a key of the publisher's. It acts as its owner; a key of none is the organisation's. */
  z.object({
    kind: z.literal('key'),
    keyId: z.string().optional(),
    owner: z.object({ memberId: z.string(), name: z.string() }).optional(),
  }),
]);
export type EntryAuthor = z.infer<typeof ENTRY_AUTHOR>;

/** What a proposal about the team is about. */
export const TOLD_PROPOSAL = z.object({
  what: z.enum(['grant', 'take', 'remove', 'invite-again', 'invite', 'one-decides']),
  name: name.optional(),
  /** Of the person who is let in, or of the member who may do more. */
  address: z.string().optional(),
  permissions: permissions.optional(),
});
export type ToldProposal = z.infer<typeof TOLD_PROPOSAL>;

/** What is done to the team of an office, and mailed to all colleagues. */
export const TEAM_ACTS = [
  z.object({ act: z.literal('invited'), name, address: z.string(), permissions }),
  /** They lost what they sign in with. */
  z.object({ act: z.literal('invited-again'), name }),
  z.object({ act: z.literal('changed'), name, before: permissions, permissions }),
  z.object({ act: z.literal('removed'), name, permissions }),
  /** By one manager, in an office that asks for two: for a day, unless a second one confirms it. */
  z.object({ act: z.literal('suspended'), name, permissions }),
  /** No second manager confirmed it. */
  z.object({ act: z.literal('given-back'), name, permissions }),
  z.object({ act: z.enum(['two-decide', 'sends-alone']), isOn: z.boolean() }),
  z.object({ act: z.literal('clock'), zone: z.string() }),
  /** Two managers want one person to be enough again, from a moment on. */
  z.object({ act: z.literal('two-ends'), dueAtMs: z.number() }),
  /** Someone stopped that. */
  z.object({ act: z.literal('two-kept') }),
] as const;
export type TeamAct = z.infer<(typeof TEAM_ACTS)[number]>;

const TEAM_ACT_NAMES: ReadonlySet<string> = new Set(
  TEAM_ACTS.flatMap(({ shape: { act } }) => ('options' in act ? act.options : [act.value])),
);

/** Whether a line of an office's history is about its team. */
export const isTeamEntry = <Line extends { readonly act: string }>(
  line: Line,
): line is Extract<Line, { readonly act: TeamAct['act'] }> => TEAM_ACT_NAMES.has(line.act);

/** A line of an office's history about its team. */
export type TeamEntry = TeamAct & { readonly author: EntryAuthor };
