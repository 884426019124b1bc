import { describe, expect, test } from 'vitest';
import type { Office } from '../../../../functions/domain/members/office.ts';
import { decideProposal } from '../../../../functions/domain/members/team/decide-proposal.ts';
import type { Proposal, Proposed } from '../../../../functions/domain/members/team/proposal.ts';
import { anOffice, memberIdOf, namedMemberOf } from '../../../support/members/builders.ts';
import { MemoryOffices } from '../../../support/members/memory-offices.ts';
import { DAY_MS, NOW_MS } from '../../../support/subscribing/builders.ts';

const [ANA, OMAR, LEA] = [namedMemberOf(1), namedMemberOf(2), namedMemberOf(3, ['propose'])];
const proposal = (proposed: Proposed, given: Partial<Proposal> = {}): Proposal => ({
  ...{ proposalId: 'p', authorId: memberIdOf(1), atMs: NOW_MS, proposed },
  ...given,
});
const GRANT = proposal({ kind: 'grant', memberId: memberIdOf(3), permissions: ['decide'] });
const TAKE = proposal({ kind: 'take', memberId: memberIdOf(3), permissions: ['propose'] });
const taken = namedMemberOf(3, ['decide'], { suspended: { proposalId: 'p', permissions: ['propose'] } });

/** An office that asks for two, with one proposal of Ana's, and another that stays. */
function world(open: Proposal, given: Partial<Office> = {}) {
  const offices = new MemoryOffices();
  const other = proposal({ kind: 'one-decides' }, { proposalId: 'other' });
  const office = anOffice({
    members: [ANA, OMAR, LEA],
    needsTwo: true,
    revision: 1,
    proposals: [open, other],
    ...given,
  });
  offices.kept.set(office.publisherId, office);
  const [told, invited] = [[] as { memberId: string }[], [] as object[]];
  const ports = {
    offices,
    newId: () => crypto.randomUUID(),
    enqueueInvited: async (one: object) => void invited.push(one),
    enqueueProposed: async () => undefined,
    enqueueTeamChanged: async (some: readonly { memberId: string }[]) => void told.push(...some),
  };
  const now = () => offices.kept.get(office.publisherId);
  return {
    ...{ told, invited, entries: offices.entries },
    decides: (answer: 'confirm' | 'decline', by = OMAR, proposalId = 'p') =>
      decideProposal({ office, member: by }, { proposalId, answer }, ports, NOW_MS),
    lea: () => now()?.members.find(({ memberId }) => memberId === memberIdOf(3)),
    open: () => now()?.proposals?.map(({ proposalId }) => proposalId),
    now,
  };
}

describe('a second manager confirms', () => {
  test('that someone may do more: it adds to what they may do now', async () => {
    const { decides, lea, open, entries, told } = world(GRANT);
    expect(await decides('confirm')).toEqual({ kind: 'changed' });
    expect([lea()?.permissions, open()]).toEqual([['propose', 'decide'], ['other']]);
    expect(entries).toMatchObject([
      { act: 'confirmed', proposer: 'Ana Example', what: 'grant', name: 'Lea Muster', author: { name: 'Omar Sample' } },
      { act: 'changed', author: { name: 'Ana Example' } },
    ]);
    expect(told.map(({ memberId }) => memberId)).toContain(memberIdOf(2));
  });

  test('that someone may do less: what was taken for now is taken for good, and what they got since they keep', async () => {
    const { decides, lea } = world(TAKE, { members: [ANA, OMAR, taken] });
    expect(await decides('confirm')).toEqual({ kind: 'changed' });
    expect(lea()?.permissions).toEqual(['decide']);
    expect(lea()).not.toHaveProperty('suspended');
  });

  test('a removal, an invitation, and a new one, in both names', async () => {
    const removal = world(proposal({ kind: 'remove', memberId: memberIdOf(3) }));
    expect([await removal.decides('confirm'), removal.lea()]).toEqual([{ kind: 'changed' }, undefined]);
    const invite = {
      kind: 'invite',
      name: 'Zoe New',
      address: 'z@example.org',
      language: 'en',
      permissions: ['decide'],
    } as const;
    const invitation = world(proposal(invite));
    expect(await invitation.decides('confirm')).toEqual({ kind: 'changed' });
    expect(invitation.invited).toHaveLength(1);
    expect([...(invitation.now()?.members.at(-1)?.letIn?.by ?? [])].sort()).toEqual([memberIdOf(1), memberIdOf(2)]);
    const again = world(proposal({ kind: 'invite-again', memberId: memberIdOf(3) }));
    await again.decides('confirm');
    expect([again.invited.length, [...(again.lea()?.letIn?.by ?? [])].sort()]).toEqual([
      1,
      [memberIdOf(1), memberIdOf(2)],
    ]);
  });

  test('that one person decides again: after a day', async () => {
    const { decides, now } = world(proposal({ kind: 'one-decides' }));
    expect(await decides('confirm')).toEqual({ kind: 'changed' });
    expect([now()?.needsTwo, now()?.twoEnds]).toEqual([true, { dueAtMs: NOW_MS + DAY_MS }]);
  });

  test('what came about meanwhile: it is over, and the history says who confirmed it', async () => {
    const { decides, lea, open, entries } = world(GRANT, {
      members: [ANA, OMAR, namedMemberOf(3, ['propose', 'decide'])],
    });
    expect(await decides('confirm')).toEqual({ kind: 'changed' });
    expect([lea()?.permissions, open(), entries.map(({ act }) => act)]).toEqual([
      ['propose', 'decide'],
      ['other'],
      ['confirmed'],
    ]);
  });

  test('not what can’t be any more', async () => {
    const gone = world(proposal({ kind: 'remove', memberId: memberIdOf(9) }));
    expect([await gone.decides('confirm'), gone.open()]).toEqual([
      { kind: 'refused', because: 'gone' },
      ['p', 'other'],
    ]);
    const unknown = proposal({ kind: 'take', memberId: memberIdOf(9), permissions: ['decide'] });
    expect(await world(unknown).decides('confirm')).toEqual({ kind: 'refused', because: 'gone' });
  });

  test('what is open, if they are not its author and of another hand', async () => {
    expect(await world(GRANT).decides('confirm', OMAR, 'nothing')).toEqual({ kind: 'refused', because: 'gone' });
    expect(await world(GRANT).decides('confirm', ANA)).toEqual({ kind: 'refused', because: 'own' });
    const letIn = { by: [memberIdOf(1)], atMs: NOW_MS };
    const omar = { ...OMAR, letIn };
    expect(await world(GRANT, { members: [ANA, omar, LEA] }).decides('confirm', omar)).toEqual({
      kind: 'refused',
      because: 'not-second',
    });
    const forThemselves = proposal({ kind: 'grant', memberId: memberIdOf(2), permissions: ['decide'] });
    expect(await world(forThemselves).decides('confirm')).toEqual({ kind: 'refused', because: 'own' });
    expect(await world(GRANT).decides('confirm', LEA)).toEqual({ kind: 'not-allowed' });
  });
});

describe('a manager declines', () => {
  test('and what was taken for now is given back', async () => {
    const { decides, lea, open, entries } = world(TAKE, { members: [ANA, OMAR, taken] });
    expect(await decides('decline')).toEqual({ kind: 'changed' });
    expect([lea()?.permissions, open()]).toEqual([['propose', 'decide'], ['other']]);
    expect(entries).toMatchObject([
      { act: 'declined', what: 'take', name: 'Lea Muster', author: { name: 'Omar Sample' } },
      { act: 'given-back', name: 'Lea Muster', author: { name: 'Omar Sample' } },
    ]);
  });

  test('as its author may', async () => {
    const { decides, open } = world(GRANT);
    expect([await decides('decline', ANA), open()]).toEqual([{ kind: 'changed' }, ['other']]);
  });

  test('not what takes something from them', async () => {
    const fromOmar = proposal({ kind: 'take', memberId: memberIdOf(2), permissions: ['decide'] });
    const { decides, open } = world(fromOmar);
    expect([await decides('decline'), open()]).toEqual([{ kind: 'refused', because: 'accused' }, ['p', 'other']]);
  });
});
