import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { codeIn } from '../../support/stack/inbox.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { asksForLink, type Reader, signsIn } from '../../support/visiting/reader.ts';
import type { Inspect } from './inspect-page.ts';

/** What a mail gateway presses from. */
const ELSEWHERE = { 'x-test-client-address': '198.51.100.7' };
const MAX_TRIES = 5;

/**
 * Goes to every page that asks for a code because a link's button was pressed at once, from another network than the one that asked
 * for the mail.
 * @param there - who reads an address that alerts do not go to.
 */
export async function visitCodes(
  reader: Reader,
  there: Reader,
  page: Page,
  inspect: Inspect,
  language: Language = 'en',
): Promise<void> {
  const t = (key: MessageKey) => message(language, key);

  await asksForLink(reader, page, language);
  const mail = await reader.nextMail();
  await reader.opens(mail, '/sign-in/');
  await page.setExtraHTTPHeaders(ELSEWHERE);
  await reader.presses(t('page.enter.button'));
  await inspect('enter-code', 'page.enter-code.heading');
  await reader.presses(t('page.enter.button'));
  await inspect('enter-code-with-errors', 'page.enter-code.heading', 'page.error.heading');
  const wrong = codeIn(mail) === '000000' ? '111111' : '000000';
  for (let tries = 0; tries <= MAX_TRIES && (await page.locator('#code').count()) > 0; tries += 1) {
    await page.locator('#code').fill(wrong);
    await reader.presses(t('page.enter.button'));
  }
  await inspect('enter-tries', 'page.enter-tries.heading');
  await page.setExtraHTTPHeaders({});

  await signsIn(reader, page, language);
  await page.goto(`${inject('publicUrl')}/preferences/address?lang=${language}`);
  await page.getByLabel(t('page.address.label')).fill(there.address);
  await reader.presses(t('page.address.button'));
  await there.opens(await there.nextMail(), '/change-address/');
  await page.setExtraHTTPHeaders(ELSEWHERE);
  await there.presses(t('page.verify.button'));
  await inspect('verify-code', 'page.verify.code-heading');
  await there.presses(t('page.verify.button'));
  await inspect('verify-code-with-errors', 'page.verify.code-heading', 'page.error.heading');
  await page.setExtraHTTPHeaders({});
  await page.context().clearCookies();
}
