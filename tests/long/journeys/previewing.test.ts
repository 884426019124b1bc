import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { makeDrafts } from '../../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeOffices } from '../../../functions/adapters/dynamodb/members/offices.ts';
import { seedPublisher } from '../../../scripts/local/visitors/seed.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { aMember, anOffice } from '../../support/members/builders.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { keyringOfStack, tableOfStack } from '../../support/stack/table-of-stack.ts';
import { sitsAtDesk } from '../../support/visiting/at-desk.ts';
import { test } from '../../support/visiting/browser.ts';

const stack = () => ({
  publicUrl: inject('publicUrl'),
  inboxUrl: inject('inboxUrl'),
  environment: inject('environment'),
  outputs: inject('outputs'),
});

const FIELDS = {
  language: 'en',
  title: 'Lawyer Ivan Example beaten in prison and denied a doctor',
  text: 'He is held in **Russia**, and no doctor has seen him.',
  'datedOn-day': '15',
  'datedOn-month': '3',
  'datedOn-year': '2024',
  countries: 'RU',
};

/** A member at the desk of a new office, with a draft. @returns the path of its mail. */
async function atDeskWithDraft(page: Page, address: string): Promise<string> {
  const table = tableOfStack();
  const keyring = keyringOfStack(table);
  const { publisherId } = await seedPublisher(stack());
  const member = aMember({ memberId: randomUUID(), address });
  const office = anOffice({ publisherId, revision: 0, members: [member] });
  await makeOffices(table, keyring).save(office, []);
  await sitsAtDesk(page, office, member);
  const draft = aDraft({ publisherId, draftId: randomUUID(), fields: FIELDS, savedAtMs: Date.now() });
  await makeDrafts(table, keyring).save(draft, []);
  return `${inject('publicUrl')}/desk/write/${draft.draftId}/mail`;
}

test('بالعربية: في الصفحة رسالة من يقرأ العربية، ولا نص بها بعد', async ({ plainPage: page }) => {
  await page.goto(`${await atDeskWithDraft(page, 'ana@example.org')}?lang=ar&reader=ar`);
  expect(await page.getByText('لا يوجد نص بهذه اللغة').count()).toBe(1);
});

/** What a frame of the page shows. Nothing can be asked of it in the page, since it runs nothing. */
async function mailIn(page: Page, title: string): Promise<string> {
  return (await page.locator(`iframe[title="${title}"]`).getAttribute('srcdoc')) ?? '';
}

test('a member looks at the mail of a draft in each form, and gets the very same as a test', async ({
  plainPage: page,
}) => {
  const address = `ana.${randomUUID().slice(0, 8)}@example.org`;
  await page.goto(await atDeskWithDraft(page, address));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This is the mail');
  expect(await mailIn(page, 'The mail. On a phone')).toContain('no doctor has seen him');
  expect(await mailIn(page, 'The mail. On a phone, dark')).toContain('no doctor has seen him');

  await page.getByRole('link', { name: 'As text' }).click();
  expect(await page.locator('pre').textContent()).toContain('no doctor has seen him');
  await page.getByRole('link', { name: 'Discreet' }).click();
  expect(await mailIn(page, 'The mail. On a phone')).not.toMatch(/Ivan|Russia/);

  await page.getByRole('link', { name: 'As designed' }).click();
  await page.getByRole('button', { name: 'Send the test' }).click();
  expect(await page.getByRole('status').textContent()).toContain('The test is on its way.');
  const mail = await theInbox().waitForMailTo(address);
  expect(mail.subject).toBe(`TEST: ${FIELDS.title}`);
  expect(mail.text).toContain('no doctor has seen him');
  expect(mail.html).toContain('You get this because');
});
