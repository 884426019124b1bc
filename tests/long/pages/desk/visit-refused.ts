import type { Permission } from '../../../../functions/contract/team-acts.ts';
import type { DeskTour } from './desk-world.ts';

/** What a member sees who may only look, whose session is over, who has a link of no one, or who was removed. */
export async function visitRefused(tour: DeskTour): Promise<void> {
  const { page } = tour;
  const { office } = tour.world;
  const { address } = tour.world.ana;
  const may = (permissions: readonly Permission[]) =>
    office.change(({ members }) => ({
      members: members.map((one) => (one.address === address ? { ...one, permissions } : one)),
    }));
  const { member } = await office.of(address);
  await may([]);
  await tour.opensAndLooks('desk-looking', '/desk', 'desk.home.heading', 'desk.may-not.propose');
  await tour.opensAndLooks('team-looking', '/desk/team', 'desk.team.heading', 'desk.team.not-manager');
  await may(['decide']);
  await tour.opensAndLooks('mail-looking', `${tour.world.draft}/mail`, 'preview.heading');
  await tour.opensAndLooks('not-allowed', '/desk/write', 'desk.not-allowed.heading');
  await may(member.permissions);
  await tour.opens('/desk/team');
  await page.context().clearCookies();
  await tour.pressesAndLooks('session-over', 'desk.team.invite-button', 'desk.again.heading');
  for (const way of ['invitation', 'enter', 'recovery'] as const)
    await tour.opensAndLooks(`forged-${way}`, `/desk/${way}/forged`, 'page.link-unknown.heading');
  await tour.opensAndLooks('not-signed-in', '/desk', 'desk.sign-in.heading');
  await tour.sitsAt(office, address);
  await office.change(({ members }) => ({ members: members.filter((one) => one.address !== address) }));
  await tour.opensAndLooks('removed', '/desk', 'desk.removed.heading');
}
