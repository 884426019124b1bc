import type { AtDesk } from '../at-desk.ts';
import { type Act, newEntry } from '../entry.ts';
import { memberName } from '../member-name.ts';
import { findMember, hasJoined, type Member, type Passkey, withMember } from '../office.ts';
import type { WayInPorts } from './keep-way-in.ts';

/** What a member does to a way in of their own. */
export type WayInChange =
  | { readonly kind: 'name-passkey'; readonly credentialId: string; readonly label: string }
  | { readonly kind: 'end-passkey'; readonly credentialId: string }
  | { readonly kind: 'end-app' }
  | { readonly kind: 'end-identity' };

/** `gone`: they have no such way in any more. `last`: without it they could not sign in again. `no-name`: it is not one. */
export type WayInRefusal = 'gone' | 'last' | 'no-name';
export type WayInOutcome =
  | { readonly kind: 'changed'; readonly at: AtDesk }
  | { readonly kind: 'refused'; readonly because: WayInRefusal | 'changed-meanwhile' };

type Changed = { readonly member: Member; readonly act: Act } | WayInRefusal;

/** Changes how a member signs in. What ends a way in ends every session of theirs: a thief who used it is out. */
export async function changeWayIn(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  change: WayInChange,
  ports: WayInPorts,
  nowMs: number,
): Promise<WayInOutcome> {
  const current = await ports.offices.find(office.publisherId);
  const now = current && findMember(current, member.memberId);
  if (!current || now?.standing !== member.standing) return { kind: 'refused', because: 'gone' };
  const changed = changeOf(now, change);
  if (typeof changed === 'string') return { kind: 'refused', because: changed };
  const next = withMember(current, changed.member);
  const entry = newEntry(changed.act, now, ports.newId(), nowMs);
  if ((await ports.offices.save(next, [entry])) !== 'saved') return { kind: 'refused', because: 'changed-meanwhile' };
  if (changed.act.act === 'way-ended') {
    const { publisherId } = current;
    const told = `${changed.act.way}-ended` as const;
    await ports.enqueueTold({ publisherId, memberId: now.memberId, entryId: entry.entryId, told });
  }
  return { kind: 'changed', at: { office: next, member: changed.member, proof: 'whole' } };
}

function changeOf(member: Member, change: WayInChange): Changed {
  if (change.kind === 'end-app') return withoutApp(member);
  if (change.kind === 'end-identity') return withoutIdentity(member);
  const passkey = member.passkeys.find(({ credentialId }) => credentialId === change.credentialId);
  if (!passkey) return 'gone';
  return change.kind === 'end-passkey' ? withoutPasskey(member, passkey) : named(member, passkey, change.label);
}

function named(member: Member, passkey: Passkey, typed: string): Changed {
  const label = memberName(typed);
  if (label === undefined) return 'no-name';
  const passkeys = member.passkeys.map((one) => (one === passkey ? { ...one, label } : one));
  return { member: { ...member, passkeys }, act: { act: 'passkey-named', before: passkey.label, label } };
}

function withoutPasskey(member: Member, passkey: Passkey): Changed {
  const passkeys = member.passkeys.filter((one) => one !== passkey);
  return unlessLast({ ...member, passkeys }, { act: 'way-ended', way: 'passkey', label: passkey.label });
}

function withoutApp({ authenticator, ...member }: Member): Changed {
  return authenticator ? unlessLast(member, { act: 'way-ended', way: 'app' }) : 'gone';
}

function withoutIdentity({ identity, ...member }: Member): Changed {
  return identity ? unlessLast(member, { act: 'way-ended', way: 'identity' }) : 'gone';
}

const unlessLast = (member: Member, act: Act): Changed =>
  hasJoined(member) ? { member: { ...member, standing: member.standing + 1 }, act } : 'last';
