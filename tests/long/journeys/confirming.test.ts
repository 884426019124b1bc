import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { codeIn } from '../../support/stack/inbox.ts';
import { faultsOn, test } from '../../support/visiting/browser.ts';
import { aReader } from '../../support/visiting/reader.ts';

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});

const RUSSIA = { places: { Europe: ['Russia'] } };
const DONE = 'Done: you get alerts now';

const heading = (shown = page) => shown.getByRole('heading', { level: 1 }).textContent();
const anotherThan = (code: string) => (code === '000000' ? '111111' : '000000');

async function typesCode(code: string, button: string, shown = page): Promise<void> {
  await shown.getByLabel('Code', { exact: true }).fill(code);
  await shown.getByRole('button', { name: button, exact: true }).click();
  await shown.waitForLoadState();
}

test('five wrong codes are all that a mail has, and a new mail has a new code', async () => {
  const bo = aReader('bo', page);
  await bo.signsUpFor(RUSSIA);
  const first = codeIn(await bo.nextMail());
  await typesCode(anotherThan(first), 'Confirm with the code');
  expect([await heading(), await faultsOn(page)]).toEqual(['Enter the code from the e‑mail', []]);
  for (let tries = 0; tries < 4; tries += 1) await typesCode(anotherThan(first), 'Confirm');
  await typesCode(first, 'Confirm');
  expect([await heading(), await faultsOn(page)]).toEqual(['This code no longer works', []]);

  await bo.presses('Send me a new code');
  expect([await heading(), await faultsOn(page)]).toEqual(['Now check your inbox', []]);
  const second = codeIn(await bo.nextMail());
  expect(second).not.toBe(first);
  await typesCode(second, 'Confirm with the code');
  expect(await heading()).toBe(DONE);
});

test('a visitor who found no mail has it sent again, and either link confirms', async () => {
  const cy = aReader('cy', page);
  await cy.signsUpFor(RUSSIA);
  const first = await cy.nextMail();
  await cy.presses('Send it again');
  expect(await page.getByText('we are sending the e‑mail again').count()).toBe(1);
  expect(codeIn(await cy.nextMail())).not.toBe(codeIn(first));
  await cy.opens(first, '/confirm/');
  await cy.presses('Yes, send me these alerts');
  expect(await heading()).toBe(DONE);
});

test('a gateway that follows every link and presses every button at once confirms no sign-up and loses none', async ({
  newPage,
}) => {
  const dee = aReader('dee', page);
  await dee.signsUpFor(RUSSIA);
  const mail = await dee.nextMail();
  const gateway = await newPage({ extraHTTPHeaders: { 'x-test-client-address': '198.51.100.7' } });
  for (const link of mail.text.match(/http\S+\/(?:confirm|not-me)\/[^\s>]+/g) ?? []) {
    for (let press = 0; press < 2; press += 1) {
      await gateway.goto(link);
      await gateway.getByRole('button').first().click();
      await gateway.waitForLoadState();
    }
  }
  expect(await gateway.getByRole('heading', { level: 1 }).textContent()).toBe(
    'One more thing: the code from the e‑mail',
  );
  await dee.opens(mail, '/confirm/');
  await dee.presses('Yes, send me these alerts');
  expect(await heading()).toBe(DONE);
});

test('an owner who says that it was not them comes back by the code', async () => {
  const eve = aReader('eve', page);
  await eve.signsUpFor(RUSSIA);
  const mail = await eve.nextMail();
  await eve.opens(mail, '/not-me/');
  expect(await heading()).toBe('Not you?');
  await eve.presses('This was not me');
  expect(await heading()).toBe('Thank you. We will not write to you about this');
  await typesCode(codeIn(mail), 'Confirm');
  expect(await heading()).toBe(DONE);
});
