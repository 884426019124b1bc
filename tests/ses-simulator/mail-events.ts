import { sesEvent } from '../support/aws/ses-events.ts';
import type { AcceptedMail } from './record.ts';

export type SimulatedEvent = ReturnType<typeof sesEvent>;

type Given = Parameters<typeof sesEvent>[0];
export type EventKind = Given['kind'];
type Happening = Pick<Given, 'kind' | 'bounce' | 'complaint'>;

const SENT: Happening = { kind: 'sent' };
const DELIVERED: Happening = { kind: 'delivered' };
const bounced = (bounceType: string, bounceSubType: string): Happening => ({
  kind: 'bounced',
  bounce: { bounceType, bounceSubType },
});

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const HAPPENINGS: Readonly<Record<AcceptedMail['fate'], readonly Happening[]>> = {
  delivered: [SENT, DELIVERED],
  delayed: [SENT, { kind: 'delayed' }, DELIVERED],
  bounced: [SENT, bounced('Permanent', 'General')],
  'soft-bounced': [SENT, bounced('Transient', 'MailboxFull')],
  complained: [SENT, DELIVERED, { kind: 'complained', complaint: { complaintFeedbackType: 'abuse' } }],
  rejected: [{ kind: 'rejected' }],
  suppressed: [SENT, bounced('Permanent', 'Suppressed')],
  'suppressed-by-account': [SENT, bounced('Permanent', 'OnAccountSuppressionList')],
  'not-rendered': [{ kind: 'rendering-failed' }],
};

/**
 * What SES tells of a mail, in order. Nothing without a configuration set: it is the set that publishes.
 * @param kinds - those that the set publishes; all, if left out.
 */
export function eventsOf(mail: AcceptedMail, kinds?: readonly EventKind[]): SimulatedEvent[] {
  const { configurationSet, messageId, tags, atMs } = mail;
  if (configurationSet === undefined) return [];
  const told = HAPPENINGS[mail.fate].filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  return mail.recipients.flatMap((address) =>
    told.map((happening) =>
      sesEvent({ ...happening, address, tags, messageId, configurationSet, atMs, mailedAtMs: atMs }),
    ),
  );
}
