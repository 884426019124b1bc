import { describe, expect, test } from 'vitest';
import type { ApiScope } from '../../../functions/contract/api.ts';
import type { Permission } from '../../../functions/contract/team-acts.ts';
import { endOwnedKey } from '../../../functions/domain/members/end-owned-key.ts';
import type { OwnedKey } from '../../../functions/domain/members/office.ts';
import {
  actorOf,
  keysOf,
  mayOwn,
  withOwnedKey,
  withoutDeadKeys,
} from '../../../functions/domain/members/owned-keys.ts';
import { A_MEMBER_ID, AN_OFFICE_ID, aMember, anOffice } from '../../support/members/builders.ts';
import { MemoryOffices } from '../../support/members/memory-offices.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const key = (keyId: string, given: Partial<OwnedKey> = {}): OwnedKey => ({
  ...{ keyId, ownerId: A_MEMBER_ID, scopes: ['appeals:propose'] },
  ...given,
});
const { authenticator: _, ...INVITED } = aMember();

test.each<[ApiScope, Permission[], boolean]>([
  ['appeals:write', ['decide'], true],
  ['appeals:write', ['propose', 'send-urgent'], false],
  ['appeals:propose', ['propose'], true],
  ['appeals:propose', ['decide'], false],
  ['appeals:read', ['propose'], true],
  ['appeals:read', ['decide'], true],
  ['appeals:read', ['manage'], false],
])('a key to %s acts as who may %j: %s', (scope, permissions, may) => {
  expect(mayOwn(aMember({ permissions }), [scope])).toBe(may);
});

test('a key acts as who joined, and may do all that it does', () => {
  const both: ApiScope[] = ['appeals:write', 'appeals:propose'];
  expect([
    mayOwn(aMember({ permissions: ['decide', 'propose'] }), both),
    mayOwn(aMember({ permissions: ['decide'] }), both),
    mayOwn(INVITED, both),
  ]).toEqual([true, false, false]);
});

test('keys end whose owner is gone, or may not do any more what they do', () => {
  const keys = [key('k1'), key('k2', { ownerId: 'gone' }), key('k3', { scopes: ['appeals:write'] })];
  const here = anOffice({ members: [aMember({ permissions: ['propose'] })], keys });
  expect(withoutDeadKeys(here)).toEqual({ office: { ...here, keys: [keys[0]] }, ended: [keys[1], keys[2]] });
  const none = withoutDeadKeys(anOffice({ members: [], keys }));
  expect([none.office, none.ended]).toEqual([anOffice({ members: [] }), keys]);
  expect(withoutDeadKeys(anOffice())).toEqual({ office: anOffice(), ended: [] });
});

test('a member’s keys are those that open still', () => {
  const keys = [
    key('k1'),
    key('k2', { expiresAtMs: NOW_MS }),
    key('k3', { expiresAtMs: NOW_MS + 1 }),
    key('k4', { ownerId: 'other' }),
  ];
  expect(keysOf(anOffice({ keys }), A_MEMBER_ID, NOW_MS).map(({ keyId }) => keyId)).toEqual(['k1', 'k3']);
  expect(keysOf(anOffice(), A_MEMBER_ID, NOW_MS)).toEqual([]);
});

test('a new key stands behind the others, and the one whose place it takes ends earlier', () => {
  const keys = [key('k1'), key('k2')];
  expect(withOwnedKey(anOffice(), key('k3')).keys).toEqual([key('k3')]);
  expect(withOwnedKey(anOffice({ keys }), key('k3'), { keyId: 'k2', expiresAtMs: 5 }).keys).toEqual([
    key('k1'),
    key('k2', { expiresAtMs: 5 }),
    key('k3'),
  ]);
});

describe('who acts by a key', () => {
  const offices = new MemoryOffices();
  const of = (
    permissions: readonly Permission[],
    ownerId: string | undefined = A_MEMBER_ID,
    publisherId = AN_OFFICE_ID,
  ) => {
    offices.kept.set(AN_OFFICE_ID, anOffice({ members: [aMember({ permissions })] }));
    return actorOf(offices)(publisherId, { keyId: 'k1', ownerId, scopes: ['appeals:propose'] });
  };
  const owner = { memberId: A_MEMBER_ID, name: 'Ana Example' };

  test('is its owner, as long as they may', async () => {
    expect(await of(['propose', 'send-urgent'])).toEqual({
      author: { kind: 'key', keyId: 'k1', owner },
      isDead: false,
      maySendUrgent: true,
    });
    expect(await of(['propose'])).toMatchObject({ isDead: false, maySendUrgent: false });
    expect(await of(['decide'])).toMatchObject({ author: { owner }, isDead: true });
  });

  test('is no one, once its owner is gone', async () => {
    const dead = { author: { kind: 'key', keyId: 'k1' }, isDead: true, maySendUrgent: false };
    expect([await of(['propose'], 'gone'), await of(['propose'], A_MEMBER_ID, 'nowhere')]).toEqual([dead, dead]);
  });

  test('is the organisation, of a key without an owner', async () => {
    const author = { kind: 'key', keyId: 'k1' };
    const found = await actorOf(offices)(AN_OFFICE_ID, { keyId: 'k1', scopes: ['appeals:write'] });
    expect(found).toEqual({ author, isDead: false, maySendUrgent: true });
  });
});

describe('a key that an operator revoked', () => {
  const world = (given: Partial<OwnedKey> = {}) => {
    const offices = new MemoryOffices();
    offices.kept.set(AN_OFFICE_ID, anOffice({ keys: [key('k1', given), key('k2')] }));
    const ends = (keyId = 'k1', publisherId = AN_OFFICE_ID) =>
      endOwnedKey({ publisherId, keyId }, { offices, newId: () => 'e1' }, NOW_MS);
    return { offices, ends, keys: () => offices.kept.get(AN_OFFICE_ID)?.keys?.map(({ keyId }) => keyId) };
  };

  test('goes off the page of its member, and the history says so', async () => {
    const { offices, ends, keys } = world();
    expect([await ends(), keys()]).toEqual([true, ['k2']]);
    expect(offices.entries).toMatchObject([
      { entryId: 'e1', atMs: NOW_MS, act: 'key-ended', keyId: 'k1', name: 'Ana Example', author: { kind: 'operator' } },
    ]);
    const { offices: others, ends: endsGone } = world({ ownerId: 'gone' });
    await endsGone();
    expect(others.entries).toMatchObject([{ name: '' }]);
  });

  test('was there no more, or its office is none', async () => {
    const { offices, ends } = world();
    expect([await ends('k9'), await ends('k1', 'nowhere'), offices.entries]).toEqual([true, true, []]);
  });

  test('is tried five times while the office changes', async () => {
    const { offices, ends, keys } = world();
    offices.savesToLose = 4;
    expect([await ends(), keys()]).toEqual([true, ['k2']]);
    offices.savesToLose = 5;
    expect([await ends('k2'), keys()]).toEqual([false, ['k2']]);
  });
});
