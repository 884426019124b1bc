import { expect } from 'vitest';
import { local } from '../../../infra/stages/local.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { faultsOn, test } from '../../support/visiting/browser.ts';
import { aReader } from '../../support/visiting/reader.ts';

const RUSSIA = { places: { Europe: ['Russia'] } };

test('a visitor who types a place and presses Enter lands on it; what they ticked stays, and no match says so', async ({
  page,
}) => {
  await page.goto(`${inject('publicUrl')}/sign-up?lang=en`);
  const field = page.getByLabel('Find a country or a region');
  const news = page.locator('#find-news');
  const focused = page.locator('#where input:focus');
  const ticked = () =>
    page.locator('#where input:checked').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  await field.fill('albania');
  await field.press('Enter');
  await page.keyboard.press('Space');
  expect(await ticked()).toEqual(['AL']);

  for (const [typed, code, count] of [
    ['niger', 'NE', 2],
    ['chechnya', 'RU', 1],
    ['gaza', 'PS', 1],
    ['middle east', '145', 3],
    ['oman', 'OM', 1],
  ] as const) {
    await field.fill(typed);
    await expect.poll(() => news.textContent()).toBe(`Places found: ${count}`);
    await field.press('Enter');
    expect([typed, await focused.getAttribute('value'), await ticked()]).toEqual([typed, code, ['AL']]);
  }
  expect(await faultsOn(page)).toEqual([]);

  await field.fill('atlantis');
  expect(await news.textContent()).toContain('No country or region begins with these letters');
  await field.press('Enter');
  expect(await ticked()).toEqual(['AL']);
  await field.fill('');
  expect([await news.textContent(), await ticked()]).toEqual(['', ['AL']]);
});

test('a visitor who mistypes their provider is asked, keeps all that they chose, and reads where the mail goes', async ({
  page,
}) => {
  const ana = aReader('ana', page);
  const heading = () => page.getByRole('heading', { level: 1 }).textContent();
  const email = () => page.getByLabel('Address', { exact: true });
  await ana.signsUpFor(RUSSIA);
  expect([await heading(), await faultsOn(page)]).toEqual(['Now check your inbox', []]);
  for (const shown of [ana.address, local.discreetSenderName, 'Please confirm'])
    expect(await page.locator('main').textContent()).toContain(shown);
  expect(page.url()).not.toContain('@');

  await ana.presses('Change the address');
  expect([await heading(), await email().inputValue()]).toEqual(['Check what you chose', ana.address]);
  await email().fill('ana.mistyped@gmial.com');
  await page.waitForTimeout(local.signUp.minFormAgeMs);
  await ana.presses('Send me a confirmation');
  expect(await page.getByText('Nothing has been sent yet.').count()).toBe(1);
  expect([await email().inputValue(), await faultsOn(page)]).toEqual(['ana.mistyped@gmial.com', []]);
  expect(await page.getByText('every appeal about Russia').count()).toBe(1);
  await ana.presses('Use ana.mistyped@gmail.com');
  expect(await heading()).toBe('Now check your inbox');
  expect(await page.locator('main').textContent()).toContain('ana.mistyped@gmail.com');
  expect(await theInbox().listTo('ana.mistyped@gmial.com')).toEqual([]);
});
