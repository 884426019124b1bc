import type { Wakes } from '../../domain/dispatch/ports.ts';
import type { StartingPorts } from '../../domain/dispatch/start-dispatch.ts';
import { makeAppealStore } from './appeals.ts';
import { makeCandidates } from './candidates.ts';
import { makeDispatches } from './dispatches.ts';
import { makeSlices } from './slices.ts';
import type { Table } from './table.ts';

/** Everything that starting a dispatch asks of the table. */
export const makeStartingPorts = (table: Table, wakes: Wakes): StartingPorts => ({
  dispatches: makeDispatches(table),
  slices: makeSlices(table),
  appeals: makeAppealStore(table),
  candidates: makeCandidates(table),
  wakes,
  nowMs: Date.now,
});
