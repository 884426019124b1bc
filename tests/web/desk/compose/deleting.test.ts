import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { DRAFT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { Writer } from '../../../support/drafts/writer.ts';
import { type DeskVisitor, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const PATH = `/desk/write/${DRAFT}`;
const ASKS = `${PATH}?delete=ask`;

let office: OfficeOfTwo;
beforeEach(async () => {
  office = await OfficeOfTwo.make();
});

const mainOf = (text: string) => parseHTML(text).document.querySelector('main')?.textContent ?? '';
const isThere = async () => (await office.pages.drafts.find(OFFICE, DRAFT)) !== undefined;

/** Asks to delete the draft, and presses the button of the page that comes. */
async function deletes(visitor: DeskVisitor = office.ana) {
  const { text } = await visitor.ask('GET', ASKS);
  return visitor.ask('POST', PATH, { ...hiddenFieldsOf(formIn(text, PATH)), do: 'delete' });
}

test('a draft is asked about before it is deleted, by a page that changes nothing', async () => {
  const page = await office.ana.ask('GET', PATH);
  expect(parseHTML(page.text).document.querySelector(`a[href^="${ASKS}"]`)?.textContent).toBe('Delete this draft');
  const { text } = await office.ana.ask('GET', ASKS);
  expect(mainOf(text)).toContain(READY.title);
  expect(await isThere()).toBe(true);
  for (const language of LANGUAGES)
    expect(await htmlFaults((await office.ana.ask('GET', `${ASKS}&lang=${language}`)).text)).toEqual([]);
});

test('a deleted draft leaves every page at once, and the history says who deleted it', async () => {
  const { to } = await deletes();
  expect(mainOf((await office.ana.ask('GET', to)).text)).toContain('The draft was deleted');
  const pages = [PATH, ASKS, `${PATH}/mail`, `${PATH}/mail?revision=1`, `${PATH}/versions`, `${PATH}/ask`];
  for (const path of pages) expect([path, (await office.omar.ask('GET', path)).statusCode]).toEqual([path, 404]);
  for (const list of ['/desk', '/desk/drafts'])
    expect((await office.omar.ask('GET', list)).text).not.toContain(READY.title);
  expect(office.pages.drafts.entries).toMatchObject([
    { act: 'draft-deleted', draftId: DRAFT, revision: 2, author: { name: 'Ana' } },
  ]);
});

test('a press that is sent twice deletes once', async () => {
  const { text } = await office.ana.ask('GET', ASKS);
  const fields = { ...hiddenFieldsOf(formIn(text, PATH)), do: 'delete' };
  const answers = [await office.ana.ask('POST', PATH, fields), await office.ana.ask('POST', PATH, fields)];
  expect(answers.map(({ to }) => to)).toEqual(Array(2).fill('/desk/drafts?done=deleted&lang=en'));
  expect(office.pages.drafts.entries).toHaveLength(1);
});

test('a tab that is still open brings nothing back, and keeps what was typed in it', async () => {
  const [typing, choosing] = [new Writer(office.omar, PATH), new Writer(office.omar, PATH)];
  for (const tab of [typing, choosing]) await tab.opens();
  await deletes();
  const autosaved = await typing.saves({ do: 'autosave', summary: 'Typed meanwhile' });
  expect([autosaved.statusCode, JSON.parse(autosaved.text)]).toEqual([410, { stopped: 'gone' }]);
  const saved = await typing.saves({ summary: 'Typed meanwhile' });
  expect([saved.statusCode, saved.text.includes('Typed meanwhile</textarea>')]).toEqual([410, true]);
  expect(mainOf(saved.text)).toContain('This draft is not kept any more. Copy what you need');
  const chosen = await choosing.saves({ do: 'take-mine', 'mine-summary': 'Chosen%20before' });
  expect([chosen.statusCode, chosen.text.includes('Chosen before</textarea>')]).toEqual([410, true]);
  expect(await isThere()).toBe(false);
});

test('what was saved since the page was shown is not deleted unseen', async () => {
  const { text } = await office.ana.ask('GET', ASKS);
  await office.saves({ ...READY, title: 'Another title' }, 'Omar');
  const answer = await office.ana.ask('POST', PATH, { ...hiddenFieldsOf(formIn(text, PATH)), do: 'delete' });
  expect([answer.statusCode, await isThere()]).toEqual([409, true]);
  expect(mainOf(answer.text)).toContain('Not deleted: it was changed meanwhile');
  expect(mainOf(answer.text)).toContain('Another title');
});

test.each([
  ['waits for a decision', async () => void (await office.asks()), 'Have it returned first'],
  [
    'is approved and goes out',
    async () => void (await office.sends(office.omar, (await office.asks()).page)),
    'Stop it first',
  ],
  [
    'went out',
    async () => {
      const { page, proposalId } = await office.asks();
      await office.sends(office.omar, page);
      office.pages.nowMs += 60_000;
      await office.wake(proposalId);
    },
    'can’t be deleted',
  ],
  [
    'was taken on from a key, and went out',
    async () => {
      await office.saves({ ...READY, externalId: 'case-1' }, 'Ana');
      const { page, proposalId } = await office.asks();
      await office.sends(office.omar, page);
      office.pages.nowMs += 60_000;
      await office.wake(proposalId);
    },
    'can’t be deleted',
  ],
  [
    'is scheduled from the command line',
    async () => void office.pages.releases.push({ ...A_RELEASE, publisherId: OFFICE, externalId: DRAFT }),
    'Have it taken back there first',
  ],
])('a draft that %s is kept, with what is to be done first', async (_, happens, words) => {
  const { text } = await office.ana.ask('GET', ASKS);
  await happens();
  const answer = await office.ana.ask('POST', PATH, { ...hiddenFieldsOf(formIn(text, PATH)), do: 'delete' });
  expect([answer.statusCode, await isThere()]).toEqual([409, true]);
  expect(mainOf(answer.text)).toContain(words);
  expect(await htmlFaults(answer.text)).toEqual([]);
});

test('a draft that came by a key under the id of an appeal that went out, and was not sent itself, can be deleted', async () => {
  await office.saves({ ...READY, externalId: 'case-1' }, 'Ana');
  const known = { appealId: DRAFT, latestVersion: 1, contentHash: 'other', followUps: [] };
  office.pages.appeals.known.set(`${OFFICE}/case-1`, known);
  await deletes();
  expect(await isThere()).toBe(false);
});

const A_RELEASE = {
  releaseId: DRAFT,
  status: 'waiting',
  title: 'A title',
  kind: 'new',
  releaseAt: '2030-01-01T09:00:00Z',
  releaseAtMs: 0,
  maxLatenessMinutes: 60,
  createdAtMs: 0,
  keyId: 'key',
  afterVersion: 0,
  draws: [],
} as const;

test('a proposal of before that was returned shows no word of a deleted draft', async () => {
  const { page } = await office.asks();
  await office.saves({ ...READY, text: 'He is held in **Russia**, alone.' }, 'Ana');
  await deletes();
  const { text } = await office.omar.ask('GET', page);
  expect(mainOf(text)).not.toContain('held in');
});

test('a session that ended asks to sign in, and deletes nothing', async () => {
  const { text } = await office.ana.ask('GET', ASKS);
  office.pages.sessionsKept.clear();
  const answer = await office.ana.ask('POST', PATH, { ...hiddenFieldsOf(formIn(text, PATH)), do: 'delete' });
  expect([answer.text.includes('name="mine-'), await isThere()]).toEqual([false, true]);
});
