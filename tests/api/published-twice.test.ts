import { expect, test } from 'vitest';
import { Api } from '../support/publishing/api.ts';
import { PAGE } from '../support/publishing/builders.ts';

const TYPO = PAGE.replace('beaten in prison', 'beten in prison');
const ELSEWHERE = PAGE.replace('RUSSIA', 'BELARUS');
const OTHER_WORDS = PAGE.replace('on Monday', 'on Tuesday');

async function aDeployment() {
  const api = new Api();
  const [{ keyText }, { keyText: otherKey }] = [await api.aKey(), await api.aKey('Another Observatory')];
  const send = (content: string, more: object = {}, key = keyText) =>
    api.post('publish', key, { page: { content }, ...more });
  const mailings = () => api.appeals.dispatches.length;
  return { api, keyText, otherKey, send, mailings };
}

const HELD = {
  statusCode: 202,
  json: {
    status: 'draft',
    keptBack: {
      because: 'likely-the-same',
      likely: [
        {
          appealId: 'id-1',
          title: 'RUSSIA: lawyer Ivan Example beaten in prison',
          publisher: 'Example Observatory',
          publishedOn: '2024-06-20',
          appealUrl: 'https://alerts.example.org/appeals/id-1',
        },
      ],
    },
  },
};

test.each([
  ['a page whose title was mended', PAGE, TYPO],
  ['a page with another date', PAGE, PAGE.replace('15 March', '16 March')],
  ['other words under its title and another date', PAGE, OTHER_WORDS.replace('15 March', '16 March')],
  ['its text under another title', PAGE, PAGE.replace('RUSSIA: lawyer', 'RUSSIA: urgent: the lawyer')],
])('%s is held, and no reader is mailed again', async (_, first, second) => {
  const { send, mailings } = await aDeployment();
  await send(first);
  expect(await send(second)).toMatchObject(HELD);
  expect(await send(second)).toMatchObject(HELD);
  expect(mailings()).toBe(1);
});

test('a page that was published under an id is held when it comes without', async () => {
  const { send, mailings } = await aDeployment();
  await send(PAGE, { externalId: 'case-1' });
  expect(await send(PAGE)).toMatchObject(HELD);
  expect(mailings()).toBe(1);
});

test.each([
  ['another country', ELSEWHERE, {}],
  ['another number', PAGE.replace('lawyer Ivan', '2 lawyers, Ivan'), {}],
  ['an id of its own', TYPO, { externalId: 'case-2' }],
])('what has %s is another appeal', async (_, content, more) => {
  const { send } = await aDeployment();
  await send(PAGE);
  const changed = content.replace('on Monday', 'on Tuesday');
  expect(await send(changed, more)).toMatchObject({ statusCode: 201 });
});

test('what looks like several is published at once, urgent or not, when it is said to be none of them', async () => {
  const { send, mailings } = await aDeployment();
  await send(PAGE);
  const twin = await send(TYPO, { distinctFrom: ['https://alerts.example.org/appeals/id-1'] });
  expect(twin).toMatchObject({ statusCode: 201 });
  const third = PAGE.replace('beaten in prison', 'beaten in prisn');
  const { json } = await send(third, { distinctFrom: ['id-1'], urgent: true });
  const named = (json as { keptBack: { likely: { appealId: string }[] } }).keptBack.likely.map(
    ({ appealId }) => appealId,
  );
  expect(await send(third, { distinctFrom: ['id-1', ...named], urgent: true })).toMatchObject({ statusCode: 201 });
  expect(mailings()).toBe(3);
});

test('however many copies of it another publisher sent first, it is published at once when it is said to be none of them', async () => {
  const { otherKey, send, mailings } = await aDeployment();
  for (let copy = 0; copy < 22; copy += 1) await send(PAGE, { externalId: `copy-${copy}` }, otherKey);
  const held = await send(PAGE, { externalId: 'mine' });
  expect(held).toMatchObject({ statusCode: 202, json: { hint: expect.stringContaining('"distinctFrom": "all"') } });
  expect((held.json as { keptBack: { likely: unknown[] } }).keptBack.likely).toHaveLength(20);
  expect(await send(PAGE, { externalId: 'mine', distinctFrom: 'all' })).toMatchObject({ statusCode: 201 });
  expect(mailings()).toBe(23);
});

test('a held appeal says whose each is that it looks like, and how to go on with such a one', async () => {
  const { otherKey, send } = await aDeployment();
  await send(PAGE);
  const [own, other] = [await send(TYPO), await send(PAGE, {}, otherKey)];
  expect(own).toMatchObject({ json: { hint: expect.not.stringContaining('jointWith'), ...likelyYours(true) } });
  expect(other).toMatchObject({ json: { hint: expect.not.stringContaining('"kind"'), ...likelyYours(false) } });
  expect(own).toMatchObject({ json: { hint: expect.stringMatching(/distinctFrom.*"kind"/) } });
  expect(other).toMatchObject({ json: { hint: expect.stringMatching(/distinctFrom.*jointWith/) } });
});
const likelyYours = (isYours: boolean) => ({ keptBack: { likely: [{ isYours }] } });

test('a preview says that it would be held, and why; nothing is written', async () => {
  const { api, keyText, send } = await aDeployment();
  await send(PAGE);
  const { json } = await api.post('preview', keyText, { page: { content: TYPO } });
  expect(json).toMatchObject({ wouldBe: 'held', likely: HELD.json.keptBack.likely });
  expect(api.appeals.drafts.size).toBe(0);
});

test('a joint appeal is held for its second publisher, under any id; joined, it is mailed to no reader again', async () => {
  const { otherKey, send, mailings } = await aDeployment();
  await send(PAGE, { externalId: 'case-1' });
  expect(await send(PAGE, { externalId: 'ours' }, otherKey)).toMatchObject(HELD);
  const joined = { status: 'joined', externalId: 'ours', appealId: 'id-1', version: 1 };
  const join = { externalId: 'ours', jointWith: 'https://alerts.example.org/appeals/id-1' };
  expect(await send(PAGE, join, otherKey)).toMatchObject({ statusCode: 200, json: joined });
  expect(await send(PAGE, { externalId: 'ours' }, otherKey)).toMatchObject({ statusCode: 200, json: joined });
  expect(mailings()).toBe(1);
});

test('another publisher holds nothing by saying it first: neither what is urgent, nor what comes out at its time', async () => {
  const { otherKey, send, mailings } = await aDeployment();
  await send(PAGE, {}, otherKey);
  expect(await send(PAGE, { urgent: true })).toMatchObject({ statusCode: 201 });
  expect(mailings()).toBe(2);
});

test('nor does another publisher’s text about another country', async () => {
  const { otherKey, send } = await aDeployment();
  await send(PAGE, { title: 'ANTARCTICA: nothing', countries: ['AQ'] }, otherKey);
  expect(await send(PAGE)).toMatchObject({ statusCode: 201 });
});

test('what was joined is followed up by its publisher alone', async () => {
  const { otherKey, send, mailings } = await aDeployment();
  await send(PAGE);
  await send(PAGE, { externalId: 'ours', jointWith: 'id-1' }, otherKey);
  for (const externalId of ['ours', 'id-1', 'https://alerts.example.org/m/id-1'])
    expect(await send(OTHER_WORDS, { externalId, kind: 'correction' }, otherKey)).toMatchObject({
      statusCode: 409,
      json: {
        error: {
          code: 'not-yours',
          message: expect.stringContaining('followed up by the publisher who published it first'),
        },
      },
    });
  expect(mailings()).toBe(1);
});

test.each([
  ['nothing that is published', 'id-9', 'names no published appeal'],
  ['an appeal of its own', 'id-1', 'is your own appeal: follow it up in place of joining it'],
])('%s can’t be joined', async (_, jointWith, message) => {
  const { send } = await aDeployment();
  await send(PAGE);
  expect(await send(OTHER_WORDS, { externalId: 'ours', jointWith })).toMatchObject({
    statusCode: 422,
    json: { error: { fields: [{ field: 'jointWith', message }] } },
  });
});

test('neither can one that was withdrawn, nor by a follow-up', async () => {
  const { otherKey, send } = await aDeployment();
  await send(PAGE, { externalId: 'case-1' });
  await send('It was not so.', { externalId: 'case-1', kind: 'retraction' });
  expect(await send(PAGE, { jointWith: 'id-1' }, otherKey)).toMatchObject({
    json: { error: { fields: [{ message: 'was withdrawn by its publisher' }] } },
  });
  expect(await send(PAGE, { jointWith: 'id-1', kind: 'update' }, otherKey)).toMatchObject({ statusCode: 422 });
});
