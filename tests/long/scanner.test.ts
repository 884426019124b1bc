import { setTimeout as wait } from 'node:timers/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSignUps } from '../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import { makeSubscriberReads } from '../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { EXPIRY_ATTRIBUTE, topicRowKey } from '../../functions/contract/table-keys.ts';
import { topicsOfSubscriber } from '../../functions/domain/subscriber/cadence/slot.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { test as stage } from '../../infra/stages/test.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { codeIn, type InboxMail } from '../support/stack/inbox.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';
import { changesBetween, quietTable } from '../support/stack/whole-table.ts';
import { LINKS } from '../support/subscribing/link-world.ts';
import { type Button, buttonsOn, MailGateway, open, press, type SeenPage } from '../support/visiting/mail-gateway.ts';
import {
  asIfSentIn,
  leftJustNow,
  Owner,
  publishAboutRussia,
  publishAboutTortureInRussia,
  RUSSIA,
  remindNow,
  stopLinksIn,
  subjectIn,
} from '../support/visiting/scanned-mails.ts';

const GATEWAY = '198.51.100.7';
const environment = inject('environment');
const table = tableOfStack();
const keyring = makeKeyring(table, inject('outputs').SealingKeyArn, new KMSClient(clientSettingsOf(environment)));
const [subscribers, signUps] = [makeSubscriberReads(table, keyring), makeSignUps(table, keyring)];
const startedAtMs = Date.now();
const TORTURE = { themes: ['torture'] };

/** Everything but what alerts write on their way. */
const everything = () => quietTable('none');
const shows = (page: SeenPage, heading: MessageKey) => page.html.includes(`<h1>${message('en', heading)}</h1>`);

/** What a subscriber gets and how, and whether each of its rows is there to stay. */
async function stateOf(subscriberId: string) {
  const subscriber = await subscribers.find(subscriberId);
  if (!subscriber) return undefined;
  const { revision: _, ...state } = subscriber;
  const rows = await Promise.all(topicsOfSubscriber(subscriber).map((topic) => isWanted(topic, subscriberId)));
  return { ...state, hasItsRows: rows.every(Boolean) };
}

/** A subscriber presses the undo of each removal: a gateway stopped one follow, and then everything. */
async function undoesBoth(owner: Owner): Promise<void> {
  const [left, stopped] = await owner.mails('mail.unsubscribed.subject', 'mail.stopped.subject');
  if (!left || !stopped) throw new Error('a mail is missing');
  // A press that undoes sooner may be a program's.
  await wait(stage.unsubscribing.undoAfterSeconds * 1_000);
  expect(shows(await owner.pressesIn(left, '/undo/'), 'page.undone.heading')).toBe(true);
  expect(shows(await owner.pressesIn(stopped, '/undo/'), 'page.undone-stop.heading')).toBe(true);
}

async function isWanted(topic: string, subscriberId: string): Promise<boolean> {
  const { pk, sk } = topicRowKey(topic, subscriberId);
  const query = new QueryCommand({
    TableName: table.name,
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
  });
  const [row] = (await table.documents.send(query)).Items ?? [];
  return row !== undefined && !(EXPIRY_ATTRIBUTE in row);
}

type Owners = Readonly<Record<'fresh' | 'forgetful' | 'known' | 'moved' | 'gone' | 'stopper' | 'alerted', Owner>>;
const { fresh, forgetful, known, moved, gone, stopper, alerted } = Object.fromEntries(
  ['fresh', 'forgetful', 'known', 'moved', 'gone', 'stopper', 'alerted'].map((name) => [name, new Owner(name)]),
) as Owners; // each name above
const [known2, moved2] = [new Owner('known.new'), new Owner('moved.new')];
/** A mail of each kind, to a reader who has done nothing with it. */
let mails: Awaited<ReturnType<typeof aMailOfEachKind>>;
/** By which its reader unsubscribed. */
let welcomeOfGone: InboxMail;
let ids: Record<'known' | 'gone' | 'stopper' | 'alerted', string>;

async function aMailOfEachKind() {
  await Promise.all([fresh, forgetful].map((one) => one.asksFor(RUSSIA)));
  await Promise.all([known, moved, gone].map((one) => one.confirms(RUSSIA)));
  await Promise.all([stopper, alerted].map((one) => one.confirms(RUSSIA)));
  await Promise.all([stopper, alerted].map((one) => one.confirmsAlso(TORTURE)));
  const [confirm, asked] = await Promise.all([fresh, forgetful].map((one) => one.mail('mail.confirm.subject')));
  const [welcome, toLeave] = await Promise.all([known, gone].map((one) => one.mail('mail.welcome.subject')));
  if (!confirm || !asked || !welcome || !toLeave) throw new Error('a mail is missing');

  welcomeOfGone = toLeave;
  await gone.pressesIn(toLeave, '/unsubscribe/');
  await remindNow(await subjectIn(asked, 'confirm'), table);
  const toMove = await moved.asksToMoveTo(moved2);
  await moved2.pressesIn(toMove, '/change-address/', { code: codeIn(toMove) });
  const appeal = await publishAboutTortureInRussia();
  const [alert, toStop] = [await alerted.mail(appeal), await stopper.mail(appeal)];
  await open(stopLinksIn(toStop)[0] ?? '').then((page) => press(buttonsOn(page)[0] as Button));
  ids = {
    known: await subjectIn(welcome, 'unsubscribe'),
    gone: await subjectIn(toLeave, 'unsubscribe'),
    stopper: await subjectIn(toStop, 'unsubscribe'),
    alerted: await subjectIn(alert, 'unsubscribe'),
  };
  const verify = await known.asksToMoveTo(known2);
  await known.asksFor({ countries: ['MX'] });
  return {
    confirm,
    reminder: await forgetful.mail('mail.reminder.subject'),
    welcome,
    alert,
    'verify-address': verify,
    'already-subscribed': await known.mail('mail.confirm.subject'),
    'sign-in': await known.asksForLink(),
    'address-changed': await moved.mail('mail.address-changed.subject'),
    unsubscribed: await gone.mail('mail.unsubscribed.subject'),
    stopped: await stopper.mail('mail.stopped.subject'),
  };
}

beforeAll(async () => {
  mails = await aMailOfEachKind();
}, 240_000);
afterAll(() => table.raw.destroy());

/** What asks for something, what tells of something, and what comes after a subscriber unsubscribed. */
const [asking, telling, alerting, afterwards] = [
  new MailGateway(GATEWAY),
  new MailGateway(GATEWAY),
  new MailGateway(GATEWAY),
  new MailGateway(GATEWAY),
];
const GATEWAYS: Readonly<Record<keyof typeof mails, MailGateway>> = {
  confirm: asking,
  reminder: asking,
  'already-subscribed': asking,
  'sign-in': asking,
  'verify-address': asking,
  'address-changed': asking,
  welcome: telling,
  alert: alerting,
  unsubscribed: afterwards,
  stopped: afterwards,
};
const KINDS = Object.keys(GATEWAYS) as (keyof typeof mails)[]; // as many as there are

/** The pages of links that act for their reader, by what a token can be for. The link that erases stands on a page alone. */
const { erase: _, ...LINKS_IN_MAILS } = LINKS;
const ACTING_PAGES = Object.values(LINKS_IN_MAILS).map(({ link }) => link.slice(0, link.lastIndexOf('/') + 1));

test('following every link of every mail, twice, changes nothing', { timeout: 180_000 }, async () => {
  const before = await everything();
  for (const kind of KINDS) await GATEWAYS[kind].followsEveryLinkOf(mails[kind]);
  expect(changesBetween(before, await everything())).toEqual([]);
  const pages = [asking, telling, alerting, afterwards].flatMap((gateway) => gateway.pages);
  expect(pages.filter(({ status }) => status >= 400).map(({ url, status }) => `${status} ${url}`)).toEqual([]);
  expect(pages.length).toBeGreaterThan(20);
  // A mail of another kind has no other links that act.
  const opened = pages.map(({ url }) => new URL(url).pathname);
  expect(ACTING_PAGES.filter((page) => !opened.some((path) => path.startsWith(page)))).toEqual([]);
});

/** What people get, where, and who may come in. */
const OF_PEOPLE = /^(?:SUBSCRIBER#|TOPIC#|SESSION#|SIGN_IN#|ADDRESS_CHANGE#)|^ADDRESS#\w+ \/ ADDRESS /;

test('pressing every button of them from another network confirms no sign-up and signs no subscriber in', {
  timeout: 180_000,
}, async () => {
  await leftJustNow(startedAtMs, table, keyring);
  const before = await everything();
  const ledTo = await asking.pressesEveryButton();
  expect(changesBetween(before, await everything()).filter((change) => OF_PEOPLE.test(change))).toEqual([]);
  const waiting = (['confirm', 'reminder', 'already-subscribed'] as const).map(async (kind) => {
    const signUp = await signUps.find(await subjectIn(mails[kind], 'confirm'));
    return signUp?.status;
  });
  expect(await Promise.all(waiting)).toEqual(['pending', 'pending', 'pending']);
  // Else nothing would be proved: the buttons that matter were pressed.
  const pressed: MessageKey[] = ['page.code.heading', 'page.verify.code-heading'];
  expect(pressed.filter((heading) => !ledTo.some((page) => shows(page, heading)))).toEqual([]);
  const pressedNotMe = ledTo.filter(({ url }) => new URL(url).pathname.startsWith('/not-me/'));
  expect(pressedNotMe.map((page) => shows(page, 'page.said-not-me.heading'))).toEqual(pressedNotMe.map(() => false));
  expect(pressedNotMe).not.toHaveLength(0);
  expect(ledTo.filter(({ status }) => status >= 500).map(({ url }) => url)).toEqual([]);
});

test('their owners confirm and come in all the same, from where they asked', async () => {
  for (const [owner, kind] of [
    [fresh, 'confirm'],
    [forgetful, 'reminder'],
    [known, 'already-subscribed'],
  ] as const) {
    const done = await owner.pressesIn(mails[kind], '/confirm/');
    expect([kind, done.status, shows(done, 'page.confirmed.heading')]).toEqual([kind, 200, true]);
  }
  expect(await known.signsIn(mails['sign-in'])).toBe(true);
  const verified = await known2.pressesIn(mails['verify-address'], '/change-address/', {
    code: codeIn(mails['verify-address']),
  });
  expect(shows(verified, 'page.verified.heading')).toBe(true);
  expect(await stateOf(ids.known)).toMatchObject({
    address: known2.address,
    follows: [{ countries: ['RU'] }, { countries: ['MX'] }],
    hasItsRows: true,
  });
});

test('pressing every button of the mails that tell of an end, and of an older one, brings nothing back: a subscriber who unsubscribed stays gone', {
  timeout: 60_000,
}, async () => {
  const before = await Promise.all([stateOf(ids.gone), stateOf(ids.stopper)]);
  expect(before).toMatchObject([{ status: 'unsubscribed' }, { status: 'active', follows: [{ themes: ['torture'] }] }]);
  // A gateway presses before it delivers, and is quicker than a test that looks around.
  const early = new MailGateway(GATEWAY);
  for (const kind of ['unsubscribed', 'stopped'] as const)
    await early.followsEveryLinkOf(asIfSentIn(mails[kind], 60_000));
  // It also presses the undo of the answer to its own press, which ends nothing more.
  await early.followsEveryLinkOf(welcomeOfGone);
  const ledTo = await early.pressesEveryButton();
  for (const heading of ['page.undo-early.heading', 'page.undone-press.heading'] as const)
    expect([heading, ledTo.filter((page) => shows(page, heading)).length]).not.toEqual([heading, 0]);
  expect(await Promise.all([stateOf(ids.gone), stateOf(ids.stopper)])).toEqual(before);
});

test('pressing every button of a mail from before a move ends nothing', { timeout: 120_000 }, async () => {
  const before = await stateOf(ids.known);
  expect(before?.status).toBe('active');
  const ledTo = await telling.pressesEveryButton();
  expect(ledTo.some((page) => shows(page, 'page.earlier-link.heading'))).toBe(true);
  expect(ledTo.filter(({ status }) => status >= 500).map(({ url }) => url)).toEqual([]);
  expect(await stateOf(ids.known)).toEqual(before);
});

test('pressing every button of a welcome loses no one for good: its owner undoes it', {
  timeout: 120_000,
}, async () => {
  const welcome = await fresh.mail('mail.welcome.subject');
  await fresh.confirmsAlso(TORTURE);
  const id = await subjectIn(welcome, 'unsubscribe');
  const before = await stateOf(id);
  expect(before?.status).toBe('active');
  const gateway = new MailGateway(GATEWAY);
  await gateway.followsEveryLinkOf(welcome);
  const ledTo = await gateway.pressesEveryButton({ onAnswers: false });
  expect(ledTo.filter(({ status }) => status >= 500).map(({ url }) => url)).toEqual([]);
  expect((await stateOf(id))?.status).toBe('unsubscribed');
  await undoesBoth(fresh);
  expect(await stateOf(id)).toEqual({ ...before, changesEnded: 1 });
  expect((await fresh.mail(await publishAboutRussia())).to).toEqual([fresh.address]);
  expect((await stateOf(ids.gone))?.status).toBe('unsubscribed');
});

test('pressing every button of an alert ends each of its reasons, and its owner undoes each', {
  timeout: 120_000,
}, async () => {
  const before = await stateOf(ids.alerted);
  expect(before).toMatchObject({ status: 'active', follows: [{ countries: ['RU'] }, { themes: ['torture'] }] });
  const ledTo = await alerting.pressesEveryButton({ onAnswers: false });
  expect(ledTo.some((page) => shows(page, 'page.stopped.heading'))).toBe(true);
  expect((await stateOf(ids.alerted))?.status).toBe('unsubscribed');
  await undoesBoth(alerted);
  expect(await stateOf(ids.alerted)).toEqual({ ...before, changesEnded: 1 });
  expect((await alerted.mail(await publishAboutTortureInRussia())).to).toEqual([alerted.address]);
});

test('a subscriber who stopped one follow by a link reads which, and has it again after the undo', async () => {
  expect(mails.stopped.text).toContain('every appeal about Russia');
  expect(mails.stopped.text).not.toContain('torture');
  const undone = await stopper.pressesIn(mails.stopped, '/undo/');
  expect(shows(undone, 'page.undone-stop.heading')).toBe(true);
  expect(await stateOf(ids.stopper)).toMatchObject({
    status: 'active',
    follows: [{ countries: ['RU'] }, { themes: ['torture'] }],
    hasItsRows: true,
  });
});
