import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { AN_OFFICE_ID } from '../../support/members/builders.ts';
import { DeskPages, type DeskVisitor } from '../../support/members/desk-pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const INVITED = `${new URLSearchParams({ name: 'Dan Test', address: 'dan@example.org', may: 'propose', proof: 'x'.repeat(80) })}`;

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(AN_OFFICE_ID, 'Ana');
});

const typedIn = (text: string) =>
  [...parseHTML(text).document.querySelectorAll('textarea[readonly]')].map(({ textContent }) => textContent);

test.each(['over', 'another one'])(
  'a form whose session is %s changes nothing, shows what was typed, and leads back',
  async (session) => {
    if (session === 'over') ana.cookie = '';
    const { statusCode, text } = await ana.post('/desk/team/invite', INVITED, 'same-origin');
    expect([statusCode, typedIn(text)]).toEqual([403, ['Dan Test', 'dan@example.org']]);
    const way = parseHTML(text).document.querySelector('.actions a')?.getAttribute('href');
    expect(new URL(way ?? '', 'https://example.org').searchParams.get('to')).toBe('/desk/team/invite');
    expect(await htmlFaults(text)).toEqual([]);
    expect(pages.offices.kept.get(AN_OFFICE_ID)?.members).toHaveLength(1);
  },
);

test('what another site sends is not repeated on our page, nor where a browser does not say who sends it', async () => {
  ana.cookie = '';
  for (const site of ['cross-site', undefined])
    expect(typedIn((await ana.post('/desk/team/invite', INVITED, site)).text)).toEqual([]);
});

test('a form in which nothing was typed shows nothing', async () => {
  ana.cookie = '';
  const { text } = await ana.post('/desk/team/two-decide', 'proof=x', 'same-origin');
  expect(text).not.toContain('id="typed"');
});
