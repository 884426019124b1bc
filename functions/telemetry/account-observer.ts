import type { AccountObserver } from '../domain/rate/rate.ts';
import { errorFacts } from './error-facts.ts';
import { logger } from './logger.ts';
import {
  countAccountOnProbation,
  countAccountSandboxed,
  countAccountSendingStopped,
  countAccountUnknown,
  countDailyQuotaNearEnd,
} from './metrics.ts';

export const accountObserver: Omit<AccountObserver, 'sandbox'> & { sandboxed(): void } = {
  sendingStopped() {
    countAccountSendingStopped();
    logger.error('SES has stopped the sending of the account');
  },
  onProbation() {
    countAccountOnProbation();
    logger.warn('SES has put the account on probation');
  },
  dailyQuotaNearEnd() {
    countDailyQuotaNearEnd();
    logger.warn('the daily quota is near its end: bulk mail waits');
  },
  sandboxed() {
    countAccountSandboxed();
    logger.warn('SES has the account in its sandbox: it takes mail to verified addresses and to its simulator only');
  },
  unknown(error) {
    countAccountUnknown();
    logger.warn('SES does not say what the account may send', { failure: errorFacts(error) });
  },
};
