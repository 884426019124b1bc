import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, expect, test } from 'vitest';
import { readStage } from '../../../infra/stages/index.ts';
import {
  holdSending,
  isSendingHeld,
  releaseSending,
  seesSendingHeld,
} from '../../../scripts/deployment/hold-sending.ts';
import {
  assertAllIsRecorded,
  assertNotAhead,
  assertRestorable,
  makeRestoreWork,
} from '../../../scripts/operator/restore/restore-work.ts';
import {
  findBackup,
  type RestoreSource,
  removeTable,
  restoreTable,
} from '../../../scripts/operator/restore/restored-table.ts';
import { type AwsAnswer, type AwsRequest, type AwsStub, startAwsStub } from '../../support/aws/aws-stub.ts';
import { tableAt } from '../../support/aws/stubbed-table.ts';
import { someHashingKeys } from '../../support/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

const AT = new Date(NOW_MS - DAY_MS);
const before = (at: Date, ms: number) => new Date(at.getTime() - ms);

test('a record that goes back to before the backup is enough', () => {
  expect(() => assertAllIsRecorded(AT, before(AT, 0), NOW_MS)).not.toThrow();
  expect(() => assertAllIsRecorded(AT, before(AT, 1), NOW_MS)).not.toThrow();
});

test.each([
  ['the record is gone', AT, undefined, /the record is gone/],
  ['the record is younger than the backup', AT, before(AT, -1), /the record began at/],
  [
    'the backup is older than the record remembers',
    before(AT, 35 * DAY_MS),
    before(AT, 99 * DAY_MS),
    /remembers 36 days/,
  ],
])('when %s, the restore is refused, since which subscribers may be mailed can’t be told', (_, at, since, message) => {
  expect(() => assertAllIsRecorded(at, since, NOW_MS)).toThrow(message);
});

test('a moment that has not come is refused, with the way to correct it; now is not too late', () => {
  expect(() => assertNotAhead(new Date(NOW_MS + 1), NOW_MS)).toThrow(/is in the future.*Correct --to/);
  expect(() => assertNotAhead(new Date(NOW_MS), NOW_MS)).not.toThrow();
});

const TIMES = { hasRecovery: true, from: before(AT, DAY_MS), until: AT };
const NEXT_SECOND_MS = 1_000 - (AT.getTime() % 1_000);

test.each([
  [
    'later than DynamoDB has it',
    before(AT, -NEXT_SECOND_MS),
    TIMES,
    /up to 2024-03-14T10:00:00.000Z so far.*Correct --to/,
  ],
  [
    'before DynamoDB has it',
    before(AT, DAY_MS + 1),
    TIMES,
    /from 2024-03-13T10:00:00.000Z on.*Correct --to.*--backup ARN/,
  ],
  [
    'of a table without recovery',
    AT,
    { hasRecovery: false, from: undefined, until: undefined },
    /no point-in-time recovery.*--backup ARN/,
  ],
])('a moment %s is refused before anything is held, with what to do', (_, at, times, message) => {
  expect(() => assertRestorable(at, 'table', times, false)).toThrow(message);
});

test('the first and the last second that DynamoDB has can be restored', () => {
  expect(() => assertRestorable(AT, 'table', TIMES, false)).not.toThrow();
  expect(() => assertRestorable(before(AT, DAY_MS), 'table', TIMES, false)).not.toThrow();
  expect(() => assertRestorable(before(AT, -NEXT_SECOND_MS + 1), 'table', TIMES, false)).not.toThrow();
});

test('the local cloud restores a table without recovery', () => {
  const times = { hasRecovery: false, from: undefined, until: undefined };
  expect(() => assertRestorable(AT, 'table', times, true)).not.toThrow();
});

const BACKUP: RestoreSource = { kind: 'backup', arn: 'arn:backup/1', at: AT };
const gone: AwsAnswer = { error: 'ResourceNotFoundException' };
const there = (more: object = {}): AwsAnswer => ({
  body: { Table: { TableStatus: 'ACTIVE', CreationDateTime: AT.getTime() / 1_000 - 1, ...more } },
});
const restoredFrom = (SourceBackupArn: string) =>
  there({ RestoreSummary: { SourceBackupArn, RestoreDateTime: 1, RestoreInProgress: false } });

const RECOVERABLE: AwsAnswer = {
  body: {
    ContinuousBackupsDescription: {
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: 'ENABLED',
        EarliestRestorableDateTime: before(AT, DAY_MS).getTime() / 1_000,
        LatestRestorableDateTime: AT.getTime() / 1_000,
      },
    },
  },
};

const isAbout = ({ operation }: AwsRequest, word: string) => operation.includes(word);

/** The work on a table that is so, while each function's reserved concurrency is so; what is written is refused or not. */
async function workOn(
  answer: AwsAnswer,
  { source = BACKUP, isRehearsal = false, isHeld = true, refusesNote = false } = {},
) {
  aws = await startAwsStub((request) => {
    if (isAbout(request, '/concurrency')) return { body: isHeld ? { ReservedConcurrentExecutions: 0 } : {} };
    if (isAbout(request, 'ContinuousBackups')) return RECOVERABLE;
    if (isAbout(request, '/configuration')) return { body: { Timeout: 0 } };
    if (isAbout(request, 'event-source-mappings')) return { body: { EventSourceMappings: [] } };
    if (request.operation === 'UpdateItem' && refusesNote) return { error: 'ConditionalCheckFailedException' };
    return request.input.TableName === 'table' ? answer : there();
  });
  const table = tableAt(aws);
  const settings = {
    endpoint: aws.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  return makeRestoreWork(source, isRehearsal, {
    stage: readStage({ stage: 'dev' }),
    table,
    endedTable: { ...table, name: 'ended' },
    dynamoDb: new DynamoDBClient(settings),
    lambda: new LambdaClient(settings),
    keyringOf: () => {
      throw new Error('a plan opens nothing');
    },
    hashingKeysOf: async () => someHashingKeys,
    suppressionList: { async *pages() {} },
    accounts: { read: () => Promise.reject(new Error('a plan mails nothing')) },
    nowMs: () => NOW_MS,
  });
}

/** The plan for such a table. */
async function planFor(...so: Parameters<typeof workOn>) {
  const { isInPlace, names } = await (await workOn(...so)).plan();
  return { isInPlace, restored: names.restored };
}

/** What was asked so far that changes something. */
const changes = () =>
  (aws?.requests ?? []).map(({ operation }) => operation).filter((it) => it === 'UpdateItem' || it.startsWith('PUT'));

test('a restore writes down that it holds mail before any function is held, so that one that dies can be given up', async () => {
  const work = await workOn(there(), { isHeld: false });
  await work.hold(await work.plan());
  expect([changes()[0], changes()[1]]).toEqual(['UpdateItem', expect.stringMatching(/^PUT .*\/concurrency$/)]);
});

test('while an earlier restore is being given up no function is held, and the operator is told how that ends', async () => {
  const work = await workOn(there(), { isHeld: false, refusesNote: true });
  const plan = await work.plan();
  await expect(work.hold(plan)).rejects.toThrow(/being given up.*restore --give-up --stage dev/);
  expect(changes()).toEqual(['UpdateItem']);
});

test('a restore in the place of a table that is gone has nowhere to write, and holds mail all the same', async () => {
  const work = await workOn(gone, { isHeld: false });
  await work.hold(await work.plan());
  expect(changes()[0]).toMatch(/^PUT .*\/concurrency$/);
});

test('mail that is held without a note counts as held by a restore that can’t be given up', async () => {
  expect([await (await workOn(there())).standing(), await (await workOn(gone)).standing()]).toEqual([
    'copying',
    'copying',
  ]);
  expect(await (await workOn(there(), { isHeld: false })).standing()).toBe('mail leaves');
});

const BESIDE = { isInPlace: false, restored: 'table-restored-20240314-100000' };

test('a backup of a table that is there is restored beside it', async () => {
  expect(await planFor(there())).toEqual(BESIDE);
});

test('a backup of a table that is gone is restored in its place', async () => {
  expect(await planFor(gone)).toEqual({ isInPlace: true, restored: 'table' });
});

test('a restore in the place of a table that is gone, and that died, goes on there', async () => {
  expect(await planFor(restoredFrom('arn:backup/1'))).toEqual({ isInPlace: true, restored: 'table' });
});

test.each([
  ['of another backup', restoredFrom('arn:backup/2'), {}],
  ['of this backup, and is in use', restoredFrom('arn:backup/1'), { isHeld: false }],
])('a table that came %s is left in use, and the backup restored beside it', async (_, answer, more) => {
  expect(await planFor(answer, more)).toEqual(BESIDE);
});

test('a rehearsal never works on the table itself', async () => {
  const rehearsed = await planFor(restoredFrom('arn:backup/1'), { isRehearsal: true });
  expect(rehearsed).toEqual({ isInPlace: false, restored: 'table-rehearsed-20240314-100000' });
});

test.each([
  ['a rehearsal', { isRehearsal: true }],
  ['a moment', { source: { kind: 'time', at: AT } as RestoreSource }],
])('with %s, a table that is gone is refused with the way to its backup', async (_, more) => {
  await expect(planFor(gone, more)).rejects.toThrow(/The table table is gone.*list-backups/);
});

test.each([
  ['in the future', new Date(NOW_MS + 1_000), /in the future/],
  ['that DynamoDB has not yet', new Date(NOW_MS), /up to .* so far/],
])('a moment %s is misuse, and the plan holds nothing', async (_, at, message) => {
  const planned = planFor(there(), { source: { kind: 'time', at } });
  await expect(planned).rejects.toMatchObject({ name: 'MisuseError', message: expect.stringMatching(message) });
  expect(aws?.requests.filter(({ operation }) => operation.startsWith('PUT'))).toEqual([]);
});

test('a moment that DynamoDB has is restored beside the table', async () => {
  expect(await planFor(there(), { source: { kind: 'time', at: AT } })).toEqual(BESIDE);
});

/** Lambda that knows each function's reserved concurrency, and fails at one when told to. */
async function aLambda() {
  const concurrency = new Map<string, number | undefined>();
  const world = { failsAt: '' };
  aws = await startAwsStub(({ operation, input }) => {
    const [method = '', path = ''] = operation.split(' ');
    const name = path.split('/').find((part) => part.startsWith('AppealAlerts')) ?? '';
    if (world.failsAt !== '' && name.endsWith(world.failsAt)) return { error: 'ServiceException' };
    if (path.includes('event-source-mappings')) return { body: { EventSourceMappings: [] } };
    if (path.endsWith('/configuration')) return { body: { Timeout: 0 } };
    if (method === 'PUT') concurrency.set(name, Number(input.ReservedConcurrentExecutions));
    if (method === 'DELETE') concurrency.delete(name);
    return { body: { ReservedConcurrentExecutions: concurrency.get(name) } };
  });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const lambda = new LambdaClient({ endpoint: aws.url, region: 'us-east-1', credentials, maxAttempts: 1 });
  return { lambda, world };
}

test.each([
  ['holding', holdSending],
  ['releasing', releaseSending],
])('after %s died in the middle, mail does not count as held, and holding again holds all of it', async (_, step) => {
  const { lambda, world } = await aLambda();
  const stage = readStage({ stage: 'dev' });
  if (step === releaseSending) await holdSending(lambda, stage);
  world.failsAt = 'send-notice';
  await expect(step(lambda, stage)).rejects.toThrow();
  world.failsAt = '';
  expect(await isSendingHeld(lambda, stage)).toBe(false);
  await holdSending(lambda, stage);
  expect(await isSendingHeld(lambda, stage)).toBe(true);
});

const findNamed = async (arn: string, answer: AwsAnswer) => {
  aws = await startAwsStub(() => answer);
  return findBackup(tableAt(aws).raw, arn, { table: 'table', region: 'eu-central-1' });
};

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

test.each([
  ['held', { body: { ReservedConcurrentExecutions: 0 } }, true],
  ['free', { body: {} }, false],
  ['not told, since the operator may not look', { error: 'AccessDeniedException' }, false],
])('an operator who asks what is under way sees that mail is %s', async (_, answer, isSeen) => {
  aws = await startAwsStub(() => answer);
  const settings = { endpoint: aws.url, region: 'us-east-1', credentials };
  expect(await seesSendingHeld(readStage({ stage: 'dev' }), settings)).toBe(isSeen);
});

test.each(['BackupNotFoundException', 'ValidationException'])(
  'a backup of which DynamoDB says %s is refused with the command that lists them',
  async (error) => {
    await expect(findNamed('nonsense', { error })).rejects.toMatchObject({
      name: 'RefusedError',
      message:
        'There is no backup nonsense. List them with: aws dynamodb list-backups --region eu-central-1 --table-name table --backup-type ALL',
    });
  },
);

test('a backup that can’t be looked up fails as it did', async () => {
  await expect(findNamed('arn:backup/1', { error: 'AccessDeniedException' })).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
});

/** DynamoDB with one table that goes a look after its deletion is asked for. */
async function aDynamoDb(status: 'ACTIVE' | 'DELETING' | undefined) {
  let state: string | undefined = status;
  aws = await startAwsStub(({ operation }) => {
    if (operation === 'DeleteTable') state = 'DELETING';
    if (operation.startsWith('RestoreTable')) {
      state = 'ACTIVE';
      return { body: {} };
    }
    const seen = state;
    if (state === 'DELETING' && operation === 'DescribeTable') state = undefined;
    return seen === undefined ? gone : there({ TableStatus: seen });
  });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return { dynamoDb: new DynamoDBClient({ endpoint: aws.url, region: 'us-east-1', credentials }), aws };
}

test('a table of an earlier run that is being deleted is waited out, and then restored', async () => {
  const { dynamoDb, aws } = await aDynamoDb('DELETING');
  await restoreTable(dynamoDb, BACKUP, 'table', 'restored');
  expect(aws.requests.map(({ operation }) => operation)).toContain('RestoreTableFromBackup');
});

test('a table that an earlier run restored stays as that run settled it', async () => {
  const { dynamoDb, aws } = await aDynamoDb('ACTIVE');
  await restoreTable(dynamoDb, BACKUP, 'table', 'restored');
  expect(aws.requests.map(({ operation }) => operation)).not.toContain('RestoreTableFromBackup');
});

test.each(['ACTIVE', 'DELETING', undefined] as const)(
  'a table that is %s is gone when removing it has ended',
  async (status) => {
    const { dynamoDb, aws } = await aDynamoDb(status);
    await removeTable(dynamoDb, 'restored');
    const deletions = aws.requests.filter(({ operation }) => operation === 'DeleteTable');
    expect(deletions).toHaveLength(status === 'ACTIVE' ? 1 : 0);
  },
);
