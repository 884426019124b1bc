import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SesEvent } from '../../functions/contract/mail/ses-events.ts';
import { startAwsStub } from '../support/aws/aws-stub.ts';
import { aClient, anEntry, bulk, people, single } from './asking.ts';
import type { SimulatedEvent } from './mail-events.ts';
import type { SesSimulator } from './running-simulator.ts';
import { startSesSimulator } from './simulator.ts';

let events: SimulatedEvent[];
let simulator: SesSimulator;
let client: SESv2Client;
beforeEach(async () => {
  events = [];
  simulator = await startSesSimulator({ onEvents: (published) => void events.push(...published) });
  client = aClient(simulator.where());
});
afterEach(async () => {
  client.destroy();
  await simulator.stop();
});

/** What SES told after a mail to this address: kinds, with the sort of bounce. */
async function toldAfterMailTo(address: string) {
  await single(client, address);
  await simulator.eventsSettled();
  return events.map(({ detail }) => {
    const parsed = SesEvent.parse(events.find((event) => event.detail === detail)).detail;
    return parsed.eventType === 'Bounce'
      ? `Bounce ${parsed.bounce.bounceType} ${parsed.bounce.bounceSubType}`
      : parsed.eventType;
  });
}

describe('of a mail that was taken, SES tells', () => {
  test.each([
    ['ana@example.org', ['Send', 'Delivery']],
    ['success@simulator.amazonses.com', ['Send', 'Delivery']],
    ['bounce@example.org', ['Send', 'Bounce Permanent General']],
    ['bounce+any@simulator.amazonses.com', ['Send', 'Bounce Permanent General']],
    ['ana+bounce@example.org', ['Send', 'Bounce Permanent General']],
    ['ana+softbounce@example.org', ['Send', 'Bounce Transient MailboxFull']],
    ['complaint@example.org', ['Send', 'Delivery', 'Complaint']],
    ['suppressionlist@simulator.amazonses.com', ['Send', 'Bounce Permanent Suppressed']],
    ['ana+delayed@example.org', ['Send', 'DeliveryDelay', 'Delivery']],
    ['ana+reject@example.org', ['Reject']],
    ['bouncer@example.org', ['Send', 'Delivery']],
  ])('to %s: %j', async (address, told) => {
    expect(await toldAfterMailTo(address)).toEqual(told);
  });

  test('what it is tagged with, which mail it was, and of which configuration set', async () => {
    await bulk(client, [], {
      DefaultEmailTags: [
        { Name: 'dispatchId', Value: 'd1' },
        { Name: 'entryIndex', Value: 'none' },
      ],
      BulkEmailEntries: [anEntry('ana@example.org', { ReplacementTags: [{ Name: 'entryIndex', Value: '0' }] })],
    });
    await simulator.eventsSettled();
    const [mail] = simulator.record.mails();
    expect(events.map(({ detail }) => detail.mail)).toMatchObject(
      Array.from({ length: 2 }, () => ({
        messageId: mail?.messageId,
        destination: ['ana@example.org'],
        tags: { dispatchId: ['d1'], entryIndex: ['0'], 'ses:configuration-set': ['alerts'] },
      })),
    );
  });

  test('nothing when no configuration set publishes it', async () => {
    await single(client, 'ana@example.org', { ConfigurationSetName: undefined });
    await simulator.eventsSettled();
    expect(events).toEqual([]);
  });

  test('nothing of entries that were not taken', async () => {
    simulator.faults.add({ kind: 'entry-status', status: 'FAILED', entries: [0] });
    await bulk(client, people(2));
    await simulator.eventsSettled();
    expect(new Set(events.flatMap(({ detail }) => detail.mail.destination))).toEqual(new Set(['p1@example.org']));
  });

  test('the same when the caller was told nothing', async () => {
    simulator.faults.add({ kind: 'drop-connection', when: 'after' });
    expect(await toldAfterMailTo('ana@example.org')).toEqual(['Send', 'Delivery']);
  });
});

describe('events', () => {
  const inOrder = () => events.map(({ detail }) => `${detail.mail.destination[0]} ${detail.eventType}`);
  const allInOrder = people(20).flatMap((address) => [`${address} Send`, `${address} Delivery`]);

  test('come once and in order, unless they are told otherwise', async () => {
    await bulk(client, people(20));
    await simulator.eventsSettled();
    expect(inOrder()).toEqual(allInOrder);
    expect(simulator.record.counts).toMatchObject({ eventsPublished: 40, eventsLost: 0, eventsRepeated: 0 });
  });

  test('may be lost', async () => {
    simulator.setEventFaults({ lost: 1 });
    await bulk(client, people(20));
    await simulator.eventsSettled();
    expect(events).toEqual([]);
    expect(simulator.record.counts).toMatchObject({ eventsPublished: 0, eventsLost: 40 });
  });

  test('may come twice, the same to the letter', async () => {
    simulator.setEventFaults({ repeated: 1 });
    await bulk(client, people(1));
    await simulator.eventsSettled();
    expect(inOrder()).toEqual(['Send', 'Send', 'Delivery', 'Delivery'].map((kind) => `p0@example.org ${kind}`));
    expect(events[1]).toEqual(events[0]);
    expect(simulator.record.counts.eventsRepeated).toBe(2);
  });

  test('may come in another order', async () => {
    simulator.setEventFaults({ reordered: 0.5 });
    await bulk(client, people(20));
    await simulator.eventsSettled();
    expect(inOrder()).not.toEqual(allInOrder);
    expect(inOrder().toSorted()).toEqual(allInOrder.toSorted());
  });

  test('may come late', async () => {
    simulator.setEventFaults({ delayed: { chance: 1, ms: 300 } });
    await bulk(client, people(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events).toEqual([]);
    await simulator.eventsSettled();
    expect(inOrder()).toEqual(['p0@example.org Send', 'p0@example.org Delivery']);
  });

  test('are only those that the configuration set publishes', async () => {
    const deliveries: SimulatedEvent[] = [];
    const other = await startSesSimulator({
      eventKinds: ['delivered', 'bounced'],
      onEvents: (published) => void deliveries.push(...published),
    });
    const sender = aClient(other.where());
    await bulk(sender, ['ana@example.org', 'bo+bounce@example.org', 'cy+complaint@example.org']);
    await other.eventsSettled();
    sender.destroy();
    await other.stop();
    expect(deliveries.map(({ detail }) => detail.eventType)).toEqual(['Delivery', 'Bounce', 'Delivery']);
  });

  test('go to a queue, each as a message of its own, ten at a time', async () => {
    const queue = await startAwsStub(() => ({ body: { Successful: [], Failed: [] } }));
    const toQueue = await startSesSimulator({
      eventQueue: {
        queueUrl: `${queue.url}/000000000000/feedback`,
        client: { ...simulator.where(), endpoint: queue.url },
      },
    });
    const sender = aClient(toQueue.where());
    await bulk(sender, people(6));
    await toQueue.eventsSettled();
    sender.destroy();
    await toQueue.stop();
    await queue.stop();
    const batches = queue.requests.map(({ input }) => input.Entries as { MessageBody: string }[]);
    expect(queue.requests.map(({ operation }) => operation)).toEqual(['SendMessageBatch', 'SendMessageBatch']);
    expect(batches.map(({ length }) => length)).toEqual([10, 2]);
    const told = batches
      .flat()
      .map(({ MessageBody }) => SesEvent.parse(JSON.parse(MessageBody)).detail.mail.destination);
    expect(told).toEqual(people(6).flatMap((address) => [[address], [address]]));
  });
});
