import { describe, expect, test } from 'vitest';
import { previews as actedPreviews, colleagueActed } from '../../emails/colleague-acted/notice.ts';
import { confirm, previews as confirmPreviews } from '../../emails/confirm/notice.ts';
import { reminder } from '../../emails/reminder/notice.ts';
import { previews as askedPreviews, sendingAsked } from '../../emails/sending-asked/notice.ts';
import { unsubscribed } from '../../emails/unsubscribed/notice.ts';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { message } from '../../functions/locales/messages.ts';
import { aSender } from './an-alert.ts';
import { linksOf, shownIn } from './shown.ts';

const confirmUrl = 'https://alerts.example.org/confirm/t';
const notMeUrl = 'https://alerts.example.org/not-me/t';

describe('confirm', () => {
  const mail = confirm.render({
    language: 'en',
    confirmUrl,
    code: '042719',
    notMeUrl,
    notMeDays: 30,
    expiresInDays: 7,
    sender: aSender(),
  });

  test('says that the address was entered, and that the page shows for what, in both parts', () => {
    const intro =
      'You, or someone else, entered this address on our pages. The page behind the button shows what was asked for.';
    expect(shownIn(mail.html, 'td.ink p')[0]).toBe(intro);
    expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(intro);
  });

  test('leads to the page with the button, in both parts', () => {
    expect(linksOf(mail.html)).toEqual([confirmUrl, notMeUrl]);
    expect(mail.text).toContain(`<${confirmUrl}>`);
  });

  test('says that nothing changes for a reader who does nothing, and until when the link works', () => {
    expect(shownIn(mail.html, 'td.ink p').at(-2)).toBe(
      'If you do nothing, nothing changes. The link stops working after 7 days.',
    );
  });

  test('has the code as it stands, from left to right, and the way to say that it was not me, in both parts', () => {
    expect(shownIn(mail.html, 'p[dir=ltr]')).toEqual(['042719']);
    expect(mail.text).toContain('\n\n042719\n\n');
    expect(mail.text).toContain(`<${notMeUrl}>`);
  });
});

test('a reminder says that it is the only one, and has a code of its own', () => {
  const mail = reminder.render({
    language: 'en',
    confirmUrl,
    code: '904313',
    notMeUrl,
    notMeDays: 30,
    expiresInDays: 5,
    sender: aSender(),
  });
  expect(mail.subject).toBe('Reminder: please confirm your e-mail address');
  expect(mail.text).toContain('This is our only reminder.');
  expect(mail.text).toContain('\n\n904313\n\n');
});

test('on its last day an offer says so, and gives no number of days', () => {
  const { text } = confirm.render({ ...confirmPreviews().lastDay, sender: aSender() });
  expect(text.replaceAll(/\s+/g, ' ')).toContain('The link stops working in less than a day.');
  for (const key of ['mail.confirm.ignore', 'mail.reminder.ignore'] as const)
    expect(LANGUAGES.filter((language) => /[01]/.test(message(language, key, { days: 0 })))).toEqual([]);
});

test('left says how long it can be undone, and where, and where to be erased at once', () => {
  const mail = unsubscribed.render({
    language: 'en',
    undoUrl: 'https://alerts.example.org/undo?token=t',
    undoDays: 30,
    preferencesUrl: 'https://alerts.example.org/preferences?lang=en',
    sender: aSender(),
  });
  expect(mail.text).toContain('you can undo it within 30 days');
  expect(linksOf(mail.html).slice(0, 2)).toEqual([
    'https://alerts.example.org/undo?token=t',
    'https://alerts.example.org/preferences?lang=en',
  ]);
  expect(mail.text).toContain('<https://alerts.example.org/preferences?lang=en>');
});

test('a link that is none is refused', () => {
  const fields = {
    language: 'en',
    undoDays: 30,
    preferencesUrl: 'https://alerts.example.org/',
    sender: aSender(),
  } as const;
  expect(() => unsubscribed.render({ ...fields, undoUrl: 'javascript:alert(1)' })).toThrow(TypeError);
});

test.each(LANGUAGES)(
  'what a colleague did is its subject, and the reader’s name stands on a line of its own: %s',
  (language) => {
    const { typical, approved } = actedPreviews();
    const returned = colleagueActed.render({ ...typical, language });
    expect(returned.subject).toBe(message(language, 'mail.colleague-acted.draft-returned.title'));
    expect(colleagueActed.render({ ...approved, language }).subject).not.toBe(returned.subject);
    const [greeting = '', told = ''] = shownIn(returned.html, 'td.ink p');
    expect([greeting.includes(typical.name), greeting.includes(typical.colleague)]).toEqual([true, false]);
    expect([told.includes(typical.name), told.includes(typical.colleague)]).toEqual([false, true]);
  },
);

test('the mail to who decides says when it goes out and who is named, and that it is urgent in its subject too', () => {
  const { typical, urgent, namesNoOne, namesWithoutConsent, underEmbargo, byKey } = askedPreviews();
  const shown = (fields: typeof typical) => sendingAsked.render(fields).text.replaceAll(/\s+/g, ' ');
  expect(shown(typical)).toContain('When it goes out: At once Who may be named: Ivan Example');
  expect(shown(namesNoOne)).toContain('Who may be named: no one');
  expect(shown(namesWithoutConsent)).toContain(
    'Named without consent: Anna <b>Invented, because speaks for the family & in public',
  );
  expect(shown(namesWithoutConsent)).not.toContain('Who may be named');
  expect(shown(urgent)).toContain('When it goes out: At once, without a wait: it is urgent');
  expect(shown(byKey)).toContain('a key of Ana Example (a1b2c3d4) asks you');
  expect(shown(byKey)).toContain('ask Ana Example by another way before you decide');
  expect(shown(underEmbargo)).not.toContain('When it goes out');
  expect([typical, urgent].map((fields) => sendingAsked.render(fields).subject)).toEqual([
    'A colleague asks you to decide',
    'Urgent: a colleague asks you to decide',
  ]);
});

test('the mail of what a key published gives the names that no one answered for', () => {
  const { typical, namesWithoutAnswer } = actedPreviews();
  const shown = (fields: typeof typical) => colleagueActed.render(fields).text.replaceAll(/\s+/g, ' ');
  expect(shown(namesWithoutAnswer)).toContain('Named without an answer: Anna <b>Invented and Omar Sample');
  expect(shown(typical)).not.toContain('without an answer');
});
