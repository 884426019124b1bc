import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { DYNAMODB_MAX_BATCH_GET } from '../../../contract/limits.ts';
import { callFeedbackKey } from '../../../contract/table-keys.ts';
import type { EventsOfCall, SesEvents } from '../../../domain/dispatch/ports.ts';
import { EVENT_KINDS } from '../../../domain/feedback/mail-event.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import { type StoredItem, untilNothingIsLeft } from '../batches.ts';
import { callIdOf, feedbackFrom } from '../feedback/feedback-item.ts';
import { findLastEventAtMs } from '../feedback/last-event.ts';
import type { Table } from '../table.ts';

/** Every kind but a rejection proves that SES took the mail, a bounce too. */
const PROVING_KINDS = EVENT_KINDS.filter((kind) => kind !== 'rejected');

function evidenceFrom(item: StoredItem): EventsOfCall {
  const { entries } = feedbackFrom(item);
  return { callId: callIdOf(item), sent: new Set(PROVING_KINDS.flatMap((kind) => [...entries[kind]])) };
}

/** What SES's events tell of calls, from what was recorded of them. */
export function makeSesEvents(table: Table): SesEvents {
  const { documents, name: tableName } = table;

  async function read(keys: readonly Record<string, unknown>[]): Promise<StoredItem[]> {
    const found: StoredItem[] = [];
    await untilNothingIsLeft(keys, async (wanted) => {
      const RequestItems = { [tableName]: { Keys: [...wanted], ConsistentRead: true } };
      const answer = await documents.send(new BatchGetCommand({ RequestItems }));
      found.push(...(answer.Responses?.[tableName] ?? []));
      return answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    });
    return found;
  }

  return {
    async ofCalls({ dispatchId, bits }, callIds) {
      const keys = [...new Set(callIds)].map((callId) => ({ ...callFeedbackKey(dispatchId, bits, callId) }));
      const found: EventsOfCall[] = [];
      for (const some of inChunks(keys, DYNAMODB_MAX_BATCH_GET)) found.push(...(await read(some)).map(evidenceFrom));
      return found;
    },
    lastEventAtMs: () => findLastEventAtMs(table),
  };
}
