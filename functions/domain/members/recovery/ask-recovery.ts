import { newOperatorEntry } from '../entry.ts';
import { hasAddress, type Member } from '../office.ts';
import type { Offices } from '../ports.ts';
import type { RecoveryToMail } from './recovery.ts';

export interface AskRecoveryPorts {
  readonly offices: Offices;
  /** Asks for the mails by which every address of the office can stop it. */
  enqueueRecovery(mails: readonly RecoveryToMail[]): Promise<void>;
  newId(): string;
}

/** How long everyone has to stop it. */
interface RecoveryTerms {
  readonly address: string;
  readonly waitMs: number;
}

export type AskedRecovery =
  | { readonly kind: 'asked'; readonly member: Member; readonly dueAtMs: number }
  /** `other-under-way`: another member’s waits, and an office has one at a time. */
  | { readonly kind: 'no-such-office' | 'no-such-member' | 'other-under-way' | 'changed-meanwhile' };

/**
 * Lets an operator bring a member back who lost all that they sign in with, where no colleague can. Nothing happens at once: each address of the office
 * is mailed a way to stop it. Asked for again while it waits, it waits no longer, and mails that did not leave leave.
 */
export async function askRecovery(
  publisherId: string,
  { address, waitMs }: RecoveryTerms,
  ports: AskRecoveryPorts,
  nowMs: number,
): Promise<AskedRecovery> {
  const office = await ports.offices.find(publisherId);
  if (!office) return { kind: 'no-such-office' };
  const member = office.members.find((one) => hasAddress(one, address));
  if (!member) return { kind: 'no-such-member' };
  const { memberId, name } = member;
  const waiting = office.recovery && nowMs < office.recovery.dueAtMs ? office.recovery : undefined;
  if (waiting && waiting.memberId !== memberId) return { kind: 'other-under-way' };
  const recovery = waiting ?? { recoveryId: ports.newId(), memberId, dueAtMs: nowMs + waitMs };
  const { dueAtMs } = recovery;
  const entry = newOperatorEntry({ act: 'recovery-asked', name, dueAtMs }, ports.newId(), nowMs);
  // Kept again where it waits: a restore takes what is due out of the index.
  const saved = await ports.offices.save({ ...office, recovery }, waiting ? [] : [entry]);
  if (saved !== 'saved') return { kind: 'changed-meanwhile' };
  const readers = [...office.members.map((one) => one.memberId), 'contact'];
  await ports.enqueueRecovery(readers.map((to) => ({ publisherId, recoveryId: recovery.recoveryId, to })));
  return { kind: 'asked', member, dueAtMs };
}
