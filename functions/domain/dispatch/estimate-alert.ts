import { placeSubject, topicsOfSubject } from '../follows/topics.ts';
import { ESTIMATE_ROWS_PER_TOPIC, estimatePeople } from '../matching/estimate.ts';
import type { AlertDispatch } from './dispatch.ts';
import type { AppealDispatches, Appeals, Candidates } from './ports.ts';
import { sumCounts } from './progress.ts';
import type { Steering } from './steering-ports.ts';

export interface EstimatingPorts {
  readonly appeals: Appeals;
  readonly candidates: Candidates;
  readonly steering: Pick<Steering, 'slicesOf'>;
  readonly appealDispatches: AppealDispatches;
}

/** About how many people an alert goes to, by who follows its subject and whom earlier versions reached. */
export async function estimateAlert(dispatch: AlertDispatch, ports: EstimatingPorts): Promise<number> {
  switch (dispatch.reach) {
    case 'matching':
      return estimateMatching(dispatch, ports);
    case 'reached':
      return countReached(dispatch, ports);
    case 'matching-and-reached':
      // Nearly all who were reached still follow it: the sum would count them twice.
      return Math.max(await estimateMatching(dispatch, ports), await countReached(dispatch, ports));
  }
}

async function estimateMatching({ appealId, version }: AlertDispatch, ports: EstimatingPorts): Promise<number> {
  const appeal = await ports.appeals.getVersion(appealId, version);
  const topics = topicsOfSubject(placeSubject(appeal.subject));
  const samples = await Promise.all(topics.map((topic) => ports.candidates.sample(topic, ESTIMATE_ROWS_PER_TOPIC)));
  return estimatePeople(samples).people;
}

/** At most: a digest's people are counted though not all of them got this appeal in it. */
async function countReached({ appealId, version }: AlertDispatch, ports: EstimatingPorts): Promise<number> {
  const carriers = await ports.appealDispatches.of(appealId);
  const earlier = carriers.filter((carrier) => carrier.version < version);
  const slices = await Promise.all(earlier.map(({ dispatchId }) => ports.steering.slicesOf(dispatchId)));
  const { accepted, uncertain } = sumCounts(slices.flat());
  return accepted + uncertain;
}
