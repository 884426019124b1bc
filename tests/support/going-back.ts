import type { Page } from 'playwright-core';
import { inject } from './stack-of-worker.ts';

/** What a visitor sees who pressed Back, and then Forward again. */
export interface BackAndForth {
  /** Headings of the page behind, and of the page that they came from. */
  readonly behind: string;
  readonly again: string;
}

/**
 * Presses Back, and then Forward.
 * @throws {Error} when either ends on a page of the browser's own, or on one of ours that leaves its visitor without a way on.
 */
export async function goesBackAndForth(page: Page): Promise<BackAndForth> {
  const behind = await goesBack(page);
  await page.goForward();
  return { behind, again: await headingOf(page) };
}

/** Presses Back; {@link goesBackAndForth}. @returns the heading of the page behind. */
export async function goesBack(page: Page): Promise<string> {
  // A page that was gone back to may just be asking for its own address again: no visitor presses Back within that.
  await page.waitForLoadState('networkidle');
  await page.goBack();
  return headingOf(page);
}

async function headingOf(page: Page): Promise<string> {
  if (!page.url().startsWith(inject('publicUrl'))) throw new Error(`${page.url()} is no page of ours`);
  const ways = await page.locator('main').locator('a[href], button').count();
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  if (ways === 0) throw new Error(`"${heading}" leads nowhere`);
  return heading;
}
