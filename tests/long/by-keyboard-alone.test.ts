import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
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
} from '../support/browser-session.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const screens = Object.entries(SCREENS).map(([name, screen]) => ({ name, ...screen }));

test.each(screens)('a visitor without a mouse does everything that there is to do: $name', (screen) =>
  live(browser, screen, [changes, pauses, leavesAndComesBack, moves, downloads, erasesEverything]),
);

test.each(screens)('a subscriber without a mouse erases everything by the link for emergencies: $name', (screen) =>
  live(browser, screen, [erasesInPanic]),
);
