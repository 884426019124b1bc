import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { AccountExport } from '../../functions/domain/account/account-export.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { test } from '../support/visiting/browser.ts';
import { aReader, signsIn } from '../support/visiting/reader.ts';

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});

const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const goTo = (path: string) => page.goto(`${inject('publicUrl')}${path}`);

test('the download holds what is stored, and erasing ends the session and everything else', async () => {
  const ana = aReader('ana', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await signsIn(ana, page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /download/i }).click(),
  ]);
  const record = AccountExport.strict().parse(JSON.parse(await readFile(await file.path(), 'utf8')));
  expect(record).toMatchObject({
    address: ana.address,
    follows: [{ inWords: 'every appeal about Russia' }],
    signUps: [{ status: 'confirmed' }],
  });
  await goTo('/preferences/erase?lang=en');
  const before = await ana.subjects();
  await ana.presses('Erase everything now');
  expect(await heading()).toBe('Everything was erased');
  // Its cookie opens nothing, and says for five minutes that it is done.
  const session = (await page.context().cookies()).filter(({ name }) => name === '__Host-session');
  expect(session.map(({ expires }) => expires * 1_000 - Date.now() <= 5 * 60_000)).toEqual([true]);
  await goTo('/preferences/mine?lang=en');
  expect(await heading()).toBe('Everything was erased');
  await goTo('/preferences/erased?lang=en');
  expect(await heading()).toBe('Everything was erased');
  await page.context().clearCookies();
  await page.reload();
  expect(await heading()).toBe('There is nothing to show here');
  await publishToTheEnd({ title: 'RUSSIA: to nobody', countries: ['RU'] });
  expect(await ana.subjects()).toEqual(before);
});
