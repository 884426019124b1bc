import type { AppealVersion } from '../appeal/appeal.ts';
import type { PlacedSubject } from '../follows/follow.ts';
import { type Audience, idOf, judge, type Verdict } from './audience.ts';
import type { Dispatch, Lease, SliceCounts } from './dispatch.ts';
import type {
  AlertEntry,
  AlertMail,
  Appeals,
  Candidates,
  Dispatches,
  People,
  Rate,
  Receipts,
  SendingNews,
  Slices,
  Wakes,
} from './ports.ts';
import { countStates, foldReceipts, type PersonState, type Receipt } from './receipts.ts';
import type { SendingSettings } from './sending-settings.ts';

/** Everything that sending a slice asks of the world. */
export interface SendingPorts {
  readonly dispatches: Dispatches;
  readonly slices: Slices;
  readonly receipts: Receipts;
  readonly appeals: Appeals;
  readonly candidates: Candidates;
  readonly people: People;
  readonly rate: Rate;
  readonly wakes: Wakes;
  readonly news: SendingNews;
  openMail(appeal: AppealVersion): Promise<AlertMail>;
  allows(address: string): boolean;
  newCallId(): string;
  nowMs(): number;
  /** Until the worker is stopped from outside. */
  timeLeftMs(): number;
}

/** One leaseholder's way through a slice. */
export interface SliceRun {
  readonly lease: Lease;
  readonly dispatch: Dispatch;
  readonly subject: PlacedSubject;
  readonly audience: Audience;
  readonly mail: AlertMail;
  readonly ports: SendingPorts;
  readonly settings: SendingSettings;
  readonly startedAtMs: number;
  /** The slice's receipts when the run began, and those that it added. */
  readonly receipts: Receipt[];
  /** States when the run began: they decide who is planned for a call. */
  readonly states: ReadonlyMap<string, PersonState>;
  /** What each candidate was found to be when last looked at. */
  readonly verdicts: Map<string, Verdict['kind']>;
  candidatesSeen: number;
  countsSavedAtMs: number;
}

/** Someone to be mailed, as they were at `readAtMs`. */
export interface ReadRecipient {
  readonly entry: AlertEntry;
  readonly readAtMs: number;
}

/** Reads these people and gives back the recipients among them; what the others are is remembered and told. */
export async function readRecipients(run: SliceRun, subscriberIds: readonly string[]): Promise<ReadRecipient[]> {
  const readAtMs = run.ports.nowMs();
  const found = new Map((await run.ports.people.read(subscriberIds)).map((person) => [idOf(person), person]));
  const recipients: ReadRecipient[] = [];
  for (const subscriberId of subscriberIds) {
    const verdict = judge(found.get(subscriberId), run.audience);
    run.verdicts.set(subscriberId, verdict.kind);
    if (verdict.kind === 'recipient') {
      recipients.push({ entry: run.mail.entryFor(verdict.subscriber, verdict.reasons), readAtMs });
    } else if (verdict.kind === 'unreadable') run.ports.news.personUnreadable(subscriberId);
    else if (verdict.kind === 'not-allowed') run.ports.news.personNotAllowed(subscriberId);
  }
  return recipients;
}

/** Whether someone whose entry failed is still to be tried again: they may have left the audience since. */
export const isStillRetrying = (run: SliceRun, subscriberId: string, state: PersonState) => {
  const verdict = run.verdicts.get(subscriberId);
  return state.kind === 'retry' && (verdict === undefined || verdict === 'recipient');
};

/** The slice's counts: people with a receipt by their state, the others by what they were found to be. */
export function countSlice(run: SliceRun): SliceCounts {
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
    retrying: retry,
    notAllowed: found['not-allowed'],
    unreadable: found.unreadable,
    skipped: found.skipped,
  };
}
