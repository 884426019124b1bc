import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ASSETS } from '../../../functions/web/kit/assets/assets.ts';
import { MAP_CSS } from '../../../functions/web/kit/assets/map-css.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aSite, Pages } from '../../support/subscribing/pages.ts';
import { faultsOn, type NewPage, test } from '../../support/visiting/browser.ts';

const ORIGIN = 'http://alerts.example.org';

/** A page of the routes in memory, as a browser shows it. */
async function shown(newPage: NewPage, path: string, options: BrowserContextOptions): Promise<Page> {
  const pages = new Pages(new MemoryPorts(), aSite({ publicUrl: ORIGIN }));
  const page = await newPage(options);
  await page.route('**/*', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const { statusCode = 500, headers, text } = await pages.ask(route.request().method(), pathname + search);
    await route.fulfill({ status: statusCode, headers: headers as Record<string, string>, body: text }); // ours are all text
  });
  await page.goto(`${ORIGIN}${path}`);
  return page;
}

// Each value of each in one of them: all together are the long check's, on the pages themselves.
const screens = [
  { language: 'ar', width: 360, colorScheme: 'light', forcedColors: 'none' },
  { language: 'en', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
] as const;

test.for(screens)(
  'no component hinders a reader in $language at $width px, $colorScheme, forced colours: $forcedColors',
  { timeout: 60_000 },
  async ({ language, width, ...look }, { newPage }) => {
    const page = await shown(newPage, `/design?lang=${language}`, { viewport: { width, height: 800 }, ...look });
    expect(await faultsOn(page)).toEqual([]);
  },
);

test('a visitor who goes by the keyboard sees where they are at each stop', async ({ newPage }) => {
  const page = await shown(newPage, '/design?lang=en', { viewport: { width: 360, height: 800 } });
  // The error summary takes the focus once the page is there.
  await page.locator('.error-summary:focus').waitFor();
  await page.locator('.wordmark').focus();
  const unseen: string[] = [];
  const stops = new Set<string>();
  for (let press = 0; press < 130; press += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    // It leaves the page past the last one, and is inside the browser's own parts of a date field.
    if ((await focused.count()) === 0) continue;
    const stop = await focused.evaluate((at) => {
      const { outlineStyle, outlineWidth } = at.ownerDocument.defaultView.getComputedStyle(at);
      return {
        markup: at.outerHTML.slice(0, 120),
        isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3,
      };
    });
    stops.add(stop.markup);
    if (!stop.isSeen) unseen.push(stop.markup);
  }
  expect(stops.size).toBeGreaterThan(30);
  expect(unseen).toEqual([]);
}, 60_000);

test('nothing moves for a visitor who asked for less motion', async ({ newPage }) => {
  const page = await shown(newPage, '/design', { reducedMotion: 'reduce' });
  const moving = await page.locator('*').evaluateAll(
    (all) =>
      all.filter((one) => {
        const { transitionDuration, animationName } = one.ownerDocument.defaultView.getComputedStyle(one);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
});

test('on paper a page is ink, without what can only be pressed', async ({ newPage }) => {
  const page = await shown(newPage, '/privacy?lang=en', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const ink = await page
    .locator('h1')
    .evaluate((heading) => heading.ownerDocument.defaultView.getComputedStyle(heading).color);
  expect([ink, await page.locator('.actions').isVisible()]).toEqual(['rgb(0, 0, 0)', false]);
});

describe('the style sheet', () => {
  const css = ASSETS.look.content.replace(/\/\*.*?\*\//gs, '');

  test('has no rule that a browser drops', async ({ newPage }) => {
    const page = await shown(newPage, '/design', {});
    const kept = await page.locator('html').evaluate((root) => {
      interface Rules extends Iterable<{ readonly cssRules?: Rules }> {}
      const count = (rules: Rules): number => [...rules].reduce((sum, rule) => sum + 1 + count(rule.cssRules ?? []), 0);
      const sheets: Iterable<{ readonly cssRules: Rules }> = root.ownerDocument.styleSheets;
      return [...sheets].reduce((sum, sheet) => sum + count(sheet.cssRules), 0);
    });
    expect(kept).toBe(css.split('{').length - 1);
  });

  test('uses no token that it does not define', () => {
    const defined = new Set([...css.matchAll(/(--[a-z-]+[0-9]?):/g)].map(([, name]) => name));
    const used = [...css.matchAll(/var\((--[a-z-]+[0-9]?)/g)].map(([, name]) => name);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });

  test('knows no left and no right but on the map, since Arabic has them the other way round', () => {
    expect(
      css
        .replace(MAP_CSS, '')
        .match(
          /[\s;{](?:(?:margin|padding|border)-(?:left|right)|left|right|text-align:\s*(?:left|right)|float:\s*(?:left|right))\b/g,
        ),
    ).toBeNull();
  });
});
