import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';

/** Any text that a message has in its gaps. */
const GAPS = ['part', 'count', 'day', 'days', 'follow', 'hours', 'limit', 'minutes', 'office', 'time', 'year'];
const IN_A_GAP = '\u0001';

/** @throws {Error} when the page is another one than it is named. */
export async function expectPage(
  page: Page,
  language: Language,
  heading: MessageKey | undefined,
  says?: MessageKey,
): Promise<void> {
  const shown = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  if (heading && !new RegExp(`^${patternOf(language, heading)}$`, 's').test(shown.trim()))
    throw new Error(`"${shown}" is not headed ${heading}`);
  const text = (await page.locator('main').textContent()) ?? '';
  if (says !== undefined && !new RegExp(patternOf(language, says), 's').test(text))
    throw new Error(`The page headed ${heading} does not say ${says}`);
}

function patternOf(language: Language, key: MessageKey): string {
  const words = message(language, key, Object.fromEntries(GAPS.map((name) => [name, IN_A_GAP])));
  const parts = words.split(IN_A_GAP).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join('.+');
}
