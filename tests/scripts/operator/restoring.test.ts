import { expect, test } from 'vitest';
import { describeFound } from '../../../scripts/operator/restore/describe-restore.ts';
import { runHere } from '../../support/stack/run-here.ts';
import { NOTHING_FOUND } from './restore-in-memory.ts';

const operator = (...args: string[]) => runHere('scripts/operator/main.ts', ['restore', ...args]);

test.each([
  [['--to', 'yesterday'], /Give a moment with its offset/],
  [['--to', '2026-12-01T09:00'], /Give a moment with its offset/],
  [['--to', '2026-12-01T09:00Z', '--backup', 'arn:aws:dynamodb:backup'], /cannot be used with/],
])('%j is refused before anything is looked up', async (args, message) => {
  const ran = await operator(...args);
  expect([ran.exitCode, ran.stderr]).toEqual([2, expect.stringMatching(message)]);
});

test('what would come back is told by class, with its count and random ids', () => {
  const people = { ...NOTHING_FOUND.people, erased: ['5f0c1b8e-1'], unsettled: ['5f0c1b8e-2'] };
  const dueWork = { ...NOTHING_FOUND.dueWork, dispatches: ['d-1', 'd-2'], notices: ['n-1'] };
  const newer = { confirmed: 3, changed: 2, appeals: 1 };
  expect(describeFound({ ...NOTHING_FOUND, people, dueWork, newer })).toBe(`\
Subscribers
        1  erased everything since: erased again
           5f0c1b8e-1
        1  can’t be settled: they get no mail
           5f0c1b8e-2
Mail that was under way
        2  dispatches were open: paused. Cancel each that was sent since; resume only one that was not
           d-1
           d-2
        1  reminders and notices were due: not sent
Newer than the backup: 3 subscribers and 1 versions of appeals stay; 2 subscribers changed something, and get back what they had.`);
});

test('in SES’s sandbox the operator is told that SES’s own list was not read, and why that mails no wrong person', () => {
  expect(describeFound({ ...NOTHING_FOUND, suppressed: 'sandboxed' })).toBe(`\
Subscribers
  SES’s own list was not read: SES has the account in its sandbox, where the list is closed and only verified addresses are mailed
What came after the backup is not known: there was no table to compare it with.`);
});

test('on this machine the operator is told that there is no list of SES to read', () => {
  expect(describeFound({ ...NOTHING_FOUND, suppressed: 'no list here' })).toContain(
    'SES’s own list was not read: the inbox that stands in for SES on this machine keeps none',
  );
});

test('of many only the first twenty ids are shown', () => {
  const erased = Array.from({ length: 23 }, (_, n) => `id-${n}`);
  const lines = describeFound({ ...NOTHING_FOUND, people: { ...NOTHING_FOUND.people, erased } }).split('\n');
  expect(lines.filter((line) => line.includes('id-'))).toHaveLength(20);
  expect(lines).toContain('           and 3 more');
});
