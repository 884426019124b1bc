import type { AccountNews } from '../domain/rate/ports.ts';
import { errorFacts } from './error-facts.ts';
import { logger } from './logger.ts';
import {
  countAccountOnProbation,
  countAccountSendingStopped,
  countAccountUnknown,
  countDailyQuotaNearEnd,
} from './metrics.ts';

/** The account's news as log lines and metrics. */
export const accountNews: AccountNews = {
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
  unknown(error) {
    countAccountUnknown();
    logger.warn('SES does not say what the account may send', { failure: errorFacts(error) });
  },
};
