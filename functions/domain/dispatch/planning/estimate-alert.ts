import { ESTIMATE_ROWS_PER_TOPIC, estimatePeople } from '../../matching/matching.ts';
import { topicsOfSubject } from '../../subscriber/subscriber.ts';
import type { AlertDispatch } from '../dispatches.ts';
import type { ReachedPorts } from '../mailings/reached.ts';
import type { Appeals, Candidates } from '../ports.ts';
import { MAY_HAVE_IT } from '../sending/receipts.ts';
import { sumCounts } from '../watching/progress.ts';
import type { Steering } from '../watching/steering-ports.ts';
import { type WelcomeOutcomes, welcomeSlicesOf } from '../welcome-dispatch.ts';
import { subjectOf } from './subject-of.ts';

/** Nothing here says who anybody is: what starts a dispatch can't open what is sealed. */
export interface EstimatingPorts extends Pick<ReachedPorts, 'appealDispatches'> {
  readonly appeals: Appeals;
  readonly candidates: Candidates;
  readonly steering: Pick<Steering, 'slicesOf'>;
  readonly welcomeOutcomes: WelcomeOutcomes;
}

/** About how many people an alert goes to, by who follows its subject and whom earlier versions reached. */
export async function estimateAlert(dispatch: AlertDispatch, ports: EstimatingPorts): Promise<number> {
  switch (dispatch.reach) {
    case 'matching':
    // At most: how many of them wait is sealed.
    case 'waiting':
      return estimateMatching(dispatch, ports);
    case 'no-one':
      return 0;
    case 'reached':
      return countReached(dispatch, ports);
    case 'matching-and-reached':
      // Nearly all who were reached still follow it: the sum would count them twice.
      return Math.max(await estimateMatching(dispatch, ports), await countReached(dispatch, ports));
  }
}

async function estimateMatching({ appealId, version }: AlertDispatch, ports: EstimatingPorts): Promise<number> {
  const appeal = await ports.appeals.getVersion(appealId, version);
  const topics = topicsOfSubject(await subjectOf(appeal, ports.appeals));
  const samples = await Promise.all(topics.map((topic) => ports.candidates.sample(topic, ESTIMATE_ROWS_PER_TOPIC)));
  return estimatePeople(samples).people;
}

/**
 * By the earlier version that reached the most: nearly all who have one were mailed the next too, so that a sum would count them once for each. Who had another version
 * alone is not in it; who was mailed a digest is, though not all of them got this appeal in it.
 */
async function countReached({ appealId, version }: AlertDispatch, ports: EstimatingPorts): Promise<number> {
  const carriers = await ports.appealDispatches.of(appealId);
  const earlier = carriers.filter((carrier) => carrier.version < version);
  const counts = await Promise.all(earlier.map(({ dispatchId }) => countReachedBy(dispatchId, ports)));
  const byVersion = new Map<number, number>();
  for (const [index, carrier] of earlier.entries())
    byVersion.set(carrier.version, (byVersion.get(carrier.version) ?? 0) + (counts[index] ?? 0));
  return Math.max(0, ...byVersion.values());
}

/** Slices have counted already; welcomes, which have none, are counted by their receipts, one for each. */
async function countReachedBy(dispatchId: string, ports: EstimatingPorts): Promise<number> {
  const slices = await ports.steering.slicesOf(dispatchId);
  if (slices.length > 0) {
    const { accepted, uncertain } = sumCounts(slices);
    return accepted + uncertain;
  }
  const welcomes = await Promise.all(welcomeSlicesOf(dispatchId).map(ports.welcomeOutcomes.list));
  return welcomes.flat().filter((outcome) => MAY_HAVE_IT.has(outcome ?? 'uncertain')).length;
}
