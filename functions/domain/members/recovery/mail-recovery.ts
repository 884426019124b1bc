import { type ComposedNotice, type NoticeOutcome, type SendOncePorts, sendOnce } from '../../notices/notices.ts';
import { findMember, hasAddress, type Office } from '../office.ts';
import type { Offices } from '../ports.ts';
import { type RecoveryToMail, recoveringName } from './recovery.ts';
import { findRecovery } from './stop-recovery.ts';

export interface MailRecoveryPorts extends SendOncePorts {
  readonly offices: Pick<Offices, 'find'>;
  /** The address of the person who answers for a publisher. */
  contactOf(publisherId: string): Promise<string | undefined>;
}

/** Mails one reader that a member is to be let in again, and how to stop it, once; nothing when it was stopped before. @throws as {@link sendOnce}. */
export async function mailRecovery(
  { publisherId, recoveryId, to }: RecoveryToMail,
  ports: MailRecoveryPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const office = await findRecovery({ publisherId, recoveryId }, ports);
    const [name, reader] = [office && recoveringName(office), office && (await readerOf(to, office, ports))];
    if (!office?.recovery || name === undefined || !reader) return { kind: 'none', because: 'not-needed' };
    const { dueAtMs } = office.recovery;
    const said = { publisherId, recoveryId, office: office.name, name, dueAtMs };
    return { kind: 'notice', notice: { kind: 'recovery-asked', ...reader, isDiscreet: false, ...said } };
  };
  return sendOnce({ invitationId: recoveryId, name: `recovery-asked#${to}` }, compose, ports, nowMs);
}

async function readerOf(to: RecoveryToMail['to'], office: Office, ports: MailRecoveryPorts) {
  if (to !== 'contact') return findMember(office, to);
  const address = await ports.contactOf(office.publisherId);
  const hasOne = address !== undefined && !office.members.some((one) => hasAddress(one, address));
  return hasOne ? ({ address, language: 'en' } as const) : undefined;
}
