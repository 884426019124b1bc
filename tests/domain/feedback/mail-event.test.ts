import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SesBounceType } from '../../../functions/contract/mail/ses-events.ts';
import { type MailEvent, readMailEvent } from '../../../functions/domain/feedback/mail-event.ts';
import { SES_EVENT_KINDS, sesEvent } from '../../support/aws/ses-events.ts';

const FIXTURES = new URL('../../fixtures/ses-events/', import.meta.url);
const recorded = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8'));

const call = {
  dispatchId: '0d000000-0000-4000-8000-000000000001',
  bits: '01',
  callId: 'call-0000000000000000A',
};
const ofAna = {
  mail: { kind: 'entry', call, index: 7 },
  provider: 'other',
  mailedAtMs: Date.UTC(2026, 2, 2, 9, 15, 2, 417),
  toldAtMs: Date.UTC(2026, 2, 2, 9, 15, 4),
} satisfies Partial<MailEvent>;

/** Every recorded shape, and what it is read as. */
const READ_AS: Readonly<Record<string, object | undefined>> = {
  send: { ...ofAna, kind: 'sent' },
  delivery: { ...ofAna, kind: 'delivered' },
  'delivery-delay': { ...ofAna, kind: 'delayed' },
  'bounce-permanent': { ...ofAna, kind: 'bounced', consequence: 'bounce' },
  'bounce-on-account-suppression-list': {
    ...ofAna,
    kind: 'bounced',
    consequence: 'bounce',
    isHeldBySuppressionList: true,
  },
  'bounce-mailbox-full': { ...ofAna, kind: 'bounced', consequence: 'transient-bounce' },
  'bounce-content-rejected': { ...ofAna, kind: 'bounced' },
  'bounce-out-of-office': { ...ofAna, kind: 'sent' },
  'bounce-undetermined-out-of-office': { ...ofAna, kind: 'sent' },
  complaint: { ...ofAna, kind: 'complained', consequence: 'complaint' },
  'complaint-without-type': { ...ofAna, kind: 'complained', consequence: 'complaint' },
  'complaint-on-account-suppression-list': {
    ...ofAna,
    kind: 'complained',
    consequence: 'complaint',
    isHeldBySuppressionList: true,
  },
  'complaint-not-spam': { ...ofAna, kind: 'sent' },
  reject: { ...ofAna, kind: 'rejected' },
  'rendering-failure': { ...ofAna, kind: 'rejected' },
  'delivery-of-canary': { ...ofAna, kind: 'delivered', mail: { kind: 'canary', channel: 'bulk' } },
  'delivery-of-notice': { ...ofAna, kind: 'delivered', mail: { kind: 'untagged' } },
  open: undefined,
};

test.each(Object.keys(READ_AS))('the shape %s is read as what it says', (name) => {
  expect(readMailEvent(recorded(name))).toEqual(READ_AS[name]);
});

test('every recorded shape has its reading here', () => {
  const names = readdirSync(FIXTURES).map((file) => file.replace('.json', ''));
  expect(names.sort()).toEqual(Object.keys(READ_AS).sort());
});

const AT_MS = Date.UTC(2026, 2, 2, 9);
const TAGS = { dispatchId: call.dispatchId, slice: 's01', callId: call.callId, entryIndex: '7' };
const bounceOf = (bounceType: SesBounceType, bounceSubType: string, isAutoReply = false) =>
  readMailEvent(
    sesEvent({ kind: 'bounced', tags: TAGS, atMs: AT_MS, bounce: { bounceType, bounceSubType, isAutoReply } }),
  );

test.each([
  ['Permanent', 'General', 'bounce'],
  ['Permanent', 'NoEmail', 'bounce'],
  ['Permanent', 'Suppressed', 'bounce'],
  ['Permanent', 'OnAccountSuppressionList', 'bounce'],
  ['Permanent', 'UnsubscribedRecipient', 'bounce'],
  ['Permanent', 'AddedNextYear', 'bounce'],
  ['Transient', 'General', 'transient-bounce'],
  ['Transient', 'MailboxFull', 'transient-bounce'],
  ['Transient', 'CustomTimeoutExceeded', 'transient-bounce'],
  ['Transient', 'AddedNextYear', 'transient-bounce'],
  ['Transient', 'toString', 'transient-bounce'],
  ['Transient', 'MessageTooLarge', undefined],
  ['Transient', 'ContentRejected', undefined],
  ['Transient', 'AttachmentRejected', undefined],
  ['Undetermined', 'Undetermined', 'transient-bounce'],
] as const)('a bounce that is %s and %s has the consequence %s', (type, subType, consequence) => {
  const { kind, consequence: found } = bounceOf(type, subType) ?? {};
  expect({ kind, found }).toEqual({ kind: 'bounced', found: consequence });
});

test('only what the account’s own list held back is no mail that SES counts; its list of all accounts is one', () => {
  expect(bounceOf('Permanent', 'OnAccountSuppressionList')?.isHeldBySuppressionList).toBe(true);
  expect(bounceOf('Permanent', 'Suppressed')?.isHeldBySuppressionList).toBeUndefined();
});

test('a permanent bounce needs no report of a mail server, a passing one without it is an automatic answer', () => {
  expect(bounceOf('Permanent', 'General', true)?.consequence).toBe('bounce');
  expect(bounceOf('Transient', 'MailboxFull', true)).toMatchObject({ kind: 'sent' });
});

test.each([
  ['abuse', 'complained'],
  ['fraud', 'complained'],
  ['virus', 'complained'],
  ['other', 'complained'],
  ['not-spam', 'sent'],
  ['NOT-SPAM', 'sent'],
  ['auth-failure', 'sent'],
])('feedback of the type %s is %s', (complaintFeedbackType, kind) => {
  const event = sesEvent({ kind: 'complained', tags: TAGS, atMs: AT_MS, complaint: { complaintFeedbackType } });
  expect(readMailEvent(event)?.kind).toBe(kind);
});

test.each(SES_EVENT_KINDS)('the builder of tests makes an event of the kind %s that is read', (kind) => {
  expect(readMailEvent(sesEvent({ kind, tags: TAGS, atMs: AT_MS }))?.mail).toEqual(ofAna.mail);
});

test.each([
  ['ana@gmail.com', 'gmail.com'],
  ['ana@GoogleMail.com', 'gmail.com'],
  ['ana@gmx.de', 'gmx.net'],
  ['ana@example.org', 'other'],
  ['ana@gmail.com.example.org', 'other'],
  ['ana@notgmail.com', 'other'],
])('a delivery to %s is counted as %s', (address, provider) => {
  expect(readMailEvent(sesEvent({ kind: 'delivered', tags: TAGS, address, atMs: AT_MS }))?.provider).toBe(provider);
});

test.each([
  ['a dispatch that is no id', { ...TAGS, dispatchId: 'DISPATCH#1' }],
  ['a call that is no id', { ...TAGS, callId: 'call/1' }],
  ['a call in another spelling', { ...TAGS, callId: `${call.callId.slice(0, -1)}B` }],
  ['a slice without its letter', { ...TAGS, slice: '01' }],
  ['an entry beyond a call', { ...TAGS, entryIndex: '50' }],
  ['an entry that is no number', { ...TAGS, entryIndex: '7e0' }],
  ['a notice of no kind', { notice: 'ana@example.org' }],
  ['a canary of no channel', { canary: 'toString' }],
  ['a call and nothing else', { callId: call.callId }],
])('mail with %s is not taken for ours, and is not passed over in silence either', (_, tags) => {
  expect(readMailEvent(sesEvent({ kind: 'delivered', tags, atMs: AT_MS }))?.mail).toEqual({ kind: 'mistagged' });
});

test.each([
  ['no tags', {}],
  ['tags of another sender', { campaign: 'spring' }],
])('mail with %s is none of ours', (_, tags) => {
  expect(readMailEvent(sesEvent({ kind: 'delivered', tags, atMs: AT_MS }))?.mail).toEqual({ kind: 'untagged' });
});

test('a notice is known by its kind and by SES’s id of the mail', () => {
  const read = readMailEvent(sesEvent({ kind: 'bounced', tags: { notice: 'confirm' }, atMs: AT_MS }));
  expect(read?.mail).toEqual({ kind: 'notice', notice: 'confirm', mailId: expect.stringMatching(/./) });
});

test.each([
  ['0123456789abcdef-fedcba9876543210', { source: { network: '0123456789abcdef', recipient: 'fedcba9876543210' } }],
  ['0123456789abcdef', {}],
  ['ana', {}],
])('a notice’s source is read from its tag, if it has one: %s', (tag, source) => {
  const read = readMailEvent(sesEvent({ kind: 'bounced', tags: { notice: 'confirm', source: tag }, atMs: AT_MS }));
  expect(read?.mail).toEqual({ kind: 'notice', notice: 'confirm', mailId: expect.stringMatching(/./), ...source });
});

test('the whole of the id space is a slice too, the last place of a call an entry', () => {
  const tags = { ...TAGS, slice: 's', entryIndex: '49' };
  const read = readMailEvent(sesEvent({ kind: 'sent', tags, atMs: AT_MS }));
  expect(read?.mail).toEqual({ kind: 'entry', call: { ...call, bits: '' }, index: 49 });
});

const anEvent = sesEvent({ kind: 'delivered', tags: TAGS, atMs: AT_MS });
test.each([
  ['of another source', { ...anEvent, source: 'example' }],
  ['of another kind', { ...anEvent, detail: { ...anEvent.detail, eventType: 'Click' } }],
  ['without a time', { ...anEvent, time: 'now' }],
  ['without a mail', { ...anEvent, detail: { eventType: 'Delivery' } }],
  ['that is nothing', null],
  ['that is text', 'Delivery'],
])('an event %s is not read', (_, event) => {
  expect(readMailEvent(event)).toBeUndefined();
});
