import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { DISTINCT_FROM_ALL } from '../../../../functions/contract/api.ts';
import type { FollowUpKind } from '../../../../functions/contract/follow-up-kinds.ts';
import { OFFICE, OfficeOfTwo } from '../../../support/deciding/office-of-two.ts';
import { Writer } from '../../../support/drafts/writer.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { keptParts } from '../../../support/showing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OVER = { status: 'finished', sliceBits: 0, closedSlices: 1, finishedAtMs: 1 } as const;
const FIRST = {
  ...{ title: 'A writer is held', datedOn: '2024-03-01', countries: ['RU'] },
  ...{ body: { text: 'A writer is held in Moscow.' }, page: undefined },
};

/** An appeal that went out, and what is shown of whom its follow-up reaches. @param accepted - of its mailing. */
async function shownOf(kind: FollowUpKind, accepted: number) {
  const office = await OfficeOfTwo.make();
  const appealId = await publishedAtDesk(office.pages, OFFICE, { ...FIRST, distinctFrom: DISTINCT_FROM_ALL });
  const [dispatch] = office.pages.sendings.dispatches.values();
  if (dispatch) office.pages.sendings.add({ ...dispatch, ...OVER }, { accepted }, keptParts({ delivered: accepted }));
  const sent = `/desk/sent/${appealId}`;
  const page = (await office.ana.ask('GET', sent)).text;
  const { to } = await office.ana.submits(sent, `${sent}/follow-up`, { kind });
  const tab = new Writer(office.ana, to.split('?', 1).join());
  await tab.opens();
  await tab.saves({ text: 'He was never held.', whatChanged: 'He was never held.' });
  const preview = (await office.ana.ask('GET', `${tab.path}/mail`)).text;
  const ask = (await office.ana.ask('GET', `${tab.path}/ask`)).text;
  const asked = await office.submits(office.ana, `${tab.path}/ask`, `${tab.path}/ask`, { when: 'at-once' });
  const proposal = (await office.omar.ask('GET', asked.to)).text;
  return { page, preview, ask, proposal };
}

const sectionOf = (text: string, id: string) => parseHTML(text).document.querySelector(`[aria-labelledby=${id}]`);

test.each(['correction', 'retraction'] as const)(
  'how many were mailed an appeal is one number in steps where a %s of it is begun, looked at and decided on',
  async (kind) => {
    const { page, preview, proposal } = await shownOf(kind, 317);
    const words = 'Its largest sending so far went to about 300 people.';
    expect(sectionOf(page, 'follow')?.textContent?.split(words).length).toBe(3);
    for (const text of [preview, proposal]) {
      const section = sectionOf(text, 'audience');
      expect(section?.textContent).toContain(`Goes to everyone who was sent any version`);
      expect(section?.textContent).toContain(words);
      expect(section?.textContent).not.toContain('317');
      // Whom a withdrawal reaches is not counted by what they follow.
      expect(section?.querySelector('form') === null).toBe(kind === 'retraction');
      expect(await htmlFaults(text)).toEqual([]);
    }
  },
);

test.each([
  ['update', 'Goes to everyone who follows what it is about, or this case, and has not stopped.'],
  ['correction', 'Goes to everyone who was sent any version. Those who did not get the wrong text yet get this'],
  ['retraction', 'Goes to everyone who was sent any version. Those who did not get it yet get nothing.'],
] as const)(
  'whom its %s reaches is said alike where it is looked at, asked about and decided on, and once',
  async (kind, words) => {
    const { preview, ask, proposal } = await shownOf(kind, 317);
    const shown = [
      sectionOf(preview, 'audience'),
      parseHTML(ask).document.querySelector('main'),
      sectionOf(proposal, 'audience'),
    ];
    for (const part of shown) {
      expect(part?.textContent).toContain(words);
      expect(part?.textContent?.match(/Goes to everyone|Everyone who follows/g)?.length).toBe(1);
    }
  },
);

test('of 50 people or fewer no closer number is told', async () => {
  const { page, preview, proposal } = await shownOf('retraction', 37);
  for (const section of [sectionOf(page, 'follow'), sectionOf(preview, 'audience'), sectionOf(proposal, 'audience')]) {
    expect(section?.textContent).toContain('Its largest sending so far went to 50 people or fewer.');
    expect(section?.textContent).not.toMatch(/37/);
  }
});
