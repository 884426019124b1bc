import { linkMailedBy } from '../../../support/visiting/office.ts';
import { givePasskeysTo, postsEmptyAnswer } from '../../../support/visiting/passkeys.ts';
import { type DeskTour, follows, opens, presses, say, signsIn, types } from './desk-tour.ts';
import { setsUpApp } from './visit-joining.ts';

const TRIES = 5;
/** Right once in hundreds of thousands. */
const WRONG = '000000';

/** How a member who is signed in sees by what, changes it, and signs in anew. */
export async function visitWaysIn(tour: DeskTour): Promise<void> {
  const { page, lookAt, hasScripts } = tour;
  await opens(tour, '/desk/you');
  await lookAt('you', 'desk.you.heading', 'desk.you.passkeys-none');
  await presses(tour, 'desk.you.end-app');
  await lookAt('you-last-way', 'desk.you.heading', 'desk.you.error-last');
  if (hasScripts) await visitPasskeys(tour);
  await opens(tour, '/desk/you/app');
  await lookAt('you-app', 'desk.app.heading');
  await setsUpApp(tour);
  await lookAt('you-app-added', 'desk.you.heading', 'desk.you.done-added');
  await presses(tour, 'desk.sign-out');
  await lookAt('signed-out', 'desk.sign-in.heading', 'desk.signed-out');
  if (hasScripts) {
    await postsEmptyAnswer(page);
    await lookAt('sign-in-passkey-refused', 'desk.sign-in.heading', 'desk.passkey.refused');
    await presses(tour, 'desk.sign-in.passkey-button');
    await presses(tour, 'desk.sign-out');
  }
  await visitLink(tour);
}

async function visitPasskeys(tour: DeskTour): Promise<void> {
  const { page, lookAt } = tour;
  await givePasskeysTo(page);
  await presses(tour, 'desk.join.passkey-button');
  await lookAt('you-passkey-added', 'desk.you.heading', 'desk.you.done-added');
  const unfolds = () => page.locator('.rows summary').first().click();
  await unfolds();
  await presses(tour, 'desk.you.name-button');
  await lookAt('you-passkey-with-errors', 'desk.you.heading', 'desk.you.error-no-name');
  await types(tour, { 'label-0': 'office laptop' });
  await presses(tour, 'desk.you.name-button');
  await lookAt('you-passkey-named', 'desk.you.heading', 'desk.you.done-named');
  await presses(tour, 'desk.you.end-app');
  await lookAt('you-app-ended', 'desk.you.heading', 'desk.you.done-ended');
}

async function visitLink(tour: DeskTour): Promise<void> {
  const { page, lookAt } = tour;
  const { address } = tour.ana;
  await opens(tour, '/desk/sign-in');
  await presses(tour, 'desk.sign-in.link-button');
  await lookAt('sign-in-with-errors', 'desk.sign-in.heading', 'page.error.heading');
  await page.getByLabel(say(tour, 'desk.sign-in.address')).fill(address);
  const asks = () => presses(tour, 'desk.sign-in.link-button');
  const link = await linkMailedBy(asks, address, '/desk/enter/');
  await lookAt('link-asked', 'desk.asked.heading');
  await page.goto(link);
  await lookAt('enter', 'desk.enter.heading');
  await presses(tour, 'desk.enter.button');
  await lookAt('enter-with-errors', 'desk.enter.heading', 'desk.enter.error-unreadable');
  for (let tries = 0; tries <= TRIES && (await page.locator('#code').count()) > 0; tries += 1) {
    await types(tour, { code: WRONG });
    await presses(tour, 'desk.enter.button');
    if (tries === 0) await lookAt('enter-wrong', 'desk.enter.heading', 'desk.enter.error-wrong');
  }
  await lookAt('enter-over', 'desk.enter-over.heading');
  await follows(tour, 'desk.asked.again');
  await signsIn(tour);
}
