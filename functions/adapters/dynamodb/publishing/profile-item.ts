import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { publisherProfileKey } from '../../../contract/table-keys.ts';
import type { PublisherProfile } from '../../../domain/publishing/publishing.ts';
import type { StoredItem } from '../../table/table.ts';

const StoredProfile = z.object({
  publisherId: z.string(),
  name: z.string(),
  isListed: z.boolean(),
  words: z.partialRecord(z.enum(LANGUAGES), z.string()),
  site: z.string().optional(),
  email: z.string().optional(),
});

export const profileItem = (profile: PublisherProfile) => ({
  ...publisherProfileKey(profile.publisherId),
  entity: 'publisher-profile',
  ...profile,
});

/** @throws {z.ZodError} when the item is damaged. */
export const profileFrom = (item: StoredItem): PublisherProfile => StoredProfile.parse(item);
