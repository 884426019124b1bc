import { expect, test } from 'vitest';
import type { MailState } from '../../emails/compile/mail-states.ts';
import { mailsWithoutState, problemsOfAllMails } from '../../emails/compile/problems-of-all-mails.ts';

const aState = (overrides: Partial<MailState> = {}): MailState => ({
  mailName: 'unsubscribed',
  stateName: 'typical',
  isBulk: false,
  render: () => ({
    subject: 'You’re unsubscribed',
    html: '<!doctype html><html lang="en" dir="ltr"><body>1 Example Street, 1200 Exampleville</body></html>',
    text: '1 Example Street, 1200 Exampleville',
  }),
  renderStrictly: () => {},
  ...overrides,
});

const withoutText = () => ({ ...aState().render(), text: '1 Example Street' });

test('mails that keep the rules have no lines', () => {
  expect(problemsOfAllMails([aState(), aState({ stateName: 'nasty' })])).toEqual([]);
});

test('a rule that is broken in every preview has one line', () => {
  const states = [aState({ render: withoutText }), aState({ stateName: 'nasty', render: withoutText })];
  expect(problemsOfAllMails(states)).toEqual([
    "emails/unsubscribed: its text part lacks the sender's postal address (in every preview)",
  ]);
});

test('one that is broken in some names them', () => {
  const states = [aState(), aState({ stateName: 'nasty', render: withoutText })];
  expect(problemsOfAllMails(states)).toEqual([
    "emails/unsubscribed: its text part lacks the sender's postal address (in nasty)",
  ]);
});

test('a mail that cannot be rendered says why, and the others are still looked at', () => {
  const fails = () => {
    throw new Error('no such field');
  };
  const states = [aState({ renderStrictly: fails }), aState({ mailName: 'confirm', render: fails })];
  expect(problemsOfAllMails(states)).toEqual([
    'emails/unsubscribed: no such field (in every preview)',
    'emails/confirm: no such field (in every preview)',
  ]);
});

test('a bulk mail needs its link to leave', () => {
  expect(problemsOfAllMails([aState({ mailName: 'alert', isBulk: true })])).toEqual([
    'emails/alert: its HTML has no link to unsubscribe (in every preview)',
    'emails/alert: its text part has no link to unsubscribe (in every preview)',
  ]);
});

test('a mail in a folder without a notice has a line', () => {
  expect(mailsWithoutState(['unsubscribed', 'moved'], [aState()])).toEqual([
    'emails/moved has no state: add its notice.ts',
  ]);
});
