import { BookEntry } from '../../../contract/requests/addressee-book.ts';
import { addresseeKey, PUBLISHER_ADDRESSEES, publisherPartition } from '../../../contract/table-keys.ts';
import type { AddresseeBook } from '../../../domain/publishing/publishing.ts';
import { drop, find, list, put, type StoredItem, type Table, where, write, writeIf } from '../../table/table.ts';

const entryFrom = ({ entry, addressee }: StoredItem): BookEntry => BookEntry.parse({ entry, addressee });

/** Publishers' books of addressees. They hold offices, whose addresses are public. */
export const makeAddresseeBook = (table: Table): AddresseeBook => ({
  async find(publisherId, entry) {
    const item = await find(table, addresseeKey(publisherId, entry));
    return item && entryFrom(item);
  },

  async list(publisherId) {
    return (await list(table, { pk: publisherPartition(publisherId), prefix: PUBLISHER_ADDRESSEES })).map(entryFrom);
  },

  keep: (publisherId, kept) =>
    write(table, put({ ...addresseeKey(publisherId, kept.entry), entity: 'addressee', ...kept })),

  async remove(publisherId, entry) {
    const isRemoved = await writeIf(table, drop(addresseeKey(publisherId, entry), where.isThere));
    return isRemoved ? 'removed' : 'no such entry';
  },
});
