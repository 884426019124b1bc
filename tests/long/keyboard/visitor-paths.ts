import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { LANGUAGE_FACTS } from '../../../functions/contract/languages.ts';
import { AccountExport } from '../../../functions/domain/account/account-export.ts';
import { countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { regionName } from '../../../functions/domain/vocabulary/regions.ts';
import { themeLabel } from '../../../functions/domain/vocabulary/themes.ts';
import type { MessageKey } from '../../../functions/locales/messages.ts';
import { local } from '../../../infra/stages/local.ts';
import { codeIn, type InboxMail } from '../../support/stack/inbox.ts';
import { publishToTheEnd } from '../../support/stack/publish-appeal.ts';
import { aReader, type Reader } from '../../support/visiting/reader.ts';
import { EACH_PAIR } from '../walk/screens.ts';
import { type Act, type KeyboardPath, WalkerByKeyboard } from '../walk/walk-by-keyboard.ts';

/** A subscriber with alerts about Russia, and others about lawyers. */
interface Visiting {
  /** Who reads the mailbox that alerts go to. */
  reader: Reader;
}

type Visits = Act<Visiting>;

const linkTo = ({ page, says }: WalkerByKeyboard, key: MessageKey): Locator =>
  page.getByRole('link', { name: says(key) });
const country = (walker: WalkerByKeyboard, code: string): Locator =>
  walker.labelled(countryName(code, walker.language));

async function signsUp(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  const { page, keyboard, language } = walker;
  const { reader } = world;
  await walker.opens('/sign-up');
  await keyboard.unfolds(page.locator('summary', { hasText: regionName('150', language) }));
  await keyboard.ticks(country(walker, 'RU'));
  await walker.presses('page.choose.continue');
  await walker.presses('page.review.add');
  await keyboard.ticks(walker.labelled(themeLabel('lawyers', language)));
  await walker.presses('page.choose.continue');
  await keyboard.types(walker.labelled(walker.says('page.sign-up.email-label')), reader.address);
  await walker.presses('page.sign-up.button');
  await walker.seesHeading('page.subscribed.heading');
}

async function confirms(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  await world.reader.opens(await world.reader.nextMail(), '/confirm/');
  await walker.presses('page.confirm.button');
  await walker.seesHeading('page.confirmed.heading');
}

/** Comes to the page that shows all that they chose, by a mailed link unless they are signed in. */
async function comesIn(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  const { page, keyboard } = walker;
  const { reader } = world;
  // A visitor who is not signed in is led on to where they ask for a link: a session ends with a move, and its cookie stays.
  await walker.opens('/preferences/mine');
  if ((await page.locator('h1').textContent()) === walker.says('page.mine.heading')) return;
  await keyboard.types(walker.labelled(walker.says('page.sign-up.email-label')), reader.address);
  // No person is as quick as a browser that is told what to do.
  await page.waitForTimeout(local.signUp.minFormAgeMs);
  await walker.presses('page.sign-in.button');
  await reader.opens(await reader.nextMail(), '/sign-in/');
  await walker.presses('page.enter.button');
  await walker.seesHeading('page.mine.heading');
}

/** Follows Belarus beside Russia, has mail in French where there is none in their own language, and signs out. */
async function changes(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  const { page, keyboard, language } = walker;
  await comesIn(walker, world);
  const aboutRussia = linkTo(walker, 'page.mine.change').filter({ hasText: countryName('RU', language) });
  await keyboard.follows(aboutRussia);
  await keyboard.ticks(country(walker, 'BY'));
  await walker.presses('page.mine.save');
  expect(await page.locator('.chosen').textContent()).toContain(countryName('BY', language));

  await keyboard.follows(
    // Two rows lead there: which languages, and what if there is none of them.
    linkTo(walker, 'page.mine.change')
      .filter({ hasText: walker.says('page.mine.languages') })
      .first(),
  );
  await walker.chooses({ 'language-2': 'fr' });
  await walker.presses('page.mine.save');
  expect(await page.locator('main').textContent()).toContain(`${LANGUAGE_FACTS[walker.language].name} · Français`);

  await walker.presses('page.mine.sign-out');
  await walker.seesHeading('page.bye.heading');
}

/** Pauses, misses an alert, and ends the pause. */
async function pauses(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  const { page, keyboard } = walker;
  const { reader } = world;
  await comesIn(walker, world);
  await keyboard.follows(linkTo(walker, 'page.mine.change').filter({ hasText: walker.says('page.mine.pause') }));
  const day = new Date(Date.now() + 10 * 86_400_000);
  await walker.chooses({
    'until-day': String(day.getUTCDate()),
    'until-month': String(day.getUTCMonth() + 1),
    'until-year': String(day.getUTCFullYear()),
  });
  await walker.presses('page.pause.button');
  expect(await page.getByText(walker.says('page.mine.done-paused')).count()).toBe(1);
  const before = await reader.subjects();
  await publishAboutBoth();
  expect(await reader.subjects()).toEqual(before);
  await walker.presses('page.mine.resume');
  expect(await page.getByText(walker.says('page.mine.done-resumed')).count()).toBe(1);
}

/** Stops one of the two reasons of an alert, then everything, then thinks better of it. */
async function leavesAndComesBack(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  const alert = await getsAnAlert(world);
  await stopsOneReason(walker, world, alert);
  await stopsEverything(walker, world, alert);
  await world.reader.opens(await world.reader.nextMail(), '/undo/');
  await walker.presses('page.undo.button');
  await walker.seesHeading('page.undone.heading');
  await getsAnAlert(world);
}

async function getsAnAlert({ reader }: Visiting): Promise<InboxMail> {
  const title = await publishAboutBoth();
  const alert = await reader.nextMail();
  expect(alert.subject).toContain(title);
  return alert;
}

async function stopsOneReason(walker: WalkerByKeyboard, { reader }: Visiting, alert: InboxMail): Promise<void> {
  await reader.opens(alert, '/unsubscribe/');
  await walker.keyboard.presses(walker.page.locator('main form button').first());
  await walker.seesHeading('page.stopped.heading');
}

async function stopsEverything(walker: WalkerByKeyboard, { reader }: Visiting, alert: InboxMail): Promise<void> {
  await reader.opens(alert, '/unsubscribe/');
  await walker.seesHeading('page.stop.by-link-heading');
  await walker.presses('page.unsubscribe.button');
  await walker.seesHeading('page.unsubscribed.heading');
}

/** Has alerts go to another mailbox, and reads that one from then on. */
async function moves(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  const { page, keyboard, language } = walker;
  await comesIn(walker, world);
  const there = aReader('ana.new', page, language);
  await keyboard.follows(linkTo(walker, 'page.mine.address'));
  await keyboard.types(walker.labelled(walker.says('page.address.label')), there.address);
  await walker.presses('page.address.button');
  await walker.seesHeading('page.address-asked.heading');
  const question = await there.nextMail();
  await there.opens(question, '/change-address/');
  await walker.presses('page.verify.button');
  await walker.seesHeading('page.verify.code-heading');
  await keyboard.types(walker.labelled(walker.says('page.verify.code-label')), codeIn(question));
  await walker.presses('page.verify.button');
  await walker.seesHeading('page.verified.heading');
  world.reader = there;
}

/** Saves the file of everything that is kept about them. */
async function downloads(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  await comesIn(walker, world);
  const coming = walker.page.waitForEvent('download');
  await walker.keyboard.pressesAndStays(linkTo(walker, 'page.mine.download'));
  const file = await readFile(await (await coming).path(), 'utf8');
  expect(AccountExport.strict().parse(JSON.parse(file)).address).toBe(world.reader.address);
}

/** Has everything erased while signed in. */
async function erasesEverything(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  await comesIn(walker, world);
  await walker.keyboard.follows(linkTo(walker, 'page.mine.erase'));
  await walker.presses('page.erase.button');
  await walker.seesHeading('page.erased.heading');
  await getsNothingMore(world);
}

/** Uses the link that the page of the confirmation shows, on which they must be. */
async function erasesInPanic(walker: WalkerByKeyboard, world: Visiting): Promise<void> {
  const opened = walker.page.waitForEvent('popup');
  await walker.keyboard.pressesAndStays(linkTo(walker, 'page.confirmed.erase-link'));
  const beside = new WalkerByKeyboard(await opened, walker.screen);
  await beside.presses('page.erase.button');
  await beside.seesHeading('page.erased.heading');
  await getsNothingMore(world);
}

async function getsNothingMore({ reader }: Visiting): Promise<void> {
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

/** A subscriber who has confirmed, and does one thing after the other. */
const path = (does: string, acts: readonly Visits[]): KeyboardPath<Visiting> => ({
  does,
  screens: EACH_PAIR,
  world: async ({ page, language }) => ({ reader: aReader('ana', page, language) }),
  acts: [signsUp, confirms, ...acts],
});

export const VISITOR_PATHS = [
  path('a visitor without a mouse does everything that there is to do', [
    changes,
    pauses,
    leavesAndComesBack,
    moves,
    downloads,
    erasesEverything,
  ]),
  path('a subscriber without a mouse erases everything by the link for emergencies', [erasesInPanic]),
];
