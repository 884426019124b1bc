import type { Permission } from './permission.ts';

/** Who did something in an office. */
export type EntryAuthor =
  | { readonly kind: 'operator' }
  /** With the name that they had then. */
  | { readonly kind: 'member'; readonly memberId: string; readonly name: string };

/** How a member proves who they are. */
export type WayIn = 'passkey' | 'authenticator';

/** Something that was done, with old and new values. `name` is of the member whom it was done to. */
export type Act =
  | { readonly act: 'invited'; readonly name: string; readonly permissions: readonly Permission[] }
  /** Used an invitation; or gave themselves one more way in. */
  | { readonly act: 'joined' | 'added-way-in'; readonly by: WayIn };

/** One line of an office's history: written together with what it tells. */
export type Entry = Act & {
  readonly entryId: string;
  readonly atMs: number;
  readonly author: EntryAuthor;
};
