import type { HashingKeys } from '../tokens/hashing-keys.ts';
import { issueToken } from '../tokens/token.ts';

/** Where the links in mails lead. Nothing in them is an address. `publicUrl` has no slash at its end. */
export const confirmUrl = (publicUrl: string, signUpId: string, keys: HashingKeys) =>
  `${publicUrl}/confirm/${issueToken('confirm', signUpId, keys)}`;

/** One a person, for ever: it is in every mail's List-Unsubscribe. */
export const leaveUrl = (publicUrl: string, subscriberId: string, keys: HashingKeys) =>
  `${publicUrl}/leave/${issueToken('leave', subscriberId, keys)}`;

/** The page that stops one follow, from a {@link leaveUrl}. */
export const stopUrl = (leaveUrlOfPerson: string, followId: string) =>
  `${leaveUrlOfPerson}?reason=${encodeURIComponent(followId)}`;

export const undoUrl = (publicUrl: string, subscriberId: string, keys: HashingKeys) =>
  `${publicUrl}/undo/${issueToken('undo-leave', subscriberId, keys)}`;
