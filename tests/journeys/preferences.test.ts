import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { test } from '../support/visiting/browser.ts';
import { aReader, signsIn } from '../support/visiting/reader.ts';

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});

const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const says = async (text: string | RegExp) => (await page.getByText(text).count()) > 0;

/** Presses a link of the list of settings. */
const changes = (what: string) => page.getByRole('link', { name: `Change ${what}` }).click();

test('a subscriber who comes in by a mailed link changes what they follow, and alerts follow suit', async () => {
  const ana = aReader('ana', page);
  await ana.hasConfirmed({ countries: ['RU'] });
  await signsIn(ana, page);
  expect(await heading()).toBe('Your alerts');

  await changes('Every appeal about Russia');
  await page.getByLabel('Russia', { exact: true }).uncheck();
  await page.getByLabel('Belarus', { exact: true }).check();
  await ana.presses('Save');
  expect(await says('Every appeal about Belarus')).toBe(true);

  await page.getByRole('link', { name: 'Add another topic' }).click();
  await page.getByLabel('Lawyers', { exact: true }).check();
  await ana.presses('Follow this too');
  expect(await says('Added: you will get alerts about it')).toBe(true);

  await publishToTheEnd({ title: 'RUSSIA: no longer followed', countries: ['RU'] });
  await publishToTheEnd({ title: 'BELARUS: followed now', countries: ['BY'] });
  await publishToTheEnd({ title: 'MEXICO: a lawyer, followed too', countries: ['MX'], themes: ['lawyers'] });
  await expect
    .poll(async () => (await ana.subjects()).slice(2), { timeout: 10_000 })
    .toEqual([expect.stringContaining('followed now'), expect.stringContaining('followed too')]);
});
