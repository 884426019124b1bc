import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Draft } from '../../../domain/drafts/drafts.ts';
import { StoredSeal } from '../sealed-text.ts';

const SavedBy = z.object({ memberId: z.string(), name: z.string() });
const saved = { savedAtMs: z.number(), savedBy: SavedBy };

/** What a revision seals. The last one of a deleted draft says so, and holds no text. */
export const SealedRevision = z.object({
  ...saved,
  fields: z.record(z.string(), z.string()),
  isDeleted: z.literal(true).optional(),
}) satisfies z.ZodType<Pick<Draft, 'fields' | 'savedAtMs' | 'savedBy'>>;
/** What the row of a draft in its publisher's list seals. */
export const SealedRow = z.object({
  ...saved,
  title: z.string(),
  caseReference: z.string().optional(),
  isToldApart: z.literal(true).optional(),
  followUp: z.string().optional(),
  releaseAtMs: z.number().optional(),
});

const revisionOf = { draftId: z.string(), revision: z.number().int().positive() };
export const StoredRevision = StoredSeal.extend(revisionOf);
export const StoredRow = StoredSeal.extend({ ...revisionOf, pk: z.string(), sk: z.string() });
/** By which a save finds the row that it replaces. */
export const StoredHead = z.object({ ...revisionOf, savedAtMs: z.number() });

/** Far above any draft: text that grows beyond it when it is opened is none of ours. */
const MOST_UNPACKED_BYTES = 8_000_000;

/** As text that is short enough for an item: a whole appeal in four languages would be longer than one holds. */
export const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64');

export const unpacked = (text: string): unknown =>
  JSON.parse(
    inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: MOST_UNPACKED_BYTES }).toString(),
  ) as unknown; // JSON.parse says any
