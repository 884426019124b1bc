import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { appealIdIn } from '../../functions/contract/page-paths.ts';
import { PERMISSIONS, type Permission } from '../../functions/contract/team-acts.ts';
import { changeTeam } from '../../functions/domain/members/team/change-team.ts';
import { message } from '../../functions/locales/messages.ts';
import { agreed } from '../support/publishing/consents.ts';
import { sendRequest } from '../support/stack/publish-appeal.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { test } from '../support/visiting/browser.ts';
import {
  aColleague,
  anApp,
  anOfficeOf,
  type OfficeAtWork,
  pressesButton,
  signsInAtDesk,
} from '../support/visiting/office.ts';

/** Only the office itself knows it. */
const TITLE = 'RUSSIA: zqwritten by colleagues';
const says = (key: Parameters<typeof message>[1]) => message('en', key);
const NOT_ALLOWED = says('desk.not-allowed.heading');

/** One who may do nothing but look, and one for each thing that a member may be allowed. */
const ROLES: readonly (readonly [string, readonly Permission[]])[] = [
  ['looking', []],
  ...PERMISSIONS.map((one): [string, Permission[]] => [one, [one]]),
];

const boss = aColleague({ name: 'Ana Example' });
const bossApp = anApp();
let office: OfficeAtWork;
/** Of something that was sent. */
let appealId: string;

beforeAll(async () => {
  office = await anOfficeOf([boss]);
  const request = {
    title: 'BHUTAN: teacher Dechen Example taken from her school',
    datedOn: '2026-10-12',
    body: { text: 'Masked men took Dechen Example.' },
    countries: ['BT'],
    people: agreed([{ name: 'Dechen Example', mayBeNamed: true }]),
  };
  appealId = appealIdIn((await sendRequest(request, office.key)).appealUrl);
}, 60_000);

let drafted: Promise<string> | undefined;

/** Where a draft of the office is written. */
function theDraft(newPage: () => Promise<Page>): Promise<string> {
  drafted ??= (async () => {
    const page = await newPage();
    await signsInAtDesk(page, boss.address, bossApp);
    await goes(page, '/desk/write');
    await page.locator('#title').fill(TITLE);
    await page.locator('#text').fill('He is held in Russia.\n\n12 October 2026');
    await page.locator('#countries-more').selectOption('RU');
    await page.locator('#datedOn-day').selectOption('12');
    await page.locator('#datedOn-month').selectOption('10');
    await page.locator('#datedOn-year').selectOption(String(new Date().getUTCFullYear() - 1));
    await pressesButton(page, says('compose.save'));
    return new URL(page.url()).pathname;
  })();
  return drafted;
}

const goes = (page: Page, path: string) => page.goto(`${inject('publicUrl')}${path}?lang=en`);
const heading = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent())?.trim();
const hasButton = async (page: Page, key: Parameters<typeof message>[1]) =>
  (await page.getByRole('button', { name: says(key), exact: true }).count()) > 0;
const hasLink = async (page: Page, key: Parameters<typeof message>[1]) =>
  (await page.getByRole('link', { name: says(key), exact: true }).count()) > 0;

/** A colleague who is signed in on a phone. */
async function aColleagueAtDesk(page: Page, permissions: readonly Permission[]) {
  const colleague = aColleague({ name: 'Omar Sample', permissions });
  await office.change(({ members }) => ({ members: [...members, colleague] }));
  const app = anApp();
  await signsInAtDesk(page, colleague.address, app);
  return colleague;
}

test.for(ROLES)('a member does what they may, and is told of the rest: %s', async ([, permissions], { newPage }) => {
  const path = await theDraft(newPage);
  const page = await newPage();
  await aColleagueAtDesk(page, permissions);
  const may = (one: Permission) => permissions.includes(one);
  const seesDrafts = may('propose') || may('decide');

  expect(await heading(page)).toBe(message('en', 'desk.home.heading', { office: 'Example Observatory' }));
  const isToldOfAll = PERMISSIONS.map((one) => says(may(one) ? `desk.may.${one}` : `desk.may-not.${one}`));
  expect(await page.locator('aside .checks li').allTextContents()).toEqual(isToldOfAll);
  expect(await hasLink(page, 'desk.home.write')).toBe(may('propose'));
  await page.getByText('Dechen Example').first().waitFor();
  expect(await hasLink(page, 'desk.withdraw.link')).toBe(may('propose'));

  await goes(page, '/desk/write');
  expect(await heading(page)).toBe(may('propose') ? says('compose.new.heading') : NOT_ALLOWED);
  await goes(page, path);
  expect(await heading(page)).toBe(may('propose') ? TITLE : NOT_ALLOWED);
  await goes(page, '/desk');
  expect(await page.getByRole('link', { name: TITLE }).count()).toBe(seesDrafts ? 1 : 0);
  if (seesDrafts) {
    await page.getByRole('link', { name: TITLE }).click();
    expect(await heading(page)).toBe(may('propose') ? TITLE : says('preview.heading'));
  }
  if (may('propose')) {
    await page.locator('#summary').fill('He is well.');
    await pressesButton(page, says('compose.save'));
    await page.getByText(says('compose.done-saved'), { exact: true }).first().waitFor();
  }

  await goes(page, `${path}/mail`);
  expect(await heading(page)).toBe(seesDrafts ? says('preview.heading') : NOT_ALLOWED);
  expect([await hasButton(page, 'preview.test.button'), await hasButton(page, 'preview.audience.button')]).toEqual([
    may('propose'),
    may('propose'),
  ]);
  if (may('propose')) {
    await pressesButton(page, says('preview.test.button'));
    expect(await page.getByText(says('preview.test.done')).count()).toBe(1);
  }

  await goes(page, `/desk/withdraw/${appealId}`);
  expect(await heading(page)).toBe(may('propose') ? says('desk.withdraw.heading') : NOT_ALLOWED);

  await goes(page, '/desk/team');
  expect(await heading(page)).toBe(says('desk.team.heading'));
  expect(await hasButton(page, 'desk.team.invite-button')).toBe(may('manage'));
  expect(await page.getByText(says('desk.team.not-manager')).count()).toBe(may('manage') ? 0 : 1);
  await goes(page, `/desk/team/${boss.memberId}`);
  expect(await heading(page)).toBe(may('manage') ? boss.name : NOT_ALLOWED);

  for (const [own, key] of [
    ['/desk/you', 'desk.you.heading'],
    ['/desk/history', 'desk.history.heading'],
  ] as const) {
    await goes(page, own);
    expect(await heading(page)).toBe(says(key));
  }
});

/** By a manager, in the same moment in which the member's page is open. */
const managerDoes = async (change: Parameters<typeof changeTeam>[1]) =>
  changeTeam(await office.of(boss.address), change, office.ports, Date.now());

test('a member who is removed while a page is open keeps what they typed, and can do nothing', async ({ newPage }) => {
  const path = await theDraft(newPage);
  const page = await newPage({ javaScriptEnabled: false });
  const { memberId } = await aColleagueAtDesk(page, ['propose', 'manage']);
  await goes(page, path);
  await page.locator('#summary').fill('Typed in vain');
  await managerDoes({ kind: 'remove', memberId });
  await pressesButton(page, says('compose.save'));
  expect(await heading(page)).toBe(says('desk.removed.heading'));
  expect(await page.locator('input[name=mine-summary]').inputValue()).toBe(encodeURIComponent('Typed in vain'));
  await pressesButton(page, says('compose.over.button'));
  expect(await heading(page)).toBe(says('desk.removed.heading'));
  for (const behind of ['/desk', path, `${path}/mail`, '/desk/team', '/desk/history', '/desk/you']) {
    await goes(page, behind);
    expect(await heading(page)).toBe(says('desk.removed.heading'));
  }
});

test('a member who may do less from now on is signed out, and comes back to less', async ({ newPage }) => {
  const page = await newPage();
  const { memberId, address } = await aColleagueAtDesk(page, ['propose', 'manage']);
  await goes(page, '/desk/team');
  await managerDoes({ kind: 'permissions', memberId, permissions: ['propose'] });
  await page.locator('#name').fill('Eve Example');
  await page.locator('#email').fill('eve@example.org');
  await pressesButton(page, says('desk.team.invite-button'));
  expect(await heading(page)).toBe(says('desk.again.heading'));
  expect((await office.read()).members.map(({ name }) => name)).not.toContain('Eve Example');
  const app = anApp();
  await app.nextCode();
  await signsInAtDesk(page, address, app);
  await goes(page, '/desk/team');
  expect(await hasButton(page, 'desk.team.invite-button')).toBe(false);
});

test('a member of another office finds nothing of this one at any of its addresses', async ({ newPage }) => {
  const path = await theDraft(newPage);
  const eve = aColleague({ name: 'Eve Example' });
  await anOfficeOf([eve]);
  const page = await newPage();
  await signsInAtDesk(page, eve.address, anApp());
  for (const behind of [path, `${path}/mail`, `${path}/mail/frame`]) {
    await goes(page, behind);
    expect(await heading(page)).toBe(says('page.not-found.heading'));
  }
  const leadsHome = message('en', 'desk.home.heading', { office: 'Example Observatory' });
  for (const [other, where] of [
    [`/desk/team/${boss.memberId}`, says('desk.team.heading')],
    [`/desk/withdraw/${appealId}`, leadsHome],
    ['/desk', leadsHome],
    ['/desk/team', says('desk.team.heading')],
    ['/desk/history', says('desk.history.heading')],
  ] as const) {
    await goes(page, other);
    expect(await heading(page)).toBe(where);
    expect(await page.locator('body').textContent()).not.toMatch(/zqwritten|Dechen|Ana Example|Omar Sample/);
  }
});
