import * as z from 'zod';
import {
  APPEAL_VERSIONS,
  appealDispatchKey,
  appealImageKey,
  appealPartition,
  appealVersionKey,
  casesKey,
  checkCodeKey,
  dispatchKey,
  publisherPublishedKey,
} from '../../../contract/table-keys.ts';
import { type AppealVersion, isPractice } from '../../../domain/appeal/appeal.ts';
import { stopsEarlier } from '../../../domain/dispatch/dispatch.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import {
  type AppealStore,
  type BudgetDraw,
  type CaseNumber,
  type Publication,
  type PublicationEnd,
  rewritten,
} from '../../../domain/publishing/publishing.ts';
import type { Keyring } from '../../kms/kms.ts';
import {
  change,
  drop,
  find,
  isConflict,
  page,
  put,
  refusedOf,
  type Table,
  type Write,
  where,
  writeIf,
} from '../../table/table.ts';
import { cardItem } from '../archive/card-item.ts';
import { approvalWrites } from '../deciding/approval-writes.ts';
import { dispatchItem } from '../dispatch/dispatch-item.ts';
import { openDispatches } from '../dispatch/open-dispatches.ts';
import { plannedDispatchItem } from '../dispatch/planned-dispatches.ts';
import { consentWrites, findConsents } from '../members/consents.ts';
import { entryPuts } from '../members/entry-item.ts';
import { supersededAppealWrite } from '../subscriber/endings.ts';
import { appealVersionFrom } from './appeal-version-item.ts';
import { asKnown, externalKey, takesOne } from './appeal-writes.ts';
import { draftDeletes, draftWrites, publishedDraftWrites } from './drafts.ts';
import { imageFields } from './images.ts';
import { makeKnownAppeals } from './known-appeals.ts';
import { likenessesSince, recentAppealItem } from './recent-appeals.ts';
import { findTaken } from './taken-budgets.ts';

const UPDATES_AT_ONCE = 25;

/** As many versions as a page lists. */
const VERSIONS_AT_MOST = 50;

const StoredExternalId = z.object({ publisherId: z.string(), externalId: z.string() });

/** How many cases of a series have been given a number. */
const StoredSeries = z.object({ lastNumber: z.number().int() });

/** The newest version of an appeal, read consistently, or undefined when none was published. */
export async function findNewestVersion(table: Table, appealId: string): Promise<AppealVersion | undefined> {
  const [newest] = await newestVersions(table, appealId, 1);
  return newest;
}

/**
 * The versions of an appeal, oldest first: the newest 50, or as many of them as one read of a megabyte holds.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html
 */
export const listVersions = async (table: Table, appealId: string): Promise<AppealVersion[]> =>
  (await newestVersions(table, appealId, VERSIONS_AT_MOST)).reverse();

async function newestVersions(table: Table, appealId: string, most: number): Promise<AppealVersion[]> {
  const versions = { pk: appealPartition(appealId), prefix: APPEAL_VERSIONS };
  return (await page(table, versions, { most, newestFirst: true })).items.map(appealVersionFrom);
}

type AppealReads = Pick<
  AppealStore,
  | 'findKnown'
  | 'findExternalId'
  | 'getVersion'
  | 'findNewestVersion'
  | 'likenessesSince'
  | 'openDispatches'
  | 'leaveOut'
>;

/** Appeals for those who publish nothing. */
export const makeAppealReads = (table: Table): AppealReads => ({
  ...makeKnownAppeals(table),

  async findExternalId(appealId) {
    const item = await find(table, appealVersionKey(appealId, 1));
    return item && StoredExternalId.parse(item);
  },

  async getVersion(appealId, version) {
    const item = await find(table, appealVersionKey(appealId, version));
    if (!item) throw new Error(`appeal ${appealId} has no version ${version}`);
    return appealVersionFrom(item);
  },

  findNewestVersion: (appealId) => findNewestVersion(table, appealId),

  likenessesSince: (fromMs, nowMs) => likenessesSince(table, fromMs, nowMs),

  openDispatches: (appealId) => openDispatches(table, appealId),

  async leaveOut(appealId, digestIds) {
    for (const some of inChunks(digestIds, UPDATES_AT_ONCE))
      await Promise.all(some.map((digestId) => writeIf(table, leavesOut(digestId, appealId))));
  },
});

/**
 * Appeals, their drafts and the dispatches that publishing plans.
 * @param keyring - seals who agreed to be listed.
 * @param endedTableName - table of the record of what ended: a version that takes the place of those before it is recorded with itself.
 */
export function makeAppealStore(table: Table, endedTableName: string, keyring: Keyring): AppealStore {
  /** Writes all or nothing; nothing when a condition does not hold any more. */
  async function writeTogether(writes: readonly Write[]): Promise<WriteEnd> {
    try {
      // A dispatch that is stopped with it may be under way, and its workers write to it too.
      const refused = await refusedOf(table, writes);
      return refused.length === 0 ? 'written' : { refused };
    } catch (error) {
      // Another request for the same appeal is being written at this moment.
      if (isConflict(error)) return 'changed meanwhile';
      throw error;
    }
  }

  return {
    ...makeAppealReads(table),

    takenOf: (windows) => findTaken(table, windows),

    async lastCaseNumber(series) {
      const item = await find(table, casesKey(series));
      return item ? StoredSeries.parse(item).lastNumber : 0;
    },

    findConsents: (publisherId, appealId) => findConsents(table, keyring, publisherId, appealId),

    async publish(publication) {
      const { id, version, dispatch, dueAtMs, draws, consents, approval, entry } = publication;
      const { appealId } = version;
      const outcome = await writeTogether([
        ...draws.map(takesOne),
        ...(approval ? await approvalWrites(approval, { version, dispatch }, keyring) : []),
        ...(await entryPuts(id.publisherId, entry ? [entry] : [], keyring)),
        put(externalItem(publication), asKnown(publication.known)),
        put(versionItem(publication), where.isNew),
        put(dispatchItem(dispatch, dueAtMs), where.isNew),
        put(plannedDispatchItem(dispatch)),
        put(appealDispatchItem(publication), where.isNew),
        ...recentAppealItems(publication).map((item) => put(item)),
        put(cardItem(version, firstPublishedAtMs(publication))),
        put(publisherPublishedItem(publication)),
        ...draftDeletes(publication.id.publisherId, appealId),
        ...publishedDraftWrites(publication, version.publishedAtMs),
        ...imageWrites(publication),
        ...(consents ? await consentWrites(consents, keyring) : []),
        ...(publication.newCase ? [givesNumber(publication.newCase)] : []),
        ...(version.checkCode === undefined ? [] : [put(checkCodeItem(version.checkCode, version), where.isNew)]),
        ...(stopsEarlier(dispatch) || publication.goneImage !== undefined
          ? [supersededAppealWrite(endedTableName, version)]
          : []),
        ...stops(publication),
      ]);
      return publicationEnd(outcome, draws);
    },

    async addEditions(added) {
      const { id, known, version, contentHash, dispatch, dueAtMs, draws, consents, approval, entry } = added;
      const { appealId } = version;
      const external = { ...externalKey(id), entity: 'external-appeal', externalId: id.externalId };
      const outcome = await writeTogether([
        ...draws.map(takesOne),
        ...(approval ? await approvalWrites(approval, { version, dispatch }, keyring) : []),
        ...(await entryPuts(id.publisherId, entry ? [entry] : [], keyring)),
        put({ ...external, ...known, contentHash, dispatchId: dispatch.dispatchId }, asKnown(known)),
        put(versionItem({ id, version, contentHash })),
        put(cardItem(version, known.firstPublishedAtMs, dispatch.createdAtMs)),
        put(dispatchItem(dispatch, dueAtMs), where.isNew),
        put(plannedDispatchItem(dispatch)),
        put(appealDispatchItem({ version, dispatch }), where.isNew),
        ...draftDeletes(id.publisherId, appealId),
        ...publishedDraftWrites(added, dispatch.createdAtMs),
        ...(consents ? await consentWrites(consents, keyring) : []),
      ]);
      return publicationEnd(outcome, draws);
    },

    async endCase({ id, known, version, contentHash, entry }) {
      const external = { ...externalKey(id), entity: 'external-appeal', externalId: id.externalId };
      const outcome = await writeTogether([
        put({ ...external, ...rewritten(known) }, asKnown(known)),
        put(versionItem({ id, version, contentHash })),
        put(cardItem(version, known.firstPublishedAtMs, entry.atMs)),
        ...(await entryPuts(id.publisherId, entry ? [entry] : [], keyring)),
      ]);
      return outcome === 'written' ? outcome : 'changed meanwhile';
    },

    async rewrite({ id, known, versions, contentHash, consents }) {
      const external = { ...externalKey(id), entity: 'external-appeal', externalId: id.externalId };
      const outcome = await writeTogether([
        put({ ...external, ...rewritten(known), contentHash }, asKnown(known)),
        ...versions.map((version) => put(versionItem({ id, version, contentHash }))),
        ...(consents ? await consentWrites(consents, keyring) : []),
      ]);
      return outcome === 'written' ? outcome : 'changed meanwhile';
    },

    async join(joining) {
      const { id, known, version, draw } = joining;
      const { appealId, version: latestVersion } = version;
      const joined = { appealId, latestVersion, contentHash: '', followUps: [], isJoined: true };
      const item = { ...externalKey(id), entity: 'external-appeal', externalId: id.externalId, ...joined };
      const outcome = await writeTogether([
        put(item, asKnown(known)),
        ...publishedDraftWrites(joining, draw.windowEndsAtMs),
        takesOne(draw),
      ]);
      return writtenOr(outcome, 'joined');
    },

    async saveDraft(draft) {
      return writtenOr(await writeTogether(draftWrites(draft)), 'saved');
    },
  };
}

/** What became of writes that begin with those that take from budgets. */
function publicationEnd(outcome: WriteEnd, draws: readonly BudgetDraw[]): PublicationEnd {
  if (outcome === 'written') return 'published';
  if (outcome === 'changed meanwhile' || outcome.refused.some((index) => index >= draws.length))
    return 'changed meanwhile';
  return { refused: draws.filter((_, index) => outcome.refused.includes(index)) };
}

/** What became of writes whose first one holds while its appeal is as it was read, and whose last one takes from a budget. */
function writtenOr<T>(outcome: WriteEnd, written: T): T | 'changed meanwhile' | 'too many' {
  if (outcome === 'written') return written;
  return outcome === 'changed meanwhile' || outcome.refused.includes(0) ? 'changed meanwhile' : 'too many';
}

type WriteEnd = 'written' | 'changed meanwhile' | { readonly refused: readonly number[] };

const externalItem = (publication: Publication) => {
  const { id, version, contentHash, followUps, dispatch } = publication;
  return {
    ...externalKey(id),
    entity: 'external-appeal',
    externalId: id.externalId,
    appealId: version.appealId,
    latestVersion: version.version,
    contentHash,
    followUps,
    dispatchId: dispatch.dispatchId,
    firstPublishedAtMs: firstPublishedAtMs(publication),
  };
};

const firstPublishedAtMs = ({ version, known }: Publication): number | undefined =>
  version.version === 1 ? version.publishedAtMs : known?.firstPublishedAtMs;

/** None for a follow-up to what was published before there was an index, and none for what is published for practice. */
function recentAppealItems(publication: Publication) {
  const firstAtMs = firstPublishedAtMs(publication);
  return firstAtMs === undefined || isPractice(publication.version.publisherId)
    ? []
    : [recentAppealItem(publication.version, firstAtMs)];
}

/** By it the publisher's own people find what they published. It holds nothing that may have to be taken out later: the card is the truth. */
const publisherPublishedItem = ({ id, version }: Publication) => ({
  ...publisherPublishedKey(id.publisherId, version.publishedAtMs, version.appealId),
  entity: 'publisher-published',
  appealId: version.appealId,
  version: version.version,
});

const versionItem = ({ id, version, contentHash }: Pick<Publication, 'id' | 'version' | 'contentHash'>) => ({
  ...appealVersionKey(version.appealId, version.version),
  entity: 'appeal-version',
  ...version,
  externalId: id.externalId,
  contentHash,
});

/** Gives a number of a series, if it is the next. */
const givesNumber = ({ series, number }: CaseNumber): Write =>
  put(
    { ...casesKey(series), entity: 'case-series', lastNumber: number },
    number === 1 ? where.isNew : where.is({ lastNumber: number - 1 }),
  );

const checkCodeItem = (code: string, { appealId, version }: AppealVersion) => ({
  ...checkCodeKey(code),
  entity: 'check-code',
  appealId,
  version,
});

/** Stops what the publication supersedes. Each holds only while the dispatch is under way as it was read. */
function stops({ superseding, dispatch: { appealId, dispatchId, createdAtMs } }: Publication): Write[] {
  const halt = { kind: 'superseded', atMs: createdAtMs };
  const isUnderWay = where.both(
    where.isNot('status', 'finished'),
    where.either(where.lacks('halt'), where.is({ 'halt/kind': 'paused' })),
  );
  const alerts = superseding.alerts.map((id) =>
    change(dispatchKey(id), { set: { halt, supersededBy: dispatchId } }, isUnderWay),
  );
  return [...alerts, ...superseding.digests.map((id) => leavesOut(id, appealId))];
}

/** Lets a digest leave an appeal out, while it is under way and does not. */
const leavesOut = (digestId: string, appealId: string): Write =>
  change(
    dispatchKey(digestId),
    { append: { supersededAppeals: [appealId] } },
    where.both(where.isNot('status', 'finished'), where.holdsNo('supersededAppeals', appealId)),
  );

const appealDispatchItem = ({ version, dispatch }: Pick<Publication, 'version' | 'dispatch'>) => ({
  ...appealDispatchKey(version.appealId, version.version, dispatch.dispatchId),
  entity: 'appeal-dispatch',
  appealId: version.appealId,
  version: version.version,
  dispatchId: dispatch.dispatchId,
  createdAtMs: dispatch.createdAtMs,
});

/** Of the images of an appeal, the table holds the one that its page shows, and the one of its draft. */
const imageWrites = ({ version: { appealId }, image, goneImage }: Publication): Write[] => [
  ...(image ? [put({ ...appealImageKey(appealId, image.digest), ...imageFields(image) })] : []),
  ...(goneImage === undefined ? [] : [drop(appealImageKey(appealId, goneImage))]),
];
