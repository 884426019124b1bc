import type { Page } from 'playwright-core';
import type { Member } from '../../../functions/domain/members/office.ts';
import { linksIn } from '../../../scripts/local/visitors/inbox-client.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { theInbox } from '../stack/inbox.ts';
import { unfold } from './unfold.ts';

/** From the page of a draft's mail, its writer asks for a decision. */
export async function asks(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ask a colleague to send it' }).click();
  await page.waitForURL(/\/ask/);
  await page.getByRole('button', { name: 'Ask for a decision' }).click();
  await page.waitForURL(/\/desk\/proposal\//);
}

/** By the link in the mail to them, a colleague opens the decision, and has it sent. */
export async function sendsIt(page: Page, { address }: Member): Promise<void> {
  // Another mail to them may come first: of what was published with a key, for one.
  const link = await waitUntil(
    `a request to ${address}`,
    async () => (await theInbox().listTo(address)).flatMap(linksIn).find((url) => url.includes('/desk/proposal/')),
    { deadlineMs: 60_000 },
  );
  await page.goto(link);
  await decidesToSend(page);
}

/** Opens what sends it, and says that they read it all. */
export async function readsItAll(page: Page): Promise<void> {
  const box = page.getByLabel(/I have read the whole text/);
  await unfold(box);
  await box.check();
}

/** From the page of a decision, a colleague has it sent. */
export async function decidesToSend(page: Page): Promise<void> {
  await readsItAll(page);
  await page.getByRole('button', { name: 'Send it', exact: true }).click();
  await page
    .getByText(/It goes out on .+ \d\d:\d\d:\d\d UTC|It went out on/)
    .first()
    .waitFor();
}
