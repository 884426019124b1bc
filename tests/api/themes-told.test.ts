import { expect, test } from 'vitest';
import { PreviewAnswer, PublishAnswer, type ThemeAnswer } from '../../functions/contract/api.ts';
import { Api } from '../support/publishing/api.ts';
import { PAGE } from '../support/publishing/builders.ts';
import { readsThemes, THREE_THEMES } from '../support/reading/reads-themes.ts';

async function anApi() {
  const api = new Api();
  api.readPage = readsThemes(...THREE_THEMES);
  const { keyText } = await api.aKey();
  const post = async (route: 'publish' | 'preview', given: object) =>
    (await api.post(route, keyText, { page: { content: PAGE }, ...given })).json;
  return { api, post };
}

const inShort = (themes: readonly ThemeAnswer[] | undefined) =>
  themes?.map(({ code, name, confidence, isUsed, evidence }) => [code, name, confidence, isUsed, evidence[0]?.quote]);

const TOLD = [
  ['lawyers', 'Lawyers', 'sure', true, 'A sentence about lawyers.'],
  ['death-penalty', 'Death penalty', 'likely', true, 'Ivan Example was sentenced to death.'],
  ['killings', 'Killings', 'unsure', false, 'Guards killed others before.'],
];

test('a preview tells each theme with its evidence, how likely it is, and whether it is used', async () => {
  const { post } = await anApi();
  expect(inShort(PreviewAnswer.parse(await post('preview', {})).reading.themes)).toEqual(TOLD);
});

test('what is published tells the same, those that were not used too', async () => {
  const { api, post } = await anApi();
  const answer = PublishAnswer.parse(await post('publish', {}));
  expect(answer.status === 'published' && inShort(answer.themes)).toEqual(TOLD);
  expect(api.appeals.versions[0]?.subject.themes).toEqual(['death-penalty', 'lawyers']);
});

test('so does what waits for its time', async () => {
  const { post } = await anApi();
  const answer = PublishAnswer.parse(await post('publish', { releaseAt: '2024-06-22T09:00Z' }));
  expect(answer.status === 'scheduled' && inShort(answer.themes)).toEqual(TOLD);
});

test('a request may say that only sure themes are used', async () => {
  const { api, post } = await anApi();
  const answer = PublishAnswer.parse(await post('publish', { themes: 'sure' }));
  expect(answer.status === 'published' && answer.themes?.map(({ code, isUsed }) => [code, isUsed])).toEqual([
    ['lawyers', true],
    ['death-penalty', false],
    ['killings', false],
  ]);
  expect(api.appeals.versions[0]?.subject.themes).toEqual(['lawyers']);
});

test('the same page without the word is unchanged, and mails no reader again', async () => {
  const { api, post } = await anApi();
  await post('publish', { themes: 'sure' });
  expect(await post('publish', {})).toMatchObject({ status: 'unchanged' });
  expect(api.appeals.dispatches).toHaveLength(1);
});

test.each([['all'], [['torture', 1]], [3]])('themes: %j is refused in words', async (themes) => {
  const { post } = await anApi();
  expect(await post('publish', { themes })).toMatchObject({
    error: {
      fields: [
        { field: 'themes', message: 'must be a list of codes, such as ["torture", "lawyers"], or "likely" or "sure"' },
      ],
    },
  });
});
