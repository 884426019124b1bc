import { z } from 'zod';
import { callFeedbackKey, EXPIRY_ATTRIBUTE } from '../../../contract/table-keys.ts';
import type { CallFeedback, CallId, EntrySets, EventKind } from '../../../domain/feedback/feedback.ts';
import { EVENT_KINDS, entrySets } from '../../../domain/feedback/feedback.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { expiryOf, type StoredItem } from '../../table/table.ts';

/** Bounces and complaints come days after their mail, seldom weeks. */
const FEEDBACK_LIFETIME_DAYS = 90;

const entries = z.set(z.number().int()).default(new Set());

const StoredFeedback = z.object({
  callId: z.string(),
  revision: z.number().int(),
  sent: entries,
  delivered: entries,
  delayed: entries,
  bounced: entries,
  complained: entries,
  rejected: entries,
} satisfies Record<EventKind, typeof entries> & Record<string, z.ZodType>);

const NOTHING_KEPT: CallFeedback = { revision: 0, entries: entrySets(() => new Set()) };

/** A call's events from their stored item, if there is one. @throws {z.ZodError} when it is damaged. */
export function feedbackFrom(item: StoredItem | undefined): CallFeedback {
  if (!item) return NOTHING_KEPT;
  const { revision, ...sets } = StoredFeedback.parse(item);
  return { revision, entries: entrySets((kind) => sets[kind]) };
}

/** The call of a stored item. */
export const callIdOf = (item: StoredItem): string => StoredFeedback.parse(item).callId;

/** The update that adds entries to what was seen of a call; its condition fails when another worker wrote since. */
export function addEntries(
  TableName: string,
  { dispatchId, bits, callId }: CallId,
  seenRevision: number,
  fresh: EntrySets,
  nowMs: number,
) {
  const kinds = EVENT_KINDS.filter((kind) => fresh[kind].size > 0);
  return {
    TableName,
    Key: { ...callFeedbackKey(dispatchId, bits, callId) },
    UpdateExpression: `SET entity = :entity, callId = :call, #expiry = :expiry ADD revision :one, ${kinds.map((kind) => `${kind} :${kind}`).join(', ')}`,
    ConditionExpression: seenRevision === 0 ? 'attribute_not_exists(pk)' : 'revision = :seen',
    ExpressionAttributeNames: { '#expiry': EXPIRY_ATTRIBUTE },
    ExpressionAttributeValues: {
      ':entity': 'feedback',
      ':call': callId,
      ':expiry': expiryOf(nowMs + daysInMs(FEEDBACK_LIFETIME_DAYS)),
      ':one': 1,
      ':seen': seenRevision === 0 ? undefined : seenRevision,
      ...Object.fromEntries(kinds.map((kind) => [`:${kind}`, fresh[kind]])),
    },
  };
}
