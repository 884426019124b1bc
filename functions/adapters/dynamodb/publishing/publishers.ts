import * as z from 'zod';
import { API_SCOPES } from '../../../contract/api.ts';
import { officeLimitsKey, PUBLISHERS_PARTITION, publisherKey, publisherKeyKey } from '../../../contract/table-keys.ts';
import type { Publisher, PublisherKey, PublisherStore } from '../../../domain/publishing/publishing.ts';
import {
  change,
  find,
  list,
  put,
  refusedOf,
  type StoredItem,
  type Table,
  where,
  write,
  writeIf,
} from '../../table/table.ts';
import { LIMITS, limitsIn, officeLimitsItem } from './office-limits.ts';
import { profileItem } from './profile-item.ts';

const StoredPublisher = z.object({
  publisherId: z.string(),
  name: z.string(),
  contact: z.string(),
  createdAtMs: z.number(),
  keyIds: z.set(z.string()).optional(),
  /** Set before limits had an item of their own, and never since. */
  limits: LIMITS.optional(),
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

const publisherItem = ({ keyIds, limits: _, ...publisher }: Publisher) => ({
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

const publisherFrom = (item: unknown, ofOffice?: StoredItem): Publisher => {
  const { keyIds, limits: before, ...publisher } = StoredPublisher.parse(item);
  const limits = limitsIn(ofOffice) ?? before;
  return { ...publisher, keyIds: [...(keyIds ?? [])], ...(limits && { limits }) };
};

const keyFrom = (item: unknown): PublisherKey => StoredPublisherKey.parse(item);

/** Publishers and their keys in the table. Reads are consistent: a revoked key ends with its next request. */
export const makePublisherStore = (table: Table): PublisherStore => ({
  create: (publisher, key, profile) =>
    write(
      table,
      put(publisherItem(publisher), where.isNew),
      put(publisherKeyItem(key), where.isNew),
      put(profileItem(profile), where.isNew),
    ),

  async addKey(key) {
    const refused = await refusedOf(table, [
      change(publisherKey(key.publisherId), { add: { keyIds: new Set([key.keyId]) } }, where.isThere),
      put(publisherKeyItem(key), where.isNew),
    ]);
    if (refused.includes(0)) return 'no such publisher';
    if (refused.length > 0) throw new Error(`There is a key ${key.keyId} already`);
    return 'added';
  },

  async revokeKey(keyId, revokedAtMs) {
    const wasThere = await writeIf(table, change(publisherKeyKey(keyId), { setOnce: { revokedAtMs } }, where.isThere));
    return wasThere ? 'revoked' : 'no such key';
  },

  async expireKey(keyId, expiresAtMs, nextKeyId) {
    const isLater = where.compares('expiresAtMs', '>=', expiresAtMs);
    await writeIf(table, change(publisherKeyKey(keyId), { set: { expiresAtMs, nextKeyId } }, isLater));
  },

  async setLimits(publisherId, limits) {
    const wasThere = await writeIf(
      table,
      change(publisherKey(publisherId), { remove: ['limits'] }, where.isThere),
      put(officeLimitsItem(publisherId, limits)),
    );
    return wasThere ? 'set' : 'no such publisher';
  },

  async findKey(keyId) {
    const item = await find(table, publisherKeyKey(keyId));
    return item && keyFrom(item);
  },

  async recordUse(keyId, lastUsedDay) {
    const isNewer = where.either(where.lacks('lastUsedDay'), where.compares('lastUsedDay', '<', lastUsedDay));
    await writeIf(table, change(publisherKeyKey(keyId), { set: { lastUsedDay } }, where.both(where.isThere, isNewer)));
  },

  async findPublisher(publisherId) {
    const [item, limits] = await Promise.all([
      find(table, publisherKey(publisherId)),
      find(table, officeLimitsKey(publisherId)),
    ]);
    return item && publisherFrom(item, limits);
  },

  list: async () => (await list(table, { pk: PUBLISHERS_PARTITION })).map((item) => publisherFrom(item)),
});
