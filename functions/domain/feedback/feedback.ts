export { addDeliveries, COUNTED_KINDS, type Deliveries, NO_DELIVERIES } from './deliveries.ts';
export { EVENT_KINDS, type EventKind, type Received, readMailEvent } from './mail-event.ts';
export {
  type CallFeedback,
  type CanaryRuns,
  entrySets,
  type FeedbackLedger,
  type FeedbackObserver,
  type FreshEvents,
  type LastEvent,
  type ListProgress,
  type OfCalls,
  type SuppressedAddress,
  type SuppressionList,
} from './ports.ts';
export { reconcileSuppressions } from './reconcile-suppressions.ts';
export { type FeedbackPorts, type FeedbackRecorded, recordFeedback } from './record-feedback.ts';
