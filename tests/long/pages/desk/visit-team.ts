import { changeTeam } from '../../../../functions/domain/members/team/change-team.ts';
import { aColleague } from '../../../support/visiting/office.ts';
import { type DeskTour, opens, presses, ticks, types } from './desk-tour.ts';

/** Who works at the office, and what one or two people change about that. Ana manages it, alone at first. */
export async function visitTeam(tour: DeskTour): Promise<void> {
  const { office, lookAt } = tour;
  const { member: ana } = await office.of(tour.ana.address);
  await opens(tour, '/desk/team');
  await lookAt('team-of-one', 'desk.team.heading', 'desk.team.too-few');
  await presses(tour, 'desk.two.button-off');
  await lookAt('team-too-few', 'desk.team.heading', 'desk.member.error-too-few');
  await opens(tour, `/desk/team/${ana.memberId}`);
  await lookAt('member-self', undefined, 'desk.member.remove-self');
  await tour.page.locator('input[value=manage]').uncheck();
  await presses(tour, 'desk.member.permissions-button');
  await lookAt('member-with-errors', undefined, 'desk.member.error-last-manager');
  await visitInviting(tour);
  const noor = aColleague({ name: 'Noor Example', permissions: [] });
  const omar = aColleague({ name: 'Omar Sample' });
  await office.change(({ members }) => ({ members: [...members, omar, noor] }));
  await visitMember(tour, noor.memberId);
  await presses(tour, 'alone.team.button-off');
  await lookAt('sends-alone', 'desk.team.heading', 'desk.team.done-sends-alone');
  await visitTwo(tour, omar.address);
}

async function visitInviting(tour: DeskTour): Promise<void> {
  const { lookAt } = tour;
  await opens(tour, '/desk/team');
  await presses(tour, 'desk.team.invite-button');
  await lookAt('invite-with-errors', 'desk.team.heading', 'desk.team.error-name');
  await types(tour, { name: 'María Ejemplo', email: 'maria@example.org' });
  await presses(tour, 'desk.team.invite-button');
  await lookAt('invited', 'desk.team.heading', 'desk.team.done-invited');
}

async function visitMember(tour: DeskTour, memberId: string): Promise<void> {
  const { lookAt } = tour;
  const opensMember = () => opens(tour, `/desk/team/${memberId}`);
  await opensMember();
  await lookAt('member', undefined, 'desk.member.remove-text');
  await ticks(tour, 'may', 'decide');
  await presses(tour, 'desk.member.permissions-button');
  await lookAt('member-changed', 'desk.team.heading', 'desk.team.done-changed');
  await opensMember();
  await presses(tour, 'desk.member.permissions-button');
  await lookAt('member-same', 'desk.team.heading', 'desk.team.done-same');
  await opensMember();
  await presses(tour, 'desk.member.again-button');
  await lookAt('member-again', 'desk.team.heading', 'desk.team.done-invited-again');
  await opensMember();
  await opens(tour, `/desk/team/${memberId}/remove`);
  await lookAt('member-remove', undefined, 'desk.member.remove-back');
  await presses(tour, 'desk.member.remove-button');
  await lookAt('member-removed', 'desk.team.heading', 'desk.team.done-removed');
}

/** Omar proposes too, in a browser of his own. */
async function visitTwo(tour: DeskTour, omar: string): Promise<void> {
  const { office, lookAt } = tour;
  await presses(tour, 'desk.two.button-off');
  await lookAt('two-decide', 'desk.team.heading', 'desk.team.done-two-decide');
  await presses(tour, 'desk.two.button-on');
  await lookAt('proposed', 'desk.team.heading', 'desk.team.done-proposed');
  await presses(tour, 'desk.proposal.decline');
  await lookAt('declined', 'desk.team.heading', 'desk.team.done-declined');
  await changeTeam(await office.of(omar), { kind: 'two-decide', isOn: false }, office.ports, Date.now());
  await opens(tour, '/desk/team');
  await lookAt('proposal-of-another', 'desk.team.heading', 'desk.proposal.waiting');
  await presses(tour, 'desk.proposal.confirm');
  await lookAt('confirmed', 'desk.team.heading', 'desk.team.done-confirmed');
  // It ends a day later: the rest of the tour is of an office that asks for one person.
  const { needsTwo: _, twoEnds: __, ...asksForOne } = (await office.of(omar)).office;
  await office.ports.offices.save(asksForOne, []);
}
