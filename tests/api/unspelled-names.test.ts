import { expect, test } from 'vitest';
import { Api } from '../support/publishing/api.ts';
import { PAGE } from '../support/publishing/builders.ts';
import { agreed } from '../support/publishing/consents.ts';

const HIDDEN = { name: 'Mohamed Hassan', mayBeNamed: false };
const ARABIC = { language: 'ar', title: 'الحرية لمحمد حسن', body: { text: 'اعتقل محمد حسن.' } };
const aBody = (person: object = {}) => ({
  page: { content: PAGE },
  externalId: 'case-1',
  people: agreed([{ ...HIDDEN, ...person }]),
  translations: [ARABIC],
});

test.each(['publish', 'preview'] as const)(
  '%s refuses an edition in which a name can’t be looked for',
  async (route) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const { statusCode, json } = await api.post(route, keyText, aBody());
    expect([statusCode, json]).toMatchObject([
      422,
      {
        error: {
          fields: [{ field: 'people[0].nativeName', message: expect.stringContaining('"notWrittenIn": ["Arab"]') }],
        },
      },
    ]);
    expect(JSON.stringify(json)).not.toMatch(/Mohamed|Hassan|محمد/);
    expect(api.appeals.versions).toEqual([]);
  },
);

test('with the name in that script it is found, and refused where it stands', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const { json } = await api.post('publish', keyText, aBody({ nativeName: 'محمد حسن' }));
  expect(json).toMatchObject({
    error: { fields: [{ field: 'translations[0].title' }, { field: 'translations[0].body' }] },
  });
});

test('a publisher who says that it does not stand there publishes, and says so of that request alone', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const translations = [{ ...ARABIC, title: 'الحرية له', body: { text: 'اعتقل.' } }];
  const said = { ...aBody({ notWrittenIn: ['Arab'] }), translations };
  expect(await api.post('publish', keyText, said)).toMatchObject({ statusCode: 201 });
  expect(JSON.stringify(api.appeals.versions)).not.toContain('notWrittenIn');
  const { people: _, ...update } = { ...said, kind: 'update', page: { content: `${PAGE}\nHe is ill.` } };
  expect(await api.post('publish', keyText, update)).toMatchObject({
    statusCode: 422,
    json: { error: { fields: [{ field: 'people', message: expect.stringContaining('List the person once more') }] } },
  });
});

test('what is no script is refused', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  expect(await api.post('publish', keyText, aBody({ notWrittenIn: ['ar'] }))).toMatchObject({ statusCode: 422 });
});
