import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { SoftAuthenticator } from '../../../../scripts/program/soft-authenticator.ts';
import { DeskPages, DeskVisitor } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const HERE = 'https://alerts.example.org';
const HOUR_MS = 3_600_000;

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
});

const anaNow = () => pages.offices.kept.get(OFFICE)?.members[0];
const passkeys = () => anaNow()?.passkeys ?? [];
const isOut = async (visitor: DeskVisitor) => (await visitor.ask('GET', '/desk')).statusCode === 303;
const history = async () => (await ana.ask('GET', '/desk/history')).text.replaceAll(/[\u2066\u2069]/g, '');

async function addsPasskey(device: SoftAuthenticator, label = '') {
  const response = device.creates(await ana.optionsOf('/desk/you'), { origin: HERE });
  return ana.submits('/desk/you', '/desk/you/passkey', { response, label });
}

/** Presses a button of the row of a passkey. */
async function presses(act: 'name' | 'end', credentialId: string, label = '') {
  const { text } = await ana.ask('GET', '/desk/you');
  const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
  return ana.ask('POST', `/desk/you/passkey/${act}`, { proof, passkey: credentialId, label });
}

test('a member adds a second passkey and signs in by it; an entry and a mail say so', async () => {
  const device = new SoftAuthenticator();
  expect((await addsPasskey(device, 'Office laptop')).to).toBe('/desk/you?done=added&lang=en');
  expect(passkeys().map(({ label, addedAtMs }) => [label, addedAtMs])).toEqual([
    [undefined, pages.nowMs],
    ['Office laptop', pages.nowMs],
  ]);
  expect(pages.told.map(({ told, memberId }) => [told, memberId])).toEqual([['passkey-added', anaNow()?.memberId]]);
  expect(await history()).toContain('Ana added to how they sign in: the passkey “Office laptop”.');
  const response = device.signs(await ana.optionsOf('/desk/sign-in'), { origin: HERE });
  expect((await new DeskVisitor(pages).ask('POST', '/desk/sign-in/passkey', { response })).statusCode).toBe(303);
});

test('the first way in, by which a person joins, is told of by no mail', () => {
  expect(pages.told).toEqual([]);
});

test('the same device is not added twice', async () => {
  expect((await addsPasskey(ana.device)).statusCode).toBe(422);
  expect([passkeys().length, pages.told]).toEqual([1, []]);
});

test('a passkey may have an id of 1,023 bytes, as the standard says, and no longer one: an office is one record', async () => {
  expect((await addsPasskey(new SoftAuthenticator(1024))).statusCode).toBe(422);
  expect((await addsPasskey(new SoftAuthenticator(1023))).to).toBe('/desk/you?done=added&lang=en');
  expect(passkeys().map(({ credentialId }) => credentialId.length)).toEqual([22, 1364]);
});

test('a passkey is named, and the name may turn no text around', async () => {
  const [first] = passkeys();
  expect((await presses('name', first?.credentialId ?? '', 'Phone')).to).toBe('/desk/you?done=named&lang=en');
  expect([passkeys()[0]?.label, pages.told]).toEqual(['Phone', []]);
  const refused = await presses('name', first?.credentialId ?? '', 'Phone\u202e');
  expect([refused.statusCode, passkeys()[0]?.label]).toEqual([422, 'Phone']);
});

test('a name that is refused stays in its field, and in no other', async () => {
  await addsPasskey(new SoftAuthenticator());
  const refused = await presses('name', passkeys()[0]?.credentialId ?? '', 'x'.repeat(200));
  const { document } = parseHTML(refused.text);
  const values = [...document.querySelectorAll('details input[name=label]')].map((field) =>
    field.getAttribute('value'),
  );
  expect([refused.statusCode, values]).toEqual([422, ['x'.repeat(200), '']]);
});

test('what is wrong with a name is not folded away', async () => {
  const refused = await presses('name', passkeys()[0]?.credentialId ?? '', '');
  expect(refused.statusCode).toBe(422);
  expect(refused.text).toContain('<details open>');
  expect((await ana.ask('GET', '/desk/you')).text).not.toContain('<details open>');
});

test('the last way in can’t be ended', async () => {
  const refused = await presses('end', passkeys()[0]?.credentialId ?? '');
  expect([refused.statusCode, refused.text.includes('your last way to sign in'), passkeys().length]).toEqual([
    422,
    true,
    1,
  ]);
  // At its own button, and not at the name.
  expect(refused.text).toContain('<a href="#end-label-0">');
  expect([refused.text.includes('id="end-label-0-error"'), refused.text.includes('id="label-0-error"')]).toEqual([
    true,
    false,
  ]);
});

test('who ends a passkey is out everywhere but here, and it opens nothing any more', async () => {
  const device = new SoftAuthenticator();
  await addsPasskey(device);
  const thief = new DeskVisitor(pages);
  const response = device.signs(await ana.optionsOf('/desk/sign-in'), { origin: HERE });
  await thief.ask('POST', '/desk/sign-in/passkey', { response });
  expect(await isOut(thief)).toBe(false);
  expect((await presses('end', passkeys()[1]?.credentialId ?? '')).to).toBe('/desk/you?done=ended&lang=en');
  expect([await isOut(thief), await isOut(ana), pages.told.map(({ told }) => told)]).toEqual([
    true,
    false,
    ['passkey-added', 'passkey-ended'],
  ]);
  const again = device.signs(await ana.optionsOf('/desk/sign-in'), { origin: HERE });
  expect((await thief.ask('POST', '/desk/sign-in/passkey', { response: again })).statusCode).toBe(422);
});

test('the session that goes on after it ends when the one before would have', async () => {
  await addsPasskey(new SoftAuthenticator());
  pages.nowMs += 2 * HOUR_MS - 1;
  await presses('end', passkeys()[1]?.credentialId ?? '');
  expect(await isOut(ana)).toBe(false);
  pages.nowMs += 1;
  expect(await isOut(ana)).toBe(true);
});

test('a member sets up an app beside their passkey, another in its place, and ends it', async () => {
  expect((await ana.setsUpApp('/desk/you/app')).to).toBe('/desk/you?done=added&lang=en');
  const first = anaNow()?.authenticator?.secret;
  await ana.setsUpApp('/desk/you/app');
  expect(anaNow()?.authenticator?.secret).not.toBe(first);
  expect((await ana.submits('/desk/you', '/desk/you/app/end')).to).toBe('/desk/you?done=ended&lang=en');
  expect([anaNow()?.authenticator, pages.told.map(({ told }) => told)]).toEqual([
    undefined,
    ['app-added', 'app-added', 'app-ended'],
  ]);
});

test('what another member has can’t be changed by naming it', async () => {
  await pages.member(OFFICE, 'Omar');
  const ofOmar = pages.offices.kept.get(OFFICE)?.members[1]?.passkeys[0]?.credentialId ?? '';
  await addsPasskey(new SoftAuthenticator());
  expect((await presses('end', ofOmar)).statusCode).toBe(422);
  expect(pages.offices.kept.get(OFFICE)?.members[1]?.passkeys).toHaveLength(1);
});

test.each(LANGUAGES)('the pages are sound HTML, and in their language: %s', async (language) => {
  await ana.setsUpApp('/desk/you/app');
  await addsPasskey(new SoftAuthenticator(), 'Office laptop');
  for (const path of ['/desk/you', '/desk/you/app', '/desk/history']) {
    const { text } = await ana.ask('GET', `${path}?lang=${language}&done=added`);
    expect(text).toContain(`<html lang="${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  }
});
