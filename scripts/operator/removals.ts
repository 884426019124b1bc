import { makeHeldRemovals } from '../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../functions/adapters/table/table.ts';
import type { HeldRemoval, HeldRemovals } from '../../functions/domain/unsubscribing/unsubscribing.ts';
import { RefusedError } from '../program/run-program.ts';
import { stagedCommand } from '../program/staged-command.ts';

export const listHeldRemovals = (table: Table): Promise<HeldRemoval[]> => makeHeldRemovals(table).list();

/**
 * What shall become of the removals of one mail domain: `dismiss` forgets what buttons asked for, `apply` lets the next sweep do all.
 * A one click stays: its reader was told that it worked, and would never hear that it did not.
 * @param domain - the beginning of its hash, as the list shows it.
 * @throws {RefusedError} when nothing of it is held.
 */
export async function settleRemovals(
  action: 'dismiss' | 'apply',
  domain: string,
  table: Table,
  stage: string,
): Promise<string> {
  const held = makeHeldRemovals(table);
  const ofDomain = (await held.list()).filter(({ domainHash }) => domainHash.startsWith(domain.toLowerCase()));
  const domains = new Set(ofDomain.map(({ domainHash }) => domainHash));
  if (domains.size === 0)
    throw new RefusedError(
      `Nothing is held of ${domain}. See what is with: ${stagedCommand('operator', 'removals', stage)}`,
    );
  if (domains.size > 1)
    throw new RefusedError(`${domain} begins the names of ${domains.size} domains: give more of it.`);
  if (action === 'dismiss') return dismiss(ofDomain, held);
  const nowMs = Date.now();
  for (const removal of ofDomain) await held.postpone(removal, nowMs);
  return `The next sweep ends ${ofDomain.length}, within a minute or a few.`;
}

async function dismiss(ofDomain: readonly HeldRemoval[], held: HeldRemovals): Promise<string> {
  const byButton = ofDomain.filter(({ pressedBy }) => pressedBy === 'button');
  const oneClicks = ofDomain.length - byButton.length;
  for (const removal of byButton) await held.drop(removal);
  return [
    `Dismissed ${byButton.length}: what they asked for is not done.`,
    ...(oneClicks === 0
      ? []
      : [
          `${oneClicks} by one click ${oneClicks === 1 ? 'stays' : 'stay'}, and will be done after a day with a notice and an undo: a mail program told its reader that it worked, and no mail would tell them that it did not.`,
        ]),
  ].join('\n');
}
