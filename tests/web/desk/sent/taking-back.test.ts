import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { DISTINCT_FROM_ALL } from '../../../../functions/contract/api.ts';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import type { Permission } from '../../../../functions/contract/team-acts.ts';
import { textOfFixedRetraction } from '../../../../functions/domain/publishing/fixed-retraction.ts';
import { DeskPages, type DeskVisitor, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { keptParts } from '../../../support/showing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OVER = { status: 'finished', sliceBits: 0, closedSlices: 1, finishedAtMs: 1 } as const;
const OWN = '0c0c0c0c-1111-4222-8333-444444444444';
const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const WHY = 'His family asked for it.';
const BOTH = ['take-back', 'take-down'] as const;

let pages: DeskPages;
let ana: DeskVisitor;
let appealId: string;
let path: string;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OWN, 'Ana', ['decide']);
  appealId = await publishedAtDesk(pages, OWN, {
    people: [
      { name: 'Ivan Example', mayBeNamed: true },
      { name: 'Olga Hidden', mayBeNamed: false },
    ],
    translations: [{ language: 'fr', title: 'Un avocat battu', body: { html: '<p>Battu en prison.</p>' } }],
  });
  path = `/desk/sent/${appealId}`;
});

const newest = () => pages.appeals.versions.at(-1);
const textOf = (page: string) => parseHTML(page).document.querySelector('main')?.textContent ?? '';
const idOf = (name: string) => pages.offices.kept.get(OWN)?.members.find((one) => one.name === name)?.memberId;
const presses = (what: string, reason = WHY) => ana.submits(`${path}/${what}`, `${path}/${what}`, { reason });

test('the fixed words stand on the page in each language of the appeal, before the press', async () => {
  const { text } = await ana.ask('GET', `${path}/take-back`);
  for (const language of ['en', 'fr'] as const)
    expect(textOf(text)).toContain(textOfFixedRetraction(language, undefined).text);
  expect(textOf(text)).not.toContain(textOfFixedRetraction('es', undefined).text);
  expect(await htmlFaults(text)).toEqual([]);
});

test('one member withdraws in fixed words at once, out of no budget: what goes out stops, and who was sent it is told', async () => {
  const [before] = pages.appeals.dispatches;
  const takenBefore = new Map(pages.appeals.taken);
  const done = await presses('take-back');
  expect([done.statusCode, done.to]).toEqual([303, `${path}?done=appeal-withdrawn&lang=en`]);
  expect(newest()).toMatchObject({
    ...{ version: 2, kind: 'retraction', people: [{ name: 'Olga Hidden', mayBeNamed: false }] },
    ...{ edition: { title: 'An appeal was withdrawn' }, translations: [{ language: 'fr' }] },
  });
  expect(JSON.stringify(newest())).not.toMatch(/Ivan|Battu/);
  expect(pages.appeals.dispatches).toMatchObject([
    { dispatchId: before?.dispatchId, halt: { kind: 'superseded' } },
    { version: 2, lane: 'urgent', reach: 'reached' },
  ]);
  expect(pages.appeals.taken).toEqual(takenBefore);
});

test('taken down, the same is gone and stops, and no reader is mailed', async () => {
  const done = await presses('take-down');
  expect(done.to).toBe(`${path}?done=appeal-taken-down&lang=en`);
  expect(newest()).toMatchObject({ version: 2, kind: 'retraction', isTakenDown: true });
  expect(JSON.stringify(newest())).not.toMatch(/Ivan|Battu/);
  expect(pages.appeals.dispatches).toMatchObject([{ halt: { kind: 'superseded' } }, { version: 2, reach: 'no-one' }]);
  const { text } = await ana.ask('GET', path);
  expect(textOf(text)).toContain('no reader was mailed about it');
  expect(textOf(text)).not.toContain('Ivan');
  expect(await htmlFaults(text)).toEqual([]);
});

test.each([
  ['take-back', 'appeal-withdrawn'],
  ['take-down', 'appeal-taken-down'],
])('%s is told in the history with its reason, and to each colleague by mail, without it', async (what, did) => {
  await pages.member(OWN, 'Omar', []);
  await pages.invites(OWN, 'Lea');
  await presses(what);
  const entry = pages.appeals.entries.at(-1);
  expect(entry).toMatchObject({ act: did, appealId, version: 2, reason: WHY, author: { name: 'Ana' } });
  const [by, memberId] = [idOf('Ana'), idOf('Omar')];
  expect(pages.acted).toEqual([{ publisherId: OWN, memberId, by, actId: entry?.entryId, did, about: appealId }]);
});

test.each(BOTH)('%s twice does it once', async (what) => {
  await presses(what);
  const { text } = await ana.ask('GET', path);
  const proof = parseHTML(text).document.querySelector('input[name=proof]')?.getAttribute('value') ?? '';
  const again = await ana.ask('POST', `${path}/${what}`, { proof, reason: WHY });
  expect([again.statusCode, newest()?.version, pages.appeals.entries.length]).toEqual([303, 2, 3]);
});

test('what was taken down can be withdrawn with a mail later, and not the other way round', async () => {
  await presses('take-down');
  expect((await presses('take-back')).statusCode).toBe(303);
  expect(newest()).toMatchObject({ version: 3, kind: 'retraction' });
  expect(newest()?.isTakenDown).toBeUndefined();
  expect((await ana.ask('GET', `${path}/take-down`)).to).toBe(`${path}?lang=en`);
});

test('a correction begins with what was taken back, and puts it right again', async () => {
  await presses('take-down');
  const omar = await pages.member(OWN, 'Omar', ['propose']);
  const kinds = [...parseHTML((await omar.ask('GET', path)).text).document.querySelectorAll('input[name=kind]')];
  expect(kinds.map((one) => one.getAttribute('value'))).toEqual(['correction', 'retraction', 'name']);
  await omar.submits(path, `${path}/follow-up`, { kind: 'correction' });
  const { fields } = pages.drafts.kept.at(-1) ?? {};
  expect(fields).toMatchObject({ title: 'RUSSIA: lawyer Ivan Example beaten in prison', follows: '2' });
});

test.each([
  [
    'take-back',
    /Goes to everyone who was sent any version\.[\s\S]*Its largest sending so far went to about 250 people\./,
  ],
  ['take-down', /No reader is mailed\./],
])('%s says before it whom it mails, readers in one number', async (what, readers) => {
  const [dispatch] = pages.sendings.dispatches.values();
  if (dispatch?.kind === 'alert')
    pages.sendings.add({ ...dispatch, ...OVER }, { accepted: 261 }, keptParts({ delivered: 261 }));
  await pages.member(OWN, 'Omar', []);
  const { text } = await ana.ask('GET', `${path}/${what}`);
  expect(textOf(text)).toMatch(readers);
  expect(textOf(text)).toContain('One colleague is mailed that you did it.');
  expect(textOf(text)).not.toContain('261');
});

test.each(BOTH)('%s asks again once a newer version went out, and keeps the reason', async (what) => {
  const fields = hiddenFieldsOf(formIn((await ana.ask('GET', `${path}/${what}`)).text, `${path}/${what}`));
  const { externalId = '' } = (await pages.appeals.findExternalId(appealId)) ?? {};
  const update = { externalId, kind: 'update', title: 'He was moved', datedOn: '2024-03-01' } as const;
  await publishedAtDesk(pages, OWN, { ...update, leaveOut: ['fr'] });
  const again = await ana.ask('POST', `${path}/${what}`, { ...fields, reason: WHY });
  expect([again.statusCode, newest()?.version]).toEqual([409, 2]);
  expect(textOf(again.text)).toMatch(/Nothing was done yet[\s\S]*He was moved/);
  const { document } = parseHTML(again.text);
  expect(document.querySelector('textarea')?.textContent?.trim()).toBe(WHY);
  const done = await ana.ask('POST', `${path}/${what}`, {
    ...hiddenFieldsOf(formIn(again.text, `${path}/${what}`)),
    reason: WHY,
  });
  expect([done.statusCode, newest()?.version]).toEqual([303, 3]);
});

test('to withdraw asks again once its mailing is shown to have reached more people', async () => {
  const page = `${path}/take-back`;
  const fields = hiddenFieldsOf(formIn((await ana.ask('GET', page)).text, page));
  const [dispatch] = pages.sendings.dispatches.values();
  if (dispatch?.kind === 'alert')
    pages.sendings.add({ ...dispatch, ...OVER }, { accepted: 261 }, keptParts({ delivered: 261 }));
  const again = await ana.ask('POST', page, { ...fields, reason: WHY });
  expect([again.statusCode, newest()?.version]).toEqual([409, 1]);
  expect(textOf(again.text)).toContain('about 250 people');
});

test('no reason, nothing done: what was typed stays', async () => {
  const answer = await presses('take-back', '  ');
  expect([answer.statusCode, newest()?.version]).toEqual([422, 1]);
  expect(textOf(answer.text)).toContain('Write a reason');
});

test.each(BOTH)(
  '%s by a GET, without the proof, or by one who may neither write nor decide changes nothing',
  async (what) => {
    await ana.ask('GET', `${path}/${what}?reason=${WHY}`);
    expect((await ana.ask('POST', `${path}/${what}`, { reason: WHY })).statusCode).toBe(403);
    const omar = await pages.member(OWN, 'Omar', ['manage', 'send-urgent'] satisfies Permission[]);
    const { text } = await omar.ask('GET', path);
    expect(text).not.toContain(`${path}/${what}`);
    const proof = parseHTML(text).document.querySelector('input[name=proof]')?.getAttribute('value') ?? '';
    expect((await omar.ask('POST', `${path}/${what}`, { proof, reason: WHY })).statusCode).toBe(403);
    expect([newest()?.version, pages.acted]).toEqual([1, []]);
  },
);

test.each(BOTH)('%s reaches no other office’s appeal', async (what) => {
  const others = await publishedAtDesk(pages, OTHER, { title: 'Of the other', distinctFrom: DISTINCT_FROM_ALL });
  expect((await ana.ask('GET', `/desk/sent/${others}/${what}`)).statusCode).toBe(404);
  const { text } = await ana.ask('GET', `${path}/${what}`);
  const proof = parseHTML(text).document.querySelector('input[name=proof]')?.getAttribute('value') ?? '';
  expect((await ana.ask('POST', `/desk/sent/${others}/${what}`, { proof, reason: WHY })).statusCode).toBe(404);
  expect(newest()).toMatchObject({ appealId: others, version: 1 });
});

test.each(LANGUAGES)('the pages are sound HTML in their language: %s', async (language) => {
  for (const page of ['', '/take-back', '/take-down']) {
    const { text } = await ana.ask('GET', `${path}${page}?lang=${language}`);
    expect(text).toContain(`<html lang="${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  }
});
