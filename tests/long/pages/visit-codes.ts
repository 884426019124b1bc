import { codeIn } from '../../support/stack/inbox.ts';
import { asksForLink, signsIn } from '../../support/visiting/reader.ts';
import type { PublicTour } from './public-world.ts';

/** What a mail gateway presses from. */
const ELSEWHERE = { 'x-test-client-address': '198.51.100.7' };
const MAX_TRIES = 5;

/** Every page that asks for a code because a link's button was pressed at once, from another network than the one that asked for the mail. */
export async function visitCodes(tour: PublicTour): Promise<void> {
  const { ana: reader, elsewhere: there } = tour.world;
  const { page, language } = tour;

  await asksForLink(reader, page, language);
  const mail = await reader.nextMail();
  await reader.opens(mail, '/sign-in/');
  await page.setExtraHTTPHeaders(ELSEWHERE);
  await tour.pressesAndLooks('enter-code', 'page.enter.button', 'page.enter-code.heading');
  await tour.presses('page.enter.button');
  await tour.lookAt('enter-code-with-errors', 'page.enter-code.heading', 'page.error.heading');
  const wrong = codeIn(mail) === '000000' ? '111111' : '000000';
  for (let tries = 0; tries <= MAX_TRIES && (await page.locator('#code').count()) > 0; tries += 1) {
    await page.locator('#code').fill(wrong);
    await tour.presses('page.enter.button');
  }
  await tour.lookAt('enter-tries', 'page.enter-tries.heading');
  await page.setExtraHTTPHeaders({});

  await signsIn(reader, page, language);
  await tour.opens('/preferences/address');
  await page.getByLabel(tour.says('page.address.label')).fill(there.address);
  await tour.presses('page.address.button');
  await there.opens(await there.nextMail(), '/change-address/');
  await page.setExtraHTTPHeaders(ELSEWHERE);
  await tour.pressesAndLooks('verify-code', 'page.verify.button', 'page.verify.code-heading');
  await tour.presses('page.verify.button');
  await tour.lookAt('verify-code-with-errors', 'page.verify.code-heading', 'page.error.heading');
  await page.setExtraHTTPHeaders({});
  await page.context().clearCookies();
}
