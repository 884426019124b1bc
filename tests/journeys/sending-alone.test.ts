import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Member, Office } from '../../functions/domain/members/office.ts';
import { aloneMsOf } from '../../infra/stages/index.ts';
import { linksIn } from '../../scripts/local/visitors/inbox-client.ts';
import { subscribe } from '../../scripts/local/visitors/sign-up.ts';
import { addressOf, anOfficeOfAnaAndOmar, theStack } from '../support/deciding/office-on-stack.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { sitsAtDesk } from '../support/visiting/at-desk.ts';
import { test } from '../support/visiting/browser.ts';

/** A member writes an appeal and sends it without a colleague. */
async function sendsAlone(page: Page, { title, text }: { readonly title: string; readonly text: string }) {
  await page.goto(`${theStack().publicUrl}/desk/write`);
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Save and see the mail' }).first().click();
  await page.waitForURL(/\/mail/);
  await page.getByRole('link', { name: 'Ask a colleague to send it' }).click();
  await page.waitForURL(/\/ask/);
  await page.getByLabel('Why does no colleague look at it first?').fill('The hearing is at nine.');
  await page.getByLabel(/I have read the whole text/).check();
  await page.getByRole('button', { name: 'Send without a colleague' }).click();
  await page.waitForURL(/\/desk\/proposal\//);
  expect(await page.getByText('Not yet looked at').first().isVisible()).toBe(true);
}

interface AloneStory {
  readonly office: Office;
  readonly ana: Member;
  readonly omar: Member;
  readonly hers: Page;
  readonly his: Page;
}

/** Ana and Omar at their desks, on phones without scripts. Their office lets one person send alone, once Ana has pressed its button. */
async function anOfficeThatAllows(newPage: () => Promise<Page>): Promise<AloneStory> {
  const { office, ana, omar } = await anOfficeOfAnaAndOmar();
  const [hers, his] = [await newPage(), await newPage()];
  await sitsAtDesk(hers, office, ana);
  await sitsAtDesk(his, office, omar);
  await hers.goto(`${theStack().publicUrl}/desk/team`);
  await hers.getByRole('button', { name: 'Allow one person to send alone' }).click();
  await hers.waitForURL(/done=sends-alone/);
  return { office, ana, omar, hers, his };
}

const linkIn = (mail: Parameters<typeof linksIn>[0]) =>
  linksIn(mail).find((url) => url.includes('/desk/proposal/')) ?? '';

test('Ana sends alone, Omar reads the text in his mail and stops it, and it never leaves', async ({ newPage }) => {
  const { omar, hers, his } = await anOfficeThatAllows(() => newPage({ javaScriptEnabled: false }));
  const reader = addressOf('lea');
  const inbox = theInbox();
  await subscribe({ publicUrl: theStack().publicUrl, inbox }, reader, [{ countries: ['PW'] }]);
  const title = `Palau: a lawyer was beaten in prison ${randomUUID().slice(0, 6)}`;
  await sendsAlone(hers, { title, text: 'Melekeok, 12 March 2024\n\nGuards in Palau **beat** a lawyer.' });
  const told = await inbox.waitForMailTo(omar.address);
  expect(told.text).toContain('unless someone stops it');
  expect(told.text).toContain('The hearing is at nine.');
  expect(told.text).toContain('Guards in Palau');
  await his.goto(linkIn(told));
  await his.getByRole('button', { name: 'Stop it' }).click();
  await his.getByText('Nothing was sent.').waitFor();
  // It would have left by then.
  await new Promise((resolve) => setTimeout(resolve, aloneMsOf('test')));
  await hers.getByRole('link', { name: 'Look again' }).click();
  expect(await hers.getByText('Nothing was sent.').isVisible()).toBe(true);
  expect((await inbox.listTo(reader)).map(({ subject }) => subject)).not.toContain(title);
});

test('Ana sends alone, it leaves after the delay, and Omar looks at it afterwards', async ({ newPage }) => {
  const { hers, his } = await anOfficeThatAllows(() => newPage({ javaScriptEnabled: false }));
  const reader = addressOf('lea');
  const inbox = theInbox();
  const { publicUrl } = theStack();
  await subscribe({ publicUrl, inbox }, reader, [{ countries: ['NR'] }]);
  const title = `Nauru: a lawyer was beaten in prison ${randomUUID().slice(0, 6)}`;
  await sendsAlone(hers, { title, text: 'Yaren, 12 March 2024\n\nGuards in Nauru **beat** a lawyer.' });
  expect((await inbox.waitForMailTo(reader, { after: 2 })).subject).toContain(title);
  await his.goto(`${publicUrl}/desk`);
  expect(await his.getByText('Not yet looked at').isVisible()).toBe(true);
  await his.getByRole('link', { name: title }).first().click();
  await his.waitForURL(/\/desk\/proposal\//);
  await his.getByLabel('I have read the whole text, and it is right.').check();
  await his.getByRole('button', { name: 'I have looked at it' }).click();
  await his.getByText(/looked at it on/).waitFor();
  await his.goto(`${publicUrl}/desk/history`);
  expect(await his.getByText(/looked at what was sent without a colleague/).isVisible()).toBe(true);
  expect(await his.getByText('Not yet looked at').count()).toBe(0);
});
