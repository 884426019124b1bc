import { expect } from 'vitest';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { brokenWordsOn, test } from '../support/visiting/browser.ts';

const publicUrl = inject('publicUrl');

test('a visitor finds an open appeal by the map, reads what became of another, and picks countries without JavaScript', async ({
  plainPage,
}) => {
  await publishToTheEnd({ title: 'NAURU: open and on the map', countries: ['NR'] });
  const externalId = 'ends-on-the-map';
  await publishToTheEnd({ title: 'TUVALU: how it began', countries: ['TV'], parts: { externalId } });
  await publishToTheEnd({ title: 'TUVALU: how it ended', countries: ['TV'], parts: { externalId, kind: 'outcome' } });
  const heading = () => plainPage.getByRole('heading', { level: 1 }).textContent();
  await waitUntil(
    'both are in the archive',
    async () => {
      const pages = await Promise.all(
        ['/map', '/outcomes'].map(async (path) => (await fetch(publicUrl + path)).text()),
      );
      return pages[0]?.includes('place=NR') && pages[1]?.includes('TUVALU') ? true : undefined;
    },
    { deadlineMs: 30_000 },
  );

  await plainPage.goto(`${publicUrl}/?lang=en`);
  await plainPage.getByRole('link', { name: 'Open appeals on a map' }).click();
  await plainPage
    .locator('.map')
    .getByRole('link', { name: /^Nauru: / })
    .focus();
  await plainPage.keyboard.press('Enter');
  await plainPage.waitForURL('**/appeals?place=NR&state=open&lang=en');
  await plainPage.getByRole('link', { name: 'NAURU: open and on the map' }).waitFor();

  await plainPage.goto(`${publicUrl}/?lang=en`);
  await plainPage.getByRole('link', { name: 'All outcomes' }).click();
  expect(await plainPage.getByRole('rowheader', { name: 'Tuvalu' }).count()).toBe(1);

  await plainPage.goto(`${publicUrl}/sign-up?lang=en`);
  expect(await brokenWordsOn(plainPage)).toEqual([]); // The button “Find” is there without a script alone.
  await plainPage.getByRole('button', { name: 'Choose on a map' }).click();
  expect(await heading()).toBe('Choose countries on a map');
  await plainPage.getByRole('checkbox', { name: 'Nauru' }).press('Space');
  await plainPage.getByText('Sri Lanka', { exact: true }).locator('..').locator('input').check();
  await plainPage.getByRole('button', { name: 'Use these countries' }).click();
  const ticked = plainPage.locator('#where input:checked');
  expect(await ticked.evaluateAll((all) => all.map((one) => one.getAttribute('value')).toSorted())).toEqual([
    'LK',
    'NR',
  ]);
});
