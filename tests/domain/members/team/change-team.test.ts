import { describe, expect, test } from 'vitest';
import type { Permission } from '../../../../functions/contract/team-acts.ts';
import type { Office } from '../../../../functions/domain/members/office.ts';
import { changeTeam, keepTwo } from '../../../../functions/domain/members/team/change-team.ts';
import type { Proposal, Proposed } from '../../../../functions/domain/members/team/proposal.ts';
import type { TeamChange } from '../../../../functions/domain/members/team/team-change.ts';
import { anOffice, memberIdOf, namedMemberOf } from '../../../support/members/builders.ts';
import { MemoryOffices } from '../../../support/members/memory-offices.ts';
import { DAY_MS, NOW_MS } from '../../../support/subscribing/builders.ts';

const [ANA, OMAR, LEA] = [namedMemberOf(1), namedMemberOf(2), namedMemberOf(3, ['propose'])];
const proposal = (n: number, proposed: Proposed, authorId = memberIdOf(1), atMs = NOW_MS): Proposal => ({
  proposalId: `dddddddd-0000-4000-8000-${String(n).padStart(12, '0')}`,
  ...{ authorId, atMs, proposed },
});

/** An office, and what its people were mailed. */
function world(given: Partial<Office> = {}) {
  const offices = new MemoryOffices();
  const office = anOffice({ members: [ANA, OMAR, LEA], revision: 1, ...given });
  offices.kept.set(office.publisherId, office);
  const mailed = {
    invited: [] as object[],
    proposed: [] as { memberId: string }[],
    told: [] as { memberId: string }[],
  };
  let ids = 0;
  const ports = {
    offices,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    enqueueInvited: async (one: object) => void mailed.invited.push(one),
    enqueueProposed: async (some: readonly { memberId: string }[]) => void mailed.proposed.push(...some),
    enqueueTeamChanged: async (some: readonly { memberId: string }[]) => void mailed.told.push(...some),
  };
  return {
    ...{ offices, mailed, ports },
    now: () => offices.kept.get(office.publisherId) as Office,
    acts: () => offices.entries.map(({ act }) => act),
    does: (change: TeamChange, by = ANA, nowMs = NOW_MS) => changeTeam({ office, member: by }, change, ports, nowMs),
    keeps: (by = LEA) => keepTwo({ office, member: by }, ports, NOW_MS),
    memberNow: (n: number) =>
      offices.kept.get(office.publisherId)?.members.find(({ memberId }) => memberId === memberIdOf(n)),
  };
}

const give = (permissions: readonly Permission[], n = 3): TeamChange => ({
  kind: 'permissions',
  memberId: memberIdOf(n),
  permissions,
});
const REMOVE_LEA: TeamChange = { kind: 'remove', memberId: memberIdOf(3) };
const INVITE = (permissions: readonly Permission[]): TeamChange => ({
  ...{ kind: 'invite', name: 'Zoe New', address: 'zoe@example.org', language: 'fr', permissions },
});

describe('in an office of one', () => {
  test('a manager does what they do at once, and all others are told', async () => {
    const { does, memberNow, mailed, acts } = world();
    expect(await does(give(['propose', 'decide']))).toEqual({ kind: 'changed' });
    expect(memberNow(3)?.permissions).toEqual(['propose', 'decide']);
    expect(mailed.told.map(({ memberId }) => memberId)).toEqual([memberIdOf(2), memberIdOf(3)]);
    expect([acts(), mailed.proposed, mailed.invited]).toEqual([['changed'], [], []]);
  });

  test('who is removed is told, too', async () => {
    const { does, mailed, now } = world();
    expect(await does(REMOVE_LEA)).toEqual({ kind: 'changed' });
    expect(mailed.told.map(({ memberId }) => memberId)).toEqual([memberIdOf(2), memberIdOf(3)]);
    expect(now().members).toHaveLength(2);
  });

  test('who is invited is mailed a link', async () => {
    const { does, mailed } = world();
    expect(await does(INVITE(['decide']))).toEqual({ kind: 'changed' });
    expect(mailed.invited).toEqual([{ publisherId: anOffice().publisherId, memberId: 'id-1', invitationId: 'id-2' }]);
  });

  test('nothing is written of what changes nothing, or is refused', async () => {
    const { does, now, acts } = world();
    expect(await does(give(['propose']))).toEqual({ kind: 'same' });
    expect(await does(give(['propose'], 9))).toEqual({ kind: 'refused', because: 'gone' });
    expect([now().revision, acts()]).toEqual([1, []]);
  });

  test('who may not manage, was signed out since, or is gone does nothing', async () => {
    const { does } = world();
    const not = { kind: 'not-allowed' };
    expect([
      await does(REMOVE_LEA, LEA),
      await does(REMOVE_LEA, { ...ANA, standing: 9 }),
      await does(REMOVE_LEA, namedMemberOf(9)),
    ]).toEqual([not, not, not]);
    const { ports } = world();
    expect(
      await changeTeam({ office: anOffice({ publisherId: 'other' }), member: ANA }, REMOVE_LEA, ports, NOW_MS),
    ).toEqual(not);
  });

  test('two at once are done one after the other, and not without end', async () => {
    const { does, offices, memberNow } = world();
    offices.savesToLose = 4;
    expect(await does(give(['decide']))).toEqual({ kind: 'changed' });
    expect(memberNow(3)?.permissions).toEqual(['decide']);
    offices.savesToLose = 5;
    await expect(does(give(['propose']))).rejects.toThrow('again and again');
  });

  test('keys of who may no more what they need end with it', async () => {
    const key = { keyId: 'k1', ownerId: memberIdOf(3), scopes: ['propose'] } as never;
    const { does, offices, acts } = world({ keys: [key] });
    await does(REMOVE_LEA);
    expect([offices.endedKeys, acts()]).toEqual([['k1'], ['removed', 'key-ended']]);
    expect(offices.entries.at(-1)).toMatchObject({ keyId: 'k1', name: 'Lea Muster', author: { name: 'Ana Example' } });
  });
});

describe('in an office that asks for two', () => {
  const two = (given: Partial<Office> = {}) => world({ needsTwo: true, ...given });

  test('what lets someone do more waits, and is mailed to who may confirm it', async () => {
    const { does, now, memberNow, mailed, acts } = two();
    expect(await does(give(['propose', 'decide']))).toEqual({ kind: 'proposed' });
    expect(memberNow(3)?.permissions).toEqual(['propose']);
    expect(now().proposals).toEqual([
      {
        proposalId: 'id-1',
        authorId: memberIdOf(1),
        atMs: NOW_MS,
        proposed: { kind: 'grant', memberId: memberIdOf(3), permissions: ['decide'] },
      },
    ]);
    expect(mailed.proposed).toEqual([{ publisherId: now().publisherId, proposalId: 'id-1', memberId: memberIdOf(2) }]);
    expect(acts()).toEqual(['proposed']);
  });

  test('what is harmless is done at once beside it', async () => {
    const { does, now, memberNow, acts } = two({ members: [ANA, OMAR, namedMemberOf(3, [])] });
    expect(await does(give(['propose', 'decide']))).toEqual({ kind: 'proposed' });
    expect([memberNow(3)?.permissions, now().proposals?.length, acts()]).toEqual([
      ['propose'],
      1,
      ['changed', 'proposed'],
    ]);
    expect(await does(give(['propose']), ANA)).toEqual({ kind: 'same' });
  });

  test('what is harmless alone is done at once, and so is an invitation to it', async () => {
    const { does, memberNow, mailed } = two({ members: [ANA, OMAR, namedMemberOf(3, [])] });
    expect(await does(give(['propose']))).toEqual({ kind: 'changed' });
    expect(memberNow(3)?.permissions).toEqual(['propose']);
    expect(await does(INVITE(['propose']))).toEqual({ kind: 'changed' });
    expect(mailed.invited).toHaveLength(1);
  });

  test('an invitation to more waits', async () => {
    const { does, now, mailed } = two();
    expect(await does(INVITE(['manage']))).toEqual({ kind: 'proposed' });
    expect([now().members.length, mailed.invited.length, now().proposals?.[0]?.proposed]).toMatchObject([
      ...[3, 0],
      { kind: 'invite', name: 'Zoe New', permissions: ['manage'] },
    ]);
  });

  test('what takes something is done at once, until it ends', async () => {
    const { does, now, memberNow, acts, mailed } = two();
    expect(await does(REMOVE_LEA)).toEqual({ kind: 'proposed' });
    expect(memberNow(3)).toMatchObject({
      ...{ permissions: [], standing: 1 },
      suspended: { proposalId: 'id-1', permissions: ['propose'] },
    });
    expect([now().proposals?.length, acts()]).toEqual([1, ['suspended', 'proposed']]);
    expect(mailed.told.map(({ memberId }) => memberId)).toEqual([memberIdOf(2), memberIdOf(3)]);
  });

  test('rights that are given and taken are two proposals', async () => {
    const { does, now, memberNow } = two();
    await does(give(['decide']));
    expect(now().proposals?.map(({ proposed }) => proposed)).toEqual([
      { kind: 'grant', memberId: memberIdOf(3), permissions: ['decide'] },
      { kind: 'take', memberId: memberIdOf(3), permissions: ['propose'] },
    ]);
    expect(memberNow(3)?.permissions).toEqual([]);
  });

  test('a removal takes the place of less, from when that was proposed, and nothing takes its own', async () => {
    const max = namedMemberOf(4, ['propose', 'decide']);
    const { does, now, memberNow } = two({ members: [ANA, OMAR, max] });
    await does(give(['propose'], 4));
    const later = NOW_MS + 1_000;
    const removal: TeamChange = { kind: 'remove', memberId: memberIdOf(4) };
    // Less a second time is the same.
    expect(await does(give([], 4), ANA, later)).toEqual({ kind: 'same' });
    expect(await does(removal, ANA, later)).toEqual({ kind: 'proposed' });
    expect(now().proposals).toMatchObject([{ atMs: NOW_MS, proposed: { kind: 'remove' } }]);
    expect(memberNow(4)).toMatchObject({ permissions: [], suspended: { permissions: ['propose', 'decide'] } });
    expect(await does(removal, ANA, later)).toEqual({ kind: 'same' });
  });

  test('who gives up their own rights keeps them until it is confirmed', async () => {
    const { does, memberNow, acts } = two({ members: [ANA, OMAR, namedMemberOf(4)] });
    expect(await does(give(['propose'], 1))).toEqual({ kind: 'proposed' });
    expect([memberNow(1)?.permissions, acts()]).toEqual([ANA.permissions, ['proposed']]);
  });

  test('who is suspended does not end that by suspending who proposed it', async () => {
    const accusing = proposal(1, { kind: 'take', memberId: memberIdOf(1), permissions: ['decide'] }, memberIdOf(2));
    const ana = namedMemberOf(1, ['propose', 'manage'], {
      suspended: { proposalId: accusing.proposalId, permissions: ['decide'] },
    });
    const { does, memberNow } = two({ members: [ana, OMAR, namedMemberOf(4), LEA], proposals: [accusing] });
    expect(await does(give(['propose'], 2), ana)).toEqual({ kind: 'proposed' });
    expect(memberNow(2)?.permissions).toEqual(OMAR.permissions);
    expect(await does(give(['propose'], 4), ana)).toEqual({ kind: 'proposed' });
    expect(memberNow(4)?.permissions).toEqual(['propose']);
  });

  test('no manager is left without another', async () => {
    const ana = namedMemberOf(1);
    const { does } = two({ members: [ana, namedMemberOf(2, ['propose']), LEA] });
    expect(await does({ kind: 'invite-again', memberId: memberIdOf(1) }, ana)).toEqual({
      kind: 'refused',
      because: 'own',
    });
    expect(await does({ kind: 'remove', memberId: memberIdOf(9) }, ana)).toEqual({ kind: 'refused', because: 'gone' });
  });

  test('one has ten proposals open, beside what takes something', async () => {
    const open = Array.from({ length: 10 }, (_, n) =>
      proposal(n, {
        kind: 'invite',
        name: `N${n}`,
        address: `n${n}@example.org`,
        language: 'en',
        permissions: ['decide'],
      }),
    );
    const { does } = two({ proposals: open });
    expect(await does(give(['propose', 'decide']))).toEqual({ kind: 'refused', because: 'too-many-open' });
    expect(await does(REMOVE_LEA)).toEqual({ kind: 'proposed' });
    const { does: asOmar } = two({ proposals: open });
    expect(await asOmar(give(['propose', 'decide']), OMAR)).toEqual({ kind: 'proposed' });
    const { does: withOneLess } = two({ proposals: open.slice(1) });
    expect(await withOneLess(give(['propose', 'decide']))).toEqual({ kind: 'proposed' });
  });

  test('what can’t be is refused before it is proposed', async () => {
    const { does } = two({ mailed: { day: '2024-03-15', count: 30 } });
    expect(await does(give(['propose', 'decide']))).toEqual({ kind: 'refused', because: 'too-many' });
    const { does: invites } = two();
    expect(await invites({ ...INVITE(['decide']), address: 'm2@example.org' } as TeamChange)).toEqual({
      kind: 'refused',
      because: 'same-address',
    });
  });

  test('of a day with thirty mails it stands on the page, and mails no one', async () => {
    const { does, now, mailed } = two({ mailed: { day: '2024-03-15', count: 30 } });
    expect(await does(REMOVE_LEA)).toEqual({ kind: 'proposed' });
    expect([now().proposals?.length, mailed.proposed, now().mailed?.count]).toEqual([1, [], 30]);
  });

  test('to need no two is proposed, and any member stops it', async () => {
    const { does, now } = two();
    expect(await does({ kind: 'two-decide', isOn: false })).toEqual({ kind: 'proposed' });
    expect(now().proposals?.[0]?.proposed).toEqual({ kind: 'one-decides' });
    const { keeps, now: newest, acts } = two({ twoEnds: { dueAtMs: NOW_MS + 1 } });
    expect(await keeps()).toEqual({ kind: 'changed' });
    expect([newest().twoEnds, newest().needsTwo, acts()]).toEqual([undefined, true, ['two-kept']]);
    expect(await keeps()).toEqual({ kind: 'same' });
  });

  test('to send alone is refused', async () => {
    const { does } = two();
    expect(await does({ kind: 'sends-alone', isOn: true })).toEqual({ kind: 'refused', because: 'two-decide' });
  });

  test('nothing is done while the other manager is suspended', async () => {
    const taking = proposal(1, { kind: 'take', memberId: memberIdOf(2), permissions: ['manage'] });
    const omar = namedMemberOf(2, ['propose'], {
      suspended: { proposalId: taking.proposalId, permissions: ['manage'] },
    });
    const { does } = two({ members: [ANA, omar, LEA], proposals: [taking] });
    expect(await does(give(['propose', 'decide']))).toEqual({ kind: 'refused', because: 'frozen' });
  });

  test('what time did meanwhile is written with it', async () => {
    const old = proposal(
      1,
      { kind: 'take', memberId: memberIdOf(3), permissions: ['propose'] },
      memberIdOf(2),
      NOW_MS - DAY_MS,
    );
    const lea = namedMemberOf(3, [], { suspended: { proposalId: old.proposalId, permissions: ['propose'] } });
    const { does, acts, memberNow } = two({ members: [ANA, OMAR, lea], proposals: [old] });
    expect(await does(INVITE(['propose']))).toEqual({ kind: 'changed' });
    expect([acts(), memberNow(3)?.permissions]).toEqual([['invited', 'given-back'], ['propose']]);
  });
});
