import { expect } from 'vitest';
import { message } from '../../../functions/locales/messages.ts';
import { atDesk } from '../../support/stack/member-at-desk.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { faultsOn, test } from '../../support/visiting/browser.ts';

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
