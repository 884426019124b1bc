import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import { readStage } from '../../../infra/stages/index.ts';
import { noteBeginning, noteCopying, noteGivingUp, noteInPlace } from '../../../scripts/operator/restore/note-hold.ts';
import { type RestoreOptions, restoreAsAsked } from '../../../scripts/operator/restore/restore-as-asked.ts';
import { findStanding } from '../../../scripts/operator/restore/standing.ts';
import { type AwsAnswer, type AwsStub, startAwsStub } from '../../support/aws/aws-stub.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';

const GIVE_UP = 'npm run operator -- restore --give-up --stage dev';
const WHAT_IS_HELD = {
  held: `An earlier run holds all mail, and it stays held: run its command again, or give it up, which lets mail leave from the table as it is: ${GIVE_UP}`,
  copying: 'An earlier run holds all mail, and it stays held: run its command again.',
  'giving up': `An earlier run holds all mail, and is being given up. End that with: ${GIVE_UP}`,
};
const HELD: AwsAnswer = { body: { ReservedConcurrentExecutions: 0 } };
const NOT_HELD: AwsAnswer = { body: {} };
const NO_TERMINAL = 'Nothing was done: there is no terminal to ask at. Say yes beforehand with --yes.';
const NOW = new Date('2026-12-01T09:00:00Z');

let table: Table;
let lambda: AwsStub;
let lambdaAnswers: AwsAnswer;
let said: string[];
beforeEach(async () => {
  table = tableInProcess();
  lambdaAnswers = NOT_HELD;
  lambda = await startAwsStub(() => lambdaAnswers);
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await lambda.stop();
});

const settings = () => ({
  endpoint: lambda.url,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  maxAttempts: 1,
});

/** How a restore ends that can't begin: without a terminal, no person can agree to it. */
async function restores(options: RestoreOptions = { to: NOW }, of = table): Promise<string> {
  const stage = readStage({ stage: 'dev' });
  const deployment = {
    table: of,
    endedTable: of,
    sealingKeyArn: '',
    hashingSecretArn: '',
    outputs: {},
    clientSettings: { region: 'eu-central-1' },
  };
  return restoreAsAsked(options, deployment, { stage, settings: settings() }).then(
    (exit) => `ended with ${exit}`,
    (error: Error) => error.message,
  );
}

test.each([
  ['a restore that has begun', 'held', () => noteBeginning(table, 'copy', 'begun')],
  ['one that copies back', 'copying', async () => (await noteBeginning(table, 'copy', 'begun')) && noteCopying(table)],
  ['one in the place of the table', 'copying', () => noteInPlace(table)],
  [
    'one that is being given up',
    'giving up',
    async () => (await noteBeginning(table, 'copy', 'begun')) && noteGivingUp(table),
  ],
] as const)(
  'a command that can’t begin says what %s holds, and what ends it, before why',
  async (_, standing, note) => {
    await note();
    expect([await restores(), said]).toEqual([NO_TERMINAL, [WHAT_IS_HELD[standing]]]);
  },
);

test('functions that are held without a note are told of too, and are never given up', async () => {
  lambdaAnswers = HELD;
  expect([await restores(), said]).toEqual([NO_TERMINAL, [WHAT_IS_HELD.copying]]);
});

test('a table that is gone, and mail held, is told of as a restore in its place', async () => {
  lambdaAnswers = HELD;
  const gone = { ...table, name: 'gone' };
  expect([await restores({ to: NOW }, gone), said]).toEqual([NO_TERMINAL, [WHAT_IS_HELD.copying]]);
});

test('while mail leaves nothing is said but why', async () => {
  expect([await restores(), said]).toEqual([NO_TERMINAL, []]);
});

test('a misused command says what is held, too', async () => {
  await noteBeginning(table, 'copy', 'begun');
  expect([await restores({ yes: true }), said]).toEqual([
    'Say what to restore: --to TIME, or --backup ARN.',
    [WHAT_IS_HELD.held],
  ]);
});

test('a look that fails hides not why the command can’t begin', async () => {
  lambdaAnswers = { error: 'AccessDeniedException' };
  expect([await restores(), said]).toEqual([NO_TERMINAL, []]);
  const client = new LambdaClient(settings());
  await expect(findStanding(table, client, { stage: 'dev' })).rejects.toThrow();
});

test('a rehearsal has nothing to do with mail that is held: it does not look', async () => {
  await noteBeginning(table, 'copy', 'begun');
  lambdaAnswers = HELD;
  expect([await restores({ rehearse: true }), said]).toEqual(['Say what to restore: --to TIME, or --backup ARN.', []]);
  expect(lambda.requests).toEqual([]);
});
