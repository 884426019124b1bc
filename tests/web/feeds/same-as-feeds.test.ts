import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aFormToken, aSite, Pages } from '../../support/subscribing/pages.ts';

const { publicUrl } = aSite();
const BUTTON = 'Get the same as feeds';

const post = (fields: Readonly<Record<string, string>>, path = '/follows') =>
  new Pages(new MemoryPorts()).ask(
    'POST',
    `${path}?lang=en`,
    new URLSearchParams({ form: aFormToken(), ...fields }).toString(),
  );
const feedsIn = (text: string) =>
  parseOpml(text).body?.outlines?.map(({ text: name, type, xmlUrl }) => [name, type, xmlUrl?.replace(publicUrl, '')]);

test('what was chosen can be had as feeds, each place with each theme, and each feed once', async () => {
  const { statusCode, headers, text } = await post({ follows: 'BY.RU~~torture!RU~~torture.lawyers', step: 'feeds' });
  expect([statusCode, headers?.['Content-Type'], headers?.['Content-Disposition'], headers?.['Cache-Control']]).toEqual(
    [200, 'text/x-opml; charset=utf-8', 'attachment; filename="feeds.opml"', 'no-store'],
  );
  const feed = (name: string, query: string) => [name, 'rss', `/feeds/appeals.atom?${query}&lang=en`];
  expect(feedsIn(text)).toEqual([
    feed('Appeals · Belarus · Torture and ill-treatment', 'place=BY&theme=torture'),
    feed('Appeals · Russia · Torture and ill-treatment', 'place=RU&theme=torture'),
    feed('Appeals · Russia · Lawyers', 'place=RU&theme=lawyers'),
  ]);
});

test('a case is a feed of its own, by its name', async () => {
  const ports = new MemoryPorts();
  ports.cases.set('appeal-1', { titles: [{ language: 'en', title: 'A lawyer is held' }] });
  const fields = new URLSearchParams({ form: aFormToken(), follows: '@appeal-1!RU~~', step: 'feeds' });
  const { text } = await new Pages(ports).ask('POST', '/follows?lang=en', fields.toString());
  expect(feedsIn(text)).toEqual([
    ['The case of ‘A lawyer is held’', 'rss', '/appeals/appeal-1/feed.atom?lang=en'],
    ['Appeals · Russia', 'rss', '/feeds/appeals.atom?place=RU&lang=en'],
  ]);
});

test('everything is one feed', async () => {
  const { text } = await post({ follows: '*', step: 'feeds' });
  expect(feedsIn(text)).toEqual([['Appeals', 'rss', '/feeds/appeals.atom?lang=en']]);
});

test('in discreet mode there is no such file, and no button for it', async () => {
  const { headers, text } = await post({ follows: 'RU~~', step: 'feeds', discreet: 'yes' });
  expect(headers?.['Content-Type']).toBe('text/html; charset=utf-8');
  expect([text.includes(BUTTON), text.includes('name="follows" value="RU~~"')]).toEqual([false, true]);
});

test('the review offers it, and so does the page after it', async () => {
  const entered = { follows: 'RU~~', frequency: 'immediately', email: 'ana@example.org' };
  const sent = `/subscribed/${'11111111-2222-4333-8444-555555555555'}`;
  const offers = async (fields: Readonly<Record<string, string>>, path: string) =>
    (await post({ ...entered, ...fields }, path)).text.includes(BUTTON);
  expect([await offers({ step: 'review' }, '/follows'), await offers({}, sent)]).toEqual([true, true]);
  expect(await offers({ discreet: 'yes' }, sent)).toBe(false);
});

test('follows that have a fault lead back to where they are put right', async () => {
  const { statusCode, headers } = await post({ follows: 'XX~~', step: 'feeds' });
  expect([statusCode, headers?.['Content-Type']]).toEqual([422, 'text/html; charset=utf-8']);
});
