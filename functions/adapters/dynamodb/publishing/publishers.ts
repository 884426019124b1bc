import { GetCommand, paginateQuery, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { API_SCOPES } from '../../../contract/api.ts';
import { PUBLISHERS_PARTITION, publisherKey, publisherKeyKey } from '../../../contract/table-keys.ts';
import type {
  Publisher,
  PublisherKey,
  PublisherStore,
  PublishingLimits,
} from '../../../domain/publishing/publishing.ts';
import { refusedWrites, type Table, unlessRefused } from '../../table/table.ts';
import { profileItem } from './profile-item.ts';

const limit = z.number().int().positive().optional();
const LIMITS = {
  appealsPerHour: limit,
  appealsPerDay: limit,
  urgentPerDay: limit,
  correctionsPerAppealPerDay: limit,
  correctionsPerDay: limit,
  waitingReleases: limit,
} satisfies Record<keyof PublishingLimits, typeof limit>;

const StoredPublisher = z.object({
  publisherId: z.string(),
  name: z.string(),
  contact: z.string(),
  createdAtMs: z.number(),
  keyIds: z.set(z.string()).optional(),
  limits: z.strictObject(LIMITS).optional(),
});

const StoredPublisherKey = z.object({
  keyId: z.string(),
  publisherId: z.string(),
  secretHash: z.instanceof(Uint8Array),
  scopes: z.array(z.enum(API_SCOPES)),
  ownerId: z.string().optional(),
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
  revokedAtMs: z.number().optional(),
  nextKeyId: z.string().optional(),
  lastUsedDay: z.iso.date().optional(),
});

const publisherItem = ({ keyIds, ...publisher }: Publisher) => ({
  ...publisherKey(publisher.publisherId),
  entity: 'publisher',
  ...publisher,
  keyIds: new Set(keyIds),
});

const publisherKeyItem = (key: PublisherKey) => ({
  ...publisherKeyKey(key.keyId),
  entity: 'publisher-key',
  ...key,
  scopes: [...key.scopes],
});

const publisherFrom = (item: unknown): Publisher => {
  const { keyIds, ...publisher } = StoredPublisher.parse(item);
  return { ...publisher, keyIds: [...(keyIds ?? [])] };
};

const keyFrom = (item: unknown): PublisherKey => StoredPublisherKey.parse(item);

/** Publishers and their keys in the table. Reads are consistent: a revoked key ends with its next request. */
export function makePublisherStore({ documents, name: TableName }: Table): PublisherStore {
  return {
    async create(publisher, key, profile) {
      const ConditionExpression = 'attribute_not_exists(pk)';
      await documents.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName, Item: publisherItem(publisher), ConditionExpression } },
            { Put: { TableName, Item: publisherKeyItem(key), ConditionExpression } },
            { Put: { TableName, Item: profileItem(profile), ConditionExpression } },
          ],
        }),
      );
    },

    async addKey(key) {
      const addToPublisher = {
        TableName,
        Key: publisherKey(key.publisherId),
        UpdateExpression: 'ADD keyIds :added',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':added': new Set([key.keyId]) },
      };
      const putKey = { TableName, Item: publisherKeyItem(key), ConditionExpression: 'attribute_not_exists(pk)' };
      try {
        await documents.send(
          new TransactWriteCommand({ TransactItems: [{ Update: addToPublisher }, { Put: putKey }] }),
        );
        return 'added';
      } catch (error) {
        if (refusedWrites(error)?.includes(0)) return 'no such publisher';
        throw error;
      }
    },

    async revokeKey(keyId, revokedAtMs) {
      const wasThere = await unlessRefused(
        documents.send(
          new UpdateCommand({
            TableName,
            Key: publisherKeyKey(keyId),
            UpdateExpression: 'SET revokedAtMs = if_not_exists(revokedAtMs, :now)',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':now': revokedAtMs },
          }),
        ),
      );
      return wasThere ? 'revoked' : 'no such key';
    },

    async expireKey(keyId, atMs, nextKeyId) {
      await unlessRefused(
        documents.send(
          new UpdateCommand({
            TableName,
            Key: publisherKeyKey(keyId),
            UpdateExpression: `SET expiresAtMs = :at${nextKeyId === undefined ? '' : ', nextKeyId = :next'}`,
            ConditionExpression: 'expiresAtMs >= :at',
            ExpressionAttributeValues: { ':at': atMs, ':next': nextKeyId },
          }),
        ),
      );
    },

    async setLimits(publisherId, limits) {
      const wasThere = await unlessRefused(
        documents.send(
          new UpdateCommand({
            TableName,
            Key: publisherKey(publisherId),
            UpdateExpression: 'SET limits = :limits',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':limits': limits },
          }),
        ),
      );
      return wasThere ? 'set' : 'no such publisher';
    },

    async findKey(keyId) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: publisherKeyKey(keyId), ConsistentRead: true }),
      );
      return Item && keyFrom(Item);
    },

    async recordUse(keyId, day) {
      await unlessRefused(
        documents.send(
          new UpdateCommand({
            TableName,
            Key: publisherKeyKey(keyId),
            UpdateExpression: 'SET lastUsedDay = :day',
            ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(lastUsedDay) OR lastUsedDay < :day)',
            ExpressionAttributeValues: { ':day': day },
          }),
        ),
      );
    },

    async findPublisher(publisherId) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: publisherKey(publisherId), ConsistentRead: true }),
      );
      return Item && publisherFrom(Item);
    },

    async list() {
      const pages = paginateQuery(
        { client: documents },
        {
          TableName,
          KeyConditionExpression: 'pk = :publishers',
          ExpressionAttributeValues: { ':publishers': PUBLISHERS_PARTITION },
          ConsistentRead: true,
        },
      );
      const found: Publisher[] = [];
      for await (const { Items = [] } of pages) found.push(...Items.map(publisherFrom));
      return found;
    },
  };
}
