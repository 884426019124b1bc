import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendAlertCanary } from '../../../functions/adapters/ses/alert-canary.ts';
import { openAlertMail } from '../../../functions/adapters/ses/alert-mail.ts';
import type { Canary } from '../../../functions/adapters/ses/canary.ts';
import { sendingOfCanary, sendNoticeCanary } from '../../../functions/adapters/ses/notice-canary.ts';
import { makeNoticeMailer } from '../../../functions/adapters/ses/notice-mailer.ts';
import { makeRecipientPolicy } from '../../../functions/adapters/ses/recipient-policy.ts';
import { makeBulkClient } from '../../../functions/adapters/ses/send-bulk.ts';
import { makeNoticeClient, type NoticeSending } from '../../../functions/adapters/ses/send-notice.ts';
import { MAIL_HTML_BUDGET_BYTES } from '../../../functions/contract/limits.ts';
import { readMailEvent } from '../../../functions/domain/feedback/mail-event.ts';
import type { Fault } from '../../ses-simulator/faults.ts';
import type { SimulatedEvent } from '../../ses-simulator/mail-events.ts';
import type { SesSimulator } from '../../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../../ses-simulator/simulator.ts';
import { aFollow, aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { anAppealVersion, DISPATCH_ID } from '../../support/sending/builders.ts';
import { someMailSettings } from '../../support/sending/mail-settings.ts';
import { aSource } from '../../support/subscribing/returned-mails.ts';

let simulator: SesSimulator;
let events: SimulatedEvent[];
beforeEach(async () => {
  events = [];
  simulator = await startSesSimulator({ onEvents: (published) => void events.push(...published) });
});
afterEach(() => simulator.stop());

const ALERTS = someMailSettings({ bulk: { configurationSetName: 'urgent' } });

const NOTICES: NoticeSending = {
  senderName: 'Example Alerts',
  fromAddress: 'alerts@example.org',
  replyToAddress: 'desk@example.org',
  configurationSetName: 'notices',
  // A stage that mails few people has its channels to prove all the same.
  recipients: makeRecipientPolicy('@example.org'),
};
const WORDING = {
  publicUrl: ALERTS.publicUrl,
  postalAddress: '1 Example Street',
  discreetSenderName: 'Updates',
};

const TIMEOUT_MS = 2_000;
const alertCanary = (canary: Canary = { channel: 'urgent' }, timeoutMs = TIMEOUT_MS) =>
  sendAlertCanary(canary, timeoutMs, ALERTS, makeBulkClient(simulator.where()));

const mailerOf = (sending: NoticeSending) =>
  makeNoticeMailer(sending, WORDING, async () => someTokenKeys, makeNoticeClient(TIMEOUT_MS, simulator.where()));
const noticeCanary = (canary: Canary = { channel: 'notices' }) =>
  sendNoticeCanary(canary, mailerOf(sendingOfCanary(canary, NOTICES)));

const RUN = { runId: '0d000000-0000-4000-8000-00000000000a', mailbox: 'bounce' } as const;

async function anAlert(): Promise<void> {
  const ana = aSubscriber({ follows: [aFollow({ countries: ['RU'] })] });
  const mail = openAlertMail(anAppealVersion(), makeBulkClient(simulator.where()), ALERTS);
  const entries = [mail.entryFor(ana, ana.follows, 'first')];
  await mail.send({ callId: 'A'.repeat(22), dispatchId: DISPATCH_ID, bits: '01', entries, timeoutMs: TIMEOUT_MS });
}

async function aNotice(): Promise<void> {
  const notice = { kind: 'confirm', address: 'ana@example.org', language: 'en', isDiscreet: true } as const;
  const signUp = { signUpId: RUN.runId, mailNumber: 1, expiresInDays: 7, source: aSource(1) };
  await mailerOf(NOTICES).send({ ...notice, ...signUp });
}

const namesOf = (values: object = {}) => Object.keys(values).toSorted();

test.each([
  { what: 'alert', other: anAlert, canary: alertCanary, channel: 'urgent', operation: 'SendBulkEmail' },
  { what: 'notice', other: aNotice, canary: noticeCanary, channel: 'notices', operation: 'SendEmail' },
] as const)(
  'a canary of $channel is made by the call that makes every $what: operation, parts, headers and tags',
  async ({ other, canary, operation }) => {
    await other();
    expect(await canary()).toEqual({ kind: 'sent' });
    const [usual, mail] = simulator.record.mails();
    expect([usual?.operation, mail?.operation]).toEqual([operation, operation]);
    expect(mail).toMatchObject({ from: usual?.from, configurationSet: usual?.configurationSet });
    expect(namesOf(mail?.headers)).toEqual(namesOf(usual?.headers));
    expect(namesOf(mail?.tags)).toEqual([...namesOf(usual?.tags), 'canary'].toSorted());
    expect([typeof mail?.html, typeof mail?.text]).toEqual(['string', 'string']);
    expect(mail?.recipients).toEqual(['success@simulator.amazonses.com']);
  },
);

test('a lane’s canary holds as long a text as an alert may, which leaves half a mail for the reasons of its reader', async () => {
  await alertCanary();
  const bytes = Buffer.byteLength(simulator.record.mails()[0]?.html ?? '');
  expect(bytes).toBeLessThan(MAIL_HTML_BUDGET_BYTES);
  expect(bytes).toBeGreaterThan(0.5 * MAIL_HTML_BUDGET_BYTES);
});

test.each([
  ['urgent', alertCanary],
  ['notices', noticeCanary],
] as const)('what SES tells of a canary of %s is known as its own, and as no person’s', async (channel, send) => {
  await send({ channel });
  await send({ channel, run: RUN });
  await simulator.eventsSettled();
  expect(events.map((event) => readMailEvent(event)).map((event) => [event?.kind, event?.mail])).toEqual([
    ['sent', { kind: 'canary', channel }],
    ['delivered', { kind: 'canary', channel }],
    ['sent', { kind: 'canary', channel, run: RUN }],
    ['bounced', { kind: 'canary', channel, run: RUN }],
  ]);
});

const answers: readonly [string, readonly Fault[], string][] = [
  [
    'no permission for it',
    [{ kind: 'error', errorType: 'AccessDeniedException', status: 403, when: 'before' }],
    'refused',
  ],
  ['a mail that it refuses', [{ kind: 'refuse-call' }], 'refused'],
  [
    'the account suspended',
    [{ kind: 'error', errorType: 'AccountSuspendedException', status: 400, when: 'before' }],
    'refused',
  ],
  ['too many calls', [{ kind: 'throttle-call' }], 'unproven'],
  ['a fault of its own', [{ kind: 'server-error', when: 'before' }], 'unproven'],
  ['no word at all', [{ kind: 'drop-connection', when: 'after' }], 'unproven'],
];

test.each(answers)('SES answers with %s', async (_, faults, kind) => {
  simulator.faults.add(...faults, ...faults);
  expect(await alertCanary()).toMatchObject({ kind });
  expect(await noticeCanary()).toMatchObject({ kind });
});

test.each([
  ['MESSAGE_REJECTED', 'refused'],
  ['INVALID_PARAMETER', 'refused'],
  ['CONFIGURATION_SET_NOT_FOUND', 'refused'],
  ['MAIL_FROM_DOMAIN_NOT_VERIFIED', 'refused'],
  ['ACCOUNT_SUSPENDED', 'refused'],
  ['TRANSIENT_FAILURE', 'unproven'],
  ['ACCOUNT_THROTTLED', 'unproven'],
] as const)('a call that SES takes and whose one entry it answers with %s is %s', async (status, kind) => {
  simulator.faults.add({ kind: 'entry-status', status });
  expect(await alertCanary()).toMatchObject({ kind });
});

test('a sender that is not verified is refused to canaries as to alerts', async () => {
  simulator.setAccount({ identities: ['other.example'] });
  expect([await alertCanary(), await noticeCanary()]).toMatchObject([{ kind: 'refused' }, { kind: 'refused' }]);
});
