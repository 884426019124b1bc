import { makeOfficeReads } from '../../adapters/dynamodb/members/offices.ts';
import { makeAddresseeBook } from '../../adapters/dynamodb/publishing/addressees.ts';
import { makePublisherStore } from '../../adapters/dynamodb/publishing/publishers.ts';
import { makeReleases } from '../../adapters/dynamodb/publishing/releases.ts';
import { makePageReader } from '../../adapters/lambda/page-reader.ts';
import { asksForTwoOf } from '../../domain/members/asks-for-two.ts';
import { actorOf } from '../../domain/members/owned-keys.ts';
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
