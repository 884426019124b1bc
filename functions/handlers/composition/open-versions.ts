import { randomBytes, randomUUID } from 'node:crypto';
import { makeAppealStore } from '../../adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../adapters/kms/kms.ts';
import type { Table } from '../../adapters/table/table.ts';
import type { EnvOf } from '../../contract/env.ts';
import type { PublishingLimits } from '../../domain/publishing/publishing.ts';

export interface Opened {
  readonly table: Table;
  readonly keyring: Keyring;
}

export type PublishingEnv = Omit<EnvOf<'steer-release'>, 'TABLE_NAME' | 'PUBLIC_URL'>;

/** What writes a version of an appeal. */
export const openVersions = ({ table, keyring }: Opened, env: PublishingEnv) => ({
  appeals: makeAppealStore(table, env.ENDED_TABLE_NAME, keyring),
  newId: randomUUID,
  randomBytes,
  nowMs: Date.now,
  startDispatchAfterMs: env.START_DISPATCH_AFTER_SECONDS * 1_000,
  limits: limitsOf(env),
});

const limitsOf = (env: PublishingEnv): PublishingLimits => ({
  appealsPerHour: env.APPEALS_PER_HOUR,
  appealsPerDay: env.APPEALS_PER_DAY,
  urgentPerDay: env.URGENT_PER_DAY,
  correctionsPerAppealPerDay: env.CORRECTIONS_PER_APPEAL_PER_DAY,
  correctionsPerDay: env.CORRECTIONS_PER_DAY,
  waitingReleases: env.WAITING_RELEASES,
});
