import type { ColleagueActed } from '../../contract/messages.ts';
import { type NoticeOutcome, type SendOncePorts, sendOnce } from '../notices/notices.ts';
import { composeForMember } from './compose-for-member.ts';
import { findMember, isColleague, type Office } from './office.ts';
import type { Offices } from './ports.ts';

/** What a colleague did, and the member who is told. */
export type ActToTell = Omit<ColleagueActed, 'kind'>;

/** Everyone of an office who joined, also who has to come in again, but the one who acted. */
export const othersOf = ({ members }: Pick<Office, 'members'>, memberId: string | undefined): string[] =>
  members.flatMap((one) => (one.memberId !== memberId && isColleague(one) ? [one.memberId] : []));

/** What all others of an office are told of something that one of them did; of a key of the organisation's, all are. */
export const actsToTell = (
  { office, member }: { readonly office: Office; readonly member?: { readonly memberId: string } | undefined },
  told: Pick<ActToTell, 'did' | 'actId' | 'about'>,
): ActToTell[] =>
  othersOf(office, member?.memberId).map((memberId) => ({
    ...{ publisherId: office.publisherId, memberId, ...told },
    ...(member && { by: member.memberId }),
  }));

export interface MailActedPorts extends SendOncePorts {
  /** Of the appeal that an act is about; undefined where it is about none. */
  titleOf(act: Pick<ActToTell, 'publisherId' | 'did' | 'about'>): Promise<string | undefined>;
  /** Names that an appeal gives and no one answered for, without those that were withdrawn. */
  unansweredNames(publisherId: string, appealId: string): Promise<readonly string[]>;
  readonly offices: Pick<Offices, 'find'>;
}

/** Tells a member what a colleague did, once, unless they were removed since. @throws as {@link sendOnce}. */
export async function mailColleagueActed(
  { publisherId, memberId, by, actId, did, about, atMs }: ActToTell,
  ports: MailActedPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async () => {
    const unanswered = did === 'published-by-key' ? await ports.unansweredNames(publisherId, about) : [];
    const title = await ports.titleOf({ publisherId, did, about });
    return composeForMember({ publisherId, memberId }, ports.offices, (office, { address, language, name }) => {
      // Who was removed since has no name here any more, and a key of the organisation's none at all.
      const colleague = (by !== undefined && findMember(office, by)?.name) || office.name;
      const said = { office: office.name, name, colleague, did, about, ...(atMs !== undefined && { atMs }) };
      const named = { ...(title && { title }), ...(unanswered.length > 0 && { unanswered }) };
      return { kind: 'colleague-acted', address, language, isDiscreet: false, ...said, ...named };
    });
  };
  return sendOnce({ invitationId: actId, name: `colleague-acted-${memberId}` }, compose, ports, nowMs);
}
