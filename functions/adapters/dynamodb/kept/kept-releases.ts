import { PUBLISHER_RELEASES, publisherPartition } from '../../../contract/table-keys.ts';
import type { WholeRelease } from '../../../domain/publishing/publishing.ts';
import type { KeptText } from '../../../domain/withdrawing/withdrawing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { page, type StoredItem, type Table } from '../../table/table.ts';
import { makeReleaseMoves, makeReleaseReads } from '../publishing/releases.ts';
import { makeWritesAsRead } from './as-read.ts';
import type { ReadShelf } from './read-shelf.ts';

const RELEASES_A_PAGE = 25;

/** Appeals that wait for their time, and the titles of those that came out or were cancelled. What names the person is cancelled: its program can send it again without. */
export function makeKeptReleases(table: Table, keyring: Keyring, nowMs: () => number): ReadShelf {
  const { find } = makeReleaseReads(table, keyring);
  const { move } = makeReleaseMoves(table);

  function requestOf(release: WholeRelease): KeptText[] {
    const { request, status, createdAtMs } = release;
    if (!request) return [];
    const kept: KeptText<'release-request'> = {
      ...{ kind: 'release-request', value: request, language: request.language ?? 'en', writtenAtMs: createdAtMs },
      async keep(cut) {
        if (cut) throw new Error('No one has seen a request that was cut');
        // What is being published at this moment is over in the next.
        return status === 'releasing' ? false : move(release, { status: 'cancelled', atMs: nowMs() });
      },
    };
    return [kept];
  }

  async function read(publisherId: string, item: StoredItem): Promise<KeptText[]> {
    const release = await find({ publisherId, releaseId: String(item.releaseId) });
    if (!release) return [];
    const { title, createdAtMs, request } = release;
    const listed: KeptText<'release'> = {
      ...{ kind: 'release', value: { title }, language: request?.language ?? 'en', writtenAtMs: createdAtMs },
      async keep(cut) {
        const writes = makeWritesAsRead(table, item);
        return cut ? writes.set({ title: cut.title }, 'title') : writes.drop('title');
      },
    };
    return [...requestOf(release), listed];
  }

  return async (publisherId, after) => {
    const shelf = { pk: publisherPartition(publisherId), prefix: PUBLISHER_RELEASES };
    const { items, ...more } = await page(table, shelf, { most: RELEASES_A_PAGE, after });
    return { ...more, shown: (await Promise.all(items.map((item) => read(publisherId, item)))).flat() };
  };
}
