import { expect, test } from 'vitest';
import { Api } from '../support/publishing/api.ts';
import { PAGE } from '../support/publishing/builders.ts';
import { agreed } from '../support/publishing/consents.ts';

async function aPublished() {
  const api = new Api();
  const { keyText } = await api.aKey();
  const people = agreed([{ name: 'Ivan Example', mayBeNamed: true }]);
  await api.post('publish', keyText, { page: { content: PAGE }, externalId: 'case-1', people });
  return { api, withdraw: (body: unknown, key = keyText) => api.post('withdraw', key, body) };
}

test('a withdrawal answers with the version without the name, and with what can’t be called back', async () => {
  const { api, withdraw } = await aPublished();
  const { statusCode, json } = await withdraw({ appeal: 'case-1', person: 'Ivan Example' });
  expect([statusCode, json]).toMatchObject([
    200,
    {
      status: 'withdrawn',
      appealId: 'id-1',
      version: 2,
      stopped: 1,
      hasDraftsLeft: false,
      beyondUs: [/mailboxes/, /minute/, /copied/].map((one) => expect.stringMatching(one)),
    },
  ]);
  expect(JSON.stringify([json, api.appeals.versions.at(-1)?.edition])).not.toContain('Ivan');
  expect((await withdraw({ appeal: 'case-1', person: 'Ivan Example' })).json).toMatchObject({ status: 'not-named' });
});

test.each([
  [{ appeal: 'case-2', person: 'Ivan Example' }, 404],
  [{ appeal: 'case-1', person: 'Olga Example' }, 404],
  [{ appeal: 'case-1' }, 422],
  [{ appeal: 'case-1', person: ' ' }, 422],
  ['Ivan', 422],
])('%j changes nothing: %i', async (body, status) => {
  const { api, withdraw } = await aPublished();
  expect((await withdraw(body)).statusCode).toBe(status);
  expect(api.appeals.versions).toHaveLength(1);
});

test('another publisher’s key finds nothing, and no key gets in', async () => {
  const { api, withdraw } = await aPublished();
  const other = await api.aKey('Another Observatory');
  const body = { appeal: 'id-1', person: 'Ivan Example' };
  expect((await withdraw(body, other.keyText)).statusCode).toBe(404);
  expect((await withdraw(body, 'aa_wrong')).statusCode).toBe(401);
  expect(api.appeals.versions).toHaveLength(1);
});

const ARABIC = { language: 'ar', title: 'الحرية لإيفان مثال', body: { text: 'ضُرب إيفان مثال.' } };
async function inArabicToo() {
  const api = new Api();
  const { keyText } = await api.aKey();
  const people = agreed([{ name: 'Ivan Example', mayBeNamed: true }]);
  const body = { page: { content: PAGE }, externalId: 'case-1', people, translations: [ARABIC] };
  await api.post('publish', keyText, body);
  return { api, withdraw: (more: object = {}) => api.post('withdraw', keyText, { ...WHO, ...more }) };
}
const WHO = { appeal: 'case-1', person: 'Ivan Example' };

test('before it acts it asks how the name is written in an edition in which it can’t be looked for', async () => {
  const { api, withdraw } = await inArabicToo();
  const { statusCode, json } = await withdraw();
  expect([statusCode, json]).toMatchObject([
    422,
    { error: { code: 'unspelled', editions: [{ script: 'Arab', language: 'ar', title: ARABIC.title }] } },
  ]);
  expect(api.appeals.versions).toHaveLength(1);
});

test('with the spelling it goes out of that edition too, and with one that is wrong the answer says that nothing was found', async () => {
  const { api, withdraw } = await inArabicToo();
  const wrong = await withdraw({ spellings: ['ايفن'] });
  expect(wrong.json).toMatchObject({ status: 'withdrawn', untouched: [{ language: 'ar', title: ARABIC.title }] });
  const right = await withdraw({ spellings: ['إيفان مثال'] });
  expect(right.json).toMatchObject({ status: 'withdrawn', version: 3, untouched: [{ language: 'en' }] });
  expect(JSON.stringify(api.appeals.versions.at(-1)?.translations)).not.toContain('إيفان');
  expect((await withdraw({ spellings: ['إيفان مثال'] })).json).toMatchObject({ status: 'not-named' });
});

test('a publisher who says that it does not stand there is told that nothing was taken out of it', async () => {
  const { withdraw } = await inArabicToo();
  expect((await withdraw({ notWrittenIn: ['Arab'] })).json).toMatchObject({
    status: 'withdrawn',
    untouched: [{ language: 'ar' }],
  });
  expect(await withdraw({ notWrittenIn: ['Arabic'] })).toMatchObject({ statusCode: 422 });
});
