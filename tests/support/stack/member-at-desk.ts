import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { message } from '../../../functions/locales/messages.ts';
import { linksIn } from '../../../scripts/local/visitors/inbox-client.ts';
import { seedOffice, seedPublisher } from '../../../scripts/local/visitors/seed.ts';
import { appCodeAt } from '../members/builders.ts';
import { theInbox } from './inbox.ts';
import { inject } from './stack-of-worker.ts';

/** Has a page join the office of a new publisher by an app, which takes no script; its member may do everything. */
export async function atDesk(page: Page, language: Language = 'en'): Promise<void> {
  const stack = {
    publicUrl: inject('publicUrl'),
    inboxUrl: inject('inboxUrl'),
    environment: inject('environment'),
    outputs: inject('outputs'),
  };
  const address = `ana.${randomUUID().slice(0, 8)}@example.org`;
  await seedOffice(stack, await seedPublisher(stack), [{ name: 'Ana Example', address }]);
  const link = linksIn(await theInbox().waitForMailTo(address)).find((url) => url.includes('/desk/')) ?? '';
  await page.goto(link.replace('lang=en', `lang=${language}`));
  const presses = (key: Parameters<typeof message>[1]) =>
    page.getByRole('button', { name: message(language, key) }).click();
  await presses('desk.invitation.button');
  await page.getByRole('link', { name: message(language, 'desk.join.app-button') }).click();
  const secret = (await page.locator('bdi[dir=ltr]').first().textContent())?.replaceAll(' ', '') ?? '';
  await page.getByLabel(message(language, 'desk.app.code')).fill(appCodeAt(Date.now(), secret));
  await presses('desk.app.button');
}
