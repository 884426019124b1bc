import * as z from 'zod';
import { ANSWER_SOURCES, momentWithOffset } from '../../../contract/api.ts';
import { CaseEnd } from '../../../contract/case-endings.ts';
import { LANGUAGES } from '../../../contract/languages.ts';
import { EDITION_PARTS, IMAGE_TYPES, SHARED_PARTS } from '../../../contract/part-schemas.ts';
import {
  appealDraftImageKey,
  appealDraftKey,
  PUBLISHER_DRAFTS,
  publisherPartition,
} from '../../../contract/table-keys.ts';
import { APPEAL_KINDS } from '../../../domain/appeal/appeal.ts';
import type { BroughtDraft, BroughtDrafts } from '../../../domain/drafts/drafts.ts';
import type { PartAnswers } from '../../../domain/publishing/publishing.ts';
import { find, page, type Table } from '../../table/table.ts';
import { StoredEdition } from '../appeal/appeal-version-item.ts';
import { BroughtRow, DRAFTS_READ } from '../publishing/brought-row.ts';

/** Why it was read so is not asked again. */
const said = { confidence: z.enum(['sure', 'unsure']), from: z.enum(ANSWER_SOURCES) };
const answer = <T extends z.ZodType>(value: T) =>
  z.object({ ...said, value }).transform((read) => ({ ...read, evidence: [] }));

const text = answer(z.string());
/** Drafts from before themes were likely say only whether each is sure. */
const theme = z
  .object({
    ...said,
    confidence: z.enum(['sure', 'likely', 'unsure']),
    value: z.string(),
    isUsed: z.boolean().optional(),
  })
  .transform((read) => ({ ...read, isUsed: read.isUsed ?? read.confidence === 'sure', evidence: [] }));
const AppealParts = z.object({ ...EDITION_PARTS, ...SHARED_PARTS });

/** Each part by itself says from whom it is, and all together are what a request may hold. */
const parts = z.record(z.string(), z.object({ ...said, value: z.unknown() })).transform((answers) => {
  const values = AppealParts.parse(valuesOf(answers));
  return Object.fromEntries(
    Object.entries(values).map(([part, value]) => [part, { ...answers[part], value, evidence: [] }]),
  ) as PartAnswers; // each value was read by its part
});

const valuesOf = (answers: Readonly<Record<string, { readonly value?: unknown }>>) =>
  Object.fromEntries(Object.entries(answers).map(([part, { value }]) => [part, value]));

const BroughtItem = z.object({
  publisherId: z.string(),
  externalId: z.string(),
  /** Drafts from before it was kept have none. */
  releaseAt: momentWithOffset.optional(),
  reading: StoredEdition.pick({ language: true, blocks: true, footnotes: true }).extend({
    title: text.optional(),
    datedOn: text.optional(),
    sourceUrl: text.optional(),
    kind: answer(z.enum(APPEAL_KINDS)),
    countries: z.array(text),
    themes: z.array(theme),
    addressesNoCountry: z.boolean(),
    isUrgent: z.boolean(),
    drops: z.array(z.string()),
    follows: z.number().int().optional(),
    leaveOut: z.array(z.enum(LANGUAGES)),
    unanswered: z.array(z.object({ language: z.enum(LANGUAGES), parts: z.array(z.string()) })),
    ended: CaseEnd.optional(),
    answered: z.object({ countries: z.boolean(), themes: z.boolean() }),
    translations: z.array(StoredEdition).optional(),
    parts,
  }),
});

const BroughtImage = z.object({
  digest: z.string(),
  type: z.enum(IMAGE_TYPES),
  bytes: z.instanceof(Uint8Array),
});

/** Whether an item can be read as a draft. */
export const isBroughtDraft = (item: unknown): boolean => BroughtItem.safeParse(item).success;

/** Drafts that came by a key, each by the row of its publisher's list. */
export function makeBroughtDrafts(table: Table): BroughtDrafts {
  async function findAppealId(publisherId: string, draftId: string): Promise<string | undefined> {
    const rows = { pk: publisherPartition(publisherId), prefix: PUBLISHER_DRAFTS };
    const { items } = await page(table, rows, { most: DRAFTS_READ, newestFirst: true, mayLag: true });
    return items.map((row) => BroughtRow.parse(row)).find((row) => row.draftId === draftId)?.appealId;
  }

  return {
    async find(publisherId, draftId): Promise<BroughtDraft | undefined> {
      const appealId = await findAppealId(publisherId, draftId);
      if (appealId === undefined) return undefined;
      const [item, image] = await Promise.all([
        find(table, appealDraftKey(appealId)),
        find(table, appealDraftImageKey(appealId)),
      ]);
      if (!item) return undefined;
      const { reading: input, externalId, publisherId: owner, releaseAt } = BroughtItem.parse(item);
      if (owner !== publisherId) return undefined;
      return {
        ...{ publisherId, draftId, externalId, appealId, input },
        ...(image && { image: BroughtImage.parse(image) }),
        ...(releaseAt !== undefined && { releaseAt }),
      };
    },
  };
}
