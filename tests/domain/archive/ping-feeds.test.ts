import { expect, test } from 'vitest';
import { FeedsNotToldError, pingFeeds } from '../../../functions/domain/archive/ping-feeds.ts';

const feeds = Array.from({ length: 35 }, (_, number) => `feed ${number}`);

/** A hub that refuses some feeds. */
function aHub(refuses: (feed: string) => boolean) {
  const asked: string[] = [];
  let [atOnce, most] = [0, 0];
  const ping = async (feed: string) => {
    asked.push(feed);
    atOnce += 1;
    most = Math.max(most, atOnce);
    await Promise.resolve();
    atOnce -= 1;
    if (refuses(feed)) throw new Error('the hub answered 503');
  };
  return { asked, ping, most: () => most };
}

test('a hub is told of each feed once, ten at a time', async () => {
  const hub = aHub(() => false);
  await pingFeeds(feeds, hub.ping);
  expect([hub.asked, hub.most()]).toEqual([feeds, 10]);
});

test('a feed that a hub refuses holds up no other, and is to be told again', async () => {
  const hub = aHub((feed) => feed === 'feed 3');
  await expect(pingFeeds(feeds, hub.ping)).rejects.toThrow(new FeedsNotToldError('the hub did not take 1 of 35 feeds'));
  expect(hub.asked).toEqual(feeds);
});

test('a hub that takes none of ten is asked no more', async () => {
  const hub = aHub(() => true);
  await expect(pingFeeds(feeds, hub.ping)).rejects.toThrow(FeedsNotToldError);
  expect(hub.asked.length).toBe(10);
});
