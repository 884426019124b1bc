import { z } from 'zod';
import { PERMISSIONS } from './permission.ts';

const permissions = z.array(z.enum(PERMISSIONS)).readonly();
/** Of the member whom it was done to. */
const name = z.string();

/** How a member signs in, and what they call it. */
const way = z.enum(['passkey', 'app']);
const label = z.string().optional();

/** Who did something in an office: a member goes by the name that they had then. */
const author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('operator') }),
  z.object({ kind: z.literal('member'), memberId: z.string(), name: z.string() }),
  /** Of a mail that went to every address of the office. */
  z.object({ kind: z.literal('mail-reader') }),
]);

/** Something that was done, with old and new values. */
const ACTS = [
  z.object({ act: z.literal('invited'), name, permissions }),
  /** They lost what they sign in with. */
  z.object({ act: z.literal('invited-again'), name }),
  /** By an operator, who waits until then for others to stop it. */
  z.object({ act: z.literal('recovery-asked'), name, dueAtMs: z.number() }),
  z.object({ act: z.literal('recovery-stopped'), name }),
  z.object({ act: z.literal('joined') }),
  z.object({ act: z.literal('way-added'), way, label }),
  z.object({ act: z.literal('way-ended'), way, label }),
  z.object({ act: z.literal('passkey-named'), before: label, label: z.string() }),
  z.object({ act: z.literal('changed'), name, before: permissions, permissions }),
  z.object({ act: z.literal('removed'), name, permissions }),
  z.object({ act: z.enum(['draft-begun', 'draft-changed']), draftId: z.string(), revision: z.number().int() }),
] as const;

/** What stands in a line of an office's history beside its id and its moment. */
export const ENTRY = z.intersection(z.object({ author }), z.discriminatedUnion('act', ACTS));

export type EntryAuthor = z.infer<typeof author>;
export type Act = z.infer<(typeof ACTS)[number]>;

/** One line of an office's history: written together with what it tells. */
export type Entry = Act & {
  readonly entryId: string;
  readonly atMs: number;
  readonly author: EntryAuthor;
};

/** What a member did, by the name that they have then. */
export const newEntry = (
  act: Act,
  { memberId, name }: { readonly memberId: string; readonly name: string },
  entryId: string,
  atMs: number,
): Entry => ({ entryId, atMs, author: { kind: 'member', memberId, name }, ...act });

export const newOperatorEntry = (act: Act, entryId: string, atMs: number): Entry => ({
  entryId,
  atMs,
  author: { kind: 'operator' },
  ...act,
});
