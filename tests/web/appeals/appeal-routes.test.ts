import { describe, expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { AppealPages, aWholeVersion } from '../../support/publishing/appeal-pages.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

/** Asks for the page of an appeal. */
const open = (newest: AppealVersion | undefined, method = 'GET') =>
  new AppealPages(newest ? [newest] : []).ask('/appeals/appeal-1', method);

const edited = (given: Partial<AppealVersion['edition']>) => aVersion({ edition: { ...aVersion().edition, ...given } });

describe.each([
  ['typical', aVersion()],
  [
    'with every kind of block',
    edited({
      blocks: [
        { kind: 'heading', html: 'Background' },
        { kind: 'item', html: 'one' },
        { kind: 'item', html: '<strong>two</strong>' },
        { kind: 'quote', html: 'He was <em>not</em> seen. <a href="https://example.org/?a=1&amp;b=2">Source</a>' },
        { kind: 'item', html: 'alone' },
      ],
    }),
  ],
  ['with markup and braces in its title', edited({ title: '<script>alert(1)</script> {{name}} & "more"' })],
  ['in Arabic', edited({ language: 'ar', title: 'روسيا: تعذيب محامٍ' })],
  ['withdrawn', aVersion({ kind: 'retraction', version: 3 })],
  ['with every part', aWholeVersion()],
  ['with every part, in Arabic', aWholeVersion({ edition: { ...aWholeVersion().edition, language: 'ar' } })],
  [
    'withdrawn without a word of why',
    aVersion({ kind: 'retraction', version: 2, edition: { ...aVersion().edition, blocks: [] } }),
  ],
  ['that is past', aVersion({ expiresOn: '2024-06-01' })],
  ['about nothing but a last day', aVersion({ subject: { countries: [], themes: [] }, expiresOn: '2024-07-01' })],
  ['about no country and no theme', aVersion({ subject: { countries: [], themes: [] } })],
  [
    'with lists that count and tables',
    aVersion({
      edition: {
        ...aVersion().edition,
        blocks: [
          { kind: 'numbered', html: '3. Free him.' },
          { kind: 'numbered', html: '4. Pay.' },
          { kind: 'row', html: '<strong>Name</strong> | Held<br>since' },
          { kind: 'row', html: 'Ivan | 1 May' },
        ],
      },
    }),
  ],
  ['with a source', aVersion({ sourceUrl: 'https://example.org/?q="><script>' })],
])('the page of an appeal %s', (_, version) => {
  test('is valid HTML, runs nothing and carries the strict headers', async () => {
    const answer = await open(version);
    expect(answer.statusCode).toBe(200);
    expect(await htmlFaults(answer.text)).toEqual([]);
    expect(answer.text).not.toMatch(/<script(?! type="application\/ld\+json">)/i);
    expect(answer.headers).toMatchObject({
      'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
      'Referrer-Policy': 'same-origin',
    });
  });
});

test('it shows what was published: kind, country, day, title, publisher, themes, text and notes', async () => {
  const { text } = await open(aVersion({ sourceUrl: 'https://example.org/appeals/1' }));
  for (const shown of [
    '<strong>Appeal</strong> · Russia · 15 March 2024',
    '<h1>RUSSIA: lawyer Ivan Example beaten in prison</h1>',
    'From Example Observatory',
    '>Lawyers</a>',
    '>Torture and ill-treatment</a>',
    'Ivan Example was beaten by guards.',
    'As his lawyers say.',
    '<a href="https://example.org/appeals/1"',
    'Example Observatory’s website (example.org)</a>',
  ])
    expect(text).toContain(shown);
});

test('a note’s mark in the text leads to the note', async () => {
  const { text } = await open(aVersion());
  expect(text).toContain('beaten by guards.<sup><a href="#note-1">[1]</a></sup>');
  expect(text).toContain('<dd id="note-1">As his lawyers say.</dd>');
});

test('an address in its text or in a note is a link, and none in its title is', async () => {
  const { text } = await open(
    edited({
      title: 'RUSSIA: see example.org',
      blocks: [{ kind: 'paragraph', html: 'Sign at example.org/sign.[1]' }],
      footnotes: [{ mark: '1', html: 'Ask desk@example.org.' }],
    }),
  );
  const links = [...text.matchAll(/<a href="([^"]*)" rel="noopener noreferrer"><bdi/g)].map(([, href]) => href);
  expect(links).toEqual(['https://example.org/sign', 'mailto:desk@example.org']);
});

test('items that follow each other share a list', async () => {
  const item = { kind: 'item' as const, html: 'x' };
  const { text } = await open(edited({ blocks: [item, item, { kind: 'paragraph', html: 'y' }, item] }));
  const [article = ''] = text.split('</article>');
  expect([article.match(/<ul>/g), article.match(/<\/ul>/g)].map((found) => found?.length)).toEqual([2, 2]);
});

test('the appeal keeps its own language and direction inside an English frame', async () => {
  const { text } = await open(edited({ language: 'ar', title: 'روسيا' }));
  expect(text).toContain('<html lang="en" dir="ltr">');
  expect(text).toContain('<article class="appeal" lang="ar" dir="rtl">');
});

test('a newer version says that it replaces an older one', async () => {
  expect((await open(aVersion({ version: 2, kind: 'correction' }))).text).toContain('This is version 2.');
});

test('a correction says that its text is the one to go by', async () => {
  expect((await open(aVersion({ version: 2, kind: 'correction' }))).text).toContain(
    'It corrects what was published here before: please rely on this text.',
  );
});

test('the last day to act is shown, and once it is over everywhere the appeal is shown as past', async () => {
  const isOver = 'The last day to act was';
  const today = await open(aVersion({ expiresOn: '2024-06-20' }));
  expect([today.text.includes('<b>Act by 20 June 2024</b>'), today.text.includes(isOver)]).toEqual([true, false]);
  const past = await open(aVersion({ expiresOn: '2024-06-19' }));
  expect(past.text).toContain(`${isOver} 19 June 2024. This appeal is over.`);
});

test('an id of no appeal gets a page that says what to do', async () => {
  const { statusCode, text } = await open(undefined);
  expect([statusCode, text.includes('There is no appeal at this address')]).toEqual([404, true]);
  expect(await htmlFaults(text)).toEqual([]);
});

test('HEAD answers as GET does, without the page', async () => {
  expect(await open(aVersion(), 'HEAD')).toMatchObject({ statusCode: 200, text: '' });
});

test('what an appeal is about leads to the other appeals about that', async () => {
  const { text } = await open(aVersion({ subject: { countries: ['BY', 'RU'], themes: ['lawyers'] } }));
  expect(text).toContain(
    '<dd><a href="/appeals?place=BY&amp;lang=en">Belarus</a> · <a href="/appeals?place=RU&amp;lang=en">Russia</a></dd>',
  );
  expect(text).toContain('<dd><a href="/appeals?theme=lawyers&amp;lang=en">Lawyers</a></dd>');
});
