import type { Rate } from '../../rate/rate.ts';
import type { Dispatch, Lease, SliceCounts } from '../dispatches.ts';
import type { MailEntry, Mailing, MailVerdict, OpenMailing } from '../mailing.ts';
import { idOf } from '../planning/audience.ts';
import type { Dispatches, People, Receipts, SendingObserver, SesEvents, Slices, Wakes } from '../ports.ts';
import {
  type countReceipts,
  countStates,
  foldReceipts,
  freedPeople,
  type PersonState,
  type Receipt,
} from './receipts.ts';
import type { SendingSettings } from './sending-settings.ts';

/** Everything that sending a slice asks of the world. */
export interface SendingPorts {
  readonly dispatches: Pick<Dispatches, 'find' | 'finishIfComplete'>;
  readonly slices: Slices;
  readonly receipts: Receipts;
  readonly people: People;
  readonly rate: Rate;
  readonly sesEvents: SesEvents;
  readonly wakes: Wakes;
  readonly observer: SendingObserver;
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
  if (kind === 'unreadable') run.ports.observer.personUnreadable(subscriberId);
  if (kind === 'not-allowed') run.ports.observer.personNotAllowed(subscriberId);
}

/** Whether this run may mail a person at all. */
export const isAskedFor = ({ onlyPeople }: SliceRun, subscriberId: string) => onlyPeople?.has(subscriberId) ?? true;

/**
 * Whether someone whose entry failed is still to be tried again. They may have left the audience since. A slice closes with no one to be
 * tried again: once it is opened again, only those can be who were mailed since.
 */
export const isStillRetrying = (run: SliceRun, subscriberId: string, state: PersonState) => {
  const verdict = run.verdicts.get(subscriberId);
  const mayBeTried = verdict === undefined || verdict === 'recipient';
  return state.kind === 'retry' && mayBeTried && isAskedFor(run, subscriberId);
};

/** Where the people of the slice's receipts stand, without those whose entry failed and who are tried no more. */
function standingStates(run: SliceRun): Map<string, PersonState> {
  const states = foldReceipts(run.receipts, run.settings.retry);
  for (const [subscriberId, state] of states)
    if (state.kind === 'retry' && !isStillRetrying(run, subscriberId, state)) states.delete(subscriberId);
  return states;
}

/** The slice's counts: people with a receipt by their state, the others by what they were found to be. */
export function countSlice(run: SliceRun): SliceCounts {
  const states = standingStates(run);
  const { accepted, terminal, uncertain, retry: retrying } = countStates(states);
  const ofReceipts = { accepted, terminal, uncertain, retrying, freed: freedPeople(run.receipts).size };
  // Of a slice that was opened again only some people are looked at: what was found of the others stands.
  if (run.onlyPeople) return recount(run.lease, ofReceipts);
  const found = { recipient: 0, skipped: 0, 'not-allowed': 0, unreadable: 0 };
  for (const [subscriberId, verdict] of run.verdicts) if (!states.has(subscriberId)) found[verdict] += 1;
  return {
    ...ofReceipts,
    candidates: Math.max(run.candidatesSeen, run.lease.counts.candidates),
    matched: states.size + found.recipient + found['not-allowed'],
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
