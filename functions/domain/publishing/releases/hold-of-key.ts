import type { PublisherKey } from '../publishers/publisher.ts';
import type { Releases } from './ports.ts';
import type { Release } from './release.ts';

/** Holds what a key scheduled that was revoked, so that a person decides. What is scheduled at this moment is held at its time. @returns what is held. */
export async function holdOfKey(
  { publisherId, keyId }: Pick<PublisherKey, 'publisherId' | 'keyId'>,
  releases: Pick<Releases, 'list' | 'move'>,
): Promise<Release[]> {
  const held: Release[] = [];
  for (const release of await releases.list(publisherId)) {
    if (release.keyId !== keyId || release.status !== 'waiting') continue;
    if (await releases.move(release, { status: 'held', held: 'key-ended' })) held.push(release);
  }
  return held;
}
