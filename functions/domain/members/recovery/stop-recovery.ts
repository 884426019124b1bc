import type { EntryAuthor } from '../../../contract/team-acts.ts';
import type { Office } from '../office.ts';
import type { Offices } from '../ports.ts';
import { type RecoveryId, recoveringName } from './recovery.ts';

/** A recovery that waits still, with its office; undefined once it was stopped or carried out. Reads only. */
export async function findRecovery(
  { publisherId, recoveryId }: RecoveryId,
  { offices }: { readonly offices: Pick<Offices, 'find'> },
): Promise<Office | undefined> {
  const office = await offices.find(publisherId);
  const { recovery } = office ?? {};
  return recovery?.recoveryId === recoveryId && !recovery.isCarriedOut ? office : undefined;
}

/** Two who press at once, or a change of the team meanwhile, need a few tries: a press must stop it. */
const MOST_TRIES = 5;

/** Stops a recovery. @returns whether it waited still. */
export async function stopRecovery(
  named: RecoveryId,
  author: EntryAuthor,
  ports: { readonly offices: Offices; newId(): string },
  nowMs: number,
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await findRecovery(named, ports);
    if (!found) return false;
    const { recovery: _, ...office } = found;
    const name = recoveringName(found) ?? '';
    const entry = { entryId: ports.newId(), atMs: nowMs, author, act: 'recovery-stopped', name } as const;
    if ((await ports.offices.save(office, [entry])) === 'saved') return true;
  }
  throw new Error(`The office ${named.publisherId} is changed by others again and again`);
}
