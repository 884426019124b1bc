import { expect, test } from 'vitest';
import { describeHeld, describeNewKey, describePublishers } from '../../../scripts/publisher/describe-publishers.ts';
import { aRelease } from '../../support/publishing/builders.ts';
import { runHere } from '../../support/stack/run-here.ts';

const publisher = (...args: string[]) => runHere('scripts/publisher/main.ts', args);

const NOTHING_BESIDE = { open: [], told: [], owners: new Map() };
const CREATE = ['create', '--name', 'Example', '--contact', 'desk@example.org'];

test.each([
  [['create', '--name', 'Example', '--contact', 'nobody'], 1, /"nobody" is no e-mail address/],
  [['create', '--name', ' ', '--contact', 'desk@example.org'], 1, /The name is empty/],
  [['create', '--name', '=?utf-8?Q?x?=', '--contact', 'desk@example.org'], 1, /The name holds =\? or \?=/],
  [['create', '--name', 'Amnesty.example', '--contact', 'desk@example.org'], 1, /may pass for one/],
  [['create', '--name', 'Example'], 2, /--contact/],
  [[...CREATE, '--site', 'http://example.org'], 1, /must be an https address/],
  [['describe', 'p', '--email', 'desk'], 1, /must be a plain one/],
  [['describe', 'p', '--text', 'See example.org'], 1, /The text holds an address/],
  [['describe', 'p', '--language', 'de', '--text', 'Wir'], 2, /Allowed choices are en, fr, es, ar/],
  [['describe', 'p', '--list', '--unlist'], 2, /cannot be used with/],
  [['add-key', 'p', '--scope', 'everything'], 2, /Allowed choices are appeals:write, appeals:read, appeals:propose/],
  [['limits', 'p', '--urgent-per-day', '0'], 2, /whole number from 1 on/],
  [['limits', 'p'], 1, /Say which limit/],
  [['add-member', 'p', '--name', ' ', '--address', 'ana@example.org'], 1, /A member’s name has a letter/],
  [['add-member', 'p', '--name', 'Ana', '--address', 'ana'], 1, /"ana" is no e-mail address/],
  [
    ['add-member', 'p', '--name', 'Ana', '--address', 'ana@example.org', '--may', 'all'],
    2,
    /Allowed choices are propose/,
  ],
  [['lst'], 2, /Did you mean list\?/],
])('%j is refused before anything is looked up', async (args, exitCode, message) => {
  const ran = await publisher(...args);
  expect([ran.exitCode, ran.stderr]).toEqual([exitCode, expect.stringMatching(message)]);
});

test('a new key is shown with the word that it is not shown again, and how to end it', () => {
  const text = describeNewKey(
    {
      publisherId: 'p1',
      keyId: '00ff',
      keyText: 'aa_00ff_secret',
      scopes: ['appeals:propose'],
      expiresAtMs: Date.UTC(2025, 0, 2),
    },
    'prod',
    'Ana\u001b[2J',
  );
  expect(text).toContain('aa_00ff_secret');
  expect(text).toContain('This is the only time that the key is shown');
  expect(text).toContain('npm run publisher -- revoke-key 00ff --stage prod');
  expect(text).toMatch(/May +appeals:propose\nActs as +Ana\ufffd\[2J, and ends once .*\nExpires +2025-01-02/);
});

test('a list shows each publisher with the state of its keys', () => {
  const key = {
    publisherId: 'p1',
    scopes: ['appeals:read' as const],
    createdAtMs: Date.UTC(2024, 0, 2),
    expiresAtMs: Date.UTC(2025, 0, 2),
  };
  const publishers = [
    {
      publisher: {
        publisherId: 'p1',
        name: 'Example\u001b[2J',
        contact: 'desk@example.org',
        createdAtMs: 0,
        keyIds: [],
        limits: { appealsPerDay: 60, urgentPerDay: 8 },
      },
      keys: [
        { ...key, keyId: '01', lastUsedDay: '2024-03-01', ownerId: 'm1' },
        { ...key, keyId: '02', revokedAtMs: Date.UTC(2024, 2, 4), ownerId: 'm2' },
      ],
    },
  ];
  const open = [
    aRelease({ keyId: '01' }),
    aRelease({ keyId: '01' }),
    aRelease({ keyId: '02', status: 'held', held: 'key-ended' }),
  ];
  const told = [
    { publisherId: 'p1', name: 'Example', isListed: true, words: { fr: 'Un\u001b[2J' }, site: 'https://example.org/' },
  ];
  const text = describePublishers(
    publishers,
    { open, told, owners: new Map([['m1', 'Ana\u001b[2J']]) },
    Date.UTC(2024, 2, 5),
    'prod',
  );
  expect(text).toBe(`Example\ufffd[2J
  id  p1
  contact  desk@example.org
  /about  (fr) Un\ufffd[2J
  /about  https://example.org/
  limits  appeals a day 60, urgent ones a day 8
  key 01  valid until 2025-01-02, made 2024-01-02, last used 2024-03-01, appeals:read, acts as Ana\ufffd[2J, 2 appeals to come out
  key 02  revoked 2024-03-04, made 2024-01-02, no use known, appeals:read, acts as a member who left, 1 appeal held`);
  expect(describePublishers(publishers, NOTHING_BESIDE, Date.UTC(2024, 11, 20), 'prod')).toContain(
    'valid until 2025-01-02, which is soon',
  );
  expect(describePublishers(publishers, NOTHING_BESIDE, Date.UTC(2025, 0, 2), 'prod')).toContain(
    'key 01  expired 2025-01-02',
  );
  expect(describePublishers(publishers, NOTHING_BESIDE, 0, 'prod')).toContain('/about  not named there');
});

test('of a revoked key it is said what it scheduled, and what is to be done with it', () => {
  expect(describeHeld([aRelease({ title: 'RUSSIA: \u001b[2J' })])).toBe(
    `1 appeal that it scheduled does not come out by itself. Its publisher releases or cancels it, with a key that opens:
  release-1  2024-06-22T12:00Z  RUSSIA: \ufffd[2J`,
  );
});

test('an empty list says how to make the first', () => {
  expect(describePublishers([], NOTHING_BESIDE, 0, 'prod')).toBe(
    'There is no publisher yet. Make one with: npm run publisher -- create --name "…" --contact name@example.org --stage prod',
  );
});
