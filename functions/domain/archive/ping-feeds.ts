import { inChunks } from '../in-chunks.ts';

/** So many at a time are no flood for a hub. */
const AT_ONCE = 10;

/** Feeds of which a hub was not told. */
export class FeedsNotToldError extends Error {
  override readonly name = 'FeedsNotToldError';
}

/**
 * Tells a hub of each feed. A hub that takes none of ten is asked no more.
 * @throws {FeedsNotToldError} when it was not told of each: telling it again does no harm.
 */
export async function pingFeeds(feedUrls: readonly string[], ping: (feedUrl: string) => Promise<void>): Promise<void> {
  const errors: unknown[] = [];
  for (const some of inChunks(feedUrls, AT_ONCE)) {
    const told = await Promise.allSettled(some.map(ping));
    const failed = told.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
    errors.push(...failed);
    if (failed.length === some.length) break;
  }
  if (errors.length > 0)
    throw new FeedsNotToldError(`the hub did not take ${errors.length} of ${feedUrls.length} feeds`, {
      cause: errors[0],
    });
}
