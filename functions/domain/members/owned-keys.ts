import type { ApiScope } from '../../contract/api.ts';
import type { EntryAuthor, Permission } from '../../contract/team-acts.ts';
import { findMember, hasJoined, type Member, type Office, type OwnedKey } from './office.ts';
import type { Offices } from './ports.ts';

/** What a member has to be allowed for a key to act as them, one of several. To read is what the desk shows those who write or decide. */
const NEEDED = {
  'appeals:write': ['decide'],
  'appeals:propose': ['propose'],
  'appeals:read': ['propose', 'decide'],
} as const satisfies Record<ApiScope, readonly Permission[]>;

/** Whether a key with these scopes may act as a member: one who joined, and may do what it does. */
export const mayOwn = (
  member: Pick<Member, 'permissions'> & Parameters<typeof hasJoined>[0],
  scopes: readonly ApiScope[],
): boolean => hasJoined(member) && isAllowed(member, scopes);

const isAllowed = ({ permissions }: Pick<Member, 'permissions'>, scopes: readonly ApiScope[]): boolean =>
  scopes.every((scope) => NEEDED[scope].some((one) => permissions.includes(one)));

/** An office without the keys whose owner is no member any more, or may not do any more what they do; and those keys. A suspension ends them too, and a new invitation: another may have had all that their owner had. */
export function withoutDeadKeys({ keys = [], ...office }: Office): {
  readonly office: Office;
  readonly ended: readonly OwnedKey[];
} {
  const lives = ({ ownerId, scopes }: OwnedKey) => {
    const owner = findMember(office, ownerId);
    return owner !== undefined && mayOwn(owner, scopes);
  };
  const open = keys.filter(lives);
  return { office: open.length === 0 ? office : { ...office, keys: open }, ended: keys.filter((key) => !lives(key)) };
}

/** Keys that act as a member and still open. */
export const keysOf = ({ keys = [] }: Office, ownerId: string, nowMs: number): OwnedKey[] =>
  keys.filter((key) => key.ownerId === ownerId && (key.expiresAtMs === undefined || nowMs < key.expiresAtMs));

/** The office with one more key that acts as a member. @param rotated - the key whose place it takes: it ends earlier than before. */
export const withOwnedKey = (
  { keys = [], ...office }: Office,
  key: OwnedKey,
  rotated?: Pick<OwnedKey, 'keyId' | 'expiresAtMs'>,
): Office => ({
  ...office,
  keys: [...keys.map((one) => (one.keyId === rotated?.keyId ? { ...one, ...rotated } : one)), key],
});

/** Who acts by a key, for the history, and what may stand against it. */
export interface KeyActor {
  readonly author: Extract<EntryAuthor, { readonly kind: 'key' }>;
  /** Its owner is there no more, or may not do any more what the key does. */
  readonly isDead: boolean;
  /** Its owner may send no urgent appeal; a key of the organisation's may. */
  readonly maySendUrgent: boolean;
}

/** What of a key says who acts by it. */
export interface ActingKey {
  readonly keyId: string;
  readonly ownerId?: string | undefined;
  readonly scopes: readonly ApiScope[];
}

/** Who acts by a key of an office's publisher. */
export function actorIn(office: Office | undefined, { keyId, ownerId, scopes }: ActingKey): KeyActor {
  if (ownerId === undefined) return { author: { kind: 'key', keyId }, isDead: false, maySendUrgent: true };
  const member = office && findMember(office, ownerId);
  if (!member) return { author: { kind: 'key', keyId }, isDead: true, maySendUrgent: false };
  const owner = { memberId: ownerId, name: member.name };
  return {
    author: { kind: 'key', keyId, owner },
    isDead: !isAllowed(member, scopes),
    maySendUrgent: member.permissions.includes('send-urgent'),
  };
}

/** Reads who acts by a key of a publisher's. */
export const actorOf =
  (offices: Pick<Offices, 'find'>) =>
  async (publisherId: string, key: ActingKey): Promise<KeyActor> =>
    actorIn(key.ownerId === undefined ? undefined : await offices.find(publisherId), key);
