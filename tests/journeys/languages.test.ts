import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { message } from '../../functions/locales/messages.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { faultsOn, test } from '../support/visiting/browser.ts';
import { aReader, oneClickAddressOf } from '../support/visiting/reader.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const written = (page: Page) => page.locator('html').evaluate(({ lang, dir }) => `${lang} ${dir}`);
const inArabic = (key: Parameters<typeof message>[1], values = {}) => message('ar', key, values);

test('a reader of Arabic signs up, confirms, is alerted, unsubscribes and comes back in Arabic, on a phone', async ({
  newPage,
}) => {
  const page = await newPage({ locale: 'ar' });
  const salma = aReader('salma', page);
  const faults: Record<string, string[]> = {};
  const isGoodAt = async (name: string) => {
    const found = [...(await faultsOn(page)), ...((await written(page)) === 'ar rtl' ? [] : ['not in Arabic'])];
    if (found.length > 0) faults[name] = found;
  };

  await page.goto(`${inject('publicUrl')}/sign-up`);
  await page.locator('summary', { hasText: 'أوروبا' }).click();
  await page.getByLabel('روسيا', { exact: true }).check();
  await salma.presses(inArabic('page.choose.continue'));
  await isGoodAt('the second step');
  await page.getByLabel(inArabic('page.sign-up.email-label')).fill('salma example@example.org');
  await salma.presses(inArabic('page.sign-up.button'));
  await isGoodAt('the form with a fault');
  await page.getByLabel(inArabic('page.sign-up.email-label')).fill(salma.address);
  await salma.presses(inArabic('page.sign-up.button'));
  expect(await heading(page)).toBe(inArabic('page.subscribed.heading'));
  await isGoodAt('after the form');

  const confirmation = await salma.nextMail();
  expect(confirmation.subject).toBe(message('ar', 'mail.confirm.subject'));
  expect(confirmation.html).toContain('<html lang="ar" dir="rtl"');
  await salma.opens(confirmation, '/confirm/');
  expect(await page.getByText('بعد التأكيد ستتابع: كل النداءات (روسيا).').count()).toBe(1);
  await isGoodAt('before confirming');
  await salma.presses(inArabic('page.confirm.button'));
  expect(await heading(page)).toBe(inArabic('page.confirmed.heading'));

  const title = 'روسيا: تعرض محامٍ للضرب في السجن';
  const appealUrl = await publishToTheEnd({
    title: 'RUSSIA: lawyer beaten in prison',
    countries: ['RU'],
    language: 'en',
    parts: { translations: [{ language: 'ar', title, body: { text: 'تعرض للضرب على أيدي حراس السجن.' } }] },
  });
  const alert = await salma.nextMail();
  expect(alert.subject).toBe(title);
  expect(alert.text.replaceAll(/\s+/g, ' ')).toContain('وصلتك هذه الرسالة لأنك تتابع: كل النداءات (روسيا).');
  await page.goto(appealUrl);
  expect(await heading(page)).toBe(title);
  await isGoodAt('the appeal');
  await page.locator('article').getByRole('link', { name: 'English' }).click();
  expect([await heading(page), await written(page)]).toEqual(['RUSSIA: lawyer beaten in prison', 'en ltr']);
  await page.goto(oneClickAddressOf(alert));
  await isGoodAt('before an unsubscribe');
  await salma.presses(inArabic('page.unsubscribe.button'));
  expect(await heading(page)).toBe(inArabic('page.unsubscribed.heading'));

  await salma.opens(await salma.nextMail(), '/undo/');
  await isGoodAt('before coming back');
  await salma.presses(inArabic('page.undo.button'));
  expect(await heading(page)).toBe(inArabic('page.undone.heading'));
  expect(faults).toEqual({});
});
