import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailStates } from '../../scripts/emails/mail-states.ts';
import usualPlaces from '../../scripts/setup-steps/chromium-paths.json' with { type: 'json' };

const PHONE = { width: 360, height: 740 };

const states = mailStates().map(
  ({ mailName, stateName, render }) => [`${mailName} · ${stateName}`, render().html] as const,
);

let browser: Browser;
beforeAll(async () => {
  const executablePath =
    process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH ?? usualPlaces.find((place) => existsSync(place));
  if (!executablePath) throw new Error('This needs Chromium: "node scripts/setup --tests" finds or installs it.');
  // Chromium's own sandbox does not start for root in a container, and these pages are ours.
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, 30_000);
afterAll(() => browser?.close());

async function opened(
  html: string,
  colorScheme: 'light' | 'dark',
  inPage: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, colorScheme });
  const requested: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  const page = await context.newPage();
  await page.setContent(html);
  await inPage(page);
  await context.close();
  expect(requested).toEqual([]);
}

describe.each(states)('%s, on a phone', (_, html) => {
  test('is no wider than the screen, and loads nothing', async () => {
    await opened(html, 'light', async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    });
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  const differentOnes = states.filter(([name]) => /^alert · (typical|kind:retraction)$|^confirm · typical$/.test(name));

  test.each(differentOnes)('%s can be read and used by everyone', { timeout: 20_000 }, async (_, html) => {
    await opened(html, colorScheme, async (page) => {
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(' ')}`)).toEqual([]);
    });
  });
});
