import { randomBytes, randomUUID } from 'node:crypto';
import { makeAppealStore } from '../../adapters/dynamodb/appeal/appeals.ts';
import { makeOfficeReads } from '../../adapters/dynamodb/members/offices.ts';
import { makeAddresseeBook } from '../../adapters/dynamodb/publishing/addressees.ts';
import { makePublisherStore } from '../../adapters/dynamodb/publishing/publishers.ts';
import { makeReleases } from '../../adapters/dynamodb/publishing/releases.ts';
import { makeKeyring } from '../../adapters/kms/keyring.ts';
import { makePageReader } from '../../adapters/lambda/page-reader.ts';
import type { Table } from '../../adapters/table/open-table.ts';
import { asksForTwoOf } from '../../domain/members/asks-for-two.ts';
import { actorOf } from '../../domain/members/owned-keys.ts';
import { releaseObserver } from '../../telemetry/release-observer.ts';
import { type PublishingLimitsEnv, publishingLimits } from './publishing-limits.ts';

export function makeReleasingPorts(table: Table, env: ReleasingEnv) {
  const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
  const offices = makeOfficeReads(table, keyring);
  return {
    appeals: makeAppealStore(table, env.ENDED_TABLE_NAME, keyring),
    addressees: makeAddresseeBook(table),
    releases: makeReleases(table, keyring),
    readPage: makePageReader(env.READ_PAGE_FUNCTION_ARN),
    publishers: makePublisherStore(table),
    asksForTwo: asksForTwoOf(offices),
    keyActor: actorOf(offices),
    releaseObserver,
    nowMs: Date.now,
    newId: randomUUID,
    randomBytes,
    startDispatchAfterMs: env.START_DISPATCH_AFTER_SECONDS * 1_000,
    limits: publishingLimits(env),
  };
}

interface ReleasingEnv extends PublishingLimitsEnv {
  readonly ENDED_TABLE_NAME: string;
  readonly SEALING_KEY_ARN: string;
  readonly START_DISPATCH_AFTER_SECONDS: number;
  readonly READ_PAGE_FUNCTION_ARN: string;
}
