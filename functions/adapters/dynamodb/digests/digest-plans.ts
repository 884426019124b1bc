import { appealDispatchKey, digestSlotKey } from '../../../contract/table-keys.ts';
import type { DigestPlans } from '../../../domain/digests/digests.ts';
import type { AlertDispatch, DigestDispatch } from '../../../domain/dispatch/dispatch.ts';
import type { RegisteredSlot } from '../../../domain/subscriber/subscriber.ts';
import {
  change,
  drop,
  dueBetween,
  put,
  readItems,
  type Table,
  type Write,
  where,
  writeIf,
  writeItems,
} from '../../table/table.ts';
import { dispatchFrom, dispatchItem } from '../dispatch/dispatch-item.ts';
import { plannedDispatchItem } from '../dispatch/planned-dispatches.ts';

/** What the planning of digests reads and writes. */
export function makeDigestPlans(table: Table): DigestPlans {
  /** Another planner may have moved it meanwhile. */
  const moveSlot = ({ slot, sentUntilMs }: RegisteredSlot, set: { sentUntilMs: number; lastPlan?: object }): Write =>
    change(digestSlotKey(slot), { set }, where.is({ sentUntilMs }));

  return {
    async endedAlerts(afterMs, untilMs) {
      const keys = await dueBetween(table, 'finished', { fromMs: afterMs + 1, toMs: untilMs });
      const items = await readItems(table, keys, { isConsistent: true });
      return items.map(dispatchFrom).filter((dispatch): dispatch is AlertDispatch => dispatch.kind === 'alert');
    },

    async plan(digest, slot, dueAtMs) {
      const { fromMs, toMs, createdAtMs } = digest;
      // A transaction holds too few items for all of these. Without their dispatch they lead to nothing, and no receipt is ever without them.
      await writeItems(table, linksOf(digest));
      return writeIf(
        table,
        put(dispatchItem(digest, dueAtMs), where.isNew),
        put(plannedDispatchItem(digest)),
        moveSlot(slot, { sentUntilMs: toMs, lastPlan: { fromMs, plannedAtMs: createdAtMs } }),
      );
    },

    async skip(slot, sentUntilMs) {
      await writeIf(table, moveSlot(slot, { sentUntilMs }));
    },

    async drop({ slot, sentUntilMs, joinedAtMs }) {
      await writeIf(table, drop(digestSlotKey(slot), where.is({ sentUntilMs, joinedAtMs })));
    },
  };
}

const linksOf = ({ appeals, dispatchId, createdAtMs }: DigestDispatch) =>
  appeals.map(({ appealId, version }) => ({
    put: {
      ...appealDispatchKey(appealId, version, dispatchId),
      entity: 'appeal-dispatch',
      appealId,
      version,
      dispatchId,
      createdAtMs,
    },
  }));
