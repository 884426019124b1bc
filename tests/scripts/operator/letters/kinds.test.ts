import { expect, test } from 'vitest';
import { LETTERS } from '../../../../scripts/operator/letters/letter-queues.ts';
import { SES_EVENT_KINDS, sesEvent } from '../../../support/aws/ses-events.ts';

const UUID = '00000001-0000-4000-8000-000000000000';

/** As Lambda leaves a run that failed. https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
const A_FAILED_RUN = {
  version: '1.0',
  timestamp: '2026-11-26T03:00:00.000Z',
  requestContext: {
    requestId: UUID,
    functionArn: 'arn:aws:lambda:eu-central-1:111122223333:function:AppealAlerts-prod-sweep:$LATEST',
    condition: 'RetriesExhausted',
    approximateInvokeCount: 1,
  },
  requestPayload: { version: '0', 'detail-type': 'Scheduled Event' },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: { errorType: 'WorkFailedError', errorMessage: 'of ana@example.org' },
};

/** As Lambda leaves a batch of a stream. https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html */
const A_FAILED_STREAM_BATCH = {
  requestContext: {
    requestId: UUID,
    functionArn: 'arn',
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount: 5,
  },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  version: '1.0',
  timestamp: '2026-11-26T03:00:00.000Z',
  DDBStreamBatchInfo: {
    shardId: 'shardId-00000001573689847184-864758bb',
    startSequenceNumber: '800000000003126276362',
    endSequenceNumber: '800000000003126276362',
    approximateArrivalOfFirstRecord: '2026-11-26T02:59:00Z',
    approximateArrivalOfLastRecord: '2026-11-26T02:59:00Z',
    batchSize: 1,
    streamArn: 'arn',
  },
};

test.each([
  [
    'notices',
    { kind: 'subscriber-unsubscribed', subscriberId: UUID, unsubscribedAtMs: 1 },
    'a notice of an unsubscribe',
  ],
  [
    'sign-ups',
    { kind: 'sign-up-requested', requestId: UUID, requestedAtMs: 1, sealedRequest: 'c2VhbGVk' },
    'a request to sign up',
  ],
  ['urgent', { dispatchId: UUID, bits: '01' }, 'a wake-up of a slice'],
  ['bulk', { kind: 'canary' }, 'a canary'],
  ['sweep', A_FAILED_RUN, 'a run that failed'],
  ['plan-digests', A_FAILED_RUN.requestPayload, 'a run that the clock could not start'],
  ['start-dispatch', A_FAILED_STREAM_BATCH, 'a record of the stream that was given up'],
  ['ping-hub', { appealId: UUID }, 'an appeal of whose feeds the hub was not told'],
  ['sendings', { publisherId: UUID, proposalId: UUID }, 'an approved appeal that was to go out'],
  ['index-appeals', A_FAILED_STREAM_BATCH, 'a record of the stream that was given up'],
] as const)('a letter of %s is told by its kind: %j', (name, body, kind) => {
  expect(LETTERS[name].kindOf(JSON.stringify(body))).toBe(kind);
});

test.each(SES_EVENT_KINDS)('an event of SES is told by its type, by either way that it got lost: %s', (kind) => {
  const body = JSON.stringify(sesEvent({ kind, atMs: 0, address: 'ana@example.org' }));
  for (const name of ['feedback', 'feedback-events'] as const)
    expect(LETTERS[name].kindOf(body)).toMatch(/^an event of SES: [A-Z][A-Za-z ]+$/);
});

test('what a letter’s queue does not carry is not read, and neither is what is no JSON', () => {
  const notice = JSON.stringify({ kind: 'subscriber-unsubscribed', subscriberId: UUID, unsubscribedAtMs: 1 });
  // As a version without `requestedAtMs` queued it.
  const olderSignUp = JSON.stringify({ kind: 'sign-up-requested', requestId: UUID, sealedRequest: 'c2VhbGVk' });
  expect(LETTERS.urgent.kindOf(notice)).toBeUndefined();
  expect(LETTERS['sign-ups'].kindOf(olderSignUp)).toBeUndefined();
  for (const { kindOf } of Object.values(LETTERS)) expect(kindOf('{ana@example.org')).toBeUndefined();
});
