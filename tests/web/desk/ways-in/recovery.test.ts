import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { askRecovery } from '../../../../functions/domain/members/recovery/ask-recovery.ts';
import { deskRecoveryUrl } from '../../../../functions/domain/members/ways-in/links.ts';
import { someTokenKeys } from '../../../support/builders.ts';
import { DeskPages, DeskVisitor } from '../../../support/members/desk-pages.ts';
import { DAY_MS } from '../../../support/subscribing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const RECOVERY_ID = 'dddddddd-0000-4000-8000-000000000001';

let pages: DeskPages;
let looker: DeskVisitor;
let link: string;
beforeEach(async () => {
  pages = new DeskPages();
  await pages.member(OFFICE, 'Ana');
  looker = await pages.member(OFFICE, 'Lea', []);
  const ports = { offices: pages.offices, enqueueRecovery: async () => {}, newId: () => RECOVERY_ID };
  await askRecovery(OFFICE, { address: 'ana@example.org', waitMs: DAY_MS }, ports, pages.nowMs);
  link = deskRecoveryUrl('', { publisherId: OFFICE, recoveryId: RECOVERY_ID }, { language: 'en', keys: someTokenKeys });
});

const waits = () => pages.offices.kept.get(OFFICE)?.recovery !== undefined;
const path = () => link.split('?', 1).join();

test('a reader of the mail looks at it as often as they like, and stops it by the button', async () => {
  const reader = new DeskVisitor(pages);
  expect((await reader.ask('GET', link)).text).toContain('A member will get a new invitation');
  expect(waits()).toBe(true);
  const stopped = await reader.submits(link, path());
  expect([stopped.statusCode, stopped.text.includes('It is stopped'), waits()]).toEqual([200, true, false]);
  expect([(await reader.ask('GET', link)).statusCode, (await reader.ask('POST', path(), {})).statusCode]).toEqual([
    410, 410,
  ]);
});

test('every member sees it on each page of the desk, and may stop it, whatever else they may do', async () => {
  expect((await looker.ask('GET', '/desk/team')).text).toContain('A member will get a new invitation');
  expect((await looker.submits('/desk', '/desk/stop-recovery')).to).toBe('/desk?lang=en');
  const history = (await looker.ask('GET', '/desk/history')).text.replaceAll(/[\u2066\u2069]/g, '');
  expect([waits(), history.includes('Lea stopped the new invitation for Ana.')]).toEqual([false, true]);
  expect((await looker.ask('GET', '/desk')).text).not.toContain('A member will get a new invitation');
});

test('a link that is not ours says so', async () => {
  expect((await looker.ask('GET', '/desk/recovery/k1.forged')).statusCode).toBe(404);
});

test.each(LANGUAGES)('the pages are sound HTML, and in their language: %s', async (language) => {
  const shown = [
    await looker.ask('GET', `${path()}?lang=${language}`),
    await looker.ask('GET', `/desk?lang=${language}`),
    await looker.ask('GET', `/desk/history?lang=${language}`),
    await looker.ask('POST', `${path()}?lang=${language}`, {}),
    await looker.ask('GET', `${path()}?lang=${language}`),
  ];
  for (const { text } of shown) {
    expect(text).toContain(`<html lang="${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  }
});
