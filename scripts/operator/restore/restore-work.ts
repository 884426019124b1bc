import type { DynamoDBClient, TableDescription } from '@aws-sdk/client-dynamodb';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import { readEndedRecord, type TopicPlaces } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../../functions/adapters/kms/kms.ts';
import type { Table } from '../../../functions/adapters/table/table.ts';
import { ENDINGS_KEPT_DAYS } from '../../../functions/contract/limits.ts';
import type { SuppressionList } from '../../../functions/domain/feedback/feedback.ts';
import type { Accounts } from '../../../functions/domain/rate/rate.ts';
import { daysInMs } from '../../../functions/domain/time/time.ts';
import type { HashingKeys } from '../../../functions/domain/tokens/tokens.ts';
import { isOnThisMachine, type Stage } from '../../../infra/stages/schema.ts';
import { holdSending, isSendingHeld, releaseSending } from '../../deployment/hold-sending.ts';
import { COPY_ENDINGS, findHoldIfThere, giveUpCommand } from '../../deployment/left-by-a-restore.ts';
import { MisuseError, RefusedError } from '../../program/run-program.ts';
import { bringBack } from './bring-back.ts';
import { compareTables } from './compare-tables.ts';
import type { GivingUpWork } from './give-up.ts';
import { forgetHold, noteBeginning, noteCopying, noteGivingUp, noteInPlace } from './note-hold.ts';
import { raiseRevisions } from './raise-revisions.ts';
import type { Plan, RestoreWork } from './restore.ts';
import {
  backupsOf,
  describeTable,
  equipTable,
  findRestorableTimes,
  type RestorableTimes,
  type RestoreSource,
  removeTable,
  restoreTable,
} from './restored-table.ts';
import { settleAppeals } from './settling/settle-appeals.ts';
import { settleDueWork } from './settling/settle-due-work.ts';
import { settleKeys } from './settling/settle-keys.ts';
import { settlePeople } from './settling/settle-people.ts';
import { settleSignUps } from './settling/settle-sign-ups.ts';
import { settleSuppressions } from './settling/settle-suppressions.ts';
import { makeSettlingPorts, type SettlingPorts } from './settling/settling-ports.ts';
import { findStanding } from './standing.ts';
import { countWithoutKey } from './without-key.ts';

export interface RestoreWorld {
  readonly stage: Stage;
  readonly table: Table;
  readonly endedTable: Table;
  readonly dynamoDb: DynamoDBClient;
  readonly lambda: LambdaClient;
  readonly keyringOf: (table: Table) => Keyring;
  /** Each table has the lookup key of its own addresses. */
  readonly hashingKeysOf: (table: Table) => Promise<HashingKeys>;
  /** Under the case key of each table lie its followers of cases. */
  readonly placesOf?: (table: Table) => TopicPlaces;
  readonly suppressionList: SuppressionList;
  readonly accounts: Accounts;
  readonly nowMs: () => number;
}

export function makeRestoreWork(source: RestoreSource, isRehearsal: boolean, world: RestoreWorld): RestoreWork {
  const { table, endedTable, dynamoDb, lambda, stage, nowMs } = world;
  const restoredOf = ({ names }: Plan): Table => ({ ...table, name: names.restored });

  async function portsOf(of: Table): Promise<SettlingPorts> {
    const keyring = world.keyringOf(of);
    const keys = await world.hashingKeysOf(of);
    const record = await readEndedRecord(endedTable, keyring, keys);
    return makeSettlingPorts(of, keyring, keys, record, world.placesOf?.(of));
  }

  /** Gone, or restored under its own name by a run that died: nothing but that run leaves it so and the mail held. */
  async function isInPlace(present: TableDescription | undefined): Promise<boolean> {
    if (!present) return true;
    const isOfThisBackup = source.kind === 'backup' && present.RestoreSummary?.SourceBackupArn === source.arn;
    return !isRehearsal && isOfThisBackup && (await isSendingHeld(lambda, stage));
  }

  return {
    async plan() {
      assertNotAhead(source.at, nowMs());
      const record = await describeTable(dynamoDb, endedTable.name);
      assertAllIsRecorded(source.at, record?.CreationDateTime, nowMs());
      const present = await describeTable(dynamoDb, table.name);
      if (!present && (isRehearsal || source.kind === 'time'))
        throw new RefusedError(
          `The table ${table.name} is gone. Restore it from the backup that DynamoDB made of it: --backup with an ARN of ${backupsOf(table.name, stage.region)}`,
        );
      if (source.kind === 'time')
        assertRestorable(
          source.at,
          table.name,
          await findRestorableTimes(dynamoDb, table.name),
          isOnThisMachine(stage),
        );
      const inPlace = await isInPlace(present);
      const restored = inPlace ? table.name : restoredName(table.name, source, isRehearsal);
      const mayHavePart = !isRehearsal && (await findStanding(table, lambda, stage)) === 'copying';
      const names = { deployment: stage.stage, table: table.name, restored, region: stage.region, mayHavePart };
      return { names, isInPlace: inPlace };
    },

    async hold({ names, isInPlace: inPlace }) {
      const phase = names.mayHavePart ? 'in place' : 'begun';
      if (!inPlace && !(await noteBeginning(table, names.restored, phase)))
        throw new RefusedError(`A restore is being given up. End that first, with: ${giveUpCommand(stage.stage)}`);
      await holdSending(lambda, stage);
    },
    restore: ({ names }) => restoreTable(dynamoDb, source, table.name, names.restored),
    async equip({ names, isInPlace: inPlace }) {
      if (inPlace) await noteInPlace(table);
      await equipTable(dynamoDb, names.restored, table.name, {
        pointInTimeRecovery: stage.pointInTimeRecovery,
        deletionProtection: !isRehearsal && stage.deletionProtection,
      });
    },
    compare: (plan) => compareTables(restoredOf(plan), table),

    async settle(plan) {
      const ports = await portsOf(restoredOf(plan));
      // Before people are: an erasure takes the moves and notices of its subscriber along.
      const dueWork = await settleDueWork(ports, nowMs());
      const appeals = await settleAppeals(ports, nowMs());
      const people = await settlePeople(ports, nowMs());
      const signUps = await settleSignUps(ports);
      const keys = await settleKeys(ports);
      const suppressed = await settleSuppressions(ports, world, nowMs());
      const withoutKey = await countWithoutKey(ports.table, table);
      return { people, signUps, dueWork, appeals, keys, suppressed, withoutKey };
    },

    beginCopying: () => noteCopying(table),
    async copy(plan) {
      const keys = await world.hashingKeysOf(restoredOf(plan));
      const record = await readEndedRecord(endedTable, world.keyringOf(table), keys);
      return bringBack(restoredOf(plan), table, { ...world, record }, nowMs());
    },

    async settleAgain() {
      const ports = await portsOf(table);
      await settlePeople(ports, nowMs());
      await settleSignUps(ports);
      await settleKeys(ports);
    },

    raiseRevisions: () => raiseRevisions(table, nowMs()),
    standing: () => findStanding(table, lambda, stage),
    release: () => release(world),
    remove: ({ names }) => removeTable(dynamoDb, names.restored),
  };
}

export function makeGivingUpWork(world: RestoreWorld): GivingUpWork {
  const { table, dynamoDb, lambda, stage } = world;
  return {
    standing: () => findStanding(table, lambda, stage),
    copies: async () => [...((await findHoldIfThere(table))?.copies ?? [])],
    begin: () => noteGivingUp(table),
    release: () => release(world),
    remove: (copy) => removeTable(dynamoDb, copy),
  };
}

async function release({ lambda, stage, table }: RestoreWorld): Promise<void> {
  await releaseSending(lambda, stage);
  await forgetHold(table);
}

const CORRECT_TO = 'Correct --to: it is the last second before the damage.';

/** @throws {MisuseError} when the moment has not come. */
export function assertNotAhead(at: Date, nowMs: number): void {
  if (at.getTime() > nowMs)
    throw new MisuseError(
      `${at.toISOString()} is in the future: it is ${new Date(nowMs).toISOString()} now. ${CORRECT_TO}`,
    );
}

/**
 * DynamoDB would refuse it too, but only once mail is held.
 * @param isLocal - the local cloud restores without point-in-time recovery.
 * @throws {MisuseError} when DynamoDB can't restore the table to that moment, or not yet.
 */
export function assertRestorable(
  at: Date,
  table: string,
  { hasRecovery, from, until }: RestorableTimes,
  isLocal: boolean,
): void {
  if (!hasRecovery && !isLocal)
    throw new MisuseError(`${table} has no point-in-time recovery: restore a backup of it, with --backup ARN.`);
  if (until && inSeconds(at) > inSeconds(until))
    throw new MisuseError(
      `${table} can be restored up to ${until.toISOString()} so far, and not to ${at.toISOString()}. ${CORRECT_TO} Or wait until DynamoDB has caught up.`,
    );
  if (from && inSeconds(at) < inSeconds(from))
    throw new MisuseError(
      `${table} can be restored from ${from.toISOString()} on, and not to ${at.toISOString()}. ${CORRECT_TO} Or restore an older backup of it, with --backup ARN.`,
    );
}

/** DynamoDB restores to whole seconds. */
const inSeconds = (at: Date) => Math.floor(at.getTime() / 1_000);

/**
 * Without the record of the whole time, what ended is not known. Backups that DynamoDB makes are never older than the record's own
 * memory; those that an operator made may be.
 * @throws {RefusedError} when part of that time is not recorded.
 */
export function assertAllIsRecorded(at: Date, recordSince: Date | undefined, nowMs: number): void {
  const because = whyNotRecorded(at, recordSince, nowMs);
  if (because !== undefined)
    throw new RefusedError(
      `What ended since ${at.toISOString()} is not recorded: ${because}. Which subscribers may be mailed can't be told.`,
    );
}

function whyNotRecorded(at: Date, recordSince: Date | undefined, nowMs: number): string | undefined {
  if (recordSince === undefined) return 'the record is gone';
  if (recordSince > at) return `the record began at ${recordSince.toISOString()}`;
  // What was recorded first is forgotten first. A day is left for the restore itself.
  if (nowMs - at.getTime() > daysInMs(ENDINGS_KEPT_DAYS - 1))
    return `the record remembers ${ENDINGS_KEPT_DAYS} days, and of a restore it needs the last`;
  return undefined;
}

/** DynamoDB takes letters, digits, dots, dashes and underscores. */
const restoredName = (name: string, { at }: RestoreSource, isRehearsal: boolean) =>
  `${name}${isRehearsal ? COPY_ENDINGS.rehearsed : COPY_ENDINGS.restored}${at.toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15)}`;
