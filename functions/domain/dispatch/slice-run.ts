import { idOf } from './audience.ts';
import type { Dispatch, Lease, SliceCounts } from './dispatch.ts';
import type { MailEntry, Mailing, MailVerdict, OpenMailing } from './mailing.ts';
import type { Dispatches, Evidence, People, Rate, Receipts, SendingNews, Slices, Wakes } from './ports.ts';
import { countReceipts, countStates, foldReceipts, type PersonState, type Receipt, resentPeople } from './receipts.ts';
import type { SendingSettings } from './sending-settings.ts';

/** Everything that sending a slice asks of the world. */
export interface SendingPorts {
  readonly dispatches: Pick<Dispatches, 'find' | 'finishIfComplete'>;
  readonly slices: Slices;
  readonly receipts: Receipts;
  readonly people: People;
  readonly rate: Rate;
  readonly evidence: Evidence;
  readonly wakes: Wakes;
  readonly news: SendingNews;
  readonly openMailing: OpenMailing;
  newCallId(): string;
  /** A random whole number from 0 up to, but not including, a limit. */
  randomBelow(limit: number): number;
  nowMs(): number;
  /** Until the worker is stopped from outside. */
  timeLeftMs(): number;
}

/** One leaseholder's way through a slice. */
export interface SliceRun {
  readonly lease: Lease;
  readonly dispatch: Dispatch;
  readonly mailing: Mailing;
  readonly ports: SendingPorts;
  readonly settings: SendingSettings;
  readonly startedAtMs: number;
  /** The slice's receipts when the run began, and those that it added. */
  readonly receipts: Receipt[];
  /** States when the run began: they decide who is planned for a call. */
  readonly states: ReadonlyMap<string, PersonState>;
  /** The only people to be mailed, in a slice that had closed and that an operator opened again. */
  readonly onlyPeople?: ReadonlySet<string>;
  /** What each candidate was found to be when last looked at. */
  readonly verdicts: Map<string, MailVerdict['kind']>;
  candidatesSeen: number;
  countsSavedAtMs: number;
}

/** Someone to be mailed, as they were at `readAtMs`. */
export interface ReadRecipient {
  readonly entry: MailEntry;
  readonly readAtMs: number;
}

/** Reads these people and gives back the recipients among them; what the others are is remembered, and told once. */
export async function readRecipients(run: SliceRun, subscriberIds: readonly string[]): Promise<ReadRecipient[]> {
  const readAtMs = run.ports.nowMs();
  const found = new Map((await run.ports.people.read(subscriberIds)).map((person) => [idOf(person), person]));
  const recipients: ReadRecipient[] = [];
  for (const subscriberId of subscriberIds) {
    const verdict = run.mailing.judge(found.get(subscriberId));
    if (verdict.kind === 'recipient') recipients.push({ entry: verdict.entry, readAtMs });
    else if (verdict.kind !== run.verdicts.get(subscriberId)) tell(run, subscriberId, verdict.kind);
    run.verdicts.set(subscriberId, verdict.kind);
  }
  return recipients;
}

function tell(run: SliceRun, subscriberId: string, kind: MailVerdict['kind']): void {
  if (kind === 'unreadable') run.ports.news.personUnreadable(subscriberId);
  if (kind === 'not-allowed') run.ports.news.personNotAllowed(subscriberId);
}

/** Whether someone whose entry failed is still to be tried again: they may have left the audience since. */
export const isStillRetrying = (run: SliceRun, subscriberId: string, state: PersonState) => {
  const verdict = run.verdicts.get(subscriberId);
  return state.kind === 'retry' && (verdict === undefined || verdict === 'recipient');
};

/** The slice's counts: people with a receipt by their state, the others by what they were found to be. */
export function countSlice(run: SliceRun): SliceCounts {
  // Of a slice that was opened again only some people are looked at: what was found of the others stands.
  if (run.onlyPeople) return recount(run.lease, countReceipts(run.receipts, run.settings.retry));
  const states = foldReceipts(run.receipts, run.settings.retry);
  for (const [subscriberId, state] of states) {
    if (state.kind === 'retry' && !isStillRetrying(run, subscriberId, state)) states.delete(subscriberId);
  }
  const found = { recipient: 0, skipped: 0, 'not-allowed': 0, unreadable: 0 };
  for (const [subscriberId, verdict] of run.verdicts) if (!states.has(subscriberId)) found[verdict] += 1;
  const { accepted, terminal, uncertain, retry } = countStates(states);
  return {
    candidates: Math.max(run.candidatesSeen, run.lease.counts.candidates),
    matched: states.size + found.recipient + found['not-allowed'],
    accepted,
    terminal,
    uncertain,
    resent: resentPeople(run.receipts).size,
    retrying: retry,
    notAllowed: found['not-allowed'],
    unreadable: found.unreadable,
    skipped: found.skipped,
  };
}

/** The counts that a slice had, with those of its receipts set right. */
export function recount({ counts }: Lease, fromReceipts: ReturnType<typeof countReceipts>): SliceCounts {
  const { accepted, terminal, uncertain, retrying } = fromReceipts;
  return { ...counts, ...fromReceipts, matched: Math.max(counts.matched, accepted + terminal + uncertain + retrying) };
}
