import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { DISPATCH_DELIVERIES, deliveryKey, dispatchPartition } from '../../../contract/table-keys.ts';
import type { SliceId } from '../../../domain/dispatch/dispatch.ts';
import { addDeliveries, COUNTED_KINDS, type Deliveries, NO_DELIVERIES } from '../../../domain/feedback/feedback.ts';
import { MAILBOX_PROVIDERS, type MailboxProvider } from '../../../domain/subscriber/subscriber.ts';
import type { StoredItem, Table } from '../../table/table.ts';

/** Flat, since a counter inside of a map can only be added to where the map is there already. */
const attributeOf = (provider: MailboxProvider) => `deliveredTo#${provider}`;

const countIn = (item: StoredItem, name: string) => {
  const count = item[name];
  return typeof count === 'number' ? count : 0;
};

function deliveriesFrom(item: StoredItem): Deliveries {
  const kinds = COUNTED_KINDS.map((kind) => [kind, countIn(item, kind)] as const);
  const providers = MAILBOX_PROVIDERS.map((provider) => [provider, countIn(item, attributeOf(provider))] as const);
  return { ...NO_DELIVERIES, ...Object.fromEntries(kinds), deliveredTo: Object.fromEntries(providers) };
}

/** The update that adds to a slice's counts; undefined when there is nothing to add. */
export function addCounts(TableName: string, { dispatchId, bits }: SliceId, counts: Deliveries) {
  const added = [
    ...COUNTED_KINDS.map((kind) => [kind, counts[kind]] as const),
    ...MAILBOX_PROVIDERS.map((provider) => [attributeOf(provider), counts.deliveredTo[provider] ?? 0] as const),
  ].filter(([, count]) => count > 0);
  if (added.length === 0) return undefined;
  return {
    TableName,
    Key: { ...deliveryKey(dispatchId, bits) },
    UpdateExpression: `SET entity = :entity ADD ${added.map((_, n) => `#${n} :${n}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(added.map(([name], n) => [`#${n}`, name])),
    ExpressionAttributeValues: {
      ':entity': 'deliveries',
      ...Object.fromEntries(added.map(([, count], n) => [`:${n}`, count])),
    },
  };
}

/** What SES's events have told of a dispatch so far, summed over its slices. */
export async function deliveriesOf({ documents, name: TableName }: Table, dispatchId: string): Promise<Deliveries> {
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :dispatch AND begins_with(sk, :deliveries)',
    ExpressionAttributeValues: { ':dispatch': dispatchPartition(dispatchId), ':deliveries': DISPATCH_DELIVERIES },
    ConsistentRead: true,
  };
  let sum = NO_DELIVERIES;
  for await (const { Items = [] } of paginateQuery({ client: documents }, query))
    sum = Items.map(deliveriesFrom).reduce(addDeliveries, sum);
  return sum;
}
