import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { ASK, DRAFT, OfficeOfTwo, READY } from '../../support/deciding/office-of-two.ts';
import { aDraftOf } from '../../support/drafts/writer.ts';
import { servesDesk } from '../../support/members/desk-in-browser.ts';
import { type NewPage, test } from '../../support/visiting/browser.ts';

/** A page of Ana's desk in a browser. */
async function shown(newPage: NewPage, office: OfficeOfTwo, path: string, width: number): Promise<Page> {
  const page = await newPage({ viewport: { width, height: 800 }, javaScriptEnabled: false });
  await page.goto(`${await servesDesk(office.ana)}${path}`);
  return page;
}

/** Entries of the lists of a day that their list is too narrow for. */
const cutIn = (page: Page): Promise<string[]> =>
  page.locator('.day select').evaluateAll((lists) =>
    lists.flatMap((list) => {
      const { ownerDocument: document } = list;
      const { width } = list.getBoundingClientRect();
      const alone = list.cloneNode(false);
      alone.style.cssText = 'inline-size: max-content; position: absolute';
      list.parentElement.append(alone);
      const cut = [...list.options]
        .map(({ text }: { readonly text: string }) => text)
        .filter((text: string) => {
          const option = document.createElement('option');
          option.text = text;
          alone.replaceChildren(option);
          return width > 0 && alone.getBoundingClientRect().width > width + 1;
        });
      alone.remove();
      return cut;
    }),
  );

test.for(LANGUAGES)('each word of the lists of a day fits into its list: %s', async (language, { newPage }) => {
  const office = await OfficeOfTwo.make();
  const screens = [
    [ASK, 390],
    [`/desk/write/${DRAFT}`, 1280],
  ] as const;
  for (const [path, width] of screens) {
    const page = await shown(newPage, office, `${path}?lang=${language}`, width);
    expect([path, await cutIn(page)]).toEqual([path, []]);
  }
});

test('a title of 3,000 letters takes three lines of a list, and its page has the whole', async ({ newPage }) => {
  const office = await OfficeOfTwo.make();
  const title = 'W'.repeat(3_000);
  const path = await aDraftOf(office.pages, office.ana, { ...READY, title });
  for (const list of ['/desk', '/desk/drafts']) {
    const page = await shown(newPage, office, `${list}?lang=en`, 390);
    const name = page.getByRole('link', { name: title });
    expect((await name.boundingBox())?.height).toBeLessThan(120);
    expect(await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
  }
  const page = await shown(newPage, office, `${path}?lang=en`, 390);
  expect((await page.getByRole('heading', { level: 1 }).boundingBox())?.height).toBeGreaterThan(1_000);
});
