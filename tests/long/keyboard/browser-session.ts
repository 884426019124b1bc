import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { LANGUAGE_FACTS, type Language } from '../../../functions/contract/languages.ts';
import { AccountExport } from '../../../functions/domain/account/account-export.ts';
import { countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { regionName } from '../../../functions/domain/vocabulary/regions.ts';
import { themeLabel } from '../../../functions/domain/vocabulary/themes.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { local } from '../../../infra/stages/local.ts';
import { codeIn, type InboxMail } from '../../support/stack/inbox.ts';
import { publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import type { NewPage } from '../../support/visiting/browser.ts';
import { aReader, type Reader } from '../../support/visiting/reader.ts';
import { aKeyboard, type Keyboard } from './keyboard.ts';

/** What a visitor reads our pages with. */
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

/** A subscriber with alerts about Russia, and others about lawyers, who has no mouse. */
interface Session {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly language: Language;
  /** Who reads the mailbox that alerts go to. */
  reader: Reader;
}

/** Something that a visitor does by the keyboard alone, and that has come about at its end. */
export type Act = (session: Session) => Promise<void>;

/** Signs a reader up and confirms, and then does one thing after the other. */
export async function live(newPage: NewPage, screen: Screen, acts: readonly Act[]): Promise<void> {
  const { width, hasScripts: javaScriptEnabled, language } = screen;
  const page = await newPage({ viewport: { width, height: 740 }, javaScriptEnabled, locale: language });
  const session: Session = { page, keyboard: aKeyboard(page), language, reader: aReader('ana', page, language) };
  for (const act of [signsUp, confirms, ...acts]) await act(session);
}

const words = ({ language }: Session, key: MessageKey) => message(language, key);
const button = (session: Session, key: MessageKey) =>
  session.page.getByRole('button', { name: words(session, key), exact: true });
const linkTo = (session: Session, key: MessageKey) => session.page.getByRole('link', { name: words(session, key) });
const labelled = (session: Session, label: string) => session.page.getByLabel(label, { exact: true });
const emailField = (session: Session) => labelled(session, words(session, 'page.sign-up.email-label'));
const country = (session: Session, code: string): Locator => labelled(session, countryName(code, session.language));

async function seesHeading(session: Session, key: MessageKey): Promise<void> {
  expect(await session.page.locator('h1').textContent()).toBe(words(session, key));
}

async function signsUp(session: Session): Promise<void> {
  const { page, keyboard, language, reader } = session;
  await page.goto(`${inject('publicUrl')}/sign-up?lang=${language}`);
  await keyboard.unfolds(page.locator('summary', { hasText: regionName('150', language) }));
  await keyboard.ticks(country(session, 'RU'));
  await keyboard.presses(button(session, 'page.choose.continue'));
  await keyboard.presses(button(session, 'page.review.add'));
  await keyboard.ticks(labelled(session, themeLabel('lawyers', language)));
  await keyboard.presses(button(session, 'page.choose.continue'));
  await keyboard.types(emailField(session), reader.address);
  await keyboard.presses(button(session, 'page.sign-up.button'));
  await seesHeading(session, 'page.subscribed.heading');
}

async function confirms(session: Session): Promise<void> {
  await session.reader.opens(await session.reader.nextMail(), '/confirm/');
  await session.keyboard.presses(button(session, 'page.confirm.button'));
  await seesHeading(session, 'page.confirmed.heading');
}

/** Comes to the page that shows all that they chose, by a mailed link unless they are signed in. */
async function comesIn(session: Session): Promise<void> {
  const { page, keyboard, reader, language } = session;
  // A visitor who is not signed in is led on to where they ask for a link: a session ends with a move, and its cookie stays.
  await page.goto(`${inject('publicUrl')}/preferences/mine?lang=${language}`);
  if ((await page.locator('h1').textContent()) === words(session, 'page.mine.heading')) return;
  await keyboard.types(emailField(session), reader.address);
  // No person is as quick as a browser that is told what to do.
  await page.waitForTimeout(local.signUp.minFormAgeMs);
  await keyboard.presses(button(session, 'page.sign-in.button'));
  await reader.opens(await reader.nextMail(), '/sign-in/');
  await keyboard.presses(button(session, 'page.enter.button'));
  await seesHeading(session, 'page.mine.heading');
}

/** Follows Belarus beside Russia, has mail in French where there is none in their own language, and signs out. */
export async function changes(session: Session): Promise<void> {
  const { page, keyboard, language } = session;
  await comesIn(session);
  const aboutRussia = linkTo(session, 'page.mine.change').filter({ hasText: countryName('RU', language) });
  await keyboard.follows(aboutRussia);
  await keyboard.ticks(country(session, 'BY'));
  await keyboard.presses(button(session, 'page.mine.save'));
  expect(await page.locator('.chosen').textContent()).toContain(countryName('BY', language));

  await keyboard.follows(
    // Two rows lead there: which languages, and what if there is none of them.
    linkTo(session, 'page.mine.change')
      .filter({ hasText: words(session, 'page.mine.languages') })
      .first(),
  );
  await keyboard.chooses(page.locator('#language-2'), 'fr');
  await keyboard.presses(button(session, 'page.mine.save'));
  expect(await page.locator('main').textContent()).toContain(`${LANGUAGE_FACTS[session.language].name} · Français`);

  await keyboard.presses(button(session, 'page.mine.sign-out'));
  await seesHeading(session, 'page.bye.heading');
}

/** Pauses, misses an alert, and ends the pause. */
export async function pauses(session: Session): Promise<void> {
  const { page, keyboard, reader } = session;
  await comesIn(session);
  await keyboard.follows(linkTo(session, 'page.mine.change').filter({ hasText: words(session, 'page.mine.pause') }));
  const day = new Date(Date.now() + 10 * 86_400_000);
  await keyboard.chooses(page.locator('#until-day'), String(day.getUTCDate()));
  await keyboard.chooses(page.locator('#until-month'), String(day.getUTCMonth() + 1));
  await keyboard.chooses(page.locator('#until-year'), String(day.getUTCFullYear()));
  await keyboard.presses(button(session, 'page.pause.button'));
  expect(await page.getByText(words(session, 'page.mine.done-paused')).count()).toBe(1);
  const before = await reader.subjects();
  await publishAboutBoth();
  expect(await reader.subjects()).toEqual(before);
  await keyboard.presses(button(session, 'page.mine.resume'));
  expect(await page.getByText(words(session, 'page.mine.done-resumed')).count()).toBe(1);
}

/** Stops one of the two reasons of an alert, then everything, then thinks better of it. */
export async function leavesAndComesBack(session: Session): Promise<void> {
  const alert = await getsAnAlert(session);
  await stopsOneReason(session, alert);
  await stopsEverything(session, alert);
  await session.reader.opens(await session.reader.nextMail(), '/undo/');
  await session.keyboard.presses(button(session, 'page.undo.button'));
  await seesHeading(session, 'page.undone.heading');
  await getsAnAlert(session);
}

async function getsAnAlert({ reader }: Session): Promise<InboxMail> {
  const title = await publishAboutBoth();
  const alert = await reader.nextMail();
  expect(alert.subject).toContain(title);
  return alert;
}

async function stopsOneReason(session: Session, alert: InboxMail): Promise<void> {
  await session.reader.opens(alert, '/unsubscribe/');
  await session.keyboard.presses(session.page.locator('main form button').first());
  await seesHeading(session, 'page.stopped.heading');
}

async function stopsEverything(session: Session, alert: InboxMail): Promise<void> {
  await session.reader.opens(alert, '/unsubscribe/');
  await seesHeading(session, 'page.stop.by-link-heading');
  await session.keyboard.presses(button(session, 'page.unsubscribe.button'));
  await seesHeading(session, 'page.unsubscribed.heading');
}

/** Has alerts go to another mailbox, and reads that one from then on. */
export async function moves(session: Session): Promise<void> {
  const { page, keyboard, language } = session;
  await comesIn(session);
  const there = aReader('ana.new', page, language);
  await keyboard.follows(linkTo(session, 'page.mine.address'));
  await keyboard.types(labelled(session, words(session, 'page.address.label')), there.address);
  await keyboard.presses(button(session, 'page.address.button'));
  await seesHeading(session, 'page.address-asked.heading');
  const question = await there.nextMail();
  await there.opens(question, '/change-address/');
  await keyboard.presses(button(session, 'page.verify.button'));
  await seesHeading(session, 'page.verify.code-heading');
  await keyboard.types(labelled(session, words(session, 'page.verify.code-label')), codeIn(question));
  await keyboard.presses(button(session, 'page.verify.button'));
  await seesHeading(session, 'page.verified.heading');
  session.reader = there;
}

/** Saves the file of everything that is kept about them. */
export async function downloads(session: Session): Promise<void> {
  await comesIn(session);
  const coming = session.page.waitForEvent('download');
  await session.keyboard.pressesAndStays(linkTo(session, 'page.mine.download'));
  const file = await readFile(await (await coming).path(), 'utf8');
  expect(AccountExport.strict().parse(JSON.parse(file)).address).toBe(session.reader.address);
}

/** Has everything erased while signed in. */
export async function erasesEverything(session: Session): Promise<void> {
  await comesIn(session);
  await session.keyboard.follows(linkTo(session, 'page.mine.erase'));
  await session.keyboard.presses(button(session, 'page.erase.button'));
  await seesHeading(session, 'page.erased.heading');
  await getsNothingMore(session);
}

/** Uses the link that the page of the confirmation shows, on which they must be. */
export async function erasesInPanic(session: Session): Promise<void> {
  const opened = session.page.waitForEvent('popup');
  await session.keyboard.pressesAndStays(linkTo(session, 'page.confirmed.erase-link'));
  const page = await opened;
  const beside = { ...session, page, keyboard: aKeyboard(page) };
  await beside.keyboard.presses(button(beside, 'page.erase.button'));
  await seesHeading(beside, 'page.erased.heading');
  await getsNothingMore(session);
}

async function getsNothingMore({ reader }: Session): Promise<void> {
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
