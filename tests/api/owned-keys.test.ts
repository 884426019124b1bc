import { expect, test } from 'vitest';
import type { ApiScope } from '../../functions/contract/api.ts';
import type { Permission } from '../../functions/contract/team-acts.ts';
import type { Entry } from '../../functions/domain/members/entry.ts';
import { addKey } from '../../functions/domain/publishing/publishers/manage-publishers.ts';
import { A_MEMBER_ID, aMember, anOffice } from '../support/members/builders.ts';
import { Api } from '../support/publishing/api.ts';
import { PAGE } from '../support/publishing/builders.ts';
import { agreed } from '../support/publishing/consents.ts';

const A_BODY = { page: { content: PAGE }, externalId: 'case-1' };
const OWNER = { memberId: A_MEMBER_ID, name: 'Ana Example' };

/** A publisher with a key that acts as Ana, who may do some things. */
async function aKeyOfAna(permissions: readonly Permission[], scopes: readonly ApiScope[] = ['appeals:write']) {
  const api = new Api();
  const { publisherId, keyId: officesKey, keyText: officesText } = await api.aKey();
  const issued = await addKey(publisherId, scopes, api.publishers, A_MEMBER_ID);
  if (issued.kind !== 'added') throw new Error('no key');
  const { keyId, keyText } = issued;
  const lets = (may: readonly Permission[]) =>
    api.offices.kept.set(publisherId, anOffice({ publisherId, members: [aMember({ permissions: may })] }));
  lets(permissions);
  const publish = (body: object = {}, key = keyText) => api.post('publish', key, { ...A_BODY, ...body });
  return { api, publisherId, keyId, keyText, officesKey, officesText, publish, lets };
}

/** What the history tells of versions, without whom they name. */
const publicationsIn = ({ appeals }: { readonly appeals: { readonly entries: readonly Entry[] } }) =>
  appeals.entries.filter(({ act }) => act !== 'consent-given');

test('what a key publishes and follows up is in the history as its owner’s, and of which key', async () => {
  const { api, keyId, publish } = await aKeyOfAna(['decide']);
  expect((await publish()).statusCode).toBe(201);
  expect(
    (
      await publish({
        kind: 'update',
        page: undefined,
        title: 'He is free',
        datedOn: '2024-03-20',
        body: { text: 'He is free.' },
      })
    ).statusCode,
  ).toBe(201);
  const author = { kind: 'key', keyId, owner: OWNER };
  expect(publicationsIn(api)).toMatchObject([
    { act: 'published', author, version: 1 },
    { act: 'published', author, version: 2 },
  ]);
});

test('colleagues are mailed that a key published: all but its owner, and of a key of the organisation’s, all', async () => {
  const { api, publisherId, publish, officesText } = await aKeyOfAna(['decide']);
  const omar = aMember({ memberId: '0b0b0b0b-5555-4222-8333-444444444444', permissions: ['propose'] });
  const members = [aMember({ permissions: ['decide'] }), omar];
  api.offices.kept.set(publisherId, anOffice({ publisherId, members }));
  await publish();
  await publish();
  await publish({ externalId: 'case-2', title: 'Another', distinctFrom: 'all' }, officesText);
  const told = { publisherId, did: 'published-by-key', about: expect.any(String), actId: expect.any(String) };
  expect(api.acted).toEqual([
    { ...told, memberId: omar.memberId, by: A_MEMBER_ID },
    { ...told, memberId: A_MEMBER_ID },
    { ...told, memberId: omar.memberId },
  ]);
});

test('who agreed, and who does no more, is recorded as its owner’s act too', async () => {
  const { api, keyId, keyText, publish } = await aKeyOfAna(['decide']);
  const people = agreed([{ name: 'Ivan Example', mayBeNamed: true }]);
  await publish({ people });
  await api.post('withdraw', keyText, { appeal: 'case-1', person: 'Ivan Example' });
  const authors = api.appeals.entries.map(({ act, author }) => [act, author]);
  const author = { kind: 'key', keyId, owner: OWNER };
  expect(authors).toContainEqual(['consent-given', author]);
  expect(authors).toContainEqual(['consent-withdrawn', author]);
});

test('a key of no member is the organisation’s', async () => {
  const { api, officesKey, officesText, publish } = await aKeyOfAna([]);
  expect((await publish({ urgent: true }, officesText)).statusCode).toBe(201);
  expect(publicationsIn(api)).toMatchObject([{ act: 'published', author: { kind: 'key', keyId: officesKey } }]);
});

test.each([['decide'], ['propose', 'manage', 'send-urgent']] as const)(
  'a key publishes as long as its owner may decide, who may %s',
  async (...may) => {
    const { api, publish } = await aKeyOfAna(may);
    const isAllowed = (may as readonly string[]).includes('decide');
    expect((await publish()).statusCode).toBe(isAllowed ? 201 : 403);
    expect(api.appeals.versions).toHaveLength(isAllowed ? 1 : 0);
  },
);

test('once its owner is no member any more, a key publishes, proposes and withdraws nothing', async () => {
  const { api, publisherId, keyText, officesText, publish } = await aKeyOfAna(['decide', 'propose']);
  const people = agreed([{ name: 'Ivan Example', mayBeNamed: true }]);
  await publish({ people }, officesText);
  const before = api.appeals.versions.length;
  api.offices.kept.set(publisherId, anOffice({ publisherId, members: [] }));
  expect((await publish({ externalId: 'case-2' })).statusCode).toBe(403);
  const withdrawn = await api.post('withdraw', keyText, { appeal: 'case-1', person: 'Ivan Example' });
  expect([withdrawn.statusCode, api.appeals.versions.length]).toEqual([403, before]);
});

test('what is urgent is a draft where its owner may send nothing urgent', async () => {
  const { api, publish, lets } = await aKeyOfAna(['decide']);
  expect((await publish({ urgent: true })).json).toMatchObject({
    status: 'draft',
    keptBack: { because: 'proposed', words: expect.stringContaining('may send nothing urgent') },
  });
  expect(api.appeals.versions).toEqual([]);
  lets(['decide', 'send-urgent']);
  expect((await publish({ urgent: true })).statusCode).toBe(201);
});

test('what waits for its time goes out as its owner’s', async () => {
  const { api, keyId, keyText, publish } = await aKeyOfAna(['decide']);
  const { json } = await publish({ releaseAt: '2024-06-22T12:00Z' });
  const { releaseId } = json as { releaseId: string };
  const path = `/v1/releases/${releaseId}/release`;
  await api.ask('releases', { key: keyText, method: 'POST', path, pathParameters: { releaseId } });
  expect(publicationsIn(api)).toMatchObject([{ act: 'published', author: { kind: 'key', keyId, owner: OWNER } }]);
});

test('where two are asked for, the answer says who was asked or what is open, and what has a time of its own asks no one', async () => {
  const { api, publish } = await aKeyOfAna(['decide', 'propose']);
  api.asksForTwo = true;
  const sent: string[] = [];
  const proposalId = '0b0b0b0b-1111-4222-8333-444444444444';
  api.proposeByKey = async ({ author }) => {
    sent.push(author.owner?.name ?? '');
    return { kind: 'asked', proposalId };
  };
  expect((await publish()).json).toMatchObject({
    status: 'draft',
    keptBack: { because: 'needs-two', proposalUrl: expect.stringContaining(`/desk/proposal/${proposalId}`) },
  });
  await publish({ releaseAt: '2024-06-22T12:00Z', externalId: 'case-2' });
  expect(sent).toEqual(['Ana Example']);
  api.proposeByKey = async () => ({ kind: 'open', fields: ['title'], checks: ['phone'] });
  expect((await publish()).json).toMatchObject({ keptBack: { open: ['title', 'phone'] } });
});
