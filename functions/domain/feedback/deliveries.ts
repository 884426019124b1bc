import { MAILBOX_PROVIDERS, type MailboxProvider } from '../subscriber/subscriber.ts';
import { EVENT_KINDS, type EventKind } from './mail-event.ts';

/** What is counted of a dispatch. `rejected`: SES took the mail and never tried to deliver it. */
export type CountedKind = Exclude<EventKind, 'sent'>;

/** How many mails of a dispatch, or of a part of it, each kind of event has come of. */
export interface Deliveries extends Readonly<Record<CountedKind, number>> {
  /** The delivered ones by the provider of the mailbox, without those that have none. */
  readonly deliveredTo: Readonly<Partial<Record<MailboxProvider, number>>>;
}

export const COUNTED_KINDS = EVENT_KINDS.filter((kind): kind is CountedKind => kind !== 'sent');

export const NO_DELIVERIES: Deliveries = {
  delivered: 0,
  delayed: 0,
  bounced: 0,
  complained: 0,
  rejected: 0,
  deliveredTo: {},
};

/** Two counts as one. */
export function addDeliveries(one: Deliveries, other: Deliveries): Deliveries {
  const sums = COUNTED_KINDS.map((kind) => [kind, one[kind] + other[kind]] as const);
  const providers = MAILBOX_PROVIDERS.flatMap((provider) => {
    const sum = (one.deliveredTo[provider] ?? 0) + (other.deliveredTo[provider] ?? 0);
    return sum === 0 ? [] : [[provider, sum] as const];
  });
  return { ...NO_DELIVERIES, ...Object.fromEntries(sums), deliveredTo: Object.fromEntries(providers) };
}
