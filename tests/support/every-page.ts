import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Language } from '../../functions/domain/appeal/appeal.ts';
import { countryName, regionName } from '../../functions/domain/vocabulary/countries.ts';
import { themeLabel } from '../../functions/domain/vocabulary/themes.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { codeIn } from './inbox.ts';
import { publishToTheEnd } from './publish-appeal.ts';
import { aReader, oneClickAddressOf } from './reader.ts';

/**
 * Goes the way of one person through every page there is, each with `look` called on it under its name.
 * @param language - what the browser asks for.
 */
export async function visitEveryPage(
  page: Page,
  look: (name: string) => Promise<void>,
  language: Language = 'en',
): Promise<void> {
  const t = (key: MessageKey) => message(language, key);
  const publicUrl = inject('publicUrl');
  const ana = aReader('ana', page, language);
  const open = async (name: string, path: string) => {
    await page.goto(`${publicUrl}${path}`);
    await look(name);
  };

  await page.goto(publicUrl);
  for (const continent of await page.locator('summary').all()) await continent.click();
  await look('sign-up');
  await ana.presses(t('page.choose.continue'));
  await look('sign-up-with-errors');
  await page.getByLabel(themeLabel('torture', language), { exact: true }).check();
  await ana.presses(t('page.choose.continue'));
  await look('review');
  await page.getByLabel(t('page.sign-up.email-label')).fill('ana maria@example.org');
  await ana.presses(t('page.sign-up.button'));
  await look('review-with-errors');
  await ana.presses(t('page.review.add'));
  await look('sign-up-for-more');

  await ana.signsUpFor({
    places: { [regionName('150', language)]: [countryName('RU', language)] },
    themes: [themeLabel('torture', language)],
  });
  await look('subscribed');
  const confirmation = await ana.nextMail();
  await ana.opens(confirmation, '/not-me/');
  await look('not-me');
  await ana.presses(t('page.not-me.button'));
  await look('disowned');
  await ana.opens(confirmation, '/confirm/');
  await look('confirm');
  await ana.presses(t('page.confirm.button'));
  await look('code');
  await page.getByLabel(t('page.code.label'), { exact: true }).fill('12345');
  await ana.presses(t('page.code.button'));
  await look('code-with-errors');
  await page.getByLabel(t('page.code.label'), { exact: true }).fill(codeIn(confirmation));
  await ana.presses(t('page.code.button'));
  await look('confirmed');

  const appealUrl = await publishToTheEnd({
    title: `RUSSIA: Ivan Example beaten in prison, seen by ${ana.address.split('@')[0]}`,
    countries: ['RU'],
    themes: ['torture'],
  });
  const alert = await ana.nextMail();
  await page.goto(appealUrl);
  await look('appeal');
  await ana.opens(alert, '/leave/');
  await look('stop');
  await page.goto(oneClickAddressOf(alert));
  await look('leave');
  await ana.presses(t('page.leave.button'));
  await look('left');
  await ana.opens(await ana.nextMail(), '/undo/');
  await look('undo');
  await ana.presses(t('page.undo.button'));
  await look('undone');

  await open('privacy', '/privacy');
  await open('design', '/design');
  await open('not-found', '/nowhere');
  await open('forged-confirm-link', '/confirm/forged');
  await open('forged-not-me-link', '/not-me/forged');
  await open('forged-leave-link', '/leave/forged');
  await open('forged-undo-link', '/undo/forged');
  await open('unknown-appeal', '/appeals/5f0c1b8e-0000-4000-8000-000000000001');
}
