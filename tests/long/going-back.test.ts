import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { SIGN_UP_PATH } from '../../functions/contract/page-paths.ts';
import { local } from '../../infra/stages/local.ts';
import { codeIn, linksIn } from '../support/stack/inbox.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { type NewPage, test } from '../support/visiting/browser.ts';
import { aStoryCase, goesToFront, STORY_COUNTRY, unfoldsForm } from '../support/visiting/following.ts';
import { aReader, choosesDay, oneClickAddressOf, type Reader, signsIn } from '../support/visiting/reader.ts';

/** Presses Back, and then Forward. @returns the headings of the page behind, and of the page that they came from. */
async function goesBackAndForth(page: Page): Promise<[behind: string, again: string]> {
  const behind = await goesBack(page);
  await page.goForward();
  return [behind, await headingOf(page)];
}

/** Presses Back. @returns the heading of the page behind. */
async function goesBack(page: Page): Promise<string> {
  // A page that was gone back to may just be asking for its own address again: no visitor presses Back within that.
  await page.waitForLoadState('networkidle');
  await page.goBack();
  return headingOf(page);
}

/** @throws {Error} when the page is one of the browser's own, or one of ours that leaves its visitor without a way on. */
async function headingOf(page: Page): Promise<string> {
  if (!page.url().startsWith(inject('publicUrl'))) throw new Error(`${page.url()} is no page of ours`);
  const ways = await page.locator('main').locator('a[href], button').count();
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  if (ways === 0) throw new Error(`"${heading}" leads nowhere`);
  return heading;
}

const RUSSIA = { places: { Europe: ['Russia'] } };
const goTo = (page: Page, path: string) => page.goto(`${inject('publicUrl')}${path}`);
const box = (page: Page, name: string) => page.getByLabel(name, { exact: true });

/** Presses a button, and then Back and Forward: there and back are the same two pages. */
async function pressesAndReturns(
  reader: Reader,
  page: Page,
  button: string | RegExp,
  pages: readonly [string, string],
) {
  await reader.presses(button);
  expect(await goesBackAndForth(page)).toEqual(pages);
}

/** Presses a button of a session's form that is refused, and then Back: no browser keeps the refusal, so that nothing is forward of it. */
async function pressesAndGoesBack(reader: Reader, page: Page, button: string, behind: string) {
  await reader.presses(button);
  expect(await goesBack(page)).toBe(behind);
}

const CHOOSE = 'Hear when someone is in danger, and only about what you follow';
const REVIEW = 'Check what you chose';

/** Tells a story with JavaScript and without, side by side: most of either is waiting. */
async function inBothWays(
  newPage: NewPage,
  story: (page: Page, reader: Reader, isScripted: boolean) => Promise<void>,
): Promise<void> {
  await Promise.all(
    [true, false].map(async (javaScriptEnabled) => {
      const page = await newPage({ javaScriptEnabled });
      await story(page, aReader('ana', page), javaScriptEnabled);
    }),
  );
}

test('a visitor who signs up may go back after each step, and finds what they entered', ({ newPage }) =>
  inBothWays(newPage, async (page, ana) => {
    await goTo(page, `${SIGN_UP_PATH}?lang=en`);
    await pressesAndReturns(ana, page, 'Continue', [CHOOSE, CHOOSE]);
    await box(page, 'Lawyers').check();
    await pressesAndReturns(ana, page, 'Continue', [CHOOSE, REVIEW]);
    await page.getByLabel('Address').fill('ana maria@example.org');
    await pressesAndReturns(ana, page, 'Send me a confirmation', [REVIEW, REVIEW]);
    await page.getByLabel('Address').fill(ana.address);
    await page.waitForTimeout(local.signUp.minFormAgeMs);
    await pressesAndReturns(ana, page, 'Send me a confirmation', [REVIEW, 'Now check your inbox']);
    await goesBack(page);
    expect(await page.getByLabel('Address').inputValue()).toBe(ana.address);
    await goesBack(page);
    expect(await goesBack(page)).toBe(CHOOSE);
    expect(await box(page, 'Lawyers').isChecked()).toBe(true);
  }));

test('a visitor who reads may go back from a case to the list that they narrowed, and finds it narrowed', ({
  newPage,
}) =>
  inBothWays(newPage, async (page, ana) => {
    const story = aStoryCase();
    await story.publish();
    await goesToFront({ page, language: 'en' }, story.titleIn('en'));
    await page.getByRole('link', { name: 'All appeals' }).click();
    await unfoldsForm({ page, language: 'en' });
    await box(page, 'Country or region').selectOption(STORY_COUNTRY);
    await pressesAndReturns(ana, page, 'Show appeals', ['Appeals', 'Appeals']);
    await page.getByRole('link', { name: story.titleIn('en') }).click();
    expect(await goesBackAndForth(page)).toEqual(['Appeals', story.titleIn('en')]);
    await box(page, 'Every appeal about Uzbekistan').check();
    await pressesAndReturns(ana, page, 'Follow by e‑mail', [story.titleIn('en'), REVIEW]);
    await goesBack(page);
    expect(await box(page, 'Every appeal about Uzbekistan').isChecked()).toBe(true);
    await goesBack(page);
    expect(await box(page, 'Country or region').inputValue()).toBe(STORY_COUNTRY);
  }));

test('a visitor who confirms may go back after each step, and after saying that it was not them', ({ newPage }) =>
  inBothWays(newPage, async (page, ana, isScripted) => {
    await ana.signsUpFor(RUSSIA);
    const mail = await ana.nextMail();
    await ana.opens(mail, '/not-me/');
    await pressesAndReturns(ana, page, 'This was not me', [
      'Not you?',
      'Thank you. We will not write to you about this',
    ]);
    await ana.opens(mail, '/confirm/');
    const CODE = 'One more thing: the code from the e‑mail';
    await pressesAndReturns(ana, page, 'Yes, send me these alerts', ['Do you want these alerts?', CODE]);
    await page.getByRole('textbox', { name: 'Code' }).fill('12345');
    const WRONG_CODE = 'Enter the code from the e‑mail';
    await pressesAndReturns(ana, page, 'Confirm', [CODE, WRONG_CODE]);
    await page.getByRole('textbox', { name: 'Code' }).fill(codeIn(mail));
    await ana.presses('Confirm');
    const beside = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Erase everything about me' }).click();
    await beside;
    expect(await page.getByText('this page cannot be opened again').count()).toBe(1);
    if (isScripted) {
      await page.getByRole('main').getByRole('link', { name: 'Change or stop your alerts' }).click();
      expect(await goesBack(page)).toBe('Done: you get alerts now');
    }
    expect(await goesBack(page)).toBe(WRONG_CODE);
  }));

test('a subscriber who changes their preferences may go back after each of them', ({ newPage }) =>
  inBothWays(newPage, async (page, ana) => {
    await ana.confirms(RUSSIA);
    await signsIn(ana, page);
    await page.getByRole('link', { name: 'Change Every appeal about Russia' }).click();
    await box(page, 'Russia').uncheck();
    const EDIT = 'Change what you follow';
    await pressesAndGoesBack(ana, page, 'Save', EDIT);
    await box(page, 'Lawyers').check();
    // The topic that stood there is another now.
    await pressesAndReturns(ana, page, 'Save', ['You do not follow this any more', 'Your alerts']);
    await goTo(page, '/preferences/cadence?lang=en');
    await page.getByLabel('Once a day: one e‑mail with everything new').check();
    await pressesAndReturns(ana, page, 'Save', ['How often alerts come', 'Your alerts']);
    await goTo(page, '/preferences/pause?lang=en');
    await pressesAndGoesBack(ana, page, 'Pause', 'Pause your alerts');
    await choosesDay(page, Date.now() + 10 * 86_400_000);
    await pressesAndReturns(ana, page, 'Pause', ['Pause your alerts', 'Your alerts']);
    await pressesAndReturns(ana, page, 'End the pause now', ['Your alerts', 'Your alerts']);
    await goTo(page, '/preferences/address?lang=en');
    await page.getByLabel('New address').fill('ana new@example.org');
    const ADDRESS = 'Where should your alerts go?';
    await pressesAndGoesBack(ana, page, 'Send an e‑mail to the new address', ADDRESS);
    await page.getByLabel('New address').fill(aReader('ana.new', page).address);
    await pressesAndReturns(ana, page, 'Send an e‑mail to the new address', [
      ADDRESS,
      'Now check the inbox of your new address',
    ]);
    await goTo(page, '/preferences/erase?lang=en');
    await pressesAndReturns(ana, page, 'Erase everything now', ['Everything was erased', 'Everything was erased']);
  }));

test('a subscriber who stops one reason, leaves and undoes it may go back after each of them', ({ newPage }) =>
  inBothWays(newPage, async (page, ana, isScripted) => {
    const [country, theme] = isScripted ? ['Russia', 'Lawyers'] : ['Belarus', 'Children'];
    await ana.confirms({ places: { Europe: [country] }, more: [{ themes: [theme] }] });
    await publishToTheEnd({
      title: `A case, read by ${ana.address}`,
      countries: [isScripted ? 'RU' : 'BY'],
      themes: [isScripted ? 'lawyers' : 'children'],
    });
    const alert = await ana.nextMail();
    await page.goto(linksIn(alert).find((link) => link.includes('reason=')) ?? '');
    await pressesAndReturns(ana, page, 'Unfollow this topic', ['Unfollow this topic?', 'Unfollowed']);
    await ana.nextMail();
    await page.goto(oneClickAddressOf(alert));
    await pressesAndReturns(ana, page, 'Unsubscribe from all alerts', [
      'You’re unsubscribed already',
      'You’re unsubscribed',
    ]);
    await ana.opens(await ana.nextMail(), '/undo/');
    await pressesAndReturns(ana, page, 'Yes, send me alerts again', [
      'There is nothing to undo with this link',
      'You get alerts again',
    ]);
  }));
