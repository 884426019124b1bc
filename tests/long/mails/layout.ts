import type { Page } from 'playwright-core';

/** Faults of the layout of a mail, with its text as large as a reader has it. */
export const layoutFaultsOn = async (page: Page, textPercent: number): Promise<string[]> =>
  faultsOf(await layoutOf(page, textPercent));

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
function layoutOf(page: Page, textPercent: number) {
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
