import type { NoticeOutcome } from '../domain/subscribing/ports.ts';
import {
  countConfirmationOverBudget,
  countConfirmationStopped,
  countMailRefused,
  countNoticeSent,
  countRecipientNotAllowed,
} from './metrics.ts';

const COUNT_OF = {
  sent: countNoticeSent,
  refused: countMailRefused,
  'not-allowed': countRecipientNotAllowed,
  'over-budget': countConfirmationOverBudget,
  'breaker-open': countConfirmationStopped,
  'not-needed': () => {},
} as const satisfies Record<NoticeOutcome, () => void>;

/** Counts what became of a notice; one that was not needed counts nowhere. */
export function countNoticeOutcome(outcome: NoticeOutcome): void {
  COUNT_OF[outcome]();
}
