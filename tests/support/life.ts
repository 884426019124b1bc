import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../functions/domain/appeal/appeal.ts';
import { AccountRecord } from '../../functions/domain/subscribing/account-record.ts';
import { countryName, regionName } from '../../functions/domain/vocabulary/countries.ts';
import { themeLabel } from '../../functions/domain/vocabulary/themes.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { local } from '../../infra/stages/local.ts';
import type { InboxMail } from './inbox.ts';
import { aKeyboard, type Keyboard } from './keyboard.ts';
import { publishToTheEnd } from './publish-appeal.ts';
import { aReader, type Reader } from './reader.ts';
import { inject } from './stack-of-worker.ts';

/** What somebody reads our pages with. */
export interface Screen {
  readonly width: number;
  readonly hasScripts: boolean;
  readonly language: Language;
}

/** All four together hold both of each width, of scripts or none, and of each direction of writing, in every pair. */
export const SCREENS = {
  phone: { width: 360, hasScripts: true, language: 'en' },
  plainArabicPhone: { width: 360, hasScripts: false, language: 'ar' },
  arabicDesk: { width: 1280, hasScripts: true, language: 'ar' },
  plainDesk: { width: 1280, hasScripts: false, language: 'en' },
} as const satisfies Record<string, Screen>;

/** Somebody with alerts about Russia, and others about lawyers, who has no mouse. */
interface Life {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly language: Language;
  /** Who reads the mailbox that alerts go to. */
  reader: Reader;
}

/** Something that somebody does by the keyboard alone, and that has come about at its end. */
export type Act = (life: Life) => Promise<void>;

/** Signs somebody up and confirms, and then does one thing after the other. */
export async function live(browser: Browser, screen: Screen, acts: readonly Act[]): Promise<void> {
  const { width, hasScripts: javaScriptEnabled, language } = screen;
  const context = await browser.newContext({ viewport: { width, height: 740 }, javaScriptEnabled, locale: language });
  const page = await context.newPage();
  const life: Life = { page, keyboard: aKeyboard(page), language, reader: aReader('ana', page, language) };
  for (const act of [signsUp, confirms, ...acts]) await act(life);
  await context.close();
}

const words = ({ language }: Life, key: MessageKey) => message(language, key);
const button = (life: Life, key: MessageKey) => life.page.getByRole('button', { name: words(life, key), exact: true });
const linkTo = (life: Life, key: MessageKey) => life.page.getByRole('link', { name: words(life, key) });
const labelled = (life: Life, label: string) => life.page.getByLabel(label, { exact: true });
const emailField = (life: Life) => labelled(life, words(life, 'page.sign-up.email-label'));
const country = (life: Life, code: string): Locator => labelled(life, countryName(code, life.language));

async function seesHeading(life: Life, key: MessageKey): Promise<void> {
  expect(await life.page.locator('h1').textContent()).toBe(words(life, key));
}

async function signsUp(life: Life): Promise<void> {
  const { page, keyboard, language, reader } = life;
  await page.goto(`${inject('publicUrl')}/?lang=${language}`);
  await keyboard.unfolds(page.locator('summary', { hasText: regionName('150', language) }));
  await keyboard.ticks(country(life, 'RU'));
  await keyboard.presses(button(life, 'page.choose.continue'));
  await keyboard.presses(button(life, 'page.review.add'));
  await keyboard.ticks(labelled(life, themeLabel('lawyers', language)));
  await keyboard.presses(button(life, 'page.choose.continue'));
  await keyboard.types(emailField(life), reader.address);
  await keyboard.presses(button(life, 'page.sign-up.button'));
  await seesHeading(life, 'page.subscribed.heading');
}

async function confirms(life: Life): Promise<void> {
  await life.reader.opens(await life.reader.nextMail(), '/confirm/');
  await life.keyboard.presses(button(life, 'page.confirm.button'));
  await seesHeading(life, 'page.confirmed.heading');
}

/** Comes to the page that shows all that they chose, by a mailed link unless they are signed in. */
async function comesIn(life: Life): Promise<void> {
  const { page, keyboard, reader, language } = life;
  // Whoever is not signed in is led on to where they ask for a link: a session ends with a move, and its cookie stays.
  await page.goto(`${inject('publicUrl')}/preferences/mine?lang=${language}`);
  if ((await page.locator('h1').textContent()) === words(life, 'page.mine.heading')) return;
  await keyboard.types(emailField(life), reader.address);
  // Nobody is as quick as a browser that is told what to do.
  await page.waitForTimeout(local.signUp.minFormAgeMs);
  await keyboard.presses(button(life, 'page.sign-in.button'));
  await reader.opens(await reader.nextMail(), '/sign-in/');
  await keyboard.presses(button(life, 'page.enter.button'));
  await seesHeading(life, 'page.mine.heading');
}

/** Follows Belarus beside Russia, has mail in French where there is none in their own language, and signs out. */
export async function changes(life: Life): Promise<void> {
  const { page, keyboard, language } = life;
  await comesIn(life);
  const aboutRussia = linkTo(life, 'page.mine.change').filter({ hasText: countryName('RU', language) });
  await keyboard.follows(aboutRussia);
  await keyboard.ticks(country(life, 'BY'));
  await keyboard.presses(button(life, 'page.mine.save'));
  expect(await page.locator('.chosen').textContent()).toContain(countryName('BY', language));

  await keyboard.follows(linkTo(life, 'page.mine.change').filter({ hasText: words(life, 'page.mine.languages') }));
  await keyboard.chooses(page.locator('#language-2'), 'fr');
  await keyboard.presses(button(life, 'page.mine.save'));
  expect(await page.locator('main').textContent()).toContain(`${words(life, 'page.language')} · Français`);

  await keyboard.presses(button(life, 'page.mine.sign-out'));
  expect(await page.context().cookies()).toEqual([]);
}

/** Pauses, misses an alert, and ends the pause. */
export async function pauses(life: Life): Promise<void> {
  const { page, keyboard, reader } = life;
  await comesIn(life);
  await keyboard.follows(linkTo(life, 'page.mine.change').filter({ hasText: words(life, 'page.mine.pause') }));
  await keyboard.types(labelled(life, words(life, 'page.pause.label')), dayToType());
  await keyboard.presses(button(life, 'page.pause.button'));
  expect(await page.getByText(words(life, 'page.mine.done-paused')).count()).toBe(1);
  const before = await reader.subjects();
  await publishAboutBoth();
  expect(await reader.subjects()).toEqual(before);
  await keyboard.presses(button(life, 'page.mine.resume'));
  expect(await page.getByText(words(life, 'page.mine.done-resumed')).count()).toBe(1);
}

/** A day within a year, as it is typed into a date's field: the same whether its day or its month comes first. */
function dayToType(): string {
  const today = new Date();
  const month = (today.getUTCMonth() + 1) % 12;
  const year = today.getUTCFullYear() + (month === 0 ? 1 : 0);
  const both = String(month + 1).padStart(2, '0');
  return `${both}${both}${year}`;
}

/** Stops one of the two reasons of an alert, then everything, then thinks better of it. */
export async function leavesAndComesBack(life: Life): Promise<void> {
  const alert = await getsAnAlert(life);
  await stopsOneReason(life, alert);
  await stopsEverything(life, alert);
  await life.reader.opens(await life.reader.nextMail(), '/undo/');
  await life.keyboard.presses(button(life, 'page.undo.button'));
  await seesHeading(life, 'page.undone.heading');
  await getsAnAlert(life);
}

async function getsAnAlert({ reader }: Life): Promise<InboxMail> {
  const title = await publishAboutBoth();
  const alert = await reader.nextMail();
  expect(alert.subject).toContain(title);
  return alert;
}

async function stopsOneReason(life: Life, alert: InboxMail): Promise<void> {
  await life.reader.opens(alert, '/leave/');
  await life.keyboard.presses(life.page.locator('main form button').first());
  await seesHeading(life, 'page.stopped.heading');
}

async function stopsEverything(life: Life, alert: InboxMail): Promise<void> {
  await life.reader.opens(alert, '/leave/');
  await seesHeading(life, 'page.not-followed.heading');
  await life.keyboard.presses(button(life, 'page.leave.button'));
  await seesHeading(life, 'page.left.heading');
}

/** Has alerts go to another mailbox, and reads that one from then on. */
export async function moves(life: Life): Promise<void> {
  const { page, keyboard, language } = life;
  await comesIn(life);
  const there = aReader('ana.new', page, language);
  await keyboard.follows(linkTo(life, 'page.mine.address'));
  await keyboard.types(labelled(life, words(life, 'page.address.label')), there.address);
  await keyboard.presses(button(life, 'page.address.button'));
  await seesHeading(life, 'page.address-asked.heading');
  await there.opens(await there.nextMail(), '/change-address/');
  await keyboard.presses(button(life, 'page.verify.button'));
  await seesHeading(life, 'page.verified.heading');
  life.reader = there;
}

/** Saves the file of everything that is kept about them. */
export async function downloads(life: Life): Promise<void> {
  await comesIn(life);
  const coming = life.page.waitForEvent('download');
  await life.keyboard.pressesAndStays(linkTo(life, 'page.mine.download'));
  const file = await readFile(await (await coming).path(), 'utf8');
  expect(AccountRecord.strict().parse(JSON.parse(file)).address).toBe(life.reader.address);
}

/** Has everything erased while signed in. */
export async function erasesEverything(life: Life): Promise<void> {
  await comesIn(life);
  await life.keyboard.follows(linkTo(life, 'page.mine.erase'));
  await life.keyboard.presses(button(life, 'page.erase.button'));
  await seesHeading(life, 'page.erased.heading');
  expect(await life.page.context().cookies()).toEqual([]);
  await getsNothingMore(life);
}

/** Uses the link that the page of the confirmation shows, on which they must be. */
export async function erasesInPanic(life: Life): Promise<void> {
  const opened = life.page.waitForEvent('popup');
  await life.keyboard.pressesAndStays(linkTo(life, 'page.confirmed.erase-link'));
  const page = await opened;
  const beside = { ...life, page, keyboard: aKeyboard(page) };
  await beside.keyboard.presses(button(beside, 'page.erase.button'));
  await seesHeading(beside, 'page.erased.heading');
  await getsNothingMore(life);
}

async function getsNothingMore({ reader }: Life): Promise<void> {
  const before = await reader.subjects();
  await publishAboutBoth();
  expect(await reader.subjects()).toEqual(before);
}

/** Publishes an appeal about all that they follow. */
async function publishAboutBoth(): Promise<string> {
  const title = `RUSSIA: lawyer number ${randomInt(1_000_000_000)} in prison`;
  await publishToTheEnd({ title, countries: ['RU'], themes: ['lawyers'] });
  return title;
}
