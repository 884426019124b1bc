import type { Notice, NoticeMailer, SendOutcome } from '../../domain/notices/notices.ts';
import { NoticeNotSentError, UNKNOWN_SOURCE } from '../../domain/notices/notices.ts';
import { type Canary, type CanaryEnd, canaryAddress, canaryTags, endOfAnswer } from './canary.ts';
import { answerOfFailure } from './failed-call.ts';
import type { NoticeSending } from './send-notice.ts';

const NO_SIGN_UP = '00000000-0000-4000-8000-000000000000';

const END_OF_OUTCOME = {
  accepted: { kind: 'sent' },
  throttled: { kind: 'unproven', because: 'throttled' },
  refused: { kind: 'refused', because: 'refused' },
  'not-allowed': { kind: 'refused', because: 'not-allowed' },
} as const satisfies Record<SendOutcome['kind'], CanaryEnd>;

/** How a canary is sent: as any notice, but with its tags, and past the allow-list of recipients. */
export const sendingOfCanary = (canary: Canary, sending: NoticeSending): NoticeSending => ({
  ...sending,
  recipients: { allows: (address) => address === canaryAddress(canary) },
  extraTags: canaryTags(canary),
});

/**
 * Sends a confirmation of a sign-up that is none to SES's simulator, in the very words, headers and operation of a notice.
 * @param mailer - that sends as {@link sendingOfCanary} says.
 */
export async function sendNoticeCanary(canary: Canary, mailer: NoticeMailer): Promise<CanaryEnd> {
  try {
    return END_OF_OUTCOME[(await mailer.send(canaryNotice(canary))).kind];
  } catch (error) {
    if (error instanceof NoticeNotSentError) return endOfAnswer(answerOfFailure(error.cause));
    throw error;
  }
}

const canaryNotice = (canary: Canary): Notice => ({
  kind: 'confirm',
  address: canaryAddress(canary),
  language: 'en',
  isDiscreet: true,
  signUpId: NO_SIGN_UP,
  mailNumber: 1,
  expiresInDays: 1,
  source: UNKNOWN_SOURCE,
});
