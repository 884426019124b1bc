import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { MessageKey } from '../../../functions/locales/messages.ts';
import { test } from '../../support/visiting/browser.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';
import { watchSource } from '../../support/visiting/page-source.ts';
import { hindrancesOn } from './checks.ts';
import { makeContactSheets } from './contact-sheets.ts';
import { EACH_LANGUAGE, pageOn, type Screen, titled, WIDTHS, WITHOUT_SCRIPTS } from './screens.ts';
import { Seen, Tour } from './tour.ts';
import { note } from './walked.ts';

/** Pages that are walked from the first to the last by one person, who looks at each. */
export interface PageList<World> {
  /** Begins the titles of its tests. */
  readonly called: string;
  /** The folder for its pictures, in `tests/long`. */
  readonly pictures: string;
  /** What a walk starts from. */
  readonly world: (page: Page, screen: Screen) => Promise<World>;
  /** In their order: the family of pages, and the way through some of them. */
  readonly stops: readonly (readonly [family: string, visit: (tour: Tour<World>) => Promise<void>])[];
  /** Headings and words that no page or state may be missing of. */
  readonly mustSee: (screen: Screen) => readonly MessageKey[];
}

/** How each page of a list is looked at. */
interface Way {
  readonly how: string;
  readonly screens: readonly Screen[];
  /** In which widths and colours it is laid out; without any, as it came. */
  readonly layouts: readonly { readonly width: number; readonly scheme: 'light' | 'dark' }[];
}

const WAYS: readonly Way[] = [
  {
    how: 'is good at each width, in light and in dark',
    screens: EACH_LANGUAGE,
    layouts: WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme }))),
  },
  { how: 'is there without JavaScript', screens: WITHOUT_SCRIPTS, layouts: [] },
];

/** More than a hundred pages, each looked at on each screen. */
const TOUR_TIMEOUT_MS = 1_200_000;

/** Makes the tests of a list: one for each way of looking and each screen. */
export function walkPages<World>(list: PageList<World>): void {
  const pictures = join(import.meta.dirname, '..', list.pictures);
  beforeAll(() => {
    rmSync(pictures, { recursive: true, force: true });
    for (const [family] of list.stops) mkdirSync(join(pictures, family), { recursive: true });
  });
  afterAll(() => makeContactSheets(pictures), 300_000);

  for (const way of WAYS)
    test.for(titled(way.screens))(
      `${list.called} ${way.how}: $words`,
      { timeout: TOUR_TIMEOUT_MS },
      async (screen, { newPage, task }) => {
        const page = await pageOn(newPage, screen);
        const { found, inspect } = inspecting(page, screen, way, pictures);
        const seen = new Seen();
        const stoppedBy = await walk(list, page, screen, inspect, seen).catch(async (why: unknown) => {
          await page.screenshot({ path: join(pictures, `stopped-${screen.language}.png`), fullPage: true });
          return String(why);
        });
        note({ task }, { pages: seen.names, screens: [`${screen.words}, ${way.how}`] });
        expect({ ...found, stoppedBy }).toEqual({ stoppedBy: undefined });
      },
    );
}

async function walk<World>(
  list: PageList<World>,
  page: Page,
  screen: Screen,
  inspect: (name: string) => Promise<void>,
  seen: Seen,
): Promise<undefined> {
  const tour = new Tour(page, screen, await list.world(page, screen), inspect, seen);
  for (const [family, visit] of list.stops) await visit(tour.in(family));
  seen.refuseUnseen(list.mustSee(screen));
}

/** Takes a picture of each page in each layout, and keeps what is wrong with it, by its name and layout. */
function inspecting(page: Page, screen: Screen, { layouts }: Way, pictures: string) {
  const source = watchSource(page);
  const found: Record<string, string[]> = {};
  const keep = (where: string, faults: string[]) => {
    if (faults.length > 0) found[where] = faults;
  };
  const looks = async (name: string, layout: string) => {
    await page.screenshot({ path: join(pictures, `${name}-${screen.language}-${layout}.png`), fullPage: true });
    keep(`${name}, ${layout}`, await hindrancesOn(page, screen));
  };
  const inspect = async (name: string) => {
    keep(`${name}, its HTML`, await htmlFaults(await source()));
    for (const { width, scheme } of layouts) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: scheme });
      await looks(name, `${width}-${scheme}`);
    }
    if (layouts.length === 0) await looks(name, `${screen.width}-plain`);
  };
  return { found, inspect };
}
