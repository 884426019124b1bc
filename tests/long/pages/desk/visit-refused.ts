import type { Permission } from '../../../../functions/contract/team-acts.ts';
import { type DeskTour, opens, presses } from './desk-tour.ts';

/** What a member sees who may only look, whose session is over, or who has a link of no one. */
export async function visitRefused(tour: DeskTour, draftPath: string): Promise<void> {
  const { office, page, lookAt } = tour;
  const { address } = tour.ana;
  const may = (permissions: readonly Permission[]) =>
    office.change(({ members }) => ({
      members: members.map((one) => (one.address === address ? { ...one, permissions } : one)),
    }));
  const { member } = await office.of(address);
  await may([]);
  await opens(tour, '/desk');
  await lookAt('desk-looking', 'desk.home.heading', 'desk.may-not.propose');
  await opens(tour, '/desk/team');
  await lookAt('team-looking', 'desk.team.heading', 'desk.team.not-manager');
  await may(['decide']);
  await opens(tour, `${draftPath}/mail`);
  await lookAt('mail-looking', 'preview.heading');
  await opens(tour, '/desk/write');
  await lookAt('not-allowed', 'desk.not-allowed.heading');
  await may(member.permissions);
  await opens(tour, '/desk/team');
  await page.context().clearCookies();
  await presses(tour, 'desk.team.invite-button');
  await lookAt('session-over', 'desk.again.heading');
  for (const way of ['invitation', 'enter', 'recovery'] as const) {
    await opens(tour, `/desk/${way}/forged`);
    await lookAt(`forged-${way}`, 'page.link-unknown.heading');
  }
  await opens(tour, '/desk');
  await lookAt('not-signed-in', 'desk.sign-in.heading');
}
