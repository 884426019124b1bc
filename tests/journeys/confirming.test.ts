import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { signUpKey } from '../../functions/contract/table-keys.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { faultsOn, launchBrowser, PHONE } from '../support/browser.ts';
import { codeIn } from '../support/inbox.ts';
import { invokeFunction } from '../support/invoke-function.ts';
import { aReader } from '../support/reader.ts';
import { inject } from '../support/stack-of-worker.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  context = await browser.newContext(PHONE);
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(() => browser.close());

const RUSSIA = { places: { Europe: ['Russia'] } };
const DONE = 'Done: you get alerts now';

const heading = (shown = page) => shown.getByRole('heading', { level: 1 }).textContent();
const anotherThan = (code: string) => (code === '000000' ? '111111' : '000000');

async function typesCode(code: string, button: string, shown = page): Promise<void> {
  await shown.getByLabel('Code', { exact: true }).fill(code);
  await shown.getByRole('button', { name: button, exact: true }).click();
  await shown.waitForLoadState();
}

test('the code confirms where the form was filled in, and the link to erase everything is shown once', async () => {
  const ana = aReader('ana', page);
  await ana.signsUpFor(RUSSIA);
  expect([await heading(), await faultsOn(page)]).toEqual(['Now look at your inbox', []]);
  await typesCode(codeIn(await ana.nextMail()), 'Confirm with the code');
  expect([await heading(), await faultsOn(page)]).toEqual([DONE, []]);
  expect(await page.getByRole('link', { name: 'Erase everything about me' }).getAttribute('href')).toContain('/erase/');
});

test('five wrong codes are all that a mail has, and a new mail has a new code', async () => {
  const bo = aReader('bo', page);
  await bo.signsUpFor(RUSSIA);
  const first = codeIn(await bo.nextMail());
  await typesCode(anotherThan(first), 'Confirm with the code');
  expect([await heading(), await faultsOn(page)]).toEqual(['One more thing: the code from the e-mail', []]);
  for (let tries = 0; tries < 4; tries += 1) await typesCode(anotherThan(first), 'Confirm');
  await typesCode(first, 'Confirm');
  expect([await heading(), await faultsOn(page)]).toEqual(['This code no longer works', []]);

  await bo.presses('Send me a new code');
  expect([await heading(), await faultsOn(page)]).toEqual(['Now look at your inbox', []]);
  const second = codeIn(await bo.nextMail());
  expect(second).not.toBe(first);
  await typesCode(second, 'Confirm with the code');
  expect(await heading()).toBe(DONE);
});

test('a visitor who found no mail has it sent again, and either link confirms', async () => {
  const cy = aReader('cy', page);
  await cy.signsUpFor(RUSSIA);
  const first = await cy.nextMail();
  await cy.presses('Send it again');
  expect(await page.getByText('we are sending the e-mail again').count()).toBe(1);
  expect(codeIn(await cy.nextMail())).not.toBe(codeIn(first));
  await cy.opens(first, '/confirm/');
  await cy.presses('Yes, send me these alerts');
  expect(await heading()).toBe(DONE);
});

test('a gateway that follows every link and presses every button at once confirms no sign-up and loses none', async () => {
  const dee = aReader('dee', page);
  await dee.signsUpFor(RUSSIA);
  const mail = await dee.nextMail();
  const elsewhere = await browser.newContext({
    ...PHONE,
    extraHTTPHeaders: { 'x-test-client-address': '198.51.100.7' },
  });
  const gateway = await elsewhere.newPage();
  try {
    for (const link of mail.text.match(/http\S+\/(?:confirm|not-me)\/[^\s>]+/g) ?? []) {
      for (let press = 0; press < 2; press += 1) {
        await gateway.goto(link);
        await gateway.getByRole('button').first().click();
        await gateway.waitForLoadState();
      }
    }
    expect(await gateway.getByRole('heading', { level: 1 }).textContent()).toBe(
      'One more thing: the code from the e-mail',
    );
  } finally {
    await elsewhere.close();
  }
  await dee.opens(mail, '/confirm/');
  await dee.presses('Yes, send me these alerts');
  expect(await heading()).toBe(DONE);
});

test('an owner who says that it was not them comes back by the code', async () => {
  const eve = aReader('eve', page);
  await eve.signsUpFor(RUSSIA);
  const mail = await eve.nextMail();
  await eve.opens(mail, '/not-me/');
  expect([await heading(), await faultsOn(page)]).toEqual(['Did you not ask for this?', []]);
  await eve.presses('This was not me');
  expect([await heading(), await faultsOn(page)]).toEqual(['Thank you. We will not write to you about this', []]);
  await typesCode(codeIn(mail), 'Confirm');
  expect(await heading()).toBe(DONE);
});

test('a visitor who forgets to confirm is reminded once, and the reminder confirms', async () => {
  const flo = aReader('flo', page);
  await flo.signsUpFor(RUSSIA);
  const signUpId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await flo.nextMail();
  const table = DynamoDBDocumentClient.from(new DynamoDBClient(clientSettingsOf(inject('environment'))));
  const isDueNow = new UpdateCommand({
    TableName: inject('outputs').TableName,
    Key: { ...signUpKey(signUpId) },
    UpdateExpression: 'SET dueAtMs = :now',
    ConditionExpression: 'dueWork = :reminder',
    ExpressionAttributeValues: { ':now': Date.now() - 1_000, ':reminder': 'reminder' },
  });
  await table.send(isDueNow);
  await invokeFunction('sweep');
  const reminder = await flo.nextMail();
  expect(reminder.subject).toBe('Reminder: please confirm your e-mail address');
  await invokeFunction('sweep');
  await flo.opens(reminder, '/confirm/');
  await flo.presses('Yes, send me these alerts');
  expect(await heading()).toBe(DONE);
  expect((await flo.subjects()).filter((subject) => subject === reminder.subject)).toHaveLength(1);
});
