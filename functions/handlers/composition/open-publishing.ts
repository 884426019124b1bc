import {
  makeAddresseeBook,
  makeOfficeReads,
  makePublisherStore,
  makeReleases,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makePageReader } from '../../adapters/lambda/lambda.ts';
import { actorOf, asksForTwoOf } from '../../domain/members/members.ts';
import { type Opened, openVersions, type PublishingEnv } from './open-versions.ts';

/** What publishes what a publisher sent, now or once it is released. */
export function openPublishing(opened: Opened, env: PublishingEnv) {
  const { table, keyring } = opened;
  const offices = makeOfficeReads(table, keyring);
  return {
    ...openVersions(opened, env),
    offices,
    addressees: makeAddresseeBook(table),
    releases: makeReleases(table, keyring),
    readPage: makePageReader(env.READ_PAGE_FUNCTION_ARN),
    publishers: makePublisherStore(table),
    asksForTwo: asksForTwoOf(offices),
    keyActor: actorOf(offices),
  };
}
