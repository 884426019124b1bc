import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { ApiScope } from '../../../../functions/contract/api.ts';
import { endOwnedKey } from '../../../../functions/domain/members/end-owned-key.ts';
import { withOwnedKey } from '../../../../functions/domain/members/owned-keys.ts';
import { DeskPages } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const plain = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ');

/** An office whose Omar owns a key for each of some kinds. */
async function anOfficeWithKeys(...kinds: readonly (readonly ApiScope[])[]) {
  const pages = new DeskPages();
  const ana = await pages.member(OFFICE, 'Ana');
  await pages.member(OFFICE, 'Omar', ['propose', 'decide']);
  const office = () => pages.offices.kept.get(OFFICE);
  const omar = office()?.members.find(({ name }) => name === 'Omar')?.memberId ?? '';
  const keys = kinds.map((scopes, index) => ({ keyId: `key-${index}`, ownerId: omar, scopes }));
  const now = office();
  if (now) await pages.offices.save({ ...now, keys }, []);
  return { pages, ana, office, page: `/desk/team/${omar}` };
}

test('before a member is removed, their page says which keys end; then they do, with an entry for each', async () => {
  const { pages, ana, office, page } = await anOfficeWithKeys(['appeals:write'], ['appeals:read']);
  const { text } = await ana.ask('GET', page);
  expect(plain(text)).toContain('These keys end at once when they are removed');
  expect(await htmlFaults(text)).toEqual([]);
  await ana.submits(`${page}/remove`, `${page}/remove`);
  expect([pages.offices.endedKeys, office()?.keys]).toEqual([['key-0', 'key-1'], undefined]);
  expect(plain((await ana.ask('GET', '/desk/history')).text)).toContain(
    'Ana ended the key key-0, which acted as Omar.',
  );
});

test('a key ends with the permission that it needs, and one that needs it not goes on', async () => {
  const { pages, ana, office, page } = await anOfficeWithKeys(['appeals:write'], ['appeals:propose'], ['appeals:read']);
  const { text } = await ana.ask('GET', page);
  const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
  await ana.post(`${page}/permissions`, `${new URLSearchParams({ proof, may: 'propose' })}`);
  expect(pages.offices.endedKeys).toEqual(['key-0']);
  expect(office()?.keys?.map(({ keyId }) => keyId)).toEqual(['key-1', 'key-2']);
});

test('a key that reads ends once its owner may neither write nor decide', async () => {
  const { pages, ana, page } = await anOfficeWithKeys(['appeals:read']);
  const takes = async (may: string) => {
    const proof = /name="proof" value="([^"]+)"/.exec((await ana.ask('GET', page)).text)?.[1] ?? '';
    await ana.post(`${page}/permissions`, `${new URLSearchParams({ proof, may })}`);
    return pages.offices.endedKeys;
  };
  expect(await takes('propose')).toEqual([]);
  expect(await takes('manage')).toEqual(['key-0']);
});

test('a new invitation, by which all that a member signs in with ends, ends their keys too', async () => {
  const { pages, ana, page } = await anOfficeWithKeys(['appeals:write']);
  await ana.submits(page, `${page}/invite-again`);
  expect(pages.offices.endedKeys).toEqual(['key-0']);
});

test('a suspension ends keys too', async () => {
  const { pages, ana, page } = await anOfficeWithKeys(['appeals:read']);
  await pages.member(OFFICE, 'Lea');
  await ana.submits('/desk/team', '/desk/team/two-decide');
  await ana.submits(`${page}/remove`, `${page}/remove`);
  expect(pages.offices.endedKeys).toEqual(['key-0']);
});

test('a key that expired, or was revoked, is not on its owner’s page any more', async () => {
  const { pages, ana, office, page } = await anOfficeWithKeys(['appeals:write'], ['appeals:propose'], ['appeals:read']);
  const shown = async () => plain((await ana.ask('GET', page)).text).match(/key-\d/g);
  const now = office();
  const rotated = { keyId: 'key-1', expiresAtMs: pages.nowMs + 1 };
  const { ownerId = '' } = now?.keys?.[0] ?? {};
  if (now) await pages.offices.save(withOwnedKey(now, { keyId: 'key-3', ownerId, scopes: [] }, rotated), []);
  expect(await shown()).toEqual(['key-0', 'key-1', 'key-2', 'key-3']);
  pages.nowMs += 1;
  expect(await shown()).toEqual(['key-0', 'key-2', 'key-3']);
  const ports = { offices: pages.offices, newId: () => 'entry-1' };
  expect(await endOwnedKey({ publisherId: OFFICE, keyId: 'key-0' }, ports, pages.nowMs)).toBe(true);
  expect(await endOwnedKey({ publisherId: OFFICE, keyId: 'key-0' }, ports, pages.nowMs)).toBe(true);
  expect(await shown()).toEqual(['key-2', 'key-3']);
  expect(
    plain((await ana.ask('GET', '/desk/history')).text).match(/ended the key key-0, which acted as Omar/g),
  ).toHaveLength(1);
});
