import type { Language } from '../../../contract/languages.ts';
import type { EntryAuthor, Permission } from '../../../contract/team-acts.ts';
import { looksLike } from '../../appeal/appeal.ts';
import { daysInMs, utcDayOf } from '../../time/time.ts';
import type { Act } from '../entry.ts';
import { hasAddress, isRoomy, type LetIn, type Member, MOST_MEMBERS, type Office } from '../office.ts';
import { inOrder } from '../permission.ts';
import type { Offices } from '../ports.ts';
import { INVITATION_DAYS } from './invitation-days.ts';
import type { InvitationToMail } from './mail-invitation.ts';

/** Of one office, with rights that are given: more than any needs, and no flood of anyone's mailbox. */
const MAILS_A_DAY = 30;

/** The office with one more invitation or gift of rights counted; undefined when it mails no more on this day. */
export function mailOnce(office: Office, nowMs: number): Office | undefined {
  const day = utcDayOf(nowMs);
  const count = office.mailed?.day === day ? office.mailed.count : 0;
  return count < MAILS_A_DAY ? { ...office, mailed: { day, count: count + 1 } } : undefined;
}

/** Whom an office invites. */
export interface Invited {
  /** As {@link memberName} gives it. */
  readonly name: string;
  /** As it was parsed. */
  readonly address: string;
  readonly language: Language;
  readonly permissions: readonly Permission[];
  /** By which colleagues; left out where an operator invites. */
  readonly letIn?: LetIn;
}

export interface InvitePorts {
  readonly offices: Offices;
  /** Asks for the mail with the link. */
  enqueueInvited(invitation: InvitationToMail): Promise<void>;
  newId(): string;
}

export type InviteOutcome =
  | { readonly kind: 'invited' }
  /** A member or an invited person of this office has the address. */
  | { readonly kind: 'same-address' }
  /** Colleagues would take the name for that of one of them: history and decisions name people by it alone. */
  | { readonly kind: 'same-name' }
  | { readonly kind: 'too-many' | 'changed-meanwhile' };

/** Whom an invitation is mailed to. */
export interface Mailed {
  readonly memberId: string;
  readonly invitationId: string;
}

interface InvitedInto {
  readonly office: Office;
  readonly act: Act;
  /** The person who was invited. */
  readonly whom: string;
}

/** The office with one more person, who joins by the link that is mailed to them. */
export function invitedInto(
  office: Office,
  { name, address, language, letIn, ...invited }: Invited,
  author: EntryAuthor,
  { newId, nowMs }: { newId(): string; readonly nowMs: number },
): (InvitedInto & { readonly mailed: Mailed }) | 'same-address' | 'same-name' | 'too-many' {
  if (office.members.some((one) => hasAddress(one, address))) return 'same-address';
  if (office.members.some((one) => looksLike(one.name, name))) return 'same-name';
  const counted = mailOnce(office, nowMs);
  if (office.members.length >= MOST_MEMBERS || !isRoomy(office) || !counted) return 'too-many';
  const permissions = inOrder(invited.permissions);
  const mailed = { memberId: newId(), invitationId: newId() };
  const invitation = {
    invitationId: mailed.invitationId,
    ...(author.kind === 'member' && { invitedBy: author.name }),
    expiresAtMs: nowMs + daysInMs(INVITATION_DAYS),
  };
  const { memberId } = mailed;
  const person = { memberId, name, address, language, permissions, standing: 0, passkeys: [], invitation };
  const member: Member = { ...person, ...(letIn && { letIn }) };
  return {
    office: { ...counted, members: [...office.members, member] },
    act: { act: 'invited', name, address, permissions },
    whom: memberId,
    mailed,
  };
}

/** Has an operator invite a person. @param office - as it was read; of no member yet where it is new. */
export async function invite(
  office: Office,
  invited: Invited,
  author: EntryAuthor,
  ports: InvitePorts,
  nowMs: number,
): Promise<InviteOutcome> {
  const changed = invitedInto(office, invited, author, { newId: ports.newId, nowMs });
  if (typeof changed === 'string') return { kind: changed };
  const entry = { entryId: ports.newId(), atMs: nowMs, author, ...changed.act };
  if ((await ports.offices.save(changed.office, [entry])) !== 'saved') return { kind: 'changed-meanwhile' };
  await ports.enqueueInvited({ publisherId: office.publisherId, ...changed.mailed });
  return { kind: 'invited' };
}
