import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import {
  changes,
  downloads,
  erasesEverything,
  erasesInPanic,
  leavesAndComesBack,
  live,
  moves,
  pauses,
  SCREENS,
} from '../support/life.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// Some are long: Tab stops at every box of a page.
vi.setConfig({ testTimeout: 120_000 });

// Everything that somebody can do is done once, by the keyboard alone; `npm run check` does all of it on each of the screens.

test('whoever has no mouse signs up, confirms, changes what they chose and pauses, on a phone', () =>
  live(browser, SCREENS.phone, [changes, pauses]));

test('whoever has no mouse stops one reason, then all, and comes back, in Arabic on a phone without JavaScript', () =>
  live(browser, SCREENS.plainArabicPhone, [leavesAndComesBack]));

test('whoever has no mouse moves to another address, downloads everything and erases it, in Arabic at a desk', () =>
  live(browser, SCREENS.arabicDesk, [moves, downloads, erasesEverything]));

test('whoever has no mouse erases everything by the link for emergencies, at a desk without JavaScript', () =>
  live(browser, SCREENS.plainDesk, [erasesInPanic]));
