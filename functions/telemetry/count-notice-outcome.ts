import type { NoticeOutcome } from '../domain/notices/notices.ts';
import {
  countBudgetOfAllUsedUp,
  countConfirmationOverBudget,
  countConfirmationShutOut,
  countConfirmationStopped,
  countMailRefused,
  countNoticeHandled,
  countRecipientNotAllowed,
  countRequestTooLate,
} from './metrics.ts';

const COUNT_OF = {
  sent: countNoticeHandled,
  refused: countMailRefused,
  'not-allowed': countRecipientNotAllowed,
  'over-budget': countConfirmationOverBudget,
  'over-budget-of-all': countBudgetOfAllUsedUp,
  'breaker-open': countConfirmationStopped,
  'shut-out': countConfirmationShutOut,
  'too-late': countRequestTooLate,
  'not-needed': countNoticeHandled,
} as const satisfies Record<NoticeOutcome, () => void>;

export function countNoticeOutcome(outcome: NoticeOutcome): void {
  COUNT_OF[outcome]();
}
