import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { faultsOn, launchBrowser } from '../support/browser.ts';
import { visitEveryPage } from '../support/every-page.ts';
import { htmlFaults } from '../support/html-faults.ts';
import { watchSource } from '../support/page-source.ts';

/** Where each page's picture goes, for a person to look at. */
const PICTURES = join(import.meta.dirname, 'screenshots');
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
const SCREENS = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));
/** Some ninety pages, each looked at on each screen. */
const TIMEOUT_MS = 1_200_000;

let browser: Browser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each(LANGUAGES)(
  'every page is good at each width, in light and in dark: %s',
  async (language) => {
    const context = await browser.newContext({ locale: language });
    const page = await context.newPage();
    const source = watchSource(page);
    const found: Record<string, string[]> = {};
    const note = (where: string, faults: string[]) => {
      if (faults.length > 0) found[where] = faults;
    };
    const inspect = async (name: string) => {
      note(`${name}, its HTML`, await htmlFaults(await source()));
      for (const { width, scheme } of SCREENS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}-${scheme}.png`), fullPage: true });
        note(`${name}, ${width} px, ${scheme}`, await faultsOn(page));
      }
    };
    await visitEveryPage(page, inspect, language);
    await context.close();
    expect(found).toEqual({});
  },
  TIMEOUT_MS,
);

// One language of each direction is enough to show that nothing needs JavaScript, and axe does: getting through is the test.
const plain = (['en', 'ar'] as const).flatMap((language) => WIDTHS.map((width) => ({ language, width })));

test.each(plain)(
  'every page is there without JavaScript: $language at $width px',
  async ({ language, width }) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      locale: language,
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    const source = watchSource(page);
    const found: Record<string, string[]> = {};
    const inspect = async (name: string) => {
      const faults = await htmlFaults(await source());
      if (faults.length > 0) found[name] = faults;
      await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}-plain.png`), fullPage: true });
    };
    await visitEveryPage(page, inspect, language);
    await context.close();
    expect(found).toEqual({});
  },
  TIMEOUT_MS,
);
