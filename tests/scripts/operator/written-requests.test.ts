import { expect, test } from 'vitest';
import { describeErasure } from '../../../scripts/operator/describe-erasure.ts';
import { runHere } from '../../support/stack/run-here.ts';

const operator = (...args: string[]) => runHere('scripts/operator/main.ts', args, { input: 'ana@example.org' });

test.each([['record'], ['erase', '--yes'], ['why'], ['why', 'an-appeal']])(
  '%s takes no address from the command line, and does not repeat it',
  async (...command) => {
    const ran = await operator(...command, 'ana@example.org');
    expect(ran).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('delete this line from the history'),
    });
    expect(ran.stderr).not.toContain('ana');
  },
);

test('without a terminal nothing is erased unless the operator said yes beforehand', async () => {
  const { exitCode, stderr } = await operator('erase');
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/^Nothing was erased: .* --yes\.\n$/)]);
});

test('an erasure says what it did, and what stays for how long, on lines of a terminal', () => {
  const text = describeErasure({ hadSubscriber: true, signUps: 2 }, 80);
  expect(text).toBe(`\
Erased: the subscriber with this address, and all that they had chosen; 2
sign-ups of this address.
No mail tells of it. One that has left already may still arrive.

What stays:
  backups   all of it, for 35 days; a restore erases it again when one is used
  record    that it was erased and when, under a digest of a random number, for
            36 days
  receipts  which alerts went to them, under a random number, for 24 hours; then
            others stand in its place
  notices   that mails about a sign-up went out, under random numbers, for 60
            days
  counters  how many mails were asked for, under a keyed hash, for 31 days
  "not me"  if the owner said so, a keyed hash that keeps our mail away, for 30
            days
  moves     if a subscriber wants alerts moved to this address, it is there for
            24 hours
  SES       if mail bounced or was called spam, the address is on its own list:
            see docs/operations.md`);
});

test('where only a sign-up waited, or nothing was stored, it says so', () => {
  expect(describeErasure({ hadSubscriber: false, signUps: 1 }, 80)).toMatch(/^Erased: 1 sign-up of this address\.\n/);
  expect(describeErasure({ hadSubscriber: false, signUps: 0 }, 80)).toMatch(/^Nothing is stored about this address: /);
});
