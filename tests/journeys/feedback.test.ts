import { randomBytes, randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { receiptItem } from '../../functions/adapters/dynamodb/dispatch/receipt-item.ts';
import { makeSesEvents } from '../../functions/adapters/dynamodb/dispatch/ses-events.ts';
import { deliveriesOf } from '../../functions/adapters/dynamodb/feedback/deliveries.ts';
import { makeFeedbackLedger } from '../../functions/adapters/dynamodb/feedback/feedback-ledger.ts';
import { makeLastEvent } from '../../functions/adapters/dynamodb/feedback/last-event.ts';
import { makeTransientBounces } from '../../functions/adapters/dynamodb/feedback/transient-bounces.ts';
import { subscriberItem } from '../../functions/adapters/dynamodb/subscriber/subscriber-item.ts';
import { makeSubscriberReads } from '../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { makeQueue } from '../../functions/adapters/sqs/queue.ts';
import { writeItems } from '../../functions/adapters/table/batches.ts';
import { CALL_ID_BYTES, callIdFrom } from '../../functions/domain/dispatch/sending/call-id.ts';
import { NO_DELIVERIES } from '../../functions/domain/feedback/deliveries.ts';
import type { CallId } from '../../functions/domain/feedback/tagged-mail.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { sesEvent } from '../support/aws/ses-events.ts';
import { aSubscriber } from '../support/builders.ts';
import { checkFeedbackContract } from '../support/feedback/feedback-contract.ts';
import { aReceipt } from '../support/sending/builders.ts';
import { everyLogLine } from '../support/stack/function-logs.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';

const table = tableOfStack();
const settings = clientSettingsOf(inject('environment'));
const keyring = makeKeyring(table, inject('outputs').SealingKeyArn, new KMSClient(settings));

/** Of a dispatch that is none, so that no worker starts or sweeps it. */
const aCall = (given: Partial<CallId> = {}): CallId => ({
  dispatchId: randomUUID(),
  bits: '01',
  callId: callIdFrom(randomBytes(CALL_ID_BYTES)),
  ...given,
});

async function holdsCall(call: CallId, people: readonly string[]): Promise<void> {
  const outcomes = people.map(() => 'accepted' as const);
  const Item = receiptItem(call, aReceipt({ callId: call.callId, people, outcomes }), await keyring.newest());
  await table.documents.send(new PutCommand({ TableName: table.name, Item }));
}

describe('the deployed table', () => {
  checkFeedbackContract(() => ({
    ledger: makeFeedbackLedger(table, keyring),
    bounces: makeTransientBounces(table, keyring),
    sesEvents: makeSesEvents(table),
    newLastEvent: () => makeLastEvent(table),
    countsOf: (dispatchId) => deliveriesOf(table, dispatchId),
    holdsCall,
  }));
});

test('a bounce, a complaint and deliveries that SES tells are counted, and stop the mail of two of four', async () => {
  const key = await keyring.newest();
  const people = ['ana', 'ben', 'cas', 'dee'].map((name) =>
    aSubscriber({ subscriberId: randomUUID(), address: `${name}-${randomUUID()}@example.org` }),
  );
  await writeItems(
    table,
    people.map((person) => ({ put: subscriberItem(person, key) })),
  );
  const call = aCall();
  await holdsCall(
    call,
    people.map(({ subscriberId }) => subscriberId),
  );

  const atMs = Date.now();
  const tagsOf = (index: number) => ({
    dispatchId: call.dispatchId,
    slice: `s${call.bits}`,
    callId: call.callId,
    entryIndex: String(index),
  });
  /** Every event of a mail names its recipient, and the count takes the provider from any of them. */
  const mailedTo = ['ana@gmail.com', ...people.slice(1).map(({ address }) => address)];
  const sent = mailedTo.map((address, index) => sesEvent({ kind: 'sent', address, atMs, tags: tagsOf(index) }));
  const told = [
    sesEvent({ kind: 'delivered', address: 'ana@gmail.com', atMs, tags: tagsOf(0) }),
    sesEvent({ kind: 'bounced', atMs, tags: tagsOf(1) }),
    sesEvent({ kind: 'complained', atMs, tags: tagsOf(2) }),
    sesEvent({ kind: 'delivered', atMs, tags: tagsOf(2) }),
    sesEvent({ kind: 'bounced', atMs, tags: tagsOf(3), bounce: { bounceType: 'Transient', bounceSubType: 'General' } }),
  ];
  const queue = makeQueue<object>(inject('outputs').FeedbackQueueUrl, new SQSClient(settings));
  await queue.send([...told, ...told.toReversed(), ...sent]);

  const counted = () => deliveriesOf(table, call.dispatchId);
  // What a function ran out of time with is delivered again a minute later.
  await expect
    .poll(counted, { timeout: 100_000 })
    .toEqual({ ...NO_DELIVERIES, delivered: 2, bounced: 2, complained: 1, deliveredTo: { 'gmail.com': 1, other: 1 } });
  const subscribers = makeSubscriberReads(table, keyring);
  const standing = async () => {
    const found = await Promise.all(people.map(({ subscriberId }) => subscribers.find(subscriberId)));
    return found.map((person) => person?.suppressedBecause ?? person?.status);
  };
  await expect.poll(standing, { timeout: 30_000 }).toEqual(['active', 'bounce', 'complaint', 'active']);
  const { ofCalls, lastEventAtMs } = makeSesEvents(table);
  const sesEvents = () => ofCalls(call, [call.callId]);
  await expect.poll(sesEvents, { timeout: 30_000 }).toEqual([{ callId: call.callId, sent: new Set([0, 1, 2, 3]) }]);
  expect(await lastEventAtMs()).toBeGreaterThan(atMs - 60_000);

  const lines = async () => (await everyLogLine()).map(({ message }) => message);
  const suppressedIn = async () => {
    const ids = people.map(({ subscriberId }) => subscriberId);
    return (await lines()).filter(
      (line) => line.includes('subscriber suppressed') && ids.some((id) => line.includes(id)),
    );
  };
  // The local cloud tells a line that comes after its function's answer with the next call: an event that was told before makes one.
  const afterNextCall = async () => {
    await queue.send(sent.slice(0, 1));
    return (await suppressedIn()).length;
  };
  await expect.poll(afterNextCall, { timeout: 60_000, interval: 1_000 }).toBe(2);
  expect((await lines()).filter((line) => people.some(({ address }) => line.includes(address)))).toEqual([]);
});
