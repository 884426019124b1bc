import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { faultsOn } from '../../support/visiting/browser.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';
import { watchSource } from '../../support/visiting/page-source.ts';

export const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
const SCREENS = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));

/** More than a hundred pages, each looked at on each screen. */
export const TOUR_TIMEOUT_MS = 1_200_000;

/** What is wrong with each page, by its name and screen. */
type Found = Record<string, string[]>;

/** Looks at pages, takes a picture of each, and keeps what is wrong with them. */
export interface Look {
  readonly found: Found;
  readonly inspect: (name: string) => Promise<void>;
  /** Takes a picture of the page that a tour stopped at. @returns why, in words. */
  readonly stopped: (why: unknown) => Promise<string>;
}

const stoppedAt = (page: Page, name: string, pictures: string) => async (why: unknown) => {
  await page.screenshot({ path: join(pictures, `stopped-${name}.png`), fullPage: true });
  return String(why);
};

/** Empties a folder for pictures, with a folder of each family of pages in it. */
export function emptyPictures(folder: string, families: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const family of families) mkdirSync(join(folder, family), { recursive: true });
}

/** At each width, in light and in dark; and the HTML as it came. @param pictures - the folder for them. */
export function onEveryScreen(page: Page, language: Language, pictures: string): Look {
  const source = watchSource(page);
  const found: Found = {};
  const note = (where: string, faults: string[]) => {
    if (faults.length > 0) found[where] = faults;
  };
  return {
    found,
    stopped: stoppedAt(page, language, pictures),
    async inspect(name) {
      note(`${name}, its HTML`, await htmlFaults(await source()));
      for (const { width, scheme } of SCREENS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({ path: join(pictures, `${name}-${language}-${width}-${scheme}.png`), fullPage: true });
        note(`${name}, ${width} px, ${scheme}`, await faultsOn(page));
      }
    },
  };
}

/** As it is without JavaScript, which axe needs: getting through is the test. */
export function asItComes(page: Page, { language, width }: PlainScreen, pictures: string): Look {
  const source = watchSource(page);
  const found: Found = {};
  return {
    found,
    stopped: stoppedAt(page, `${language}-${width}-plain`, pictures),
    async inspect(name) {
      const faults = await htmlFaults(await source());
      if (faults.length > 0) found[name] = faults;
      await page.screenshot({ path: join(pictures, `${name}-${language}-${width}-plain.png`), fullPage: true });
    },
  };
}

interface PlainScreen {
  readonly language: Language;
  readonly width: number;
}

/** One language of each direction is enough to show that nothing needs JavaScript. */
export const PLAIN_SCREENS: readonly PlainScreen[] = (['en', 'ar'] as const).flatMap((language) =>
  WIDTHS.map((width) => ({ language, width })),
);
