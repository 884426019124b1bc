import type { KeyEndings, PublisherProfiles, PublisherStore } from '../../../functions/domain/publishing/ports.ts';
import type { PublisherPorts } from '../../../functions/domain/publishing/publishers/manage-publishers.ts';
import type { Publisher, PublisherKey } from '../../../functions/domain/publishing/publishers/publisher.ts';
import type { PublisherProfile } from '../../../functions/domain/publishing/publishers/publisher-profile.ts';
import type { PublishingLimits } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { NOW_MS } from './builders.ts';

/** Publishers and their keys in memory, with the rules of the table's conditions. */
export class MemoryPublishers implements PublisherStore, PublisherPorts, KeyEndings {
  readonly publishers = this;
  readonly keyEndings = this;
  readonly all = new Map<string, Publisher>();
  readonly keys = new Map<string, PublisherKey>();
  readonly told = new Map<string, PublisherProfile>();
  /** Ids of publishers that brought an appeal. */
  readonly brought = new Set<string>();
  readonly profiles: PublisherProfiles = {
    find: async (publisherId) => this.told.get(publisherId),
    save: async (profile) => void this.told.set(profile.publisherId, profile),
    hasBroughtAppeals: async (publisherId) => this.brought.has(publisherId),
  };
  /** Ids of keys whose end is recorded, and when it was decided. */
  readonly recorded: { readonly keyId: string; readonly atMs: number; readonly keyExpiresAtMs?: number }[] = [];
  private made = 0;
  now = NOW_MS;
  /** Longer than the years between the clocks of different tests. */
  readonly keyDays = 3_650;

  readonly nowMs = () => this.now;
  readonly newId = () => `publisher-${++this.made}`;
  readonly randomBytes = (howMany: number) => new Uint8Array(howMany).fill(++this.made);

  async create(publisher: Publisher, key: PublisherKey, profile: PublisherProfile) {
    this.all.set(publisher.publisherId, publisher);
    this.keys.set(key.keyId, key);
    this.told.set(profile.publisherId, profile);
  }

  async addKey(key: PublisherKey) {
    const publisher = this.all.get(key.publisherId);
    if (!publisher) return 'no such publisher';
    this.all.set(publisher.publisherId, { ...publisher, keyIds: [...publisher.keyIds, key.keyId] });
    this.keys.set(key.keyId, key);
    return 'added';
  }

  async revokeKey(keyId: string, revokedAtMs: number) {
    const key = this.keys.get(keyId);
    if (!key) return 'no such key';
    this.keys.set(keyId, { revokedAtMs, ...key });
    return 'revoked';
  }

  async recordRevoked(keyId: string, atMs: number) {
    this.recorded.push({ keyId, atMs });
  }

  async recordExpiry(keyId: string, { atMs, keyExpiresAtMs }: Parameters<KeyEndings['recordExpiry']>[1]) {
    this.recorded.push({ keyId, atMs, keyExpiresAtMs });
  }

  async expireKey(keyId: string, atMs: number, nextKeyId?: string) {
    const key = this.keys.get(keyId);
    if (key && key.expiresAtMs >= atMs)
      this.keys.set(keyId, { ...key, expiresAtMs: atMs, ...(nextKeyId === undefined ? {} : { nextKeyId }) });
  }

  async setLimits(publisherId: string, limits: Partial<PublishingLimits>) {
    const publisher = this.all.get(publisherId);
    if (!publisher) return 'no such publisher';
    this.all.set(publisherId, { ...publisher, limits });
    return 'set';
  }

  async findKey(keyId: string) {
    return this.keys.get(keyId);
  }

  async recordUse(keyId: string, day: string) {
    const key = this.keys.get(keyId);
    if (key && (key.lastUsedDay ?? '') < day) this.keys.set(keyId, { ...key, lastUsedDay: day });
  }

  async findPublisher(publisherId: string) {
    return this.all.get(publisherId);
  }

  async list() {
    return [...this.all.values()];
  }
}
