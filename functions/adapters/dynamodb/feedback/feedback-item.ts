import * as z from 'zod';
import { callFeedbackKey } from '../../../contract/table-keys.ts';
import type { SliceId } from '../../../domain/dispatch/dispatch.ts';
import type { CallFeedback, EventKind, FreshEvents } from '../../../domain/feedback/feedback.ts';
import { EVENT_KINDS, entrySets } from '../../../domain/feedback/feedback.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { change, type StoredItem, type Write, where } from '../../table/table.ts';
import { expiring } from '../item-kind.ts';

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

/** A call's events from their stored item. @throws {z.ZodError} when it is damaged. */
export function feedbackFrom(item: StoredItem): CallFeedback {
  const { revision, ...sets } = StoredFeedback.parse(item);
  return { revision, entries: entrySets((kind) => sets[kind]) };
}

/** The call of a stored item. */
export const callIdOf = (item: StoredItem): string => StoredFeedback.parse(item).callId;

/** Adds entries to what was seen of a call, unless another worker wrote since. */
export function addEntries({ dispatchId, bits }: SliceId, { callId, seen, fresh }: FreshEvents, nowMs: number): Write {
  const kinds = EVENT_KINDS.filter((kind) => fresh[kind].size > 0);
  return change(
    callFeedbackKey(dispatchId, bits, callId),
    {
      set: { entity: 'feedback', callId, ...expiring(nowMs + daysInMs(FEEDBACK_LIFETIME_DAYS)) },
      add: { revision: 1, ...Object.fromEntries(kinds.map((kind) => [kind, fresh[kind]])) },
    },
    where.atRevision(seen.revision),
  );
}
