import { expect, test } from 'vitest';
import { openReleases } from '../../../functions/domain/publishing/releases/open-releases.ts';
import { describeReleases } from '../../../scripts/operator/releases.ts';
import { aRelease } from '../../support/publishing/builders.ts';
import { MemoryReleases } from '../../support/publishing/memory-releases.ts';

const publisher = (publisherId: string, name: string) => ({
  publisherId,
  name,
  contact: 'desk@example.org',
  createdAtMs: 0,
  keyIds: [],
});

test('an operator sees what may still come out of every publisher, the earliest first, with its key and why it is held', async () => {
  const publishers = [publisher('publisher-1', 'Example\u001b[2J'), publisher('publisher-2', 'Other')];
  const releases = new MemoryReleases();
  const request = { page: { content: 'A page', format: 'auto' as const } };
  await releases.add({ ...aRelease(), request });
  await releases.add({ ...aRelease({ releaseId: 'release-0', status: 'cancelled' }), request });
  const earlier = { publisherId: 'publisher-2', releaseId: 'release-2', releaseAt: '2024-06-21T12:00Z' };
  await releases.add({
    ...aRelease({ ...earlier, releaseAtMs: Date.parse(earlier.releaseAt), status: 'held', held: 'key-ended' }),
    request,
  });
  expect(describeReleases(await openReleases(publishers, releases), publishers)).toBe(
    `held  Friday, 21 June 2024 at 12:00 (UTC)  RUSSIA: lawyer Ivan Example beaten in prison
  release    release-2
  publisher  publisher-2  Other
  key        00ff
  held       The key that scheduled it was revoked, or has expired. Release it if it is yours, send it again with a key that opens, or cancel it.

waiting  Saturday, 22 June 2024 at 12:00 (UTC)  RUSSIA: lawyer Ivan Example beaten in prison
  release    release-1
  publisher  publisher-1  Example\ufffd[2J
  key        00ff`,
  );
});

test('where nothing waits, it says so', () => {
  expect(describeReleases([], [])).toBe('No appeal waits for its time.');
});
