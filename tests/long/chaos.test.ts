import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, put, write } from '../../functions/adapters/table/table.ts';
import { MAIL_TAGS } from '../../functions/contract/mail/mail-tags.ts';
import { dispatchKey, subscriberKey } from '../../functions/contract/table-keys.ts';
import type { Subscriber } from '../../functions/domain/subscriber/subscribers.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { readEveryLogLine } from '../../scripts/local/function-logs.ts';
import type { LocalStack } from '../../scripts/local/stack.ts';
import type { EventSink } from '../ses-simulator/event-publisher.ts';
import type { SimulatedEvent } from '../ses-simulator/mail-events.ts';
import { queueSink } from '../ses-simulator/queue-sink.ts';
import type { SesSimulator } from '../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../ses-simulator/simulator.ts';
import { sesEvent } from '../support/aws/ses-events.ts';
import { NO_CONTRADICTIONS, type Reconciliation, reconcile } from '../support/chaos/reconcile.ts';
import { startTestStack } from '../support/stack/deployed-stack.ts';
import { invokeFunction } from '../support/stack/invoke-function.ts';
import { linesThatLeak } from '../support/stack/leaks.ts';
import { followersOf } from '../support/stack/mailing-under-way.ts';
import { worksOn } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';
import { type DeployedMailing, publishUrgently } from './chaos/deployed-mailing.ts';
import { type MadeFaults, makeTrouble } from './chaos/faults.ts';
import { FAULTS_OF_EVENTS, faultsOfSes, UNCLEAR_CALLS } from './chaos/faults-of-ses.ts';
import { anOfficeThatWatches, type Look } from './chaos/watching-members.ts';

const PEOPLE = 5_000;
const COUNTRY = 'FJ';
const MAILS_A_SECOND = 200;
const SEED = 20_261_124;
const SWEEP_EVERY_MS = 1_000;
const ENTRIES_PER_CALL = 50;

let ses: SesSimulator;
let stack: LocalStack;
let mailing: DeployedMailing;
let trouble: MadeFaults;
let unreadable: Subscriber;
let books: Reconciliation;
let watching: Awaited<ReturnType<typeof anOfficeThatWatches>>;
let looks: Look[];
/** Deliveries that SES told of at least once, each by its place in a call. */
const toldDelivered = new Set<string>();

const toQueue = (): EventSink =>
  queueSink({ queueUrl: stack.outputs.FeedbackQueueUrl, client: clientSettingsOf(stack.environment) });

function noteDelivered({ detail }: SimulatedEvent): void {
  const tags: Readonly<Record<string, readonly string[]>> = detail.mail.tags;
  const [dispatchId] = tags[MAIL_TAGS.dispatch] ?? [];
  if (detail.eventType === 'Delivery' && dispatchId === mailing.dispatchId)
    toldDelivered.add(`${tags[MAIL_TAGS.call]}/${tags[MAIL_TAGS.entry]}`);
}

/** Followers, past the pages; the first can't be read any more. */
async function seedPeople(): Promise<Subscriber[]> {
  const people = await followersOf(COUNTRY, PEOPLE);
  const sealed = Buffer.from('what no key opens, of any length at all');
  await write(tableOfStack(), change(subscriberKey(people[0]?.subscriberId ?? ''), { set: { sealed } }));
  return people;
}

/** A dispatch without most of its item: starting it fails, and holds up every later one on the stream until that gives it up. */
async function poisonTheStream(): Promise<void> {
  const dispatchId = randomUUID();
  await write(tableOfStack(), put({ ...dispatchKey(dispatchId), entity: 'dispatch', status: 'planned', dispatchId }));
}

beforeAll(async () => {
  let deliver: EventSink = () => {};
  ses = await startSesSimulator({
    account: { maxSendRate: MAILS_A_SECOND },
    renders: false,
    seed: SEED,
    onEvents: (events) => {
      events.forEach(noteDelivered);
      return deliver(events);
    },
  });
  stack = await startTestStack('chaos', { sesUrl: ses.url });
  worksOn(stack);
  deliver = toQueue();
  // As each minute elsewhere: it sees the account, by whose rate a mailing is cut.
  await invokeFunction('sweep');
  const [first, odd, ...others] = await seedPeople();
  if (!first || !odd) throw new Error('no subscriber was seeded');
  unreadable = first;
  ses.faults.add(...faultsOfSes(odd.address));
  ses.setEventFaults(FAULTS_OF_EVENTS);

  await poisonTheStream();
  watching = await anOfficeThatWatches();
  mailing = await publishUrgently(COUNTRY, watching.key);
  const troubled = Promise.all([
    makeTrouble({ stack, ses, mailing, seed: SEED }),
    mailing.sweepToTheEnd(SWEEP_EVERY_MS),
  ]);
  looks = await watching.lookWhile(mailing.dispatchId, troubled);
  [trouble] = await troubled;
  await ses.eventsSettled();
  const mails = ses.record.mails().filter(({ recipients: [address] }) => !watching.isMember(address));
  books = reconcile({ audience: [odd, ...others], receipts: await mailing.receipts(), mails });
  const { counts } = ses.record;
  console.log(
    `chaos: ${trouble.killed} workers killed, all wake-ups lost ${trouble.wakesLost} times and repeated ${trouble.wokenAgain} times; ${counts.unansweredCalls} calls unanswered, ${counts.throttledCalls} throttled of ` +
      `${counts.calls}; ${counts.eventsLost} events lost, ${counts.eventsRepeated} repeated of ${counts.eventsPublished}; ` +
      `${books.callsInDoubt} calls in doubt, ${books.counts.freed} people freed, ${books.mailedTwice} mailed twice of ${books.mailsInDoubt} that no event confirmed, ` +
      `${books.counts.uncertain} left uncertain`,
  );
});

afterAll(async () => {
  mailing?.end();
  await stack?.stop();
  await ses?.stop();
});

test('trouble of every kind was made', () => {
  const { unansweredCalls, throttledCalls, throttledEntries, eventsLost, eventsRepeated } = ses.record.counts;
  const made = { ...trouble, unansweredCalls, throttledCalls, throttledEntries, eventsLost, eventsRepeated };
  const missing = Object.entries(made).filter(([, howOften]) => howOften === 0);
  expect(missing).toEqual([]);
});

test('people and mails agree, one by one: no subscriber is skipped, and none is mailed twice without being marked', () => {
  expect(books.contradictions).toEqual(NO_CONTRADICTIONS);
});

test('what the publisher is told is what the receipts say', async () => {
  const { counts, slices, waits } = await mailing.look();
  expect({ counts, open: slices.open, waits }).toEqual({
    counts: {
      candidates: PEOPLE,
      matched: PEOPLE - 1,
      ...books.counts,
      retrying: 0,
      notAllowed: 0,
      unreadable: 1,
      skipped: 0,
    },
    open: 0,
    waits: [],
  });
});

test('only people of calls that were cut are in doubt: a worker dies in one call, of at most fifty', () => {
  const unclear = UNCLEAR_CALLS.reduce((sum, { times }) => sum + Number(times), 0);
  expect(books.callsInDoubt).toBeLessThanOrEqual(trouble.killed + unclear);
  expect(books.mostInDoubtInOneCall).toBeLessThanOrEqual(ENTRIES_PER_CALL);
});

test('SES’s events spare a second mail to most people who were mailed by a call that was cut', () => {
  expect(books.mailedTwice).toBeLessThan(books.mailsInDoubt / 8);
});

test('an address that SES takes no call with is refused alone, and a record that does not open gets nothing', () => {
  expect(books.counts.terminal).toBe(1);
  expect(ses.record.acceptedTimes().get(unreadable.address)).toBeUndefined();
});

test('every delivery that SES told of counts once, however often it came; an event of a mail that was never sent is taken and forgotten', async () => {
  const tags = { dispatchId: randomUUID(), slice: 's0', callId: 'of-nobody', entryIndex: '0' };
  await toQueue()([sesEvent({ kind: 'delivered', atMs: Date.now(), tags })]);
  const depth = () => mailing.depthOf(stack.outputs.FeedbackQueueUrl);
  await expect.poll(depth, { timeout: 60_000 }).toEqual({ waiting: 0, inFlight: 0, deadLetters: 0 });
  expect((await mailing.look()).deliveries.delivered).toBe(toldDelivered.size);
});

test('two members who watch all the while read no number, whatever died meanwhile', async () => {
  expect(looks.filter(({ status }) => status !== 200)).toEqual([]);
  expect(looks.flatMap(({ numbers }) => numbers)).toEqual([]);
  console.log(`chaos: ${looks.length} looks at the page`);
});

test('a dispatch whose item can’t be read ends as a letter, and the sweep started what stood behind it', async () => {
  const lines = await readEveryLogLine(stack.environment);
  const swept = lines.filter(({ message }) => message.includes('"dispatchesStarted":["'));
  expect(swept.map(({ message }) => JSON.parse(message).dispatchesStarted)).toEqual([[mailing.dispatchId]]);
  await expect.poll(() => mailing.streamLetters(), { timeout: 85_000 }).toBe(1);
});

test('no line of a log or metric tells of a subscriber, no matter what fails', async () => {
  const lines = await readEveryLogLine(stack.environment);
  const told = linesThatLeak(
    lines.map(({ message }) => message),
    new Set([unreadable.address]),
  );
  expect(told).toEqual([]);
});
