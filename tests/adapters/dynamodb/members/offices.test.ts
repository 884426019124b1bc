import { randomBytes, randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeDeskSessions } from '../../../../functions/adapters/dynamodb/members/desk-sessions.ts';
import { makeDueOffices } from '../../../../functions/adapters/dynamodb/members/due-offices.ts';
import { makeMembersByIdentity, makeMembersOf } from '../../../../functions/adapters/dynamodb/members/members-of.ts';
import { makeOfficeEntries } from '../../../../functions/adapters/dynamodb/members/office-entries.ts';
import { makeOffices } from '../../../../functions/adapters/dynamodb/members/offices.ts';
import { makeSpentOnce } from '../../../../functions/adapters/dynamodb/members/spent-once.ts';
import { makePublisherStore } from '../../../../functions/adapters/dynamodb/publishing/publishers.ts';
import type { Entry } from '../../../../functions/domain/members/entry.ts';
import type { Office } from '../../../../functions/domain/members/office.ts';
import { createPublisher } from '../../../../functions/domain/publishing/publishers/manage-publishers.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';

const table = tableOfTest();
const NOW_MS = Date.UTC(2024, 2, 15, 10);
const AN_ID = '0c0c0c0c-1111-4222-8333-444444444444';

const anOffice: Office = {
  publisherId: AN_ID,
  name: 'Example Observatory',
  revision: 0,
  members: [
    {
      memberId: AN_ID,
      name: 'Ana Example',
      address: 'ana@example.org',
      language: 'ar',
      permissions: ['decide'],
      letIn: { by: ['0b0b0b0b-1111-4222-8333-444444444444'], atMs: NOW_MS - 1 },
      gainedAtMs: { decide: NOW_MS },
      suspended: { proposalId: AN_ID, permissions: ['manage'] },
      sparedUntilMs: NOW_MS + 1,
      standing: 3,
      passkeys: [{ credentialId: 'abc', publicKey: 'def', counter: 7, transports: ['internal'], addedAtMs: NOW_MS }],
      invitation: { invitationId: AN_ID, invitedBy: 'Omar Sample', expiresAtMs: NOW_MS },
    },
  ],
};
const anEntry: Entry = {
  entryId: AN_ID,
  atMs: NOW_MS,
  author: { kind: 'operator' },
  act: 'invited',
  name: 'Ana Example',
  address: 'ana@example.org',
  permissions: ['decide'],
};

test('an office comes back as it was kept, under the next revision', async () => {
  const offices = makeOffices(table, aKeyring);
  expect(await offices.find(AN_ID)).toBeUndefined();
  expect(await offices.save(anOffice, [anEntry])).toBe('saved');
  expect(await offices.find(AN_ID)).toEqual({ ...anOffice, revision: 1 });
});

test('what was done comes back newest first, and of no other office', async () => {
  const offices = makeOffices(table, aKeyring);
  const changed: Entry = {
    entryId: AN_ID,
    name: 'Ana Example',
    atMs: NOW_MS + 1,
    act: 'changed',
    author: { kind: 'member', memberId: AN_ID, name: 'Ana Example' },
    before: ['decide'],
    permissions: [],
  };
  await offices.save(anOffice, [anEntry]);
  await offices.save({ ...anOffice, revision: 1 }, [changed]);
  const { newest } = makeOfficeEntries(table, aKeyring);
  expect([await newest(AN_ID, 10), await newest(AN_ID, 1), await newest('another', 10)]).toEqual([
    [changed, anEntry],
    [changed],
    [],
  ]);
});

test('of two changes to one state of an office, the first is kept, and nothing of the second', async () => {
  const offices = makeOffices(table, aKeyring);
  await offices.save(anOffice, []);
  const read = { ...anOffice, revision: 1 };
  expect(await offices.save({ ...read, name: 'First' }, [])).toBe('saved');
  expect(await offices.save({ ...read, name: 'Second' }, [anEntry])).toBe('changed meanwhile');
  expect((await offices.find(AN_ID))?.name).toBe('First');
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  expect(Items.map(({ entity }) => entity)).toEqual(['office']);
});

test('nothing of who works at an office, or does what, stands in the open', async () => {
  await makeOffices(table, aKeyring).save(anOffice, [anEntry]);
  await makeDeskSessions(table, aKeyring).create('hash', {
    publisherId: AN_ID,
    memberId: '0e0e0e0e-1111-4222-8333-444444444444',
    proof: 'whole',
    standing: 0,
    expiresAtMs: NOW_MS,
  });
  const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  expect(Items).toHaveLength(3);
  expect(JSON.stringify(Items)).not.toMatch(/Ana|example\.org|decide|invited|0e0e0e0e/);
});

test('a session comes back until it is ended', async () => {
  const sessions = makeDeskSessions(table, aKeyring);
  const session = {
    publisherId: AN_ID,
    memberId: AN_ID,
    proof: 'invitation',
    standing: 1,
    expiresAtMs: NOW_MS,
  } as const;
  await sessions.create('hash', session);
  expect(await sessions.find('hash')).toEqual(session);
  await sessions.end('hash');
  expect(await sessions.find('hash')).toBeUndefined();
});

test('what works once is used up by the first of many', async () => {
  const { spend, isSpent } = makeSpentOnce(table);
  expect(await isSpent(AN_ID)).toBe(false);
  expect(await Promise.all([spend(AN_ID, NOW_MS), spend(AN_ID, NOW_MS)])).toEqual(
    expect.arrayContaining([true, false]),
  );
  expect(await isSpent(AN_ID)).toBe(true);
});

test('an office with a recovery is found when that is due, and not once it is over', async () => {
  const offices = makeOffices(table, aKeyring);
  const { list } = makeDueOffices(table);
  const recovery = { recoveryId: AN_ID, memberId: AN_ID, dueAtMs: NOW_MS };
  await offices.save({ ...anOffice, recovery }, []);
  expect([await list(NOW_MS - 1, 10), await list(NOW_MS, 10)]).toEqual([[], [AN_ID]]);
  expect((await offices.find(AN_ID))?.recovery).toEqual(recovery);
  await offices.save({ ...anOffice, revision: 1 }, []);
  expect(await list(NOW_MS, 10)).toEqual([]);
});

async function threePublishers(): Promise<string[]> {
  const making = {
    publishers: makePublisherStore(table),
    nowMs: () => NOW_MS,
    newId: randomUUID,
    randomBytes,
    keyDays: 30,
  };
  const ids: string[] = [];
  for (const name of ['First Example', 'Second Example', 'Third Example'])
    ids.push((await createPublisher({ name, contact: 'desk@example.org' }, making, {})).publisherId);
  return ids;
}

test('who goes by an address is found in each office, however its capitals are written', async () => {
  const offices = makeOffices(table, aKeyring);
  const ids = await threePublishers();
  for (const publisherId of ids.slice(0, 2)) await offices.save({ ...anOffice, publisherId }, []);
  const found = await makeMembersOf(table, aKeyring)('ANA@example.org');
  expect(found.map(({ publisherId }) => publisherId).toSorted()).toEqual(ids.slice(0, 2).toSorted());
  expect(await makeMembersOf(table, aKeyring)('eve@example.org')).toEqual([]);
});

test('who signs in by an account is found by its issuer and its id there', async () => {
  const offices = makeOffices(table, aKeyring);
  const [publisherId = ''] = await threePublishers();
  const identity = { issuer: 'https://identity.example.org', subject: 'ana-1', addedAtMs: NOW_MS };
  const members = anOffice.members.map((member) => ({ ...member, identity }));
  await offices.save({ ...anOffice, publisherId, members }, []);
  const find = makeMembersByIdentity(table, aKeyring);
  const [found, another] = await find(identity);
  expect([found?.office.publisherId, found?.member.identity, another]).toEqual([publisherId, identity, undefined]);
  expect(await find({ ...identity, subject: 'ana-2' })).toEqual([]);
  expect(await find({ ...identity, issuer: 'https://identity.example.net' })).toEqual([]);
});

test('keys end in the transaction that changes their office, and those of another publisher do not', async () => {
  const publishers = makePublisherStore(table);
  const offices = makeOffices(table, aKeyring);
  const made = { publishers, nowMs: () => NOW_MS, newId: randomUUID, randomBytes, keyDays: 365 };
  const own = await createPublisher({ name: 'Example', contact: 'desk@example.org' }, made);
  const other = await createPublisher({ name: 'Another', contact: 'desk@example.org' }, made);
  const { publisherId } = own;
  const keys = [{ keyId: own.keyId, ownerId: AN_ID, scopes: ['appeals:write'] as const }];
  await offices.save({ ...anOffice, publisherId, keys }, []);
  expect((await offices.find(publisherId))?.keys).toEqual(keys);
  const revision = 1;
  const ends = (keyId: string) =>
    offices.save({ ...anOffice, publisherId, revision }, [], { keyIds: [keyId], atMs: NOW_MS });
  expect([await ends(other.keyId), await ends(own.keyId)]).toEqual(['changed meanwhile', 'saved']);
  expect((await publishers.findKey(own.keyId))?.revokedAtMs).toBe(NOW_MS);
  expect((await publishers.findKey(other.keyId))?.revokedAtMs).toBeUndefined();
});
