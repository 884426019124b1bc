import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { cardKey } from '../../../contract/table-keys.ts';
import { APPEAL_KINDS, type AppealVersion } from '../../../domain/appeal/appeal.ts';
import { cardOf, type WrittenCard } from '../../../domain/archive/archive.ts';
import { minutesInMs } from '../../../domain/time/time.ts';
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
  isPractice: z.literal(true).optional(),
  editions: z.array(z.object({ language: z.enum(LANGUAGES), title: z.string(), text: z.string() })),
  dueAtMs: z.number().optional(),
});

/** The stream's reader lists an appeal within seconds. */
export const LISTED_WITHIN_MS = minutesInMs(5);

/** An appeal's card, which publishing writes with each version. The stream hands it to its reader; the sweep finds each card that the reader did not list in time. */
export const cardItem = (
  version: AppealVersion,
  firstPublishedAtMs = version.publishedAtMs,
  nowMs = version.publishedAtMs,
) => ({
  ...cardKey(version.appealId),
  entity: 'appeal-card',
  ...cardOf(version, firstPublishedAtMs),
  ...cardIsDue(nowMs + LISTED_WITHIN_MS),
});

/** Where the index has a card that was not listed yet. */
export const cardIsDue = (dueAtMs: number) => ({ dueWork: 'listing', dueAtMs }) as const;

/** @throws {z.ZodError} when the item is damaged. */
export const cardFrom = (item: StoredItem): WrittenCard => StoredCard.parse(item);
