import { countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { regionName } from '../../../functions/domain/vocabulary/regions.ts';
import { themeLabel } from '../../../functions/domain/vocabulary/themes.ts';
import { codeIn } from '../../support/stack/inbox.ts';
import type { PublicTour } from './public-world.ts';

/** Every page between the first one and the confirmation. Ana has alerts about torture in Russia, and about lawyers, at its end. */
export async function visitSigningUp(tour: PublicTour): Promise<void> {
  const { ana: reader } = tour.world;
  const { page, language, lookAt } = tour;
  const torture = themeLabel('torture', language);

  await tour.opens('/sign-up');
  for (const continent of await page.locator('summary').all()) await continent.click();
  await lookAt('sign-up', 'page.sign-up.heading');
  await tour.presses('map.choose.way');
  await lookAt('sign-up-on-a-map', 'map.choose.heading');
  await tour.presses('map.choose.done');
  await tour.presses('page.choose.continue');
  await lookAt('sign-up-with-errors', 'page.sign-up.heading', 'page.error.heading');
  await page.getByLabel(torture, { exact: true }).check();
  await tour.presses('page.choose.continue');
  await lookAt('review', 'page.review.heading');
  await page.getByLabel(tour.says('page.sign-up.email-label')).fill('ana maria@example.org');
  await tour.presses('page.sign-up.button');
  await lookAt('review-with-errors', 'page.review.heading', 'page.error.heading');
  await tour.presses('page.review.add');
  await lookAt('sign-up-for-more', 'page.choose.more-heading');

  await reader.signsUpFor({
    places: { [regionName('150', language)]: [countryName('RU', language)] },
    themes: [torture],
    more: [{ themes: [themeLabel('lawyers', language)] }],
  });
  await lookAt('subscribed', 'page.subscribed.heading');
  const confirmation = await reader.nextMail();
  tour.world.confirmation = confirmation;
  await reader.opens(confirmation, '/not-me/');
  await lookAt('not-me', 'page.not-me.heading');
  await tour.presses('page.not-me.button');
  await lookAt('said-not-me', 'page.said-not-me.heading');
  await reader.opens(confirmation, '/confirm/');
  await lookAt('confirm', 'page.confirm.heading');
  await tour.presses('page.confirm.button');
  await lookAt('code', 'page.code.heading');
  await writesCode('12345');
  await lookAt('code-with-errors', 'page.code.again-heading', 'page.code.error-heading');
  await writesCode(codeIn(confirmation));
  await lookAt('confirmed', 'page.confirmed.heading');
  const eraseLink = page.getByRole('link', { name: tour.says('page.confirmed.erase-link') });
  await page.goto((await eraseLink.getAttribute('href')) ?? '');
  await lookAt('erase-by-link', 'page.erase.heading');

  async function writesCode(code: string): Promise<void> {
    await page.getByLabel(tour.says('page.code.label'), { exact: true }).fill(code);
    await tour.presses('page.code.button');
  }
}
