import { z } from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { cardKey } from '../../../contract/table-keys.ts';
import { APPEAL_KINDS, type AppealVersion } from '../../../domain/appeal/appeal.ts';
import { type AppealCard, cardOf } from '../../../domain/archive/archive.ts';
import type { StoredItem } from '../../table/table.ts';

const StoredCard = z.object({
  appealId: z.string(),
  version: z.number().int(),
  kind: z.enum(APPEAL_KINDS),
  isUrgent: z.boolean(),
  publisherName: z.string(),
  caseReference: z.string().optional(),
  datedOn: z.string(),
  publishedAtMs: z.number(),
  firstPublishedAtMs: z.number(),
  expiresOn: z.string().optional(),
  actByZone: z.string().optional(),
  subject: z.object({ countries: z.array(z.string()), themes: z.array(z.string()) }),
  hasEnded: z.literal(true).optional(),
  editions: z.array(z.object({ language: z.enum(LANGUAGES), title: z.string(), text: z.string() })),
});

/** An appeal's card, as it is written with each of its versions. The table's stream tells of it. */
export const cardItem = (version: AppealVersion, firstPublishedAtMs = version.publishedAtMs) => ({
  ...cardKey(version.appealId),
  entity: 'appeal-card',
  ...cardOf(version, firstPublishedAtMs),
});

/** @throws {z.ZodError} when the item is damaged. */
export const cardFrom = (item: StoredItem): AppealCard => StoredCard.parse(item);
