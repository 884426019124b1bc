import { expect } from 'vitest';
import { publishToTheEnd } from '../support/stack/publish-appeal.ts';
import { faultsOn, test } from '../support/visiting/browser.ts';
import { aReader } from '../support/visiting/reader.ts';

test('a subscriber who unsubscribes by mistake undoes it on that very page', async ({ page }) => {
  const ana = aReader('ana', page);
  const heading = () => page.getByRole('heading', { level: 1 }).textContent();
  await ana.hasConfirmed({ countries: ['RU'] });
  await publishToTheEnd({ title: 'RUSSIA: before the mistake', countries: ['RU'] });
  await ana.opens(await ana.nextMail(), '/unsubscribe/');
  await ana.presses('Unsubscribe from all alerts');
  expect([await heading(), await faultsOn(page)]).toEqual(['You’re unsubscribed', []]);
  await ana.presses('Undo');
  expect([await heading(), await faultsOn(page)]).toEqual(['Your last click is undone', []]);
  await publishToTheEnd({ title: 'RUSSIA: after the mistake', countries: ['RU'] });
  await expect
    .poll(ana.subjects, { timeout: 30_000 })
    .toContainEqual(expect.stringContaining('RUSSIA: after the mistake'));
});
