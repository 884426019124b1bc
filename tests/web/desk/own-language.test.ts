import { expect, test } from 'vitest';
import { DeskPages } from '../../support/members/desk-pages.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';

async function amal() {
  const pages = new DeskPages();
  const visitor = await pages.member(OFFICE, 'Amal');
  const office = pages.offices.kept.get(OFFICE);
  if (!office) throw new Error('no office');
  const members = office.members.map((member) => ({ ...member, language: 'ar' as const }));
  pages.offices.kept.set(OFFICE, { ...office, members });
  return visitor;
}

test('a page of the desk is in the language of its member, unless its address names another', async () => {
  const visitor = await amal();
  const page = await visitor.ask('GET', '/desk/team');
  expect(page.text).toContain('<html lang="ar"');
  expect(page.text).toContain('href="/desk?lang=ar"');
  expect((await visitor.ask('GET', '/desk/team?lang=fr')).text).toContain('href="/desk?lang=fr"');
});

test('what a member does not find at the desk leads to the desk', async () => {
  const { statusCode, text } = await (await amal()).ask('GET', '/desk/write/nothing?lang=en');
  expect([statusCode, text.includes('href="/desk?lang=en">Go to the desk</a>'), text.includes('/sign-up')]).toEqual([
    404,
    true,
    false,
  ]);
});
