import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { sitsAtDesk } from '../../support/visiting/at-desk.ts';
import type { NewPage } from '../../support/visiting/browser.ts';
import { aColleague, anOfficeOf } from '../../support/visiting/office.ts';
import { aDraftOf } from '../roles/draft-of.ts';
import type { Screen } from './browser-session.ts';
import { aKeyboard } from './keyboard.ts';

/** Ana asks for a time to come; Omar returns it with a reason, approves it when he is asked again, and stops it. */
export async function decidesOnAnAppeal(newPage: NewPage, screen: Screen): Promise<void> {
  const { width, hasScripts: javaScriptEnabled, language } = screen;
  const [ana, omar] = [aColleague({ name: 'Ana', language }), aColleague({ name: 'Omar', language })];
  const office = await anOfficeOf([ana, omar]);
  const { path } = await aDraftOf(office, 'Ana', { countries: 'WS' });
  const sits = async ({ address }: typeof ana) => {
    const page = await newPage({ viewport: { width, height: 740 }, javaScriptEnabled, locale: language });
    const { office: now, member } = await office.of(address);
    await sitsAtDesk(page, now, member);
    return page;
  };
  const [hers, his] = [await sits(ana), await sits(omar)];
  const words = (key: MessageKey) => message(language, key);
  const opens = (page: Page, where: string) => page.goto(`${inject('publicUrl')}${where}?lang=${language}`);
  const button = (page: Page, key: MessageKey) => page.getByRole('button', { name: words(key), exact: true });
  const reads = async (page: Page, key: MessageKey) =>
    expect(await page.locator('main').textContent()).toContain(words(key));

  const asks = async (): Promise<string> => {
    await opens(hers, `${path}/ask`);
    const keyboard = aKeyboard(hers);
    await keyboard.ticks(hers.locator('input[name=when][value=at-once]'));
    // Of answers that exclude each other Tab leads to the chosen one, and arrows to the next.
    await hers.keyboard.press('ArrowDown');
    expect(await hers.locator('input[name=when][value=at]').isChecked()).toBe(true);
    await keyboard.chooses(hers.locator('#day-day'), '1');
    await keyboard.chooses(hers.locator('#day-month'), '3');
    await keyboard.chooses(hers.locator('#day-year'), String(new Date().getUTCFullYear() + 1));
    await keyboard.types(hers.locator('#time'), '09:30');
    const zone = hers.locator('#time-zone');
    await keyboard.chooses(zone, (await zone.locator('option').nth(1).getAttribute('value')) ?? '');
    await keyboard.types(hers.locator('#note'), 'Her family agreed.');
    await keyboard.presses(button(hers, 'decide.ask.button'));
    await reads(hers, 'decide.cant.own');
    return new URL(hers.url()).pathname;
  };

  await opens(his, await asks());
  const keyboard = aKeyboard(his);
  await keyboard.unfolds(his.locator('summary', { hasText: words('decide.return') }));
  await keyboard.types(his.locator('#return-reason'), 'Name the court.');
  await keyboard.presses(button(his, 'decide.return.button'));
  expect(await his.locator('main').textContent()).toContain('Name the court.');

  await opens(his, await asks());
  await keyboard.ticks(his.locator('input[name=understood]'));
  await keyboard.presses(button(his, 'decide.send'));
  await reads(his, 'decide.stop.text');
  await keyboard.presses(button(his, 'decide.stop'));
  await reads(his, 'decide.stopped.text');
}
