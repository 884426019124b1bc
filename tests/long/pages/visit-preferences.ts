import type { MessageKey } from '../../../functions/locales/messages.ts';
import { asksForLink } from '../../support/visiting/reader.ts';
import type { PublicTour } from './public-world.ts';

/** Each page of one setting, and its heading. */
const SETTINGS = {
  cadence: 'page.cadence.title',
  languages: 'page.languages.title',
  discreet: 'page.review.discreet',
  pause: 'page.pause.title',
  'follows/new': 'page.follow-new.title',
} as const satisfies Record<string, MessageKey>;

/** Every page behind the sign-in of a subscriber who follows something. It changes nothing that a mail depends on. */
export async function visitPreferences(tour: PublicTour): Promise<void> {
  const { ana: reader } = tour.world;
  const { page, language } = tour;
  await tour.opens('/preferences?signed-out=yes');
  await tour.lookAt('sign-in', 'page.sign-in.heading', 'page.sign-in.ended-heading');
  await tour.presses('page.sign-in.button');
  await tour.lookAt('sign-in-with-errors', 'page.sign-in.heading', 'page.error.heading');
  await asksForLink(reader, page, language);
  await tour.lookAt('sign-in-asked', 'page.sign-in-asked.heading');
  await reader.opens(await reader.nextMail(), '/sign-in/');
  const link = page.url();
  await tour.lookAt('enter', 'page.enter.heading');
  await tour.pressesAndLooks('mine', 'page.enter.button', 'page.mine.heading');
  for (const [name, heading] of Object.entries(SETTINGS))
    await tour.opensAndLooks(`preferences-${name.replace('/', '-')}`, `/preferences/${name}`, heading);
  await tour.presses('page.follow-new.button');
  await tour.lookAt('preferences-follows-new-with-errors', 'page.follow-new.title', 'page.error.heading');
  await tour.opens('/preferences/mine');
  await page
    .getByRole('link', { name: tour.says('page.mine.change') })
    .first()
    .click();
  await tour.lookAt('preferences-follow', 'page.follow-edit.title');
  await tour.opensAndLooks('mine-saved', '/preferences/mine?done=saved', 'page.mine.heading', 'page.mine.done-saved');
  await page
    .getByRole('link', { name: tour.says('page.mine.stop') })
    .first()
    .click();
  await tour.lookAt('preferences-stop', 'page.stop.heading');
  await tour.opens('/preferences/follows/5f0c1b8e-0000-4000-8000-000000000001');
  await tour.lookAt('preferences-follow-gone', 'page.follow-gone.heading');
  await tour.opens('/preferences/pause');
  await tour.presses('page.pause.button');
  await tour.lookAt('preferences-pause-with-errors', 'page.pause.title', 'page.error.heading');
  await tour.opens('/preferences/discreet');
  await page.context().clearCookies();
  await tour.pressesAndLooks('signed-out-before-saving', 'page.mine.save', 'page.signed-out.heading');
  await tour.goesAndLooks('enter-spent', link, 'page.enter-spent.heading');
}
