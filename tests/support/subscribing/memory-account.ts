import type { AddressChange, AddressChanges } from '../../../functions/domain/account/address-change.ts';
import type { Session, Sessions } from '../../../functions/domain/account/session.ts';
import type { SignIn, SignIns } from '../../../functions/domain/account/sign-in.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';

// How a subscriber gets to their account, and to another address, each on a map that tests may look into.

export const memorySignIns = (links: Map<string, SignIn>, noteWrite: () => void): SignIns => ({
  find: async (id) => links.get(id),
  put: async (signIn) => {
    noteWrite();
    if (!links.get(signIn.signInId)?.isSpent) links.set(signIn.signInId, signIn);
  },
  spend: async (id) => {
    noteWrite();
    const link = links.get(id);
    if (!link || link.isSpent) return false;
    links.set(id, { ...link, isSpent: true });
    return true;
  },
});

export const memorySessions = (openSessions: Map<string, Session>, noteWrite: () => void): Sessions => ({
  find: async (hash) => openSessions.get(hash),
  create: async (hash, session) => {
    noteWrite();
    openSessions.set(hash, session);
  },
  end: async (hash) => {
    noteWrite();
    openSessions.delete(hash);
  },
});

export const memoryAddressChanges = (
  waitingChanges: Map<string, AddressChange>,
  unsettledMoves: Set<string>,
  people: ReadonlyMap<string, Subscriber>,
  noteWrite: () => void,
): AddressChanges => ({
  find: async (id) => waitingChanges.get(id),
  listOf: async (id) => [...waitingChanges.values()].filter(({ subscriberId }) => subscriberId === id),
  create: async (change) => {
    if (people.get(change.subscriberId)?.status !== 'active') return 'no-alerts';
    noteWrite();
    if (!waitingChanges.has(change.changeId)) waitingChanges.set(change.changeId, change);
    return 'kept';
  },
  settle: async (id) => {
    noteWrite();
    unsettledMoves.delete(id);
  },
  noteMailed: async (id, mailsSent) => {
    noteWrite();
    const change = waitingChanges.get(id);
    if (change) waitingChanges.set(id, { ...change, mailsSent });
  },
});
