import * as z from 'zod';
import { PART_NAMES } from '../../../contract/appeal-parts.ts';
import { BLOCK_KINDS } from '../../../contract/blocks.ts';
import { CaseEnd } from '../../../contract/case-endings.ts';
import { LANGUAGES } from '../../../contract/languages.ts';
import { EDITION_PARTS, SHARED_PARTS } from '../../../contract/part-schemas.ts';
import { APPEAL_KINDS, type AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { StoredItem } from '../../table/table.ts';

/** An edition as it is stored. */
export const StoredEdition = z.object({
  language: z.enum(LANGUAGES),
  title: z.string(),
  blocks: z.array(z.object({ kind: z.enum(BLOCK_KINDS), html: z.string() })),
  footnotes: z.array(z.object({ mark: z.string(), html: z.string() })),
  ...EDITION_PARTS,
  madeFrom: z.record(z.string(), z.string()).optional(),
});

const StoredAppealVersion = z.object({
  appealId: z.string(),
  version: z.number().int(),
  kind: z.enum(APPEAL_KINDS),
  publisherId: z.string(),
  publisherName: z.string(),
  datedOn: z.string(),
  sourceUrl: z.string().optional(),
  isUrgent: z.boolean().optional(),
  isTakenDown: z.literal(true).optional(),
  subject: z.object({ countries: z.array(z.string()), themes: z.array(z.string()) }),
  edition: StoredEdition,
  translations: z.array(StoredEdition).optional(),
  ...SHARED_PARTS,
  isReferenceNew: z.literal(true).optional(),
  checkCode: z.string().optional(),
  staleEditions: z.array(z.object({ language: z.enum(LANGUAGES), version: z.number().int() })).optional(),
  lateLanguages: z.array(z.enum(LANGUAGES)).optional(),
  ended: CaseEnd.optional(),
  corrected: z.partialRecord(z.enum(LANGUAGES), z.array(z.enum(['title', 'body', ...PART_NAMES]))).optional(),
  approvedAs: z.string().optional(),
  publishedAtMs: z.number(),
});

/** A version from its stored item. @throws {z.ZodError} when the item is damaged. */
export const appealVersionFrom = (item: StoredItem): AppealVersion => StoredAppealVersion.parse(item);
