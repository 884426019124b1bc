import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLookupKey } from '../../functions/adapters/kms/lookup-key.ts';
import { makeHashingKeys } from '../../functions/adapters/secrets/hashing-keys.ts';
import { budgetKey, heldRemovalKey } from '../../functions/contract/table-keys.ts';
import { hashAddress } from '../../functions/domain/tokens/hashing-keys.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { test as stage } from '../../infra/stages/test.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { operator } from '../support/stack/commands.ts';
import type { InboxMail } from '../support/stack/inbox.ts';
import { invokeFunction } from '../support/stack/invoke-function.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';
import { type Button, buttonsOn, open, press, type SeenPage } from '../support/visiting/mail-gateway.ts';
import { oneClickAddressOf } from '../support/visiting/reader.ts';
import {
  Owner,
  publishAboutTortureInRussia,
  RUSSIA,
  stopLinksIn,
  subjectIn,
} from '../support/visiting/scanned-mails.ts';

/** A mail domain of this journey's own: its burst holds up no other journey's. */
const DOMAIN = `${randomUUID().slice(0, 8)}.example.org`;
const MINUTE_MS = 60_000;
const environment = inject('environment');
const table = tableOfStack();

const saidToOperator = async (...args: string[]): Promise<string> => {
  const ran = await operator(...args);
  expect(ran.stderr).toBe('');
  return ran.stdout;
};

const shows = (page: SeenPage, heading: MessageKey) => page.html.includes(`<h1>${message('en', heading)}</h1>`);
const [presser, clicker, insister] = ['presser', 'clicker', 'insister'].map((name) => new Owner(name, DOMAIN)) as [
  Owner,
  Owner,
  Owner,
]; // as many as names
let domainHash: string;
let alerts: ReadonlyMap<Owner, InboxMail>;

/** Lets this domain have had its share of removals in this minute and the next ones. */
async function burstIsOn(): Promise<void> {
  for (const minute of [0, 1, 2]) {
    const name = new Date(Date.now() + minute * MINUTE_MS).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length);
    const Item = {
      ...budgetKey(`removals#${domainHash}`, name),
      taken: stage.unsubscribing.removalsPerDomainPerMinute,
    };
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  }
}

/** Lets the held removals of a subscriber have waited for their day. */
async function dayIsOver(subscriberId: string, followId?: string): Promise<void> {
  const update = {
    TableName: table.name,
    Key: { ...heldRemovalKey(subscriberId, followId) },
    UpdateExpression: 'SET dueAtMs = :now',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':now': Date.now() },
  };
  await table.documents.send(new UpdateCommand(update));
}

const alertOf = (owner: Owner) => alerts.get(owner) as InboxMail; // set before
const firstStopIn = (mail: InboxMail) => stopLinksIn(mail)[0] ?? '';
const firstButtonOf = async (url: string) => buttonsOn(await open(url))[0] as Button; // every page of a removal has one
const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };

beforeAll(async () => {
  const secrets = new SecretsManagerClient(clientSettingsOf(environment));
  const { HashingSecretArn, SealingKeyArn } = inject('outputs');
  const lookupKey = makeLookupKey(table, SealingKeyArn, new KMSClient(clientSettingsOf(environment)));
  const keys = await makeHashingKeys(HashingSecretArn, lookupKey, secrets)();
  domainHash = hashAddress(`@${DOMAIN}`, keys);
  const owners = [presser, clicker, insister];
  await Promise.all(owners.map((owner) => owner.confirms(RUSSIA)));
  await Promise.all(owners.map((owner) => owner.confirmsAlso({ themes: ['torture'] })));
  const appeal = await publishAboutTortureInRussia();
  alerts = new Map(await Promise.all(owners.map(async (owner) => [owner, await owner.mail(appeal)] as const)));
  await burstIsOn();
}, 120_000);
afterAll(() => table.raw.destroy());

test('in a burst a press ends nothing, a second one on the page that says so does at once', async () => {
  const held = await press(await firstButtonOf(firstStopIn(alertOf(insister))));
  expect([held.status, shows(held, 'page.held.heading')]).toEqual([200, true]);
  const [again] = buttonsOn(held);
  expect(shows(await press(again as Button), 'page.stopped.heading')).toBe(true);
  expect((await insister.mail('mail.stopped.subject')).to).toEqual([insister.address]);
});

test('an operator sees how and how soon each was pressed, dismisses the buttons, and no one click', async () => {
  for (const url of [oneClickAddressOf(alertOf(presser)), firstStopIn(alertOf(presser))])
    expect(shows(await press(await firstButtonOf(url)), 'page.held.heading')).toBe(true);
  expect((await fetch(oneClickAddressOf(alertOf(clicker)), oneClick)).status).toBe(200);

  const name = domainHash.slice(0, 12);
  const listed = await saidToOperator('removals');
  const ofDomain = listed.slice(listed.indexOf(`mail domain ${name}  3 removals of 2 people`));
  expect(ofDomain.match(/button {5}\d+ to \d+ s after its mail {2}ends (?:all|one follow)/g)).toHaveLength(2);
  expect(ofDomain.match(/one click {2}\d+ to \d+ s after its mail {2}ends all/g)).toHaveLength(1);
  const said = await saidToOperator('removals', 'dismiss', name);
  expect(said).toContain('Dismissed 2');
  expect(said).toContain('1 by one click stays');
  expect(await saidToOperator('removals')).toContain(`mail domain ${name}  1 removals of 1 people`);
});

test('a one click is done after its day by the sweep, with a notice', async () => {
  await dayIsOver(await subjectIn(alertOf(clicker), 'unsubscribe'));
  await invokeFunction('sweep');
  expect((await clicker.mail('mail.unsubscribed.subject')).to).toEqual([clicker.address]);
});

test('what an operator applies is done by the next sweep, one follow with its notice too', async () => {
  await burstIsOn();
  const held = await press(await firstButtonOf(firstStopIn(alertOf(presser))));
  expect(shows(held, 'page.held.heading')).toBe(true);
  expect(await saidToOperator('removals', 'apply', domainHash.slice(0, 12))).toContain('The next sweep ends 1');
  await invokeFunction('sweep');
  expect((await presser.mail('mail.stopped.subject')).text).toContain('every appeal about Russia');
});
