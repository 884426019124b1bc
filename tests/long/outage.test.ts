import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAIL_TAGS } from '../../functions/contract/mail/mail-tags.ts';
import type { Subscriber } from '../../functions/domain/subscriber/subscribers.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import type { LocalStack } from '../../scripts/local/stack.ts';
import { HeldEvents } from '../ses-simulator/held-events.ts';
import { queueSink } from '../ses-simulator/queue-sink.ts';
import type { SesSimulator } from '../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../ses-simulator/simulator.ts';
import { NO_CONTRADICTIONS, reconcile } from '../support/chaos/reconcile.ts';
import { operator } from '../support/stack/commands.ts';
import { startTestStack } from '../support/stack/deployed-stack.ts';
import { invokeFunction } from '../support/stack/invoke-function.ts';
import { followersOf } from '../support/stack/mailing-under-way.ts';
import { worksOn } from '../support/stack/stack-of-worker.ts';
import { type DeployedMailing, publishUrgently } from './chaos/deployed-mailing.ts';

/*
 * SES is out while 1,500 people are mailed: calls get no answer, taken or not, and no event comes. The workers are real, and lose their
 * calls; their waits are the test stage's, of seconds.
 */

const PEOPLE = 1_500;
const COUNTRY = 'FJ';
const OUTAGE_MS = 12_000;
/** Longer than a call without an answer waits for its events. */
const SILENCE_AFTER_MS = 8_000;
const SWEEP_EVERY_MS = 500;

let ses: SesSimulator;
let stack: LocalStack;
let audience: readonly Subscriber[];
let events: HeldEvents;

async function sweepFor(ms: number): Promise<void> {
  const endsAtMs = Date.now() + ms;
  while (Date.now() < endsAtMs) {
    await invokeFunction('sweep');
    await sleep(SWEEP_EVERY_MS);
  }
}

/** Publishes an alert, a few calls of which are answered before SES is out. */
async function publishIntoAnOutage(): Promise<DeployedMailing> {
  ses.faults.add(
    { kind: 'server-error', when: 'after', status: 503, skip: 2, chance: 0.5, times: 'always' },
    { kind: 'server-error', when: 'before', skip: 2, times: 'always' },
  );
  events.holdUp();
  const mailing = await publishUrgently(COUNTRY);
  await sweepFor(OUTAGE_MS);
  ses.faults.clear();
  return mailing;
}

/** Our receipts beside what SES took of one mailing. */
async function booksOf(mailing: DeployedMailing) {
  const receipts = await mailing.receipts();
  const calls = new Set(receipts.map(({ callId }) => callId));
  const mails = ses.record.mails().filter(({ tags }) => calls.has(tags[MAIL_TAGS.call] ?? ''));
  return reconcile({ audience, receipts, mails });
}

beforeAll(async () => {
  let take: HeldEvents['take'] = () => {};
  ses = await startSesSimulator({
    account: { maxSendRate: 200 },
    renders: false,
    seed: 7,
    onEvents: (told) => take(told),
  });
  stack = await startTestStack('outage', { sesUrl: ses.url });
  worksOn(stack);
  const client = clientSettingsOf(stack.environment);
  events = new HeldEvents(queueSink({ queueUrl: stack.outputs.FeedbackQueueUrl, client }));
  take = events.take;
  audience = await followersOf(COUNTRY, PEOPLE);
});

afterAll(async () => {
  await stack?.stop();
  await ses?.stop();
});

describe('an outage of SES', () => {
  test('whose events come late leaves no one out, and they spare most of those who were mailed a second mail', async () => {
    const mailing = await publishIntoAnOutage();
    await sweepFor(SILENCE_AFTER_MS);
    expect((await mailing.look()).status).toBe('sending');
    await events.letGo();
    await mailing.sweepToTheEnd(SWEEP_EVERY_MS);
    const books = await booksOf(mailing);
    console.log(
      `outage: ${books.callsInDoubt} calls in doubt, ${books.mailsInDoubt} mails of theirs taken by SES, ${books.mailedTwice} people mailed twice`,
    );
    expect(books.callsInDoubt).toBeGreaterThanOrEqual(2);
    expect(books.contradictions).toEqual(NO_CONTRADICTIONS);
    expect(books.counts).toMatchObject({ accepted: PEOPLE, uncertain: 0 });
    // A busy machine takes longer to record them than the five seconds that a call waits here; elsewhere it is ten minutes.
    expect(books.mailedTwice).toBeLessThan(books.mailsInDoubt / 2);
    mailing.end();
  });

  test('whose events never come leaves people in doubt, counted, and an operator has them mailed again', async () => {
    const mailing = await publishIntoAnOutage();
    // Those of the outage are lost, and none of later mail comes while anyone is in doubt.
    await mailing.sweepToTheEnd(SWEEP_EVERY_MS);
    events.lose();
    const before = await booksOf(mailing);
    const { uncertain, accepted } = before.counts;
    expect([before.contradictions, accepted + uncertain]).toEqual([NO_CONTRADICTIONS, PEOPLE]);
    expect(uncertain).toBeGreaterThan(0);

    const shown = await operator('show', mailing.dispatchId);
    expect(shown.stdout).toContain(`in doubt  ${uncertain.toLocaleString('en')} without an answer or an event of SES`);
    const unasked = await operator('resend', mailing.dispatchId);
    expect([unasked.exitCode, unasked.stderr]).toEqual([2, expect.stringContaining('Say yes beforehand with --yes')]);
    const asked = await operator('resend', mailing.dispatchId, '--yes');
    expect([asked.exitCode, asked.stderr]).toEqual([0, '']);
    await mailing.sweepToTheEnd(SWEEP_EVERY_MS);

    const after = await booksOf(mailing);
    expect(after.contradictions).toEqual(NO_CONTRADICTIONS);
    expect(after.counts).toEqual({ accepted: PEOPLE, terminal: 0, uncertain: 0, freed: uncertain });
    console.log(`outage: ${uncertain} people mailed again by hand, ${after.mailedTwice} of them twice`);
    expect((await operator('resend', mailing.dispatchId, '--yes')).stdout).toContain('It left no one in doubt.');
    mailing.end();
  });
});
