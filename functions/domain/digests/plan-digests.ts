import type { AlertDispatch, Candidates, DigestDispatch } from '../dispatch/dispatch.ts';
import { inChunks } from '../in-chunks.ts';
import type { DigestSlots, RegisteredSlot, Window } from '../subscriber/subscriber.ts';
import { dueWindow, reachesBackTo, slotTopic } from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';
import { uuidOf } from '../uuid-of.ts';
import { contentOfDigest } from './appeals-for-digest.ts';
import type { DigestPlans } from './ports.ts';

export interface PlanningPorts {
  readonly digestSlots: Pick<DigestSlots, 'list'>;
  readonly digestPlans: DigestPlans;
  readonly candidates: Pick<Candidates, 'sample'>;
  nowMs(): number;
}

export interface PlanningSettings {
  /** After this a digest that no worker started is due for the sweep. */
  readonly startAfterMs: number;
}

export interface PlanningEnd {
  readonly digestsPlanned: readonly string[];
  readonly slotsSkipped: number;
  readonly failures: readonly { readonly slot: string; readonly error: unknown }[];
}

interface DueSlot {
  readonly registered: RegisteredSlot;
  readonly window: Window;
}

type SlotEnd =
  | { readonly kind: 'planned'; readonly dispatchId: string }
  | { readonly kind: 'skipped' | 'planned-elsewhere' };

/**
 * A slot under which nothing lies is forgotten once no subscriber has come to it for so long: one who comes registers first and puts their row
 * a moment later. A slot that stayed for ever would tell that a subscriber came, and when.
 */
const FORGOTTEN_AFTER_MS = daysInMs(1);

/** Slots that are planned at the same time: at one hour there are many, and each takes a few writes. */
const SLOTS_AT_ONCE = 10;

/**
 * Plans a digest for each slot whose time has come and that has anything to bring. Two planners at once, or one after a crash
 * anywhere, plan the same.
 */
export async function planDigests(ports: PlanningPorts, settings: PlanningSettings): Promise<PlanningEnd> {
  const nowMs = ports.nowMs();
  const failures: { slot: string; error: unknown }[] = [];
  const due: DueSlot[] = [];
  for (const registered of await ports.digestSlots.list()) {
    try {
      const window = dueWindow(registered, nowMs);
      if (window) due.push({ registered, window });
    } catch (error) {
      failures.push({ slot: registered.slot, error });
    }
  }
  const ended = await readEnded(due, ports.digestPlans);
  const ends: SlotEnd[] = [];
  for (const slots of inChunks(due, SLOTS_AT_ONCE)) {
    const settled = await Promise.allSettled(
      slots.map((slot) => planSlot(slot, digestOf(slot, ended, nowMs), ports, settings)),
    );
    for (const [index, { registered }] of slots.entries()) {
      const outcome = settled[index];
      if (outcome?.status === 'fulfilled') ends.push(outcome.value);
      else failures.push({ slot: registered.slot, error: outcome?.reason });
    }
  }
  return {
    digestsPlanned: ends.flatMap((end) => (end.kind === 'planned' ? [end.dispatchId] : [])),
    slotsSkipped: ends.filter(({ kind }) => kind === 'skipped').length,
    failures,
  };
}

async function planSlot(
  { registered, window }: DueSlot,
  digest: DigestDispatch,
  { digestPlans, candidates }: PlanningPorts,
  { startAfterMs }: PlanningSettings,
): Promise<SlotEnd> {
  const nowMs = digest.createdAtMs;
  const { ids } = await candidates.sample(slotTopic(digest.slot), 1);
  if (ids.length === 0 && registered.joinedAtMs <= nowMs - FORGOTTEN_AFTER_MS) {
    await digestPlans.drop(registered);
    return { kind: 'skipped' };
  }
  if (ids.length === 0 || digest.appeals.length === 0) {
    await digestPlans.skip(registered, window.toMs);
    return { kind: 'skipped' };
  }
  const isFirst = await digestPlans.plan(digest, registered, nowMs + startAfterMs);
  return isFirst ? { kind: 'planned', dispatchId: digest.dispatchId } : { kind: 'planned-elsewhere' };
}

/** One read for all: windows of one hour in many zones lie over each other. */
async function readEnded(due: readonly DueSlot[], plans: DigestPlans): Promise<readonly AlertDispatch[]> {
  if (due.length === 0) return [];
  const fromMs = Math.min(...due.map(beginOf));
  const toMs = Math.max(...due.map(({ window }) => window.toMs));
  return plans.endedAlerts(fromMs, toMs);
}

const beginOf = ({ registered, window }: DueSlot) => reachesBackTo(registered, window);

function digestOf({ registered, window }: DueSlot, ended: readonly AlertDispatch[], nowMs: number): DigestDispatch {
  const { slot } = registered;
  const beginMs = beginOf({ registered, window });
  const inReach = ended.filter(({ finishedAtMs = 0 }) => finishedAtMs > beginMs && finishedAtMs <= window.toMs);
  const { appeals, toMs } = contentOfDigest(inReach, window);
  return {
    kind: 'digest',
    dispatchId: digestIdOf(slot, toMs),
    lane: 'bulk',
    status: 'planned',
    createdAtMs: nowMs,
    uncertain: 'leave-in-doubt',
    closedSlices: 0,
    slot,
    fromMs: window.fromMs,
    toMs,
    appeals,
    supersededAppeals: [],
  };
}

/** The same for every planner. */
const digestIdOf = (slot: string, toMs: number): string => uuidOf(['digest', slot, toMs]);
