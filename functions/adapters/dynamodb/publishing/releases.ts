import {
  GetCommand,
  paginateQuery,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { AppealRequest, HOLD_REASONS, RELEASE_STATUSES } from '../../../contract/api.ts';
import {
  EXPIRY_ATTRIBUTE,
  PUBLISHER_RELEASES,
  publisherPartition,
  releaseImageKey,
  releaseKey,
  type TableKey,
} from '../../../contract/table-keys.ts';
import type {
  OpenReleases,
  Release,
  ReleaseMove,
  ReleaseRef,
  ReleaseRequest,
  Releases,
} from '../../../domain/publishing/publishing.ts';
import { hasEnded } from '../../../domain/publishing/publishing.ts';
import { daysInMs, epochSecondsOf } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { dueItems, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { CONSENT_ATTRIBUTES, sealedConsents, withConsents, withoutConsents } from './sealed-consents.ts';

const StoredRelease = z.object({
  publisherId: z.string(),
  releaseId: z.string(),
  status: z.enum(RELEASE_STATUSES),
  title: z.string(),
  externalId: z.string(),
  kind: z.string(),
  releaseAt: z.string(),
  releaseAtMs: z.number(),
  maxLatenessMinutes: z.number(),
  createdAtMs: z.number(),
  keyId: z.string(),
  afterVersion: z.number().int(),
  draws: z.array(z.string()),
  held: z.enum(HOLD_REASONS).optional(),
  published: z.object({ appealId: z.string(), version: z.number().int(), dispatchId: z.string() }).optional(),
});
const StoredWholeRelease = StoredRelease.extend({ request: AppealRequest.optional() });

/** The image's words; its bytes are an item of their own, since one item does not hold them and the longest text. */
const RequestWithImage = z.looseObject({ image: z.looseObject({}) });
const StoredImage = z.object({ bytes: z.instanceof(Uint8Array) });

type TransactWrites = NonNullable<TransactWriteCommandInput['TransactItems']>;

const IndexedKey = z.object({ pk: z.string(), sk: z.string() });

/** How long a list shows what has ended. */
const SHOWN_AFTER_END_MS = daysInMs(30);

const ROWS_A_READ = 200;
/** A read ends after a megabyte too, which few of the longest texts fill. */
const READS_AT_MOST = 4;
const ROWS_AT_MOST = 400;

const listOf = (TableName: string, publisherId: string) => {
  const fields = Object.keys(StoredRelease.shape);
  return {
    TableName,
    KeyConditionExpression: 'pk = :publisher AND begins_with(sk, :releases)',
    ProjectionExpression: fields.map((field) => `#${field}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(fields.map((field) => [`#${field}`, field])),
    ExpressionAttributeValues: { ':publisher': publisherPartition(publisherId), ':releases': PUBLISHER_RELEASES },
  };
};

/** The releases of a publisher, for those who only look. */
export const makeReleaseLists = ({ documents, name: TableName }: Table): Pick<Releases, 'list'> & OpenReleases => ({
  async list(publisherId) {
    const query = { ...listOf(TableName, publisherId), ConsistentRead: true };
    const pages = await Array.fromAsync(paginateQuery({ client: documents }, query));
    return pages.flatMap(({ Items = [] }) => Items.map((item) => StoredRelease.parse(item)));
  },

  async listOpen(publisherId) {
    const query = { ...listOf(TableName, publisherId), Limit: ROWS_A_READ };
    const read: Release[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    for (let reads = 0; reads < READS_AT_MOST && read.length < ROWS_AT_MOST; reads += 1) {
      const page = await documents.send(
        new QueryCommand({ ...query, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
      );
      read.push(...(page.Items ?? []).map((item) => StoredRelease.parse(item)));
      ExclusiveStartKey = page.LastEvaluatedKey;
      if (!ExclusiveStartKey) break;
    }
    const shown = read.filter((one) => !hasEnded(one)).toSorted((one, other) => one.releaseAtMs - other.releaseAtMs);
    return { shown, hasMore: ExclusiveStartKey !== undefined };
  },
});

const writeTogether = ({ documents }: Table, TransactItems: TransactWrites) =>
  retryConflicts(() => documents.send(new TransactWriteCommand({ TransactItems })));

/** What becomes of releases that are read elsewhere. */
export const makeReleaseMoves = (table: Table): Pick<Releases, 'move'> => {
  const { name: TableName } = table;
  return {
    move({ publisherId, releaseId, status }, move) {
      const { set, remove } = changesOf(move);
      const names = [...Object.keys(set), ...remove];
      const update = {
        TableName,
        Key: { ...releaseKey(publisherId, releaseId) },
        UpdateExpression: `SET ${Object.keys(set)
          .map((name) => `#${name} = :${name}`)
          .join(', ')} REMOVE ${remove.map((name) => `#${name}`).join(', ')}`,
        ConditionExpression: '#status = :seen',
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ':seen': status,
          ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
        },
      };
      const imageDeletes = remove.includes('request')
        ? [{ Delete: { TableName, Key: releaseImageKey(publisherId, releaseId) } }]
        : [];
      return unlessRefused(writeTogether(table, [{ Update: update }, ...imageDeletes]));
    },
  };
};

/** The releases of all publishers, for those who neither add nor publish any. */
export const makeReleaseSteering = (table: Table): Pick<Releases, 'list' | 'due' | 'move'> => ({
  ...makeReleaseLists(table),
  ...makeReleaseMoves(table),

  async due(nowMs, limit) {
    const items = await dueItems(table, 'release', nowMs, limit);
    return items
      .map((item) => IndexedKey.parse(item))
      .map(({ pk, sk }) => ({
        publisherId: pk.slice(publisherPartition('').length),
        releaseId: sk.slice(PUBLISHER_RELEASES.length),
      }));
  },
});

/** Whole releases, each with what it publishes, for those who add none. */
export function makeReleaseReads({ documents, name: TableName }: Table, keyring: Keyring): Pick<Releases, 'find'> {
  async function itemAt(Key: TableKey) {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...Key }, ConsistentRead: true }));
    return Item;
  }

  /** A request with the bytes of its image; undefined once the release has ended, and both are gone. */
  async function wholeRequest({ publisherId, releaseId }: ReleaseRef, stored: unknown): Promise<unknown> {
    const { success, data: request } = RequestWithImage.safeParse(stored);
    if (!success) return stored;
    const Item = await itemAt(releaseImageKey(publisherId, releaseId));
    if (!Item) return undefined;
    const data = Buffer.from(StoredImage.parse(Item).bytes).toString('base64');
    return { ...request, image: { ...request.image, data } };
  }

  return {
    async find(ref) {
      const Item = await itemAt(releaseKey(ref.publisherId, ref.releaseId));
      if (!Item) return undefined;
      const request = await wholeRequest(ref, Item.request);
      return StoredWholeRelease.parse({ ...Item, request: await withConsents(request, Item, keyring) });
    },
  };
}

/** Appeals that wait for their time. Their text is kept here and nowhere else, and no longer than they wait. */
export function makeReleases(table: Table, keyring: Keyring): Releases {
  const { name: TableName } = table;

  const imagePuts = ({ publisherId, releaseId }: ReleaseRef, bytes: Uint8Array | undefined): TransactWrites =>
    bytes
      ? [{ Put: { TableName, Item: { ...releaseImageKey(publisherId, releaseId), entity: 'release-image', bytes } } }]
      : [];

  return {
    async add(release) {
      const key = releaseKey(release.publisherId, release.releaseId);
      const { request, imageBytes } = withoutImageBytes(release.request);
      const put = {
        TableName,
        Item: {
          ...release,
          request: withoutConsents(request),
          ...(await sealedConsents(request, key, keyring)),
          ...key,
          entity: 'release',
          ...inIndex(release.releaseAtMs),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR #status IN (:waiting, :held, :cancelled)',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':waiting': 'waiting', ':held': 'held', ':cancelled': 'cancelled' },
      };
      await unlessRefused(writeTogether(table, [{ Put: put }, ...imagePuts(release, imageBytes)]));
    },

    ...makeReleaseReads(table, keyring),
    ...makeReleaseSteering(table),
  };
}

/** What is kept of a request in its own item: its image lies beside it. */
function withoutImageBytes(request: ReleaseRequest) {
  if (!request.image) return { request };
  const { data, ...words } = request.image;
  return { request: { ...request, image: words }, imageBytes: Buffer.from(data, 'base64') };
}

const inIndex = (dueAtMs: number) => ({ dueWork: 'release', dueAtMs });
const INDEX_ATTRIBUTES = ['dueWork', 'dueAtMs'];

interface Changes {
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
}

function changesOf(move: ReleaseMove): Changes {
  switch (move.status) {
    case 'waiting':
    case 'releasing':
      return { set: { status: move.status, ...inIndex(move.dueAtMs) }, remove: ['held'] };
    case 'held':
      return { set: { status: move.status, held: move.held }, remove: INDEX_ATTRIBUTES };
    case 'released':
    case 'cancelled': {
      const { atMs, ...set } = move;
      const expiry = { [EXPIRY_ATTRIBUTE]: epochSecondsOf(atMs + SHOWN_AFTER_END_MS) };
      return { set: { ...set, ...expiry }, remove: [...INDEX_ATTRIBUTES, 'held', 'request', ...CONSENT_ATTRIBUTES] };
    }
  }
}
