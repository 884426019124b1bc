import { z } from 'zod';
import { SesEvent } from '../../../functions/contract/mail/ses-events.ts';
import { FeedsChanged, LaneMessage, NoticeMessage, SendingDue } from '../../../functions/contract/messages.ts';

/** What a letter is, in words that name no person; undefined when this version can't read it. */
export type KindOf = (body: string) => string | undefined;

const NOTICES = {
  'sign-up-requested': 'a request to sign up',
  'confirmation-wanted': 'a confirmation to be sent again, or a reminder',
  'subscriber-confirmed': 'a welcome',
  'sign-in-requested': 'a request for a link to sign in',
  'address-change-requested': 'a mail that verifies a new address',
  'address-changed': 'a notice to an address that was changed',
  'subscriber-unsubscribed': 'a notice of an unsubscribe',
  'follow-stopped': 'a notice of a follow that was stopped',
  'desk-sign-in-requested': 'a request for a link to the desk',
  'member-invited': 'an invitation to the desk',
  'draft-test-wanted': 'a test of a draft’s mail, to a member of its office',
  'team-proposed': 'a notice that a change of a team waits for a second manager',
  'team-changed': 'a notice that the team of an office was changed',
  'sending-asked': 'a mail that asks a member to decide on a draft',
  'colleague-acted': 'a notice of what a colleague did at the desk',
  'member-told': 'a notice that a way in to the desk was changed',
  'recovery-asked': 'a mail by which a recovery can be stopped',
  canary: 'a canary',
} as const satisfies Record<NoticeMessage['kind'], string>;

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
const FailedRun = z.object({ requestContext: z.object({ condition: z.string() }), requestPayload: z.unknown() });

/** https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html */
const FailedStreamBatch = z.object({ DDBStreamBatchInfo: z.object({ batchSize: z.number() }) });

/** A schedule hands its function no more than an object. */
const ClockEvent = z.looseObject({});

function parsed<T>(schema: z.ZodType<T>, body: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

export const noticeKind: KindOf = (body) => {
  const message = parsed(NoticeMessage, body);
  return message && NOTICES[message.kind];
};

export const laneKind: KindOf = (body) => {
  const message = parsed(LaneMessage, body);
  if (!message) return undefined;
  return 'kind' in message ? 'a canary' : 'a wake-up of a slice';
};

export const pingKind: KindOf = (body) => parsed(FeedsChanged, body) && 'an appeal of whose feeds the hub was not told';

export const sendingKind: KindOf = (body) => parsed(SendingDue, body) && 'an approved appeal that was to go out';

export const eventKind: KindOf = (body) => {
  const event = parsed(SesEvent, body);
  return event && `an event of SES: ${event.detail.eventType}`;
};

export const streamKind: KindOf = (body) =>
  parsed(FailedStreamBatch, body) && 'a record of the stream that was given up';

/** Lambda leaves a record of a run that failed, and the scheduler the event that it could not hand over. */
export const runKind: KindOf = (body) => {
  if (parsed(FailedRun, body)) return 'a run that failed';
  return parsed(ClockEvent, body) && 'a run that the clock could not start';
};
