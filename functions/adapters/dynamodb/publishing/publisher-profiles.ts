import { externalAppealKey, publisherPartition, publisherProfileKey } from '../../../contract/table-keys.ts';
import type { PublisherProfiles } from '../../../domain/publishing/publishing.ts';
import { find, page, put, type Table, write } from '../../table/table.ts';
import { profileFrom, profileItem } from './profile-item.ts';

/** The profiles of publishers, for operators, who write them. */
export const makePublisherProfiles = (table: Table): PublisherProfiles => ({
  async find(publisherId) {
    const item = await find(table, publisherProfileKey(publisherId));
    return item && profileFrom(item);
  },

  save: (profile) => write(table, put(profileItem(profile))),

  async hasBroughtAppeals(publisherId) {
    const appeals = { pk: publisherPartition(publisherId), prefix: externalAppealKey(publisherId, '').sk };
    return (await page(table, appeals, { most: 1 })).items.length > 0;
  },
});
