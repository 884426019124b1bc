import type { Locator, Page } from 'playwright-core';

/** More than any page has places for Tab to stop at. */
const MAX_TABS = 200;

/** A visitor who has no mouse. Each act throws when Tab does not lead there, and when it does not show where it is on its way. */
export function aKeyboard(page: Page) {
  async function tabsTo(target: Locator): Promise<void> {
    const element = await target.elementHandle();
    if (!element) throw new Error(`There is no ${target} on ${page.url()}`);
    for (let tabs = 0; tabs < MAX_TABS; tabs += 1) {
      const { isThere, unseen } = await lookAtFocus(element);
      if (unseen !== undefined) throw new Error(`The focus on ${page.url()} is not seen at ${unseen}`);
      if (isThere) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target} on ${page.url()}`);
  }

  async function pressesEnterAt(target: Locator): Promise<void> {
    await tabsTo(target);
    await page.keyboard.press('Enter');
  }

  /** Presses a button or a link, and waits for the page that comes of it. */
  async function goesOnBy(target: Locator): Promise<void> {
    await tabsTo(target);
    const isNextPage = page.waitForEvent('domcontentloaded');
    await page.keyboard.press('Enter');
    await isNextPage;
    await page.waitForLoadState();
  }

  return {
    presses: goesOnBy,
    follows: goesOnBy,
    /** Follows a link that leads to a file, or opens a page beside this one. */
    pressesAndStays: pressesEnterAt,
    /** Shows what a heading hides until it is pressed. */
    unfolds: pressesEnterAt,
    async ticks(box: Locator): Promise<void> {
      await tabsTo(box);
      await page.keyboard.press('Space');
      if (!(await box.isChecked())) throw new Error(`Space does not tick ${box}`);
    },
    async types(field: Locator, text: string): Promise<void> {
      await tabsTo(field);
      await page.keyboard.type(text);
    },
    async chooses(list: Locator, value: string): Promise<void> {
      await tabsTo(list);
      const steps = await list.evaluate((element, wanted) => {
        const { options, selectedIndex } = element;
        return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
      }, value);
      for (let step = 0; step < Math.abs(steps); step += 1)
        await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      if ((await list.inputValue()) !== value) throw new Error(`Arrows do not choose ${value}`);
    },
  };
}

/** Whether the focus is at an element, and what has it without an outline that can be seen. */
function lookAtFocus(element: NonNullable<Awaited<ReturnType<Locator['elementHandle']>>>): Promise<Focus> {
  return element.evaluate((wanted) => {
    const { activeElement: focused, body, defaultView } = wanted.ownerDocument;
    // Between a page's end and its beginning.
    if (!focused || focused === body) return { isThere: false, unseen: undefined };
    // Within a frame its own document shows where the focus is, and no rule of ours can tell that it is there.
    if (focused.tagName === 'IFRAME') return { isThere: false, unseen: undefined };
    // A link of the map shows it around its dot, which is smaller than its outline on a phone.
    const shown = focused.querySelector(':scope > circle') ?? focused;
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = defaultView.getComputedStyle(shown);
    const { width, height, top, bottom, left, right } = shown.getBoundingClientRect();
    const isClear = /^rgba.*, 0\)$/.test(outlineColor);
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !isClear;
    const isInWindow = bottom > 0 && right > 0 && top < defaultView.innerHeight && left < defaultView.innerWidth;
    const around = shown === focused ? 0 : 2 * (Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth));
    const isSeen = isOutlined && isInWindow && width + around >= 10 && height + around >= 10;
    return { isThere: focused === wanted, unseen: isSeen ? undefined : focused.outerHTML.slice(0, 200) };
  });
}

interface Focus {
  readonly isThere: boolean;
  readonly unseen: string | undefined;
}
