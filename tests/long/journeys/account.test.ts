import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { AccountExport, AddressExport } from '../../../functions/domain/account/account-export.ts';
import { countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { regionName } from '../../../functions/domain/vocabulary/regions.ts';
import { message } from '../../../functions/locales/messages.ts';
import { operatorTyping } from '../../support/stack/commands.ts';
import { codeIn, linksIn } from '../../support/stack/inbox.ts';
import { publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { test } from '../../support/visiting/browser.ts';
import { aReader, movesTo, oneClickAddressOf, signsIn } from '../../support/visiting/reader.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

test('a change of address that waits is refused once its subscriber has signed out everywhere, with the code too', async ({
  page,
}) => {
  const ana = aReader('ana', page);
  const there = aReader('ana.new', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await signsIn(ana, page);
  await page.goto(`${inject('publicUrl')}/preferences/address?lang=en`);
  await page.getByLabel('New address').fill(there.address);
  await ana.presses('Send an e‑mail to the new address');
  const question = await there.nextMail();
  await page.goto(`${inject('publicUrl')}/preferences/mine?lang=en`);
  // The reader of the mail has its page open already.
  const mailed = await page.context().newPage();
  await mailed.goto(linksIn(question).find((url) => url.includes('/change-address/')) ?? '');
  await mailed.getByRole('button', { name: 'Yes, use this address' }).click();
  await mailed.locator('#code').fill(codeIn(question));
  await ana.presses('Sign out everywhere');
  expect(await heading(page)).toBe('You are signed out');

  await mailed.getByRole('button', { name: 'Yes, use this address' }).click();
  await mailed.waitForLoadState();
  expect(await heading(mailed)).toBe('This link no longer works');
  await mailed.close();
  await publishToTheEnd({ title: 'RUSSIA: where it went before', countries: ['RU'] });
  expect((await ana.nextMail()).subject).toContain('where it went before');
  expect((await there.subjects()).join()).not.toContain('where it went before');
});

test('in Arabic and without JavaScript, an address that has alerts of its own is not taken over', async ({
  plainPage: page,
}) => {
  const ana = aReader('ana', page, 'ar');
  const bo = aReader('bo', page, 'ar');
  const mexico = { places: { [regionName('019', 'ar')]: [countryName('MX', 'ar')] } };
  await ana.confirms(mexico);
  await bo.confirms(mexico);
  await movesTo(bo, ana, page, 'ar');
  expect(await heading(page)).toBe(message('ar', 'page.address-taken.heading'));
  await publishToTheEnd({ title: 'MEXICO: to both', countries: ['MX'] });
  expect([(await ana.nextMail()).subject, (await bo.nextMail()).subject]).toEqual([
    expect.stringContaining('to both'),
    expect.stringContaining('to both'),
  ]);
});

test('a new address is verified, the old one is told, and alerts go to the new one', async ({ page }) => {
  const ana = aReader('ana', page);
  const there = aReader('ana.new', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await signsIn(ana, page);
  await page.getByRole('link', { name: 'address' }).first().click();
  await page.getByLabel('New address').fill('ana new@example.org');
  await ana.presses('Send an e‑mail to the new address');
  await page.getByLabel('New address').fill(there.address);
  await ana.presses('Send an e‑mail to the new address');
  expect(await heading(page)).toBe('Now check the inbox of your new address');

  const question = await there.nextMail();
  expect([question.text.includes('Russia'), question.text.includes(ana.address)]).toEqual([false, false]);
  await publishToTheEnd({ title: 'RUSSIA: before the button', countries: ['RU'] });
  const oldAlert = await ana.nextMail();
  expect(oldAlert.subject).toContain('before the button');
  await there.opens(question, '/change-address/');
  await there.presses('Yes, use this address');
  expect(await heading(page)).toBe('Enter the code from the e‑mail');
  await page.locator('#code').fill(codeIn(question));
  await there.presses('Yes, use this address');
  expect(await heading(page)).toBe('Your alerts come to this address now');

  const told = await ana.nextMail();
  expect([told.subject, told.text.includes(there.address)]).toEqual([
    'Your alerts now go to a different address',
    false,
  ]);
  await page.goto(oneClickAddressOf(oldAlert));
  expect(await heading(page)).toBe('This link no longer works');
  const clicked = await fetch(oneClickAddressOf(oldAlert), {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect(clicked.status).toBe(200);
  await publishToTheEnd({ title: 'RUSSIA: after the button', countries: ['RU'] });
  expect((await there.nextMail()).subject).toContain('after the button');
  expect((await ana.subjects()).join()).not.toContain('after the button');
});

test('an operator answers who writes: with what is stored about them, and by erasing it, confirmed or not', async ({
  page,
}) => {
  const operator = (address: string, ...command: string[]) => operatorTyping(`${address}\n`, ...command);
  const ana = aReader('ana', page);
  const bo = aReader('bo', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await bo.signsUpFor({ places: { Europe: ['Russia'] } });
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
