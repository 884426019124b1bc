import * as z from 'zod';
import { LANES } from '../../../contract/lanes.ts';
import { LANGUAGES } from '../../../contract/languages.ts';
import { dispatchKey } from '../../../contract/table-keys.ts';
import { type Dispatch, HALTS, REACHES, UNCERTAIN_POLICIES } from '../../../domain/dispatch/dispatch.ts';
import type { StoredItem } from '../../table/table.ts';

const count = z.number().int();

const anyDispatch = {
  dispatchId: z.string(),
  status: z.enum(['planned', 'sending', 'finished']),
  halt: z.object({ kind: z.enum(HALTS), atMs: z.number() }).optional(),
  createdAtMs: z.number(),
  uncertain: z.enum(UNCERTAIN_POLICIES),
  sliceBits: count.optional(),
  estimatedPeople: count.optional(),
  closedSlices: count,
  finishedAtMs: z.number().optional(),
  watch: z.object({ progress: z.string(), sinceMs: z.number(), acceptedAtMs: z.number().optional() }).optional(),
};

const StoredDispatch = z.discriminatedUnion('kind', [
  z.object({
    ...anyDispatch,
    kind: z.literal('alert'),
    lane: z.enum(LANES),
    appealId: z.string(),
    version: count,
    publisherId: z.string(),
    publishedAtMs: z.number(),
    reach: z.enum(REACHES),
    isUrgent: z.boolean(),
    hidesMore: z.boolean().optional(),
    addedLanguages: z.array(z.enum(LANGUAGES)).optional(),
    waitsFor: z.array(z.string()),
    notBeforeMs: z.number().optional(),
    supersededBy: z.string().optional(),
  }),
  z.object({
    ...anyDispatch,
    kind: z.literal('digest'),
    lane: z.literal('bulk'),
    slot: z.string(),
    fromMs: z.number(),
    toMs: z.number(),
    appeals: z.array(
      z.object({
        appealId: z.string(),
        version: count,
        publishedAtMs: z.number(),
        finishedAtMs: z.number(),
        lateEditions: z.partialRecord(z.enum(LANGUAGES), z.number()).optional(),
        reachedEveryone: z.boolean(),
      }),
    ),
    supersededAppeals: z.array(z.string()),
  }),
]);

/** A dispatch from its stored item. @throws {z.ZodError} when it is damaged. */
export const dispatchFrom = (item: StoredItem): Dispatch => StoredDispatch.parse(item);

/**
 * The item of a dispatch that was just planned: its own fields by their names, and its place in the index.
 * @param dueAtMs - when the sweep starts it, if no worker did before.
 */
export const dispatchItem = (dispatch: Dispatch, dueAtMs: number) => ({
  ...dispatch,
  ...dispatchKey(dispatch.dispatchId),
  entity: 'dispatch',
  dueWork: 'dispatch',
  dueAtMs,
});
