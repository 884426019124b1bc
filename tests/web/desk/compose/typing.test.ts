import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DRAFT, OfficeOfTwo } from '../../../support/deciding/office-of-two.ts';
import { servesDesk } from '../../../support/members/desk-in-browser.ts';
import { type NewPage, test } from '../../../support/visiting/browser.ts';

const PATH = `/desk/write/${DRAFT}`;
const UNLOOKED = '#unlooked';

/** The page of a draft in a browser, with what a save as it is typed is answered. */
async function opened(
  newPage: NewPage,
  office: OfficeOfTwo,
  answer = { status: 200, json: { revision: 2 } as object },
) {
  const page = await newPage();
  const origin = await servesDesk(office.ana);
  const saves: string[] = [];
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return route.continue();
    saves.push(new URL(request.url()).pathname);
    return route.fulfill(answer);
  });
  const goes = (path: string): ReturnType<Page['goto']> => page.goto(`${origin}${path}?lang=en`);
  await goes(PATH);
  return { page, goes, saves, asked };
}

test('checks say that they did not look at what was typed since, and show no all-clear', async ({ newPage }) => {
  const { page } = await opened(newPage, await OfficeOfTwo.make());
  expect(await page.locator('.checks').textContent()).toContain('Nothing is missing.');
  expect(await page.locator(UNLOOKED).isVisible()).toBe(false);
  await page.locator('textarea[name=text]').pressSequentially(' +44');
  expect(await page.locator(UNLOOKED).textContent()).toBe('Not looked at since you typed: save to look again.');
  expect(await page.locator(UNLOOKED).isVisible()).toBe(true);
  expect(await page.getByText('Nothing is missing.').count()).toBe(0);
});

test('a page with words that are not saved asks before it is left, and not once they are', async ({ newPage }) => {
  const { page, goes, saves, asked } = await opened(newPage, await OfficeOfTwo.make());
  await page.locator('textarea[name=text]').pressSequentially('x');
  await goes('/desk');
  expect([asked, saves]).toEqual([['beforeunload'], []]);
  await goes(PATH);
  await page.locator('textarea[name=text]').pressSequentially('x');
  await page.getByText(/^Saved at \d\d:\d\d UTC$/).waitFor();
  await goes('/desk');
  expect([asked, saves]).toEqual([['beforeunload'], [PATH]]);
});

test('of a draft that waits to be sent nothing is saved as it is typed', async ({ newPage }) => {
  const office = await OfficeOfTwo.make();
  await office.asks();
  const { page, saves, asked } = await opened(newPage, office);
  await page.locator('textarea[name=text]').pressSequentially('x');
  await page.locator('#autosave').getByText('Not saved by itself').waitFor();
  await page.waitForTimeout(2_500);
  expect(saves).toEqual([]);
  await page.getByRole('button', { name: 'Save and take the request back' }).last().click();
  await expect.poll(() => saves).toEqual([PATH]);
  expect(asked).toEqual([]);
});

test('a page that stood open while a colleague was asked says why it saves no more', async ({ newPage }) => {
  const { page } = await opened(newPage, await OfficeOfTwo.make(), { status: 409, json: { stopped: 'waits' } });
  await page.locator('textarea[name=text]').pressSequentially('x');
  await page.locator('#autosave').getByText('Not saved by itself').waitFor();
});
