import type { ComposedNotice, Notice } from '../notices/notices.ts';
import { findMember, type Member, type Office } from './office.ts';
import type { Offices } from './ports.ts';

/** A notice to a member of an office as both are now; none to a member who was removed since. */
export async function composeForMember(
  { publisherId, memberId }: { readonly publisherId: string; readonly memberId: string },
  offices: Pick<Offices, 'find'>,
  noticeTo: (office: Office, member: Member) => Notice,
): Promise<ComposedNotice> {
  const office = await offices.find(publisherId);
  const member = office && findMember(office, memberId);
  if (!office || !member) return { kind: 'none', because: 'not-needed' };
  return { kind: 'notice', notice: noticeTo(office, member) };
}
