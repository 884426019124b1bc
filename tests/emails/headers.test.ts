import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticeHeaders, readerHeader, type SharedHeaderFields, sharedHeaders } from '../../emails/headers.ts';

const shared = (overrides: Partial<SharedHeaderFields> = {}) =>
  sharedHeaders({ listId: 'alerts.example.org', languages: ['en'], ...overrides });
const unsubscribeUrl = 'https://alerts.example.org/unsubscribe?token=t';

test('an alert can be left with one click, names its list and languages, and asks for no automatic answer', () => {
  const references = '<case-1@mail.example.org>';
  expect([readerHeader(unsubscribeUrl), ...shared({ languages: ['fr', 'ar', 'fr'], references })]).toEqual([
    { name: 'List-Unsubscribe', value: `<${unsubscribeUrl}>` },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    { name: 'List-Id', value: '<alerts.example.org>' },
    { name: 'Auto-Submitted', value: 'auto-generated' },
    { name: 'Content-Language', value: 'fr, ar' },
    { name: 'References', value: references },
  ]);
});

test('what follows a case up is a reply to it', () => {
  const references = '<case-1@mail.example.org>';
  expect(shared({ references, isReply: true }).slice(-2)).toEqual([
    { name: 'References', value: references },
    { name: 'In-Reply-To', value: references },
  ]);
  expect(shared({ isReply: true })).toEqual(shared());
});

test('a notice is no list mail, and has a one click where it tells of what that ends', () => {
  const plain = [
    { name: 'Auto-Submitted', value: 'auto-generated' },
    { name: 'Content-Language', value: 'en' },
  ];
  expect(noticeHeaders({ languages: ['en'] })).toEqual(plain);
  expect(noticeHeaders({ languages: ['en'], unsubscribeUrl })).toEqual([
    { name: 'List-Unsubscribe', value: `<${unsubscribeUrl}>` },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    ...plain,
  ]);
});

describe('the address to leave by', () => {
  test.each([
    'http://localhost:8080/unsubscribe?token=t',
    'http://127.0.0.1:8080/unsubscribe',
    'http://[::1]:8080/unsubscribe',
  ])('may be plain http on this machine: %s', (unsubscribeUrl) => {
    expect(readerHeader(unsubscribeUrl).value).toBe(`<${unsubscribeUrl}>`);
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
    expect(() => readerHeader(unsubscribeUrl)).toThrow(
      new TypeError('The address to leave by must be an https address in printable ASCII.'),
    );
  });

  test('is refused when it is longer than SES takes', () => {
    expect(() => readerHeader(`https://example.org/${'t'.repeat(900)}`)).toThrow(
      'SES takes header values of 1 to 870 printable ASCII characters; List-Unsubscribe has 922.',
    );
  });
});

test.each(['alerts', 'alerts example.org', 'alerts.example.org>\r\nBcc: x', ''])('%j is no list id', (listId) => {
  expect(() => shared({ listId })).toThrow(`not ${JSON.stringify(listId)}`);
});

test.each(['case-1@example.org', '<case-1>', '<a@example.org>\n<b@example.org>'])(
  '%j is no message id',
  (references) => {
    expect(() => shared({ references })).toThrow(TypeError);
  },
);

test('no header holds a line break, no matter what comes in', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (unsubscribeUrl, listId, references) => {
      try {
        const reader = readerHeader(`https://example.org/${unsubscribeUrl}`);
        const values = [reader, ...shared({ listId: `a.${listId}`, references })];
        return values.every(({ value }) => /^[ -~]+$/.test(value));
      } catch (error) {
        return error instanceof TypeError;
      }
    }),
  );
});
