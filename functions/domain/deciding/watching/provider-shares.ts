import { EXACT_FROM_PEOPLE } from '../../../contract/limits.ts';
import type { Deliveries } from '../../feedback/feedback.ts';
import type { MailboxProvider } from '../../subscriber/subscriber.ts';

/** How many mails were delivered to the mailboxes of one provider. `other`: those of all providers that are not named. */
export interface ProviderShare {
  readonly provider: MailboxProvider;
  readonly delivered: number;
}

/**
 * The delivered mails by provider, the largest first and `other` last. The smallest are added to `other` until each part is {@link EXACT_FROM_PEOPLE} or
 * more, so that none of them, nor what the named ones leave of the whole, tells a smaller number. Empty where only one part is left.
 */
export function sharesOfProviders({ deliveredTo }: Pick<Deliveries, 'deliveredTo'>): readonly ProviderShare[] {
  const counted = Object.entries(deliveredTo) as [MailboxProvider, number][]; // Object.entries forgets its keys' type
  const named = counted
    .filter(([provider, count]) => provider !== 'other' && count >= EXACT_FROM_PEOPLE)
    .map(([provider, delivered]) => ({ provider, delivered }))
    .toSorted((one, next) => next.delivered - one.delivered);
  let other = sum(counted.map(([, count]) => count)) - sum(named.map(({ delivered }) => delivered));
  while (other > 0 && other < EXACT_FROM_PEOPLE) other += named.pop()?.delivered ?? EXACT_FROM_PEOPLE;
  const shares = other > 0 ? [...named, { provider: 'other' as const, delivered: other }] : named;
  return shares.length > 1 ? shares : [];
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
