import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { test } from '../support/visiting/browser.ts';
import { makeContactSheets } from './pages/contact-sheets.ts';
import { FAMILIES, visitEveryPage } from './pages/every-page.ts';
import { asItComes, emptyPictures, onEveryScreen, PLAIN_SCREENS, TOUR_TIMEOUT_MS } from './pages/on-every-screen.ts';
import { type PublishedSite, publishSite } from './site/published-site.ts';

/** Where each page's picture goes, in a folder of its family, and sheets of them all, for a person to look at. */
const PICTURES = join(import.meta.dirname, 'screenshots');

let site: PublishedSite;
beforeAll(async () => {
  emptyPictures(PICTURES, FAMILIES);
  site = await publishSite();
}, 300_000);
afterAll(() => makeContactSheets(PICTURES), 300_000);

test.for(LANGUAGES)(
  'every page is good at each width, in light and in dark: %s',
  { timeout: TOUR_TIMEOUT_MS },
  async (language, { newPage }) => {
    const page = await newPage({ locale: language });
    const { found, inspect, stopped } = onEveryScreen(page, language, PICTURES);
    const stoppedBy = await visitEveryPage(site, page, inspect, language).catch(stopped);
    expect({ ...found, stoppedBy }).toEqual({ stoppedBy: undefined });
  },
);

test.for(PLAIN_SCREENS)(
  'every page is there without JavaScript: $language at $width px',
  { timeout: TOUR_TIMEOUT_MS },
  async ({ language, width }, { newPage }) => {
    const page = await newPage({ viewport: { width, height: 800 }, locale: language, javaScriptEnabled: false });
    const { found, inspect, stopped } = asItComes(page, { language, width }, PICTURES);
    const stoppedBy = await visitEveryPage(site, page, inspect, language).catch(stopped);
    expect({ ...found, stoppedBy }).toEqual({ stoppedBy: undefined });
  },
);
