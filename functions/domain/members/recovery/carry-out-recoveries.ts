import { type Attempts, attemptEach } from '../../attempt-each.ts';
import { daysInMs } from '../../time/time.ts';
import { newOperatorEntry } from '../entry.ts';
import { findMember, isColleague, type Office, withMember, withoutWaysIn } from '../office.ts';
import { INVITATION_DAYS } from '../team/invitation-days.ts';
import type { InvitePorts } from '../team/invite.ts';
import type { DueOffices } from '../team/settle-due-offices.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MOST_AT_ONCE = 20;

export interface RecoveryPorts extends InvitePorts {
  readonly dueOffices: DueOffices;
}

/**
 * Invites each member again whose recovery no one stopped in time. All that they signed in with ends in the same write; the mail is asked for before the
 * recovery is taken off, so that a worker that dies between loses none.
 */
export async function carryOutRecoveries(ports: RecoveryPorts, nowMs: number): Promise<Attempts> {
  const publisherIds = await ports.dueOffices.list(nowMs, MOST_AT_ONCE);
  return attemptEach(publisherIds, (publisherId) => carryOut(publisherId, ports, nowMs));
}

async function carryOut(publisherId: string, ports: RecoveryPorts, nowMs: number): Promise<boolean> {
  const office = await ports.offices.find(publisherId);
  if (!office?.recovery || nowMs < office.recovery.dueAtMs) return false;
  const { recovery } = office;
  const invited = recovery.isCarriedOut ? office : await inviteAgain({ ...office, recovery }, ports, nowMs);
  if (invited) {
    const { recoveryId: invitationId, memberId } = recovery;
    await ports.enqueueInvited({ publisherId, memberId, invitationId });
  }
  const { recovery: _, ...done } = invited ?? office;
  await save(done, [], ports);
  return invited !== undefined;
}

type Recovering = Office & Required<Pick<Office, 'recovery'>>;

/** The office as it was kept, under its next revision; undefined where the member was removed. */
async function inviteAgain(office: Recovering, ports: RecoveryPorts, nowMs: number): Promise<Office | undefined> {
  const { recovery } = office;
  const member = findMember(office, recovery.memberId);
  if (!member) return undefined;
  const expiresAtMs = nowMs + daysInMs(INVITATION_DAYS);
  const isAgain = isColleague(member) && { isAgain: true as const };
  const invitation = { invitationId: recovery.recoveryId, expiresAtMs, ...isAgain };
  const next = withMember(
    { ...office, recovery: { ...recovery, isCarriedOut: true } },
    { ...withoutWaysIn(member), invitation },
  );
  const entry = newOperatorEntry({ act: 'invited-again', name: member.name }, ports.newId(), nowMs);
  await save(next, [entry], ports);
  return { ...next, revision: next.revision + 1 };
}

/** @throws when the office was changed meanwhile: the next sweep tries again. */
async function save(
  office: Office,
  entries: Parameters<InvitePorts['offices']['save']>[1],
  { offices }: RecoveryPorts,
) {
  if ((await offices.save(office, entries)) !== 'saved')
    throw new Error(`The office ${office.publisherId} was changed while a recovery was carried out`);
}
