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
