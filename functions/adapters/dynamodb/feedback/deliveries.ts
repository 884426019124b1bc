import { DISPATCH_DELIVERIES, deliveryKey, dispatchPartition } from '../../../contract/table-keys.ts';
import type { SliceId } from '../../../domain/dispatch/dispatch.ts';
import { addDeliveries, COUNTED_KINDS, type Deliveries, NO_DELIVERIES } from '../../../domain/feedback/feedback.ts';
import { MAILBOX_PROVIDERS, type MailboxProvider } from '../../../domain/subscriber/subscriber.ts';
import { change, list, type StoredItem, type Table, type Write } from '../../table/table.ts';

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

/** Adds to a slice's counts; undefined when there is nothing to add. */
export function addCounts({ dispatchId, bits }: SliceId, counts: Deliveries): Write | undefined {
  const added = [
    ...COUNTED_KINDS.map((kind) => [kind, counts[kind]] as const),
    ...MAILBOX_PROVIDERS.map((provider) => [attributeOf(provider), counts.deliveredTo[provider] ?? 0] as const),
  ].filter(([, count]) => count > 0);
  if (added.length === 0) return undefined;
  return change(deliveryKey(dispatchId, bits), { set: { entity: 'deliveries' }, add: Object.fromEntries(added) });
}

/** What SES's events have told of a dispatch so far, summed over its slices. */
export async function deliveriesOf(table: Table, dispatchId: string): Promise<Deliveries> {
  const items = await list(table, { pk: dispatchPartition(dispatchId), prefix: DISPATCH_DELIVERIES });
  return items.map(deliveriesFrom).reduce(addDeliveries, NO_DELIVERIES);
}
