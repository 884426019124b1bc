import { holdsSession } from '../../../support/visiting/at-desk.ts';
import { aColleague } from '../../../support/visiting/office.ts';
import type { DeskTour } from './desk-world.ts';
import { answersChecks, describesImage } from './visit-writing.ts';

/** What Ana asks of a colleague, and what Lina decides, in the same browser after her. */
export async function visitDeciding(tour: DeskTour): Promise<void> {
  const { draft: path } = tour.world;
  await tour.opensAndLooks('versions', `${path}/versions`, 'compose.versions.heading');
  const lina = aColleague({ name: 'Lina Sample' });
  await tour.world.office.change(({ members }) => ({ members: [...members, lina] }));
  await tour.opensAndLooks('not-ready', `${path}/ask`, 'decide.not-ready.title');
  await describesImage(tour, path);
  // A name in another script is asked about.
  await tour.opens(path);
  await answersChecks(tour);
  await tour.opensAndLooks('ask', `${path}/ask`, 'decide.ask.title');
  await tour.ticks('when', 'at');
  await tour.pressesAndLooks('ask-with-errors', 'decide.ask.button', 'decide.ask.title', 'decide.error.no-time');
  await tour.ticks('when', 'at-once');
  await tour.pressesAndLooks('own', 'decide.ask.button', undefined, 'decide.cant.own');
  await tour.opensAndLooks('waits', path, undefined, 'compose.save-ends-open');
  await tour.types({ demands_1: 'Example' });
  await tour.pressesAndLooks('ended', 'compose.save-ends-open', undefined, 'compose.done-ended');
  // Of another demand it is asked anew whom readers are to turn to.
  await answersChecks(tour);
  await tour.opens(`${path}/ask`);
  await tour.presses('decide.ask.button');
  const asLina = await changesSeats(tour, lina.address);
  await asLina.sits();
  await tour.page.locator('.decide summary').first().click();
  await tour.lookAt('asked', undefined, 'decide.understood');
  await tour.pressesAndLooks('asked-with-errors', 'decide.send', undefined, 'decide.error.not-understood');
  await tour.page.locator('#return-reason').evaluate((field) => field.closest('details')?.setAttribute('open', ''));
  await tour.types({ 'return-reason': 'Example' });
  await tour.pressesAndLooks('returned', 'decide.return.button', 'decide.over');
  await asLina.leaves();
  await tour.opens(`${path}/notes`);
  await tour.pressesAndLooks('note-with-errors', 'notes.button', 'notes.title', 'notes.error.no-text');
  await tour.types({ note: 'Example' });
  await tour.pressesAndLooks('notes', 'notes.button', 'notes.title', 'notes.hint');
  await tour.opens(`${path}/ask`);
  await tour.ticks('when', 'at');
  await tour.chooses({ 'day-day': '1', 'day-month': '3', 'day-year': String(new Date().getUTCFullYear() + 1) });
  await tour.types({ time: '09:30' });
  await tour.page.locator('#time-zone').selectOption({ index: 1 });
  await tour.presses('decide.ask.button');
  await asLina.sits();
  await tour.lookAt('asked-again', undefined, 'decide.changed.heading');
  await tour.ticks('understood', 'yes');
  await tour.pressesAndLooks('approved', 'decide.send', 'decide.over', 'decide.stop.text');
  await tour.opensAndLooks('home-with-approved', '/desk', 'desk.home.heading', 'desk.standing.scheduled');
  await tour.opensAndLooks('calendar', '/desk/calendar', 'desk.calendar.title');
  await tour.page.goBack();
  await tour.page.goBack();
  await tour.pressesAndLooks('stopped', 'decide.stop', 'decide.over', 'decide.stopped.text');
  await asLina.leaves();
}

/** Another member at the same screen: the page that is open, and back to who sat there before. */
async function changesSeats(tour: DeskTour, address: string) {
  const { page } = tour;
  const before = (await page.context().cookies()).find(({ name }) => name === '__Host-desk')?.value ?? '';
  return {
    async sits() {
      await tour.sitsAt(tour.world.office, address);
      await page.reload();
    },
    leaves: () => holdsSession(page, before),
  };
}
