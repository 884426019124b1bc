import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { cardOf } from '../../../../functions/domain/archive/card.ts';
import { pageThrough } from '../../../../functions/domain/publishing/list-page.ts';
import { message } from '../../../../functions/locales/messages.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { aVersion } from '../../../support/publishing/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
});

async function writes(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1)
    await pages.drafts.save(
      aDraft({ draftId: idOf(n), savedAtMs: NOW_MS + n, fields: { title: `Draft no. ${n}`, caseReference: `D-${n}` } }),
      [],
    );
}

/** Appeals that went out, a second apart. */
function sent(count: number): void {
  const cards = Array.from({ length: count }, (_, n) => {
    const { edition, ...version } = aVersion({ appealId: idOf(n), publishedAtMs: NOW_MS - n * 1_000 });
    return cardOf({ ...version, edition: { ...edition, title: `Appeal no. ${n}` } }, version.publishedAtMs);
  });
  pages.ownAppeals = {
    published: async (_, asked = {}) =>
      pageThrough(asked, {
        read: async (most, after) => cards.filter((one) => !after || one.publishedAtMs < after.atMs).slice(0, most),
        placeOf: ({ publishedAtMs, appealId }) => ({ atMs: publishedAtMs, id: appealId }),
        see: async (rows) =>
          rows.map((card) =>
            (asked.words ?? []).every((word) => card.editions[0]?.title.includes(word)) ? card : undefined,
          ),
      }),
  };
}

/** What a page lists, and where it goes on. */
async function look(path: string) {
  const { text, statusCode } = await ana.ask('GET', path);
  const { document } = parseHTML(text);
  const rows = [...document.querySelectorAll('main .rows h3')].map((row) => row.textContent);
  const next = document.querySelector('a[rel=next]')?.getAttribute('href') ?? '';
  return { text, statusCode, rows, next };
}

test('all drafts are listed by pages, the last saved first', async () => {
  await writes(45);
  const seen: (string | null)[] = [];
  let path = '/desk/drafts';
  for (let page = 1; path !== ''; page += 1) {
    const { rows, next } = await look(path);
    expect(rows.length).toBe(page < 3 ? 20 : 5);
    seen.push(...rows);
    path = next;
  }
  expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `Draft no. ${45 - n}`));
});

test('a draft that was published is on no list of what is written', async () => {
  await writes(2);
  pages.appeals.publishedDrafts.set(`${OFFICE}/${idOf(2)}`, { appealId: 'a', version: 1 });
  for (const path of ['/desk', '/desk/drafts', '/desk/search?q=draft'])
    expect((await look(path)).rows).toEqual(['Draft no. 1']);
});

test('a draft whose text a key published under its id is on no list either, and its page says that it went out', async () => {
  await writes(2);
  const known = { appealId: 'a', latestVersion: 1, contentHash: 'other', followUps: [] };
  pages.appeals.known.set(`${OFFICE}/${idOf(2)}`, known);
  pages.appeals.known.set(`${OFFICE}/${idOf(1)}`, { ...known, latestVersion: 0 });
  for (const path of ['/desk', '/desk/drafts', '/desk/search?q=draft'])
    expect((await look(path)).rows).toEqual(['Draft no. 1']);
  expect((await ana.ask('GET', `/desk/write/${idOf(2)}`)).text).toContain(message('en', 'compose.went-out.text'));
});

test('where the newest drafts were all published, the desk does not say that there is none', async () => {
  await writes(110);
  for (let n = 1; n <= 110; n += 1)
    pages.appeals.publishedDrafts.set(`${OFFICE}/${idOf(n)}`, { appealId: 'a', version: 1 });
  expect((await look('/desk')).text).toContain(message('en', 'desk.drafts.none-lately'));
  const { text, next } = await look('/desk/drafts');
  expect([text.includes('Nothing was found since'), (await look(next)).rows]).toEqual([true, []]);
});

test('the search finds what was sent and what is written, by words and by reference', async () => {
  await writes(12);
  expect((await look('/desk/search?q=DRAFT+no+12')).rows).toEqual(['Draft no. 12']);
  expect((await look('/desk/search?q=d-11')).rows).toEqual(['Draft no. 11']);
  sent(30);
  expect((await look('/desk/search?q=29')).rows).toEqual(['Appeal no. 29']);
});

test('what is found is told in words, and what was not looked through yet', async () => {
  sent(700);
  const first = await look('/desk/search?q=699');
  expect([first.rows, first.next.startsWith('/desk/sent?q=699&after=')]).toEqual([[], true]);
  expect(first.text).toContain('What is older was not looked through yet.');
  const second = await look(first.next);
  const third = await look(second.next);
  expect([second.rows, third.rows, third.next]).toEqual([[], ['Appeal no. 699'], '']);
});

test('without a word there is a form, and with none in what was typed an error that keeps it', async () => {
  const empty = await look('/desk/search');
  expect([empty.statusCode, empty.text.includes('error-summary')]).toEqual([200, false]);
  for (const path of ['/desk/search', '/desk/sent', '/desk/drafts']) {
    const { text, statusCode } = await look(`${path}?q=%22%3E+`);
    expect([statusCode, text.includes('error-summary'), text.includes('value="&quot;&gt;"')]).toEqual([
      422,
      true,
      true,
    ]);
  }
});

test.each([
  'x',
  'MQ',
  Buffer.from('1.PUBLISHED#').toString('base64url'),
  Buffer.from(`99999999999999999.${idOf(1)}`).toString('base64url'),
  'A'.repeat(5_000),
])('a place that is none of ours (%#) leads to the newest', async (after) => {
  await writes(1);
  expect((await look(`/desk/drafts?after=${after}`)).rows).toEqual(['Draft no. 1']);
});

test.each(LANGUAGES)('each list is sound markup in %s, with what was typed as text', async (language) => {
  await writes(21);
  for (const path of ['/desk', '/desk/search?q=draft+%3Cb%3E', '/desk/sent', '/desk/drafts?q=draft']) {
    const { text } = await look(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    expect([path, await htmlFaults(text), text.includes('<b>')]).toEqual([path, [], false]);
  }
});

test('a draft with nearly the title of what went out says so in each list, unless its writer told the two apart', async () => {
  sent(1);
  const draft = (n: number, fields: Record<string, string>) =>
    pages.drafts.save(aDraft({ draftId: idOf(n), savedAtMs: NOW_MS + n, fields }), []);
  await draft(1, { title: 'Appeal no. 0' });
  for (const path of ['/desk', '/desk/drafts', '/desk/search?q=appeal'])
    expect((await look(path)).text).toContain('Looks like: \u2068Appeal no. 0\u2069');
  await pages.drafts.save(
    aDraft({ draftId: idOf(1), revision: 1, fields: { title: 'Appeal no. 0', distinct: 'yes' } }),
    [],
  );
  expect((await look('/desk')).text).not.toContain('Looks like');
});
