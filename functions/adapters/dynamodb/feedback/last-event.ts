import * as z from 'zod';
import { lastEventKey } from '../../../contract/table-keys.ts';
import type { LastEvent } from '../../../domain/feedback/feedback.ts';
import { change, find, type Table, where, writeIf } from '../../table/table.ts';

/** The item is one for all such mail: a process moves it on in steps of at least this. */
const STEP_MS = 2_000;

const StoredMoment = z.object({ toldAtMs: z.number() });

/** Moves the time of the last event on. */
export function makeLastEvent(table: Table): LastEvent {
  let notedMs = 0;
  return {
    async note(toldAtMs) {
      if (toldAtMs < notedMs + STEP_MS) return;
      const isLater = where.either(where.isNew, where.compares('toldAtMs', '<', toldAtMs));
      // Another process may be further.
      await writeIf(table, change(lastEventKey, { set: { entity: 'last-event', toldAtMs } }, isLater));
      notedMs = toldAtMs;
    },
  };
}

/** When SES told the newest event of any mail but notices; undefined before the first. */
export async function findLastEventAtMs(table: Table): Promise<number | undefined> {
  const item = await find(table, lastEventKey);
  return item && StoredMoment.parse(item).toldAtMs;
}
