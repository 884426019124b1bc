import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { faultsOn, test } from '../support/visiting/browser.ts';
import { htmlFaults } from '../support/visiting/html-faults.ts';
import { watchSource } from '../support/visiting/page-source.ts';
import { makeContactSheets } from './pages/contact-sheets.ts';
import { FAMILIES, visitEveryPage } from './pages/every-page.ts';
import { type PublishedSite, publishSite } from './site/published-site.ts';

/** Where each page's picture goes, in a folder of its family, and sheets of them all, for a person to look at. */
const PICTURES = join(import.meta.dirname, 'screenshots');
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
const SCREENS = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));
/** More than a hundred pages, each looked at on each screen. */
const TIMEOUT_MS = 1_200_000;

let site: PublishedSite;
beforeAll(async () => {
  rmSync(PICTURES, { recursive: true, force: true });
  for (const family of FAMILIES) mkdirSync(join(PICTURES, family), { recursive: true });
  site = await publishSite();
}, 300_000);
afterAll(() => makeContactSheets(PICTURES), 300_000);

test.for(LANGUAGES)(
  'every page is good at each width, in light and in dark: %s',
  { timeout: TIMEOUT_MS },
  async (language, { newPage }) => {
    const page = await newPage({ locale: language });
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
    const stoppedBy = await visitEveryPage(site, page, inspect, language).catch(String);
    expect({ ...found, stoppedBy }).toEqual({ stoppedBy: undefined });
  },
);

// One language of each direction is enough to show that nothing needs JavaScript, and axe does: getting through is the test.
const plain = (['en', 'ar'] as const).flatMap((language) => WIDTHS.map((width) => ({ language, width })));

test.for(plain)(
  'every page is there without JavaScript: $language at $width px',
  { timeout: TIMEOUT_MS },
  async ({ language, width }, { newPage }) => {
    const page = await newPage({ viewport: { width, height: 800 }, locale: language, javaScriptEnabled: false });
    const source = watchSource(page);
    const found: Record<string, string[]> = {};
    const inspect = async (name: string) => {
      const faults = await htmlFaults(await source());
      if (faults.length > 0) found[name] = faults;
      await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}-plain.png`), fullPage: true });
    };
    const stoppedBy = await visitEveryPage(site, page, inspect, language).catch(String);
    expect({ ...found, stoppedBy }).toEqual({ stoppedBy: undefined });
  },
);
