import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { MAX_IMAGE_BYTES } from '../../../../functions/contract/limits.ts';
import { OFFICE } from '../../../support/deciding/office-of-two.ts';
import { servesDesk } from '../../../support/members/desk-in-browser.ts';
import { DeskPages } from '../../../support/members/desk-pages.ts';
import { faultsOn, type NewPage, test } from '../../../support/visiting/browser.ts';
import { pressesButton } from '../../../support/visiting/office.ts';
import { unfold } from '../../../support/visiting/unfold.ts';

const SAMPLE = readFileSync('docs/samples/lawyer-beaten-in-prison.txt', 'utf8');
const AFTER_THE_SAMPLE = Date.UTC(2026, 10, 27);

/** A new appeal of Ana's in a browser. */
async function aNewAppeal(newPage: NewPage, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  const pages = new DeskPages();
  pages.nowMs = AFTER_THE_SAMPLE;
  const ana = await pages.member(OFFICE, 'Ana');
  await page.goto(`${await servesDesk(ana)}/desk/write?lang=en`);
  return page;
}

test('without scripts, what is typed into a fold is saved when the fold is closed again', async ({ newPage }) => {
  const page = await aNewAppeal(newPage, { javaScriptEnabled: false });
  const sources = page.locator('#sources');
  const heading = sources.locator('> summary');
  expect([await heading.textContent(), await sources.getAttribute('open')]).toEqual([
    'Sources and links Nothing yet',
    null,
  ]);
  await heading.click();
  await page.locator('#sources_1_url').fill('https://example.org/report');
  await heading.click();
  await page.getByLabel('Title', { exact: true }).fill('Free Ivan Example');
  await pressesButton(page, 'Save');
  expect(await page.locator('#sources_1_url').inputValue()).toBe('https://example.org/report');
  expect([await heading.textContent(), await sources.getAttribute('open')]).toEqual(['Sources and links 1 source', '']);
});

test('what was unfolded stays so while it is saved as it is typed, and after a button', async ({ newPage }) => {
  const page = await aNewAppeal(newPage);
  for (const id of ['cautions_1', 'expiresOn-day']) await unfold(page.locator(`#${id}`));
  const open = () => page.locator('details.step[open]').evaluateAll((all) => all.map((one) => one.getAttribute('id')));
  await page.getByLabel('Title', { exact: true }).fill('Free Ivan Example');
  await page.locator('#autosave').filter({ hasText: 'Saved at' }).waitFor();
  expect(await open()).toEqual(['until', 'cautions']);
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('He is held in a prison of Example Region.');
  const lacking = page.locator('.checks a[href="#text"]');
  expect([await lacking.filter({ visible: true }).count(), await page.getByText('Nothing was found').count()]).toEqual([
    0, 0,
  ]);
  await text.fill('');
  expect(await lacking.filter({ visible: true }).count()).toBe(1);
  await pressesButton(page, 'Save');
  expect(await open()).toEqual(['until', 'cautions']);
});

test('a page that is pasted as text is taken apart at once, and put back by one button', async ({ newPage }) => {
  const page = await aNewAppeal(newPage, { viewport: { width: 390, height: 844 } });
  const text = page.getByLabel('Text', { exact: true });
  await page.evaluate(`
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(SAMPLE)});
    document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  `);
  await page.getByText('Taken from what you pasted').waitFor();
  expect(await page.locator('#title').inputValue()).toBe('RUSSIA: lawyer Ivan Example beaten in prison');
  expect(await page.getByLabel('12 February 2025').isChecked()).toBe(true);
  expect(await text.inputValue()).toMatch(/^Ivan Example is a lawyer/);
  expect(await faultsOn(page)).toEqual([]);
  await pressesButton(page, 'Put back the text as it was pasted');
  expect([await page.locator('#title').inputValue(), await text.inputValue()]).toEqual(['', SAMPLE]);
});

test.for([390, 1280])('each heading of a fold is high enough to press, at %i px', async (width, { newPage }) => {
  const page = await aNewAppeal(newPage, { viewport: { width, height: 844 } });
  for (const heading of await page.locator('details.step > summary').all())
    expect((await heading.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('after a paste its writer writes on in the text', async ({ newPage }) => {
  const page = await aNewAppeal(newPage);
  await page.getByLabel('Text', { exact: true }).fill('Before. After.');
  await page.evaluate(`
    document.getElementById('text').setSelectionRange(8, 8);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>He is <b>held</b>.</p>');
    clipboardData.setData('text/plain', 'He is held.');
    document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  `);
  await page.waitForURL(/pasted=yes/);
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toContain('**held**');
  await page.waitForFunction(`document.activeElement?.id === 'text'`);
  await page.keyboard.type('HERE');
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toMatch(/held[\s\S]*HEREAfter\.$/);
});

test('a file that is too large is not taken, and no save says that one was saved which was not sent', async ({
  newPage,
}) => {
  const page = await aNewAppeal(newPage);
  const file = page.locator('#image-file');
  await unfold(file);
  const choose = (bytes: number) =>
    file.setInputFiles({ name: 'gate.png', mimeType: 'image/png', buffer: Buffer.alloc(bytes) });
  const isTold = page.locator('#image [data-too-large]');
  await choose(MAX_IMAGE_BYTES + 1);
  await isTold.filter({ visible: true }).waitFor();
  expect(await file.evaluate(`document.getElementById('image-file').files.length`)).toBe(0);
  await choose(MAX_IMAGE_BYTES);
  expect(await isTold.isVisible()).toBe(false);
  await page.getByLabel('Title', { exact: true }).fill('Free Ivan Example');
  await page.locator('#autosave').filter({ hasText: 'without the file that you chose' }).waitFor();
});

test('what is more than a draft can hold is not called saved, by itself or by a button', async ({ newPage }) => {
  const page = await aNewAppeal(newPage);
  await page.getByLabel('Title', { exact: true }).fill('Free Ivan Example');
  await page.locator('#autosave').filter({ hasText: 'Saved at' }).waitFor();
  await page.evaluate(`
    const text = document.getElementById('text');
    text.value = 'He is held. '.repeat(100_000);
    text.dispatchEvent(new Event('input', { bubbles: true }));
  `);
  await page.locator('#autosave').filter({ hasText: 'Not saved any more' }).waitFor();
  await pressesButton(page, 'Save');
  const main = (await page.locator('main').textContent()) ?? '';
  expect(main).toContain('what stands here is not saved');
  expect(main).not.toMatch(/· saved on/);
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toMatch(/^He is held/);
});
