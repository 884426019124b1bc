import type { Dispatch, LaneWakes, StartingPorts } from '../../../domain/dispatch/dispatch.ts';
import { estimateAlert, estimateDigest } from '../../../domain/dispatch/dispatch.ts';
import type { Table } from '../../table/table.ts';
import { makeAppealDispatches } from '../appeal/appeal-dispatches.ts';
import { makeAppealReads } from '../appeal/appeals.ts';
import { makeLines } from '../rate/line.ts';
import { makeCandidates } from '../subscriber/candidates.ts';
import type { TopicPlaces } from '../subscriber/topic-places.ts';
import { makeWelcomeOutcomes } from '../welcome/welcome-outcomes.ts';
import { makeDispatches } from './dispatches.ts';
import { makeSlices } from './slices.ts';
import { makeSteering } from './steering.ts';

/** Everything that starting a dispatch asks of the table. */
export function makeStartingPorts(table: Table, lanes: LaneWakes, placeOf: TopicPlaces): StartingPorts {
  const steering = makeSteering(table);
  const candidates = makeCandidates(table, placeOf);
  const appeals = makeAppealReads(table);
  const dispatches = makeDispatches(table);
  const estimating = {
    appeals,
    candidates,
    steering,
    appealDispatches: makeAppealDispatches(table),
    welcomeOutcomes: makeWelcomeOutcomes(table),
  };
  return {
    dispatches,
    slices: makeSlices(table),
    steering,
    appeals,
    lanes,
    lines: makeLines(table),
    estimate: (dispatch: Dispatch) =>
      dispatch.kind === 'alert' ? estimateAlert(dispatch, estimating) : estimateDigest(dispatch, candidates),
    nowMs: Date.now,
  };
}
