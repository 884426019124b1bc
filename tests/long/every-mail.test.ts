import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailStates } from '../../emails/compile/mail-states.ts';
import { barriersOn, launchBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const mails = mailStates().map(({ mailName, stateName, render }) => ({ name: `${mailName} · ${stateName}`, render }));

test.each(mails)('$name can be read and used by everyone, at every width and in every scheme', async ({ render }) => {
  const found: Record<string, string[]> = {};
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(render().html);
  for (const width of [360, 700])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      // A mail is no page: it has no landmarks, and its headings are the publisher's.
      const barriers = (await barriersOn(page)).filter((barrier) => !/^(region|landmark|heading-order)/.test(barrier));
      if (barriers.length > 0) found[`${width}, ${colorScheme}`] = barriers;
    }
  await context.close();
  expect(found).toEqual({});
});
