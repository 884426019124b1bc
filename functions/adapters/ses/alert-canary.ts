import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { MAIL_HTML_BUDGET_BYTES } from '../../contract/limits.ts';
import type { AppealVersion } from '../../domain/appeal/appeal.ts';
import { CALL_ID_BYTES, callIdFrom } from '../../domain/dispatch/dispatch.ts';
import type { Subscriber } from '../../domain/subscriber/subscriber.ts';
import { utcDayOf } from '../../domain/time/time.ts';
import { openAlertMail } from './alert-mail.ts';
import type { AlertMailSettings } from './alert-mail-settings.ts';
import { type Canary, type CanaryEnd, canaryAddress, canaryTags, endOfAnswer } from './canary.ts';

/** Of an appeal, a dispatch and a subscriber that are none. */
const OF_NOTHING = '00000000-0000-4000-8000-000000000000';
const NO_CALL = callIdFrom(new Uint8Array(CALL_ID_BYTES));

const SENTENCE = 'This mail proves that alerts leave, and is as long as an alert may be. ';
const PARAGRAPH = SENTENCE.repeat(12);
/** More than one mail holds: what does not fit is cut, as of any long appeal. */
const BLOCKS = Array.from({ length: Math.ceil(MAIL_HTML_BUDGET_BYTES / PARAGRAPH.length) }, () => ({
  kind: 'paragraph' as const,
  html: PARAGRAPH,
}));

/**
 * Sends an alert of its own to SES's simulator by the very call that mails alerts: the same operation, inline template, headers and
 * tags, and as large a mail as an alert may be. What makes SES refuse an alert makes it refuse this.
 */
export async function sendAlertCanary(
  canary: Canary,
  timeoutMs: number,
  settings: AlertMailSettings,
  ses: SESv2Client,
): Promise<CanaryEnd> {
  const marked = { ...settings, bulk: { ...settings.bulk, extraTags: canaryTags(canary) } };
  const mail = openAlertMail(canaryAppeal(canary, settings.nowMs()), ses, marked);
  const reader = canaryReader(canary);
  const entry = mail.entryFor(reader, reader.follows, 'first');
  return endOfAnswer(
    await mail.send({ callId: NO_CALL, dispatchId: OF_NOTHING, bits: '', entries: [entry], timeoutMs }),
  );
}

const canaryAppeal = ({ channel }: Canary, publishedAtMs: number): AppealVersion => ({
  appealId: OF_NOTHING,
  version: 1,
  kind: 'new',
  publisherId: OF_NOTHING,
  publisherName: 'Canary',
  datedOn: utcDayOf(publishedAtMs),
  subject: { countries: [], themes: [] },
  edition: { language: 'en', title: `Canary of ${channel}`, blocks: BLOCKS, footnotes: [] },
  publishedAtMs,
});

const canaryReader = (canary: Canary): Subscriber => ({
  subscriberId: OF_NOTHING,
  status: 'active',
  confirmedAtMs: 0,
  frequency: 'immediate',
  language: 'en',
  otherLanguages: [],
  waitsForEdition: false,
  isDiscreet: false,
  revision: 1,
  address: canaryAddress(canary),
  follows: [{ kind: 'everything', followId: 'canary' }],
});
