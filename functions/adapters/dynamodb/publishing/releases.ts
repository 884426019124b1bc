import * as z from 'zod';
import { AppealRequest, HOLD_REASONS, RELEASE_STATUSES } from '../../../contract/api.ts';
import {
  EXPIRY_ATTRIBUTE,
  PUBLISHER_RELEASES,
  publisherPartition,
  releaseImageKey,
  releaseKey,
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
import {
  type Changes,
  change,
  drop,
  dueItems,
  find,
  list,
  OFF_THE_INDEX,
  page,
  put,
  type Table,
  where,
  writeIf,
} from '../../table/table.ts';
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

/** How long a list shows what has ended. */
const SHOWN_AFTER_END_MS = daysInMs(30);

const ROWS_A_READ = 200;
/** A read ends after a megabyte too, which few of the longest texts fill. */
const READS_AT_MOST = 4;
const ROWS_AT_MOST = 400;

/** What a list shows of each. */
const ONLY = { only: Object.keys(StoredRelease.shape) };

const releasesOf = (publisherId: string) => ({ pk: publisherPartition(publisherId), prefix: PUBLISHER_RELEASES });

/** The releases of a publisher, for those who only look. */
export const makeReleaseLists = (table: Table): Pick<Releases, 'list'> & OpenReleases => ({
  list: async (publisherId) =>
    (await list(table, releasesOf(publisherId), ONLY)).map((item) => StoredRelease.parse(item)),

  async listOpen(publisherId) {
    const read: Release[] = [];
    let after: string | undefined;
    for (let reads = 0; reads < READS_AT_MOST && read.length < ROWS_AT_MOST; reads += 1) {
      const way = { ...ONLY, most: ROWS_A_READ, after, mayLag: true };
      const { items, next } = await page(table, releasesOf(publisherId), way);
      read.push(...items.map((item) => StoredRelease.parse(item)));
      after = next;
      if (after === undefined) break;
    }
    const shown = read.filter((one) => !hasEnded(one)).toSorted((one, other) => one.releaseAtMs - other.releaseAtMs);
    return { shown, hasMore: after !== undefined };
  },
});

/** What becomes of releases that are read elsewhere. */
export const makeReleaseMoves = (table: Table): Pick<Releases, 'move'> => ({
  move({ publisherId, releaseId, status }, move) {
    const changes = changesOf(move);
    return writeIf(
      table,
      change(releaseKey(publisherId, releaseId), changes, where.is({ status })),
      ...(changes.remove.includes('request') ? [drop(releaseImageKey(publisherId, releaseId))] : []),
    );
  },
});

/** The releases of all publishers, for those who neither add nor publish any. */
export const makeReleaseSteering = (table: Table): Pick<Releases, 'list' | 'due' | 'move'> => ({
  ...makeReleaseLists(table),
  ...makeReleaseMoves(table),

  async due(nowMs, limit) {
    const items = await dueItems(table, 'release', nowMs, limit);
    return items.map(({ pk, sk }) => ({
      publisherId: pk.slice(publisherPartition('').length),
      releaseId: sk.slice(PUBLISHER_RELEASES.length),
    }));
  },
});

/** Whole releases, each with what it publishes, for those who add none. */
export function makeReleaseReads(table: Table, keyring: Keyring): Pick<Releases, 'find'> {
  /** A request with the bytes of its image; undefined once the release has ended, and both are gone. */
  async function wholeRequest({ publisherId, releaseId }: ReleaseRef, stored: unknown): Promise<unknown> {
    const { success, data: request } = RequestWithImage.safeParse(stored);
    if (!success) return stored;
    const item = await find(table, releaseImageKey(publisherId, releaseId));
    if (!item) return undefined;
    const data = Buffer.from(StoredImage.parse(item).bytes).toString('base64');
    return { ...request, image: { ...request.image, data } };
  }

  return {
    async find(ref) {
      const item = await find(table, releaseKey(ref.publisherId, ref.releaseId));
      if (!item) return undefined;
      const request = await wholeRequest(ref, item.request);
      return StoredWholeRelease.parse({ ...item, request: await withConsents(request, item, keyring) });
    },
  };
}

/** Appeals that wait for their time. Their text is kept here and nowhere else, and no longer than they wait. */
export function makeReleases(table: Table, keyring: Keyring): Releases {
  const isNoneOrOpen = where.either(where.isNew, where.isOneOf('status', ['waiting', 'held', 'cancelled']));

  return {
    async add(release) {
      const { publisherId, releaseId } = release;
      const key = releaseKey(publisherId, releaseId);
      const { request, imageBytes } = withoutImageBytes(release.request);
      const item = {
        ...release,
        request: withoutConsents(request),
        ...(await sealedConsents(request, key, keyring)),
        ...key,
        entity: 'release',
        ...inIndex(release.releaseAtMs),
      };
      const image = { ...releaseImageKey(publisherId, releaseId), entity: 'release-image', bytes: imageBytes };
      await writeIf(table, put(item, isNoneOrOpen), ...(imageBytes ? [put(image)] : []));
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

function changesOf(move: ReleaseMove): Changes & { readonly remove: readonly string[] } {
  switch (move.status) {
    case 'waiting':
    case 'releasing':
      return { set: { status: move.status, ...inIndex(move.dueAtMs) }, remove: ['held'] };
    case 'held':
      return { set: { status: move.status, held: move.held }, remove: OFF_THE_INDEX };
    case 'released':
    case 'cancelled': {
      const { atMs, ...set } = move;
      const expiry = { [EXPIRY_ATTRIBUTE]: epochSecondsOf(atMs + SHOWN_AFTER_END_MS) };
      return { set: { ...set, ...expiry }, remove: [...OFF_THE_INDEX, 'held', 'request', ...CONSENT_ATTRIBUTES] };
    }
  }
}
