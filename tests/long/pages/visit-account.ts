import { codeIn } from '../../support/stack/inbox.ts';
import { signsIn } from '../../support/visiting/reader.ts';
import { type PublicTour, theConfirmation } from './public-world.ts';

/** Every page of moving alerts to another address and of erasing everything. Nothing is left of Ana after it. */
export async function visitAccount(tour: PublicTour): Promise<void> {
  const { ana: reader, there } = tour.world;
  const { page, language } = tour;
  await signsIn(reader, page, language);
  await tour.opensAndLooks('address', '/preferences/address', 'page.address.heading');
  await tour.presses('page.address.button');
  await tour.lookAt('address-with-errors', 'page.address.heading', 'page.error.heading');
  await page.getByLabel(tour.says('page.address.label')).fill(there.address);
  await tour.pressesAndLooks('address-asked', 'page.address.button', 'page.address-asked.heading');
  const question = await there.nextMail();
  await there.opens(question, '/change-address/');
  await tour.lookAt('verify-address', 'page.verify.heading');
  await tour.presses('page.verify.button');
  await page.locator('#code').fill(codeIn(question));
  await tour.pressesAndLooks('address-verified', 'page.verify.button', 'page.verified.heading');

  // The move signs out a subscriber who was signed in before.
  await signsIn(there, page, language);
  await tour.opensAndLooks('erase-link', '/preferences/erase-link', 'page.erase-link.heading');
  await tour.pressesAndLooks('erase-link-made', 'page.erase-link.button', 'page.erase-link.made');
  const former = (await page.locator('code.reference').textContent()) ?? '';
  await tour.opens('/preferences/erase-link');
  await tour.presses('page.erase-link.button');
  await page.goto(former);
  await tour.pressesAndLooks('erase-over', 'page.erase.button', 'page.erase-over.heading');

  await tour.opensAndLooks('erase', '/preferences/erase', 'page.erase.heading');
  await tour.pressesAndLooks('erased', 'page.erase.button', 'page.erased.heading');
  await tour.goesAndLooks('erase-nothing', former, 'page.erase-nothing.heading');
  await reader.opens(theConfirmation(tour), '/not-me/');
  await tour.pressesAndLooks('disown-over', 'page.not-me.button', 'page.not-me-over.heading');
}
