import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { message } from '../../../functions/locales/messages.ts';
import { aloneMsOf } from '../../../infra/stages/index.ts';
import { linksIn } from '../../../scripts/local/visitors/inbox-client.ts';
import { subscribe } from '../../../scripts/local/visitors/sign-up.ts';
import { addressOf, anOfficeOfAnaAndOmar, theStack } from '../../support/deciding/office-on-stack.ts';
import { appCodeAt } from '../../support/members/builders.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import { sitsAtDesk } from '../../support/visiting/at-desk.ts';
import { test } from '../../support/visiting/browser.ts';
import { readsItAll } from '../../support/visiting/two-at-desk.ts';

/** Joins by an authenticator app, from the mail of an invitation. */
async function joins(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation);
  await page.getByRole('button', { name: message('en', 'desk.invitation.button') }).click();
  await page.getByRole('link', { name: message('en', 'desk.join.app-button') }).click();
  const secret = (await page.locator('bdi[dir=ltr]').first().textContent())?.replaceAll(' ', '') ?? '';
  await page.getByLabel(message('en', 'desk.app.code')).fill(appCodeAt(Date.now(), secret));
  await page.getByRole('button', { name: message('en', 'desk.app.button') }).click();
  await page.waitForURL(/\/desk(\?|$)/);
}

test('Ana approves by a second address what she asked: Omar is mailed of the address and of the text at once, and stops it', async ({
  newPage,
}) => {
  const { office, ana, omar } = await anOfficeOfAnaAndOmar();
  const [hers, second, his] = [
    await newPage({ javaScriptEnabled: false }),
    await newPage({ javaScriptEnabled: false }),
    await newPage({ javaScriptEnabled: false }),
  ];
  const inbox = theInbox();
  const reader = addressOf('mia');
  await subscribe({ publicUrl: theStack().publicUrl, inbox }, reader, [{ countries: ['TK'] }]);
  await sitsAtDesk(hers, office, ana);
  await sitsAtDesk(his, office, omar);
  const address = addressOf('eve');
  await hers.goto(`${theStack().publicUrl}/desk/team`);
  await hers.getByLabel('Name', { exact: true }).fill('Eve Sample');
  await hers.getByLabel('Email address').fill(address);
  await hers.getByLabel('Decides whether an appeal is sent').check();
  await hers.getByLabel('Sends urgent appeals').check();
  await hers.getByRole('button', { name: 'Send the invitation' }).click();
  await hers.waitForURL(/done=invited/);
  const known = await inbox.waitForMailTo(omar.address);
  expect(known.subject).toBe('Your team was changed');
  expect(known.text.replaceAll(/\s+/g, ' ')).toContain(`invited Eve Sample (${address})`);
  await joins(second, linksIn(await inbox.waitForMailTo(address)).find((url) => url.includes('/desk/')) ?? '');

  const title = `Tokelau: a lawyer was beaten in prison ${randomUUID().slice(0, 6)}`;
  await hers.goto(`${theStack().publicUrl}/desk/write`);
  await hers.getByLabel('Title', { exact: true }).fill(title);
  await hers
    .getByLabel('Text', { exact: true })
    .fill('Nukunonu, 12 March 2024\n\nGuards in Tokelau **beat** a lawyer.');
  await hers.getByRole('button', { name: 'Save and see the mail' }).first().click();
  await hers.waitForURL(/\/mail/);
  await hers.getByRole('link', { name: 'Ask a colleague to send it' }).click();
  await hers.waitForURL(/\/ask/);
  await hers.getByRole('button', { name: /Ask/ }).first().click();
  await hers.waitForURL(/\/desk\/proposal\//);
  const proposal = hers.url();
  await second.goto(proposal);
  await readsItAll(second);
  await second.getByText('do not count as two people').waitFor();
  await second.getByRole('button', { name: 'Send it' }).click();
  const leavesByMs = Date.now() + aloneMsOf('test');
  await second.getByText('does not count as a second person').first().waitFor();

  const told = (await inbox.waitForMailTo(omar.address, { after: 2 })).text;
  expect(told.replaceAll(/\s+/g, ' ')).toContain('They do not count as two people');
  expect(told).toContain('Guards in Tokelau');
  await his.goto(proposal);
  await his.getByRole('button', { name: 'Stop it' }).click();
  await his.getByText('Nothing was sent.').waitFor();
  await new Promise((resolve) => setTimeout(resolve, leavesByMs - Date.now()));
  expect((await inbox.listTo(reader)).map(({ subject }) => subject)).not.toContain(title);
});
