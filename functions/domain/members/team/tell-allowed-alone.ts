import { type ActToTell, othersOf } from '../mail-colleague-acted.ts';
import { findMember, type Member, type Office } from '../office.ts';

/** Who is mailed that one person may send alone from now on: all others who joined and may decide or manage, who can watch for it or end it. */
export function allowedAloneToTell(office: Office, { memberId: by }: Member, entryId: string): ActToTell[] {
  const { publisherId } = office;
  const isToKnow = (memberId: string) => {
    const { permissions = [] } = findMember(office, memberId) ?? {};
    return permissions.includes('decide') || permissions.includes('manage');
  };
  return othersOf(office, by)
    .filter(isToKnow)
    .map((memberId) => ({ publisherId, memberId, by, actId: entryId, did: 'allowed-alone', about: entryId }));
}
