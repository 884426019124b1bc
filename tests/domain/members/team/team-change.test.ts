import { describe, expect, test } from 'vitest';
import { PERMISSIONS, type Permission } from '../../../../functions/contract/team-acts.ts';
import type { Member, Office } from '../../../../functions/domain/members/office.ts';
import {
  type Change,
  changeOf,
  isWithoutManager,
  type TeamChange,
} from '../../../../functions/domain/members/team/team-change.ts';
import { anOffice, memberIdOf, namedMemberOf } from '../../../support/members/builders.ts';
import { DAY_MS, NOW_MS } from '../../../support/subscribing/builders.ts';

const invited = (one: Member, given: object = {}): Member => {
  const { authenticator: _, ...rest } = one;
  return { ...rest, invitation: { invitationId: 'i0', expiresAtMs: NOW_MS, ...given } } as Member;
};
const ANA = namedMemberOf(1);
const OMAR = namedMemberOf(2);
const LEA = namedMemberOf(3, ['propose']);
const UNTIL_FULL = { day: '2024-03-15', count: 30 };

const office = (given: Partial<Office> = {}) => anOffice({ members: [ANA, OMAR, LEA], ...given });
const change = (of: Office, does: TeamChange, given: object = {}) => {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  return changeOf(of, does, { author: ANA, newId, nowMs: NOW_MS, ...given });
};
const made = (of: Office, does: TeamChange, given: object = {}): Change => {
  const changed = change(of, does, given);
  if (typeof changed === 'string') throw new Error(`refused: ${changed}`);
  return changed;
};
const memberIn = ({ office: { members } }: Change, n: number) =>
  members.find(({ memberId }) => memberId === memberIdOf(n));

describe('rights', () => {
  const give = (permissions: readonly Permission[], n = 3): TeamChange => ({
    kind: 'permissions',
    memberId: memberIdOf(n),
    permissions,
  });

  test('are given in their order, from that moment on, and sign no one out', () => {
    const changed = made(office(), give(['decide', 'propose']));
    expect(memberIn(changed, 3)).toMatchObject({
      permissions: ['propose', 'decide'],
      standing: 0,
      gainedAtMs: { decide: NOW_MS },
    });
    expect(memberIn(changed, 3)?.gainedAtMs).toEqual({ decide: NOW_MS });
    expect(changed).toMatchObject({
      act: { act: 'changed', name: 'Lea Muster', before: ['propose'], permissions: ['propose', 'decide'] },
      whom: memberIdOf(3),
    });
    expect(changed.office.mailed).toEqual({ day: '2024-03-15', count: 1 });
    expect(memberIn(changed, 2)).toEqual(OMAR);
  });

  test('that are taken sign who had them out, and leave when others were gained', () => {
    const since = { ...LEA, permissions: ['propose', 'decide'], gainedAtMs: { decide: 1 } } as Member;
    const changed = made(office({ members: [ANA, OMAR, since] }), give(['propose']));
    expect(memberIn(changed, 3)).toMatchObject({ permissions: ['propose'], standing: 1, gainedAtMs: { decide: 1 } });
    expect(memberIn(made(office(), give([])), 3)).not.toHaveProperty('gainedAtMs');
  });

  test('that someone has are the same', () => {
    expect(change(office(), give(['propose']))).toBe('same');
    expect(change(office(), give(['propose'], 9))).toBe('gone');
  });

  test('are given thirty times a day, and taken as a whole always', () => {
    const full = office({ mailed: UNTIL_FULL });
    expect([change(full, give(['decide'])), typeof change(full, give([]))]).toEqual(['too-many', 'object']);
    expect(made(office({ mailed: { day: '2024-03-14', count: 30 } }), give(['decide'])).office.mailed).toEqual({
      day: '2024-03-15',
      count: 1,
    });
  });

  test('are not taken from the last manager, nor from one of two where the office asks for two', () => {
    const one = office({ members: [ANA, LEA] });
    expect(change(one, give(['propose'], 1))).toBe('last-manager');
    expect(
      [change(office(), give(['decide'], 2)), change(office({ needsTwo: true }), give(['decide'], 2))].map((x) =>
        typeof x === 'string' ? x : 'made',
      ),
    ).toEqual(['made', 'last-two']);
    const three = office({ needsTwo: true, members: [ANA, OMAR, namedMemberOf(4)] });
    expect(typeof change(three, give(['decide'], 2))).toBe('object');
    // An office of one manager that asks for two changes what has nothing to do with that.
    expect(typeof change(office({ needsTwo: true, members: [ANA, LEA] }), give(['decide']))).toBe('object');
  });
});

describe('a member is removed', () => {
  const remove = (n: number): TeamChange => ({ kind: 'remove', memberId: memberIdOf(n) });

  test('and told of it for a day, under the name that they had', () => {
    const changed = made(office({ former: [] }), remove(3));
    expect(changed.office.members).toEqual([ANA, OMAR]);
    expect(changed.office.former).toEqual([
      { memberId: memberIdOf(3), name: 'Lea Muster', address: 'm3@example.org', language: 'en', removedAtMs: NOW_MS },
    ]);
    expect(changed).toMatchObject({
      act: { act: 'removed', name: 'Lea Muster', permissions: ['propose'] },
      whom: memberIdOf(3),
    });
  });

  test('with what one manager took from them for now', () => {
    const suspended = {
      ...LEA,
      permissions: [],
      suspended: { proposalId: 'p', permissions: ['decide'] },
    } as unknown as Member;
    expect(made(office({ members: [ANA, OMAR, suspended] }), remove(3)).act).toMatchObject({ permissions: ['decide'] });
  });

  test('and who never joined is told nothing', () => {
    expect(made(office({ members: [ANA, OMAR, invited(LEA)] }), remove(3)).office).not.toHaveProperty('former');
    const again = made(office({ members: [ANA, OMAR, invited(LEA, { isAgain: true })] }), remove(3));
    expect(again.office.former).toHaveLength(1);
  });

  test('with a recovery of theirs, and with no other’s', () => {
    const recovery = { recoveryId: 'r', memberId: memberIdOf(3), dueAtMs: NOW_MS };
    expect(made(office({ recovery }), remove(3)).office).not.toHaveProperty('recovery');
    expect(
      made(office({ recovery: { ...recovery, memberId: memberIdOf(2) } }), remove(3)).office.recovery?.memberId,
    ).toBe(memberIdOf(2));
  });

  test('unless no manager were left, or one where the office asks for two', () => {
    expect(change(office({ members: [ANA, LEA] }), remove(1))).toBe('last-manager');
    expect(change(office({ needsTwo: true }), remove(2))).toBe('last-two');
    expect(typeof change(office(), remove(2))).toBe('object');
  });
});

describe('someone is invited again', () => {
  const again = (n: number): TeamChange => ({ kind: 'invite-again', memberId: memberIdOf(n) });

  test('and loses each way in, and is let in by who did it', () => {
    const changed = made(
      office({ members: [ANA, OMAR, { ...LEA, letIn: { by: [memberIdOf(2)], atMs: 1 } }] }),
      again(3),
    );
    const lea = memberIn(changed, 3);
    expect(lea).toMatchObject({
      standing: 1,
      invitation: { invitationId: 'id-1', invitedBy: 'Ana Example', expiresAtMs: NOW_MS + 7 * DAY_MS, isAgain: true },
      letIn: { atMs: NOW_MS },
    });
    expect([...(lea?.letIn?.by ?? [])].sort()).toEqual([memberIdOf(1), memberIdOf(2)]);
    expect(lea).not.toHaveProperty('authenticator');
    expect(changed).toMatchObject({
      act: { act: 'invited-again', name: 'Lea Muster' },
      whom: memberIdOf(3),
      mailed: { memberId: memberIdOf(3), invitationId: 'id-1' },
    });
  });

  test('by both who confirmed it', () => {
    const lea = memberIn(made(office(), again(3), { confirmer: OMAR }), 3);
    expect([...(lea?.letIn?.by ?? [])].sort()).toEqual([memberIdOf(1), memberIdOf(2)]);
  });

  test('and not for the first time, if they never joined', () => {
    const changed = made(office({ members: [ANA, OMAR, invited(LEA)] }), again(3));
    expect(memberIn(changed, 3)?.invitation).not.toHaveProperty('isAgain');
  });

  test('with a recovery of theirs over', () => {
    const recovery = { recoveryId: 'r', memberId: memberIdOf(3), dueAtMs: NOW_MS };
    expect(made(office({ recovery }), again(3)).office).not.toHaveProperty('recovery');
  });

  test('not by themselves, not the last manager, and thirty times a day', () => {
    expect([change(office(), again(1)), change(office({ mailed: UNTIL_FULL }), again(3))]).toEqual(['own', 'too-many']);
    expect(change(office({ members: [LEA, OMAR] }), again(2))).toBe('last-manager');
  });
});

test('someone is invited by who asks, and by who confirms it', () => {
  const invite: TeamChange = {
    kind: 'invite',
    name: 'Zoe New',
    address: 'zoe@example.org',
    language: 'fr',
    permissions: ['decide', 'propose'],
  };
  const changed = made(office(), invite);
  expect(changed.office.members.at(-1)).toMatchObject({
    ...{ memberId: 'id-1', name: 'Zoe New', address: 'zoe@example.org', language: 'fr', standing: 0, passkeys: [] },
    ...{ permissions: ['propose', 'decide'], letIn: { by: [memberIdOf(1)], atMs: NOW_MS } },
    invitation: { invitationId: 'id-2', invitedBy: 'Ana Example', expiresAtMs: NOW_MS + 7 * DAY_MS },
  });
  expect(changed).toMatchObject({ mailed: { memberId: 'id-1', invitationId: 'id-2' }, whom: 'id-1' });
  const both = made(office(), invite, { confirmer: OMAR }).office.members.at(-1);
  expect([...(both?.letIn?.by ?? [])].sort()).toEqual([memberIdOf(1), memberIdOf(2)]);
  expect([
    change(office(), { ...invite, address: 'M2@EXAMPLE.org' }),
    change(office(), { ...invite, name: 'Omar Sample' }),
    change(office({ mailed: UNTIL_FULL }), invite),
    change(office({ members: Array.from({ length: 50 }, (_, n) => namedMemberOf(n + 10, [])) }), invite),
  ]).toEqual(['same-address', 'same-name', 'too-many', 'too-many']);
  expect(
    typeof change(
      office({ members: [ANA, ...Array.from({ length: 48 }, (_, n) => namedMemberOf(n + 10, []))] }),
      invite,
    ),
  ).toBe('object');
});

describe('an office asks for two', () => {
  const two = (isOn: boolean): TeamChange => ({ kind: 'two-decide', isOn });

  test('once it has two managers of different hands, and lets no one send alone any more', () => {
    const changed = made(office({ sendsAlone: true }), two(true));
    expect(changed.office.needsTwo).toBe(true);
    expect(changed.office).not.toHaveProperty('sendsAlone');
    expect(changed.act).toEqual({ act: 'two-decide', isOn: true });
    expect([change(office({ needsTwo: true }), two(true)), change(office(), two(false))]).toEqual(['same', 'same']);
  });

  test('not with one manager, and not with who has not joined', () => {
    expect(change(office({ members: [ANA, LEA] }), two(true))).toBe('too-few');
    expect(change(office({ members: [ANA, invited(OMAR)] }), two(true))).toBe('too-few');
  });

  test('not within a week of letting one of them in, or of letting them manage', () => {
    const letIn = (ms: number) => namedMemberOf(2, PERMISSIONS, { letIn: { by: [memberIdOf(1)], atMs: NOW_MS - ms } });
    const asked = (omar: Member, ...more: Member[]) => {
      const changed = change(office({ members: [ANA, omar, LEA, ...more] }), two(true));
      return typeof changed === 'string' ? changed : 'made';
    };
    expect([asked(letIn(7 * DAY_MS - 1)), asked(letIn(7 * DAY_MS))]).toEqual(['one-hand', 'made']);
    const gained = (ms: number) => namedMemberOf(2, PERMISSIONS, { gainedAtMs: { manage: NOW_MS - ms } });
    expect([asked(gained(7 * DAY_MS - 1)), asked(gained(7 * DAY_MS))]).toEqual(['one-hand', 'made']);
    // One who is invited to manage will do so within the week.
    const soon = invited(namedMemberOf(4, ['manage'], { letIn: { by: [memberIdOf(1)], atMs: NOW_MS } }));
    expect([asked(OMAR, soon), asked(OMAR, { ...soon, permissions: ['propose'] })]).toEqual(['one-hand', 'made']);
  });

  test('and for a day still once two want it otherwise', () => {
    const changed = made(office({ needsTwo: true }), two(false));
    expect(changed).toMatchObject({
      office: { needsTwo: true, twoEnds: { dueAtMs: NOW_MS + DAY_MS } },
      act: { act: 'two-ends', dueAtMs: NOW_MS + DAY_MS },
    });
    expect(change(office({ needsTwo: true, twoEnds: { dueAtMs: NOW_MS } }), two(false))).toBe('same');
  });
});

describe('an office lets one send alone', () => {
  const alone = (isOn: boolean): TeamChange => ({ kind: 'sends-alone', isOn });

  test('unless it asks for two, and thirty times a day', () => {
    const changed = made(office(), alone(true));
    expect(changed).toMatchObject({
      office: { sendsAlone: true, mailed: { count: 1 } },
      act: { act: 'sends-alone', isOn: true },
    });
    expect([
      change(office({ needsTwo: true }), alone(true)),
      change(office({ mailed: UNTIL_FULL }), alone(true)),
    ]).toEqual(['two-decide', 'too-many']);
  });

  test('and ends that at any time', () => {
    const changed = made(office({ sendsAlone: true, mailed: UNTIL_FULL }), alone(false));
    expect(changed.office).not.toHaveProperty('sendsAlone');
    expect(changed.act).toEqual({ act: 'sends-alone', isOn: false });
    expect([change(office(), alone(false)), change(office({ sendsAlone: true }), alone(true))]).toEqual([
      'same',
      'same',
    ]);
  });
});

test('an office is without a manager if it had one before', () => {
  const none = office({ members: [LEA] });
  expect([
    isWithoutManager(office(), none),
    isWithoutManager(none, none),
    isWithoutManager(office(), office()),
  ]).toEqual([true, false, false]);
});
