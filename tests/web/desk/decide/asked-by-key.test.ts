import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { ApiScope } from '../../../../functions/contract/api.ts';
import { addKey } from '../../../../functions/domain/publishing/publishers/manage-publishers.ts';
import { OFFICE } from '../../../support/deciding/office-of-two.ts';
import { DeskPages, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { Api } from '../../../support/publishing/api.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const A_BODY = {
  title: 'A teacher was beaten in prison',
  datedOn: '2024-03-15',
  body: { text: 'A teacher is held in Russia.' },
  language: 'en',
  countries: ['RU'],
  themes: [],
  externalId: 'case-1',
};
/** By its own clock; 12:00 of UTC. */
const RELEASE_AT = '2024-06-22T14:00+02:00';
const RELEASE_AT_MS = Date.UTC(2024, 5, 22, 12);

/** What a key asked for a time of, in an office that asks for two, and Ana opened. */
async function anOpenedDraft(
  given: object = { releaseAt: RELEASE_AT },
  scopes: readonly ApiScope[] = ['appeals:write'],
) {
  const api = new Api();
  api.asksForTwo = true;
  const { publisherId } = await api.aKey();
  const issued = await addKey(publisherId, scopes, api.publishers);
  const sent = await api.post('publish', issued.kind === 'added' ? issued.keyText : '', { ...A_BODY, ...given });
  const pages = new DeskPages();
  pages.nowMs = RELEASE_AT_MS - 60_000;
  const ana = await pages.member(OFFICE, 'Ana');
  await pages.member(OFFICE, 'Omar');
  for (const [appealId, draft] of api.appeals.drafts)
    pages.appeals.drafts.set(appealId, { ...draft, id: { ...draft.id, publisherId: OFFICE } });
  const draftId = [...api.appeals.drafts.values()].at(-1)?.draftId ?? '';
  const takeOn = `/desk/drafts/${draftId}/take-on`;
  const list = await ana.ask('GET', '/desk/drafts');
  await ana.ask('POST', takeOn, hiddenFieldsOf(formIn(list.text, takeOn)));
  const page = `/desk/write/${draftId}`;
  const ask = `${page}/ask`;
  const asks = async (fields: Readonly<Record<string, string>>) =>
    ana.ask('POST', ask, { ...hiddenFieldsOf(formIn((await ana.ask('GET', ask)).text, ask)), ...fields });
  return { api, sent, pages, ana, page, ask, asks };
}

const mainOf = (text: string) =>
  (parseHTML(text).document.querySelector('main')?.textContent ?? '')
    .replaceAll(/[\u2066\u2069]/g, '')
    .replace(/\s+/g, ' ');

/** What the form has chosen, by the names of its fields. */
function chosenIn(text: string) {
  const { document } = parseHTML(text);
  const valueAt = (found: string) => document.querySelector(found)?.getAttribute('value') ?? '';
  const selected = (name: string) => {
    const option = document.querySelector(`select[name=${name}] option[selected]`);
    return option?.getAttribute('value') ?? option?.textContent ?? '';
  };
  return {
    when: valueAt('input[name=when][checked]'),
    'day-day': selected('day-day'),
    'day-month': selected('day-month'),
    'day-year': selected('day-year'),
    time: valueAt('input[name=time]'),
    'time-zone': selected('time-zone'),
  };
}
const ASKED_FOR = {
  when: 'at',
  'day-day': '22',
  'day-month': '6',
  'day-year': '2024',
  time: '12:00',
  'time-zone': 'UTC',
};
const NOTHING = { when: '', 'day-day': '', 'day-month': '', 'day-year': '', time: '', 'time-zone': '' };

test.each([['appeals:write'], ['appeals:propose']] as const)(
  'the time that a key with %s asked for is chosen where a colleague is asked',
  async (scope) => {
    const { sent, pages, ana, ask, asks } = await anOpenedDraft({ releaseAt: RELEASE_AT }, [scope]);
    expect(sent).toMatchObject({ statusCode: 202, json: { status: 'draft' } });
    const { text } = await ana.ask('GET', ask);
    expect(chosenIn(text)).toEqual(ASKED_FOR);
    expect(mainOf(text)).toContain('Asked for 22 June 2024, 12:00 UTC, by a key.');
    expect((await asks(chosenIn(text))).statusCode).toBe(303);
    expect([...pages.proposals.kept.values()][0]?.when).toMatchObject({ kind: 'at', zone: 'UTC', atMs: RELEASE_AT_MS });
  },
);

test('seconds are rounded up, so that nothing goes out before it was asked for', async () => {
  const { ana, ask } = await anOpenedDraft({ releaseAt: '2024-06-22T11:59:01Z' });
  expect(chosenIn((await ana.ask('GET', ask)).text)).toEqual(ASKED_FOR);
});

test('the page of the draft says the time, and a save keeps it', async () => {
  const { ana, page, ask } = await anOpenedDraft();
  const { text } = await ana.ask('GET', page);
  expect(mainOf(text)).toContain('Asked for 22 June 2024, 12:00 UTC, by a key.');
  expect(await htmlFaults(text)).toEqual([]);
  const form = hiddenFieldsOf(formIn(text, page));
  const fields = { language: 'en', title: 'Another title', text: 'A teacher is held in Russia.', countries: 'RU' };
  const day = { 'datedOn-day': '15', 'datedOn-month': '3', 'datedOn-year': '2024', releaseAt: '' };
  await ana.ask('POST', page, { ...form, ...fields, ...day, do: 'save' });
  expect(mainOf((await ana.ask('GET', page)).text)).toMatch(
    /Another title.*Asked for 22 June 2024, 12:00 UTC, by a key/,
  );
  expect(chosenIn((await ana.ask('GET', ask)).text)).toEqual(ASKED_FOR);
});

test('of a time that is past the page says so, chooses nothing, and takes no request without a choice', async () => {
  const { pages, ana, ask, asks } = await anOpenedDraft();
  pages.nowMs = RELEASE_AT_MS;
  const { text } = await ana.ask('GET', ask);
  expect(chosenIn(text)).toEqual(NOTHING);
  expect(mainOf(text)).toContain(
    'Asked for 22 June 2024, 12:00 UTC, by a key. That time is past: choose when it goes out.',
  );
  expect(await htmlFaults(text)).toEqual([]);
  const refused = await asks({});
  expect([refused.statusCode, pages.proposals.kept.size]).toEqual([422, 0]);
  expect(mainOf(refused.text)).toContain('Choose when it goes out');
  expect((await asks({ when: 'at-once' })).statusCode).toBe(303);
});

test('sent again for another time it is another draft, and what a member took on keeps its own', async () => {
  const { api } = await anOpenedDraft();
  const before = [...api.appeals.drafts.values()][0];
  const { keyText } = await addKey(before?.id.publisherId ?? '', ['appeals:write'], api.publishers).then((one) =>
    one.kind === 'added' ? one : { keyText: '' },
  );
  await api.post('publish', keyText, { ...A_BODY, releaseAt: RELEASE_AT });
  expect([...api.appeals.drafts.values()].map(({ draftId }) => draftId)).toEqual([before?.draftId]);
  await api.post('publish', keyText, { ...A_BODY, releaseAt: '2024-06-23T12:00Z' });
  expect([...api.appeals.drafts.values()].map(({ draftId }) => draftId)).not.toEqual([before?.draftId]);
});

test('without a time of its own it goes at once, as before', async () => {
  const { ana, page, ask } = await anOpenedDraft({});
  expect(chosenIn((await ana.ask('GET', ask)).text)).toEqual({ ...NOTHING, when: 'at-once' });
  expect(mainOf((await ana.ask('GET', page)).text)).not.toContain('Asked for');
});
