import { linkMailedBy } from '../../../support/visiting/office.ts';
import { givePasskeysTo, postsEmptyAnswer } from '../../../support/visiting/passkeys.ts';
import { type DeskTour, signsIn } from './desk-world.ts';
import { setsUpApp } from './visit-joining.ts';

const TRIES = 5;
/** Right once in hundreds of thousands. */
const WRONG = '000000';

/** How a member who is signed in sees by what, changes it, and signs in anew. */
export async function visitWaysIn(tour: DeskTour): Promise<void> {
  const { page, lookAt, hasScripts } = tour;
  await tour.opensAndLooks('you', '/desk/you', 'desk.you.heading', 'desk.you.passkeys-none');
  await tour.presses('desk.you.end-app');
  await lookAt('you-last-way', 'desk.you.heading', 'desk.you.error-last');
  if (hasScripts) await visitPasskeys(tour);
  await tour.opensAndLooks('you-app', '/desk/you/app', 'desk.app.heading');
  await setsUpApp(tour);
  await lookAt('you-app-added', 'desk.you.heading', 'desk.you.done-added');
  await tour.presses('desk.sign-out');
  await lookAt('signed-out', 'desk.sign-in.heading', 'desk.signed-out');
  if (hasScripts) {
    await postsEmptyAnswer(page);
    await lookAt('sign-in-passkey-refused', 'desk.sign-in.heading', 'desk.passkey.refused');
    await tour.presses('desk.sign-in.passkey-button');
    await tour.presses('desk.sign-out');
  }
  await visitLink(tour);
}

async function visitPasskeys(tour: DeskTour): Promise<void> {
  const { page, lookAt } = tour;
  await givePasskeysTo(page);
  await tour.presses('desk.join.passkey-button');
  await lookAt('you-passkey-added', 'desk.you.heading', 'desk.you.done-added');
  const unfolds = () => page.locator('.rows summary').first().click();
  await unfolds();
  await tour.presses('desk.you.name-button');
  await lookAt('you-passkey-with-errors', 'desk.you.heading', 'desk.you.error-no-name');
  await tour.types({ 'label-0': 'office laptop' });
  await tour.presses('desk.you.name-button');
  await lookAt('you-passkey-named', 'desk.you.heading', 'desk.you.done-named');
  await tour.presses('desk.you.end-app');
  await lookAt('you-app-ended', 'desk.you.heading', 'desk.you.done-ended');
}

async function visitLink(tour: DeskTour): Promise<void> {
  const { page, lookAt } = tour;
  const { address } = tour.world.ana;
  await tour.opens('/desk/sign-in');
  await tour.presses('desk.sign-in.link-button');
  await lookAt('sign-in-with-errors', 'desk.sign-in.heading', 'page.error.heading');
  await page.getByLabel(tour.says('desk.sign-in.address')).fill(address);
  const asks = () => tour.presses('desk.sign-in.link-button');
  const link = await linkMailedBy(asks, address, '/desk/enter/');
  await lookAt('link-asked', 'desk.asked.heading');
  await page.goto(link);
  await lookAt('enter', 'desk.enter.heading');
  await tour.presses('desk.enter.button');
  await lookAt('enter-with-errors', 'desk.enter.heading', 'desk.enter.error-unreadable');
  for (let tries = 0; tries <= TRIES && (await page.locator('#code').count()) > 0; tries += 1) {
    await tour.types({ code: WRONG });
    await tour.presses('desk.enter.button');
    if (tries === 0) await lookAt('enter-wrong', 'desk.enter.heading', 'desk.enter.error-wrong');
  }
  await lookAt('enter-over', 'desk.enter-over.heading');
  await tour.follows('desk.asked.again');
  await signsIn(tour);
}
