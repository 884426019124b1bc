import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { message } from '../../functions/locales/messages.ts';
import { atDesk } from '../support/stack/member-at-desk.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { faultsOn, test } from '../support/visiting/browser.ts';
import { pressesButton } from '../support/visiting/office.ts';
import { unfold } from '../support/visiting/unfold.ts';

const TITLE = 'Egypt: lawyer Ivan Example beaten in prison';
const TEXT = 'Cairo, 12 March 2024\n\nGuards of a prison in Cairo **beat** Ivan Example, a lawyer.';
const SAMPLE = readFileSync('docs/samples/lawyer-beaten-in-prison.txt', 'utf8');

test('without scripts, a member writes an appeal, saves it and sees what was understood', async ({
  plainPage: page,
}) => {
  await atDesk(page);
  await page.getByRole('link', { name: 'New appeal' }).click();
  await page.getByLabel('Title', { exact: true }).fill(TITLE);
  await page.getByLabel('Text', { exact: true }).fill(TEXT);
  await unfold(page.getByLabel('Who agreed'));
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('status').filter({ hasText: 'Saved.' }).first().waitFor();
  expect([await page.getByLabel('Egypt').isChecked(), await page.getByLabel('12 March 2024').isChecked()]).toEqual([
    true,
    true,
  ]);

  await page.getByLabel('Name', { exact: true }).first().fill('Ivan Example');
  await page.getByLabel('day').first().selectOption('3');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect((await alert.getByRole('link').allTextContents()).slice(0, 2)).toEqual([
    'Person 1: Choose day, month and year, or none of them',
    'Person 1: Say whether this person may be named',
  ]);
});

test('in Arabic, a text is saved as it is typed, and comes back right to left', async ({ page }) => {
  await atDesk(page, 'ar');
  await page.waitForLoadState();
  await page.goto(`${inject('publicUrl')}/desk/write?lang=ar`);
  await page
    .getByLabel(message('ar', 'compose.field.title'), { exact: true })
    .fill('مصر: ضرب المحامي إيفان مثال في السجن');
  await page.locator('#autosave').filter({ hasText: 'حُفظ الساعة' }).waitFor();
  await page.reload();
  expect(await page.locator('#title').inputValue()).toBe('مصر: ضرب المحامي إيفان مثال في السجن');
  expect(await page.locator('#title').getAttribute('dir')).toBe('rtl');
  expect(await faultsOn(page)).toEqual([]);
});

test('without scripts, what is typed into a fold is saved when the fold is closed again', async ({
  plainPage: page,
}) => {
  await atDesk(page);
  await page.goto(`${inject('publicUrl')}/desk/write`);
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

test('without scripts, a draft is deleted once its writer was asked', async ({ plainPage: page }) => {
  await atDesk(page);
  await page.goto(`${inject('publicUrl')}/desk/write`);
  await page.getByLabel('Title', { exact: true }).fill('Free Vera Invented');
  await pressesButton(page, 'Save');
  await page.getByRole('link', { name: 'Delete this draft' }).click();
  await page.getByRole('heading', { name: 'Delete this draft?' }).waitFor();
  await pressesButton(page, 'Delete it for good');
  await page.getByText('The draft was deleted').waitFor();
  expect(await page.getByText('Free Vera Invented').count()).toBe(0);
});

test('what was unfolded stays so while it is saved as it is typed, and after a button', async ({ page }) => {
  await atDesk(page);
  await page.goto(`${inject('publicUrl')}/desk/write`);
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
  const page = await newPage({ viewport: { width: 390, height: 844 } });
  await atDesk(page);
  await page.goto(`${inject('publicUrl')}/desk/write`);
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
  const page = await newPage({ viewport: { width, height: 844 } });
  await atDesk(page);
  await page.goto(`${inject('publicUrl')}/desk/write`);
  for (const heading of await page.locator('details.step > summary').all())
    expect((await heading.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});
