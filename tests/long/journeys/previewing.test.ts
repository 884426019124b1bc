import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { makeDrafts } from '../../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeOffices } from '../../../functions/adapters/dynamodb/members/offices.ts';
import { seedPublisher } from '../../../scripts/local/visitors/seed.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { aMember, anOffice } from '../../support/members/builders.ts';
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
