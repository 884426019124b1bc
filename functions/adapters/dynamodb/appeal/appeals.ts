import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  APPEAL_VERSIONS,
  appealDispatchKey,
  appealImageKey,
  appealPartition,
  appealVersionKey,
  budgetKey,
  casesKey,
  checkCodeKey,
  dispatchKey,
  publisherPublishedKey,
} from '../../../contract/table-keys.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { stopsEarlier } from '../../../domain/dispatch/dispatch.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import type { Entry } from '../../../domain/members/members.ts';
import type {
  AppealStore,
  BudgetDraw,
  CaseNumber,
  Publication,
  PublicationEnd,
} from '../../../domain/publishing/publishing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { refusedWrites, retryConflicts, type StoredItem, type Table, unlessRefused } from '../../table/table.ts';
import { cardItem } from '../archive/card-item.ts';
import { approvalWrites } from '../deciding/approval-writes.ts';
import { dispatchItem } from '../dispatch/dispatch-item.ts';
import { openDispatches } from '../dispatch/open-dispatches.ts';
import { plannedDispatchItem } from '../dispatch/planned-dispatches.ts';
import { consentWrites, findConsents } from '../members/consents.ts';
import { entryItem } from '../members/entry-item.ts';
import { supersededAppealWrite } from '../subscriber/endings.ts';
import { appealVersionFrom } from './appeal-version-item.ts';
import { asKnown, externalKey, type TransactWrites, takesOne } from './appeal-writes.ts';
import { draftDeletes, draftWrites, publishedDraftWrites } from './drafts.ts';
import { imageFields } from './images.ts';
import { makeKnownAppeals } from './known-appeals.ts';
import { likenessesSince, recentAppealItem } from './recent-appeals.ts';

const UPDATES_AT_ONCE = 25;

/** As many versions as a page lists. */
const VERSIONS_AT_MOST = 50;

const StoredExternalId = z.object({ publisherId: z.string(), externalId: z.string() });

/** A counter that is written by a publication's transaction. */
const StoredCounter = z.object({ taken: z.number() });

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

async function newestVersions({ documents, name }: Table, appealId: string, Limit: number): Promise<AppealVersion[]> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :appeal AND begins_with(sk, :versions)',
      ExpressionAttributeValues: { ':appeal': appealPartition(appealId), ':versions': APPEAL_VERSIONS },
      ScanIndexForward: false,
      Limit,
      ConsistentRead: true,
    }),
  );
  return Items.map(appealVersionFrom);
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
export function makeAppealReads(table: Table): AppealReads {
  const { documents, name: TableName } = table;

  const update = (change: UpdateCommandInput) =>
    unlessRefused(retryConflicts(() => documents.send(new UpdateCommand(change))));

  return {
    ...makeKnownAppeals(table),

    async findExternalId(appealId) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: appealVersionKey(appealId, 1), ConsistentRead: true }),
      );
      return Item && StoredExternalId.parse(Item);
    },

    async getVersion(appealId, version) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: appealVersionKey(appealId, version), ConsistentRead: true }),
      );
      if (!Item) throw new Error(`appeal ${appealId} has no version ${version}`);
      return appealVersionFrom(Item);
    },

    findNewestVersion: (appealId) => findNewestVersion(table, appealId),

    likenessesSince: (fromMs, nowMs) => likenessesSince(table, fromMs, nowMs),

    openDispatches: (appealId) => openDispatches(table, appealId),

    async leaveOut(appealId, digestIds) {
      for (const chunk of inChunks(digestIds, UPDATES_AT_ONCE)) {
        await Promise.all(chunk.map((digestId) => update({ TableName, ...leavesOut(digestId, appealId) })));
      }
    },
  };
}

/**
 * Appeals, their drafts and the dispatches that publishing plans.
 * @param keyring - seals who agreed to be listed.
 * @param endedTableName - table of the record of what ended: a version that takes the place of those before it is recorded with itself.
 */
export function makeAppealStore(table: Table, endedTableName: string, keyring: Keyring): AppealStore {
  const { documents, name: TableName } = table;
  const NEW = { ConditionExpression: 'attribute_not_exists(pk)' };

  /** Writes all or nothing; nothing when a condition does not hold any more. */
  async function writeTogether(writes: TransactWrites): Promise<WriteEnd> {
    try {
      // A dispatch that is stopped with it may be under way, and its workers write to it too.
      await retryConflicts(() => documents.send(new TransactWriteCommand({ TransactItems: writes })));
      return 'written';
    } catch (error) {
      const refused = refusedWrites(error);
      if (refused) return { refused };
      if (isOvertaken(error)) return 'changed meanwhile';
      throw error;
    }
  }

  async function isUsedUp({ scope, windowName, limit }: BudgetDraw): Promise<boolean> {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...budgetKey(scope, windowName) }, ConsistentRead: true }),
    );
    return Item !== undefined && StoredCounter.parse(Item).taken >= limit;
  }

  const entryPut = async (publisherId: string, entry: Entry | undefined): Promise<TransactWrites> =>
    entry ? [{ Put: { TableName, Item: await entryItem(publisherId, entry, keyring) } }] : [];

  return {
    ...makeAppealReads(table),

    async findUsedUp(draws) {
      const areUsedUp = await Promise.all(draws.map(isUsedUp));
      return draws.filter((_, index) => areUsedUp[index]);
    },

    async lastCaseNumber(series) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: { ...casesKey(series) }, ConsistentRead: true }),
      );
      return Item ? StoredSeries.parse(Item).lastNumber : 0;
    },

    findConsents: (publisherId, appealId) => findConsents(table, keyring, publisherId, appealId),

    async publish(publication) {
      const { id, version, dispatch, dueAtMs, draws, consents, approval, entry } = publication;
      const { appealId } = version;
      const outcome = await writeTogether([
        ...draws.map((draw) => ({ Update: { TableName, ...takesOne(draw) } })),
        ...(approval ? await approvalWrites(TableName, approval, { version, dispatch }, keyring) : []),
        ...(await entryPut(id.publisherId, entry)),
        { Put: { TableName, Item: externalItem(publication), ...asKnown(publication.known) } },
        { Put: { TableName, Item: versionItem(publication), ...NEW } },
        { Put: { TableName, Item: dispatchItem(dispatch, dueAtMs), ...NEW } },
        { Put: { TableName, Item: plannedDispatchItem(dispatch) } },
        { Put: { TableName, Item: appealDispatchItem(publication), ...NEW } },
        ...recentAppealItems(publication).map((Item) => ({ Put: { TableName, Item } })),
        { Put: { TableName, Item: cardItem(version, firstPublishedAtMs(publication)) } },
        { Put: { TableName, Item: publisherPublishedItem(publication) } },
        ...draftDeletes(TableName, publication.id.publisherId, appealId),
        ...publishedDraftWrites(TableName, publication, version.publishedAtMs),
        ...imageWrites(TableName, publication),
        ...(consents ? await consentWrites(TableName, consents, keyring) : []),
        ...(publication.newCase ? [{ Put: { TableName, ...givesNumber(publication.newCase) } }] : []),
        ...(version.checkCode === undefined
          ? []
          : [{ Put: { TableName, Item: checkCodeItem(version.checkCode, version), ...NEW } }]),
        ...(stopsEarlier(dispatch) || publication.goneImage !== undefined
          ? [supersededAppealWrite(endedTableName, version)]
          : []),
        ...stops(publication).map((stop) => ({ Update: { TableName, ...stop } })),
      ]);
      return publicationEnd(outcome, draws);
    },

    async addEditions(added) {
      const { id, known, version, contentHash, dispatch, dueAtMs, draws, consents, approval, entry } = added;
      const { appealId } = version;
      const external = { ...externalKey(id), entity: 'external-appeal', externalId: id.externalId };
      const outcome = await writeTogether([
        ...draws.map((draw) => ({ Update: { TableName, ...takesOne(draw) } })),
        ...(approval ? await approvalWrites(TableName, approval, { version, dispatch }, keyring) : []),
        ...(await entryPut(id.publisherId, entry)),
        {
          Put: {
            TableName,
            Item: { ...external, ...known, contentHash, dispatchId: dispatch.dispatchId },
            ...asKnown(known),
          },
        },
        { Put: { TableName, Item: versionItem({ id, version, contentHash }) } },
        { Put: { TableName, Item: cardItem(version, known.firstPublishedAtMs) } },
        { Put: { TableName, Item: dispatchItem(dispatch, dueAtMs), ...NEW } },
        { Put: { TableName, Item: plannedDispatchItem(dispatch) } },
        { Put: { TableName, Item: appealDispatchItem({ version, dispatch }), ...NEW } },
        ...draftDeletes(TableName, id.publisherId, appealId),
        ...publishedDraftWrites(TableName, added, dispatch.createdAtMs),
        ...(consents ? await consentWrites(TableName, consents, keyring) : []),
      ]);
      return publicationEnd(outcome, draws);
    },

    async endCase({ id, known, version, contentHash, entry }) {
      const external = { ...externalKey(id), entity: 'external-appeal', externalId: id.externalId };
      const outcome = await writeTogether([
        { Put: { TableName, Item: { ...external, ...known }, ...asKnown(known) } },
        { Put: { TableName, Item: versionItem({ id, version, contentHash }) } },
        { Put: { TableName, Item: cardItem(version, known.firstPublishedAtMs) } },
        ...(await entryPut(id.publisherId, entry)),
      ]);
      return outcome === 'written' ? outcome : 'changed meanwhile';
    },

    async rewrite({ id, known, versions, contentHash, consents }) {
      const external = { ...externalKey(id), entity: 'external-appeal', externalId: id.externalId };
      const outcome = await writeTogether([
        { Put: { TableName, Item: { ...external, ...known, contentHash }, ...asKnown(known) } },
        ...versions.map((version) => ({ Put: { TableName, Item: versionItem({ id, version, contentHash }) } })),
        ...(consents ? await consentWrites(TableName, consents, keyring) : []),
      ]);
      return outcome === 'written' ? outcome : 'changed meanwhile';
    },

    async join(joining) {
      const { id, known, version, draw } = joining;
      const { appealId, version: latestVersion } = version;
      const joined = { appealId, latestVersion, contentHash: '', followUps: [], isJoined: true };
      const Item = { ...externalKey(id), entity: 'external-appeal', externalId: id.externalId, ...joined };
      const outcome = await writeTogether([
        { Put: { TableName, Item, ...asKnown(known) } },
        ...publishedDraftWrites(TableName, joining, draw.windowEndsAtMs),
        { Update: { TableName, ...takesOne(draw) } },
      ]);
      return writtenOr(outcome, 'joined');
    },

    async saveDraft(draft) {
      return writtenOr(await writeTogether(draftWrites(TableName, draft)), 'saved');
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

/** None for a follow-up to what was published before there was an index. */
function recentAppealItems(publication: Publication): StoredItem[] {
  const firstAtMs = firstPublishedAtMs(publication);
  return firstAtMs === undefined ? [] : [recentAppealItem(publication.version, firstAtMs)];
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
const givesNumber = ({ series, number }: CaseNumber) => ({
  Item: { ...casesKey(series), entity: 'case-series', lastNumber: number },
  ConditionExpression: number === 1 ? 'attribute_not_exists(pk)' : 'lastNumber = :before',
  ...(number === 1 ? {} : { ExpressionAttributeValues: { ':before': number - 1 } }),
});

const checkCodeItem = (code: string, { appealId, version }: AppealVersion) => ({
  ...checkCodeKey(code),
  entity: 'check-code',
  appealId,
  version,
});

/** Stops what the publication supersedes. Each holds only while the dispatch is under way as it was read. */
function stops({ superseding, dispatch: { appealId, dispatchId, createdAtMs } }: Publication) {
  const alerts = superseding.alerts.map((id) => ({
    Key: { ...dispatchKey(id) },
    UpdateExpression: 'SET halt = :halt, supersededBy = :by',
    ConditionExpression: '#status <> :finished AND (attribute_not_exists(halt) OR halt.kind = :paused)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':halt': { kind: 'superseded', atMs: createdAtMs },
      ':by': dispatchId,
      ':finished': 'finished',
      ':paused': 'paused',
    },
  }));
  return [...alerts, ...superseding.digests.map((id) => leavesOut(id, appealId))];
}

/** Lets a digest leave an appeal out, while it is under way and does not. */
const leavesOut = (digestId: string, appealId: string) => ({
  Key: { ...dispatchKey(digestId) },
  UpdateExpression: 'SET supersededAppeals = list_append(supersededAppeals, :appeals)',
  ConditionExpression: '#status <> :finished AND NOT contains(supersededAppeals, :appeal)',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ':appeals': [appealId], ':appeal': appealId, ':finished': 'finished' },
});

const appealDispatchItem = ({ version, dispatch }: Pick<Publication, 'version' | 'dispatch'>) => ({
  ...appealDispatchKey(version.appealId, version.version, dispatch.dispatchId),
  entity: 'appeal-dispatch',
  appealId: version.appealId,
  version: version.version,
  dispatchId: dispatch.dispatchId,
  createdAtMs: dispatch.createdAtMs,
});

/** Of the images of an appeal, the table holds the one that its page shows, and the one of its draft. */
const imageWrites = (TableName: string, { version, image, goneImage }: Publication): TransactWrites => [
  ...(image
    ? [{ Put: { TableName, Item: { ...appealImageKey(version.appealId, image.digest), ...imageFields(image) } } }]
    : []),
  ...(goneImage === undefined ? [] : [{ Delete: { TableName, Key: appealImageKey(version.appealId, goneImage) } }]),
];

/** Whether another request for the same appeal is being written at this moment. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict');
