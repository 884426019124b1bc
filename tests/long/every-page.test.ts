import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const matrix = WIDTHS.flatMap((width) =>
  SCHEMES.flatMap((scheme) => [true, false].map((js) => ({ width, scheme, js }))),
);

test.each(matrix)('every page is good at $width px, $scheme, with JavaScript: $js', async ({ width, scheme, js }) => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    javaScriptEnabled: js,
  });
  const page = await context.newPage();
  const found: Record<string, string[]> = {};
  await visitEveryPage(page, async (name) => {
    await page.screenshot({ path: join(PICTURES, `${name}-${width}-${scheme}.png`), fullPage: true });
    // axe needs JavaScript: without it, getting through every page is the test.
    const faults = js ? await faultsOn(page) : [];
    if (faults.length > 0) found[name] = faults;
  });
  await context.close();
  expect(found).toEqual({});
});
