import { describe, expect, test } from 'vitest';
import { renderNotice } from '../../emails/render.ts';
import { aSender } from './an-alert.ts';
import { linksOf, shownIn } from './shown.ts';

const confirmUrl = 'https://alerts.example.org/confirm?token=t';

describe('confirm', () => {
  const mail = renderNotice('confirm', {
    language: 'en',
    follows: ['lawyers', 'torture <b>in</b> {{Russia}}'],
    rhythm: 'At most one e-mail a day, at 08:00 (time zone: Europe/Berlin).',
    confirmUrl,
    expiresInDays: 7,
    sender: aSender(),
  });

  test('says what would be followed, in both parts', () => {
    expect(shownIn(mail.html, 'li')).toEqual(['lawyers', 'torture <b>in</b> {{Russia}}']);
    expect(mail.text).toContain('- lawyers\n- torture <b>in</b> {{Russia}}\n');
  });

  test('says when mail would come, in both parts', () => {
    expect(shownIn(mail.html, 'td.ink p')[1]).toBe('At most one e-mail a day, at 08:00 (time zone: Europe/Berlin).');
    expect(mail.text).toContain('\n\nAt most one e-mail a day, at 08:00 (time zone: Europe/Berlin).\n\n');
  });

  test('leads to the page with the button, in both parts', () => {
    expect(linksOf(mail.html)).toEqual([confirmUrl, 'https://alerts.example.org/']);
    expect(mail.text).toContain(`<${confirmUrl}>`);
  });

  test('says that nothing happens to whoever does nothing, and until when the link works', () => {
    expect(shownIn(mail.html, 'td.ink p').at(-1)).toBe(
      'If you did not ask for this, do nothing: you will get no alerts. The link stops working after 7 days.',
    );
  });
});

test('already-subscribed offers what was asked for now', () => {
  const mail = renderNotice('already-subscribed', {
    language: 'en',
    newFollows: ['lawyers'],
    confirmUrl,
    expiresInDays: 1,
    sender: aSender(),
  });
  expect(mail.subject).toBe('Add these to your alerts?');
  expect(shownIn(mail.html, 'li')).toEqual(['lawyers']);
  expect(shownIn(mail.html, 'td.ink p')[1]).toBe('They would come when your other alerts come.');
  expect(shownIn(mail.html, 'td.ink p').at(-1)).toBe(
    'If you do nothing, your alerts stay as they are. The link stops working after 1 day.',
  );
});

test('left says how long it can be undone, and where', () => {
  const mail = renderNotice('left', {
    language: 'en',
    undoUrl: 'https://alerts.example.org/undo?token=t',
    undoDays: 30,
    sender: aSender(),
  });
  expect(mail.text).toContain('you can undo it within 30\ndays');
  expect(linksOf(mail.html)[0]).toBe('https://alerts.example.org/undo?token=t');
});

test('a link that is none is refused', () => {
  expect(() =>
    renderNotice('left', { language: 'en', undoUrl: 'javascript:alert(1)', undoDays: 30, sender: aSender() }),
  ).toThrow(TypeError);
});
