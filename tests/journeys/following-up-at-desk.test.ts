import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { subscribe } from '../../scripts/local/visitors/sign-up.ts';
import { addressOf, anOfficeOfAnaAndOmar } from '../support/deciding/office-on-stack.ts';
import { untilFinished } from '../support/stack/exact-dispatch.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { invokeFunction } from '../support/stack/invoke-function.ts';
import { publish } from '../support/stack/publisher-api.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { sitsAtDesk } from '../support/visiting/at-desk.ts';
import { test } from '../support/visiting/browser.ts';

test('one member alone takes an appeal down without mail, then withdraws it in fixed words: its reader and the colleague are told', async ({
  newPage,
}) => {
  const title = `São Tomé: a printer was arrested ${randomUUID().slice(0, 6)}`;
  const publicUrl = inject('publicUrl');
  const inbox = theInbox();
  const reader = addressOf('lea');
  await subscribe({ publicUrl, inbox }, reader, [{ countries: ['ST'] }]);
  const { office, ana, omar, keyText } = await anOfficeOfAnaAndOmar();
  const { appealId, dispatchId } = await publish(
    {
      ...{ title, datedOn: '2024-06-12', body: { text: 'A printer is held.' }, countries: ['ST'] },
    },
    keyText,
  );
  await inbox.waitForMailTo(reader, { after: 2 });
  const readPage = async () => (await fetch(`${publicUrl}/appeals/${appealId}?lang=en`)).text();
  expect(await readPage()).toContain(title);

  const hers = await newPage({ javaScriptEnabled: false });
  await sitsAtDesk(hers, office, ana);
  await untilFinished(dispatchId);
  const delivered = async () => {
    await invokeFunction('sweep');
    await hers.goto(`${publicUrl}/desk/sent/${appealId}/numbers`);
    return hers.locator('tbody td').first().textContent();
  };
  // The sweep keeps them a while after the end, blurred.
  await expect.poll(delivered, { timeout: 60_000, interval: 1_000 }).toMatch(/^(50 or fewer|about \d+)$/);
  await hers.getByRole('link', { name: 'Numbers of the year' }).click();
  await hers.getByRole('heading', { name: /^Numbers of \d{4}$/ }).waitFor();
  expect(await hers.locator('tbody tr').count()).toBe(1);
  const [file] = await Promise.all([
    hers.waitForEvent('download'),
    hers.getByRole('link', { name: 'Download the table (CSV)' }).click(),
  ]);
  expect([file.suggestedFilename(), await file.failure()]).toEqual(['numbers.csv', null]);

  await hers.goto(`${publicUrl}/desk/sent/${appealId}`);
  await hers.getByLabel('It should not have been sent').check();
  await hers.getByLabel('No one by mail').check();
  await hers.getByRole('button', { name: 'Go on' }).click();
  await hers.waitForURL(/\/take-down/);
  await hers.getByRole('textbox', { name: 'Why?' }).fill('His family asked for it.');
  await hers.getByRole('button', { name: 'Take it down now' }).click();
  await hers.waitForURL(/done=appeal-taken-down/);
  expect(await readPage()).not.toContain(title);
  const told = await inbox.waitForMailTo(omar.address);
  expect(told.text).toContain('Ana took down an appeal');
  expect(told.text).not.toMatch(/printer|family/);

  await hers.getByLabel('It should not have been sent').check();
  await hers.getByLabel('at once and in fixed words').check();
  await hers.getByRole('button', { name: 'Go on' }).click();
  await hers.waitForURL(/\/take-back/);
  await hers.getByRole('textbox', { name: 'Why?' }).fill('It was not so.');
  await hers.getByRole('button', { name: 'Withdraw it now' }).click();
  await hers.waitForURL(/done=appeal-withdrawn/);
  const mail = await inbox.waitForMailTo(reader, { after: 3 });
  expect(mail.text).toContain('The appeal that we sent you was withdrawn by its publisher.');
  await hers.goto(`${publicUrl}/desk/history`);
  expect(await hers.getByText('His family asked for it.').isVisible()).toBe(true);
});
