import { PERMISSIONS } from '../../../../functions/contract/team-acts.ts';
import { invite } from '../../../../functions/domain/members/team/invite.ts';
import { anApp, linkMailedBy } from '../../../support/visiting/office.ts';
import { postsEmptyAnswer } from '../../../support/visiting/passkeys.ts';
import type { DeskTour } from './desk-world.ts';

/** From the invitation to the first look at the desk. */
export async function visitJoining(tour: DeskTour): Promise<void> {
  const { page, language, hasScripts } = tour;
  const { office } = tour.world;
  const { address } = tour.world.ana;
  const invited = { name: 'Ana Example', address, language, permissions: PERMISSIONS };
  const invites = async () => invite(await office.read(), invited, { kind: 'operator' }, office.ports, Date.now());
  const invitation = await linkMailedBy(invites, address, '/desk/invitation/');
  await tour.goesAndLooks('invitation', invitation, 'desk.invitation.heading');
  await tour.pressesAndLooks('join', 'desk.invitation.button', 'desk.join.heading');
  if (hasScripts) {
    await postsEmptyAnswer(page);
    await tour.lookAt('join-refused', 'desk.join.heading', 'desk.passkey.not-added');
  }
  await tour.follows('desk.join.app-button');
  await tour.lookAt('app', 'desk.app.heading');
  await tour.pressesAndLooks('app-with-errors', 'desk.app.button', 'desk.app.heading', 'page.error.heading');
  await setsUpApp(tour);
  await tour.lookAt('desk-empty', 'desk.home.heading', 'desk.home.sent-none');
  await tour.goesAndLooks('invitation-over', invitation, 'desk.invitation-over.heading');
}

/** On the page that shows the secret of a new app. */
export async function setsUpApp(tour: DeskTour): Promise<void> {
  const secret = (await tour.page.locator('.code bdi').first().textContent())?.replaceAll(' ', '') ?? '';
  tour.world.ana.app = anApp(secret);
  await tour.types({ code: await tour.world.ana.app.nextCode() });
  await tour.presses('desk.app.button');
}
