import { minutesInMs } from '../../time/time.ts';
import type { DeskLink } from '../../tokens/tokens.ts';
import type { AtDesk } from '../at-desk.ts';
import { findMember, type Member, type Office, withMember } from '../office.ts';
import type { Offices, SpentOnce } from '../ports.ts';
import { type AppCodeReading, readAppCode } from './authenticator-app.ts';

/** How long a mailed link lets its reader sign in. */
export const DESK_LINK_MINUTES = 15;
/** Of each link, wrong or right: three codes of a million are right at any moment. */
const TRIES = 5;

export interface LinkSignInPorts {
  readonly offices: Offices;
  readonly spentOnce: SpentOnce;
}

/** `used`: that very code let them in before, and the app shows the next one soon. `over`: the link was used or tried too often, or is too old. */
export type LinkOutcome =
  | { readonly kind: 'entered'; readonly at: AtDesk }
  | { readonly kind: Exclude<AppCodeReading['kind'], 'right'> | 'over' };

const endOf = ({ mailedAtMs }: DeskLink) => mailedAtMs + minutesInMs(DESK_LINK_MINUTES);

interface OfApp {
  readonly office: Office;
  readonly member: Member & Required<Pick<Member, 'authenticator'>>;
}

/** Whose link it is, as long as it can let them in by its time and by what they may. */
export async function findByLink(
  link: DeskLink,
  { offices }: { readonly offices: Pick<Offices, 'find'> },
  nowMs: number,
): Promise<OfApp | undefined> {
  if (nowMs >= endOf(link)) return undefined;
  const office = await offices.find(link.publisherId);
  const member = office && findMember(office, link.memberId);
  const { authenticator } = member ?? {};
  if (!office || !member || !authenticator || member.standing !== link.standing) return undefined;
  return { office, member: { ...member, authenticator } };
}

/** Whether a code could still let someone in by a link: not once it was used, or tried too often. It reads only. */
export async function isLinkOpen(
  link: DeskLink,
  { offices, spentOnce }: { readonly offices: Pick<Offices, 'find'>; readonly spentOnce: Pick<SpentOnce, 'isSpent'> },
  nowMs: number,
): Promise<boolean> {
  if (!(await findByLink(link, { offices }, nowMs))) return false;
  const spent = await Promise.all([link.linkId, tryOf(link, TRIES)].map((id) => spentOnce.isSpent(id)));
  return !spent.includes(true);
}

/** Lets a member in by a link that was mailed to them and a code of their app: neither does it alone. */
export async function signInByLink(
  link: DeskLink,
  typed: string,
  ports: LinkSignInPorts,
  nowMs: number,
): Promise<LinkOutcome> {
  const found = await findByLink(link, ports, nowMs);
  if (!found) return { kind: 'over' };
  const { office, member } = found;
  const reading = readAppCode(member.authenticator, typed, nowMs);
  // It could be no code of any app, and costs no try.
  if (reading.kind === 'unreadable') return reading;
  if (!(await takeTry(link, ports.spentOnce))) return { kind: 'over' };
  if (reading.kind !== 'right') return reading;
  if (!(await ports.spentOnce.spend(link.linkId, endOf(link)))) return { kind: 'over' };
  const entered = { ...member, authenticator: { ...member.authenticator, lastStep: reading.step } };
  // What is not kept would let the code in once more: who meets another change signs in by another link.
  const saved = await ports.offices.save(withMember(office, entered), []);
  if (saved !== 'saved') return { kind: 'over' };
  return { kind: 'entered', at: { office, member: entered, proof: 'whole' } };
}

const tryOf = ({ linkId }: DeskLink, tried: number) => `${linkId}#${tried}`;

/** Counted before the code is looked at, so that many at once are no more than five. */
async function takeTry(link: DeskLink, spentOnce: SpentOnce): Promise<boolean> {
  for (let tried = 1; tried <= TRIES; tried += 1)
    if (await spentOnce.spend(tryOf(link, tried), endOf(link))) return true;
  return false;
}
