import { linkMailedBy } from '../../../support/visiting/office.ts';
import { givePasskeysTo, postsEmptyAnswer } from '../../../support/visiting/passkeys.ts';
import { type DeskTour, signsIn } from './desk-world.ts';
import { setsUpApp } from './visit-joining.ts';

const TRIES = 5;
/** Right once in hundreds of thousands. */
const WRONG = '000000';

/** How a member who is signed in sees by what, changes it, and signs in anew. */
export async function visitWaysIn(tour: DeskTour): Promise<void> {
  const { page, hasScripts } = tour;
  await tour.opensAndLooks('you', '/desk/you', 'desk.you.heading', 'desk.you.passkeys-none');
  await tour.pressesAndLooks('you-last-way', 'desk.you.end-app', 'desk.you.heading', 'desk.you.error-last');
  if (hasScripts) await visitPasskeys(tour);
  await tour.opensAndLooks('you-app', '/desk/you/app', 'desk.app.heading');
  await setsUpApp(tour);
  await tour.lookAt('you-app-added', 'desk.you.heading', 'desk.you.done-added');
  await tour.pressesAndLooks('signed-out', 'desk.sign-out', 'desk.sign-in.heading', 'desk.signed-out');
  if (hasScripts) {
    await postsEmptyAnswer(page);
    await tour.lookAt('sign-in-passkey-refused', 'desk.sign-in.heading', 'desk.passkey.refused');
    await tour.presses('desk.sign-in.passkey-button');
    await tour.presses('desk.sign-out');
  }
  await visitLink(tour);
}

async function visitPasskeys(tour: DeskTour): Promise<void> {
  const { page } = tour;
  await givePasskeysTo(page);
  await tour.presses('desk.join.passkey-button');
  await tour.lookAt('you-passkey-added', 'desk.you.heading', 'desk.you.done-added');
  const unfolds = () => page.locator('.rows summary').first().click();
  await unfolds();
  await tour.presses('desk.you.name-button');
  await tour.lookAt('you-passkey-with-errors', 'desk.you.heading', 'desk.you.error-no-name');
  await tour.types({ 'label-0': 'office laptop' });
  await tour.pressesAndLooks('you-passkey-named', 'desk.you.name-button', 'desk.you.heading', 'desk.you.done-named');
  await tour.pressesAndLooks('you-app-ended', 'desk.you.end-app', 'desk.you.heading', 'desk.you.done-ended');
}

async function visitLink(tour: DeskTour): Promise<void> {
  const { page } = tour;
  const { address } = tour.world.ana;
  await tour.opens('/desk/sign-in');
  await tour.presses('desk.sign-in.link-button');
  await tour.lookAt('sign-in-with-errors', 'desk.sign-in.heading', 'page.error.heading');
  await page.getByLabel(tour.says('desk.sign-in.address')).fill(address);
  const asks = () => tour.presses('desk.sign-in.link-button');
  const link = await linkMailedBy(asks, address, '/desk/enter/');
  await tour.lookAt('link-asked', 'desk.asked.heading');
  await tour.goesAndLooks('enter', link, 'desk.enter.heading');
  await tour.presses('desk.enter.button');
  await tour.lookAt('enter-with-errors', 'desk.enter.heading', 'desk.enter.error-unreadable');
  for (let tries = 0; tries <= TRIES && (await page.locator('#code').count()) > 0; tries += 1) {
    await tour.types({ code: WRONG });
    await tour.presses('desk.enter.button');
    if (tries === 0) await tour.lookAt('enter-wrong', 'desk.enter.heading', 'desk.enter.error-wrong');
  }
  await tour.lookAt('enter-over', 'desk.enter-over.heading');
  await tour.follows('desk.asked.again');
  await signsIn(tour);
}
