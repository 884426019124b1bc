import type { Publisher } from '../publishers/publisher.ts';
import type { Releases } from './ports.ts';
import type { Release } from './release.ts';
import { hasEnded } from './room-to-wait.ts';

/** What may still come out of some publishers, the earliest first: what waits, and what is held. */
export async function openReleases(
  publishers: readonly Pick<Publisher, 'publisherId'>[],
  releases: Pick<Releases, 'list'>,
): Promise<Release[]> {
  const lists = await Promise.all(publishers.map(({ publisherId }) => releases.list(publisherId)));
  return lists
    .flat()
    .filter((release) => !hasEnded(release))
    .sort((a, b) => a.releaseAtMs - b.releaseAtMs);
}
