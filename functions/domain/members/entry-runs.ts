import type { Entry, TakenOut } from './entry.ts';

/** One line of a history: an entry, with those of the same kind that stand next to it. */
export interface EntryRun {
  /** The newest. */
  readonly entry: Entry | TakenOut;
  readonly count: number;
  /** When the oldest was written. */
  readonly firstAtMs: number;
}

/** Changes of one draft by one member, with nothing else between them, as one line. @param entries - the newest first. */
export function runsOf(entries: readonly (Entry | TakenOut)[]): EntryRun[] {
  const runs: EntryRun[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last && isSameChange(last.entry, entry))
      runs.splice(-1, 1, { ...last, count: last.count + 1, firstAtMs: entry.atMs });
    else runs.push({ entry, count: 1, firstAtMs: entry.atMs });
  }
  return runs;
}

const isSameChange = (one: Entry | TakenOut, other: Entry | TakenOut): boolean =>
  one.act === 'draft-changed' &&
  other.act === 'draft-changed' &&
  one.draftId === other.draftId &&
  one.author.kind === 'member' &&
  other.author.kind === 'member' &&
  one.author.memberId === other.author.memberId;
