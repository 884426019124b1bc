import type { AtDesk } from './at-desk.ts';
import { findMember } from './office.ts';
import type { Offices } from './ports.ts';
import { officeAt } from './team/office-at.ts';

/** A colleague who signs in, or names a passkey, changes the office too. */
const MOST_TRIES = 8;

/**
 * Does something that holds only while the office is as it was read, and again where a colleague changed it in between, as the same member.
 * @param act - with the member as they are.
 * @param isChanged - of what came of it, that something it was made of was not as it was read.
 */
export async function whileOfficeChanges<T>(
  at: Pick<AtDesk, 'office' | 'member'>,
  act: (at: Pick<AtDesk, 'office' | 'member'>) => Promise<T>,
  isChanged: (came: T) => boolean,
  { offices, nowMs }: { readonly offices: Pick<Offices, 'find'>; nowMs(): number },
): Promise<T> {
  let current = at;
  for (let tries = 1; ; tries += 1) {
    const came = await act(current);
    if (!isChanged(came) || tries >= MOST_TRIES) return came;
    const found = await offices.find(current.office.publisherId);
    const office = found && officeAt(found, nowMs());
    const member = office && findMember(office, current.member.memberId);
    const isSame = member?.standing === current.member.standing;
    // It was the draft, or the member may do less.
    if (!office || !member || !isSame || office.revision === current.office.revision) return came;
    current = { office, member };
  }
}
