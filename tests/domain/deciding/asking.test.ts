import { describe, expect, test } from 'vitest';
import {
  approvedOf,
  findAsking,
  isSameRequest,
  openOf,
  rewritersOf,
} from '../../../functions/domain/deciding/asking.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import type { Member } from '../../../functions/domain/members/office.ts';
import { anAsked, aProposal } from '../../support/deciding/builders.ts';
import { anOffice, memberIdOf, memberOf } from '../../support/members/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const ANA = memberOf(1, ['propose', 'decide']);
const OMAR = memberOf(2, ['propose', 'decide', 'send-urgent']);
const LEA = memberOf(3, ['propose', 'decide']);
const MAX = memberOf(4, ['propose']);

const named = (n: number) => ({ memberId: memberIdOf(n), name: `M${n}` });
const proposal = (given: Partial<SendingProposal> = {}) => aProposal({ author: named(1), ...given });
const returned = (n: number, revision: number, given: Partial<SendingProposal> = {}) =>
  proposal({ status: 'returned', revision, decision: { by: named(n), atMs: NOW_MS }, ...given });

/** @param wrote - ids of who wrote of the draft, and behind which revision they were asked for. */
const portsOf = (before: readonly SendingProposal[], wrote: readonly string[] = []) => {
  const asked: unknown[][] = [];
  return {
    asked,
    proposals: { ofDraft: async () => [...before] },
    drafts: {
      writers: async (...args: [string, string, number, number]) => {
        asked.push(args);
        return wrote;
      },
    },
  };
};
const asking = async (
  members: readonly Member[],
  {
    needsTwo = false,
    isUrgent = false,
    before = [] as readonly SendingProposal[],
    wrote = [] as string[],
    at = ANA,
  } = {},
) => {
  const office = anOffice({ members: [...members], needsTwo });
  const of = { draftId: 'd1', revision: 2, isUrgent };
  const found = await findAsking({ office, member: at }, of, portsOf(before, wrote), NOW_MS);
  const names = (key: 'deciders' | 'notSecond' | 'askers') => found[key].map(({ name }) => name);
  return { ...found, deciders: names('deciders'), notSecond: names('notSecond'), askers: names('askers') };
};

describe('when a member asks', () => {
  test('those decide who may, and no one has to be named beside them', async () => {
    expect(await asking([ANA, OMAR, LEA, MAX])).toMatchObject({
      deciders: ['M2', 'M3'],
      notSecond: [],
      askers: [],
      replaces: [],
      before: [],
    });
    expect(await asking([ANA, OMAR, LEA], { isUrgent: true })).toMatchObject({ deciders: ['M2'] });
    expect(await asking([ANA, OMAR])).not.toHaveProperty('approved');
  });

  test('where no one may, those are named who could, and those who can ask in the place of the member', async () => {
    const letIn = { by: [ANA.memberId], atMs: NOW_MS - DAY_MS };
    const newOmar = { ...OMAR, letIn };
    expect(await asking([ANA, newOmar, MAX], { needsTwo: true })).toMatchObject({
      deciders: [],
      notSecond: ['M2'],
      askers: ['M4'],
    });
    expect(await asking([ANA, newOmar, LEA], { needsTwo: true })).toMatchObject({ deciders: ['M3'], notSecond: [] });
  });

  test('who asks in their place has joined and may, and someone decides on what they ask', async () => {
    const { authenticator: _, ...invited } = MAX;
    const lone = await asking([OMAR, invited, memberOf(5, ['manage']), MAX], { at: OMAR });
    expect(lone).toMatchObject({ deciders: [], notSecond: [], askers: ['M4'] });
  });

  test('who returned the draft and wrote of it since does not decide', async () => {
    const before = [returned(2, 1)];
    expect(await asking([ANA, OMAR, LEA], { before, wrote: [OMAR.memberId] })).toMatchObject({ deciders: ['M3'] });
    expect(await asking([ANA, OMAR, LEA], { before, wrote: [LEA.memberId] })).toMatchObject({ deciders: ['M2', 'M3'] });
  });

  test('what is open of the revision is replaced, and what is approved of it is told', async () => {
    const [open, older, approved] = [
      proposal({ revision: 2 }),
      proposal({ revision: 1 }),
      proposal({ revision: 2, status: 'approved' }),
    ];
    expect(await asking([ANA, OMAR], { before: [open, older, approved] })).toMatchObject({
      replaces: [open],
      approved,
      before: [open, older, approved],
    });
    expect(openOf([open, older, approved], 1)).toEqual([older]);
    expect([approvedOf([open, approved], 2), approvedOf([open, approved], 1), approvedOf([open], 2)]).toEqual([
      approved,
      undefined,
      undefined,
    ]);
  });
});

test('who returned a draft is asked for behind the first revision that they returned', async () => {
  const before = [returned(2, 4), returned(2, 3), returned(3, 2), returned(2, 5)];
  const others = [
    proposal({ revision: 1, decision: { by: named(4), atMs: NOW_MS } }),
    proposal({ status: 'returned', revision: 1 }),
  ];
  const ports = portsOf([], [memberIdOf(2)]);
  const of = { publisherId: 'p1', draftId: 'd1', revision: 6 };
  expect(await rewritersOf(of, [...before, ...others], ports)).toEqual(new Set([memberIdOf(2)]));
  expect(ports.asked).toEqual([
    ['p1', 'd1', 3, 6],
    ['p1', 'd1', 2, 6],
  ]);
});

test('a press that was made twice says the same by the same member', () => {
  const one = anAsked();
  expect(isSameRequest(one, anAsked())).toBe(true);
  expect([
    isSameRequest(one, anAsked({ digest: 'e'.repeat(64) })),
    isSameRequest(one, anAsked({ author: named(9) })),
    isSameRequest(one, anAsked({ note: 'Another note.' })),
  ]).toEqual([false, false, false]);
});
