import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlertHeaderFields, alertHeaders, noticeHeaders } from '../../emails/headers.ts';

const some = (overrides: Partial<AlertHeaderFields> = {}): AlertHeaderFields => ({
  unsubscribeUrl: 'https://alerts.example.org/unsubscribe?token=t',
  listId: 'alerts.example.org',
  ...overrides,
});

test('an alert can be left with one click, names its list, and asks for no automatic answer', () => {
  expect(alertHeaders(some({ references: '<case-1@mail.example.org>' }))).toEqual([
    { name: 'List-Unsubscribe', value: '<https://alerts.example.org/unsubscribe?token=t>' },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    { name: 'List-Id', value: '<alerts.example.org>' },
    { name: 'Auto-Submitted', value: 'auto-generated' },
    { name: 'References', value: '<case-1@mail.example.org>' },
  ]);
});

test('an alert without a case has no References', () => {
  expect(alertHeaders(some()).map(({ name }) => name)).not.toContain('References');
});

test('a notice is no list mail', () => {
  expect(noticeHeaders()).toEqual([{ name: 'Auto-Submitted', value: 'auto-generated' }]);
});

describe('the address to leave by', () => {
  test.each([
    'http://localhost:8080/unsubscribe?token=t',
    'http://127.0.0.1:8080/unsubscribe',
    'http://[::1]:8080/unsubscribe',
  ])('may be plain http on this machine: %s', (unsubscribeUrl) => {
    expect(alertHeaders(some({ unsubscribeUrl }))[0]?.value).toBe(`<${unsubscribeUrl}>`);
  });

  test.each([
    'http://alerts.example.org/unsubscribe',
    'http://localhost.example.org/unsubscribe',
    'mailto:leave@example.org',
    'unsubscribe',
    '',
    'https://alerts.example.org/leave\r\nBcc: someone@example.org',
    'https://alerts.example.org/مغادرة',
  ])('is refused, without being repeated in the error: %j', (unsubscribeUrl) => {
    expect(() => alertHeaders(some({ unsubscribeUrl }))).toThrow(
      new TypeError('The address to leave by must be an https address in printable ASCII.'),
    );
  });

  test('is refused when it is longer than SES takes', () => {
    expect(() => alertHeaders(some({ unsubscribeUrl: `https://example.org/${'t'.repeat(900)}` }))).toThrow(
      'SES takes header values of 1 to 870 printable ASCII characters; List-Unsubscribe has 922.',
    );
  });
});

test.each(['alerts', 'alerts example.org', 'alerts.example.org>\r\nBcc: x', ''])('%j is no list id', (listId) => {
  expect(() => alertHeaders(some({ listId }))).toThrow(`not ${JSON.stringify(listId)}`);
});

test.each(['case-1@example.org', '<case-1>', '<a@example.org>\n<b@example.org>'])(
  '%j is no message id',
  (references) => {
    expect(() => noticeHeaders({ references })).toThrow(TypeError);
  },
);

test('no header holds a line break, no matter what comes in', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (unsubscribeUrl, listId, references) => {
      try {
        const values = alertHeaders({
          unsubscribeUrl: `https://example.org/${unsubscribeUrl}`,
          listId: `a.${listId}`,
          references,
        });
        return values.every(({ value }) => /^[ -~]+$/.test(value));
      } catch (error) {
        return error instanceof TypeError;
      }
    }),
  );
});
