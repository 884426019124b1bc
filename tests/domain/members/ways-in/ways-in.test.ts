import { describe, expect, test } from 'vitest';
import type { Member, Office } from '../../../../functions/domain/members/office.ts';
import { addPasskey, findInvited } from '../../../../functions/domain/members/team/join.ts';
import { changeWayIn, type WayInChange } from '../../../../functions/domain/members/ways-in/change-ways-in.ts';
import { keepWayIn } from '../../../../functions/domain/members/ways-in/keep-way-in.ts';
import { findByLink, isLinkOpen, signInByLink } from '../../../../functions/domain/members/ways-in/sign-in-by-link.ts';
import { A_MEMBER_ID, AN_OFFICE_ID, aMember, anOffice, appCodeAt } from '../../../support/members/builders.ts';
import { MemoryOffices } from '../../../support/members/memory-offices.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

const MINUTE_MS = 60_000;
const PASSKEY = {
  credentialId: 'c1',
  publicKey: 'k',
  counter: 0,
  addedAtMs: 1,
  label: 'Phone',
} as never as Member['passkeys'][number];
const OTHER_PASSKEY = { ...PASSKEY, credentialId: 'c2', label: 'Laptop' };
const IDENTITY = { issuer: 'https://identity.example.org', subject: 's1', addedAtMs: 1 } as never;
const { authenticator: APP, ...WITHOUT_APP } = aMember();

function world(member: Member = aMember(), given: Partial<Office> = {}) {
  const offices = new MemoryOffices();
  const office = anOffice({ members: [member], revision: 1, ...given });
  offices.kept.set(AN_OFFICE_ID, office);
  const told: object[] = [];
  const spent = new Set<string>();
  const ports = {
    offices,
    spentOnce: {
      spend: async (id: string) => !spent.has(id) && Boolean(spent.add(id)),
      isSpent: async (id: string) => spent.has(id),
    },
    enqueueTold: async (one: object) => void told.push(one),
    newId: () => 'e1',
  };
  const now = () => offices.kept.get(AN_OFFICE_ID)?.members[0];
  return { ...{ office, offices, told, spent, ports, now }, at: { office, member } };
}

describe('a mailed link', () => {
  const LINK = {
    ...{ publisherId: AN_OFFICE_ID, memberId: A_MEMBER_ID, linkId: '0a0a0a0a-0000-4000-8000-000000000001' },
    ...{ mailedAtMs: NOW_MS, standing: 0 },
  };

  test('lets in with a code of the app, once', async () => {
    const { ports, now } = world();
    const outcome = await signInByLink(LINK, appCodeAt(), ports, NOW_MS);
    expect(outcome).toMatchObject({ kind: 'entered', at: { proof: 'whole', member: { memberId: A_MEMBER_ID } } });
    expect(now()?.authenticator?.lastStep).toBe(Math.floor(NOW_MS / 30_000));
    expect(await signInByLink(LINK, appCodeAt(NOW_MS + 30_000), ports, NOW_MS + 30_000)).toEqual({ kind: 'over' });
    expect(await isLinkOpen(LINK, ports, NOW_MS)).toBe(false);
  });

  test('for a quarter of an hour', async () => {
    const { ports } = world();
    const open = (ms: number) => isLinkOpen(LINK, ports, NOW_MS + ms);
    expect([await open(0), await open(15 * MINUTE_MS - 1), await open(15 * MINUTE_MS)]).toEqual([true, true, false]);
    const late = NOW_MS + 15 * MINUTE_MS;
    expect(await signInByLink(LINK, appCodeAt(late), ports, late)).toEqual({ kind: 'over' });
  });

  test('five times with a wrong code, and then no more with a right one', async () => {
    const { ports } = world();
    const wrong = String((Number(appCodeAt()) + 1) % 1_000_000).padStart(6, '0');
    for (let tried = 0; tried < 4; tried += 1)
      expect(await signInByLink(LINK, wrong, ports, NOW_MS)).toEqual({ kind: 'wrong' });
    expect(await isLinkOpen(LINK, ports, NOW_MS)).toBe(true);
    expect(await signInByLink(LINK, wrong, ports, NOW_MS)).toEqual({ kind: 'wrong' });
    expect(await isLinkOpen(LINK, ports, NOW_MS)).toBe(false);
    expect(await signInByLink(LINK, appCodeAt(), ports, NOW_MS)).toEqual({ kind: 'over' });
  });

  test('and what is no code costs no try', async () => {
    const { ports, spent } = world();
    expect(await signInByLink(LINK, 'hello', ports, NOW_MS)).toEqual({ kind: 'unreadable' });
    expect(spent.size).toBe(0);
  });

  test('not with a code that let in before', async () => {
    const step = Math.floor(NOW_MS / 30_000);
    const { ports } = world(aMember({ authenticator: { ...APP, lastStep: step } as Member['authenticator'] } as never));
    expect(await signInByLink(LINK, appCodeAt(), ports, NOW_MS)).toEqual({ kind: 'used' });
  });

  test('of who is a member still, with an app, and as who they were', async () => {
    const found = async (member: Member, link = LINK) =>
      (await findByLink(link, world(member).ports, NOW_MS)) !== undefined;
    expect([
      await found(aMember()),
      await found(aMember({ standing: 1 })),
      await found(WITHOUT_APP as Member),
      await found(aMember({ memberId: 'another' })),
      await found(aMember(), { ...LINK, publisherId: 'another' }),
    ]).toEqual([true, false, false, false, false]);
    expect(await isLinkOpen(LINK, world(aMember({ standing: 1 })).ports, NOW_MS)).toBe(false);
    expect(await signInByLink(LINK, appCodeAt(), world(aMember({ standing: 1 })).ports, NOW_MS)).toEqual({
      kind: 'over',
    });
  });

  test('not where the office changed at that moment, nor where another used it', async () => {
    const { ports, offices } = world();
    offices.save = async () => 'changed meanwhile';
    expect(await signInByLink(LINK, appCodeAt(), ports, NOW_MS)).toEqual({ kind: 'over' });
    const used = world();
    used.spent.add(LINK.linkId);
    expect(await signInByLink(LINK, appCodeAt(), used.ports, NOW_MS)).toEqual({ kind: 'over' });
  });
});

describe('a member changes how they sign in', () => {
  const ALL = aMember({ passkeys: [PASSKEY, OTHER_PASSKEY], identity: IDENTITY });
  const does = async (change: WayInChange, member = ALL) => {
    const here = world(member);
    const outcome = await changeWayIn(here.at, change, here.ports, NOW_MS);
    return { ...here, outcome, because: outcome.kind === 'refused' ? outcome.because : undefined };
  };

  test('a passkey gets another name, and signs no one out', async () => {
    const { outcome, now, offices, told } = await does({ kind: 'name-passkey', credentialId: 'c2', label: ' Desk ' });
    expect(outcome).toMatchObject({ kind: 'changed', at: { proof: 'whole' } });
    expect(now()).toMatchObject({ standing: 0, passkeys: [PASSKEY, { ...OTHER_PASSKEY, label: 'Desk' }] });
    expect(offices.entries).toMatchObject([
      { act: 'passkey-named', before: 'Laptop', label: 'Desk', author: { name: 'Ana Example' } },
    ]);
    expect(told).toEqual([]);
  });

  test.each<[WayInChange, object, object]>([
    [{ kind: 'end-passkey', credentialId: 'c1' }, { passkeys: [OTHER_PASSKEY] }, { way: 'passkey', label: 'Phone' }],
    [{ kind: 'end-app' }, { passkeys: [PASSKEY, OTHER_PASSKEY] }, { way: 'app' }],
    [{ kind: 'end-identity' }, { passkeys: [PASSKEY, OTHER_PASSKEY] }, { way: 'identity' }],
  ])('what ends signs them out everywhere, and they are told: %j', async (change, left, act) => {
    const { now, offices, told } = await does(change);
    expect(now()).toMatchObject({ standing: 1, ...left });
    expect(['authenticator' in (now() ?? {}), 'identity' in (now() ?? {})]).toEqual([
      change.kind !== 'end-app',
      change.kind !== 'end-identity',
    ]);
    expect(offices.entries).toMatchObject([{ act: 'way-ended', ...act }]);
    const { way } = act as { way: string };
    expect(told).toEqual([{ publisherId: AN_OFFICE_ID, memberId: A_MEMBER_ID, entryId: 'e1', told: `${way}-ended` }]);
  });

  test('the last way in stays', async () => {
    expect((await does({ kind: 'end-app' }, aMember())).because).toBe('last');
    expect(
      (await does({ kind: 'end-passkey', credentialId: 'c1' }, { ...WITHOUT_APP, passkeys: [PASSKEY] } as Member))
        .because,
    ).toBe('last');
    expect((await does({ kind: 'end-identity' }, { ...WITHOUT_APP, identity: IDENTITY } as Member)).because).toBe(
      'last',
    );
  });

  test('what is not there is gone, and what is no name is none', async () => {
    const because = async (change: WayInChange, member?: Member) => (await does(change, member)).because;
    expect([
      await because({ kind: 'end-passkey', credentialId: 'c9' }),
      await because({ kind: 'name-passkey', credentialId: 'c9', label: 'x' }),
      await because({ kind: 'end-app' }, { ...WITHOUT_APP, passkeys: [PASSKEY] } as Member),
      await because({ kind: 'end-identity' }, aMember()),
      await because({ kind: 'name-passkey', credentialId: 'c1', label: '  ' }),
    ]).toEqual(['gone', 'gone', 'gone', 'gone', 'no-name']);
  });

  test('nor where they were signed out since, or the office changed at that moment', async () => {
    const { office, ports, offices } = world(ALL);
    const change = { kind: 'end-app' } as const;
    const old = { office, member: { ...ALL, standing: 9 } };
    expect(await changeWayIn(old, change, ports, NOW_MS)).toEqual({ kind: 'refused', because: 'gone' });
    const nowhere = { office: { ...office, publisherId: 'nowhere' }, member: ALL };
    expect(await changeWayIn(nowhere, change, ports, NOW_MS)).toEqual({ kind: 'refused', because: 'gone' });
    offices.save = async () => 'changed meanwhile';
    expect(await changeWayIn({ office, member: ALL }, change, ports, NOW_MS)).toEqual({
      kind: 'refused',
      because: 'changed-meanwhile',
    });
  });
});

describe('a member gets a way in', () => {
  const INVITATION = { invitationId: 'i1', invitedBy: 'Omar', expiresAtMs: NOW_MS + 1 };
  const LET_IN = { by: ['omar'], atMs: 1 };
  const WAY = { way: 'app' } as const;
  const keeps = async (
    member: Member,
    add: (now: Member) => Member | undefined = (now) => ({ ...now, authenticator: APP as never }),
    given: Partial<Office> = {},
  ) => {
    const here = world(member, given);
    return { ...here, outcome: await keepWayIn(here.at, WAY, add, here.ports, NOW_MS) };
  };
  const invited = (given: object = {}, invitation: object = {}) =>
    ({ ...WITHOUT_APP, invitation: { ...INVITATION, ...invitation }, letIn: LET_IN, ...given }) as Member;

  test('the first lets them join, uses up their invitation, and begins their time as new', async () => {
    const { outcome, now, offices, told } = await keeps(invited());
    expect(outcome).toMatchObject({ kind: 'added', joined: { proof: 'whole' } });
    expect(now()).toMatchObject({ authenticator: APP, letIn: { by: ['omar'], atMs: NOW_MS } });
    expect(now()).not.toHaveProperty('invitation');
    expect([offices.entries.map(({ act }) => act), told]).toEqual([['joined'], []]);
  });

  test('and not where an operator brings them back, or let them in', async () => {
    const { invitedBy: _, ...byOperator } = INVITATION;
    const back = await keeps(invited({ invitation: { ...byOperator, isAgain: true } }));
    expect(back.now()?.letIn).toEqual(LET_IN);
    expect((await keeps(invited({}, { isAgain: true }))).now()?.letIn?.atMs).toBe(NOW_MS);
    expect((await keeps(invited({ invitation: byOperator }))).now()?.letIn?.atMs).toBe(NOW_MS);
    expect((await keeps(invited({ letIn: undefined }))).now()?.letIn).toBeUndefined();
  });

  test('of each other one they are told', async () => {
    const { offices, told, now } = await keeps(aMember({ passkeys: [PASSKEY], letIn: LET_IN }));
    expect(offices.entries).toMatchObject([{ act: 'way-added', way: 'app' }]);
    expect(told).toEqual([{ publisherId: AN_OFFICE_ID, memberId: A_MEMBER_ID, entryId: 'e1', told: 'app-added' }]);
    expect(now()?.letIn).toEqual(LET_IN);
  });

  test('not where they can’t have it, were signed out, or the office is full or changed', async () => {
    const refused = { kind: 'refused' };
    expect((await keeps(aMember(), () => undefined)).outcome).toEqual(refused);
    const { office, ports, offices } = world();
    const add = (now: Member) => now;
    expect(await keepWayIn({ office, member: aMember({ standing: 3 }) }, WAY, add, ports, NOW_MS)).toEqual(refused);
    expect(await keepWayIn({ office, member: aMember({ memberId: 'x' }) }, WAY, add, ports, NOW_MS)).toEqual(refused);
    const full = {
      former: [{ memberId: 'x'.repeat(200_001), name: '', address: '', language: 'en', removedAtMs: 1 }],
    } as never;
    expect((await keeps(aMember(), add, full)).outcome).toEqual(refused);
    offices.save = async () => 'changed meanwhile';
    expect(await keepWayIn({ office, member: aMember() }, WAY, add, ports, NOW_MS)).toEqual(refused);
  });

  test('a passkey is new to the office, has a name or none, and is one of ten', async () => {
    const adds = async (
      member: Member,
      label?: string,
      made: object | null = { credentialId: 'c9', publicKey: 'k', counter: 0 },
    ) => {
      const here = world(member);
      const ceremonies = { readCreation: async () => made ?? undefined };
      const outcome = await addPasskey(here.at, 'posted', { ...here.ports, ceremonies } as never, NOW_MS, label);
      return { kind: outcome.kind, passkeys: here.now()?.passkeys ?? [] };
    };
    const ten = Array.from({ length: 10 }, (_, n) => ({ ...PASSKEY, credentialId: `n${n}` }));
    expect(await adds(aMember(), ' Phone ')).toEqual({
      kind: 'added',
      passkeys: [{ credentialId: 'c9', publicKey: 'k', counter: 0, addedAtMs: NOW_MS, label: 'Phone' }],
    });
    expect((await adds(aMember())).passkeys[0]?.label).toBeUndefined();
    expect([
      (await adds(aMember(), '', null)).kind,
      (await adds(aMember({ passkeys: [{ ...PASSKEY, credentialId: 'c9' }] }))).kind,
      (await adds(aMember({ passkeys: ten }))).kind,
      (await adds(aMember({ passkeys: ten.slice(1) }))).kind,
    ]).toEqual(['refused', 'refused', 'refused', 'added']);
  });

  test('an invitation can be used while it is open', async () => {
    const { ports } = world(invited());
    const find = (invitationId: string, nowMs = NOW_MS, publisherId = AN_OFFICE_ID) =>
      findInvited({ publisherId, invitationId }, ports, nowMs);
    expect(await find('i1')).toMatchObject({
      member: { memberId: A_MEMBER_ID },
      office: { publisherId: AN_OFFICE_ID },
    });
    expect([await find('i2'), await find('i1', NOW_MS + 1), await find('i1', NOW_MS, 'nowhere')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
