import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { makeDispatches } from '../../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { makeOffices } from '../../../functions/adapters/dynamodb/members/offices.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aMember, anOffice } from '../../support/members/builders.ts';
import { exactDispatch, untilFinished } from '../../support/stack/exact-dispatch.ts';
import { followersOf, mailed, PEOPLE, publishAbout, untilMailsLeave } from '../../support/stack/mailing-under-way.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { keyringOfStack, tableOfStack } from '../../support/stack/table-of-stack.ts';
import { sitsAtDesk } from '../../support/visiting/at-desk.ts';
import { barriersOn, test } from '../../support/visiting/browser.ts';

/** Signs two members in at the office of whose sending it is, each in a browser. */
async function bothAt(dispatchId: string, pages: readonly Page[]): Promise<void> {
  const table = tableOfStack();
  const dispatch = await makeDispatches(table).find(dispatchId);
  if (dispatch?.kind !== 'alert') throw new Error('It is no alert');
  const { publisherId } = dispatch;
  const members = ['Ana', 'Omar'].map((name) =>
    aMember({ memberId: randomUUID(), name, address: `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@example.org` }),
  );
  const offices = makeOffices(table, keyringOfStack(table));
  const before = (await offices.find(publisherId)) ?? anOffice({ publisherId, revision: 0, members: [] });
  await offices.save({ ...before, members: [...before.members, ...members] }, []);
  const office = await offices.find(publisherId);
  for (const [index, page] of pages.entries()) {
    const member = members[index];
    if (!office || !member) throw new Error('The office is not there');
    await sitsAtDesk(page, office, member);
  }
}

test('two members watch an appeal go out: one pauses it at a large screen, one lets it go on by phone without scripts, and both see the ledger’s numbers', async ({
  newPage,
}) => {
  await followersOf('PW');
  const { title, dispatchId } = await publishAbout('PW');
  const hers = await newPage({ viewport: { width: 1280, height: 900 } });
  const his = await newPage({ javaScriptEnabled: false });
  await bothAt(dispatchId, [hers, his]);
  const address = `${inject('publicUrl')}/desk/sending/${dispatchId}`;
  await untilMailsLeave(dispatchId);

  await hers.goto(address);
  await hers.getByRole('button', { name: 'Pause' }).click();
  await hers.waitForURL(/\/desk\/sending\/[^/]+\?lang=en$/);
  await hers.getByText('It is paused.').waitFor();
  expect(await barriersOn(hers)).toEqual([]);
  expect(await exactDispatch(dispatchId)).toMatchObject({ halt: { kind: 'paused' } });

  await his.goto(`${address}?lang=ar`);
  expect(await his.getByText(message('ar', 'sending.stands.paused')).isVisible()).toBe(true);
  await his.getByRole('button', { name: message('ar', 'sending.resume') }).click();
  await his.waitForURL(/\?lang=ar$/);

  // Her page looks again by itself.
  await hers.locator('#figures').getByText('It has gone out.').waitFor({ timeout: 90_000 });
  const { counts } = await untilFinished(dispatchId);
  expect([counts.accepted, (await mailed(title)).length]).toEqual([PEOPLE, PEOPLE]);
  await hers.reload();
  const { deliveries } = await exactDispatch(dispatchId);
  const rows = await hers.locator('#figures tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
    ['Delivered', deliveries.delivered.toLocaleString('en')],
    ['Bounced', String(deliveries.bounced)],
    ['Refused', '0'],
    ['No word yet', (PEOPLE - deliveries.delivered - deliveries.bounced).toLocaleString('en')],
    ['In doubt', '0'],
    ['Asked in all', PEOPLE.toLocaleString('en')],
    ['Perhaps twice', '0'],
  ]);
  expect(await barriersOn(hers)).toEqual([]);
  await his.getByRole('link', { name: message('ar', 'sending.look-again') }).click();
  await his.getByText(message('ar', 'sending.stands.ended')).waitFor();
  expect(await his.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth)).toBe(false);

  await hers.goto(`${inject('publicUrl')}/desk/history`);
  const history = await hers.locator('main').textContent();
  expect(history).toMatch(/Omar\u2069? let an appeal go out again[\s\S]*Ana\u2069? paused an appeal/);
});
