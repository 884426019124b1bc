import { createHash } from 'node:crypto';
import type { AlertDispatch, DigestDispatch } from '../dispatch/dispatch.ts';
import { appealsForDigest } from './appeals-for-digest.ts';
import type { DigestPlans, DigestSlots, RegisteredSlot } from './ports.ts';
import { dueWindow, isNewToSlot, LOOK_BACK_MS, type Window } from './window.ts';

export interface PlanningPorts {
  readonly digestSlots: Pick<DigestSlots, 'list'>;
  readonly digestPlans: DigestPlans;
  nowMs(): number;
}

export interface PlanningSettings {
  /** After this a digest that nobody started is due for the sweep. */
  readonly startAfterMs: number;
}

export interface PlanningEnd {
  readonly digestsPlanned: readonly string[];
  /** Slots whose time had come with nothing to bring. */
  readonly slotsSkipped: number;
  /** Slots that could not be planned; each is due again. */
  readonly failures: readonly { readonly slot: string; readonly error: unknown }[];
}

interface DueSlot {
  readonly registered: RegisteredSlot;
  readonly window: Window;
}

/**
 * Plans a digest for each slot whose time has come and that has anything to bring. Two planners at once, or one after a crash
 * anywhere, plan the same.
 */
export async function planDigests(ports: PlanningPorts, settings: PlanningSettings): Promise<PlanningEnd> {
  const nowMs = ports.nowMs();
  const digestsPlanned: string[] = [];
  const failures: { slot: string; error: unknown }[] = [];
  let slotsSkipped = 0;
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
  for (const { registered, window } of due) {
    try {
      const digest = digestOf(registered, window, ended, nowMs);
      if (digest.appeals.length === 0) {
        await ports.digestPlans.skip(registered, window.toMs);
        slotsSkipped += 1;
      } else if (await ports.digestPlans.plan(digest, registered, nowMs + settings.startAfterMs)) {
        digestsPlanned.push(digest.dispatchId);
      }
    } catch (error) {
      failures.push({ slot: registered.slot, error });
    }
  }
  return { digestsPlanned, slotsSkipped, failures };
}

/** One read for all: windows of one hour in many zones lie over each other. */
async function readEnded(due: readonly DueSlot[], plans: DigestPlans): Promise<readonly AlertDispatch[]> {
  if (due.length === 0) return [];
  const fromMs = Math.min(...due.map(beginOf));
  const toMs = Math.max(...due.map(({ window }) => window.toMs));
  return plans.endedAlerts(fromMs, toMs);
}

/** When somebody is new to the slot, appeals from before its span are there for them. */
const beginOf = ({ registered, window }: DueSlot) =>
  isNewToSlot(registered.joinedAtMs, window) ? window.fromMs - LOOK_BACK_MS : window.fromMs;

function digestOf(
  registered: RegisteredSlot,
  window: Window,
  ended: readonly AlertDispatch[],
  nowMs: number,
): DigestDispatch {
  const { slot } = registered;
  const beginMs = beginOf({ registered, window });
  const inReach = ended.filter(({ finishedAtMs = 0 }) => finishedAtMs > beginMs && finishedAtMs <= window.toMs);
  return {
    kind: 'digest',
    dispatchId: digestIdOf(slot, window.toMs),
    lane: 'bulk',
    status: 'planned',
    createdAtMs: nowMs,
    uncertain: 'leave',
    closedSlices: 0,
    slot,
    ...window,
    appeals: appealsForDigest(inReach),
    supersededAppeals: [],
  };
}

/** The same for every planner. A UUID of version 8: https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
function digestIdOf(slot: string, toMs: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(['digest', slot, toMs]))
    .digest('hex');
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}
