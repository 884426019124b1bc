/**
 * What a change of a subscriber ends, or takes back. It is recorded outside the table, so that a restored backup of the table can be told
 * what came after it. A new sign-up of a subscriber who unsubscribed takes nothing back: what they follow by then is in no backup.
 */
export type Ending =
  | {
      readonly kind: 'erased' | 'unsubscribed' | 'bounced' | 'complained' | 'moved' | 'returned';
      readonly atMs: number;
    }
  | { readonly kind: 'unfollowed' | 'followed-again'; readonly followId: string; readonly atMs: number };

/** What became of a sign-up that a backup may bring back: its owner said "this was not me", took that back, or had it erased. */
export interface SignUpEnding {
  readonly kind: 'not-me' | 'owned-again' | 'erased';
  readonly atMs: number;
}

/** Where it is recorded what became of sign-ups. Each may be recorded twice. */
export interface SignUpEndings {
  record(signUpIds: readonly string[], ending: SignUpEnding): Promise<void>;
}
