import { expect } from 'vitest';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import type { NewPage } from '../../support/visiting/browser.ts';
import { aColleague, anApp, anOfficeOf, linkMailedBy } from '../../support/visiting/office.ts';
import type { Screen } from './browser-session.ts';
import { aKeyboard } from './keyboard.ts';

/** An appeal as a member types it. */
export interface Typed {
  readonly title: string;
  readonly text: string;
}

/** Signs in by a mailed link and a code, writes an appeal, and sees its very mail. */
export async function writesAnAppeal(newPage: NewPage, screen: Screen, { title, text }: Typed): Promise<void> {
  const { width, hasScripts: javaScriptEnabled, language } = screen;
  const page = await newPage({ viewport: { width, height: 740 }, javaScriptEnabled, locale: language });
  const keyboard = aKeyboard(page);
  const words = (key: MessageKey) => message(language, key);
  const button = (key: MessageKey) => page.getByRole('button', { name: words(key), exact: true });
  const seesHeading = async (key: MessageKey) => expect(await page.locator('h1').textContent()).toBe(words(key));
  const ana = aColleague({ name: 'Ana Example' });
  await anOfficeOf([ana]);

  await page.goto(`${inject('publicUrl')}/desk/sign-in?lang=${language}`);
  await keyboard.types(page.getByLabel(words('desk.sign-in.address')), ana.address);
  const asks = () => keyboard.presses(button('desk.sign-in.link-button'));
  await page.goto(await linkMailedBy(asks, ana.address, '/desk/enter/'));
  await keyboard.types(page.getByLabel(words('desk.enter.code')), await anApp().nextCode());
  await keyboard.presses(button('desk.enter.button'));

  await keyboard.follows(page.getByRole('link', { name: words('desk.home.write') }));
  await seesHeading('compose.new.heading');
  await keyboard.types(page.locator('#title'), title);
  await keyboard.types(page.locator('#text'), text);
  await keyboard.chooses(page.locator('#countries-more'), 'RU');
  await keyboard.chooses(page.locator('#datedOn-day'), '12');
  await keyboard.chooses(page.locator('#datedOn-month'), '10');
  await keyboard.chooses(page.locator('#datedOn-year'), String(new Date().getUTCFullYear() - 1));
  await keyboard.presses(button('compose.see-mail'));
  await seesHeading('preview.heading');
  expect(await page.locator('main').textContent()).toContain(title);
}
