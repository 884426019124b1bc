import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { linksIn } from '../../scripts/local/visitors/inbox-client.ts';
import { seedOffice, seedPublisher } from '../../scripts/local/visitors/seed.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { faultsOn, test } from '../support/visiting/browser.ts';
import { givePasskeysTo } from '../support/visiting/passkeys.ts';

const stack = () => ({
  publicUrl: inject('publicUrl'),
  inboxUrl: inject('inboxUrl'),
  environment: inject('environment'),
  outputs: inject('outputs'),
});

/** A person who was invited to the desk of a publisher. @returns the link in their mail. */
async function anInvitation(): Promise<string> {
  const address = `ana.${randomUUID().slice(0, 8)}@example.org`;
  await seedOffice(stack(), await seedPublisher(stack()), [{ name: 'Ana Example', address }]);
  const mail = await theInbox().waitForMailTo(address);
  const link = linksIn(mail).find((url) => url.includes('/desk/invitation/'));
  if (!link) throw new Error(`"${mail.subject}" has no invitation`);
  return link;
}

test('a person who is invited joins by a passkey, sees the desk, signs out and signs in again', async ({ page }) => {
  await givePasskeysTo(page);
  const presses = (name: string) => page.getByRole('button', { name }).click();
  const heading = () => page.getByRole('heading', { level: 1 }).textContent();
  await page.goto(await anInvitation());
  expect([await heading(), await faultsOn(page)]).toEqual(['Example Observatory invites you to its desk', []]);
  await presses('Accept the invitation');
  expect([await heading(), await faultsOn(page)]).toEqual(['Choose how you sign in', []]);
  await presses('Create a passkey');
  await page.waitForURL(/\/desk\?/);
  expect([await heading(), await faultsOn(page)]).toEqual(['The desk of Example Observatory', []]);

  await presses('Sign out');
  expect([await heading(), await faultsOn(page)]).toEqual(['Sign in to the desk', []]);
  await page.goto(`${inject('publicUrl')}/desk`);
  expect(await heading()).toBe('Sign in to the desk');
  await presses('Sign in with a passkey');
  await page.waitForURL(/\/desk\?/);
  expect(await page.getByText('Ana Example · you').count()).toBe(1);
});
