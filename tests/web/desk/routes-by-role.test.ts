import { expect, test } from 'vitest';
import { PERMISSIONS, type Permission } from '../../../functions/contract/team-acts.ts';
import { A_PROPOSAL_ID, aMail, anAsked } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { DeskPages, DeskVisitor } from '../../support/members/desk-pages.ts';
import { aRelease } from '../../support/publishing/builders.ts';
import { aDispatch, anAppealVersion, DISPATCH_ID } from '../../support/sending/builders.ts';

const OWN = '0c0c0c0c-1111-4222-8333-444444444444';
const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const ROUTES = new DeskPages().memberRoutes;

/** One who may do nothing but look, one for each thing that a member may be allowed, and one who may do all. */
const ROLES: readonly (readonly [string, readonly Permission[]])[] = [
  ['looks', []],
  ...PERMISSIONS.map((one): [string, Permission[]] => [one, [one]]),
  ['everything', PERMISSIONS],
];
/** With a member of the other office where a path names one: then it must not be found. */
const pathOf = (path: string, other: string) =>
  path
    .replace('{memberId}', other)
    .replace('{draftId}', aDraft().draftId)
    .replace('{proposalId}', A_PROPOSAL_ID)
    .replace('{dispatchId}', DISPATCH_ID);
const eveIn = (pages: DeskPages) => pages.offices.kept.get(OTHER)?.members[0]?.memberId ?? '';
const OF_THE_OTHER = 'Only the other office knows this';

async function twoOffices() {
  const pages = new DeskPages();
  // A name that no token holds by chance.
  await pages.member(OTHER, 'Eve-of-the-other-office');
  pages.releases.push(aRelease({ publisherId: OTHER, title: OF_THE_OTHER, status: 'waiting' }));
  await pages.drafts.save(aDraft({ publisherId: OTHER, fields: { title: OF_THE_OTHER } }), []);
  const asked = anAsked({ publisherId: OTHER, title: OF_THE_OTHER });
  pages.proposals.kept.set(`${OTHER}/${asked.proposalId}`, { ...asked, status: 'open' });
  pages.proposals.mailsKept.set(`${OTHER}/${asked.proposalId}`, [aMail({ html: OF_THE_OTHER })]);
  pages.sendings.add(aDispatch({ publisherId: OTHER, status: 'sending', sliceBits: 0 }));
  pages.appeals.versions.push(anAppealVersion({ edition: { ...anAppealVersion().edition, title: OF_THE_OTHER } }));
  return pages;
}

async function aMember(may: readonly Permission[]) {
  const pages = await twoOffices();
  return { pages, visitor: await pages.member(OWN, 'Ana', may) };
}

const readers = new Map<string, ReturnType<typeof aMember>>();
/** Who changes nothing needs no offices of their own for each page. */
function reader(may: readonly Permission[]): ReturnType<typeof aMember> {
  const known = readers.get(may.join()) ?? aMember(may);
  readers.set(may.join(), known);
  return known;
}

test.each(ROUTES)(
  '$method $path shows and changes nothing of another office, to any role',
  async ({ method, path }) => {
    for (const [role, may] of ROLES) {
      const { pages, visitor } = await (method === 'GET' ? reader(may) : aMember(may));
      const ofOther = () =>
        structuredClone([
          pages.offices.kept.get(OTHER),
          ...pages.drafts.of(OTHER),
          ...pages.proposals.kept.values(),
          ...pages.sendings.dispatches.values(),
        ]);
      const before = ofOther();
      pages.asked.length = 0;
      const answer = await visitor.ask(method, pathOf(path, eveIn(pages)), { publisherId: OTHER, publisher: OTHER });
      expect(answer.text, role).not.toMatch(/Only the other office knows this|Eve-of-the-other-office/);
      expect(answer.statusCode, role).toBeLessThan(500);
      expect([role, ofOther(), pages.asked.filter((asked) => asked !== OWN)]).toEqual([role, before, []]);
    }
  },
);

test.each(ROUTES)('$method $path opens to no one who is signed out', async ({ method, path }) => {
  const answer = await new DeskVisitor((await reader([])).pages).ask(method, pathOf(path, OTHER), {});
  expect([answer.statusCode, answer.text.includes(OF_THE_OTHER)]).toEqual([method === 'GET' ? 303 : 403, false]);
});

test.each(ROUTES)(
  '$method $path opens to no member who was removed, from the next request on',
  async ({ method, path }) => {
    const pages = await twoOffices();
    const ana = await pages.member(OWN, 'Ana');
    const office = pages.offices.kept.get(OWN);
    pages.offices.kept.set(OWN, { publisherId: OWN, name: '', revision: office?.revision ?? 0, members: [] });
    const answer = await ana.ask(method, pathOf(path, OTHER), {});
    expect([answer.statusCode, answer.text.includes('not a member of this office any more')]).toEqual([403, true]);
    expect(answer.text).not.toContain(OF_THE_OTHER);
  },
);
