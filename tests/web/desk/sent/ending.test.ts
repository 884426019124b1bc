import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { AppealRequest, DISTINCT_FROM_ALL } from '../../../../functions/contract/api.ts';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { cardOf, isOpen } from '../../../../functions/domain/archive/card.ts';
import { appealPage } from '../../../../functions/web/appeals/appeal-page.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { aSite } from '../../../support/subscribing/pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OWN = '0c0c0c0c-1111-4222-8333-444444444444';
const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const RELEASED = { how: 'released', 'on-day': '14', 'on-month': '3', 'on-year': '2024' };

let pages: DeskPages;
let ana: DeskVisitor;
let appealId: string;
let path: string;
beforeEach(async () => {
  pages = new DeskPages();
  await pages.member(OWN, 'Noor', ['propose']);
  ana = await pages.member(OWN, 'Ana', ['decide']);
  appealId = await publishedAtDesk(pages, OWN, { externalId: 'case-1', demands: ['Release him.'] });
  path = `/desk/sent/${appealId}`;
});

const newest = () => pages.appeals.versions.at(-1);
const says = (fields: Readonly<Record<string, string>>) => ana.submits(`${path}/end`, `${path}/end`, fields);
const FOLLOWING = { externalId: 'case-1', title: 'He is free', datedOn: '2024-03-14' } as const;
/** What readers see of the newest version. */
function publicPage(): string {
  const version = newest();
  if (!version) throw new Error('nothing was published');
  const visit = { ...aSite(), language: 'en', path: '/', query: '', isDiscreet: false, mayKeep: false } as const;
  return String(appealPage(visit, version, pages.nowMs).main);
}

test('one member says how a case ended: its page says how and when and calls on no one, and no reader is mailed', async () => {
  expect(publicPage()).toContain('Release him.');
  const done = await says(RELEASED);
  expect([done.statusCode, done.to]).toEqual([303, `${path}?done=case-ended&lang=en`]);
  expect(newest()).toMatchObject({ version: 1, kind: 'new', ended: { how: 'released', on: '2024-03-14' } });
  const page = publicPage();
  expect([page.includes('This case ended on 14 March 2024.'), page.includes('Released')]).toEqual([true, true]);
  expect(page).not.toContain('Release him.');
  const version = newest();
  expect(version && isOpen(cardOf(version, version.publishedAtMs), pages.nowMs)).toBe(false);
  expect(pages.appeals.dispatches.length).toBe(1);
  expect(pages.appeals.entries.at(-1)).toMatchObject({ act: 'case-ended', appealId, author: { name: 'Ana' } });
});

test('colleagues are mailed that a case was closed, and that it was opened again', async () => {
  await says(RELEASED);
  await says({ how: 'open' });
  const [noor, by] = (pages.offices.kept.get(OWN)?.members ?? []).map(({ memberId }) => memberId);
  const ids = pages.appeals.entries.flatMap(({ act, entryId }) => (act === 'case-ended' ? [entryId] : []));
  const told = { publisherId: OWN, memberId: noor, by, about: appealId };
  expect(pages.acted).toEqual([
    { ...told, did: 'case-ended', actId: ids[0] },
    { ...told, did: 'case-opened', actId: ids[1] },
  ]);
});

test('once a case is closed, its page leads to opening it again, which is the first choice', async () => {
  const choice = async () => {
    const { document } = parseHTML((await ana.ask('GET', path)).text);
    return document.querySelector('#kind input[value=outcome]')?.closest('label')?.textContent?.trim();
  };
  expect(await choice()).toBe('The case ended');
  await says(RELEASED);
  expect(await choice()).toBe('The case ended otherwise, or is open again');
  const { document } = parseHTML((await ana.ask('GET', `${path}/end`)).text);
  expect(document.querySelector('h1')?.textContent).toContain('Open the case again');
  expect(document.querySelector('#how option:not([value=""])')?.textContent).toBe('It is open again');
});

test('a correction keeps it, and an update opens the case again', async () => {
  await says(RELEASED);
  await publishedAtDesk(pages, OWN, {
    ...FOLLOWING,
    kind: 'correction',
    body: { text: 'He is free.' },
    page: undefined,
  });
  expect(newest()).toMatchObject({ version: 2, ended: { how: 'released' } });
  await publishedAtDesk(pages, OWN, { ...FOLLOWING, kind: 'update', body: { text: 'Held again.' }, page: undefined });
  expect([newest()?.version, newest()?.ended]).toEqual([3, undefined]);
});

test('a correction of what was withdrawn keeps what was said of the end before', async () => {
  await says(RELEASED);
  await ana.submits(`${path}/take-down`, `${path}/take-down`, { reason: 'Asked for.' });
  await ana.submits(`${path}/take-back`, `${path}/take-back`, { reason: 'Asked for.' });
  expect([newest()?.version, newest()?.ended]).toEqual([3, undefined]);
  await publishedAtDesk(pages, OWN, { ...FOLLOWING, kind: 'correction', body: { text: 'It holds.' }, page: undefined });
  expect(newest()).toMatchObject({ version: 4, kind: 'correction', ended: { how: 'released', on: '2024-03-14' } });
  expect(publicPage()).toContain('This case ended on 14 March 2024.');
});

test('an outcome of a key says it too, once, and no other kind can', async () => {
  const outcome = { ...FOLLOWING, kind: 'outcome', body: { text: 'He is free.' }, page: undefined } as const;
  const ended = { how: 'released', on: '2024-03-14' } as const;
  await publishedAtDesk(pages, OWN, { ...outcome, ended });
  expect(newest()).toMatchObject({ version: 2, kind: 'outcome', ended });
  expect(publicPage()).toContain('This case ended on 14 March 2024.');
  const again = publishedAtDesk(pages, OWN, { ...outcome, ended: { ...ended, how: 'died' } });
  await expect(again).rejects.toThrow('"kind":"unchanged"');
  const later = publishedAtDesk(pages, OWN, { ...outcome, title: 'Free', ended: { ...ended, on: '2026-01-01' } });
  await expect(later).rejects.toThrow('"field":"ended.on"');
  const { error } = AppealRequest.safeParse({ ...outcome, kind: 'update', ended });
  expect(error?.issues.map(({ path: [field] }) => field)).toEqual(['ended']);
});

test('who said so can take it back', async () => {
  await says(RELEASED);
  const done = await says({ how: 'open' });
  expect([done.to, newest()?.ended]).toEqual([`${path}?done=case-opened&lang=en`, undefined]);
});

test.each([
  ['nothing chosen', { ...RELEASED, how: '' }],
  ['an ending that there is not', { ...RELEASED, how: 'vanished' }],
  ['no day', { ...RELEASED, 'on-day': '' }],
  ['a day to come', { ...RELEASED, 'on-month': '12' }],
])('%s changes nothing, and is said at its field', async (_, fields) => {
  const answer = await says(fields);
  expect([answer.statusCode, newest()?.ended]).toEqual([422, undefined]);
  expect(parseHTML(answer.text).document.querySelector('.error-summary')).not.toBeNull();
});

test('a member who does not decide, a GET and another office’s appeal change nothing', async () => {
  const omar = await pages.member(OWN, 'Omar', ['propose', 'manage']);
  expect((await omar.ask('GET', `${path}/end`)).statusCode).toBe(403);
  await ana.ask('GET', `${path}/end?how=died`);
  const others = await publishedAtDesk(pages, OTHER, { title: 'Of the other', distinctFrom: DISTINCT_FROM_ALL });
  expect((await ana.ask('GET', `/desk/sent/${others}/end`)).statusCode).toBe(404);
  const { text } = await ana.ask('GET', `${path}/end`);
  const proof = parseHTML(text).document.querySelector('input[name=proof]')?.getAttribute('value') ?? '';
  expect((await ana.ask('POST', `/desk/sent/${others}/end`, { proof, ...RELEASED })).statusCode).toBe(404);
  expect((await ana.ask('POST', `${path}/end`, RELEASED)).statusCode).toBe(403);
  expect(pages.appeals.versions.map(({ ended }) => ended)).toEqual([undefined, undefined]);
});

test.each(LANGUAGES)('the page is sound HTML in its language: %s', async (language) => {
  expect(await htmlFaults((await ana.ask('GET', `${path}/end?lang=${language}`)).text)).toEqual([]);
});
