import * as z from 'zod';

const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** Each tag has all of its values; ours have one. */
const tags = z.record(z.string(), z.array(z.string())).default({});

const mail = z.object({
  /** When the mail was sent. */
  timestamp: moment,
  messageId: z.string(),
  destination: z.array(z.string()).default([]),
  tags,
});

/** Action and status are of a delivery status notification: what came without them is no mail server's word. */
const BouncedRecipient = z.object({ action: z.string().optional(), status: z.string().optional() });

const Bounce = z.object({
  bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
  bounceSubType: z.string(),
  bouncedRecipients: z.array(BouncedRecipient).default([]),
});
export type SesBounce = z.infer<typeof Bounce>;
export type SesBounceType = SesBounce['bounceType'];

const Complaint = z.object({
  /** `OnAccountSuppressionList`, or none. */
  complaintSubType: z.string().nullish(),
  /** As the mailbox's provider says; most say nothing. */
  complaintFeedbackType: z.string().nullish(),
});
export type SesComplaint = z.infer<typeof Complaint>;

/**
 * What happened to one mail: strict in what is used, indifferent to everything else.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const Detail = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail }),
  z.object({ eventType: z.literal('Delivery'), mail }),
  z.object({ eventType: z.literal('DeliveryDelay'), mail }),
  z.object({ eventType: z.literal('Bounce'), mail, bounce: Bounce }),
  z.object({ eventType: z.literal('Complaint'), mail, complaint: Complaint }),
  z.object({ eventType: z.literal('Reject'), mail }),
  z.object({ eventType: z.literal('Rendering Failure'), mail }),
]);

/**
 * An event of SES as EventBridge hands it on: best effort, so it may come twice, late, in any order, or never.
 * https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html
 */
export const SesEvent = z.object({ source: z.literal('aws.ses'), time: moment, detail: Detail });
export type SesEvent = z.infer<typeof SesEvent>;
