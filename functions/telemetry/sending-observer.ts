import type { SendingObserver } from '../domain/dispatch/dispatch.ts';
import { logger } from './logger.ts';
import {
  countMailAccepted,
  countMailFreed,
  countMailLeftUncertain,
  countMailRefused,
  countMailUncertain,
  countRecipientNotAllowed,
  countSendingMisconfigured,
  countSubscriberUnreadable,
} from './metrics.ts';

export const sendingObserver: SendingObserver = {
  callEnded({ dispatchId, bits }, callId, answer, outcomes) {
    const howMany = (outcome: string) => outcomes.filter((found) => found === outcome).length;
    const accepted = howMany('accepted');
    const refused = howMany('refused');
    const uncertain = howMany('uncertain');
    if (accepted > 0) countMailAccepted(accepted);
    if (refused > 0) countMailRefused(refused);
    if (uncertain > 0) countMailUncertain(uncertain);
    if (outcomes.includes('misconfigured')) countSendingMisconfigured();
    const facts = { dispatchId, bits, callId, people: outcomes.length, accepted, refused, uncertain };
    if (answer.kind === 'answered') logger.info('call answered', facts);
    else {
      const { kind, ...told } = answer;
      logger.warn('call failed', { ...facts, answer: kind, ...told });
    }
  },
  personUnreadable(subscriberId) {
    countSubscriberUnreadable();
    logger.error('subscriber does not open', { subscriberId });
  },
  personNotAllowed() {
    countRecipientNotAllowed();
  },
  callResolved({ dispatchId, bits }, callId, outcomes) {
    const howMany = (outcome: string) => outcomes.filter((found) => found === outcome).length;
    const freed = howMany('freed');
    if (freed > 0) countMailFreed(freed);
    const uncertain = howMany('uncertain');
    if (uncertain > 0) countMailLeftUncertain(uncertain);
    const facts = { accepted: howMany('accepted'), freed, uncertain };
    logger.warn('call without an answer decided', { dispatchId, bits, callId, ...facts });
  },
  callPostponed({ dispatchId, bits }, callId, people) {
    logger.warn('no event of later mail: call without an answer stays open', { dispatchId, bits, callId, people });
  },
  callsGivenUp({ dispatchId, bits }, people) {
    countMailUncertain(people);
    logger.warn('call given up without an answer', { dispatchId, bits, people });
  },
};
