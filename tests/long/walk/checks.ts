import type { Page } from 'playwright-core';
import { barriersOn, brokenWordsOn, smallTargetsOn, widthFaultsOn } from '../../support/visiting/browser.ts';
import type { Screen } from './screens.ts';

/** Something that is asked of a page as it stands. */
export interface Check {
  /** axe runs in the page itself. */
  readonly needsScripts: boolean;
  /** What is wrong, in words. */
  readonly faultsOn: (page: Page) => Promise<string[]>;
}

/** Each rule of axe. */
const NO_BARRIERS: Check = { needsScripts: true, faultsOn: barriersOn };
/** What is pressed is 44 pixels high. */
const FOR_THUMBS: Check = { needsScripts: false, faultsOn: smallTargetsOn };
const NOT_WIDER: Check = { needsScripts: false, faultsOn: widthFaultsOn };
const WHOLE_WORDS: Check = { needsScripts: false, faultsOn: brokenWordsOn };

/** All that is asked of each page on each screen. */
const OF_EACH_PAGE: readonly Check[] = [NO_BARRIERS, FOR_THUMBS, NOT_WIDER, WHOLE_WORDS];

/** What hinders people on a page, by every check that its screen lets run. */
export async function hindrancesOn(page: Page, { hasScripts }: Pick<Screen, 'hasScripts'>): Promise<string[]> {
  const faults: string[] = [];
  for (const { needsScripts, faultsOn } of OF_EACH_PAGE)
    if (hasScripts || !needsScripts) faults.push(...(await faultsOn(page)));
  return faults;
}
