import type { LetterQueueName } from '../../../functions/contract/deployment/letter-queues.ts';
import { eventKind, type KindOf, laneKind, noticeKind, pingKind, runKind, sendingKind, streamKind } from './kinds.ts';

/** Outputs of the service stack with the URL of a queue that letters may go back to. */
export type HomeQueueOutput =
  | 'NoticesQueueUrl'
  | 'SignUpsQueueUrl'
  | 'UrgentQueueUrl'
  | 'BulkQueueUrl'
  | 'FeedbackQueueUrl'
  | 'PingsQueueUrl'
  | 'SendingsQueueUrl';

/** Whether letters may be sent again, and why. */
export type Redriving =
  | { readonly safe: true; readonly to: HomeQueueOutput; readonly because: string }
  | { readonly safe: false; readonly because: string };

export interface LetterQueue {
  readonly holds: string;
  readonly kindOf: KindOf;
  readonly redriving: Redriving;
  /** What becomes of what a letter stands for, if it is never sent again. */
  readonly otherwise: string;
}

const ONE_NOTICE =
  'a notice is sent once, however often its message comes, and requests older than a day are dropped, as their sender has asked again';
const OF_NOTICES = 'what people asked for is lost, and they have to ask again';
const NO_TRUTH = 'a wake-up only points at a slice, and one that is closed or at work is left alone';
const BY_THE_SWEEP = 'the sweep makes it good: each minute it wakes every slice that is overdue';
const COUNTED_ONCE = 'an event counts once, however often and in any order it comes';
const BY_THE_LIST = 'bounces and complaints are taken over from SES’s own list within a day; deliveries stay uncounted';
const OVER = 'a letter is a run that is over: there is nothing to send';

export const LETTERS: Readonly<Record<LetterQueueName, LetterQueue>> = {
  notices: {
    holds: 'notices that could not be sent',
    kindOf: noticeKind,
    redriving: { safe: true, to: 'NoticesQueueUrl', because: ONE_NOTICE },
    otherwise: OF_NOTICES,
  },
  'sign-ups': {
    holds: 'sign-ups and confirmations that could not be handled',
    kindOf: noticeKind,
    redriving: { safe: true, to: 'SignUpsQueueUrl', because: ONE_NOTICE },
    otherwise: OF_NOTICES,
  },
  urgent: {
    holds: 'wake-ups of the urgent lane that failed',
    kindOf: laneKind,
    redriving: { safe: true, to: 'UrgentQueueUrl', because: NO_TRUTH },
    otherwise: BY_THE_SWEEP,
  },
  bulk: {
    holds: 'wake-ups of the bulk lane that failed',
    kindOf: laneKind,
    redriving: { safe: true, to: 'BulkQueueUrl', because: NO_TRUTH },
    otherwise: BY_THE_SWEEP,
  },
  feedback: {
    holds: 'events of SES that could not be recorded',
    kindOf: eventKind,
    redriving: { safe: true, to: 'FeedbackQueueUrl', because: COUNTED_ONCE },
    otherwise: BY_THE_LIST,
  },
  'feedback-events': {
    holds: 'events of SES that EventBridge could not put on their queue',
    kindOf: eventKind,
    redriving: {
      safe: true,
      to: 'FeedbackQueueUrl',
      because: `${COUNTED_ONCE}; the rule puts them there in this same form`,
    },
    otherwise: BY_THE_LIST,
  },
  'start-dispatch': {
    holds: 'records of the table’s stream that were given up',
    kindOf: streamKind,
    redriving: {
      safe: false,
      because: 'a letter names a place in the stream, and no dispatch: there is nothing to send',
    },
    otherwise: 'the sweep makes it good: each minute it starts every dispatch that is overdue',
  },
  'index-appeals': {
    holds: 'records of the table’s stream that were given up',
    kindOf: streamKind,
    redriving: {
      safe: false,
      because: 'a letter names a place in the stream, and no appeal',
    },
    otherwise: 'the archive lists these appeals as they were until their next version, or until reindex',
  },
  'ping-hub': {
    holds: 'appeals of whose feeds the hub was not told',
    kindOf: pingKind,
    redriving: { safe: true, to: 'PingsQueueUrl', because: 'a hub that is told twice finds nothing new' },
    otherwise: 'those who follow a feed by the hub see it when their program asks next, or with the next version',
  },
  sendings: {
    holds: 'approved appeals that were to go out',
    kindOf: sendingKind,
    redriving: {
      safe: true,
      to: 'SendingsQueueUrl',
      because: 'what was approved goes out once, and what is an hour late is held for its members',
    },
    otherwise: 'the sweep wakes it again, each minute, until it is out, stopped or held',
  },
  sweep: {
    holds: 'sweeps that failed',
    kindOf: runKind,
    redriving: { safe: false, because: OVER },
    otherwise: 'the next sweep, a minute later, did what this one left',
  },
  'plan-digests': {
    holds: 'plannings of digests that failed',
    kindOf: runKind,
    redriving: { safe: false, because: OVER },
    otherwise: 'the next planning, minutes later, planned what was overdue too',
  },
  'reconcile-suppressions': {
    holds: 'readings of SES’s suppression list that failed',
    kindOf: runKind,
    redriving: { safe: false, because: OVER },
    otherwise: 'the next reading, a day later, begins where the last one that worked has ended',
  },
};
