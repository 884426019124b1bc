import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test as plainTest } from 'vitest';
import { chromiumPath } from '../../../scripts/program/chromium-path.ts';

/** A phone: the narrowest that people hold. */
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

/** Opens a page with cookies of its own, on a phone unless told otherwise. */
export type NewPage = (options?: BrowserContextOptions) => Promise<Page>;

/** A test in Chromium, which talks only to the pages that it is sent to. It starts once a worker; pages are closed after their test. */
export const test = plainTest
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which other fixtures are asked for.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
    const quiet = ['--disable-background-networking', '--disable-component-update'];
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...args, ...quiet] });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('newPage', ({ browser }, { onCleanup }): NewPage => {
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
    });
    return async (options) => {
      const context = await browser.newContext({ ...PHONE, ...options });
      contexts.push(context);
      return context.newPage();
    };
  })
  .extend('page', ({ newPage }) => newPage())
  .extend('plainPage', ({ newPage }) => newPage({ javaScriptEnabled: false }));

/**
 * What hinders people on the page as it stands, as `rule: where`. No page of ours has a frame of another origin, so axe may run in the page
 * itself: its other mode opens a blank one for each look.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // In the frames of a preview nothing runs that could answer it; their mails are looked at by themselves.
    .options({ resultTypes: ['violations'], iframes: false })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Things to press that are lower than a thumb, as their text and height in CSS pixels. */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page
    .locator(
      // What only the key Enter presses has no size, nor has a skip link before the keyboard is there. A dot on a map is as large as its place; a table beneath has the same links.
      // A link within a publisher's sentence is as high as its line: https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum.html
      'a:not(svg a, .appeal__text a, .skip:not(:focus)), button:not(.unseen), summary, label.choice, .choices label, select, input:not([type=hidden], [type=checkbox], [type=radio])',
    )
    .evaluateAll((all) =>
      all
        .map((one) => ({ text: one.textContent?.trim() ?? '', height: one.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0 && height < 44)
        .map(({ text, height }) => `${text}: ${height}`),
    );
}

/** Whether the page is wider than the window, in words: then people read it by pushing it to and fro. */
export async function widthFaultsOn(page: Page): Promise<string[]> {
  const isWider = await page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
  return isWider ? ['wider than the window'] : [];
}

/** Buttons of one word that is cut in two, as `Fin` above `d`; not those of a closed fold, which has another width. */
export function brokenWordsOn(page: Page): Promise<string[]> {
  return page.locator('button:not(.unseen)').evaluateAll((all) =>
    all
      .filter((button) => button.checkVisibility() && !/\s/.test(button.textContent?.trim() ?? ''))
      .map((button) => {
        const range = button.ownerDocument.createRange();
        range.selectNodeContents(button);
        return { text: button.textContent, lines: new Set([...range.getClientRects()].map(({ top }) => top)).size };
      })
      .filter(({ lines }) => lines > 1)
      .map(({ text }) => `cut in two: ${text}`),
  );
}

/** Everything that hinders people on the page as it stands: barriers, targets too small for a thumb, lines too wide. */
export async function faultsOn(page: Page): Promise<string[]> {
  return [...(await barriersOn(page)), ...(await smallTargetsOn(page)), ...(await widthFaultsOn(page))];
}
