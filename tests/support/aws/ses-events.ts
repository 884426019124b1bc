import { randomUUID } from 'node:crypto';

export const SES_EVENT_KINDS = [
  'sent',
  'delivered',
  'delayed',
  'bounced',
  'complained',
  'rejected',
  'rendering-failed',
] as const;
export type SesEventKind = (typeof SES_EVENT_KINDS)[number];

interface SesEventGiven {
  readonly kind: SesEventKind;
  readonly tags?: Readonly<Record<string, string>>;
  readonly address?: string;
  /** When the event happened. */
  readonly atMs: number;
  /** When its mail was sent; if left out, a second before. */
  readonly mailedAtMs?: number;
  readonly messageId?: string;
  readonly configurationSet?: string;
  readonly bounce?: { readonly bounceType: string; readonly bounceSubType: string; readonly isAutoReply?: boolean };
  readonly complaint?: { readonly complaintSubType?: string; readonly complaintFeedbackType?: string };
}

/** Each kind as SES names it: in the detail, for EventBridge, and the detail's own part. */
const NAMES = {
  sent: ['Send', 'Email Sent', 'send'],
  delivered: ['Delivery', 'Email Delivered', 'delivery'],
  delayed: ['DeliveryDelay', 'Email Delivery Delayed', 'deliveryDelay'],
  bounced: ['Bounce', 'Email Bounced', 'bounce'],
  complained: ['Complaint', 'Email Complaint Received', 'complaint'],
  rejected: ['Reject', 'Email Rejected', 'reject'],
  'rendering-failed': ['Rendering Failure', 'Email Rendering Failed', 'failure'],
} as const satisfies Record<SesEventKind, readonly [string, string, string]>;

const ACCOUNT = '000000000000';
const isoOf = (epochMs: number) => new Date(epochMs).toISOString();

function partOf({ kind, address = 'ana@example.org', atMs, bounce, complaint }: SesEventGiven): object {
  const timestamp = isoOf(atMs);
  const feedbackId = randomUUID();
  switch (kind) {
    case 'sent':
      return {};
    case 'delivered':
      return { timestamp, processingTimeMillis: 900, recipients: [address], smtpResponse: '250 2.0.0 OK' };
    case 'delayed':
      return {
        timestamp,
        delayType: 'MailboxFull',
        expirationTime: isoOf(atMs + 14 * 60 * 60 * 1_000),
        delayedRecipients: [{ emailAddress: address, status: '4.2.2', diagnosticCode: 'smtp; 452 4.2.2 mailbox full' }],
      };
    case 'bounced': {
      const { bounceType = 'Permanent', bounceSubType = 'General', isAutoReply = false } = bounce ?? {};
      const status = bounceType === 'Permanent' ? '5.1.1' : '4.4.7';
      const notification = { action: 'failed', status, diagnosticCode: `smtp; 550 ${status} not delivered` };
      const recipient = { emailAddress: address, ...(isAutoReply ? {} : notification) };
      return { bounceType, bounceSubType, bouncedRecipients: [recipient], timestamp, feedbackId };
    }
    case 'complained':
      return { complainedRecipients: [{ emailAddress: address }], timestamp, feedbackId, ...complaint };
    case 'rejected':
      return { reason: 'Bad content' };
    case 'rendering-failed':
      return {
        templateName: 'alert',
        errorMessage: "Attribute 'unsubscribeUrl' is not present in the rendering data.",
      };
  }
}

/** An event of SES in the envelope in which EventBridge puts it on a queue. */
export function sesEvent(given: SesEventGiven) {
  const { kind, tags = {}, address = 'ana@example.org', atMs, mailedAtMs = atMs - 1_000 } = given;
  const { messageId = randomUUID(), configurationSet = 'appeal-alerts-urgent' } = given;
  const [eventType, detailType, part] = NAMES[kind];
  const from = 'Example Alerts <alerts@example.org>';
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source: 'aws.ses',
    account: ACCOUNT,
    // EventBridge counts in whole seconds.
    time: `${isoOf(atMs).slice(0, 19)}Z`,
    region: 'us-east-1',
    resources: [`arn:aws:ses:us-east-1:${ACCOUNT}:configuration-set/${configurationSet}`],
    detail: {
      eventType,
      mail: {
        timestamp: isoOf(mailedAtMs),
        source: from,
        sourceArn: `arn:aws:ses:us-east-1:${ACCOUNT}:identity/example.org`,
        sendingAccountId: ACCOUNT,
        messageId,
        destination: [address],
        headersTruncated: false,
        headers: [{ name: 'To', value: address }],
        commonHeaders: { from: [from], to: [address], messageId },
        tags: {
          'ses:configuration-set': [configurationSet],
          'ses:from-domain': ['example.org'],
          ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
        },
      },
      [part]: partOf(given),
    },
  };
}
