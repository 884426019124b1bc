import type { Told } from '../../contract/messages.ts';
import { type NoticeOutcome, type SendOncePorts, sendOnce } from '../notices/notices.ts';
import { composeForMember } from './compose-for-member.ts';
import type { Offices } from './ports.ts';

/** What a member is told of, by the entry that says it. */
export interface MemberToTell {
  readonly publisherId: string;
  readonly memberId: string;
  readonly entryId: string;
  readonly told: Told;
}

/** Tells a member of a change, once, unless they were removed since. @throws as {@link sendOnce}. */
export async function tellMember(
  { publisherId, memberId, entryId, told }: MemberToTell,
  ports: SendOncePorts & { readonly offices: Pick<Offices, 'find'> },
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = () =>
    composeForMember({ publisherId, memberId }, ports.offices, (office, { address, language, name }) => {
      const said = { office: office.name, name, told };
      return { kind: 'member-told', address, language, isDiscreet: false, ...said };
    });
  return sendOnce({ invitationId: entryId, name: 'member-told' }, compose, ports, nowMs);
}
