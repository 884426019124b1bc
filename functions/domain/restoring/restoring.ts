import type { Ending, Subscriber, Suppression } from '../subscriber/subscriber.ts';

/** One entry of the record of what ended, of one subscriber. */
export interface RecordedEnding {
  /** `unknown` when the entry can't be read. */
  readonly kind: Ending['kind'] | 'unknown';
  /** Revision of the subscriber that it came with. */
  readonly revision: number;
  readonly atMs: number;
  /** Digest of the follow that it is about. */
  readonly follow?: string;
}

/** What is to become of a subscriber whom a backup brought back. */
export type Settlement =
  | { readonly kind: 'as it was' }
  /** They erased everything, or moved: the backup has only the mailbox that they left. */
  | { readonly kind: 'erase'; readonly because: 'erased' | 'moved' }
  | {
      readonly kind: 'end';
      readonly because: 'unsubscribed';
      readonly unsubscribedAtMs: number;
      readonly revision: number;
    }
  | { readonly kind: 'suppress'; readonly because: Suppression; readonly revision: number }
  /** Some follows go; or what ended was taken back, and none does. */
  | { readonly kind: 'keep'; readonly withoutFollows: ReadonlySet<string>; readonly revision: number }
  /** It can't be told what they wanted last: they are not mailed. */
  | { readonly kind: 'unsettled'; readonly revision: number };

/**
 * Decides by all that the record has of a subscriber. Entries of revisions that the backup has seen count no more. What can't be told
 * counts as ended.
 * @param subscriber - as the backup has them.
 * @param digestOf - a follow's id as the record has it.
 */
export function settlementOf(
  subscriber: Pick<Subscriber, 'revision' | 'status' | 'follows'>,
  entries: readonly RecordedEnding[],
  digestOf: (followId: string) => string,
): Settlement {
  const since = entries
    .filter(({ revision }) => revision > subscriber.revision)
    .sort((a, b) => a.revision - b.revision);
  const last = since.at(-1);
  if (!last) return { kind: 'as it was' };
  const ended = foldOf(since);
  const { revision } = last;
  if (ended.because) return { kind: 'erase', because: ended.because };
  if (ended.isUnknown) return { kind: 'unsettled', revision };
  // What had ended in the backup already stays so: an undo may have come since, and can be pressed again.
  if (subscriber.status !== 'active') return { kind: 'as it was' };
  if (ended.suppressedBecause) return { kind: 'suppress', because: ended.suppressedBecause, revision };
  const [unsubscribedAtMs] = ended.unsubscribes;
  if (unsubscribedAtMs !== undefined) return { kind: 'end', because: 'unsubscribed', unsubscribedAtMs, revision };
  const kept = subscriber.follows.filter(({ followId }) => !ended.unfollowed.has(digestOf(followId)));
  if (kept.length === 0) return { kind: 'unsettled', revision };
  return { kind: 'keep', withoutFollows: ended.unfollowed, revision };
}

interface Ended {
  because?: 'erased' | 'moved';
  suppressedBecause?: Suppression;
  isUnknown: boolean;
  /** When each unsubscribe was that no undo took back, oldest first. */
  readonly unsubscribes: number[];
  readonly unfollowed: Set<string>;
}

function foldOf(entries: readonly RecordedEnding[]): Ended {
  const ended: Ended = { isUnknown: false, unsubscribes: [], unfollowed: new Set() };
  for (const entry of entries) APPLY[entry.kind](ended, entry);
  return ended;
}

const APPLY = {
  erased: (ended) => {
    ended.because = 'erased';
  },
  moved: (ended) => {
    ended.because ??= 'moved';
  },
  bounced: (ended) => {
    ended.suppressedBecause ??= 'bounce';
  },
  complained: (ended) => {
    ended.suppressedBecause = 'complaint';
  },
  unsubscribed: ({ unsubscribes }, { atMs }) => {
    unsubscribes.push(atMs);
  },
  // An undo is of the newest unsubscribe. Of an earlier one, after which they signed up again, it takes nothing back.
  returned: ({ unsubscribes }) => {
    unsubscribes.pop();
  },
  unfollowed: (ended, { follow }) => {
    if (follow === undefined) ended.isUnknown = true;
    else ended.unfollowed.add(follow);
  },
  'followed-again': ({ unfollowed }, { follow }) => {
    if (follow !== undefined) unfollowed.delete(follow);
  },
  unknown: (ended) => {
    ended.isUnknown = true;
  },
} as const satisfies Record<RecordedEnding['kind'], (ended: Ended, entry: RecordedEnding) => void>;
