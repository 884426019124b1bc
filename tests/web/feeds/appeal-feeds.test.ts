import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { AppealCard } from '../../../functions/domain/archive/card.ts';
import { aCard, askFeed, idOf, ShelvedCards } from '../../support/feeds/asking.ts';
import { xmlFaults } from '../../support/feeds/xml-faults.ts';
import { NOW_MS } from '../../support/publishing/builders.ts';
import { aSite } from '../../support/subscribing/pages.ts';

const { publicUrl, senderName } = aSite();
const MINUTE_MS = 60_000;

const textOf = async (archive: ShelvedCards, path: string) => (await askFeed(archive, path)).body ?? '';
const atomOf = async (archive: ShelvedCards, path = '/feeds/appeals.atom?lang=en') =>
  parseAtomFeed(await textOf(archive, path));
const idsIn = async (archive: ShelvedCards, query: string) =>
  (await atomOf(archive, `/feeds/appeals.atom?${query}`)).entries?.map(({ id }) => id);
const urnOf = (number: number) => `urn:uuid:${idOf(number)}`;

const titled = (title: string, text = ''): Pick<AppealCard, 'editions'> => ({
  editions: [{ language: 'en', title, text }],
});
const withdrawn = (card: AppealCard): AppealCard => ({
  ...card,
  version: card.version + 1,
  kind: 'retraction',
  publishedAtMs: card.publishedAtMs + MINUTE_MS,
  editions: [],
});

const HOSTILE = ']]> <script>alert(1)</script> &amp; <!-- "';
const NOT_IN_XML = '\u0001\ud800\uffff';

test('an Atom feed is valid, whatever its texts are', async () => {
  const archive = new ShelvedCards().put(
    aCard(),
    aCard({
      appealId: idOf(2),
      publisherName: `${HOSTILE}${NOT_IN_XML}`,
      ...titled(`${NOT_IN_XML}${HOSTILE}`, HOSTILE),
    }),
    withdrawn(aCard({ appealId: idOf(3) })),
  );
  const feeds = ['', '?lang=ar', '?place=RU&theme=torture&lang=fr'].map((query) => `/feeds/appeals.atom${query}`);
  for (const path of feeds)
    expect([path, await xmlFaults(await textOf(archive, path), 'atom.rng')]).toEqual([path, []]);
  expect(await xmlFaults(await textOf(new ShelvedCards(), '/feeds/appeals.atom'), 'atom.rng')).toEqual([]);
  const hostile = (await atomOf(archive)).entries?.find(({ id }) => id === urnOf(2));
  expect([hostile?.title, hostile?.authors]).toEqual([{ value: HOSTILE, type: 'text' }, [{ name: HOSTILE }]]);
});

test('an entry tells what the card does, each text in its own language', async () => {
  const card = aCard({
    isUrgent: true,
    expiresOn: '2024-07-01',
    publishedAtMs: NOW_MS + MINUTE_MS,
    editions: [
      { language: 'en', title: 'A lawyer was beaten', text: 'In prison.' },
      { language: 'fr', title: 'Un avocat battu', text: 'En prison.' },
    ],
  });
  const feed = await atomOf(new ShelvedCards().put(card), '/feeds/appeals.atom?place=RU&theme=torture&lang=fr');
  const url = `${publicUrl}/feeds/appeals.atom?place=RU&theme=torture&lang=fr`;
  expect(feed).toMatchObject({
    id: url.replaceAll('&', ';'),
    xml: { lang: 'fr' },
    authors: [{ name: senderName }],
    updated: new Date(NOW_MS + MINUTE_MS).toISOString(),
    links: [
      { rel: 'self', href: url },
      { rel: 'alternate', href: `${publicUrl}/appeals?place=RU&theme=torture&lang=fr` },
    ],
    entries: [
      {
        id: urnOf(1),
        xml: { lang: 'fr' },
        title: { value: 'Un avocat battu' },
        published: new Date(NOW_MS).toISOString(),
        updated: new Date(NOW_MS + MINUTE_MS).toISOString(),
        authors: [{ name: 'Example Observatory' }],
        links: [
          { rel: 'alternate', type: 'text/html', href: `${publicUrl}/appeals/${idOf(1)}?lang=fr` },
          { rel: 'alternate', type: 'application/cap+xml', href: `${publicUrl}/appeals/${idOf(1)}/cap.xml` },
        ],
      },
    ],
  });
  const [entry] = feed.entries ?? [];
  expect(entry?.categories?.map(({ scheme, term }) => [scheme?.split('#')[1], term])).toEqual([
    ['country', 'RU'],
    ['theme', 'lawyers'],
    ['theme', 'torture'],
    ['kind', 'new'],
  ]);
  expect(entry?.summary?.value).toMatch(/1er juillet 2024 inclus\s+En prison\.$/);
});

test('what was withdrawn stays under its id, with a new moment, and says that alone', async () => {
  const card = aCard({ publisherName: 'The Other Publisher' });
  const archive = new ShelvedCards().put(card);
  const before = await atomOf(archive);
  archive.put(withdrawn(card));
  const after = await atomOf(archive);
  expect(after.entries?.map(({ id, updated }) => [id, updated])).toEqual([
    [before.entries?.[0]?.id, new Date(NOW_MS + MINUTE_MS).toISOString()],
  ]);
  for (const format of ['atom', 'json']) {
    const text = await textOf(archive, `/feeds/appeals.${format}?lang=en`);
    expect(text).toContain('An appeal was withdrawn');
    expect(text).not.toMatch(/Ivan|RUSSIA|"RU"|Russia|The Other Publisher|lawyers/);
  }
});

test('a correction replaces its entry, also in the feed of the topic that it left', async () => {
  const archive = new ShelvedCards().put(aCard());
  const corrected = { version: 2, kind: 'correction', publishedAtMs: NOW_MS + MINUTE_MS } as const;
  archive.put(aCard({ ...corrected, ...titled('BELARUS: a lawyer'), subject: { countries: ['BY'], themes: [] } }));
  for (const place of ['RU', 'BY'])
    expect((await atomOf(archive, `/feeds/appeals.atom?place=${place}`)).entries).toMatchObject([
      { id: urnOf(1), title: { value: 'BELARUS: a lawyer' } },
    ]);
});

test('a feed holds the newest fifty, whatever else is asked, and reads a bounded number of rows', async () => {
  const archive = new ShelvedCards();
  for (let number = 1; number <= 300; number += 1)
    archive.put(aCard({ appealId: idOf(number), publishedAtMs: NOW_MS - number }));
  const newest = Array.from({ length: 50 }, (_, index) => urnOf(index + 1));
  expect(await idsIn(archive, 'q=nothing&kind=outcome&state=closed&after=x')).toEqual(newest);
  expect(archive.reads).toBe(1);
});

test('a JSON feed says the same', async () => {
  const archive = new ShelvedCards().put(aCard(), withdrawn(aCard({ appealId: idOf(2) })));
  const { headers, body } = await askFeed(archive, '/feeds/appeals.json?place=RU&lang=en');
  expect(headers).toMatchObject({ 'Content-Type': 'application/feed+json; charset=utf-8' });
  expect(JSON.parse(body ?? '')).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${publicUrl}/feeds/appeals.json?place=RU&lang=en`,
    home_page_url: `${publicUrl}/appeals?place=RU&lang=en`,
    language: 'en',
  });
  const { items } = parseJsonFeed(body ?? '');
  expect(items?.map(({ id, title, authors, date_modified }) => ({ id, title, authors, date_modified }))).toEqual([
    {
      id: urnOf(2),
      title: 'An appeal was withdrawn',
      authors: undefined,
      date_modified: new Date(NOW_MS + MINUTE_MS).toISOString(),
    },
    {
      id: urnOf(1),
      title: 'RUSSIA: lawyer Ivan Example beaten in prison',
      authors: [{ name: 'Example Observatory' }],
      date_modified: new Date(NOW_MS).toISOString(),
    },
  ]);
  expect(items?.every((item) => item.content_text !== '' && item.content_html === undefined)).toBe(true);
});

test('a JSON feed of nothing has a list all the same', async () => {
  const text = await textOf(new ShelvedCards(), '/feeds/appeals.json?lang=en');
  expect(JSON.parse(text)).toMatchObject({ items: [] });
});

test('shared caches keep a feed for a minute, and a reader that has it gets no second one', async () => {
  const archive = new ShelvedCards().put(aCard());
  const path = '/feeds/appeals.atom?lang=en';
  const { statusCode, headers, body } = await askFeed(archive, path);
  expect([statusCode, headers?.['Cache-Control'], headers?.Vary]).toEqual([
    200,
    'public, max-age=60',
    'Accept-Language',
  ]);
  const etag = String(headers?.ETag);
  const again = await askFeed(archive, path, { headers: { 'If-None-Match': `"other", W/${etag}` } });
  expect([again.statusCode, again.body, again.headers?.ETag]).toEqual([304, '', etag]);
  const head = await askFeed(archive, path, { method: 'HEAD' });
  expect([head.statusCode, head.body, head.headers?.ETag]).toEqual([200, '', etag]);
  archive.put(withdrawn(aCard()));
  const changed = await askFeed(archive, path, { headers: { 'If-None-Match': etag } });
  expect([changed.statusCode, changed.body === body]).toEqual([200, false]);
});

test.each([
  ['place=XX', 'place'],
  ['place=ru', 'place'],
  ['place=RU&theme=tortur', 'theme'],
])(
  'a feed of %s is not there, and it says why: a misspelt address must not follow everything',
  async (query, wrong) => {
    for (const format of ['atom', 'json']) {
      const archive = new ShelvedCards().put(aCard());
      const { statusCode, headers, body } = await askFeed(archive, `/feeds/appeals.${format}?${query}&lang=en`);
      expect([statusCode, headers?.['Content-Type'], headers?.['Cache-Control'], archive.reads]).toEqual([
        404,
        'text/plain; charset=utf-8',
        'no-store',
        0,
      ]);
      expect(body).toContain(`no ${wrong} that is known here`);
    }
  },
);

test('a feed that is asked for an empty place and theme is that of everything', async () => {
  expect(await idsIn(new ShelvedCards().put(aCard()), 'place=&theme=')).toEqual([urnOf(1)]);
});
