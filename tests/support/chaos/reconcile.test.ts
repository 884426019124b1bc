import { expect, test } from 'vitest';
import { MAIL_TAGS } from '../../../functions/contract/mail/mail-tags.ts';
import type { EntryOutcome } from '../../../functions/domain/dispatch/sending/receipts.ts';
import { aReceipt } from '../sending/builders.ts';
import { type Ledgers, NO_CONTRADICTIONS, reconcile } from './reconcile.ts';

const aReader = (subscriberId: string) => ({ subscriberId, address: `${subscriberId}@example.org` });
const audience = ['ana', 'ben'].map(aReader);

const aMail = (name: string, callId: string, index: number) => ({
  recipients: [`${name}@example.org`],
  tags: { [MAIL_TAGS.call]: callId, [MAIL_TAGS.entry]: String(index) },
});

const aCall = (callId: string, outcomes: Record<string, EntryOutcome>, state: 'done' | 'resolved' = 'done') =>
  aReceipt({ callId, state, people: Object.keys(outcomes), outcomes: Object.values(outcomes) });

const contradictionsOf = (given: Omit<Ledgers, 'audience'>) => reconcile({ audience, ...given }).contradictions;

test('one mail for each who was accepted leaves nothing to explain', () => {
  const receipts = [aCall('one', { ana: 'accepted', ben: 'failed' }), aCall('two', { ben: 'accepted' })];
  const mails = [aMail('ana', 'one', 0), aMail('ben', 'two', 0)];
  expect(reconcile({ audience, receipts, mails })).toEqual({
    contradictions: NO_CONTRADICTIONS,
    counts: { accepted: 2, terminal: 0, uncertain: 0, freed: 0 },
    mailedTwice: 0,
    mailsInDoubt: 0,
    callsInDoubt: 0,
    mostInDoubtInOneCall: 0,
  });
});

test('someone who was marked before a second mail may have both', () => {
  const receipts = [aCall('cut', { ana: 'freed', ben: 'uncertain' }, 'resolved'), aCall('again', { ana: 'accepted' })];
  const mails = [aMail('ana', 'cut', 0), aMail('ana', 'again', 0)];
  expect(reconcile({ audience, receipts, mails })).toEqual({
    contradictions: NO_CONTRADICTIONS,
    counts: { accepted: 1, terminal: 0, uncertain: 1, freed: 1 },
    mailedTwice: 1,
    mailsInDoubt: 1,
    callsInDoubt: 1,
    mostInDoubtInOneCall: 2,
  });
});

test('a second mail without a mark is found', () => {
  const receipts = [aCall('one', { ana: 'accepted', ben: 'accepted' }), aCall('again', { ana: 'accepted' })];
  const mails = [aMail('ana', 'one', 0), aMail('ben', 'one', 1), aMail('ana', 'again', 0)];
  expect(contradictionsOf({ receipts, mails })).toEqual({ ...NO_CONTRADICTIONS, mailedTwiceWithoutMark: ['ana'] });
});

test('a third mail is found, marked or not', () => {
  const receipts = [
    aCall('cut', { ana: 'freed', ben: 'freed' }, 'resolved'),
    aCall('cut again', { ana: 'freed' }, 'resolved'),
    aCall('last', { ana: 'accepted', ben: 'accepted' }),
  ];
  const mails = [...['cut', 'cut again', 'last'].map((call) => aMail('ana', call, 0)), aMail('ben', 'last', 1)];
  expect(contradictionsOf({ receipts, mails })).toEqual({ ...NO_CONTRADICTIONS, mailedMoreThanTwice: ['ana'] });
});

test('someone whom no call named is found', () => {
  const receipts = [aCall('one', { ana: 'accepted' })];
  expect(contradictionsOf({ receipts, mails: [aMail('ana', 'one', 0)] })).toEqual({
    ...NO_CONTRADICTIONS,
    notMailedWithoutMark: ['ben'],
    leftOpen: ['ben'],
  });
});

test('a mail that a receipt calls not sent is found, and one that it calls accepted and SES never took', () => {
  const receipts = [aCall('one', { ana: 'not-sent', ben: 'accepted' })];
  expect(contradictionsOf({ receipts, mails: [aMail('ana', 'one', 0)] })).toEqual({
    ...NO_CONTRADICTIONS,
    mailsUnknownToReceipts: ['one/0'],
    acceptedWithoutMail: ['one/1'],
    notMailedWithoutMark: ['ben'],
    leftOpen: ['ana'],
  });
});

test('a mail to another address than the one of whom the receipt names is found', () => {
  const receipts = [aCall('one', { ana: 'accepted', ben: 'uncertain' })];
  expect(contradictionsOf({ receipts, mails: [aMail('eve', 'one', 0)] })).toEqual({
    ...NO_CONTRADICTIONS,
    mailsUnknownToReceipts: ['one/0'],
  });
});
