import type { HeldRemoval } from '../../functions/domain/subscribing/held-removals.ts';

/** Hex digits that tell one domain from the others here. */
const NAME_DIGITS = 12;

/** What is held, by mail domain and minute, for a person. A domain is shown by its keyed hash: whose mail it is stays sealed. */
export function describeRemovals(removals: readonly HeldRemoval[]): string {
  if (removals.length === 0) return 'No removals are held.';
  const domains = Map.groupBy(removals, ({ domainHash }) => domainHash);
  return [...domains].map(([hash, ofDomain]) => describeDomain(hash, ofDomain)).join('\n\n');
}

function describeDomain(hash: string, removals: readonly HeldRemoval[]): string {
  const people = new Set(removals.map(({ subscriberId }) => subscriberId)).size;
  const minutes = Map.groupBy(removals, ({ heldAtMs }) => minuteOf(heldAtMs));
  const inOrder = [...minutes].sort(([one], [other]) => one.localeCompare(other));
  return [
    `mail domain ${hash.slice(0, NAME_DIGITS)}  ${removals.length} removals of ${people} people`,
    ...inOrder.map(([minute, ofMinute]) => `  ${minute} UTC  ${ofMinute.length}`),
  ].join('\n');
}

const minuteOf = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 16).replace('T', ' ');
