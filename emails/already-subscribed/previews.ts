import { previews as confirmPreviews } from '../confirm/previews.ts';
import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { AlreadySubscribedFields } from './fields.ts';

const { typical, oneDayLeft, inFrench, inSpanish, inArabic } = confirmPreviews;
const { privacyUrl: _privacyUrl, ...senderWithoutPrivacyPage } = SAMPLE_SENDER;

/** The states that the offer must look right in. */
export const previews = {
  typical,
  oneDayLeft,
  noPrivacyPage: { ...typical, sender: senderWithoutPrivacyPage },
  inFrench,
  inSpanish,
  inArabic,
} satisfies Record<string, AlreadySubscribedFields>;
