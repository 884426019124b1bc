import { expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { AppealPages } from '../../support/publishing/appeal-pages.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const edition = (given: Partial<AppealVersion['edition']>) => ({ ...aVersion().edition, ...given });
const onDay = (day: number, given: Partial<AppealVersion>) =>
  aVersion({ publishedAtMs: Date.UTC(2024, 2, day), version: day, ...given });
const VERSIONS = [
  onDay(1, { edition: edition({ title: 'A lawyer beaten' }) }),
  onDay(2, { kind: 'update', edition: edition({ title: 'Moved', whatChanged: 'He was moved.' }) }),
  onDay(3, { kind: 'outcome', edition: edition({ title: 'Free', summary: 'He is free.' }) }),
];
const open = (versions: readonly AppealVersion[]) =>
  new AppealPages(versions).ask('/appeals/appeal-1/versions?lang=en');
/** Each version as a reader sees it. */
const listed = (text: string) =>
  [...text.matchAll(/<li><b>.*?<\/li>/gs)].map(([item]) =>
    item
      .replace(/<details>.*<\/details>/s, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

test('the versions of an appeal stand in their order, with what changed and how it ended', async () => {
  const { statusCode, text } = await open(VERSIONS);
  expect(statusCode).toBe(200);
  expect(listed(text)).toEqual([
    'Appeal · 1 March 2024 A lawyer beaten',
    'Update · 2 March 2024 Moved He was moved.',
    'Outcome · 3 March 2024 Free He is free.',
  ]);
  expect(text).toContain('href="/appeals/appeal-1?lang=en"');
  expect(text).not.toContain('Earlier versions are not listed here.');
  expect(await htmlFaults(text)).toEqual([]);
});

/** The texts of earlier versions that it shows. */
const texts = (page: string) =>
  [...page.matchAll(/<details><summary>Read this version<\/summary>(.*?)<\/details>/gs)].map(([, text = '']) =>
    text
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
const ofText = (html: string, given: Partial<AppealVersion['edition']> = {}) =>
  edition({ blocks: [{ kind: 'paragraph', html }], ...given });

test('each version but the newest has its text there, since its mails lead to the newest', async () => {
  const { text } = await open([
    onDay(1, { edition: ofText('He was <strong>beaten</strong>. [1]', { summary: 'Beaten.' }) }),
    onDay(2, { kind: 'update', edition: ofText('He was moved.') }),
    onDay(3, { kind: 'outcome', edition: ofText('He is free.'), caseReference: 'RUS-0147' }),
  ]);
  expect(texts(text)).toEqual(['Beaten. He was beaten . [1]', 'He was moved.']);
  expect(text).toContain('Case <span class="in-one-piece">RUS-0147</span> · version 3');
  expect(await htmlFaults(text)).toEqual([]);
});

test('what was corrected since is not shown again', async () => {
  const before = [
    onDay(1, { edition: ofText('He is in the north.') }),
    onDay(2, { kind: 'correction', edition: ofText('He is in the south.') }),
    onDay(3, { kind: 'update', edition: ofText('He was moved.') }),
  ];
  expect(texts((await open(before)).text)).toEqual(['He is in the south.']);
});

test.each([
  ['in its text', ofText('Ana <em>Sec</em>ret was beaten.')],
  ['in an address', ofText('<a href="https://example.org/ana-secret">More</a>')],
  ['in its summary', ofText('She was beaten.', { summary: 'Ana Secret was beaten.' })],
  ['over two of its texts', ofText('Secret was beaten.', { summary: 'Ana' })],
])('a text that names who may no longer be named %s is not shown', async (_, named) => {
  const { text } = await open([
    onDay(1, { edition: named }),
    onDay(2, { edition: ofText('She was moved.'), kind: 'update' }),
    onDay(3, { kind: 'update', people: [{ name: 'Ana Secret', mayBeNamed: false }] }),
  ]);
  expect(texts(text)).toEqual(['She was moved.']);
});

test('the page of an appeal leads there once there is an earlier version', async () => {
  const page = (version: AppealVersion | undefined) =>
    new AppealPages(version ? [version] : []).ask('/appeals/appeal-1');
  const link = 'href="/appeals/appeal-1/versions?lang=en"';
  expect([(await page(VERSIONS[0])).text.includes(link), (await page(VERSIONS[1])).text.includes(link)]).toEqual([
    false,
    true,
  ]);
});

test('of an earlier version that names a person who may no longer be named no text is shown', async () => {
  const ana = { name: 'Ana Secret', mayBeNamed: true };
  const { text } = await open([
    onDay(1, { people: [ana], edition: edition({ title: 'Ana Secret beaten' }) }),
    onDay(1, { kind: 'update', edition: edition({ title: 'Moved', whatChanged: 'AnaSecret was moved.' }) }),
    onDay(1, { kind: 'update', edition: edition({ title: 'Free Ana', whatChanged: 'Secret was moved.' }) }),
    onDay(2, {
      kind: 'correction',
      people: [{ ...ana, mayBeNamed: false }],
      edition: edition({ title: 'A lawyer beaten', whatChanged: 'A name is left out.' }),
    }),
  ]);
  expect(listed(text)).toEqual([
    'Appeal · 1 March 2024',
    'Update · 1 March 2024',
    'Update · 1 March 2024',
    'Correction · 2 March 2024 A lawyer beaten A name is left out.',
  ]);
  expect(text).not.toContain('Secret');
});

test('a list that does not begin with the first version says so', async () => {
  const { text } = await open(VERSIONS.slice(1));
  expect(text).toContain('Earlier versions are not listed here.');
  expect(text).toContain('<ol class="versions" start="2">');
});

test('an id of no appeal is answered as its page is', async () => {
  const pages = new AppealPages([]);
  const [versions, page] = [
    await pages.ask('/appeals/unknown/versions?lang=en'),
    await pages.ask('/appeals/unknown?lang=en'),
  ];
  expect(versions).toEqual(page);
  expect(versions.statusCode).toBe(404);
});
