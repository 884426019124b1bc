import { expect } from 'vitest';
import { atDesk } from '../support/stack/member-at-desk.ts';
import { test } from '../support/visiting/browser.ts';
import { unfold } from '../support/visiting/unfold.ts';

const TITLE = 'Egypt: lawyer Ivan Example beaten in prison';
const TEXT = 'Cairo, 12 March 2024\n\nGuards of a prison in Cairo **beat** Ivan Example, a lawyer.';

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
