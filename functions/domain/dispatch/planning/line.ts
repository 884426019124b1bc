/**
 * The line in which slices wait for their turn: a count of the mails that the account could have been sent by a moment. A slice has a
 * place in it, and no time: another rate brings all turns nearer, or puts them off, and moves no slice.
 */
export interface Line {
  /** Mails that the account could have been sent by {@link atMs}, from any beginning. */
  readonly mails: number;
  readonly atMs: number;
  /** Mails a second since: those that tickets were issued for when the account was seen last. */
  readonly pace: number;
}

/** What most accounts are given first; no sender and no sweep has seen the account yet. */
const PACE_OF_NEW_ACCOUNT = 14;

/** More than any account sends in a millisecond. */
const MOST_MAILS_A_MS = 10;

/** A line that begins beyond every place of one that was there before: who waited in that is due, and gets another turn. */
export const newLine = (nowMs: number): Line => ({
  mails: nowMs * MOST_MAILS_A_MS,
  atMs: nowMs,
  pace: PACE_OF_NEW_ACCOUNT,
});

/** What was counted by a moment that is not before the line's own. */
export const mailsBy = ({ mails, atMs, pace }: Line, nowMs: number): number =>
  mails + (Math.max(0, nowMs - atMs) / 1_000) * pace;

/** The line at a moment, which goes on at another pace. A clock that was ahead stops it for no time. */
export const atPace = (line: Line, pace: number, nowMs: number): Line => ({
  mails: mailsBy(line, nowMs),
  atMs: nowMs,
  pace,
});

/** Work that is queued ahead of the workers; the sweep queues the rest as its turn comes. */
const QUEUED_AHEAD_MS = 300_000;

/** `queued`: its work begins by now, or will within minutes. `in line`: the sweep queues it when its place has come. */
export type Turn =
  | {
      readonly kind: 'queued';
      /** When the sweep queues it again, unless a worker took it. */
      readonly dueAtMs: number;
    }
  | { readonly kind: 'in line'; readonly place: number };

/**
 * When a slice gets its turn. A lane's queue holds about five minutes of work.
 * @param mailsAhead - of the same lane.
 * @param wakeAfterMs - how long a queued slice may take before the sweep queues it again.
 */
export function turnBehind(mailsAhead: number, line: Line, nowMs: number, wakeAfterMs: number): Turn {
  const startsInMs = Math.round((mailsAhead / line.pace) * 1_000);
  if (startsInMs < QUEUED_AHEAD_MS) return { kind: 'queued', dueAtMs: nowMs + startsInMs + wakeAfterMs };
  return { kind: 'in line', place: Math.round(mailsBy(line, nowMs) + mailsAhead) };
}

/** The last place whose turn has come. */
export const placeOfTurn = (line: Line, nowMs: number): number =>
  Math.floor(mailsBy(line, nowMs) + (QUEUED_AHEAD_MS / 1_000) * line.pace);
