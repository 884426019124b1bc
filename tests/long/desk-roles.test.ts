import { randomUUID } from 'node:crypto';
import { beforeAll, expect } from 'vitest';
import { appealIdIn } from '../../functions/contract/page-paths.ts';
import { PERMISSIONS, type Permission } from '../../functions/contract/team-acts.ts';
import { changeTeam } from '../../functions/domain/members/team/change-team.ts';
import type { MessageKey } from '../../functions/locales/messages.ts';
import { DESK_RIGHTS, type DeskRoutePath, mayOpen } from '../../functions/web/desk/kit/desk-rights.ts';
import { agreed } from '../support/publishing/consents.ts';
import { sendRequest } from '../support/stack/publish-appeal.ts';
import { aSessionOf } from '../support/visiting/at-desk.ts';
import { type NewPage, test } from '../support/visiting/browser.ts';
import { aColleague, anApp, anOfficeOf, type OfficeAtWork, signsInAtDesk } from '../support/visiting/office.ts';
import { addressesOf, type DeskAddress } from './roles/desk-addresses.ts';
import { aDraftOf } from './roles/draft-of.ts';
import { askAll } from './walk/asking.ts';
import { EACH_PAIR, pageOn, type Screen } from './walk/screens.ts';
import { note } from './walk/walked.ts';
import { Walker } from './walk/walker.ts';

/** Only the office itself knows it. */
const TITLE = 'RUSSIA: zqwritten by colleagues';

/** One who may do nothing but look, and one for each thing that a member may be allowed. */
const ROLES: readonly (readonly [string, readonly Permission[]])[] = [
  ['looking', []],
  ...PERMISSIONS.map((one): [string, Permission[]] => [one, [one]]),
];

const boss = aColleague({ name: 'Ana Example' });
let office: OfficeAtWork;
/** Of something that was sent. */
let appealId: string;
/** Path of a draft. */
let draft: string;

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
  draft = (await aDraftOf(office, boss.name, { title: TITLE, countries: 'RU' })).path;
}, 60_000);

const SCREEN = EACH_PAIR[0];
const aWalker = async (newPage: NewPage, screen: Screen = SCREEN) => new Walker(await pageOn(newPage, screen), screen);

const theAddresses = () => addressesOf({ draft, title: TITLE, appealId, boss });

/** A colleague who is signed in on a phone. */
async function aColleagueAtDesk({ page }: Walker, permissions: readonly Permission[]) {
  const colleague = aColleague({ name: 'Omar Sample', permissions });
  await office.change(({ members }) => ({ members: [...members, colleague] }));
  await signsInAtDesk(page, colleague.address, anApp());
  return colleague;
}

const OFFICE = { office: 'Example Observatory' };
const keysOf = (some: Partial<Record<MessageKey, Permission>> = {}) => Object.keys(some) as MessageKey[]; // it has these keys

/** What is there, in words. */
const inWords = (path: string, heading: string, controls: readonly MessageKey[]) =>
  `${path}: ${heading} [${controls.join(', ')}]`;

/** An address as a member should find it. */
function expected({ says }: Walker, may: readonly Permission[], address: DeskAddress): string {
  const { path, opensTo, heading, buttons, links } = address;
  const isOpen = opensTo.length === 0 || opensTo.some((one) => may.includes(one));
  if (!isOpen) return inWords(path, says('desk.not-allowed.heading'), []);
  const controls = Object.entries({ ...buttons, ...links }).flatMap(([key, needs]) =>
    may.includes(needs) ? [key as MessageKey] : [],
  );
  return inWords(path, typeof heading === 'string' ? says(heading, OFFICE) : heading.written, controls);
}

/** And as they find it. */
async function found(walker: Walker, { path, buttons, links }: DeskAddress): Promise<string> {
  await walker.opens(path);
  const controls = [...(await walker.buttons(...keysOf(buttons))), ...(await walker.links(...keysOf(links)))];
  return inWords(path, await walker.heading(), controls);
}

test.for(ROLES)('a member comes to what they may, and to nothing else: %s', async ([role, may], { newPage, task }) => {
  const addresses = theAddresses();
  const walker = await aWalker(newPage);
  await aColleagueAtDesk(walker, may);
  await walker.page.getByText('Dechen Example').first().waitFor();
  const seen: string[] = [];
  for (const address of addresses) seen.push(await found(walker, address));
  note({ task }, { routes: addresses.map(({ path }) => path), roles: [role] });
  expect(seen).toEqual(addresses.map((address) => expected(walker, may, address)));
});

/** Each route of the desk that can be opened, and who may. What its braces stand for is of nothing: a right is asked for first. */
const DESK_ROUTES = (Object.keys(DESK_RIGHTS) as DeskRoutePath[]) // it has these keys
  .filter((route) => 'GET' in DESK_RIGHTS[route]);

test.for(ROLES)(
  'each route of the desk is closed to whom it does not open, and to no one else: %s',
  async ([role, permissions], { task }) => {
    const colleague = aColleague({ name: 'Omar Sample', permissions });
    await office.change(({ members }) => ({ members: [...members, colleague] }));
    const { office: now, member } = await office.of(colleague.address);
    const headers = { cookie: `__Host-desk=${await aSessionOf(now, member)}` };
    note({ task }, { routes: DESK_ROUTES, roles: [role] });
    const paths = DESK_ROUTES.map((route) => route.replaceAll(/\{\w+\}/g, () => randomUUID()));
    const answers = await askAll(paths.map((path) => ({ method: 'GET', path, headers })));
    const answered = (isSo: (status: number) => boolean) =>
      DESK_ROUTES.filter((_, index) => isSo(answers[index]?.status ?? 0));
    expect(answered((status) => status === 403)).toEqual(DESK_ROUTES.filter((route) => !mayOpen(route, member)));
    expect(answered((status) => status >= 500)).toEqual([]);
  },
);

test.for(ROLES)('a member does what they may, and is told of the rest: %s', async ([, permissions], { newPage }) => {
  const walker = await aWalker(newPage);
  const { page, says } = walker;
  await aColleagueAtDesk(walker, permissions);
  const may = (one: Permission) => permissions.includes(one);

  const isToldOfAll = PERMISSIONS.map((one) => says(may(one) ? `desk.may.${one}` : `desk.may-not.${one}`));
  expect(await page.locator('aside .checks li').allTextContents()).toEqual(isToldOfAll);
  const leadsToDraft = page.getByRole('link', { name: TITLE });
  const seesDrafts = may('propose') || may('decide');
  expect(await leadsToDraft.count()).toBe(seesDrafts ? 1 : 0);
  if (seesDrafts) {
    await leadsToDraft.click();
    expect(await walker.heading()).toBe(may('propose') ? TITLE : says('preview.heading'));
  }
  if (may('propose')) {
    await walker.types({ summary: 'He is well.' });
    await walker.presses('compose.save');
    await page.getByText(says('compose.done-saved'), { exact: true }).first().waitFor();
    await walker.opens(`${draft}/mail`);
    await walker.presses('preview.test.button');
    expect(await page.getByText(says('preview.test.done')).count()).toBe(1);
  }
  await walker.opens('/desk/team');
  expect(await page.getByText(says('desk.team.not-manager')).count()).toBe(may('manage') ? 0 : 1);
});

/** By a manager, in the same moment in which the member's page is open. */
const managerDoes = async (change: Parameters<typeof changeTeam>[1]) =>
  changeTeam(await office.of(boss.address), change, office.ports, Date.now());

test('a member who is removed while a page is open keeps what they typed, and can do nothing', async ({ newPage }) => {
  const walker = await aWalker(newPage, { ...SCREEN, hasScripts: false });
  const { memberId } = await aColleagueAtDesk(walker, ['propose', 'manage']);
  await walker.opens(draft);
  await walker.types({ summary: 'Typed in vain' });
  await managerDoes({ kind: 'remove', memberId });
  await walker.presses('compose.save');
  await walker.seesHeading('desk.removed.heading');
  expect(await walker.page.locator('input[name=mine-summary]').inputValue()).toBe(encodeURIComponent('Typed in vain'));
  await walker.presses('compose.over.button');
  await walker.seesHeading('desk.removed.heading');
  for (const behind of theAddresses()) {
    await walker.opens(behind.path);
    await walker.seesHeading('desk.removed.heading');
  }
});

test('a member who may do less from now on is signed out, and comes back to less', async ({ newPage }) => {
  const walker = await aWalker(newPage);
  const { memberId, address } = await aColleagueAtDesk(walker, ['propose', 'manage']);
  await walker.opens('/desk/team');
  await managerDoes({ kind: 'permissions', memberId, permissions: ['propose'] });
  await walker.types({ name: 'Eve Example', email: 'eve@example.org' });
  await walker.presses('desk.team.invite-button');
  await walker.seesHeading('desk.again.heading');
  expect((await office.read()).members.map(({ name }) => name)).not.toContain('Eve Example');
  const app = anApp();
  await app.nextCode();
  await signsInAtDesk(walker.page, address, app);
  await walker.opens('/desk/team');
  expect(await walker.buttons('desk.team.invite-button')).toEqual([]);
});

test('a member of another office finds nothing of this one at any of its addresses', async ({ newPage }) => {
  const addresses = theAddresses();
  const eve = aColleague({ name: 'Eve Example' });
  await anOfficeOf([eve]);
  const walker = await aWalker(newPage);
  await signsInAtDesk(walker.page, eve.address, anApp());
  for (const { path, toStrangers } of addresses) {
    await walker.opens(path);
    await walker.seesHeading(toStrangers, OFFICE);
    expect(await walker.page.locator('body').textContent()).not.toMatch(/zqwritten|Dechen|Ana Example|Omar Sample/);
  }
});
