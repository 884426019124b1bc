import { describe } from 'vitest';
import { MemoryTable } from './memory-table.ts';
import { checkTableContract, type SendingTable } from './table-contract.ts';

/** What the engine's tests run on has to behave as the table does: a journey holds that to the same rules. */
describe('the table in memory', () => {
  const memory = new MemoryTable();
  memory.rowsPerPage = 1_000;
  const table: SendingTable = {
    dispatches: memory.dispatches,
    slices: memory.slices,
    receipts: memory.receipts,
    candidates: memory.candidates,
    dueWork: memory.dueWork,
    addDispatch: async (dispatch) => void memory.dispatchItems.set(dispatch.dispatchId, { ...dispatch }),
    addTopicRows: async (topic, ids) => void memory.topicRows.set(topic, new Set(ids)),
  };
  checkTableContract(() => table);
});
