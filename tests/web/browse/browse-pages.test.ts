import type { Context } from 'aws-lambda';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../functions/contract/languages.ts';
import { browseRoutes } from '../../../functions/web/browse/browse.ts';
import type { Answer } from '../../../functions/web/kit/answers.ts';
import { pageHandler } from '../../../functions/web/kit/page-handler.ts';
import { aCard, idOf } from '../../support/archive/builders.ts';
import { MemoryArchive } from '../../support/archive/memory-archive.ts';
import { NOW_MS } from '../../support/publishing/builders.ts';
import { aSite, eventOf } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const A_CONTEXT = { awsRequestId: '11111111-2222-4333-8444-555555555555' } as Context; // what the pages read of it
const LONG = 'W'.repeat(280);
const HOSTILE = '</script><script>alert(1)</script>{{name}}"';

/** Full pages of appeals with long titles and summaries, one of them hostile, and one withdrawn. */
async function anArchive(count = 45): Promise<MemoryArchive> {
  const archive = new MemoryArchive();
  for (let number = 0; number < count; number += 1)
    await archive.publish(
      aCard({
        appealId: idOf(number),
        kind: (['new', 'update', 'correction', 'outcome'] as const)[number % 4] ?? 'new',
        expiresOn: number % 2 === 0 ? '2024-07-01' : '2024-06-01',
        isUrgent: number % 5 === 0,
        publishedAtMs: NOW_MS - 1_000_000 + number,
        editions: [{ language: 'en', title: number === 44 ? HOSTILE : `${LONG} ${number}`, text: `${LONG} ${LONG}` }],
      }),
    );
  await archive.publish(aCard({ appealId: idOf(99), kind: 'retraction', editions: [], publishedAtMs: NOW_MS }));
  return archive;
}

async function ask(path: string, archive?: MemoryArchive): Promise<Answer & { text: string }> {
  const handler = pageHandler(aSite(), browseRoutes({ archive: archive ?? (await anArchive()), nowMs: () => NOW_MS }));
  const answer = (await handler(eventOf('GET', path) as Parameters<typeof handler>[0], A_CONTEXT)) as Answer; // Middy's types know neither
  return { ...answer, text: answer.body ?? '' };
}

const MOST_BYTES = 50_000;

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(['/?', '/appeals?', '/appeals?place=RU&theme=torture&kind=new&state=open&', '/appeals?q=%3Cscript%3E&'])(
    '%s is valid HTML, small, kept by shared caches for a minute, and has neither script nor style',
    async (path) => {
      const { statusCode, text, headers } = await ask(`${path}lang=${language}`);
      expect([statusCode, await htmlFaults(text)]).toEqual([200, []]);
      expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
      expect(text).not.toMatch(/<script(?! type="application\/ld\+json">)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(headers).toMatchObject({ 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Language' });
    },
  );
});

test('the front page leads to who sends', async () => {
  expect((await ask('/?lang=en')).text).toMatch(
    /<main>.*<a href="\/about\?lang=en">Who sends these appeals<\/a>.*<\/main>/s,
  );
});

test('a closed case is called so in a list, and no day to act by is told of it', async () => {
  const archive = new MemoryArchive();
  await archive.publish(aCard({ expiresOn: '2024-07-01', hasEnded: true }));
  const { text } = await ask('/appeals?lang=en', archive);
  expect(text).toContain('Case closed</strong>');
  expect(text).not.toMatch(/last day to act|Act by/);
});

test('before anything is published the pages say so', async () => {
  expect((await ask('/?lang=en', new MemoryArchive())).text).toContain('No appeal is open at the moment.');
  expect((await ask('/appeals?lang=en', new MemoryArchive())).text).toContain('Nothing has been published yet.');
  expect((await ask('/appeals?lang=en&place=MX')).text).toContain('No appeal fits.');
});

test('a page of the archive has an address of its own that holds what was asked, and so has the next', async () => {
  const first = await ask('/appeals?lang=en&place=150&theme=torture');
  const [, next = ''] = /href="([^"]*)#found" rel="next"/.exec(first.text) ?? [];
  expect(next).toMatch(/^\/appeals\?place=150&amp;theme=torture&amp;after=/);
  const second = await ask(next.replaceAll('&amp;', '&'));
  const titles = (text: string) => [...text.matchAll(/<a href="\/appeals\/([^?"]*)/g)].map(([, id]) => id);
  expect([titles(first.text).length, titles(second.text).length]).toEqual([20, 20]);
  expect(new Set([...titles(first.text), ...titles(second.text)]).size).toBe(40);
  expect(first.text).toContain('rel="canonical" href="https://alerts.example.org/appeals?place=150&amp;theme=torture');
});

test('the form that narrows the list is folded until something is asked, and beneath it is the way to the map', async () => {
  const foldIn = async (path: string) => parseHTML((await ask(path)).text).document.querySelector('details.fold');
  const [closed, open] = [await foldIn('/appeals?lang=en'), await foldIn('/appeals?lang=en&state=open')];
  expect([closed?.hasAttribute('open'), open?.hasAttribute('open')]).toEqual([false, true]);
  expect(closed?.querySelector('form[role=search] select#place')).not.toBeNull();
  expect((await ask('/appeals?lang=en')).text).toContain('<a href="/map?lang=en">Open appeals on a map</a>');
});

test('an address with anything wrong leads to the one without it', async () => {
  const leadsTo = async (query: string) => {
    const { statusCode, headers } = await ask(`/appeals?lang=en&${query}`);
    return [statusCode, headers?.Location];
  };
  expect(await leadsTo('place=XX')).toEqual([303, '/appeals?lang=en']);
  expect(await leadsTo('place=RU&theme=nothing&kind=retraction&state=1')).toEqual([303, '/appeals?place=RU&lang=en']);
  expect(await leadsTo(`q=${'w'.repeat(201)}`)).toEqual([303, `/appeals?q=${'w'.repeat(200)}&lang=en`]);
  expect(await leadsTo(`q=${'w'.repeat(199)}😀`)).toEqual([303, `/appeals?q=${'w'.repeat(199)}&lang=en`]);
  expect(await leadsTo(`q=${'"'.repeat(200)}`)).toEqual([303, '/appeals?lang=en']);
  expect((await leadsTo('q=+teacher+&place=&theme=&kind=&state='))[0]).toBe(200);
});

test('a place that has no page after it begins with the first', async () => {
  const { statusCode, text } = await ask('/appeals?lang=en&after=9.9.x');
  expect([statusCode, text.includes('Newest first')]).toEqual([200, true]);
});

test.each([`q=${'ع'.repeat(200)}`, `other=${'w'.repeat(8_000)}`])(
  'a page repeats of its address what it asks for alone, so that it stays small',
  async (query) => {
    const { statusCode, text } = await ask(`/appeals?lang=ar&${query}`);
    expect([statusCode, text.includes('w'.repeat(1_000))]).toEqual([200, false]);
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
  },
);

test('a page leads to itself in other languages with all that it asks for', async () => {
  const { text } = await ask('/appeals?lang=en&other=1&place=RU&q=beaten');
  expect(text).toContain('href="?q=beaten&amp;place=RU&amp;lang=fr"');
});

test('search engines keep lists, and no answers to words', async () => {
  expect((await ask('/appeals?lang=en')).text).not.toContain('noindex');
  expect((await ask('/appeals?lang=en&q=teacher')).text).toContain('noindex');
});

test('a text in another direction than its page begins where the page’s lines do', async () => {
  const { text } = await ask('/appeals?lang=ar');
  expect(text).toMatch(/<a href="[^"]*"><bdi lang="en" dir="ltr">W+ \d+<\/bdi><\/a>/);
  expect(text).toMatch(/<p><bdi lang="en" dir="ltr">W+ W+<\/bdi><\/p>/);
});

test('an appeal that is not in the page’s language says in which it is', async () => {
  const factsIn = async (language: string, languages: readonly Language[]) => {
    const archive = new MemoryArchive();
    const editions = languages.map((one) => ({ language: one, title: 'A title', text: '' }));
    await archive.publish(aCard({ appealId: idOf(1), publishedAtMs: NOW_MS, editions }));
    return (await ask(`/appeals?lang=${language}`, archive)).text;
  };
  expect(await factsIn('fr', ['en'])).toContain('Example Observatory · uniquement en anglais</p>');
  expect(await factsIn('fr', ['en', 'fr'])).not.toContain('uniquement');
  expect(await factsIn('en', ['en'])).not.toContain('only in');
});

test('what a title and a visitor write stays text', async () => {
  const { text } = await ask(`/appeals?lang=en&q=${encodeURIComponent(HOSTILE)}`);
  expect(text).not.toContain('<script>');
  expect((await ask('/appeals?lang=en')).text).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
});

test.each(['RU', 'AQ', '150', '419'])(
  'a place that the page names is the one that its filter has chosen: %s',
  async (place) => {
    const { text } = await ask(`/appeals?lang=en&place=${place}`);
    const { document } = parseHTML(text);
    const chosen = [...document.querySelectorAll('#place option[selected]')].map((option) =>
      option.getAttribute('value'),
    );
    expect(chosen).toEqual([place]);
  },
);
