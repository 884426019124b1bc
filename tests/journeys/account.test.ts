import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { AccountExport, AddressExport } from '../../functions/domain/account/account-export.ts';
import { operatorTyping } from '../support/stack/commands.ts';
import { codeIn } from '../support/stack/inbox.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { test } from '../support/visiting/browser.ts';
import { aReader, oneClickAddressOf, signsIn } from '../support/visiting/reader.ts';

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});

const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const goTo = (path: string) => page.goto(`${inject('publicUrl')}${path}`);
const RUSSIA = { places: { Europe: ['Russia'] } };

test('a new address is verified, the old one is told, and alerts go to the new one', async () => {
  const ana = aReader('ana', page);
  const there = aReader('ana.new', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await signsIn(ana, page);
  await page.getByRole('link', { name: 'address' }).first().click();
  await page.getByLabel('New address').fill('ana new@example.org');
  await ana.presses('Send an e‑mail to the new address');
  await page.getByLabel('New address').fill(there.address);
  await ana.presses('Send an e‑mail to the new address');
  expect(await heading()).toBe('Now check the inbox of your new address');

  const question = await there.nextMail();
  expect([question.text.includes('Russia'), question.text.includes(ana.address)]).toEqual([false, false]);
  await publishToTheEnd({ title: 'RUSSIA: before the button', countries: ['RU'] });
  const oldAlert = await ana.nextMail();
  expect(oldAlert.subject).toContain('before the button');
  await there.opens(question, '/change-address/');
  await there.presses('Yes, use this address');
  expect(await heading()).toBe('Enter the code from the e‑mail');
  await page.locator('#code').fill(codeIn(question));
  await there.presses('Yes, use this address');
  expect(await heading()).toBe('Your alerts come to this address now');

  const told = await ana.nextMail();
  expect([told.subject, told.text.includes(there.address)]).toEqual([
    'Your alerts now go to a different address',
    false,
  ]);
  await page.goto(oneClickAddressOf(oldAlert));
  expect(await heading()).toBe('This link no longer works');
  const clicked = await fetch(oneClickAddressOf(oldAlert), {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect(clicked.status).toBe(200);
  await publishToTheEnd({ title: 'RUSSIA: after the button', countries: ['RU'] });
  expect((await there.nextMail()).subject).toContain('after the button');
  expect((await ana.subjects()).join()).not.toContain('after the button');
});

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
  const before = (await ana.subjects()).length;
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
  expect(await ana.subjects()).toHaveLength(before);
});

test('an operator answers who writes: with what is stored about them, and by erasing it, confirmed or not', async () => {
  const operator = (address: string, ...command: string[]) => operatorTyping(`${address}\n`, ...command);
  const ana = aReader('ana', page);
  const bo = aReader('bo', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await bo.signsUpFor(RUSSIA);
  await bo.nextMail();
  const { stdout } = await operator(ana.address, 'record');
  expect(AccountExport.strict().parse(JSON.parse(stdout))).toMatchObject({
    address: ana.address,
    follows: [{ inWords: 'every appeal about Russia' }],
    signUps: [{ status: 'confirmed' }],
  });
  const ofBo = JSON.parse((await operator(bo.address, 'record')).stdout);
  expect(AddressExport.strict().parse(ofBo).signUps).toMatchObject([{ status: 'pending' }]);

  const appealUrl = await publishToTheEnd({ title: 'RUSSIA: to Ana alone', countries: ['RU'] });
  expect((await ana.nextMail()).subject).toContain('to Ana alone');
  expect((await operator(ana.address, 'why', appealUrl)).stdout).toMatch(/UTC: SES took the mail\./);
  expect((await operator(bo.address, 'why', appealUrl)).stdout).toContain('waits for the press of its button');

  const before = (await ana.subjects()).length;
  const first = await operator(ana.address, 'erase', '--yes');
  expect(first).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^Erased: the subscriber /), stderr: '' });
  expect((await operator(bo.address, 'erase', '--yes')).stdout).toMatch(/^Erased: 1 sign-up /);
  await publishToTheEnd({ title: 'RUSSIA: to none of them', countries: ['RU'] });
  expect([(await ana.subjects()).length, (await bo.subjects()).length]).toEqual([before, 1]);
  const after = await Promise.all([ana, bo].map(({ address }) => operator(address, 'why', appealUrl)));
  expect(after[0]).toEqual({ ...after[1], stdout: expect.stringContaining('Nothing is stored about this address') });

  const again = await operator(ana.address, 'erase', '--yes');
  expect(again).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(/^Nothing is stored about this address: /),
    stderr: '',
  });
  expect([first.stdout, again.stdout].join()).not.toContain(ana.address);
  expect((await operator(bo.address, 'record')).exitCode).toBe(1);
});
