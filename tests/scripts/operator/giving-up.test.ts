import { expect, test } from 'vitest';
import { giveUp } from '../../../scripts/operator/restore/give-up.ts';
import { restore } from '../../../scripts/operator/restore/restore.ts';
import { STAGES, type Stage } from '../../../scripts/operator/restore/stages.ts';
import { runHere } from '../../support/stack/run-here.ts';
import { RestoreInMemory } from './restore-in-memory.ts';

const GIVEN = { deployment: 'test', table: 'table', region: 'eu-central-1' };
const WISH = { deployment: 'test', at: new Date('2026-12-01T09:00:00Z'), isRehearsal: false };
const SILENT = { say: () => {}, agrees: async () => true };

/** What a restore leaves that died at a stage. */
async function diedAt(stage: Stage, so: { isGone?: boolean } = {}): Promise<RestoreInMemory> {
  const work = new RestoreInMemory(so);
  work.diesAt = stage;
  await expect(restore(WISH, work, SILENT)).rejects.toThrow(`died at ${stage}`);
  work.diesAt = undefined;
  return work;
}

/** One run of the command. */
async function run(memory: RestoreInMemory, agrees = async (_: string) => true) {
  const said: string[] = [];
  const work = {
    standing: () => memory.standing(),
    copies: () => memory.copies(),
    begin: () => memory.begin(),
    release: () => memory.release(),
    remove: (copy: string) => memory.removeCopy(copy),
  };
  const operator = { say: (line: string) => void said.push(line), agrees };
  const ended = await giveUp(GIVEN, work, operator).catch((error: Error) => error.message);
  return { ended, said };
}

const AS_IT_WAS = [['table', ['damaged']]];
const BEFORE_COPYING = ['hold', 'restore', 'compare', 'settle'] as const;
const SINCE_COPYING = STAGES.slice(STAGES.indexOf('copy'), STAGES.indexOf('remove'));

test.each(BEFORE_COPYING)(
  'a restore that died at %s is given up: mail leaves again, the table is as it was and nothing is beside it',
  async (stage) => {
    const memory = await diedAt(stage);
    const { ended, said } = await run(memory);
    expect([ended, memory.held.size, [...memory.tables], await memory.standing()]).toEqual([
      'given up',
      0,
      AS_IT_WAS,
      'mail leaves',
    ]);
    expect(said).toEqual([
      'The restore is given up. Mail leaves again; table is as it was, since nothing was copied into it.',
      ...(stage === 'hold' ? [] : ['table-restored is removed.']),
    ]);
  },
);

test.each(SINCE_COPYING)(
  'a restore that died at %s is not given up, and one sentence says what to do',
  async (stage) => {
    const memory = await diedAt(stage);
    const [held, tables] = [memory.held.size, [...memory.tables]];
    expect(await run(memory)).toEqual({
      ended:
        'The restore can’t be given up any more, since table may have a part of the backup or all of it: run the same restore command again, which ends it.',
      said: [],
    });
    expect([memory.held.size, [...memory.tables]]).toEqual([held, tables]);
    expect(await restore(WISH, memory, SILENT)).toBe('restored');
  },
);

test.each(['restore', 'equip', 'settle'] as const)(
  'a restore in the place of a table that was gone, and that died at %s, is not given up: mail would leave from what is not settled',
  async (stage) => {
    const memory = await diedAt(stage, { isGone: true });
    expect((await run(memory)).ended).toMatch(/can’t be given up any more/);
    expect(memory.isAllHeld).toBe(true);
  },
);

test('where no restore holds mail there is nothing to give up', async () => {
  expect(await run(new RestoreInMemory())).toEqual({
    ended: 'There is no restore to give up: none holds the mail of test.',
    said: [],
  });
});

test('an operator is asked with what leaves and what is removed, and one who does not agree changes nothing', async () => {
  const memory = await diedAt('settle');
  const asked: string[] = [];
  const { ended, said } = await run(memory, async (question) => {
    asked.push(question);
    return false;
  });
  expect([ended, said, asked, memory.isAllHeld]).toEqual([
    'not agreed',
    ['Nothing was changed: mail stays held. Run the restore command again, or this one.'],
    ['Let mail of test leave again, from table as it is, and remove table-restored?'],
    true,
  ]);
});

test('one that dies while mail is let go says how it ends, and until then no restore begins', async () => {
  const memory = await diedAt('settle');
  memory.diesAt = 'release';
  const { ended, said } = await run(memory);
  expect([ended, said]).toEqual([
    'died at release',
    ['Some functions may mail again, others are held. End it with: npm run operator -- restore --give-up --stage test'],
  ]);
  memory.diesAt = undefined;
  expect(await memory.standing()).toBe('giving up');
  expect((await run(memory)).ended).toBe('given up');
});

test('a table that can’t be removed yet is named with the command that deletes it', async () => {
  const memory = await diedAt('restore');
  memory.keepsTables = true;
  const { ended, said } = await run(memory);
  expect([ended, said.at(-1)]).toEqual([
    'given up',
    'table-restored may be left, with subscribers in it. Delete it once it is ACTIVE: aws dynamodb delete-table --region eu-central-1 --table-name table-restored',
  ]);
});

test('when a restore begins to copy while the operator is asked, it is not given up', async () => {
  const memory = await diedAt('settle');
  const { ended } = await run(memory, async () => memory.beginCopying());
  expect(ended).toMatch(/can’t be given up any more/);
  expect(memory.isAllHeld).toBe(true);
});

test('a restore that is given up while its operator is asked copies nothing', async () => {
  const memory = new RestoreInMemory();
  const said: string[] = [];
  const ended = await restore(WISH, memory, {
    say: (line) => void said.push(line),
    agrees: async (question) => {
      if (question.startsWith('Copy')) await run(memory);
      return true;
    },
  });
  expect([ended, said.at(-1), [...memory.tables]]).toEqual([
    'given up meanwhile',
    'The restore was given up meanwhile: nothing was copied, and mail is let go.',
    AS_IT_WAS,
  ]);
});

test.each([
  [['--give-up', '--to', '2026-12-01T09:00Z']],
  [['--give-up', '--backup', 'arn:aws:dynamodb:backup']],
  [['--give-up', '--rehearse']],
])('%j is refused before anything is looked up', async (args) => {
  const ran = await runHere('scripts/operator/main.ts', ['restore', ...args]);
  expect([ran.exitCode, ran.stderr]).toEqual([2, expect.stringMatching(/cannot be used with/)]);
});
