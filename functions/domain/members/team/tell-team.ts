import type { TeamChanged } from '../../../contract/messages.ts';
import { isTeamEntry, type TeamEntry } from '../../../contract/team-acts.ts';
import { type ComposedNotice, type NoticeOutcome, type SendOncePorts, sendOnce } from '../../notices/notices.ts';
import type { Entry, TakenOut } from '../entry.ts';
import { othersOf } from '../mail-colleague-acted.ts';
import { findMember, type Office } from '../office.ts';
import type { OfficeEntries, Offices } from '../ports.ts';

/** Which line of a history is mailed to which member. */
export type TeamChangeToMail = Omit<TeamChanged, 'kind'>;

/** An entry of what was done to a team, and whom it is about. */
export interface Told {
  readonly entry: Entry;
  readonly whom?: string | undefined;
}

/**
 * Who is mailed what was done to a team: all others who joined, at once, of who was let in, given more or made to do less, and of what lets one person do more alone.
 * Who was removed is mailed too.
 */
export function teamToTell(office: Office, { entry, whom }: Told): TeamChangeToMail[] {
  if (!isToTell(entry)) return [];
  const { entryId, atMs, author } = entry;
  const by = author.kind === 'member' ? author.memberId : undefined;
  const isGone = entry.act === 'removed' && whom !== by && office.former?.some((one) => one.memberId === whom);
  return [...othersOf(office, by), ...(isGone && whom !== undefined ? [whom] : [])].map((memberId) => ({
    ...{ publisherId: office.publisherId, memberId, entryId, atMs },
  }));
}

/** Whether all colleagues are mailed an act. That no one sends alone any more, and by which clock times are shown, is in the history alone. */
const isToTell = (entry: Entry | TakenOut): entry is Entry & TeamEntry =>
  isTeamEntry(entry) && entry.act !== 'clock' && (entry.act !== 'sends-alone' || entry.isOn);

export interface MailTeamChangedPorts extends SendOncePorts {
  readonly offices: Pick<Offices, 'find'>;
  readonly officeEntries: Pick<OfficeEntries, 'find'>;
}

/** Tells a member, or who was removed a moment ago, once, what was done to the team: the line of the history that says so. @throws as {@link sendOnce}. */
export async function mailTeamChanged(
  { publisherId, memberId, entryId, atMs }: TeamChangeToMail,
  ports: MailTeamChangedPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const [office, entry] = await Promise.all([
      ports.offices.find(publisherId),
      ports.officeEntries.find(publisherId, { entryId, atMs }),
    ]);
    const reader = office && (findMember(office, memberId) ?? office.former?.find((one) => one.memberId === memberId));
    if (!office || !reader || !entry || !isToTell(entry)) return { kind: 'none', because: 'not-needed' };
    const { address, language, name } = reader;
    const said = { office: office.name, name, entry };
    return { kind: 'notice', notice: { kind: 'team-changed', address, language, isDiscreet: false, ...said } };
  };
  return sendOnce({ invitationId: entryId, name: `team-changed-${memberId}` }, compose, ports, nowMs);
}
