import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import type { Permission } from '../../../functions/contract/team-acts.ts';
import { proposeByKey } from '../../../functions/domain/deciding/propose-by-key.ts';
import type { KeyActor } from '../../../functions/domain/members/owned-keys.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { OFFICE, OfficeOfTwo } from '../../support/deciding/office-of-two.ts';
import { previewPorts } from '../../support/drafts/preview-ports.ts';
import { publishedAtDesk } from '../../support/members/published-at-desk.ts';
import { AMPLE_LIMITS, aRequest } from '../../support/publishing/builders.ts';
import { agreed } from '../../support/publishing/consents.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const IVAN = agreed([{ name: 'Ivan Example', mayBeNamed: true }]);

/** An office that asks for two, and a key of Ana's. */
async function aKeyOfAna(may: { readonly ana?: readonly Permission[]; readonly omar?: readonly Permission[] } = {}) {
  const office = await OfficeOfTwo.make({
    ana: may.ana ?? ['propose', 'decide'],
    omar: may.omar ?? ['propose', 'decide'],
  });
  const { pages } = office;
  const kept = pages.offices.kept.get(OFFICE);
  if (kept) await pages.offices.save({ ...kept, needsTwo: true }, []);
  const publishing = {
    ...{
      appeals: pages.appeals,
      addressees: pages.addressees,
      nowMs: () => pages.nowMs,
      newId: randomUUID,
      randomBytes,
    },
    ...{ startDispatchAfterMs: 60_000, limits: AMPLE_LIMITS, readPage: readHere, asksForTwo: async () => true },
  };
  const brought = {
    find: async (publisherId: string, draftId: string) => {
      const found = [...pages.appeals.drafts.values()].find((one) => one.draftId === draftId);
      if (found?.id.publisherId !== publisherId) return undefined;
      const { id, appealId, input } = found;
      return { ...id, draftId, appealId, input };
    },
  };
  const ports = {
    ...publishing,
    ...previewPorts(() => pages.nowMs, pages.appeals),
    consents: { findOf: (publisherId: string, appealId: string) => pages.appeals.findConsents(publisherId, appealId) },
    ...{ brought, offices: pages.offices, proposals: pages.proposals, drafts: pages.drafts },
    enqueueAsked: async (asked: typeof pages.askedOf) => void pages.askedOf.push(...asked),
    enqueueActed: async (acts: typeof pages.acted) => void pages.acted.push(...acts),
  };
  const author: KeyActor['author'] = {
    ...{ kind: 'key', keyId: 'key-1' },
    owner: { memberId: office.memberId('Ana'), name: 'Ana' },
  };
  const sends = async (given: Partial<AppealRequest> = {}, by = author) => {
    const request = aRequest({ externalId: 'case-1', people: IVAN, ...given });
    const party = { publisherId: OFFICE, name: 'Example Observatory', author: by };
    const outcome = await publishAppeal(request, party, publishing);
    return proposeByKey({ publisherId: OFFICE, request, outcome, author: by }, ports, pages.nowMs);
  };
  return { office, pages, author, sends };
}

test('where two are asked for, what a key sends is asked of colleagues who may decide, in its owner’s name and that of the key', async () => {
  const { office, pages, author, sends } = await aKeyOfAna();
  const proposed = await sends();
  expect(proposed).toMatchObject({ kind: 'asked' });
  expect(pages.askedOf.map(({ memberId }) => memberId)).toEqual([office.memberId('Omar')]);
  expect(pages.proposals.entries).toMatchObject([{ act: 'sending-asked', author }]);
  expect(pages.drafts.entries).toMatchObject([{ act: 'draft-taken-on', author }]);
  expect(pages.appeals.versions).toEqual([]);
  const proposalId = proposed?.kind === 'asked' ? proposed.proposalId : '';
  const page = await office.omar.ask('GET', `/desk/proposal/${proposalId}`);
  expect(page.text).toContain('A key of \u2066Ana\u2069 (\u2066key-1\u2069) asks you to send an appeal');
  expect(page.text).toContain('ask \u2066Ana\u2069 by another way');
  expect((await office.sends(office.omar, `/desk/proposal/${proposalId}`)).statusCode).toBe(303);
  pages.nowMs += 60_000;
  expect(await office.wake(proposalId)).toMatchObject({ kind: 'sent' });
  expect(pages.appeals.versions).toMatchObject([{ approvedAs: proposalId, people: [{ name: 'Ivan Example' }] }]);
});

test('its owner can’t approve it, and sent again it asks no one a second time', async () => {
  const { office, pages, sends } = await aKeyOfAna();
  const proposed = await sends();
  expect(await sends()).toEqual(proposed);
  expect(pages.askedOf).toHaveLength(1);
  const proposalId = proposed?.kind === 'asked' ? proposed.proposalId : '';
  await office.sends(office.ana, `/desk/proposal/${proposalId}`).catch(() => undefined);
  expect(office.status(proposalId)).toBe('open');
});

test('sent again once a member asked in its place, it leaves their request as it is', async () => {
  const { office, pages, sends } = await aKeyOfAna();
  const first = await sends();
  const draftId = [...pages.proposals.kept.values()][0]?.draftId ?? '';
  const ask = `/desk/write/${draftId}/ask`;
  const { to } = await office.submits(office.omar, ask, ask, { when: 'at-once' });
  const proposalId = to.split('?', 1)[0]?.split('/').at(-1);
  expect(await sends()).toEqual({ kind: 'asked', proposalId });
  expect([first, office.status(proposalId ?? '')]).toEqual([{ kind: 'asked', proposalId: expect.any(String) }, 'open']);
  expect(pages.askedOf).toHaveLength(2);
});

test('what its checks ask is named, and no one is mailed', async () => {
  const { pages, sends } = await aKeyOfAna();
  const proposed = await sends({ summary: 'Call +7 495 123 45 67 today.' });
  expect(proposed).toEqual({ kind: 'open', fields: [], checks: ['phone'] });
  expect([pages.askedOf, pages.proposals.kept.size]).toEqual([[], 0]);
});

test('whom its words name it says why, and its draft has that; a name without an answer waits for a member', async () => {
  const { pages, sends } = await aKeyOfAna();
  const people = agreed([{ name: 'Vera Other', mayBeNamed: true }]);
  expect(await sends({ people })).toEqual({ kind: 'open', fields: [], checks: ['unlisted-name'] });
  const alsoNamed = [{ name: 'Ivan Example', because: 'speaks in public' }];
  expect(await sends({ people, alsoNamed, externalId: 'case-2', distinctFrom: 'all' })).toMatchObject({
    kind: 'asked',
  });
  expect([...pages.proposals.kept.values()]).toMatchObject([
    { withoutConsent: [{ name: 'Ivan Example', because: 'speaks in public' }] },
  ]);
  const third = { notNames: ['Ivan Example'], externalId: 'case-3', distinctFrom: 'all' as const };
  expect(await sends({ people, ...third })).toMatchObject({ kind: 'asked' });
});

test('it waits for a member where the key is the organisation’s, its owner may not propose, or a draft of the desk is named', async () => {
  const { pages, sends } = await aKeyOfAna();
  expect(await sends({}, { kind: 'key', keyId: 'key-1' })).toBeUndefined();
  expect(await sends({ draftId: randomUUID() })).toBeUndefined();
  const other = await aKeyOfAna({ ana: ['decide'] });
  expect(await other.sends()).toBeUndefined();
  expect([pages.askedOf, other.pages.askedOf]).toEqual([[], []]);
});

test('where no other member may decide, the answer says so', async () => {
  const { sends } = await aKeyOfAna({ omar: ['propose'] });
  expect(await sends()).toEqual({ kind: 'no-one' });
});

test('an outcome of a key is asked about where it says how the case ended, and waits for a member where it does not', async () => {
  const { pages, sends } = await aKeyOfAna();
  await publishedAtDesk(pages, OFFICE, { externalId: 'case-1', people: IVAN });
  const outcome: Partial<AppealRequest> = {
    kind: 'outcome',
    ...{ title: 'Ivan Example is free', datedOn: '2024-03-14', people: IVAN },
    ...{ page: undefined, body: { text: 'Ivan Example came home.' } },
  };
  expect(await sends(outcome)).toMatchObject({ kind: 'open', fields: ['ended'] });
  expect(await sends({ ...outcome, ended: { how: 'released', on: '2024-03-14' } })).toMatchObject({ kind: 'asked' });
});
