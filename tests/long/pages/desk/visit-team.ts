import { changeTeam } from '../../../../functions/domain/members/team/change-team.ts';
import { aColleague } from '../../../support/visiting/office.ts';
import type { DeskTour } from './desk-world.ts';

/** Who works at the office, and what one or two people change about that. Ana manages it, alone at first. */
export async function visitTeam(tour: DeskTour): Promise<void> {
  const { office } = tour.world;
  const { member: ana } = await office.of(tour.world.ana.address);
  await tour.opensAndLooks('team-of-one', '/desk/team', 'desk.team.heading', 'desk.team.too-few');
  await tour.pressesAndLooks('team-too-few', 'desk.two.button-off', 'desk.team.heading', 'desk.member.error-too-few');
  await tour.opensAndLooks('member-self', `/desk/team/${ana.memberId}`, undefined, 'desk.member.remove-self');
  await tour.page.locator('input[value=manage]').uncheck();
  await tour.presses('desk.member.permissions-button');
  await tour.lookAt('member-with-errors', undefined, 'desk.member.error-last-manager');
  await visitInviting(tour);
  await tour.opensAndLooks('clock', '/desk/team', 'desk.team.heading', 'desk.clock.heading');
  await tour.page.locator('#office-zone').selectOption({ index: 1 });
  await tour.pressesAndLooks('clock-changed', 'desk.clock.button', 'desk.team.heading', 'desk.team.done-clock');
  const noor = aColleague({ name: 'Noor Example', permissions: [] });
  const omar = aColleague({ name: 'Omar Sample' });
  await office.change(({ members }) => ({ members: [...members, omar, noor] }));
  await visitMember(tour, noor.memberId);
  await tour.pressesAndLooks('sends-alone', 'alone.team.button-off', 'desk.team.heading', 'desk.team.done-sends-alone');
  await visitTwo(tour, omar.address);
}

async function visitInviting(tour: DeskTour): Promise<void> {
  await tour.opens('/desk/team');
  await tour.presses('desk.team.invite-button');
  await tour.lookAt('invite-with-errors', 'desk.team.heading', 'desk.team.error-name');
  await tour.types({ name: 'María Ejemplo', email: 'maria@example.org' });
  await tour.pressesAndLooks('invited', 'desk.team.invite-button', 'desk.team.heading', 'desk.team.done-invited');
}

async function visitMember(tour: DeskTour, memberId: string): Promise<void> {
  const opensMember = () => tour.opens(`/desk/team/${memberId}`);
  await opensMember();
  await tour.lookAt('member', undefined, 'desk.member.remove-text');
  await tour.ticks('may', 'decide');
  await tour.presses('desk.member.permissions-button');
  await tour.lookAt('member-changed', 'desk.team.heading', 'desk.team.done-changed');
  await opensMember();
  await tour.presses('desk.member.permissions-button');
  await tour.lookAt('member-same', 'desk.team.heading', 'desk.team.done-same');
  await opensMember();
  await tour.presses('desk.member.again-button');
  await tour.lookAt('member-again', 'desk.team.heading', 'desk.team.done-invited-again');
  await opensMember();
  await tour.opensAndLooks('member-remove', `/desk/team/${memberId}/remove`, undefined, 'desk.member.remove-back');
  await tour.presses('desk.member.remove-button');
  await tour.lookAt('member-removed', 'desk.team.heading', 'desk.team.done-removed');
}

/** Omar proposes too, in a browser of his own. */
async function visitTwo(tour: DeskTour, omar: string): Promise<void> {
  const { office } = tour.world;
  await tour.pressesAndLooks('two-decide', 'desk.two.button-off', 'desk.team.heading', 'desk.team.done-two-decide');
  await tour.pressesAndLooks('proposed', 'desk.two.button-on', 'desk.team.heading', 'desk.team.done-proposed');
  await tour.pressesAndLooks('declined', 'desk.proposal.decline', 'desk.team.heading', 'desk.team.done-declined');
  await changeTeam(await office.of(omar), { kind: 'two-decide', isOn: false }, office.ports, Date.now());
  await tour.opensAndLooks('proposal-of-another', '/desk/team', 'desk.team.heading', 'desk.proposal.waiting');
  await tour.pressesAndLooks('confirmed', 'desk.proposal.confirm', 'desk.team.heading', 'desk.team.done-confirmed');
  await tour.pressesAndLooks('two-kept', 'desk.two.keep', 'desk.team.heading', 'desk.team.done-two-kept');
  // It ends a day later: the rest of the tour is of an office that asks for one person.
  const { needsTwo: _, twoEnds: __, ...asksForOne } = (await office.of(omar)).office;
  await office.ports.offices.save(asksForOne, []);
}
