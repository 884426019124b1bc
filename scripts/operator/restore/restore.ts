import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import { readEndedRecord } from '../../../functions/adapters/dynamodb/ended-record.ts';
import { makeSuppressionsRead } from '../../../functions/adapters/dynamodb/suppressions-read.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import type { Keyring } from '../../../functions/adapters/kms/keyring.ts';
import type { SuppressionList } from '../../../functions/domain/feedback/ports.ts';
import { reconcileSuppressions } from '../../../functions/domain/feedback/reconcile-suppressions.ts';
import type { HashingKeys } from '../../../functions/domain/tokens/hashing-keys.ts';
import type { Stage } from '../../../infra/stages/schema.ts';
import { RefusedError } from '../../publisher/run-program.ts';
import { compareTables } from './compare-tables.ts';
import { copyBack } from './copy-back.ts';
import { describeCopied, describeFound, type Found } from './describe-restore.ts';
import { holdSending, releaseSending } from './hold-sending.ts';
import { describeTable, equipTable, type RestoreSource, removeTable, restoreTable } from './restored-table.ts';
import { settleAppeals } from './settle-appeals.ts';
import { settleDueWork } from './settle-due-work.ts';
import { settlePeople } from './settle-people.ts';
import { settleSignUps } from './settle-sign-ups.ts';
import { makeSettlingPorts, type SettlingPorts } from './settling-ports.ts';

/** Everything that a restore works on. */
export interface RestoreWorld {
  readonly stage: Stage;
  readonly table: Table;
  readonly endedTable: Table;
  readonly dynamoDb: DynamoDBClient;
  readonly lambda: LambdaClient;
  readonly keyringOf: (table: Table) => Keyring;
  readonly hashingKeys: () => Promise<HashingKeys>;
  readonly suppressionList: SuppressionList;
  readonly nowMs: () => number;
  /** One line for the person at the terminal. */
  readonly say: (line: string) => void;
  /** Whether to go on. */
  readonly agrees: (question: string) => Promise<boolean>;
}

export type RestoreEnd = 'restored' | 'rehearsed' | 'not agreed';

/**
 * Puts a backup into use, in steps that each may run twice: after a failure the same command goes on. Nobody is mailed before the last step.
 * A rehearsal does the same with a table of its own, which it removes again: it touches neither the table in use nor the sending.
 * @throws {RefusedError} when the backup can't be settled.
 */
export async function restore(source: RestoreSource, isRehearsal: boolean, world: RestoreWorld): Promise<RestoreEnd> {
  const { table, dynamoDb, lambda, stage, say } = world;
  await assertRecordIsOlder(source, world);
  const isTableThere = (await describeTable(dynamoDb, table.name)) !== undefined;
  if (!isTableThere && (isRehearsal || source.kind === 'time'))
    throw new RefusedError(
      `The table ${table.name} is gone. Restore it from the backup that DynamoDB made of it: --backup with an ARN of aws dynamodb list-backups --region ${stage.region} --table-name ${table.name} --backup-type ALL`,
    );
  const name = isTableThere ? restoredName(table.name, source, isRehearsal) : table.name;
  const restored: Table = { ...table, name };
  const step = stepsOf(world);

  if (!isRehearsal) {
    if (
      !(await world.agrees(
        `Hold all mail of ${stage.stage}, and restore the table as it was at ${source.at.toISOString()}?`,
      ))
    )
      return 'not agreed';
    await step('Holding all mail', () => holdSending(lambda, stage));
  }
  await step(`Restoring to ${name}`, () => restoreTable(dynamoDb, source, table.name, name));
  if (isRehearsal || !isTableThere)
    await step('Setting what a restore leaves out: stream, expiry, backups, tags', () =>
      equipTable(dynamoDb, name, table.name, {
        pointInTimeRecovery: stage.pointInTimeRecovery,
        deletionProtection: !isRehearsal && stage.deletionProtection,
      }),
    );
  const newer = isTableThere
    ? await step('Comparing it with the table', () => compareTables(restored, table))
    : undefined;
  const found = await step('Settling what ended since', () => settle(restored, world));
  say('');
  say(describeFound({ ...found, ...(newer ? { newer } : {}) }));
  say('');

  if (isRehearsal) {
    await step(`Removing ${name}`, () => removeTable(dynamoDb, name));
    return 'rehearsed';
  }
  if (isTableThere) {
    if (!(await world.agrees(`Copy the settled items back into ${table.name}?`))) return notYet(world);
    const copied = await step(`Copying back into ${table.name}`, () => copyBack(restored, table, world.nowMs()));
    say(describeCopied(copied));
  }
  await step('Settling once more what ended meanwhile', async () => {
    const ports = await settlingPortsOf(table, world);
    await settlePeople(ports, world.nowMs());
    await settleSignUps(ports);
  });
  if (!(await world.agrees('Let mail leave again?'))) return notYet(world);
  await step('Letting mail leave again', () => releaseSending(lambda, stage));
  if (isTableThere) await step(`Removing ${name}`, () => removeTable(dynamoDb, name));
  say('Revoke again what keys of publishers were revoked since: npm run publisher -- list shows them.');
  return 'restored';
}

function notYet({ say }: RestoreWorld): RestoreEnd {
  say('Mail stays held. The same command goes on from here.');
  return 'not agreed';
}

/** Without the record of the whole time, who ended what is not known. */
async function assertRecordIsOlder({ at }: RestoreSource, { dynamoDb, endedTable }: RestoreWorld): Promise<void> {
  const record = await describeTable(dynamoDb, endedTable.name);
  const since = record?.CreationDateTime;
  if (since !== undefined && since <= at) return;
  throw new RefusedError(
    `What ended since ${at.toISOString()} is not recorded${since ? `: the record began at ${since.toISOString()}` : ', or the record is gone'}. Who may be mailed can't be told.`,
  );
}

/** DynamoDB takes letters, digits, dots, dashes and underscores. */
const restoredName = (name: string, { at }: RestoreSource, isRehearsal: boolean) =>
  `${name}-${isRehearsal ? 'rehearsed' : 'restored'}-${at.toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15)}`;

async function settlingPortsOf(table: Table, world: RestoreWorld): Promise<SettlingPorts> {
  const record = await readEndedRecord(world.endedTable);
  return makeSettlingPorts(table, world.keyringOf(table), await world.hashingKeys(), record);
}

async function settle(restored: Table, world: RestoreWorld): Promise<Found> {
  const ports = await settlingPortsOf(restored, world);
  const nowMs = world.nowMs();
  // Before people are: an erasure takes the moves and notices of its subscriber along.
  const dueWork = await settleDueWork(ports, nowMs);
  const appeals = await settleAppeals(ports, nowMs);
  const people = await settlePeople(ports, nowMs);
  const signUps = await settleSignUps(ports);
  const news = { suppressed() {} };
  const reconciling = {
    ...ports,
    suppressionList: world.suppressionList,
    progress: makeSuppressionsRead(restored),
    news,
  };
  const { suppressed, failures } = await reconcileSuppressions(reconciling, nowMs);
  if (failures.length > 0)
    throw new AggregateError([...failures], `${failures.length} addresses of SES’s list could not be settled`, {
      cause: failures[0],
    });
  return { people, signUps, dueWork, appeals, suppressed };
}

/** Says each step as it begins, and how long it took. */
function stepsOf({ say }: RestoreWorld) {
  return async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const startedAt = performance.now();
    say(`${what} …`);
    const result = await work();
    say(`  done in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
    return result;
  };
}
