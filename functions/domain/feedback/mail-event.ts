import { type SesBounce, type SesComplaint, SesEvent } from '../../contract/mail/ses-events.ts';
import { type MailboxProvider, providerOf } from '../subscriber/subscriber.ts';
import { isComplaint, isHeldBySuppressionList, meaningOfBounce } from './bounce-meaning.ts';
import { type TaggedMail, taggedMail } from './tagged-mail.ts';

/**
 * What is kept of one mail. `sent` stands for events that count nothing and yet prove that SES took the mail; `rejected` is the
 * only one that proves no such thing.
 */
export const EVENT_KINDS = ['sent', 'delivered', 'delayed', 'bounced', 'complained', 'rejected'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What an event asks to be done about its person. */
export type Consequence = 'bounce' | 'complaint' | 'transient-bounce';

/** One event, as far as anything is done with it. */
export interface MailEvent {
  readonly kind: EventKind;
  readonly mail: TaggedMail;
  readonly provider: MailboxProvider;
  readonly consequence?: Consequence;
  /** SES sent nothing: the address is on this account's own suppression list, for what came of an earlier mail. */
  readonly isHeldBySuppressionList?: true;
  readonly mailedAtMs: number;
  /** When SES told it. */
  readonly toldAtMs: number;
}

type Meaning = Pick<MailEvent, 'kind' | 'consequence' | 'isHeldBySuppressionList'>;

const MEANING_OF_BOUNCE = {
  address: { kind: 'bounced', consequence: 'bounce' },
  'for-now': { kind: 'bounced', consequence: 'transient-bounce' },
  mail: { kind: 'bounced' },
  'auto-reply': { kind: 'sent' },
} as const satisfies Record<ReturnType<typeof meaningOfBounce>, Meaning>;

const heldIn = (told: SesBounce | SesComplaint) =>
  isHeldBySuppressionList(told) ? { isHeldBySuppressionList: true as const } : {};

function meaningOf(detail: SesEvent['detail']): Meaning {
  switch (detail.eventType) {
    case 'Send':
      return { kind: 'sent' };
    case 'Delivery':
      return { kind: 'delivered' };
    case 'DeliveryDelay':
      return { kind: 'delayed' };
    case 'Bounce':
      return { ...MEANING_OF_BOUNCE[meaningOfBounce(detail.bounce)], ...heldIn(detail.bounce) };
    case 'Complaint':
      if (!isComplaint(detail.complaint)) return { kind: 'sent' };
      return { kind: 'complained', consequence: 'complaint', ...heldIn(detail.complaint) };
    case 'Reject':
    case 'Rendering Failure':
      return { kind: 'rejected' };
  }
}

/** An event from what a queue brought, or undefined when it is no event that this knows. */
export function readMailEvent(message: unknown): MailEvent | undefined {
  const parsed = SesEvent.safeParse(message);
  if (!parsed.success) return undefined;
  const { detail, time } = parsed.data;
  const { mail } = detail;
  return {
    ...meaningOf(detail),
    mail: taggedMail(mail.tags, mail.messageId),
    provider: providerOf(mail.destination[0] ?? ''),
    mailedAtMs: mail.timestamp,
    // The envelope's time is cut to whole seconds.
    toldAtMs: Math.max(time, mail.timestamp),
  };
}

/** An event and the message that brought it. */
export interface Received {
  readonly messageId: string;
  readonly event: MailEvent;
}
