import { expect, test } from 'vitest';
import { restore } from '../../../scripts/operator/restore/restore.ts';
import { STAGES, type Stage } from '../../../scripts/operator/restore/stages.ts';
import { RestoreInMemory } from '../../support/restoring/restore-in-memory.ts';

const AT = new Date('2026-12-01T09:00:00Z');

/** One run of the command. */
async function run(work: RestoreInMemory, { isRehearsal = false, agrees = async (_: string) => true } = {}) {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const ended = await restore({ at: AT, isRehearsal }, work, { say, agrees }).catch((error: Error) => error.message);
  return { ended, said, last: said.at(-1) ?? '' };
}

const AGAIN = /Run the same command again/;

/** What the operator must read when it dies there. */
const TOLD: Readonly<Record<Stage, readonly RegExp[]>> = {
  hold: [/others may still mail/, /table is as it was/, AGAIN],
  restore: [/Mail is held\. table is as it was/, AGAIN],
  equip: [/Mail is held\. table may be there again, and is not settled/, AGAIN],
  compare: [/Mail is held\. table is as it was; table-restored may be there/, AGAIN],
  settle: [/Mail is held\. table is as it was; table-restored may be there/, AGAIN],
  copy: [/Mail is held\. table has a part of the backup/, AGAIN],
  'settle-again': [/Mail is held\. table has the backup, but what ended meanwhile may not be settled/, AGAIN],
  'raise-revisions': [/Mail is held\. table has the backup and is settled/, AGAIN],
  release: [/Some functions may mail again, others are held/, AGAIN],
  remove: [
    /mail leaves again\. Only table-restored may be left/,
    /aws dynamodb delete-table --region eu-central-1 --table-name table-restored$/,
  ],
};

/** The stages of a restore beside a damaged table, and in the place of one that is gone. */
const RUNS = STAGES.flatMap((stage) => [
  ...(stage === 'equip' ? [] : [{ stage, isGone: false }]),
  ...(['compare', 'copy', 'remove'].includes(stage) ? [] : [{ stage, isGone: true }]),
]);

test.each(RUNS)(
  'a restore that dies at $stage (table gone: $isGone) tells what state things are in, holds mail until the same command has ended well',
  async ({ stage, isGone }) => {
    const work = new RestoreInMemory({ isGone });
    work.diesAt = stage;
    const first = await run(work);
    expect(first.ended).toBe(`died at ${stage}`);
    if (!isGone) for (const told of TOLD[stage]) expect(first.last).toMatch(told);
    expect(first.last.includes('Mail is held')).toBe(work.isAllHeld);

    work.diesAt = undefined;
    const again = await run(work);
    expect([again.ended, work.held.size]).toEqual(['restored', 0]);
    expect([...work.tables.keys()]).toEqual(['table']);
    expect(work.tables.get('table')).toContain('settled again');
    expect(work.tables.get('table')?.filter((state) => state.startsWith('half'))).toEqual([]);
  },
);

test('a restore that dies at equip in the place of a table that is gone says that the table is not settled', async () => {
  const work = new RestoreInMemory({ isGone: true });
  work.diesAt = 'equip';
  const { last } = await run(work);
  for (const told of TOLD.equip) expect(last).toMatch(told);
});

const AS_IT_WAS = [['table', ['damaged']]];

test.each(['restore', 'equip', 'compare', 'settle'] as const)(
  'a rehearsal that dies at %s leaves mail and table as they were, and removes its own table',
  async (stage) => {
    const work = new RestoreInMemory({ isRehearsal: true });
    work.diesAt = stage;
    const { ended, last } = await run(work, { isRehearsal: true });
    expect([ended, last]).toEqual([
      `died at ${stage}`,
      expect.stringMatching(/Mail and table are as they were\. table-rehearsed is removed\.$/),
    ]);
    expect([work.held.size, [...work.tables]]).toEqual([0, AS_IT_WAS]);
  },
);

test.each(['remove', 'settle'] as const)(
  'a rehearsal that dies at %s and can’t remove its table says how to delete it, and the next removes it too',
  async (stage) => {
    const work = new RestoreInMemory({ isRehearsal: true });
    work.diesAt = stage;
    work.keepsTables = true;
    const first = await run(work, { isRehearsal: true });
    expect(first.last).toMatch(
      /table-rehearsed may be left\. .*aws dynamodb delete-table --region eu-central-1 --table-name table-rehearsed$/,
    );
    work.diesAt = undefined;
    work.keepsTables = false;
    expect((await run(work, { isRehearsal: true })).ended).toBe('rehearsed');
    expect([work.held.size, [...work.tables]]).toEqual([0, AS_IT_WAS]);
  },
);

test.each([['Copy'], ['Let mail']])(
  'an operator who does not agree at “%s” leaves mail held, and the same command ends well',
  async (word) => {
    const work = new RestoreInMemory();
    const first = await run(work, { agrees: async (question) => !question.startsWith(word) });
    expect([first.ended, first.last, work.isAllHeld]).toEqual([
      'not agreed',
      expect.stringMatching(/^Mail stays held/),
      true,
    ]);
    expect((await run(work)).ended).toBe('restored');
  },
);

test('an operator who does not agree to begin changes nothing', async () => {
  const work = new RestoreInMemory();
  const { ended, last } = await run(work, { agrees: async () => false });
  expect([ended, last, [...work.tables]]).toEqual(['not agreed', 'Nothing was changed.', AS_IT_WAS]);
});

test.each([
  [
    'a restore, while an earlier run holds mail',
    { isRehearsal: false, isHeld: true },
    / An earlier run holds all mail/,
  ],
  ['a restore, while mail leaves', { isRehearsal: false, isHeld: false }, /changed\.$/],
  ['a rehearsal, while an earlier run holds mail', { isRehearsal: true, isHeld: true }, /changed\.$/],
])(
  '%s: one that is refused says that nothing was changed, and tells of held mail only where it is',
  async (_, so, told) => {
    const work = new RestoreInMemory(so);
    if (so.isHeld) await work.hold();
    work.refusesPlan = true;
    const { ended, last } = await run(work, so);
    expect([ended, last]).toEqual(['refused', expect.stringMatching(/^Nothing was changed\./)]);
    expect(last).toMatch(told);
  },
);

test('while it runs, an operator who breaks it off has read that mail is held', async () => {
  const { said } = await run(new RestoreInMemory());
  const held = said.findIndex((line) => line.startsWith('From here on mail is held'));
  expect(held).toBeGreaterThan(said.findIndex((line) => line.startsWith('Holding all mail')));
  expect(held).toBeLessThan(said.findIndex((line) => line.startsWith('Restoring to')));
});
