import { type ActToTell, othersOf } from '../mail-colleague-acted.ts';
import { findMember, type Member, type Office } from '../office.ts';

/** All others who joined and may decide or manage: they can watch for what one manager allowed alone, or end it. */
function watchersOf(office: Office, by: string): string[] {
  const isToKnow = (memberId: string) => {
    const { permissions = [] } = findMember(office, memberId) ?? {};
    return permissions.includes('decide') || permissions.includes('manage');
  };
  return othersOf(office, by).filter(isToKnow);
}

/** Who is mailed what one manager allowed: that one person may send alone from now on, or themselves to decide or to send urgent appeals. */
export const allowedToTell = (
  office: Office,
  { memberId: by }: Member,
  did: Extract<ActToTell['did'], 'allowed-alone' | 'allowed-self'>,
  entryId: string,
): ActToTell[] =>
  watchersOf(office, by).map((memberId) => ({
    ...{ publisherId: office.publisherId, memberId, by },
    ...{ actId: entryId, did, about: entryId },
  }));
