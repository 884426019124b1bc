import { makeHeldRemovals } from '../../functions/adapters/dynamodb/held-removals.ts';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import type { HeldRemoval } from '../../functions/domain/subscribing/held-removals.ts';
import { RefusedError } from '../publisher/run-program.ts';

/** Everything that is held. */
export const listHeldRemovals = (table: Table): Promise<HeldRemoval[]> => makeHeldRemovals(table).list();

/**
 * What shall become of the removals of one mail domain: `dismiss` forgets them, `apply` lets the next sweep do them.
 * @param domain - the beginning of its hash, as the list shows it.
 * @throws {RefusedError} when nothing of it is held.
 */
export async function settleRemovals(action: 'dismiss' | 'apply', domain: string, table: Table): Promise<string> {
  const held = makeHeldRemovals(table);
  const ofDomain = (await held.list()).filter(({ domainHash }) => domainHash.startsWith(domain.toLowerCase()));
  const domains = new Set(ofDomain.map(({ domainHash }) => domainHash));
  if (domains.size === 0)
    throw new RefusedError(`Nothing is held of ${domain}. See what is with: npm run operator -- removals`);
  if (domains.size > 1)
    throw new RefusedError(`${domain} begins the names of ${domains.size} domains: give more of it.`);
  const nowMs = Date.now();
  for (const removal of ofDomain) await (action === 'dismiss' ? held.drop(removal) : held.hasten(removal, nowMs));
  return action === 'dismiss'
    ? `Dismissed ${ofDomain.length}: these people keep their alerts.`
    : `The next sweep ends ${ofDomain.length}, within a minute or a few.`;
}
