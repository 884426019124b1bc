import { expect, test } from 'vitest';
import { restore } from '../../../scripts/operator/restore/restore.ts';
import { STAGES, type Stage } from '../../../scripts/operator/restore/stages.ts';
import { RestoreInMemory } from './restore-in-memory.ts';

const AT = new Date('2026-12-01T09:00:00Z');

/** One run of the command. */
async function run(work: RestoreInMemory, { isRehearsal = false, agrees = async (_: string) => true } = {}) {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const ended = await restore({ deployment: 'test', at: AT, isRehearsal }, work, { say, agrees }).catch(
    (error: Error) => error.message,
  );
  return { ended, said, last: said.at(-1) ?? '' };
}

const AGAIN = /Run the same command again/;
const GIVE_UP =
  /Or give it up, which lets mail leave from table as it is: npm run operator -- restore --give-up --stage test$/;

/** What the operator must read when it dies there. */
const TOLD: Readonly<Record<Stage, readonly RegExp[]>> = {
  hold: [/others may still mail/, /table is as it was/, AGAIN, GIVE_UP],
  restore: [/Mail is held\. table is as it was/, AGAIN, GIVE_UP],
  equip: [/Mail is held\. table may be there again, and is not settled/, AGAIN],
  compare: [/Mail is held\. table is as it was; table-restored may be there/, AGAIN, GIVE_UP],
  settle: [/Mail is held\. table is as it was; table-restored may be there/, AGAIN, GIVE_UP],
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
    if (isGone) expect(first.last).not.toContain('--give-up');

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

test.each(['hold', 'restore', 'compare', 'settle'] as const)(
  'a restore that dies at %s after an earlier run died while it copied does not say that the table is as it was, nor offers to give it up',
  async (stage) => {
    const work = new RestoreInMemory();
    work.diesAt = 'copy';
    await run(work);
    work.diesAt = stage;
    const { said, last } = await run(work);
    expect(last).toMatch(/table may have a part of the backup or all of it, from an earlier run/);
    expect(last).toMatch(AGAIN);
    expect(said.join('\n')).not.toMatch(/as it was|--give-up/);
  },
);

test('a restore that may have been given up says that it did not copy', async () => {
  const work = new RestoreInMemory();
  work.beginCopying = () => Promise.reject(new Error('no answer'));
  const { ended, last } = await run(work);
  expect([ended, last]).toEqual([
    'no answer',
    expect.stringMatching(/^Copying did not begin\. Mail is held\. table is as it was/),
  ]);
  expect(last).toMatch(GIVE_UP);
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

test.each([
  ['Copy', GIVE_UP],
  ['Let mail', /goes on from here\.$/],
])(
  'an operator who does not agree at “%s” leaves mail held, reads how it ends, and the same command ends well',
  async (word, told) => {
    const work = new RestoreInMemory();
    const first = await run(work, { agrees: async (question) => !question.startsWith(word) });
    expect([first.ended, first.last, work.isAllHeld]).toEqual([
      'not agreed',
      expect.stringMatching(/^Mail stays held/),
      true,
    ]);
    expect(first.last).toMatch(told);
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
    { isRehearsal: false, noted: 'held' },
    / An earlier run holds all mail.*give it up.*: npm run operator -- restore --give-up --stage test$/,
  ],
  [
    'a restore, while an earlier run copies',
    { isRehearsal: false, noted: 'copying' },
    / An earlier run holds all mail, and it stays held: run its command again\.$/,
  ],
  [
    'a restore, while an earlier one is being given up',
    { isRehearsal: false, noted: 'giving up' },
    / is being given up\. End that with: npm run operator -- restore --give-up --stage test$/,
  ],
  ['a restore, while mail leaves', { isRehearsal: false, noted: undefined }, /changed\.$/],
  ['a rehearsal, while an earlier run holds mail', { isRehearsal: true, noted: 'held' }, /changed\.$/],
] as const)(
  '%s: one that is refused says that nothing was changed, and tells of held mail only where it is',
  async (_, so, told) => {
    const work = new RestoreInMemory(so);
    work.noted = so.noted;
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
  expect(said[held]).toMatch(GIVE_UP);
});
