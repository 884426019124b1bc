import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { askOfCase, idOf } from '../../support/feeds/asking.ts';
import { xmlFaults } from '../../support/feeds/xml-faults.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { aSite } from '../../support/subscribing/pages.ts';

const { publicUrl } = aSite();
const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2024, 2, 1);
const edition = (given: Partial<AppealVersion['edition']>) => ({ ...aVersion().edition, ...given });
const onDay = (day: number, given: Partial<AppealVersion> = {}) =>
  aVersion({ appealId: idOf(1), version: day, publishedAtMs: FIRST_MS + (day - 1) * DAY_MS, ...given });
const dayIn = (updated = '') => Number(updated.slice(8, 10));

const textOf = async (versions: readonly AppealVersion[], name: 'feed.atom' | 'feed.json' | 'cap.xml') =>
  (await askOfCase(versions, `/appeals/${idOf(1)}/${name}?lang=en`)).body ?? '';
async function entriesOf(versions: readonly AppealVersion[]) {
  const text = await textOf(versions, 'feed.atom');
  expect(await xmlFaults(text, 'atom.rng')).toEqual([]);
  return parseAtomFeed(text).entries?.map(({ id, updated, title }) => [
    Number(id?.split('#version-')[1]),
    dayIn(updated),
    title?.value,
  ]);
}

const MOVED = onDay(2, { kind: 'update', edition: edition({ title: 'Moved', whatChanged: 'He was moved.' }) });
const CORRECTED = 'An earlier version was corrected';
const HIDDEN = 'An earlier version is no longer shown';
const WITHDRAWN = 'An appeal was withdrawn';
const A_HIDDEN_PERSON = [{ name: 'Ivan Example', role: 'lawyer', mayBeNamed: false }];

test('the feed of a case has its versions, the newest first', async () => {
  expect(await entriesOf([onDay(1), MOVED])).toEqual([
    [2, 2, 'Moved'],
    [1, 1, 'RUSSIA: lawyer Ivan Example beaten in prison'],
  ]);
  expect(await textOf([onDay(1), MOVED], 'feed.atom')).toContain('He was moved.');
});

test('its JSON Feed says the same under the same ids', async () => {
  const withdrawn = onDay(3, { kind: 'retraction' });
  for (const versions of [[onDay(1)], [onDay(1), MOVED], [onDay(1), MOVED, withdrawn]]) {
    const json = parseJsonFeed(await textOf(versions, 'feed.json'));
    const atom = parseAtomFeed(await textOf(versions, 'feed.atom'));
    expect(json).toMatchObject({
      title: atom.title?.value,
      feed_url: `${publicUrl}/appeals/${idOf(1)}/feed.json?lang=en`,
      home_page_url: `${publicUrl}/appeals/${idOf(1)}?lang=en`,
    });
    const told = json.items?.map(({ id, title, content_text, date_modified }) => [
      id,
      title,
      content_text,
      date_modified,
    ]);
    expect(told).toEqual(
      atom.entries?.map(({ id, title, summary, updated }) => [id, title?.value, summary?.value, updated]),
    );
  }
});

test('what was corrected since is replaced by words of ours, at the moment of the correction', async () => {
  const correction = onDay(3, { kind: 'correction', edition: edition({ title: 'Put right' }) });
  const later = onDay(4, { kind: 'update', edition: edition({ title: 'Later' }) });
  expect(await entriesOf([onDay(1), MOVED, correction, later])).toEqual([
    [4, 4, 'Later'],
    [3, 3, 'Put right'],
    [2, 3, CORRECTED],
    [1, 3, CORRECTED],
  ]);
});

test('an earlier version that names a person who may not be named now is replaced, whatever part names them', async () => {
  const hides = onDay(3, {
    kind: 'update',
    edition: edition({ title: 'A lawyer', blocks: [] }),
    people: A_HIDDEN_PERSON,
  });
  const named = onDay(2, {
    kind: 'update',
    edition: edition({ title: 'Moved', whatChanged: 'Ivan Example was moved.' }),
  });
  expect(await entriesOf([onDay(1), named, hides])).toEqual([
    [3, 3, 'A lawyer'],
    [2, 3, HIDDEN],
    [1, 3, HIDDEN],
  ]);
  expect(await textOf([onDay(1), named, hides], 'feed.atom')).not.toContain('Ivan');
});

test('of a case that was withdrawn each entry says that, and nothing else', async () => {
  const retraction = onDay(3, { kind: 'retraction', edition: edition({ title: 'RUSSIA: taken back' }) });
  const versions = [onDay(1, { isUrgent: true, publisherName: 'The Other Publisher' }), MOVED, retraction];
  expect(await entriesOf(versions)).toEqual([3, 2, 1].map((version) => [version, 3, WITHDRAWN]));
  const alert = await textOf(versions, 'cap.xml');
  expect(await xmlFaults(alert, 'cap.xsd')).toEqual([]);
  expect(alert).toContain('<msgType>Cancel</msgType>');
  for (const text of [alert, await textOf(versions, 'feed.atom'), await textOf(versions, 'feed.json')])
    expect(text).not.toMatch(/Ivan|Russia|RUSSIA|taken back|"RU"|>RU<|The Other Publisher|lawyers|Moved/);
});

test('an urgent appeal is a valid CAP alert in each of its languages, and those that follow refer to the ones before', async () => {
  const hostile = ']]></headline> <script>alert(1)</script> & \u0001"';
  const urgent = onDay(1, {
    isUrgent: true,
    expiresOn: '2024-07-01',
    actByZone: 'Europe/Moscow',
    edition: edition({ title: hostile }),
    translations: [edition({ language: 'fr', title: 'Un avocat battu' })],
    publisherName: hostile,
  });
  const first = await textOf([urgent], 'cap.xml');
  expect(await xmlFaults(first, 'cap.xsd')).toEqual([]);
  expect(first).toContain('<msgType>Alert</msgType>');
  expect(first).toContain('<sent>2024-03-01T00:00:00-00:00</sent>');
  expect(first.match(/<(language|urgency|expires|value)>[^<]*/g)).toEqual(
    ['en', 'fr'].flatMap((language) => [
      `<language>${language}`,
      '<urgency>Immediate',
      '<expires>2024-07-01T23:59:59+03:00',
      '<value>RU',
    ]),
  );
  const outcome = onDay(3, { kind: 'outcome', expiresOn: '2024-07-01', actByZone: 'UTC' });
  const last = await textOf([urgent, MOVED, outcome], 'cap.xml');
  expect(await xmlFaults(last, 'cap.xsd')).toEqual([]);
  expect(last.match(/<(msgType|urgency|expires|references)>[^<]*/g)).toEqual([
    '<msgType>Update',
    `<references>alerts.example.org,${idOf(1)}.1,2024-03-01T00:00:00-00:00 alerts.example.org,${idOf(1)}.2,2024-03-02T00:00:00-00:00`,
    '<urgency>Past',
    '<expires>2024-07-01T23:59:59-00:00',
  ]);
});

test('a day without a zone ends where it ends last', async () => {
  expect(await textOf([onDay(1, { isUrgent: true, expiresOn: '2024-07-01' })], 'cap.xml')).toContain(
    '<expires>2024-07-01T23:59:59-12:00</expires>',
  );
});

test('there is no alert of what was never urgent, and no feed of what was not published', async () => {
  const asked = [
    await askOfCase([onDay(1)], `/appeals/${idOf(1)}/cap.xml`),
    await askOfCase([], `/appeals/${idOf(1)}/cap.xml`),
    await askOfCase([], `/appeals/${idOf(1)}/feed.atom`),
    await askOfCase([], `/appeals/${idOf(1)}/feed.json`),
  ];
  expect(asked.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
});
