import type { PublisherProfiles, PublisherStore } from '../ports.ts';
import { isExpired } from './publisher-key.ts';
import { type ProfileChanges, type PublisherProfile, profileOf, withChanges } from './publisher-profile.ts';

/** What telling of publishers needs of the world. */
export interface ProfilePorts {
  readonly publishers: Pick<PublisherStore, 'findPublisher' | 'findKey'>;
  readonly profiles: PublisherProfiles;
}

/** Changes what everyone may know of a publisher. @returns its profile as it is then. */
export async function describePublisher(
  publisherId: string,
  changes: ProfileChanges,
  { publishers, profiles }: ProfilePorts,
): Promise<PublisherProfile | 'no such publisher'> {
  const publisher = await publishers.findPublisher(publisherId);
  if (!publisher) return 'no such publisher';
  const profile = withChanges((await profiles.find(publisherId)) ?? profileOf(publisher), changes);
  await profiles.save(profile);
  return profile;
}

/**
 * Takes a publisher off the page of publishers when its last key has ended and it never brought an appeal. One that did stays: readers have its mails.
 * @returns whether it was taken off now.
 */
export async function unlistUnused(
  publisherId: string,
  { publishers, profiles }: ProfilePorts,
  nowMs: number,
): Promise<boolean> {
  const profile = await profiles.find(publisherId);
  if (!profile?.isListed || (await hasOpenKey(publisherId, publishers, nowMs))) return false;
  if (await profiles.hasBroughtAppeals(publisherId)) return false;
  await profiles.save({ ...profile, isListed: false });
  return true;
}

async function hasOpenKey(publisherId: string, publishers: ProfilePorts['publishers'], nowMs: number) {
  const { keyIds = [] } = (await publishers.findPublisher(publisherId)) ?? {};
  const keys = await Promise.all(keyIds.map((keyId) => publishers.findKey(keyId)));
  return keys.some((key) => key && key.revokedAtMs === undefined && !isExpired(key, nowMs));
}
