import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { OFFICE_ENTRIES, officeKey } from '../../../contract/table-keys.ts';
import { ENTRY, type Entry } from '../../../domain/members/entry.ts';
import type { OfficeEntries } from '../../../domain/members/ports.ts';
import type { Keyring } from '../../kms/keyring.ts';
import { openPart, StoredSeal } from '../sealed-text.ts';
import type { Table } from '../table.ts';

const StoredEntry = StoredSeal.extend({ pk: z.string(), sk: z.string(), entryId: z.string(), atMs: z.number() });

/** The history of an office, as it was written with each change. */
export const makeOfficeEntries = ({ documents, name: TableName }: Table, keyring: Keyring): OfficeEntries => ({
  async newest(publisherId, most) {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :office AND begins_with(sk, :entries)',
        ExpressionAttributeValues: { ':office': officeKey(publisherId).pk, ':entries': OFFICE_ENTRIES },
        ScanIndexForward: false,
        Limit: most,
        ConsistentRead: true,
      }),
    );
    return Promise.all(
      Items.map(async (item): Promise<Entry> => {
        const { pk, sk, entryId, atMs, ...seal } = StoredEntry.parse(item);
        return { entryId, atMs, ...(await openPart(ENTRY, seal, `${pk}#${sk}`, keyring)) };
      }),
    );
  },
});
