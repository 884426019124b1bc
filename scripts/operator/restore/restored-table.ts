import { setTimeout as wait } from 'node:timers/promises';
import {
  DeleteTableCommand,
  DescribeBackupCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { EXPIRY_ATTRIBUTE } from '../../../functions/contract/table-keys.ts';
import { RefusedError } from '../../program/run-program.ts';

/** What is restored: the table as it was at a moment, or a backup that was made. */
export type RestoreSource =
  | { readonly kind: 'time'; readonly at: Date }
  | { readonly kind: 'backup'; readonly arn: string; readonly at: Date };

const LOOK_EVERY_MS = 1_000;

/** @returns undefined when there is no table of this name. */
export async function describeTable(
  dynamoDb: DynamoDBClient,
  TableName: string,
): Promise<TableDescription | undefined> {
  try {
    return (await dynamoDb.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The command that lists the backups of a table, those of deleted ones too. */
export const backupsOf = (table: string, region: string) =>
  `aws dynamodb list-backups --region ${region} --table-name ${table} --backup-type ALL`;

/**
 * @param of - the table whose backups are named when there is no such.
 * @throws {RefusedError} when there is no such backup.
 */
export async function findBackup(
  dynamoDb: DynamoDBClient,
  arn: string,
  of: { readonly table: string; readonly region: string },
): Promise<RestoreSource> {
  const at = await findBackupTime(dynamoDb, arn);
  if (!at) throw new RefusedError(`There is no backup ${arn}. List them with: ${backupsOf(of.table, of.region)}`);
  return { kind: 'backup', arn, at };
}

/** DynamoDB calls an ARN of no backup unknown, and a text that is no ARN invalid. */
const NO_BACKUP = ['BackupNotFoundException', 'ValidationException'];

async function findBackupTime(dynamoDb: DynamoDBClient, BackupArn: string): Promise<Date | undefined> {
  try {
    const { BackupDescription } = await dynamoDb.send(new DescribeBackupCommand({ BackupArn }));
    return BackupDescription?.BackupDetails?.BackupCreationDateTime;
  } catch (error) {
    if (error instanceof Error && NO_BACKUP.includes(error.name)) return undefined;
    throw error;
  }
}

export interface RestorableTimes {
  readonly hasRecovery: boolean;
  readonly from: Date | undefined;
  readonly until: Date | undefined;
}

/**
 * The latest of these moments is usually five minutes ago.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PointInTimeRecoveryDescription.html
 */
export async function findRestorableTimes(dynamoDb: DynamoDBClient, TableName: string): Promise<RestorableTimes> {
  const asked = await dynamoDb.send(new DescribeContinuousBackupsCommand({ TableName }));
  const told = asked.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
  return {
    hasRecovery: told?.PointInTimeRecoveryStatus === 'ENABLED',
    from: told?.EarliestRestorableDateTime,
    until: told?.LatestRestorableDateTime,
  };
}

/**
 * Restores to a table of another name, or of the same name when the table itself is gone, and waits until it can be read. The
 * restored table is encrypted by the key that the table was. One that is there already stays; one that is being deleted is waited out.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
 */
export async function restoreTable(
  dynamoDb: DynamoDBClient,
  source: RestoreSource,
  sourceTable: string,
  TargetTableName: string,
): Promise<void> {
  const present = await describeTable(dynamoDb, TargetTableName);
  if (present?.TableStatus === 'DELETING') await untilGone(dynamoDb, TargetTableName);
  if (!present || present.TableStatus === 'DELETING') {
    const restoring =
      source.kind === 'backup'
        ? new RestoreTableFromBackupCommand({ BackupArn: source.arn, TargetTableName })
        : new RestoreTableToPointInTimeCommand({
            SourceTableName: sourceTable,
            RestoreDateTime: source.at,
            TargetTableName,
          });
    // Both answer alike.
    await (restoring instanceof RestoreTableFromBackupCommand ? dynamoDb.send(restoring) : dynamoDb.send(restoring));
  }
  await untilActive(dynamoDb, TargetTableName);
}

async function untilActive(dynamoDb: DynamoDBClient, name: string): Promise<void> {
  for (;;) {
    const table = await describeTable(dynamoDb, name);
    const indexes = table?.GlobalSecondaryIndexes ?? [];
    if (table?.TableStatus === 'ACTIVE' && indexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE')) return;
    await wait(LOOK_EVERY_MS);
  }
}

async function untilGone(dynamoDb: DynamoDBClient, name: string): Promise<void> {
  while (await describeTable(dynamoDb, name)) await wait(LOOK_EVERY_MS);
}

export interface TableWishes {
  readonly pointInTimeRecovery: boolean;
  readonly deletionProtection: boolean;
}

/**
 * Sets what a restored table lacks: stream, expiry, continuous backups, tags and, last, protection from deletion. May run twice.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
 * @param like - the table whose tags it gets, if that is there.
 */
export async function equipTable(
  dynamoDb: DynamoDBClient,
  TableName: string,
  like: string,
  wishes: TableWishes,
): Promise<void> {
  const table = await describeTable(dynamoDb, TableName);
  if (table?.StreamSpecification?.StreamEnabled !== true) {
    const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } as const;
    await dynamoDb.send(new UpdateTableCommand({ TableName, StreamSpecification }));
    await untilActive(dynamoDb, TableName);
  }
  await unlessSetAlready(() =>
    dynamoDb.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { AttributeName: EXPIRY_ATTRIBUTE, Enabled: true },
      }),
    ),
  );
  if (wishes.pointInTimeRecovery)
    await dynamoDb.send(
      new UpdateContinuousBackupsCommand({
        TableName,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
  await copyTags(dynamoDb, like, table?.TableArn);
  if (wishes.deletionProtection) {
    await dynamoDb.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
    await untilActive(dynamoDb, TableName);
  }
}

/** Tags of CloudFormation's own (`aws:…`) can't be set, and belong to the table that it made. */
async function copyTags(dynamoDb: DynamoDBClient, like: string, ResourceArn: string | undefined): Promise<void> {
  const source = await describeTable(dynamoDb, like);
  if (!source?.TableArn || !ResourceArn || source.TableArn === ResourceArn) return;
  const { Tags = [] } = await dynamoDb.send(new ListTagsOfResourceCommand({ ResourceArn: source.TableArn }));
  const own = Tags.filter(({ Key }) => !Key?.startsWith('aws:'));
  if (own.length > 0) await dynamoDb.send(new TagResourceCommand({ ResourceArn, Tags: own }));
}

/** DynamoDB refuses to switch expiry on where it is. */
async function unlessSetAlready(set: () => Promise<unknown>): Promise<void> {
  try {
    await set();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ValidationException' && /already enabled/.test(error.message)))
      throw error;
  }
}

/** Removes a table that a rehearsal or a finished restore leaves. A restore protects none from deletion but the table in use. */
export async function removeTable(dynamoDb: DynamoDBClient, TableName: string): Promise<void> {
  const present = await describeTable(dynamoDb, TableName);
  if (present && present.TableStatus !== 'DELETING') await dynamoDb.send(new DeleteTableCommand({ TableName }));
  await untilGone(dynamoDb, TableName);
}
