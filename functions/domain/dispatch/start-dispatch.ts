import { placeSubject, topicsOfSubject } from '../follows/topics.ts';
import { ESTIMATE_ROWS_PER_TOPIC, estimatePeople } from '../matching/estimate.ts';
import { allSlices } from '../matching/id-range.ts';
import { planWakes, type SliceSizing, sliceBitsFor } from './plan-slices.ts';
import type { Appeals, Candidates, Dispatches, Slices, Wakes } from './ports.ts';

export interface StartingPorts {
  readonly dispatches: Dispatches;
  readonly slices: Slices;
  readonly appeals: Appeals;
  readonly candidates: Candidates;
  readonly wakes: Wakes;
  nowMs(): number;
}

export interface StartingSettings extends SliceSizing {
  /** How long a queued slice may take before the sweep queues it again. */
  readonly wakeSliceAfterMs: number;
}

export type StartEnd =
  | { readonly kind: 'started'; readonly slices: number; readonly estimatedPeople: number }
  | { readonly kind: 'already-started' | 'unknown' };

/**
 * Cuts a planned dispatch into slices and queues the first of them. Every attempt cuts the same slices, whoever joined
 * meanwhile, and a slice that is there already is left alone; so it may run twice, at once or after a crash at any point.
 */
export async function startDispatch(
  dispatchId: string,
  ports: StartingPorts,
  settings: StartingSettings,
): Promise<StartEnd> {
  const dispatch = await ports.dispatches.find(dispatchId);
  if (!dispatch) return { kind: 'unknown' };
  if (dispatch.status !== 'planned') return { kind: 'already-started' };
  const people = await estimateAudience(dispatch.appealId, dispatch.version, ports);
  const sliceBits = await ports.dispatches.cut(dispatchId, sliceBitsFor(people, settings));
  const wakes = planWakes(allSlices(sliceBits), people, settings, ports.nowMs(), settings.wakeSliceAfterMs);
  await ports.slices.add(dispatchId, wakes);
  await ports.dispatches.startSending(dispatchId);
  const first = wakes.filter((wake) => wake.isQueuedNow).map(({ bits }) => ({ dispatchId, bits }));
  await ports.wakes.send(first, 0);
  return { kind: 'started', slices: wakes.length, estimatedPeople: people };
}

async function estimateAudience(appealId: string, version: number, ports: StartingPorts): Promise<number> {
  const appeal = await ports.appeals.getVersion(appealId, version);
  const topics = topicsOfSubject(placeSubject(appeal.subject));
  const samples = await Promise.all(topics.map((topic) => ports.candidates.sample(topic, ESTIMATE_ROWS_PER_TOPIC)));
  return estimatePeople(samples).people;
}
