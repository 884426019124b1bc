import {
  DescribeTableCommand,
  DynamoDBClient,
  paginateListTables,
  ScanCommand,
  type ScanCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { makePublisherStore } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../../functions/adapters/table/table.ts';
import { listPublishers } from '../../../functions/domain/publishing/publishing.ts';
import type { ClientSettings } from '../../deployment/client-settings.ts';
import { findHoldIfThere } from '../../deployment/left-by-a-restore.ts';
import type { SubscribersFound } from './facts.ts';
import { ifThere } from './if-there.ts';
import type { Ports } from './ports.ts';

type DataPorts = Pick<
  Ports,
  'tableNames' | 'table' | 'mailHold' | 'subscribers' | 'publishers' | 'key' | 'secret' | 'queue'
>;

export function dataPorts(settings: ClientSettings): DataPorts {
  const dynamoDb = new DynamoDBClient(settings);
  const [kms, secrets, sqs] = [new KMSClient(settings), new SecretsManagerClient(settings), new SQSClient(settings)];
  const tableNamed = (name: string): Table => ({ name, raw: dynamoDb });
  return {
    tableNames: async () => {
      const pages = await Array.fromAsync(paginateListTables({ client: dynamoDb }, {}));
      return pages.flatMap(({ TableNames = [] }) => TableNames);
    },

    table: async (TableName) => {
      const told = await ifThere(dynamoDb.send(new DescribeTableCommand({ TableName })), 'ResourceNotFoundException');
      return told?.Table && { status: told.Table.TableStatus ?? 'UNKNOWN' };
    },

    mailHold: (name) => findHoldIfThere(tableNamed(name)),

    subscribers: (TableName) => countSubscribers(dynamoDb, TableName),

    publishers: (name) => listPublishers({ publishers: makePublisherStore(tableNamed(name)) }),

    key: async (KeyId) => {
      const told = await ifThere(kms.send(new DescribeKeyCommand({ KeyId })), 'NotFoundException');
      return told && { state: told.KeyMetadata?.KeyState ?? 'UNKNOWN' };
    },

    secret: async (SecretId) => {
      const asked = secrets.send(new DescribeSecretCommand({ SecretId }));
      const told = await ifThere(asked, 'ResourceNotFoundException');
      return (
        told && {
          isBeingDeleted: told.DeletedDate !== undefined,
          hasCurrentVersion: Object.values(told.VersionIdsToStages ?? {})
            .flat()
            .includes('AWSCURRENT'),
        }
      );
    },

    queue: async (QueueUrl) => {
      const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
      const asked = sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }));
      const told = await ifThere(asked, 'QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue');
      const [waiting, inFlight] = AttributeNames.map((name) => Number(told?.Attributes?.[name] ?? 0));
      return told && { waiting: waiting ?? 0, inFlight: inFlight ?? 0 };
    },
  };
}

/** A megabyte each, so that it costs cents at the most, however large the table is. */
const MOST_PAGES = 20;

/**
 * Active subscribers. Of a table of more than 20 MB only as much is read, from its beginning, which is random: keys are spread by their
 * hash. The share of subscribers in it, of all that the table holds, is the estimate. DynamoDB counts a table's items every six hours.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
 */
async function countSubscribers(dynamoDb: DynamoDBClient, TableName: string): Promise<SubscribersFound> {
  let [active, read] = [0, 0];
  let from: ScanCommandOutput['LastEvaluatedKey'];
  const readPage = (): Promise<ScanCommandOutput> =>
    dynamoDb.send(
      new ScanCommand({
        TableName,
        Select: 'COUNT',
        FilterExpression: 'entity = :subscriber AND #status = :active',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':subscriber': { S: 'subscriber' }, ':active': { S: 'active' } },
        ExclusiveStartKey: from,
      }),
    );
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { Count = 0, ScannedCount = 0, LastEvaluatedKey } = await readPage();
    active += Count;
    read += ScannedCount;
    from = LastEvaluatedKey;
    if (!from) return { active, isEstimate: false };
  }
  const { Table } = await dynamoDb.send(new DescribeTableCommand({ TableName }));
  const items = Math.max(Table?.ItemCount ?? 0, read);
  return { active: Math.round((active / read) * items), isEstimate: true };
}
