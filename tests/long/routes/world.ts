import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { dispatchPath, PUBLISH_PATH } from '../../../functions/contract/api.ts';
import { SIGN_UP_FORM_PATH, SIGN_UPS_PATH } from '../../../functions/contract/requests/sign-up-api.ts';
import { askRecovery } from '../../../functions/domain/members/recovery/ask-recovery.ts';
import { local } from '../../../infra/stages/local.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { recoveryPortsOf } from '../../../scripts/deployment/recovery-ports.ts';
import { linksIn } from '../../../scripts/local/visitors/inbox-client.ts';
import { openAndPress } from '../../../scripts/local/visitors/press-button.ts';
import { seedOffice, seedPublisher, tableOf } from '../../../scripts/local/visitors/seed.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { appCodeAt } from '../../support/members/builders.ts';
import { anImage } from '../../support/publishing/images.ts';
import { codeIn, theInbox } from '../../support/stack/inbox.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';

/** A reader at each point of their way, with the links that they hold, none of them spent. */
export interface World {
  /** Paths with their query, by the page that they lead to. */
  readonly links: Readonly<
    Record<
      | 'confirm'
      | 'not-me'
      | 'unsubscribe'
      | 'stop'
      | 'undo'
      | 'sign-in'
      | 'change-address'
      | 'erase'
      | 'desk-invitation'
      | 'desk-enter'
      | 'desk-recovery',
      string
    >
  >;
  readonly requestId: string;
  /** The code in the mail of that request. */
  readonly code: string;
  /** What the browser of a subscriber who is signed in sends, and what stands in each of their forms. */
  readonly cookie: string;
  readonly proof: string;
  readonly followId: string;
  readonly key: string;
  readonly appealId: string;
  readonly dispatchId: string;
  readonly releaseId: string;
}

const anAddress = (name: string) => `${name}.${randomUUID().slice(0, 8)}@example.org`;
const pathOf = (url: string) => url.slice(inject('publicUrl').length);
const at = (path: string) => `${inject('publicUrl')}${path}`;

/** Ana gets alerts and is signed in, Bo has not confirmed, Cy has left, Dan is invited to a desk, where Eve asked for a link; one appeal is out and one waits for its time. */
export async function aWorld(): Promise<World> {
  const { deskInvitation, deskEnter, deskRecovery, ...published } = await somethingPublished();
  const [ana, bo, cy] = await Promise.all([confirms('ana'), asks('bo'), confirms('cy')]);
  const [signedIn, undo] = await Promise.all([signsIn(ana.address), leaves(cy.address)]);
  return {
    ...published,
    ...signedIn.session,
    requestId: bo.requestId,
    code: codeIn(bo.mail),
    links: {
      confirm: linkTo('/confirm/', bo.mail),
      'not-me': linkTo('/not-me/', bo.mail),
      unsubscribe: linkTo('/unsubscribe/', ana.welcome),
      stop: linkTo('/unsubscribe/', ana.welcome, true),
      undo,
      erase: ana.eraseLink,
      'sign-in': signedIn.nextLink,
      'change-address': signedIn.changeLink,
      'desk-invitation': deskInvitation,
      'desk-enter': deskEnter,
      'desk-recovery': deskRecovery,
    },
  };
}

/** @param ofOneFollow - the link that stops one follow, and not all. */
function linkTo(path: string, mail: { readonly text: string; readonly subject: string }, ofOneFollow = false): string {
  const link = linksIn(mail).find((url) => url.startsWith(at(path)) && url.includes('reason=') === ofOneFollow);
  if (!link) throw new Error(`"${mail.subject}" has no link to ${path}`);
  return pathOf(link);
}

async function asks(name: string) {
  const address = anAddress(name);
  const { form } = (await (await fetch(at(SIGN_UP_FORM_PATH))).json()) as { form: string };
  await wait(local.signUp.minFormAgeMs);
  const response = await fetch(at(SIGN_UPS_PATH), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ form, email: address, follows: [{ countries: ['RU'] }] }),
  });
  const { requestId } = (await response.json()) as { requestId: string };
  return { address, requestId, mail: await theInbox().waitForMailTo(address) };
}

async function confirms(name: string) {
  const { address, mail } = await asks(name);
  const { html } = await openAndPress(at(linkTo('/confirm/', mail)));
  const eraseLink = parseHTML(html).document.querySelector('a[href*="/erase/"]')?.getAttribute('href') ?? '';
  const welcome = await theInbox().waitForMailTo(address, { after: 1 });
  return { address, eraseLink: pathOf(eraseLink), welcome };
}

async function leaves(address: string): Promise<string> {
  const mails = await theInbox().listTo(address);
  const leaving = mails
    .flatMap((mail) => linksIn(mail))
    .find((url) => url.startsWith(at('/unsubscribe/')) && !url.includes('reason='));
  await fetch(leaving ?? '', { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  return linkTo('/undo/', await theInbox().waitForMailTo(address, { after: mails.length }));
}

/** Fills in a form of one of our pages. */
async function submits(page: string, action: string, entered: Readonly<Record<string, string>>, cookie = '') {
  const { document } = parseHTML(await (await fetch(at(page), { headers: { cookie } })).text());
  const form = [...document.querySelectorAll('form[method=post]')].find((one) =>
    one.getAttribute('action')?.startsWith(action),
  );
  if (!form) throw new Error(`${page} has no form that is sent to ${action}`);
  const hidden = [...form.querySelectorAll('input[type=hidden]')].map(
    (field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? ''] as const,
  );
  await wait(local.signUp.minFormAgeMs);
  const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...entered });
  return fetch(at(action), { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
}

/** An operator lets her in anew. @returns the link by which that is stopped. */
async function recovers(
  { environment, outputs }: Parameters<typeof tableOf>[0],
  publisherId: string,
  address: string,
): Promise<string> {
  const after = (await theInbox().listTo(address)).length;
  const table = tableOf({ environment, outputs });
  const ports = recoveryPortsOf({
    table,
    sealingKeyArn: outputs.SealingKeyArn,
    noticesQueueUrl: outputs.NoticesQueueUrl,
    clientSettings: clientSettingsOf(environment),
  });
  await askRecovery(publisherId, { address, waitMs: 86_400_000 }, ports, Date.now());
  table.raw.destroy();
  return linkTo('/desk/recovery/', await theInbox().waitForMailTo(address, { after }));
}

/** Joins an office with an app, and asks for a link. */
async function asksForDeskLink(address: string): Promise<string> {
  const invitation = linkTo('/desk/invitation/', await theInbox().waitForMailTo(address));
  const accepted = await fetch(at(invitation), { method: 'POST', redirect: 'manual' });
  const cookie = accepted.headers.getSetCookie().join().split(';', 1).join();
  const path = '/desk/join/app';
  const page = await (await fetch(at(path), { headers: { cookie } })).text();
  const [secret = '', proof = ''] = ['secret', 'proof'].map(
    (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1],
  );
  const body = new URLSearchParams({ secret, proof, code: appCodeAt(Date.now(), secret) });
  await fetch(at(path), { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
  await submits('/desk/sign-in', '/desk/sign-in/link', { email: address });
  return linkTo('/desk/enter/', await theInbox().waitForMailTo(address, { after: 1 }));
}

async function asksForLink(address: string): Promise<string> {
  const after = (await theInbox().listTo(address)).length;
  await submits('/preferences', '/preferences/sign-in', { email: address });
  return linkTo('/sign-in/', await theInbox().waitForMailTo(address, { after }));
}

async function signsIn(address: string) {
  const link = await asksForLink(address);
  const entered = await fetch(at(link), { method: 'POST', redirect: 'manual' });
  const cookie = entered.headers.getSetCookie().join().split(';', 1).join();
  const mine = await (await fetch(at('/preferences/mine'), { headers: { cookie } })).text();
  const proof = /name="proof" value="([^"]+)"/.exec(mine)?.[1] ?? '';
  const followId = /\/preferences\/follows\/([^/"?]+)\/stop/.exec(mine)?.[1] ?? '';
  const newAddress = anAddress('ana.new');
  await submits('/preferences/address', '/preferences/address', { email: newAddress }, cookie);
  return {
    session: { cookie, proof, followId },
    nextLink: await asksForLink(address),
    changeLink: linkTo('/change-address/', await theInbox().waitForMailTo(newAddress)),
  };
}

async function somethingPublished() {
  const stack = {
    publicUrl: inject('publicUrl'),
    inboxUrl: inject('inboxUrl'),
    environment: inject('environment'),
    outputs: inject('outputs'),
  };
  const publisher = await seedPublisher(stack);
  const { keyText: key } = publisher;
  const [dan, eve] = [
    { name: 'Dan Example', address: anAddress('dan') },
    { name: 'Eve Example', address: anAddress('eve') },
  ];
  await seedOffice(stack, publisher, [dan, eve]);
  const deskInvitation = linkTo('/desk/invitation/', await theInbox().waitForMailTo(dan.address));
  const deskEnter = await asksForDeskLink(eve.address);
  const deskRecovery = await recovers(stack, publisher.publisherId, eve.address);
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  const publish = async (given: object) => {
    const body = JSON.stringify({
      title: `RUSSIA: Ivan Example in prison, case ${randomUUID()}`,
      datedOn: new Date().toISOString().slice(0, 10),
      body: { text: 'The Example Observatory asks for his release.' },
      countries: ['RU'],
      letter: 'I write about Ivan Example.',
      image: anImage(),
      ...given,
    });
    const response = await fetch(at(PUBLISH_PATH), { method: 'POST', headers, body });
    return (await response.json()) as { appealId: string; dispatchId: string; releaseId: string };
  };
  const { appealId, dispatchId } = await publish({});
  await waitUntil(
    'the end of the dispatch',
    async () => {
      const look = (await (await fetch(at(dispatchPath(dispatchId)), { headers })).json()) as { status: string };
      return look.status === 'finished' || undefined;
    },
    { deadlineMs: 30_000 },
  );
  const releaseAt = new Date(Date.now() + 86_400_000).toISOString();
  const { releaseId } = await publish({ releaseAt });
  return { deskInvitation, deskEnter, deskRecovery, key, appealId, dispatchId, releaseId };
}
