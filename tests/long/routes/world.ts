import { PUBLISH_PATH } from '../../../functions/contract/api.ts';
import { PERMISSIONS } from '../../../functions/contract/team-acts.ts';
import { askRecovery } from '../../../functions/domain/members/recovery/ask-recovery.ts';
import { invite } from '../../../functions/domain/members/team/invite.ts';
import { daysInMs } from '../../../functions/domain/time/spans.ts';
import { anImage, aTakenImage } from '../../support/publishing/images.ts';
import { anAppeal } from '../../support/stack/following-up.ts';
import { codeIn, linksIn } from '../../support/stack/inbox.ts';
import { ask, publishAndWait } from '../../support/stack/publisher-api.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { aSessionOf } from '../../support/visiting/at-desk.ts';
import { open } from '../../support/visiting/mail-gateway.ts';
import { anAddressOf, linkMailedBy } from '../../support/visiting/office.ts';
import { at, Owner, RUSSIA, subjectIn } from '../../support/visiting/scanned-mails.ts';
import { anOfficeOfThree, asks } from '../races/office-of-three.ts';

/** A reader at each point of their way, an office at work, and what they hold. */
export interface World {
  /** Paths with their query, by which something can be done that has not been done yet. */
  readonly links: readonly string[];
  /** What stands for the braces of routes, by the name between them. */
  readonly ids: Readonly<Record<string, string>>;
  /** The code in the mail of a sign-up that waits. */
  readonly code: string;
  /** What the browser of one sends who is signed in as a subscriber and as a member, and what stands in each form of the subscriber. */
  readonly cookie: string;
  readonly proof: string;
  /** Of the office's publisher. */
  readonly key: string;
  readonly dispatchId: string;
}

const pathOf = (url: string) => url.slice(inject('publicUrl').length);

export async function aWorld(): Promise<World> {
  const [office, readers] = [await anOfficeAtWork(), await someReaders()];
  return {
    ...readers,
    ...office,
    links: [...readers.links, ...office.links].map(pathOf),
    ids: { ...readers.ids, ...office.ids, file: 'nothing.css', entry: 'ru-prosecutor' },
    cookie: `${readers.cookie}; ${office.cookie}`,
  };
}

/** Ana gets alerts, is signed in and asked to move; Bo has not confirmed, and Cy has left. */
async function someReaders() {
  const [ana, bo, cy, there] = [new Owner('ana'), new Owner('bo'), new Owner('cy'), new Owner('ana.new')];
  await Promise.all([ana, bo, cy].map((one) => one.asksFor(RUSSIA)));
  const [hers, his] = [await ana.mail('mail.confirm.subject'), await bo.mail('mail.confirm.subject')];
  const confirmed = await ana.pressesIn(hers, '/confirm/');
  const [, erase = ''] = /href="([^"]*\/erase\/[^"]*)"/.exec(confirmed.html) ?? [];
  const welcome = await ana.mail('mail.welcome.subject');
  const move = await ana.asksToMoveTo(there);
  await cy.pressesIn(await cy.mail('mail.confirm.subject'), '/confirm/');
  await cy.pressesIn(await cy.mail('mail.welcome.subject'), '/unsubscribe/');
  const mails = [his, welcome, move, await ana.asksForLink(), await cy.mail('mail.unsubscribed.subject')];

  const { html: mine } = await open(at('/preferences/mine'), { cookie: ana.cookie });
  const [, proof = ''] = /name="proof" value="([^"]+)"/.exec(mine) ?? [];
  const [, followId = ''] = /\/preferences\/follows\/([^/"?]+)\/stop/.exec(mine) ?? [];
  return {
    links: [erase.replaceAll('&amp;', '&'), ...mails.flatMap(linksIn)],
    ids: { requestId: await subjectIn(his, 'confirm'), followId },
    code: codeIn(his),
    cookie: ana.cookie,
    proof,
  };
}

/** Ana asked for a link and for a decision; she may be let in anew, and Dan is invited. One appeal is out, one waits for its time. */
async function anOfficeAtWork() {
  const three = await anOfficeOfThree();
  const { office } = three;
  const [ana, omar] = (await office.read()).members;
  if (!ana || !omar) throw new Error('They are not there');
  const dan = { name: 'Dan Example', address: anAddressOf('dan'), language: 'en', permissions: PERMISSIONS } as const;
  const invites = async () => invite(await office.read(), dan, { kind: 'operator' }, office.ports, Date.now());
  const asksForLink = () => new Owner('').submits(at('/desk/sign-in'), '/desk/sign-in/link', { email: ana.address });
  const terms = { address: ana.address, waitMs: daysInMs(1) };
  const recovers = () => askRecovery(office.publisherId, terms, office.ports, Date.now());
  const links = [
    await linkMailedBy(invites, dan.address, '/desk/invitation/'),
    await linkMailedBy(asksForLink, ana.address, '/desk/enter/'),
    await linkMailedBy(recovers, ana.address, '/desk/recovery/'),
  ];
  const { draft, page } = await asks(three, 'RU');
  const appeal = { ...anAppeal('RU', { urgent: true }), letter: 'I write about them.', image: anImage() };
  const { appealId, dispatchId } = await publishAndWait(appeal, office.key);
  const releaseAt = new Date(Date.now() + daysInMs(1)).toISOString();
  const { json } = await ask('POST', PUBLISH_PATH, anAppeal('RU', { releaseAt }), office.key);
  const { releaseId } = json as { releaseId: string }; // of what waits for its time
  const idIn = (path: string) => path.split('/').at(-1) ?? '';
  return {
    links,
    ids: {
      ...{ appealId, dispatchId, releaseId, memberId: omar.memberId },
      ...{ draftId: idIn(draft), proposalId: idIn(page), digest: aTakenImage().image.digest },
    },
    cookie: `__Host-desk=${await aSessionOf(await office.read(), ana)}`,
    key: office.key,
    dispatchId,
  };
}
