import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { cardKey, listingKey } from '../../../contract/table-keys.ts';
import { type Table, unlessRefused } from '../../table/table.ts';
import { findNewestVersion, makeAppealReads } from '../appeal/appeals.ts';
import { cardItem } from './card-item.ts';

/** What tells one card from the next: a version may get more editions. */
const StoredCard = z.object({ version: z.number(), editions: z.array(z.unknown()) });

/**
 * Writes an appeal's card from its newest version once more, so that the stream has it indexed as if none of its rows were there.
 * @returns false for an appeal without a version, and for one of which a version was published at this moment: that one is indexed anyway.
 */
export async function rewriteCard(table: Table, appealId: string, nowMs: number): Promise<boolean> {
  const { documents, name: TableName } = table;
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: { ...cardKey(appealId) }, ConsistentRead: true }),
  );
  const newest = await findNewestVersion(table, appealId);
  if (!newest) return false;
  const { publishedAtMs: firstAtMs } =
    newest.version === 1 ? newest : await makeAppealReads(table).getVersion(appealId, 1);
  await unlessRefused(
    documents.send(
      new UpdateCommand({
        TableName,
        Key: { ...listingKey(appealId) },
        UpdateExpression: 'SET isSettled = :isSettled ADD revision :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':isSettled': false, ':one': 1 },
      }),
    ),
  );
  return unlessRefused(
    documents.send(
      // An item that is written as it was is in no stream.
      new PutCommand({ TableName, Item: { ...cardItem(newest, firstAtMs), touchedAtMs: nowMs }, ...asItWas(Item) }),
    ),
  );
}

/** A damaged one is written over as it is. */
function asItWas(item: Record<string, unknown> | undefined) {
  if (!item) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const { data } = StoredCard.safeParse(item);
  if (!data) return {};
  return {
    ConditionExpression: 'version = :version AND size(editions) = :editions',
    ExpressionAttributeValues: { ':version': data.version, ':editions': data.editions.length },
  };
}
