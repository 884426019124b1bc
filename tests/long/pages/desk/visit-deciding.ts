import { holdsSession, sitsAtDesk } from '../../../support/visiting/at-desk.ts';
import { aColleague } from '../../../support/visiting/office.ts';
import { chooses, type DeskTour, opens, presses, ticks, types } from './desk-tour.ts';
import { answersChecks, describesImage } from './visit-writing.ts';

/** What Ana asks of a colleague, and what Lina decides, in the same browser after her. */
export async function visitDeciding(tour: DeskTour, path: string): Promise<void> {
  const { lookAt } = tour;
  await opens(tour, `${path}/versions`);
  await lookAt('versions', 'compose.versions.heading');
  const lina = aColleague({ name: 'Lina Sample' });
  await tour.office.change(({ members }) => ({ members: [...members, lina] }));
  await opens(tour, `${path}/ask`);
  await lookAt('not-ready', 'decide.not-ready.title');
  await describesImage(tour, path);
  // A name in another script is asked about.
  await opens(tour, path);
  await answersChecks(tour);
  await opens(tour, `${path}/ask`);
  await lookAt('ask', 'decide.ask.title');
  await ticks(tour, 'when', 'at');
  await presses(tour, 'decide.ask.button');
  await lookAt('ask-with-errors', 'decide.ask.title', 'decide.error.no-zone');
  await ticks(tour, 'when', 'at-once');
  await presses(tour, 'decide.ask.button');
  await lookAt('own', undefined, 'decide.cant.own');
  await opens(tour, path);
  await lookAt('waits', undefined, 'compose.save-ends-open');
  await types(tour, { demands_1: 'Example' });
  await presses(tour, 'compose.save-ends-open');
  await lookAt('ended', undefined, 'compose.done-ended');
  // Of another demand it is asked anew whom readers are to turn to.
  await answersChecks(tour);
  await opens(tour, `${path}/ask`);
  await presses(tour, 'decide.ask.button');
  const asLina = await changesSeats(tour, lina.address);
  await asLina.sits();
  await lookAt('asked', undefined, 'decide.understood');
  await presses(tour, 'decide.send');
  await lookAt('asked-with-errors', undefined, 'decide.error.not-understood');
  await tour.page.locator('#return-reason').evaluate((field) => field.closest('details')?.setAttribute('open', ''));
  await types(tour, { 'return-reason': 'Example' });
  await presses(tour, 'decide.return.button');
  await lookAt('returned', 'decide.over');
  await asLina.leaves();
  await opens(tour, `${path}/ask`);
  await ticks(tour, 'when', 'at');
  await chooses(tour, { 'day-day': '1', 'day-month': '3', 'day-year': String(new Date().getUTCFullYear() + 1) });
  await types(tour, { time: '09:30' });
  await tour.page.locator('#time-zone').selectOption({ index: 1 });
  await presses(tour, 'decide.ask.button');
  await asLina.sits();
  await lookAt('asked-again', undefined, 'decide.changed.heading');
  await ticks(tour, 'understood', 'yes');
  await presses(tour, 'decide.send');
  await lookAt('approved', 'decide.over', 'decide.stop.text');
  await opens(tour, '/desk');
  await lookAt('home-with-approved', 'desk.home.heading', 'decide.list');
  await tour.page.goBack();
  await presses(tour, 'decide.stop');
  await lookAt('stopped', 'decide.over', 'decide.stopped.text');
  await asLina.leaves();
}

/** Another member at the same screen: the page that is open, and back to who sat there before. */
async function changesSeats({ page, office }: DeskTour, address: string) {
  const { office: now, member } = await office.of(address);
  const before = (await page.context().cookies()).find(({ name }) => name === '__Host-desk')?.value ?? '';
  return {
    async sits() {
      await sitsAtDesk(page, now, member);
      await page.reload();
    },
    leaves: () => holdsSession(page, before),
  };
}
