import { randomBytes, randomUUID } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import type { AppealRequest } from '../../../../functions/contract/api.ts';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { requestOf } from '../../../../functions/domain/drafts/request-of.ts';
import { publishAppeal } from '../../../../functions/domain/publishing/publish-appeal.ts';
import { Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { AMPLE_LIMITS, aRequest } from '../../../support/publishing/builders.ts';
import { anImage } from '../../../support/publishing/images.ts';
import { readHere } from '../../../support/publishing/read-here.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const TITLE = 'RUSSIA: lawyer Ivan Example beaten in prison';

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana');
});

/** A program sends a request with a key of the publisher's. */
const sends = (given: Partial<AppealRequest> = {}, mayOnlyPropose = true, publisherId = OFFICE) =>
  publishAppeal(
    aRequest(given),
    { publisherId, name: 'Example Observatory', mayOnlyPropose },
    {
      appeals: pages.appeals,
      addressees: pages.addressees,
      nowMs: () => pages.nowMs,
      newId: randomUUID,
      randomBytes,
      asksForTwo: async () => false,
      startDispatchAfterMs: 60_000,
      limits: AMPLE_LIMITS,
      readPage: readHere,
    },
  );

const listed = async (visitor = ana) => {
  const { document } = parseHTML((await visitor.ask('GET', '/desk/drafts')).text);
  return [...document.querySelectorAll('main .rows h3')].map((row) => row.textContent);
};
const broughtIds = () => [...pages.appeals.drafts.values()].map(({ draftId }) => draftId);
const takeOnPath = () => `/desk/drafts/${broughtIds().at(-1)}/take-on`;
async function opens(visitor = ana) {
  const { text } = await visitor.ask('GET', '/desk/drafts');
  return visitor.ask('POST', takeOnPath(), hiddenFieldsOf(formIn(text, takeOnPath())));
}

test('a draft that came by a key opens at a press as one of the desk’s own, with an entry, and is listed once', async () => {
  await sends({ externalId: 'case-1' });
  expect(await listed()).toEqual([TITLE]);
  const { statusCode, to } = await opens();
  const { draftId, revision, fields, savedBy } = pages.drafts.kept.at(-1) ?? {};
  expect([statusCode, to]).toEqual([303, `/desk/write/${draftId}?lang=en`]);
  expect([revision, fields?.title, fields?.countries, savedBy?.name]).toEqual([1, TITLE, 'RU', 'Ana']);
  expect(pages.drafts.entries).toMatchObject([{ act: 'draft-taken-on', draftId, revision: 1 }]);
  expect(await listed()).toEqual([TITLE]);
  expect(broughtIds()).toEqual([draftId]);
});

test('it can be mended, checked and previewed like any other', async () => {
  await sends({ externalId: 'case-1', people: [{ name: 'Ivan Example', mayBeNamed: true }] });
  await opens();
  const writer = new Writer(ana, `/desk/write/${broughtIds()[0]}`);
  await writer.opens();
  // Who agreed is kept with no draft of a key.
  const agreed = { 'people.1.consentBy': 'his wife', 'people.1.consentFor': 'name and case' };
  const day = { 'people.1.consentOn-day': '1', 'people.1.consentOn-month': '3', 'people.1.consentOn-year': '2024' };
  const saved = await writer.saves({ title: 'RUSSIA: free Ivan Example', ...agreed, ...day });
  expect([saved.statusCode, pages.drafts.kept.at(-1)?.revision]).toEqual([303, 2]);
  const { text } = await ana.ask('GET', `${writer.path}/mail`);
  expect(text).toContain('RUSSIA: free Ivan Example');
});

test('saved as it stands in the form, nothing of it is lost', async () => {
  const actions: AppealRequest['actions'] = [{ kind: 'email', to: 1 }, { kind: 'share' }];
  const addressees = [{ office: 'Prosecutor General', email: 'prosecutor@example.org' }];
  const translations = [{ language: 'fr' as const, title: 'RUSSIE', body: { text: 'Il a été battu.' } }];
  await sends({
    externalId: 'case-1',
    actions,
    addressees,
    translations,
    image: anImage({ alt: { en: 'A', fr: 'B' } }),
  });
  await opens();
  const [first] = pages.drafts.kept;
  const writer = new Writer(ana, `/desk/write/${first?.draftId}`);
  await writer.opens();
  await writer.saves();
  const requestIn = (draft = pages.drafts.kept.at(-1)) => {
    // What is ticked as it is read goes on to be read.
    const { countries: _, themes: __, ...request } = requestOf(draft ?? { draftId: '', fields: {} }).request ?? {};
    return request;
  };
  expect(requestIn()).toEqual(requestIn(first));
});

test('once its request is published, neither it nor what came is listed', async () => {
  await sends({ externalId: 'case-1' });
  await opens();
  const { request } = requestOf(pages.drafts.kept.at(-1) ?? { draftId: '', fields: {} });
  expect(request?.externalId).toBe('case-1');
  expect(await sends(request, false)).toMatchObject({ kind: 'published', externalId: 'case-1' });
  expect(await listed()).toEqual([]);
});

test('a draft of the desk that is kept back when it is sent is listed once', async () => {
  await sends();
  await opens();
  const { request } = requestOf(pages.drafts.kept.at(-1) ?? { draftId: '', fields: {} });
  await sends({ ...request, title: 'Another title' });
  expect(await listed()).toEqual([TITLE]);
});

test('sent again it is the same draft, and in other words one beside what a member took on', async () => {
  await sends({ externalId: 'case-1' });
  await opens();
  await sends({ externalId: 'case-1' });
  expect(await listed()).toEqual([TITLE]);
  await sends({ externalId: 'case-1', title: 'RUSSIA: news of Ivan Example' });
  expect(await listed()).toEqual([TITLE, 'RUSSIA: news of Ivan Example']);
});

test('of two members who open it, and of one who opens it twice, it stays one draft', async () => {
  await sends();
  const omar = await pages.member(OFFICE, 'Omar');
  const { text } = await omar.ask('GET', '/desk/drafts');
  const path = takeOnPath();
  await opens();
  const again = await omar.ask('POST', path, hiddenFieldsOf(formIn(text, path)));
  expect([again.statusCode, pages.drafts.kept.length, pages.drafts.entries.length]).toEqual([303, 1, 1]);
});

test('one that is gone meanwhile is said to be, and nothing is kept', async () => {
  await sends();
  const { text } = await ana.ask('GET', '/desk/drafts');
  const path = takeOnPath();
  pages.appeals.drafts.clear();
  const answer = await ana.ask('POST', path, hiddenFieldsOf(formIn(text, path)));
  expect([answer.statusCode, pages.drafts.kept]).toEqual([410, []]);
  expect(await htmlFaults(answer.text)).toEqual([]);
});

test('who withdrew their consent is left out of it', async () => {
  await sends({ externalId: 'case-1' });
  const people = [{ name: 'Ivan Example', spellings: [], withdrawnAtMs: pages.nowMs }];
  await pages.drafts.keepWithdrawn(OFFICE, { revision: 0, people });
  await opens();
  expect(JSON.stringify(pages.drafts.kept.at(-1)?.fields)).not.toMatch(/Ivan Example/);
});

test('its image comes with it', async () => {
  await sends({ image: anImage() });
  await opens();
  const { draftId, fields } = pages.drafts.kept.at(-1) ?? {};
  expect((await ana.ask('GET', `/desk/write/${draftId}/image/${fields?.['image.digest']}`)).statusCode).toBe(200);
});

test('no one opens a draft of another office, nor one who may not write', async () => {
  await sends({}, true, OTHER);
  const { text } = await ana.ask('GET', '/desk/team');
  const proof = hiddenFieldsOf(formIn(text, '/desk/team/two-decide'));
  expect((await ana.ask('POST', takeOnPath(), proof)).statusCode).toBe(410);
  const decides = await pages.member(OTHER, 'Eve', ['decide']);
  expect([await listed(decides), (await decides.ask('GET', '/desk/drafts')).text.includes('take-on')]).toEqual([
    [TITLE],
    false,
  ]);
  expect(pages.drafts.kept).toEqual([]);
});

test.each(LANGUAGES)('the list with such a draft is sound markup in %s', async (language) => {
  await sends({ title: 'Free <b>Ivan</b>' });
  for (const path of ['/desk', '/desk/drafts'])
    expect(await htmlFaults((await ana.ask('GET', `${path}?lang=${language}`)).text)).toEqual([]);
});
