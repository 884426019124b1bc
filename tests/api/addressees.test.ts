import { expect, test } from 'vitest';
import { MOST_ADDRESSEES } from '../../functions/contract/requests/addressee-book.ts';
import { addKey } from '../../functions/domain/publishing/publishers/manage-publishers.ts';
import { Api } from '../support/publishing/api.ts';
import { PAGE } from '../support/publishing/builders.ts';

const PROSECUTOR = { office: 'Prosecutor General', post: 'Example street 1\nExample city', checkedOn: '2024-06-01' };
const page = { content: PAGE };

async function aDesk() {
  const api = new Api();
  const { publisherId, keyText } = await api.aKey();
  const keep = (entry: string, addressee: unknown = PROSECUTOR) =>
    api.ask('addressees', { key: keyText, body: JSON.stringify({ entry, addressee }) });
  const remove = (entry: string) => api.ask('addressees', { key: keyText, method: 'POST', pathParameters: { entry } });
  const list = (key = keyText) => api.ask('addressees', { key });
  const publish = (more: object) => api.post('publish', keyText, { page, ...more });
  return { api, publisherId, keyText, keep, remove, list, publish };
}

test('an office is kept, changed, listed by name and removed', async () => {
  const { keep, remove, list } = await aDesk();
  await keep('ru-prosecutor', { office: 'Prosecutor' });
  await keep('by-prosecutor');
  const { statusCode, json } = await keep('ru-prosecutor');
  const both = [
    { entry: 'by-prosecutor', addressee: PROSECUTOR },
    { entry: 'ru-prosecutor', addressee: PROSECUTOR },
  ];
  expect([statusCode, json]).toEqual([200, { addressees: both }]);
  expect((await list()).json).toEqual({ addressees: both });
  expect((await remove('by-prosecutor')).json).toEqual({ addressees: both.slice(1) });
  expect(await remove('by-prosecutor')).toMatchObject({ statusCode: 404 });
});

test('an appeal names it by its entry, behind its own addressees, and keeps what it said', async () => {
  const { api, keep, publish } = await aDesk();
  await keep('ru-prosecutor');
  const own = { office: 'Head of the prison', email: 'prison@example.org' };
  expect(await publish({ addressees: [own], addresseesFromBook: ['ru-prosecutor'] })).toMatchObject({
    statusCode: 201,
  });
  await keep('ru-prosecutor', { office: 'Another office' });
  expect(api.appeals.versions.at(-1)?.addressees).toEqual([own, PROSECUTOR]);
});

test('an entry that is in no book, or in another publisher’s, is refused', async () => {
  const { api, keep } = await aDesk();
  await keep('ru-prosecutor');
  const { keyText } = await api.aKey('Another Observatory');
  expect(await api.post('publish', keyText, { page, addresseesFromBook: ['ru-prosecutor'] })).toMatchObject({
    statusCode: 422,
    json: {
      error: {
        fields: [
          { field: 'addresseesFromBook[0]', message: '"ru-prosecutor" is in no entry of your book of addressees' },
        ],
      },
    },
  });
  expect(api.appeals.versions).toEqual([]);
});

test('more addressees than an appeal has are refused, from the book or not', async () => {
  const { publish } = await aDesk();
  const addressees = Array.from({ length: 8 }, (_, index) => ({ office: `Office ${index}` }));
  expect(await publish({ addressees, addresseesFromBook: ['one-more'] })).toMatchObject({ statusCode: 422 });
});

test('an address that was not checked for a year is told of beforehand', async () => {
  const { api, keyText, keep } = await aDesk();
  await keep('old', { ...PROSECUTOR, checkedOn: '2023-06-01' });
  const { json } = await api.post('preview', keyText, { page, addresseesFromBook: ['old'] });
  const message = 'An addressee was last checked on 2023-06-01: Prosecutor General.';
  expect(json).toMatchObject({ wouldBe: 'published', reading: { doubts: [{ field: 'addressees[0]', message }] } });
});

test.each([
  ['an entry with a name that no command line takes', 'Ru Prosecutor', PROSECUTOR, 'entry'],
  ['an addressee without an office', 'ru', { post: 'Example street 1' }, 'addressee.office'],
  ['a field that is none', 'ru', { ...PROSECUTOR, emial: 'x@example.org' }, 'addressee.emial'],
  ['no address', 'ru', { ...PROSECUTOR, email: 'prosecutor' }, 'addressee.email'],
])('%s is not kept, and the answer says where', async (_, entry, addressee, field) => {
  const { keep, list } = await aDesk();
  expect(await keep(entry, addressee)).toMatchObject({
    statusCode: 422,
    json: { error: { code: 'invalid-addressee', fields: [{ field }] } },
  });
  expect((await list()).json).toEqual({ addressees: [] });
});

test('a book that is full takes newer addresses of what it holds, and nothing more', async () => {
  const { api, publisherId, keep } = await aDesk();
  for (let index = 0; index < MOST_ADDRESSEES; index += 1)
    await api.addressees.keep(publisherId, { entry: `office-${index}`, addressee: PROSECUTOR });
  expect(await keep('office-7', { office: 'Moved' })).toMatchObject({ statusCode: 200 });
  expect(await keep('one-more')).toMatchObject({ statusCode: 409, json: { error: { code: 'too-many-addressees' } } });
});

test('a key that may only propose changes no book', async () => {
  const { api, publisherId, keep } = await aDesk();
  const added = await addKey(publisherId, ['appeals:propose'], api.publishers);
  if (added.kind !== 'added') throw new Error('no key');
  await keep('ru-prosecutor');
  const body = JSON.stringify({ entry: 'ru-prosecutor', addressee: { office: 'Moved' } });
  expect(await api.ask('addressees', { key: added.keyText, body })).toMatchObject({ statusCode: 403 });
});
