import { codeOf } from '../../../functions/domain/notices/code.ts';
import { accessEpochOf, type Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import type { TokenPurpose } from '../../../functions/domain/tokens/token.ts';
import { aFollow, aSubscriber, someTokenKeys } from '../builders.ts';
import { A_SIGN_UP_ID, aSignUp, DAY_MS, NOW_MS } from './builders.ts';
import { MemoryPorts } from './memory-ports.ts';
import { aSite, linkTo, Pages, undoLinkTo } from './pages.ts';

export const ana: Subscriber = aSubscriber({
  follows: [
    aFollow({ followId: 'in-russia', countries: ['RU'] }),
    aFollow({ followId: 'torture', themes: ['torture'] }),
  ],
});
export const cy: Subscriber = aSubscriber({
  subscriberId: '5f0c1b8e-0000-4000-8000-000000000002',
  address: 'cy@example.org',
  status: 'unsubscribed',
  unsubscribedAtMs: NOW_MS,
});
export const A_SIGN_IN_ID = 'bbbbbbbb-0000-8000-8000-000000000001';
const A_CHANGE_ID = 'cccccccc-0000-8000-8000-000000000001';

/** Purposes of links: the proof that stands in a form is none, nor what a cookie holds, nor where the button of an answer posts. */
export type LinkPurpose = Exclude<
  TokenPurpose,
  'unsubscribe-after-all' | 'undo-press' | 'session-ended' | 'signed-out' | 'just-confirmed'
>;

/** For each purpose, whose it is and the link that a mail or a page of ours holds. */
export const LINKS: Readonly<Record<LinkPurpose, { readonly subjectId: string; readonly link: string }>> = {
  confirm: { subjectId: A_SIGN_UP_ID, link: linkTo('confirm', A_SIGN_UP_ID) },
  'not-me': { subjectId: A_SIGN_UP_ID, link: linkTo('not-me', A_SIGN_UP_ID) },
  unsubscribe: { subjectId: ana.subscriberId, link: linkTo('unsubscribe', ana.subscriberId) },
  'undo-unsubscribe': { subjectId: cy.subscriberId, link: undoLinkTo(cy.subscriberId, NOW_MS) },
  'sign-in': { subjectId: A_SIGN_IN_ID, link: linkTo('sign-in', A_SIGN_IN_ID) },
  'change-address': { subjectId: A_CHANGE_ID, link: linkTo('change-address', A_CHANGE_ID) },
  erase: { subjectId: ana.subscriberId, link: linkTo('erase', ana.subscriberId) },
};

/** What the form behind Ana's link to her new address posts, with the code from its mail. */
export const TYPED_CODE = `code=${codeOf('address-change', A_CHANGE_ID, 1, someTokenKeys)}`;

export interface LinkWorld {
  readonly ports: MemoryPorts;
  readonly pages: Pages;
}

/** Ana gets alerts, asked for a link and for another address; Bo has yet to confirm; Cy has left. No link is spent. */
export async function aLinkWorld(site = aSite()): Promise<LinkWorld> {
  const ports = new MemoryPorts();
  await ports.holds(ana, []);
  await ports.holds(cy, []);
  await ports.signUps.create(aSignUp({ address: 'bo@example.org' }));
  const requestedFrom = await ports.networks.hash('192.0.2.1', NOW_MS);
  await ports.signIns.put({
    signInId: A_SIGN_IN_ID,
    subscriberId: ana.subscriberId,
    requestedFrom,
    mailedAtMs: NOW_MS,
    expiresAtMs: NOW_MS + 20 * 60_000,
    accessEpoch: accessEpochOf(ana),
    isSpent: false,
  });
  await ports.addressChanges.create({
    changeId: A_CHANGE_ID,
    subscriberId: ana.subscriberId,
    status: 'pending',
    oldAddress: ana.address,
    newAddress: 'ana.new@example.org',
    changesEnded: 0,
    language: 'en',
    requestedFrom,
    mailsSent: 1,
    expiresAtMs: NOW_MS + DAY_MS,
  });
  ports.writes = 0;
  return { ports, pages: new Pages(ports, site) };
}
