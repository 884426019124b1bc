import type { Follow, Stop, StoppedFollow, StoppedFollows, Subscriber, Subscribers } from '../subscriber/subscriber.ts';
import { addFollows, saveWithRows, stopIsFinalAtMs, untilSaved } from '../subscriber/subscriber.ts';
import type { UndoPorts } from './undo-unsubscribe.ts';

export interface UndoStopPorts extends UndoPorts {
  readonly stoppedFollows: StoppedFollows;
}

export interface ShowUndoStopPorts extends Pick<UndoStopPorts, 'stoppedFollows'> {
  readonly subscribers: Pick<Subscribers, 'find'>;
}

/** What an undo comes to, or came to before: a second press finds the follow among the others. */
export type UndoStopOutcome =
  | { readonly kind: 'back'; readonly follow: Follow; readonly isNew: boolean }
  /** They unsubscribed altogether: that is undone first. */
  | { readonly kind: 'unsubscribed-since' }
  /** Beside what they follow by now it would be more than one person may. */
  | { readonly kind: 'no-room' }
  | { readonly kind: 'too-late' };

type Decision =
  | {
      readonly kind: 'possible';
      readonly stopped: StoppedFollow;
      readonly current: Subscriber;
      readonly follows: readonly Follow[];
    }
  | UndoStopOutcome;

/** What pressing the button would come to; reads only. */
export async function showUndoStop(
  stop: Stop,
  ports: ShowUndoStopPorts,
  nowMs: number,
): Promise<{ readonly kind: 'possible'; readonly follow: Follow } | UndoStopOutcome> {
  const decision = await decide(stop, ports, nowMs);
  return decision.kind === 'possible' ? { kind: 'possible', follow: decision.stopped.follow } : decision;
}

/** Brings back one follow that a mailed link stopped, and nothing else. An old link undoes no later stop. */
export function undoStop(stop: Stop, ports: UndoStopPorts, nowMs: number): Promise<UndoStopOutcome> {
  const { subscriberId } = stop;
  return untilSaved(subscriberId, async () => {
    const decision = await decide(stop, ports, nowMs);
    if (decision.kind !== 'possible') return decision;
    // Before it: should this die between the two, nothing takes away later what was brought back.
    await ports.heldRemovals.dropAllOf(subscriberId);
    const { stopped, current, follows } = decision;
    const ending = { kind: 'followed-again', followId: stopped.follow.followId, atMs: nowMs } as const;
    const addressHash = await ports.hashOfAddress(current.address);
    const subscriber = { ...current, follows, revision: await ports.subscribers.nextRevision(current) };
    const change = { subscriber, seenRevision: current.revision, addressHash, ending, restored: stopped };
    const saved = await saveWithRows(change, ports, nowMs);
    return saved === 'saved' ? { kind: 'back', follow: stopped.follow, isNew: true } : undefined;
  });
}

async function decide(
  stop: Stop,
  { subscribers, stoppedFollows }: ShowUndoStopPorts,
  nowMs: number,
): Promise<Decision> {
  const current = await subscribers.find(stop.subscriberId);
  if (!current) return { kind: 'too-late' };
  const followed = current.follows.find(({ followId }) => followId === stop.followId);
  if (followed && current.status === 'active') return { kind: 'back', follow: followed, isNew: false };
  const stopped = await stoppedFollows.find(stop);
  if (!stopped || isOver(stopped, current, nowMs)) return { kind: 'too-late' };
  if (current.status === 'unsubscribed') return { kind: 'unsubscribed-since' };
  return decideFor(current, stopped);
}

/** A subscriber who signed up again since has said what they want. */
const isOver = ({ stoppedAtMs }: StoppedFollow, { status, confirmedAtMs }: Subscriber, nowMs: number) =>
  nowMs >= stopIsFinalAtMs(stoppedAtMs) || status === 'suppressed' || stoppedAtMs < confirmedAtMs;

function decideFor(current: Subscriber, stopped: StoppedFollow): Decision {
  const { follow, place } = stopped;
  const added = addFollows(current.follows, [follow]);
  if (added.kind === 'same') return { kind: 'back', follow, isNew: false };
  if (added.kind !== 'added') return { kind: 'no-room' };
  const follows = current.follows.toSpliced(place, 0, follow);
  return { kind: 'possible', stopped, current, follows };
}
