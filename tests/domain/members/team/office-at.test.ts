import { describe, expect, test } from 'vitest';
import { PERMISSIONS, type Permission } from '../../../../functions/contract/team-acts.ts';
import type { Member, Office } from '../../../../functions/domain/members/office.ts';
import { confirmersOf, mayConfirm, mayDecline } from '../../../../functions/domain/members/team/confirmers.ts';
import { nextDueMs, officeAt, settle, toldOf } from '../../../../functions/domain/members/team/office-at.ts';
import { endsAtMs, type Proposal, type Proposed } from '../../../../functions/domain/members/team/proposal.ts';
import { givenBack, suspendedIn, withoutSuspension } from '../../../../functions/domain/members/team/suspending.ts';
import { anOffice, memberIdOf, memberOf } from '../../../support/members/builders.ts';
import { DAY_MS, NOW_MS } from '../../../support/subscribing/builders.ts';

const [ANA, OMAR, LEA] = [memberOf(1), memberOf(2), memberOf(3, ['propose', 'decide'])];
const office = (given: Partial<Office> = {}) => anOffice({ members: [ANA, OMAR, LEA], ...given });
const GRANT: Proposed = { kind: 'grant', memberId: memberIdOf(3), permissions: ['manage'] };
const REMOVE: Proposed = { kind: 'remove', memberId: memberIdOf(3) };
const proposal = (id: string, proposed: Proposed, given: Partial<Proposal> = {}): Proposal => ({
  ...{ proposalId: id, authorId: memberIdOf(1), atMs: NOW_MS, proposed },
  ...given,
});
const suspendedBy = (proposalId: string): Member =>
  memberOf(3, ['propose'], { suspended: { proposalId, permissions: ['decide'] } });

describe('time alone', () => {
  test('ends proposals after a week, and what takes something after a day', () => {
    const proposals = [proposal('more', GRANT), proposal('less', REMOVE)];
    const openAt = (ms: number) =>
      officeAt(office({ proposals }), NOW_MS + ms).proposals?.map(({ proposalId }) => proposalId);
    expect([openAt(DAY_MS - 1), openAt(DAY_MS), openAt(7 * DAY_MS - 1), openAt(7 * DAY_MS)]).toEqual([
      ['more', 'less'],
      ['more'],
      ['more'],
      undefined,
    ]);
    expect([GRANT, REMOVE].map((proposed) => endsAtMs({ atMs: 0, proposed }))).toEqual([7 * DAY_MS, DAY_MS]);
  });

  test('ends what was proposed by who manages the team no more', () => {
    const of = (authorId: string) =>
      officeAt(office({ proposals: [proposal('p', GRANT, { authorId })] }), NOW_MS).proposals;
    expect([of(memberIdOf(1))?.length, of(memberIdOf(3)), of(memberIdOf(9))]).toEqual([1, undefined, undefined]);
  });

  test('gives back what a proposal took that ended, and spares its member for a week', () => {
    const { office: after, acts } = settle(office({ members: [ANA, OMAR, suspendedBy('p')] }), NOW_MS);
    expect(after.members[2]).toEqual({
      ...LEA,
      permissions: ['propose', 'decide'],
      sparedUntilMs: NOW_MS + 7 * DAY_MS,
    });
    expect(acts).toEqual([{ act: 'given-back', name: 'M3', permissions: ['decide'] }]);
    const waiting = office({ members: [ANA, OMAR, suspendedBy('p')], proposals: [proposal('p', REMOVE)] });
    expect(settle(waiting, NOW_MS)).toEqual({ office: waiting, acts: [] });
  });

  test('forgets after a day who was removed', () => {
    const gone = (ms: number) =>
      ({
        memberId: memberIdOf(9),
        name: 'M9',
        address: 'm9@example.org',
        language: 'en',
        removedAtMs: NOW_MS - ms,
      }) as const;
    const { former } = officeAt(office({ former: [gone(DAY_MS), gone(DAY_MS - 1)] }), NOW_MS);
    expect(former).toEqual([gone(DAY_MS - 1)]);
    expect(officeAt(office({ former: [gone(DAY_MS)] }), NOW_MS)).not.toHaveProperty('former');
  });

  test('ends that two decide, once its day is over', () => {
    const ending = office({ needsTwo: true, twoEnds: { dueAtMs: NOW_MS } });
    expect(settle(ending, NOW_MS - 1)).toEqual({ office: ending, acts: [] });
    const { office: after, acts } = settle(ending, NOW_MS);
    expect([after.needsTwo, after.twoEnds, acts]).toEqual([undefined, undefined, [{ act: 'two-decide', isOn: false }]]);
  });
});

test('an office is looked at again when the first thing is due, and for no proposal that takes nothing yet', () => {
  const { members } = office();
  expect(nextDueMs({ members })).toBeUndefined();
  expect(nextDueMs({ members, proposals: [proposal('p', REMOVE)] })).toBeUndefined();
  const all = {
    members: [ANA, suspendedBy('p')],
    proposals: [proposal('q', GRANT), proposal('p', REMOVE)],
    recovery: { recoveryId: 'r', memberId: memberIdOf(3), dueAtMs: NOW_MS + 3 * DAY_MS },
    twoEnds: { dueAtMs: NOW_MS + 2 * DAY_MS },
  };
  expect(nextDueMs(all)).toBe(NOW_MS + DAY_MS);
  expect(nextDueMs({ ...all, proposals: [] })).toBe(NOW_MS + 2 * DAY_MS);
  expect(nextDueMs({ members, recovery: all.recovery })).toBe(NOW_MS + 3 * DAY_MS);
});

test('an entry names whom a proposal is about, and gives the address of who is let in or may do more', () => {
  const invite = {
    kind: 'invite',
    name: 'Zoe',
    address: 'zoe@example.org',
    language: 'en',
    permissions: ['manage', 'propose'],
  } as const;
  expect(toldOf({ kind: 'one-decides' }, office())).toEqual({ what: 'one-decides' });
  expect(toldOf(GRANT, office())).toEqual({
    what: 'grant',
    name: 'M3',
    address: 'm3@example.org',
    permissions: ['manage'],
  });
  expect(toldOf({ ...GRANT, kind: 'take' }, office())).toEqual({ what: 'take', name: 'M3', permissions: ['manage'] });
  expect(toldOf(REMOVE, office())).toEqual({ what: 'remove', name: 'M3' });
  expect(toldOf({ kind: 'invite-again', memberId: memberIdOf(3) }, office())).toEqual({
    what: 'invite-again',
    name: 'M3',
    address: 'm3@example.org',
  });
  expect(toldOf(invite, office())).toEqual({
    what: 'invite',
    name: 'Zoe',
    address: 'zoe@example.org',
    permissions: ['propose', 'manage'],
  });
  expect(toldOf({ kind: 'remove', memberId: memberIdOf(9) }, office())).toEqual({ what: 'remove', name: undefined });
});

describe('a proposal is confirmed', () => {
  const may = (decider: Member, proposed: Proposed = REMOVE, given: Partial<Office> = {}) =>
    mayConfirm(proposal('p', proposed), office(given), decider, NOW_MS);

  test('by another manager who joined, and by no one else', () => {
    const { authenticator: _, ...invited } = OMAR;
    expect([may(OMAR), may(ANA), may(LEA), may(invited)]).toEqual([true, false, false, false]);
    expect(may(OMAR, REMOVE, { members: [OMAR, LEA] })).toBe(false);
  });

  test('by one of another hand, who has managed the team for a week', () => {
    const letIn = { by: [memberIdOf(1)], atMs: NOW_MS - 7 * DAY_MS + 1 };
    const lately = { gainedAtMs: { manage: NOW_MS - 7 * DAY_MS + 1 } };
    expect([may({ ...OMAR, letIn }), may({ ...OMAR, ...lately })]).toEqual([false, false]);
    expect(may({ ...OMAR, letIn: { ...letIn, atMs: NOW_MS - 7 * DAY_MS } })).toBe(true);
  });

  test('by none whom it lets in again or lets do more', () => {
    const self = (kind: 'grant' | 'invite-again' | 'remove' | 'take') =>
      may(OMAR, { kind, memberId: memberIdOf(2), permissions: ['decide'] } as Proposed);
    expect([self('grant'), self('invite-again'), self('remove'), self('take')]).toEqual([false, false, true, true]);
    expect(may(OMAR, { kind: 'one-decides' })).toBe(true);
  });

  test('and mailed to those', () => {
    expect(confirmersOf(office(), proposal('p', REMOVE), NOW_MS)).toEqual([OMAR]);
  });
});

describe('a proposal is taken back', () => {
  const may = (decider: Member, proposed: Proposed, given: Partial<Office> = {}) =>
    mayDecline(proposal('p', proposed), office(given), decider, NOW_MS);

  test('by its author and by other managers', () => {
    expect([may(ANA, REMOVE), may(OMAR, REMOVE), may(OMAR, GRANT), may(LEA, GRANT)]).toEqual([true, true, true, false]);
  });

  test('of what takes something, not by whom it takes it from, nor by who is of one hand with them', () => {
    const fromOmar: Proposed = { kind: 'take', memberId: memberIdOf(2), permissions: ['manage'] };
    expect([may(OMAR, fromOmar), may(ANA, fromOmar)]).toEqual([false, true]);
    const max = memberOf(4, PERMISSIONS, { letIn: { by: [memberIdOf(2)], atMs: NOW_MS } });
    expect(may(max, fromOmar, { members: [ANA, OMAR, max] })).toBe(false);
    expect(may(max, fromOmar, { members: [ANA, max] })).toBe(true);
    expect(may(OMAR, { kind: 'grant', memberId: memberIdOf(2), permissions: ['manage'] })).toBe(true);
  });
});

describe('a member is suspended', () => {
  const of = (given: Partial<Member> = {}, permissions: readonly Permission[] = ['decide', 'manage']) =>
    suspendedIn(
      office({ members: [ANA, OMAR, { ...LEA, ...given }] }),
      { memberId: memberIdOf(3), permissions },
      'p',
      NOW_MS,
    );

  test('from what they may do, and signed out', () => {
    expect(of()?.office.members[2]).toMatchObject({
      ...{ permissions: ['propose'], standing: 1 },
      suspended: { proposalId: 'p', permissions: ['decide'] },
    });
    expect(of()?.act).toEqual({ act: 'suspended', name: 'M3', permissions: ['decide'] });
    expect(of()?.office.members[0]).toBe(ANA);
  });

  test('once, and not while they are spared, nor from what they may not do', () => {
    expect([
      of({ suspended: { proposalId: 'q', permissions: ['manage'] } }),
      of({ sparedUntilMs: NOW_MS + 1 }),
      of({}, ['manage']),
      suspendedIn(office(), { memberId: memberIdOf(9), permissions: ['decide'] }, 'p', NOW_MS),
    ]).toEqual([undefined, undefined, undefined, undefined]);
    expect(of({ sparedUntilMs: NOW_MS })).toBeDefined();
  });

  test('and is not, for a change that takes the same for good', () => {
    const here = office({ members: [ANA, suspendedBy('p')] });
    expect(withoutSuspension(here, 'p').members[1]).toMatchObject({ permissions: ['propose', 'decide'] });
    expect(withoutSuspension(here, 'p').members[1]).not.toHaveProperty('suspended');
    expect(withoutSuspension(here, 'q').members[1]).toEqual(suspendedBy('p'));
  });

  test('by no proposal that is there no more', () => {
    const here = office({ members: [ANA, suspendedBy('p')], proposals: [proposal('q', REMOVE)] });
    expect(givenBack(here, NOW_MS).acts).toHaveLength(1);
    expect(givenBack({ ...here, proposals: [proposal('p', REMOVE)] }, NOW_MS).acts).toEqual([]);
    expect(givenBack(office(), NOW_MS)).toEqual({ office: office(), acts: [] });
  });
});
