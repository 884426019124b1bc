import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { codeIn } from '../../support/stack/inbox.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { type Reader, signsIn } from '../../support/visiting/reader.ts';
import type { Inspect } from './inspect-page.ts';

/**
 * Goes to every page of moving alerts to another address and of erasing everything, each with `look` called on it under its name.
 * Nothing is left of `reader` after it.
 * @param there - the reader of the new address.
 */
export async function visitAccount(
  reader: Reader,
  there: Reader,
  page: Page,
  inspect: Inspect,
  language: Language = 'en',
): Promise<void> {
  const t = (key: MessageKey) => message(language, key);
  const open = (path: string) => page.goto(`${inject('publicUrl')}${path}?lang=${language}`);

  await signsIn(reader, page, language);
  await open('/preferences/address');
  await inspect('address', 'page.address.heading');
  await reader.presses(t('page.address.button'));
  await inspect('address-with-errors', 'page.address.heading', 'page.error.heading');
  await page.getByLabel(t('page.address.label')).fill(there.address);
  await reader.presses(t('page.address.button'));
  await inspect('address-asked', 'page.address-asked.heading');
  const question = await there.nextMail();
  await there.opens(question, '/change-address/');
  await inspect('verify-address', 'page.verify.heading');
  await there.presses(t('page.verify.button'));
  await page.locator('#code').fill(codeIn(question));
  await there.presses(t('page.verify.button'));
  await inspect('address-verified', 'page.verified.heading');

  // The move signs out a subscriber who was signed in before.
  await signsIn(there, page, language);
  await open('/preferences/erase-link');
  await inspect('erase-link', 'page.erase-link.heading');
  await reader.presses(t('page.erase-link.button'));
  await inspect('erase-link-made', 'page.erase-link.made');
  const former = (await page.locator('code.reference').textContent()) ?? '';
  await open('/preferences/erase-link');
  await reader.presses(t('page.erase-link.button'));
  await page.goto(former);
  await reader.presses(t('page.erase.button'));
  await inspect('erase-over', 'page.erase-over.heading');

  await open('/preferences/erase');
  await inspect('erase', 'page.erase.heading');
  await reader.presses(t('page.erase.button'));
  await inspect('erased', 'page.erased.heading');
  await page.goto(former);
  await inspect('erase-nothing', 'page.erase-nothing.heading');
}
