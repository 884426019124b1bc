import { DeleteCommand, GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { BookEntry } from '../../../contract/requests/addressee-book.ts';
import { addresseeKey, PUBLISHER_ADDRESSEES, publisherPartition } from '../../../contract/table-keys.ts';
import type { AddresseeBook } from '../../../domain/publishing/publishing.ts';
import { type StoredItem, type Table, unlessRefused } from '../../table/table.ts';

const entryFrom = ({ entry, addressee }: StoredItem): BookEntry => BookEntry.parse({ entry, addressee });

/** Publishers' books of addressees. They hold offices, whose addresses are public. */
export function makeAddresseeBook({ documents, name: TableName }: Table): AddresseeBook {
  return {
    async find(publisherId, entry) {
      const Key = { ...addresseeKey(publisherId, entry) };
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && entryFrom(Item);
    },

    async list(publisherId) {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :publisher AND begins_with(sk, :addressees)',
        ExpressionAttributeValues: {
          ':publisher': publisherPartition(publisherId),
          ':addressees': PUBLISHER_ADDRESSEES,
        },
        ConsistentRead: true,
      };
      const pages = await Array.fromAsync(paginateQuery({ client: documents }, query));
      return pages.flatMap(({ Items = [] }) => Items.map((item) => entryFrom(item)));
    },

    async keep(publisherId, kept) {
      const Item = { ...addresseeKey(publisherId, kept.entry), entity: 'addressee', ...kept };
      await documents.send(new PutCommand({ TableName, Item }));
    },

    async remove(publisherId, entry) {
      const isRemoved = await unlessRefused(
        documents.send(
          new DeleteCommand({
            TableName,
            Key: { ...addresseeKey(publisherId, entry) },
            ConditionExpression: 'attribute_exists(pk)',
          }),
        ),
      );
      return isRemoved ? 'removed' : 'no such entry';
    },
  };
}
