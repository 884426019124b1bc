import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { message } from '../../../functions/locales/messages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { test } from '../../support/visiting/browser.ts';
import { aReader } from '../../support/visiting/reader.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const written = (page: Page) => page.locator('html').evaluate(({ lang, dir }) => `${lang} ${dir}`);

test('a language chosen at the foot of a page stays with its reader, even if their browser asks for another', async ({
  newPage,
}) => {
  const page = await newPage({ locale: 'en-GB' });
  const awa = aReader('awa', page);
  await page.goto(`${inject('publicUrl')}/sign-up`);
  expect(await written(page)).toBe('en ltr');
  await page.getByRole('button', { name: 'Français' }).click();
  expect(await written(page)).toBe('fr ltr');
  await page.getByLabel('Torture et mauvais traitements', { exact: true }).check();
  await awa.presses(message('fr', 'page.choose.continue'));
  await page.getByLabel(message('fr', 'page.sign-up.email-label')).fill(awa.address);
  await awa.presses(message('fr', 'page.sign-up.button'));
  expect(await heading(page)).toBe(message('fr', 'page.subscribed.heading'));
  const confirmation = await awa.nextMail();
  expect(confirmation.subject).toBe(message('fr', 'mail.confirm.subject'));
  await awa.opens(confirmation, '/confirm/');
  expect(await heading(page)).toBe(message('fr', 'page.confirm.heading'));
});
