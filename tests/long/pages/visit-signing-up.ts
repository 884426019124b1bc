import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { regionName } from '../../../functions/domain/vocabulary/regions.ts';
import { themeLabel } from '../../../functions/domain/vocabulary/themes.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { codeIn, type InboxMail } from '../../support/stack/inbox.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import type { Reader } from '../../support/visiting/reader.ts';
import type { Inspect } from './inspect-page.ts';

/**
 * Goes to every page between the first one and the confirmation, and has alerts about torture in Russia, and about lawyers, at its end.
 * @returns the mail that asked for the confirmation.
 */
export async function visitSigningUp(
  reader: Reader,
  page: Page,
  inspect: Inspect,
  language: Language = 'en',
): Promise<InboxMail> {
  const t = (key: MessageKey) => message(language, key);
  const torture = themeLabel('torture', language);

  await page.goto(`${inject('publicUrl')}/sign-up?lang=${language}`);
  for (const continent of await page.locator('summary').all()) await continent.click();
  await inspect('sign-up', 'page.sign-up.heading');
  await reader.presses(t('map.choose.way'));
  await inspect('sign-up-on-a-map', 'map.choose.heading');
  await reader.presses(t('map.choose.done'));
  await reader.presses(t('page.choose.continue'));
  await inspect('sign-up-with-errors', 'page.sign-up.heading', 'page.error.heading');
  await page.getByLabel(torture, { exact: true }).check();
  await reader.presses(t('page.choose.continue'));
  await inspect('review', 'page.review.heading');
  await page.getByLabel(t('page.sign-up.email-label')).fill('ana maria@example.org');
  await reader.presses(t('page.sign-up.button'));
  await inspect('review-with-errors', 'page.review.heading', 'page.error.heading');
  await reader.presses(t('page.review.add'));
  await inspect('sign-up-for-more', 'page.choose.more-heading');

  await reader.signsUpFor({
    places: { [regionName('150', language)]: [countryName('RU', language)] },
    themes: [torture],
    more: [{ themes: [themeLabel('lawyers', language)] }],
  });
  await inspect('subscribed', 'page.subscribed.heading');
  const confirmation = await reader.nextMail();
  await reader.opens(confirmation, '/not-me/');
  await inspect('not-me', 'page.not-me.heading');
  await reader.presses(t('page.not-me.button'));
  await inspect('said-not-me', 'page.said-not-me.heading');
  await reader.opens(confirmation, '/confirm/');
  await inspect('confirm', 'page.confirm.heading');
  await reader.presses(t('page.confirm.button'));
  await inspect('code', 'page.code.heading');
  await writesCode('12345');
  await inspect('code-with-errors', 'page.code.again-heading', 'page.code.error-heading');
  await writesCode(codeIn(confirmation));
  await inspect('confirmed', 'page.confirmed.heading');
  const eraseLink = page.getByRole('link', { name: t('page.confirmed.erase-link') });
  await page.goto((await eraseLink.getAttribute('href')) ?? '');
  await inspect('erase-by-link', 'page.erase.heading');
  return confirmation;

  async function writesCode(code: string): Promise<void> {
    await page.getByLabel(t('page.code.label'), { exact: true }).fill(code);
    await reader.presses(t('page.code.button'));
  }
}
