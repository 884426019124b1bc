import { PUBLISHER_PROFILES_PARTITION } from '../../../contract/table-keys.ts';
import type { PublisherProfile } from '../../../domain/publishing/publishing.ts';
import { page, type Table } from '../../table/table.ts';
import { profileFrom } from './profile-item.ts';

/**
 * The profiles of publishers, in no order that means something: at most so many are read, those that an operator took off the page among them.
 * What is a second old will do.
 */
export async function listPublisherProfiles(table: Table, most: number): Promise<readonly PublisherProfile[]> {
  const { items } = await page(table, { pk: PUBLISHER_PROFILES_PARTITION }, { most, mayLag: true });
  return items.map(profileFrom);
}
