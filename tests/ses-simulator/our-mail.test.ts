import { randomBytes } from 'node:crypto';
import { BulkEmailStatus } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAlertMail } from '../../functions/adapters/ses/alert-mail.ts';
import { OUTCOME_OF_STATUS } from '../../functions/adapters/ses/entry-outcomes.ts';
import { makeBulkClient } from '../../functions/adapters/ses/send-bulk.ts';
import { CALL_ID_BYTES, callIdFrom } from '../../functions/domain/dispatch/sending/call-id.ts';
import { readMailEvent } from '../../functions/domain/feedback/mail-event.ts';
import { aFollow, aSubscriber } from '../support/builders.ts';
import { anAppealVersion, DISPATCH_ID } from '../support/sending/builders.ts';
import { someMailSettings } from '../support/sending/mail-settings.ts';
import type { Fault } from './faults.ts';
import type { SimulatedEvent } from './mail-events.ts';
import type { SesSimulator } from './running-simulator.ts';
import { startSesSimulator } from './simulator.ts';

let simulator: SesSimulator;
let events: SimulatedEvent[];
beforeEach(async () => {
  events = [];
  simulator = await startSesSimulator({ onEvents: (published) => void events.push(...published) });
});
afterEach(() => simulator.stop());

const CALL = { callId: callIdFrom(randomBytes(CALL_ID_BYTES)), dispatchId: DISPATCH_ID, bits: '01' };

/** Sends the alert to so many people by our own code. */
async function sendAlert(howMany: number, { appeal = anAppealVersion(), timeoutMs = 5_000 } = {}) {
  const client = makeBulkClient(simulator.where());
  const mail = openAlertMail(appeal, client, someMailSettings({ bulk: { fromName: 'Appels Éxemple' } }));
  const entries = Array.from({ length: howMany }, (_, index) => {
    const person = aSubscriber({ address: `p${index}@example.org`, follows: [aFollow({ countries: ['RU'] })] });
    return mail.entryFor(person, person.follows, 'first');
  });
  const answer = await mail.send({ ...CALL, entries, timeoutMs });
  client.destroy();
  return { answer, entries };
}

const NASTY = '{{unsubscribeUrl}} {{{x}}} {{#if a}} \\{{b}} {{ {% }} <%= 1 %>';

test('a full call of alerts keeps to every limit of SES, and each mail is its reader’s own', async () => {
  const { answer, entries } = await sendAlert(50);
  expect(answer).toEqual({ kind: 'answered', outcomes: Array.from({ length: 50 }, () => 'accepted') });
  for (const [index, { address, unsubscribeUrl }] of entries.entries()) {
    const [mail] = simulator.record.mailsTo(address);
    expect(mail?.html).toContain(unsubscribeUrl);
    expect(mail?.text).toContain(unsubscribeUrl);
    expect(mail?.headers).toMatchObject({ 'List-Unsubscribe': `<${unsubscribeUrl}>` });
    expect(mail?.tags).toEqual({
      dispatchId: CALL.dispatchId,
      slice: 's01',
      callId: CALL.callId,
      entryIndex: String(index),
    });
  }
});

test('every event of a call is known again as its entry’s', async () => {
  await sendAlert(3);
  await simulator.eventsSettled();
  const read = events.map((event) => readMailEvent(event)).map((event) => [event?.kind, event?.mail]);
  const expected = [0, 1, 2].flatMap((index) => [
    ['sent', { kind: 'entry', call: CALL, index }],
    ['delivered', { kind: 'entry', call: CALL, index }],
  ]);
  expect(read).toEqual(expect.arrayContaining(expected));
  expect(read).toHaveLength(expected.length);
});

test('braces in a publisher’s text are text to SES, in title and body', async () => {
  const appeal = anAppealVersion();
  const html = NASTY.replaceAll('<', '&lt;');
  const edition = { ...appeal.edition, title: NASTY, blocks: [{ kind: 'paragraph' as const, html }] };
  const { answer } = await sendAlert(1, { appeal: { ...appeal, edition } });
  expect(answer).toEqual({ kind: 'answered', outcomes: ['accepted'] });
  const [mail] = simulator.record.mails();
  expect(mail).toMatchObject({ fate: 'delivered' });
  expect(mail?.subject).toContain('#if a');
  expect(mail?.subject).not.toContain('https://');
  expect(mail?.text).toContain('#if a');
  expect(mail?.html).toContain('#if a');
});

describe('what our client makes of', () => {
  const answerTo = async (fault: Fault, timeoutMs?: number) => {
    simulator.faults.add(fault);
    return (await sendAlert(2, timeoutMs === undefined ? {} : { timeoutMs })).answer;
  };

  test.each([
    [{ kind: 'throttle-call' }, { kind: 'stopped', outcome: 'throttled' }],
    [{ kind: 'refuse-call' }, { kind: 'refused' }],
    [{ kind: 'server-error', when: 'before' }, { kind: 'unclear' }],
    [{ kind: 'server-error', when: 'after', status: 503 }, { kind: 'unclear' }],
    [{ kind: 'drop-connection', when: 'before' }, { kind: 'unclear' }],
    [{ kind: 'drop-connection', when: 'midway' }, { kind: 'unclear' }],
    [{ kind: 'drop-connection', when: 'after' }, { kind: 'unclear' }],
    [
      { kind: 'omit-results', howMany: 1 },
      { kind: 'answered', outcomes: ['uncertain', 'uncertain'] },
    ],
  ] as const)('%o is never more than it can know', async (fault, answer) => {
    expect(await answerTo(fault)).toMatchObject(answer);
  });

  test.each([
    { kind: 'stay-silent', when: 'before' },
    { kind: 'stay-silent', when: 'after' },
    { kind: 'delay', when: 'after', ms: 2_000 },
  ] as const)('%o ends with its own patience, in doubt', async (fault) => {
    expect(await answerTo(fault, 200)).toMatchObject({ kind: 'unclear' });
  });

  test.each(Object.values(BulkEmailStatus).filter((status) => status !== 'SUCCESS'))(
    '%s of one entry is that entry’s alone',
    async (status) => {
      expect(await answerTo({ kind: 'entry-status', status, entries: [1] })).toEqual({
        kind: 'answered',
        outcomes: ['accepted', OUTCOME_OF_STATUS[status]],
      });
    },
  );
});
