import { askRecovery } from '../../../../functions/domain/members/recovery/ask-recovery.ts';
import { hoursInMs } from '../../../../functions/domain/time/spans.ts';
import { linkMailedBy } from '../../../support/visiting/office.ts';
import type { DeskTour } from './desk-world.ts';

const WAIT_HOURS = 24;

/** An operator was told that Omar lost all that he signs in with: Ana sees it at her desk and in her mail, and stops it. */
export async function visitRecovery(tour: DeskTour): Promise<void> {
  const { office } = tour.world;
  const omar = (await office.read()).members.find(({ name }) => name === 'Omar Sample')?.address ?? '';
  const terms = { address: omar, waitMs: hoursInMs(WAIT_HOURS) };
  const asks = () => askRecovery(office.publisherId, terms, office.ports, Date.now());
  const link = await linkMailedBy(asks, tour.world.ana.address, '/desk/recovery/');
  await tour.opensAndLooks('desk-with-recovery', '/desk', 'desk.home.heading', 'desk.recovery.stop-text');
  await tour.goesAndLooks('recovery', link, 'desk.recovery.heading');
  await tour.pressesAndLooks('recovery-stopped', 'desk.recovery.stop', 'desk.recovery-stopped.title');
  await tour.goesAndLooks('recovery-over', link, 'desk.recovery-over.title');
}
