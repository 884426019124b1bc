import { callFeedbackKey } from '../../../contract/table-keys.ts';
import type { EventsOfCall, SesEvents } from '../../../domain/dispatch/dispatch.ts';
import { EVENT_KINDS } from '../../../domain/feedback/feedback.ts';
import { readItems, type StoredItem, type Table } from '../../table/table.ts';
import { callIdOf, feedbackFrom } from '../feedback/feedback-item.ts';
import { findLastEventAtMs } from '../feedback/last-event.ts';

/** Every kind but a rejection proves that SES took the mail, a bounce too. */
const PROVING_KINDS = EVENT_KINDS.filter((kind) => kind !== 'rejected');

function evidenceFrom(item: StoredItem): EventsOfCall {
  const { entries } = feedbackFrom(item);
  return { callId: callIdOf(item), sent: new Set(PROVING_KINDS.flatMap((kind) => [...entries[kind]])) };
}

/** What SES's events tell of calls, from what was recorded of them. */
export function makeSesEvents(table: Table): SesEvents {
  return {
    async ofCalls({ dispatchId, bits }, callIds) {
      const keys = [...new Set(callIds)].map((callId) => ({ ...callFeedbackKey(dispatchId, bits, callId) }));
      return (await readItems(table, keys, { isConsistent: true })).map(evidenceFrom);
    },
    lastEventAtMs: () => findLastEventAtMs(table),
  };
}
