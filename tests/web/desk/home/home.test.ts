import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { AT, OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const wordsOf = (text = '') => text.replaceAll(/[\u2066\u2069]/g, '').replace(/\s+/g, ' ');
/** How many rows of proposals stand in each list of the home, and what the first row of the drafts says. */
async function home({ ana }: OfficeOfTwo, page: string) {
  const { text } = await ana.ask('GET', '/desk');
  expect(await htmlFaults(text)).toEqual([]);
  const { document } = parseHTML(text);
  const counts = ['deciding', 'going', 'scheduled'].map(
    (list) => document.querySelectorAll(`section[aria-labelledby=${list}] h3 a[href^="${page}"]`).length,
  );
  const draft = wordsOf(document.querySelector('section[aria-labelledby=drafts] li')?.textContent ?? '');
  return { counts, draft };
}

test('what was asked waits for a decision, what was approved goes out now or is scheduled, and its draft says so', async () => {
  const office = await OfficeOfTwo.make();
  const first = await office.asks();
  expect(await home(office, first.page)).toEqual({
    counts: [1, 0, 0],
    draft: expect.stringContaining('It waits for Omar'),
  });
  await office.sends(office.omar, first.page);
  expect(await home(office, first.page)).toEqual({
    counts: [0, 1, 0],
    draft: '',
  });
  await office.submits(office.ana, first.page, `${first.page}/stop`, {});
  expect((await home(office, first.page)).counts).toEqual([0, 0, 0]);
  office.pages.nowMs += 1;
  const timed = await office.asks(office.ana, AT);
  expect((await home(office, timed.page)).counts).toEqual([1, 0, 0]);
  await office.sends(office.omar, timed.page);
  expect((await home(office, timed.page)).counts).toEqual([0, 0, 1]);
  // In the list of all drafts too, until it is saved: then nothing waits.
  expect(wordsOf((await office.omar.ask('GET', '/desk/drafts')).text)).toContain('Approved. It goes out');
  await office.saves({ ...READY, title: 'Another' }, 'Ana');
  expect(await home(office, timed.page)).toEqual({ counts: [0, 0, 0], draft: expect.not.stringContaining('goes out') });
});

test('what one sends alone is scheduled, and waits for a look', async () => {
  const office = await OfficeOfTwo.make({ ana: ['propose', 'decide', 'send-urgent', 'manage'] });
  await office.ana.submits('/desk/team', '/desk/team/sends-alone');
  const alone = { when: 'at-once', do: 'alone', reason: 'The hearing is at nine.', 'alone-understood': 'yes' };
  const { page } = await office.asks(office.ana, alone);
  expect((await home(office, page)).counts).toEqual([1, 0, 1]);
});

test('what has no room to go out says until when it waits, and what did not go out stands first until it is asked about again', async () => {
  const office = await OfficeOfTwo.make();
  const { ana, omar, pages } = office;
  const { page, proposalId } = await office.asks();
  await office.sends(omar, page);
  pages.nowMs += 60_000;
  office.takes('appealsPerHour');
  const waits = await office.wake(proposalId, { appealsPerHour: 1 });
  if (waits.kind !== 'waits') throw new Error(`it is ${waits.kind}`);
  const shownAt = async (visitor: typeof ana, path: string) => {
    const { text } = await visitor.ask('GET', path);
    expect(await htmlFaults(text)).toEqual([]);
    return wordsOf(parseHTML(text).document.querySelector('main')?.textContent ?? '');
  };
  for (const visitor of [ana, omar]) {
    expect(await shownAt(visitor, page)).toMatch(/It goes out on .* UTC\.\s*Your office has sent as many as it may/);
    expect(await shownAt(visitor, '/desk')).toContain('waits for room in what your office may send. It goes out on');
  }
  expect((await home(office, page)).counts).toEqual([0, 0, 1]);
  const history = async () => {
    for (const entry of pages.proposals.entries.splice(0)) await pages.offices.add(OFFICE, entry);
    return shownAt(ana, '/desk/history');
  };
  expect(await history()).toContain('waits for room in what the office may send');
  // No worker came for more than an hour.
  pages.nowMs = waits.atMs + 61 * 60_000;
  for (const visitor of [ana, omar]) await visitor.signsIn();
  expect(await office.wake(proposalId)).toEqual({ kind: 'held', because: 'late' });
  const sections = async () => {
    const { document } = parseHTML((await omar.ask('GET', '/desk')).text);
    return [...document.querySelectorAll('main section')].map((one) => one.getAttribute('aria-labelledby'));
  };
  expect((await sections())[0]).toBe('not-sent');
  expect(await shownAt(omar, '/desk')).toContain('Did not go out');
  expect(await history()).toContain('did not go out');
  await office.asks();
  expect(await sections()).not.toContain('not-sent');
});
