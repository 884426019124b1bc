import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { mailStates } from '../../emails/compile/mail-states.ts';
import { test } from '../support/visiting/browser.ts';

const NARROWEST = { width: 320, height: 740 };

const states = mailStates().map(({ mailName, stateName, render }) => ({
  name: `${mailName} · ${stateName}`,
  html: render().html,
}));

/** As a program shows it that drops every style sheet. */
const withoutStyleSheets = (html: string) => html.replace(/<style\b.*?<\/style>/gs, '');

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly words: string;
}

/** Blocks of text. */
const TEXTS = 'p, li, h1, h2, h3, td';

/** What a mail shows, as it is laid out: how much wider than the screen, in CSS pixels, and where each of its texts stands. */
async function layoutOf(page: Page, html: string, textPercent: number) {
  await page.setContent(html);
  return page.locator('html').evaluate(
    (root, [percent, texts]) => {
      const window = root.ownerDocument.defaultView;
      const elements = [...root.querySelectorAll('body *')];
      const sizes = elements.map((element) => Number.parseFloat(window.getComputedStyle(element).fontSize));
      for (const [index, element] of elements.entries())
        element.style.fontSize = `${((sizes[index] ?? 0) * percent) / 100}px`;
      const boxes: Box[] = elements
        .filter((element) => element.matches(texts) && !element.querySelector(texts))
        .map((element) => {
          const { top, bottom, left, right } = element.getBoundingClientRect();
          return { top, bottom, left, right, words: element.textContent.trim().slice(0, 30) };
        });
      return { beyond: root.scrollWidth - window.innerWidth, boxes };
    },
    [textPercent, TEXTS] as const,
  );
}

/** A glyph may reach over its box by part of a pixel. */
const ROUNDED_PIXELS = 1;

function faultsOf({ beyond, boxes }: Awaited<ReturnType<typeof layoutOf>>): string[] {
  const shown = boxes
    .filter(({ top, bottom, words }) => words !== '' && bottom - top > ROUNDED_PIXELS)
    .toSorted((one, other) => one.top - other.top);
  const overlaps = shown.flatMap((one, index) => {
    const clash = shown.slice(index + 1).find((other) => overlap(one, other));
    return clash ? [`“${one.words}” on “${clash.words}”`] : [];
  });
  return [...(beyond > ROUNDED_PIXELS ? [`${beyond} pixels too wide`] : []), ...overlaps];
}

const overlap = (one: Box, other: Box) =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > ROUNDED_PIXELS &&
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > ROUNDED_PIXELS;

describe.each([
  { how: 'at the width of the smallest phone', textPercent: 100, drop: (html: string) => html },
  { how: 'with text at 200 %', textPercent: 200, drop: (html: string) => html },
  { how: 'without its style sheets', textPercent: 100, drop: withoutStyleSheets },
])('$how', ({ textPercent, drop }) => {
  test('no mail is wider than the screen, and no text lies on another', { timeout: 180_000 }, async ({ newPage }) => {
    const page = await newPage({ viewport: NARROWEST });
    const found: Record<string, string[]> = {};
    for (const { name, html } of states) {
      const faults = faultsOf(await layoutOf(page, drop(html), textPercent));
      if (faults.length > 0) found[name] = faults;
    }
    expect(found).toEqual({});
  });
});

test('each link that stands by itself can be hit with a thumb: it is 44 pixels high', async ({ newPage }) => {
  const page = await newPage({ viewport: NARROWEST });
  const low: Record<string, string[]> = {};
  for (const { name, html } of states) {
    await page.setContent(html);
    const links = await page
      .locator('.foot a, .target, .button a')
      .evaluateAll((all) =>
        all.flatMap((link) => (link.getBoundingClientRect().height < 44 ? [link.textContent] : [])),
      );
    if (links.length > 0) low[name] = links;
  }
  expect(low).toEqual({});
});
