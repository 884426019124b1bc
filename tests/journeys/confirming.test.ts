import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { codeIn } from '../support/stack/inbox.ts';
import { test } from '../support/visiting/browser.ts';
import { aReader } from '../support/visiting/reader.ts';

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});

const RUSSIA = { places: { Europe: ['Russia'] } };
const DONE = 'Done: you get alerts now';

const heading = (shown = page) => shown.getByRole('heading', { level: 1 }).textContent();

async function typesCode(code: string, button: string, shown = page): Promise<void> {
  await shown.getByLabel('Code', { exact: true }).fill(code);
  await shown.getByRole('button', { name: button, exact: true }).click();
  await shown.waitForLoadState();
}

test('the code confirms where the form was filled in, and the link to erase everything is shown once', async () => {
  const ana = aReader('ana', page);
  await ana.signsUpFor(RUSSIA);
  expect(await heading()).toBe('Now check your inbox');
  await typesCode(codeIn(await ana.nextMail()), 'Confirm with the code');
  expect(await heading()).toBe(DONE);
  expect(await page.getByRole('link', { name: 'Erase everything about me' }).getAttribute('href')).toContain('/erase/');
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
