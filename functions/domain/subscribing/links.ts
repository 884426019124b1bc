import type { HashingKeys } from '../tokens/hashing-keys.ts';
import { issueToken } from '../tokens/token.ts';

/** Where the links in mails lead. Nothing in them is an address. `publicUrl` has no slash at its end. */
export const confirmUrl = (publicUrl: string, signUpId: string, keys: HashingKeys) =>
  `${publicUrl}/confirm/${issueToken('confirm', signUpId, keys)}`;

export const undoUrl = (publicUrl: string, subscriberId: string, keys: HashingKeys) =>
  `${publicUrl}/undo/${issueToken('undo-leave', subscriberId, keys)}`;
