import * as z from 'zod';
import { PLANNED_DISPATCH_DAYS } from '../../../contract/limits.ts';
import {
  dispatchOfPlannedKey,
  EXPIRY_ATTRIBUTE,
  plannedDispatchKey,
  plannedDispatchPartitions,
} from '../../../contract/table-keys.ts';
import type { Dispatch } from '../../../domain/dispatch/dispatch.ts';
import type { PlannedDispatches } from '../../../domain/erasing/erasing.ts';
import { daysInMs, epochSecondsOf } from '../../../domain/time/time.ts';
import { pages, type Table } from '../../table/table.ts';

const StoredKey = z.object({ pk: z.string(), sk: z.string() });

/** What is written with each dispatch, so that erasure finds all whose receipts are kept. */
export const plannedDispatchItem = ({ createdAtMs, dispatchId }: Dispatch) => ({
  ...plannedDispatchKey(createdAtMs, dispatchId),
  entity: 'planned-dispatch',
  [EXPIRY_ATTRIBUTE]: epochSecondsOf(createdAtMs + daysInMs(PLANNED_DISPATCH_DAYS)),
});

/** Dispatches by the month in which they were planned. */
export const makePlannedDispatches = (table: Table): PlannedDispatches => ({
  async *pages(fromMs, toMs, afterPlace = '') {
    const [from = '', to = ''] = [fromMs, toMs].map((epochMs) => plannedDispatchKey(epochMs, '').sk);
    for (const pk of plannedDispatchPartitions(fromMs, toMs))
      for await (const items of pages(table, { pk, from: afterPlace > from ? afterPlace : from, to }))
        yield items
          .map((item) => StoredKey.parse(item))
          .filter(({ sk }) => sk > afterPlace)
          .map((key) => ({ place: key.sk, dispatchId: dispatchOfPlannedKey(key) }));
  },
});
