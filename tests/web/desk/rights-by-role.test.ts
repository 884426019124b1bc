import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { PERMISSIONS, type Permission } from '../../../functions/contract/team-acts.ts';
import { newEntry } from '../../../functions/domain/members/entry.ts';
import { DESK_RIGHTS, rightsFor } from '../../../functions/web/desk/kit/desk-rights.ts';
import { A_PROPOSAL_ID, aMail, anAsked } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { DeskPages, formIn, hiddenFieldsOf } from '../../support/members/desk-pages.ts';
import { publishedAtDesk } from '../../support/members/published-at-desk.ts';
import { aRelease } from '../../support/publishing/builders.ts';
import { aTakenImage } from '../../support/publishing/images.ts';

const OFFICE = aDraft().publisherId;
/** The title of what is not published. */
const UNPUBLISHED = 'Only who writes or decides knows this';
const NEW_DRAFT = '0f0f0f0f-2222-4222-8333-444444444444';

/** The columns of the table. */
const ROLES: readonly (readonly [string, readonly Permission[]])[] = [
  ['nothing', []],
  ...PERMISSIONS.map((one): [string, Permission[]] => [one, [one]]),
  ['everything', PERMISSIONS],
];

/** What a member with a session is answered at each route. A star says that what is not published is shown. */
const ANSWERS = `
                                               nothing propose decide  send-urgent manage  everything
GET  /desk/join/app                            303     303     303     303         303     303
POST /desk/join/app                            303     303     303     303         303     303
GET  /desk/join                                303     303     303     303         303     303
POST /desk/join/passkey                        303     303     303     303         303     303
GET  /desk/join/passkey                        303     303     303     303         303     303
GET  /desk/you                                 200     200     200     200         200     200
GET  /desk/you/app                             200     200     200     200         200     200
POST /desk/you/app                             422     422     422     422         422     422
POST /desk/you/identity/end                    422     422     422     422         422     422
GET  /desk/you/identity/end                    303     303     303     303         303     303
POST /desk/you/passkey                         422     422     422     422         422     422
GET  /desk/you/passkey                         303     303     303     303         303     303
POST /desk/you/passkey/name                    422     422     422     422         422     422
GET  /desk/you/passkey/name                    303     303     303     303         303     303
POST /desk/you/passkey/end                     422     422     422     422         422     422
GET  /desk/you/passkey/end                     303     303     303     303         303     303
POST /desk/you/app/end                         422     422     422     422         422     422
GET  /desk/you/app/end                         303     303     303     303         303     303
GET  /desk/join/identity                       303     303     303     303         303     303
POST /desk/join/identity                       303     303     303     303         303     303
GET  /desk/you/identity                        303     303     303     303         303     303
POST /desk/you/identity                        410     410     410     410         410     410
POST /desk/stop-recovery                       303     303     303     303         303     303
GET  /desk/stop-recovery                       303     303     303     303         303     303
POST /desk/sign-out                            303     303     303     303         303     303
GET  /desk                                     200     200*    200*    200         200     200*
GET  /desk/search                              200     200     200     200         200     200
GET  /desk/calendar                            403     200*    200*    403         403     200*
GET  /desk/sent                                200     200     200     200         200     200
GET  /desk/drafts                              403     200*    200*    403         403     200*
POST /desk/drafts/{draftId}/take-on            403     303     403     403         403     303
GET  /desk/drafts/{draftId}/take-on            403     303     403     403         403     303
GET  /desk/write                               403     200     403     403         403     200
POST /desk/write                               403     303     403     403         403     303
GET  /desk/write/{draftId}                     403     200*    403     403         403     200*
POST /desk/write/{draftId}                     403     303     403     403         403     303
GET  /desk/write/{draftId}/image/{digest}      403     200     200     403         403     200
GET  /desk/write/{draftId}/versions            403     200*    403     403         403     200*
POST /desk/write/{draftId}/versions            403     303     403     403         403     303
GET  /desk/write/{draftId}/notes               403     200*    200*    403         403     200*
POST /desk/write/{draftId}/notes               403     303     303     403         403     303
GET  /desk/write/{draftId}/mail                403     200*    200*    403         403     200*
POST /desk/write/{draftId}/mail/test           403     422*    403     403         403     422*
POST /desk/write/{draftId}/mail/audience       403     200*    403     403         403     200*
GET  /desk/write/{draftId}/mail/audience       403     303     403     403         403     303
GET  /desk/write/{draftId}/mail/test           403     303     403     403         403     303
GET  /desk/write/{draftId}/ask                 403     200*    403     403         403     200*
POST /desk/write/{draftId}/ask                 403     422*    403     403         403     422*
GET  /desk/proposal/{proposalId}               403     200*    200*    403         403     200*
GET  /desk/proposal/{proposalId}/part          403     200     200     403         403     200
POST /desk/proposal/{proposalId}/audience      403     200*    200*    403         403     200*
POST /desk/proposal/{proposalId}/decide        403     403     422*    403         403     422*
POST /desk/proposal/{proposalId}/stop          403     303     303     403         403     303
GET  /desk/proposal/{proposalId}/audience      403     303     303     403         403     303
GET  /desk/proposal/{proposalId}/decide        403     403     303     403         403     303
GET  /desk/proposal/{proposalId}/stop          403     303     303     403         403     303
GET  /desk/sending/{dispatchId}                200     200     200     200         200     200
GET  /desk/sending/{dispatchId}/part           200     200     200     200         200     200
POST /desk/sending/{dispatchId}/pause          403     303     303     403         403     303
GET  /desk/sending/{dispatchId}/pause          403     303     303     403         403     303
POST /desk/sending/{dispatchId}/resume         403     403     303     403         403     303
GET  /desk/sending/{dispatchId}/resume         403     403     303     403         403     303
POST /desk/sending/{dispatchId}/cancel         403     409     409     403         403     409
GET  /desk/sending/{dispatchId}/cancel         403     200     200     403         403     200
GET  /desk/sent/{appealId}                     200     200*    200*    200         200     200*
GET  /desk/sent/{appealId}/numbers             200     200     200     200         200     200
GET  /desk/sent/{appealId}/numbers/table.csv   200     200     200     200         200     200
GET  /desk/numbers                             200     200     200     200         200     200
GET  /desk/numbers/table.csv                   200     200     200     200         200     200
POST /desk/sent/{appealId}/audience            403     200*    403     403         403     200*
POST /desk/sent/{appealId}/follow-up           403     303     403     403         403     303
GET  /desk/sent/{appealId}/audience            403     303     403     403         403     303
GET  /desk/sent/{appealId}/follow-up           403     303     303     403         403     303
GET  /desk/sent/{appealId}/end                 403     403     200     403         403     200
POST /desk/sent/{appealId}/end                 403     403     422     403         403     422
GET  /desk/sent/{appealId}/take-back           403     200     200     403         403     200
POST /desk/sent/{appealId}/take-back           403     422     422     403         403     422
GET  /desk/sent/{appealId}/take-down           403     200     200     403         403     200
POST /desk/sent/{appealId}/take-down           403     422     422     403         403     422
GET  /desk/withdraw/{appealId}                 403     200     403     403         403     200
POST /desk/withdraw/{appealId}                 403     422     403     403         403     422
GET  /desk/team                                200     200     200     200         200     200
POST /desk/team/invite                         403     403     403     403         422     422
GET  /desk/team/invite                         403     403     403     403         303     303
GET  /desk/team/{memberId}                     403     403     403     403         200     200
POST /desk/team/{memberId}/permissions         403     403     403     403         303     303
GET  /desk/team/{memberId}/permissions         403     403     403     403         303     303
POST /desk/team/{memberId}/invite-again        403     403     403     403         303     303
GET  /desk/team/{memberId}/invite-again        403     403     403     403         303     303
POST /desk/team/{memberId}/remove              403     403     403     403         303     303
GET  /desk/team/{memberId}/remove              403     403     403     403         200     200
POST /desk/team/two-decide                     403     403     403     403         303     303
GET  /desk/team/two-decide                     403     403     403     403         303     303
POST /desk/team/two-decide/keep                303     303     303     303         303     303
GET  /desk/team/two-decide/keep                303     303     303     303         303     303
POST /desk/team/sends-alone                    403     403     403     403         303     303
GET  /desk/team/sends-alone                    403     403     403     403         303     303
POST /desk/team/clock                          403     403     403     403         422     422
GET  /desk/team/clock                          403     403     403     403         303     303
POST /desk/team/confirm                        403     403     403     403         303     303
GET  /desk/team/confirm                        403     403     403     403         303     303
POST /desk/team/decline                        403     403     403     403         303     303
GET  /desk/team/decline                        403     403     403     403         303     303
GET  /desk/history                             200     200     200     200         200     200
`;

/** What a form needs to be taken. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/desk/write': { draft: NEW_DRAFT, revision: '0', part: 'original', title: 'A new one' },
  '/desk/write/{draftId}': { draft: aDraft().draftId, revision: '1', part: 'original', title: 'Another title' },
  '/desk/write/{draftId}/notes': { note: 'Is the court named?' },
  '/desk/write/{draftId}/versions': { taken: '1', seen: '1' },
  '/desk/sent/{appealId}/follow-up': { kind: 'update', draft: NEW_DRAFT },
};

const ROWS = ANSWERS.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(/\s+/));
const CASES = ROWS.map(([method = '', path = '', ...answers]) => ({ method: method as 'GET' | 'POST', path, answers }));

/** An office with something of each kind, and a colleague. */
async function anOffice() {
  const pages = new DeskPages();
  await pages.member(OFFICE, 'Eve');
  const [eve] = pages.offices.kept.get(OFFICE)?.members ?? [];
  const appealId = await publishedAtDesk(pages, OFFICE);
  const dated = { 'datedOn-day': '15', 'datedOn-month': '3', 'datedOn-year': '2024', countries: 'RU' };
  await pages.drafts.save(aDraft({ fields: { ...aDraft().fields, ...dated, title: UNPUBLISHED } }), []);
  const following = { language: 'en', title: UNPUBLISHED, followUp: appealId } as const;
  await pages.drafts.save(aDraft({ draftId: '0f0f0f0f-3333-4222-8333-444444444444', fields: following }), []);
  pages.releases.push(aRelease({ publisherId: OFFICE, title: UNPUBLISHED }));
  const { file } = aTakenImage();
  await pages.drafts.keepImage(OFFICE, aDraft().draftId, file);
  const proposal = `${OFFICE}/${A_PROPOSAL_ID}`;
  pages.proposals.kept.set(proposal, { ...anAsked({ title: UNPUBLISHED }), status: 'open' });
  pages.proposals.mailsKept.set(proposal, [aMail({ html: UNPUBLISHED })]);
  const ids = {
    ...{ memberId: eve?.memberId, draftId: aDraft().draftId, proposalId: A_PROPOSAL_ID, digest: file.digest },
    ...{ appealId, dispatchId: pages.appeals.dispatches.at(-1)?.dispatchId },
  };
  return { pages, ids };
}

async function aMember(may: readonly Permission[]) {
  const { pages, ids } = await anOffice();
  return { ana: await pages.member(OFFICE, 'Ana', may), ids };
}

const readers = new Map<string, ReturnType<typeof aMember>>();
/** Who changes nothing needs no office of their own for each page. */
function reader(may: readonly Permission[]) {
  const known = readers.get(may.join()) ?? aMember(may);
  readers.set(may.join(), known);
  return known;
}

test('the table lists each route once, and the rights list no other', () => {
  const listed = ROWS.map(([method, path]) => `${method} ${path}`);
  const routes = new DeskPages().memberRoutes.map(({ method, path }) => `${method} ${path}`);
  const named = Object.entries(DESK_RIGHTS).flatMap(([path, of]) =>
    Object.keys(of).map((method) => `${method} ${path}`),
  );
  expect([listed.toSorted(), named.toSorted()]).toEqual([routes.toSorted(), routes.toSorted()]);
});

test('a route that the rights do not list does not start', () => {
  expect(() => rightsFor('POST', '/desk')).toThrow('DESK_RIGHTS does not list POST /desk');
});

test.each(CASES)('$method $path answers each role as the table says', async ({ method, path, answers }) => {
  const given: [string, string][] = [];
  for (const [column, [role, may]] of ROLES.entries()) {
    const { ana, ids } = await (method === 'GET' || answers[column] === '403' ? reader(may) : aMember(may));
    const { proof = '' } =
      method === 'GET' ? {} : hiddenFieldsOf(formIn((await ana.ask('GET', '/desk/you')).text, '/desk/sign-out'));
    const asked = Object.entries(ids).reduce((whole, [name, id = '']) => whole.replace(`{${name}}`, id), path);
    const { statusCode, text } = await ana.ask(method, asked, { proof, ...FIELDS[path] });
    given.push([role, `${statusCode}${text.includes(UNPUBLISHED) ? '*' : ''}`]);
  }
  expect(given).toEqual(ROLES.map(([role], column) => [role, answers[column]]));
});

/** What the history tells of an office: about its team, and about its work. */
function hasHistory({ pages, ids }: Awaited<ReturnType<typeof anOffice>>): void {
  const { draftId } = aDraft();
  const because = { consent: { by: 'His daughter', on: '2026-03-03', for: 'the campaign' } };
  const acts = [
    { act: 'sends-alone', isOn: false },
    { act: 'draft-changed', draftId, revision: 1 },
    { act: 'consent-given', appealId: ids.appealId, consentId: 'c', name: 'Ivan Agreed', because },
    { act: 'consent-withdrawn', appealId: ids.appealId },
    { act: 'appeal-withdrawn', appealId: ids.appealId, version: 2, reason: 'His family fears for him' },
  ] as const;
  for (const [index, act] of acts.entries())
    pages.offices.add(OFFICE, newEntry(act, { memberId: 'm', name: 'Omar' }, `e-${index}`, pages.nowMs));
}

const OF_WORK = [
  'changed a draft',
  'Ivan Agreed',
  'His daughter',
  'took a name out of an appeal',
  'His family fears for him',
];

test.each(ROLES)('the history tells one who may do %s what they may read', async (_, may) => {
  const office = await anOffice();
  hasHistory(office);
  const ana = await office.pages.member(OFFICE, 'Ana', may);
  const { text } = await ana.ask('GET', '/desk/history');
  const isOfWork = may.includes('propose') || may.includes('decide');
  expect([...OF_WORK, UNPUBLISHED].filter((words) => text.includes(words))).toEqual(
    isOfWork ? [...OF_WORK, UNPUBLISHED] : [],
  );
  expect(text).toContain('joined');
});

test.each(ROLES)('no link and no form leads one who may do %s to what they may not open', async (_, may) => {
  const office = await anOffice();
  hasHistory(office);
  const ana = await office.pages.member(OFFICE, 'Ana', may);
  const refused: string[] = [];
  const found = new Set(['/desk', '/desk/search?q=Only']);
  for (const path of found) {
    const { statusCode, text } = await ana.ask('GET', path);
    if (statusCode === 403) refused.push(path);
    for (const one of parseHTML(text).document.querySelectorAll('a[href^="/desk"], form[action^="/desk"]'))
      found.add((one.getAttribute('href') ?? one.getAttribute('action') ?? '').replace(/[?#].*$/, ''));
  }
  expect(refused).toEqual([]);
  expect(found.size).toBeGreaterThan(10);
});
