import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { test } from '../support/visiting/browser.ts';
import { makeContactSheets } from './pages/contact-sheets.ts';
import { asItComes, emptyPictures, onEveryScreen, PLAIN_SCREENS, TOUR_TIMEOUT_MS } from './pages/on-every-screen.ts';
import { DESK_FAMILIES, visitDesk } from './pages/visit-desk.ts';

/** As those of every other page: {@link makeContactSheets}. */
const PICTURES = join(import.meta.dirname, 'screenshots-of-desk');

beforeAll(() => emptyPictures(PICTURES, DESK_FAMILIES));
afterAll(() => makeContactSheets(PICTURES), 300_000);

test.for(LANGUAGES)(
  'every page of the desk is good at each width, in light and in dark: %s',
  { timeout: TOUR_TIMEOUT_MS },
  async (language, { newPage }) => {
    const page = await newPage({ locale: language });
    const { found, inspect, stopped } = onEveryScreen(page, language, PICTURES);
    const stoppedBy = await visitDesk(page, inspect, { language, hasScripts: true }).catch(stopped);
    expect({ ...found, stoppedBy }).toEqual({ stoppedBy: undefined });
  },
);

test.for(PLAIN_SCREENS)(
  'every page of the desk is there without JavaScript: $language at $width px',
  { timeout: TOUR_TIMEOUT_MS },
  async ({ language, width }, { newPage }) => {
    const page = await newPage({ viewport: { width, height: 800 }, locale: language, javaScriptEnabled: false });
    const { found, inspect, stopped } = asItComes(page, { language, width }, PICTURES);
    const stoppedBy = await visitDesk(page, inspect, { language, hasScripts: false }).catch(stopped);
    expect({ ...found, stoppedBy }).toEqual({ stoppedBy: undefined });
  },
);
