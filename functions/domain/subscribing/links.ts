import type { Language } from '../appeal/appeal.ts';
import type { HashingKeys } from '../tokens/hashing-keys.ts';
import { issueToken } from '../tokens/token.ts';

/** The field of an address that says in which language its page is shown. */
export const LANGUAGE_FIELD = 'lang';

/** Whose link it is and how they read: the page goes on in the language of the mail, whatever their browser asks for. */
export interface LinkReader {
  readonly language: Language;
  readonly keys: HashingKeys;
}

/** Where the links in mails lead. Nothing in them is an address. `publicUrl` has no slash at its end. */
export const confirmUrl = (publicUrl: string, signUpId: string, { language, keys }: LinkReader) =>
  `${publicUrl}/confirm/${issueToken('confirm', signUpId, keys)}?${LANGUAGE_FIELD}=${language}`;

export const undoUrl = (publicUrl: string, subscriberId: string, { language, keys }: LinkReader) =>
  `${publicUrl}/undo/${issueToken('undo-leave', subscriberId, keys)}?${LANGUAGE_FIELD}=${language}`;
