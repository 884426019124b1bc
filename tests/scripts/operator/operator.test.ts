import { expect, test } from 'vitest';
import { NO_COUNTS } from '../../../functions/domain/dispatch/dispatches.ts';
import { NO_DELIVERIES } from '../../../functions/domain/feedback/deliveries.ts';
import { describeConfirmations, describeLifting } from '../../../scripts/operator/describe-confirmations.ts';
import {
  describeDispatch,
  describeDoubt,
  describeOpenDispatches,
} from '../../../scripts/operator/describe-dispatches.ts';
import { describeRemovals } from '../../../scripts/operator/describe-removals.ts';
import { aDispatch, DISPATCH_ID, PUBLISHED_AT_MS } from '../../support/sending/builders.ts';
import { runHere } from '../../support/stack/run-here.ts';

const operator = (...args: string[]) => runHere('scripts/operator/main.ts', args);

test.each([
  [['pauze', 'd'], /Did you mean pause\?/],
  [['removals', 'dismis', 'abcd'], /unknown command 'dismis' of removals. Name one of these: list, dismiss, apply/],
  [['keys', 'rotat'], /unknown command 'rotat' of keys. Name one of these: list, rotate, delete/],
  [['removals', 'dismiss'], /missing required argument 'mail domain'/],
  [['removals', 'apply', 'example.org'], /4 or more of the digits/],
  [['redrive', 'letters-of-none'], /Allowed choices are notices, sign-ups, urgent, bulk/],
  [['redrive', 'notices', '--limit', '0'], /Give a whole number from 1 on/],
  [['cancel'], /missing required argument 'dispatch id'/],
  [['resend'], /missing required argument 'dispatch id'/],
])('%j is refused before anything is looked up', async (args, message) => {
  const ran = await operator(...args);
  expect([ran.exitCode, ran.stderr]).toEqual([2, expect.stringMatching(message)]);
});

test('a dispatch is shown with its state, what it waits for, and whom it reached', () => {
  const dispatch = aDispatch({
    status: 'sending',
    sliceBits: 1,
    estimatedPeople: 5_000,
    halt: { kind: 'paused', atMs: PUBLISHED_AT_MS + 60_000 },
  });
  const slice = { dispatchId: DISPATCH_ID, status: 'open', fence: 1, leasedUntilMs: 0, lateResults: 0 } as const;
  const slices = [
    { ...slice, bits: '0', counts: { ...NO_COUNTS, accepted: 1_200, terminal: 2 }, waitsBecause: 'paused' as const },
    { ...slice, bits: '1', counts: NO_COUNTS },
  ];
  const deliveries = { ...NO_DELIVERIES, delivered: 1_100 };
  expect(describeDispatch({ dispatch, slices, deliveries }, PUBLISHED_AT_MS + 125_000)).toBe(`\
${DISPATCH_ID}  urgent alert, appeal ${dispatch.appealId} version 1, publisher example-observatory
  state     sending, planned 2 min ago; paused 1 min ago
  waits     paused (1)
  parts     0 of 2 closed, 0 at work
  people    1,200 accepted of about 5,000, 2 terminal
  mailboxes 1,100 delivered`);
});

test('a finished dispatch is shown with the people whom it left in doubt, and how to mail them again', () => {
  const dispatch = aDispatch({ status: 'finished', sliceBits: 0 });
  const left = { kind: 'left', dispatch, people: 1_200, peopleMailedAgain: 3, slices: [] } as const;
  const view = { dispatch, slices: [], deliveries: NO_DELIVERIES };
  expect(describeDispatch(view, PUBLISHED_AT_MS, describeDoubt(left, 'prod'))).toContain(
    `  in doubt  1,200 without an answer or an event of SES; mail them again with: npm run operator -- resend ${DISPATCH_ID} --stage prod; 3 still after a second mail, and so for good`,
  );
  const none = { ...left, people: 0, peopleMailedAgain: 0 };
  expect(describeDispatch(view, PUBLISHED_AT_MS, describeDoubt(none, 'prod'))).not.toContain('in doubt');
});

test('without anything under way it says so', () => {
  expect(describeOpenDispatches([], 0, 'prod')).toBe('Nothing is being mailed.');
});

test('an account in SES’s sandbox is told before everything else', () => {
  expect(describeOpenDispatches([], 0, 'prod', { isSandboxed: true })).toMatch(
    /^SES has this account in its sandbox: .* verified addresses .*\n.*production access.*\n\nNothing is being mailed\.$/,
  );
});

test('mail that a restore holds is told before what is under way', () => {
  expect(describeOpenDispatches([], 0, 'prod', { isHeld: true })).toMatch(
    /^Mail is held by a restore; nothing leaves until it ends\..*same restore command again, or give it up before it copies back: npm run operator -- restore --give-up --stage prod\n\nNothing is being mailed\.$/,
  );
});

test('confirmations are shown with their shares, with what was kept back, and with who is shut out until when', () => {
  const atMs = Date.UTC(2024, 2, 15, 10);
  const mail = { network: 'a'.repeat(16), recipient: 'b'.repeat(16), mailDigits: 'c', hourMs: atMs };
  const shutOut = [
    { what: 'pair', digits: `${mail.network}-${mail.recipient}`, untilMs: atMs + 3_600_000 },
    { what: 'network', digits: mail.network, untilMs: atMs },
  ] as const;
  const bounced = Array.from({ length: 90 }, () => mail);
  expect(describeConfirmations({ sent: 1_200, bounced, complained: [], stopped: 7, shutOut })).toBe(`\
Confirmations of the last 24 hours:
  sent        1,200
  bounced     90  7.50 % of what was sent
  complained  0
  kept back   7
Sign-ups whose mail was kept back wait: it is tried again every six hours, and "send it again" brings it at once.
Shut out, since what was sent for them or to them came back:
  network aaaaaaaaaaaaaaaa, until 2024-03-15 10:00 UTC
  network to one recipient aaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb, until 2024-03-15 11:00 UTC
confirmations --lift DIGITS lets one back in at once.`);
});

test('lifting a shut-out says what was forgotten', () => {
  expect([describeLifting('abcd', 0), describeLifting('abcd', 1), describeLifting('abcd', 12)]).toEqual([
    'Nothing came back of late under abcd.',
    'Forgot 1 mail that came back under abcd.',
    'Forgot 12 mails that came back under abcd.',
  ]);
});

test('held removals are shown by domain and minute, with how and when each was pressed, and name no subscriber', () => {
  const atMs = Date.UTC(2024, 2, 15, 10, 0, 30);
  const removal = {
    subscriberId: '00000001-0000-4000-8000-000000000000',
    heldAtMs: atMs,
    pressedBy: 'button',
    mailedAtMs: atMs - 75_000,
    domainHash: 'ab'.repeat(32),
  } as const;
  const other = { ...removal, subscriberId: '00000002-0000-4000-8000-000000000000' };
  const removals = [
    { ...other, heldAtMs: atMs + 60_000, pressedBy: 'one-click' } as const,
    removal,
    { ...removal, followId: 'f1', mailedAtMs: atMs - 20_000 },
    { ...removal, domainHash: 'cd'.repeat(32) },
  ];
  expect(describeRemovals(removals)).toBe(`\
mail domain abababababab  3 removals of 2 people
  2024-03-15 10:00 UTC  2
    button     15 to 75 s after its mail  ends all  of 00000001
    button     0 to 20 s after its mail  ends one follow  of 00000001
  2024-03-15 10:01 UTC  1
    one click  75 to 135 s after its mail  ends all  of 00000002

mail domain cdcdcdcdcdcd  1 removals of 1 people
  2024-03-15 10:00 UTC  1
    button     15 to 75 s after its mail  ends all  of 00000001`);
  expect(describeRemovals([])).toBe('No removals are held.');
});
