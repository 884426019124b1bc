import { z } from 'zod';
import { PERMISSIONS } from './permission.ts';

const permissions = z.array(z.enum(PERMISSIONS)).readonly();
/** Of the member whom it was done to. */
const name = z.string();

/** Who did something in an office: a member goes by the name that they had then. */
const author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('operator') }),
  z.object({ kind: z.literal('member'), memberId: z.string(), name: z.string() }),
]);

/** Something that was done, with old and new values. */
const ACTS = [
  z.object({ act: z.literal('invited'), name, permissions }),
  /** They lost what they sign in with. */
  z.object({ act: z.literal('invited-again'), name }),
  z.object({ act: z.literal('joined') }),
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
