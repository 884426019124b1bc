import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { publishToTheEnd } from './publish-appeal.ts';
import { aReader, oneClickAddressOf } from './reader.ts';

/** Goes the way of one person through every page there is, each with `look` called on it under its name. */
export async function visitEveryPage(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const publicUrl = inject('publicUrl');
  const ana = aReader('ana', page);
  const open = async (name: string, path: string) => {
    await page.goto(`${publicUrl}${path}`);
    await look(name);
  };

  await page.goto(publicUrl);
  for (const continent of await page.locator('summary').all()) await continent.click();
  await look('sign-up');
  await page.getByLabel('Address').fill('ana maria@example.org');
  await ana.presses('Send me a confirmation');
  await look('sign-up-with-errors');

  await ana.signsUpFor({ places: { Europe: ['Russia'] }, themes: ['Torture and ill-treatment'] });
  await look('subscribed');
  await ana.opens(await ana.nextMail(), '/confirm/');
  await look('confirm');
  await ana.presses('Yes, send me these alerts');
  await look('confirmed');

  const appealUrl = await publishToTheEnd({
    title: `RUSSIA: Ivan Example beaten in prison, seen by ${ana.address.split('@')[0]}`,
    countries: ['RU'],
    themes: ['torture'],
  });
  const alert = await ana.nextMail();
  await page.goto(appealUrl);
  await look('appeal');
  await ana.opens(alert, '/leave/');
  await look('stop');
  await page.goto(oneClickAddressOf(alert));
  await look('leave');
  await ana.presses('Stop all alerts');
  await look('left');
  await ana.opens(await ana.nextMail(), '/undo/');
  await look('undo');
  await ana.presses('Yes, send me alerts again');
  await look('undone');

  await open('not-found', '/nowhere');
  await open('forged-confirm-link', '/confirm/forged');
  await open('forged-leave-link', '/leave/forged');
  await open('forged-undo-link', '/undo/forged');
  await open('unknown-appeal', '/appeals/5f0c1b8e-0000-4000-8000-000000000001');
}
