import { beforeEach, expect, test } from 'vitest';
import { DraftAnswer, DraftsAnswer } from '../../functions/contract/requests/drafts-api.ts';
import { addKey } from '../../functions/domain/publishing/publishers/manage-publishers.ts';
import { aDraft } from '../support/drafts/builders.ts';
import { Api } from '../support/publishing/api.ts';

const FIELDS = {
  language: 'en',
  title: 'Egypt: lawyer Ivan Example beaten in prison',
  text: 'Cairo, 12 March 2024\n\nGuards of a prison in Cairo beat Ivan Example, a lawyer.',
};
const { draftId } = aDraft();

let api: Api;
let key: string;
let publisherId: string;
beforeEach(async () => {
  api = new Api();
  ({ keyText: key, publisherId } = await api.aKey());
  await api.written.save(aDraft({ publisherId, fields: FIELDS }), []);
});

const list = async (asked = key) => api.ask('drafts', { key: asked });
const show = (id = draftId, asked = key) => api.ask('drafts', { key: asked, pathParameters: { draftId: id } });
const shown = async () => DraftAnswer.parse((await show()).json);

test('a publisher lists what its members write, and reads one as the request that publishes it', async () => {
  expect(DraftsAnswer.parse((await list()).json).drafts).toEqual([
    { draftId, revision: 1, title: FIELDS.title, savedAt: expect.stringMatching(/Z$/), savedBy: 'Ana' },
  ]);
  const { request, problems } = await shown();
  expect([request?.title, request?.externalId, problems]).toEqual([FIELDS.title, draftId, []]);
});

test('the request of a draft publishes it, and then it is shown as published', async () => {
  const { request } = await shown();
  expect(await api.post('publish', key, request)).toMatchObject({ statusCode: 201 });
  const { appealId = '' } = api.appeals.versions[0] ?? {};
  const published = { appealId, version: 1, appealUrl: `https://alerts.example.org/appeals/${appealId}` };
  expect((await shown()).published).toEqual(published);
  expect(DraftsAnswer.parse((await list()).json).drafts[0]?.published).toEqual(published);
  expect(await api.post('publish', key, (await shown()).request)).toMatchObject({
    statusCode: 200,
    json: { status: 'unchanged' },
  });
});

test('a draft that follows up an appeal is shown as published once it is, and not before', async () => {
  const { request: first } = await shown();
  await api.post('publish', key, first);
  const { appealId = '' } = api.appeals.versions[0] ?? {};
  const news = aDraft({ publisherId, draftId: '0f0f0f0f-2222-4222-8333-444444444444' });
  const fields = { ...FIELDS, title: 'Egypt: Ivan Example is free', kind: 'update', followUp: appealId };
  await api.written.save({ ...news, fields }, []);
  const answer = async () => DraftAnswer.parse((await show(news.draftId)).json);
  const { request, published } = await answer();
  expect(published).toBeUndefined();
  expect(await api.post('publish', key, request)).toMatchObject({ statusCode: 201 });
  expect((await answer()).published).toMatchObject({ appealId, version: 2 });
});

test('the newest revision counts', async () => {
  await api.written.save(
    aDraft({ publisherId, revision: 1, fields: { ...FIELDS, title: 'Egypt: free Ivan Example' } }),
    [],
  );
  expect(await shown()).toMatchObject({ revision: 2, request: { title: 'Egypt: free Ivan Example' } });
});

test('a draft in which something is wrong is no request, and says where', async () => {
  await api.written.save(aDraft({ publisherId, revision: 1, fields: { ...FIELDS, 'expiresOn-day': '3' } }), []);
  const { request, problems } = await shown();
  expect([request, problems]).toEqual([undefined, [{ field: 'expiresOn-month', problem: 'half-day' }]]);
});

test('no publisher reads the drafts of another, and no key without the scope reads any', async () => {
  const { keyText: other } = await api.aKey('Another Observatory');
  expect([(await list(other)).json, (await show(draftId, other)).statusCode]).toEqual([{ drafts: [] }, 404]);
  const proposes = await addKey(publisherId, ['appeals:propose'], api.publishers);
  expect((await list(proposes.kind === 'added' ? proposes.keyText : '')).statusCode).toBe(403);
});

test.each(['nothing', 'APPEAL#1', draftId.replaceAll('0', '1')])('there is no draft called %s', async (id) => {
  expect(await show(id)).toMatchObject({ statusCode: 404 });
});

const ASKED_FOR = '2024-06-22T14:00+02:00';
const IN_UTC = '2024-06-22T12:00:00.000Z';
const save = (fields: object) =>
  api.written.save(aDraft({ publisherId, revision: 1, fields: { ...FIELDS, ...fields } }), []);

test('the time that a key asked for stands with the draft, and with its request while it is to come', async () => {
  await save({ releaseAt: ASKED_FOR });
  expect(DraftsAnswer.parse((await list()).json).drafts).toMatchObject([{ draftId, releaseAt: IN_UTC }]);
  expect(await shown()).toMatchObject({ releaseAt: IN_UTC, request: { releaseAt: IN_UTC } });
  expect(await api.post('publish', key, (await shown()).request)).toMatchObject({
    statusCode: 202,
    json: { status: 'scheduled', releaseAt: IN_UTC },
  });
});

test('a time that is past stands with the draft alone: its request is published at once', async () => {
  await save({ releaseAt: '2024-03-01T09:00Z' });
  const { releaseAt, request } = await shown();
  expect([releaseAt, request?.releaseAt]).toEqual(['2024-03-01T09:00:00.000Z', undefined]);
});

test.each([
  [true, 'appeals:write'],
  [false, 'appeals:propose'],
] as const)(
  'where members decide, another time than a draft of the desk has is refused, and its own is taken (asks for two: %s, %s)',
  async (asksForTwo, scope) => {
    api.asksForTwo = asksForTwo;
    const issued = await addKey(publisherId, [scope], api.publishers);
    const sends = async (releaseAt?: string) => {
      const { releaseAt: own, ...request } = (await shown()).request ?? {};
      return api.post('publish', issued.kind === 'added' ? issued.keyText : '', { ...request, releaseAt });
    };
    const refused = await sends(ASKED_FOR);
    expect(refused).toMatchObject({ statusCode: 422, json: { error: { fields: [{ field: 'releaseAt' }] } } });
    expect(api.appeals.drafts.size).toBe(0);
    await save({ releaseAt: ASKED_FOR });
    expect((await sends('2024-06-22T13:00+02:00')).statusCode).toBe(422);
    expect((await sends(ASKED_FOR)).statusCode).toBe(202);
    expect((await sends()).statusCode).toBe(202);
  },
);
