import { countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { regionName } from '../../../functions/domain/vocabulary/regions.ts';
import { themeLabel } from '../../../functions/domain/vocabulary/themes.ts';
import { codeIn } from '../../support/stack/inbox.ts';
import type { PublicTour } from './public-world.ts';

/** Every page between the first one and the confirmation. Ana has alerts about torture in Russia, and about lawyers, at its end. */
export async function visitSigningUp(tour: PublicTour): Promise<void> {
  const { ana: reader } = tour.world;
  const { page, language } = tour;
  const torture = themeLabel('torture', language);

  await tour.opens('/sign-up');
  for (const continent of await page.locator('summary').all()) await continent.click();
  await tour.lookAt('sign-up', 'page.sign-up.heading');
  await tour.pressesAndLooks('sign-up-on-a-map', 'map.choose.way', 'map.choose.heading');
  await tour.presses('map.choose.done');
  await tour.presses('page.choose.continue');
  await tour.lookAt('sign-up-with-errors', 'page.sign-up.heading', 'page.error.heading');
  await page.getByLabel(torture, { exact: true }).check();
  await tour.pressesAndLooks('review', 'page.choose.continue', 'page.review.heading');
  await page.getByLabel(tour.says('page.sign-up.email-label')).fill('ana maria@example.org');
  await tour.pressesAndLooks('review-with-errors', 'page.sign-up.button', 'page.review.heading', 'page.error.heading');
  await tour.pressesAndLooks('sign-up-for-more', 'page.review.add', 'page.choose.more-heading');

  await reader.signsUpFor({
    places: { [regionName('150', language)]: [countryName('RU', language)] },
    themes: [torture],
    more: [{ themes: [themeLabel('lawyers', language)] }],
  });
  await tour.lookAt('subscribed', 'page.subscribed.heading');
  const confirmation = await reader.nextMail();
  tour.world.confirmation = confirmation;
  await reader.opens(confirmation, '/not-me/');
  await tour.lookAt('not-me', 'page.not-me.heading');
  await tour.pressesAndLooks('said-not-me', 'page.not-me.button', 'page.said-not-me.heading');
  await reader.opens(confirmation, '/confirm/');
  await tour.lookAt('confirm', 'page.confirm.heading');
  await tour.pressesAndLooks('code', 'page.confirm.button', 'page.code.heading');
  await writesCode('12345');
  await tour.lookAt('code-with-errors', 'page.code.again-heading', 'page.code.error-heading');
  await writesCode(codeIn(confirmation));
  await tour.lookAt('confirmed', 'page.confirmed.heading');
  const eraseLink = page.getByRole('link', { name: tour.says('page.confirmed.erase-link') });
  await tour.goesAndLooks('erase-by-link', (await eraseLink.getAttribute('href')) ?? '', 'page.erase.heading');

  async function writesCode(code: string): Promise<void> {
    await page.getByLabel(tour.says('page.code.label'), { exact: true }).fill(code);
    await tour.presses('page.code.button');
  }
}
