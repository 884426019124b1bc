import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../functions/domain/appeal/appeal.ts';
import { faultsOn, launchBrowser } from '../support/browser.ts';
import { visitEveryPage } from '../support/every-page.ts';

/** Where each page's picture goes, for a person to look at. */
const PICTURES = join(import.meta.dirname, 'screenshots');
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;

let browser: Browser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const matrix = LANGUAGES.flatMap((language) =>
  WIDTHS.flatMap((width) => SCHEMES.flatMap((scheme) => [true, false].map((js) => ({ language, width, scheme, js })))),
);
// One language of each direction is enough to show that nothing needs JavaScript.
const worthwhile = matrix.filter(({ language, js }) => js || language === 'en' || language === 'ar');

test.each(worthwhile)('every page is good in $language at $width px, $scheme, with JavaScript: $js', async (screen) => {
  const { language, width, scheme, js } = screen;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    locale: language,
    javaScriptEnabled: js,
  });
  const page = await context.newPage();
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}-${scheme}.png`), fullPage: true });
    // axe needs JavaScript: without it, getting through every page is the test.
    const faults = js ? await faultsOn(page) : [];
    if (faults.length > 0) found[name] = faults;
  };
  await visitEveryPage(page, look, language);
  await context.close();
  expect(found).toEqual({});
});
