import { expect, test } from 'vitest';
import { PreviewAnswer } from '../../functions/contract/api.ts';
import { Api } from '../support/publishing/api.ts';
import { PAGE, PAGE_FROM_NOWHERE } from '../support/publishing/builders.ts';

const anAudience = (people: number, parts = {}) => ({
  kind: 'exact' as const,
  people,
  byLanguage: { en: people },
  byCadence: { immediate: people },
  ...parts,
});

test('a preview says what was taken, with its evidence, and writes nothing', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const { statusCode, json } = await api.post('preview', keyText, { page: { content: PAGE } });
  expect(statusCode).toBe(200);
  const { wouldBe, reading } = PreviewAnswer.parse(json);
  expect([wouldBe, reading.title?.value, reading.datedOn?.value]).toEqual([
    'published',
    'RUSSIA: lawyer Ivan Example beaten in prison',
    '2024-03-15',
  ]);
  expect(reading.countries).toMatchObject([
    {
      code: 'RU',
      name: 'Russia',
      confidence: 'sure',
      from: 'page',
      evidence: [{ quote: expect.stringMatching(/russia/i) }],
    },
  ]);
  expect([api.appeals.known.size, api.appeals.dispatches]).toEqual([0, []]);
});

test.each([
  [0, 'fewer than 10'],
  [9, 'fewer than 10'],
  [10, 10],
  [1234, 1234],
])('%i people are shown as %s', async (people, shown) => {
  const api = new Api();
  const { keyText } = await api.aKey();
  api.audience = anAudience(people);
  expect(await api.post('preview', keyText, { page: { content: PAGE } })).toMatchObject({
    json: { audience: { people: shown } },
  });
});

test('a part that is small, or could be found by subtracting, hides its whole list', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  api.audience = anAudience(100, { byLanguage: { en: 91, fr: 9 }, byCadence: { immediate: 90, daily: 10 } });
  const { json } = await api.post('preview', keyText, { page: { content: PAGE } });
  expect(PreviewAnswer.parse(json).audience).toEqual({
    people: 100,
    about: false,
    byCadence: { immediate: 90, daily: 10 },
  });
});

test('of what nobody would be mailed for, nobody is counted', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const draft = await api.post('preview', keyText, { page: { content: PAGE_FROM_NOWHERE } });
  await api.post('publish', keyText, { page: { content: PAGE } });
  const unchanged = await api.post('preview', keyText, { page: { content: PAGE } });
  const conflict = await api.post('preview', keyText, { page: { content: PAGE }, themes: ['torture'] });
  const read = [draft, unchanged, conflict].map(({ json }) => PreviewAnswer.parse(json));
  expect(read.map(({ wouldBe, audience, missing }) => [wouldBe, audience, missing.map(({ field }) => field)])).toEqual([
    ['draft', undefined, ['countries']],
    ['unchanged', undefined, []],
    ['conflict', undefined, []],
  ]);
  expect(read[2]?.published).toMatchObject({ version: 1, appealUrl: expect.stringMatching(/org\/appeals\/id-\d$/) });
});

test('what would wait for its time says so, and who would be mailed then', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const { json } = await api.post('preview', keyText, { page: { content: PAGE }, releaseAt: '2024-06-22T09:00Z' });
  expect(PreviewAnswer.parse(json)).toMatchObject({
    wouldBe: 'scheduled',
    when: 'Saturday, 22 June 2024 at 09:00 (UTC)',
    audience: { people: 'fewer than 10' },
  });
  expect(api.releases.all.size).toBe(0);
});

test('of a retraction nobody is counted: whom it reaches is written in receipts', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  await api.post('publish', keyText, { page: { content: PAGE } });
  const { json } = await api.post('preview', keyText, { page: { content: PAGE }, kind: 'retraction' });
  expect(PreviewAnswer.parse(json)).toMatchObject({ wouldBe: 'published', reading: { kind: { value: 'retraction' } } });
  expect(json).not.toHaveProperty('audience');
});

test.each([
  ['a time that is past', { page: { content: PAGE }, releaseAt: '2024-06-20T11:00Z' }],
  ['a text that no item holds', { page: { content: `${PAGE}\n${'& '.repeat(170_000)}` } }],
])('%s is refused by the preview as by publishing', async (_, body) => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const refused = await api.post('preview', keyText, body);
  expect(refused).toEqual(await api.post('publish', keyText, body));
  expect(refused.statusCode).toBeGreaterThanOrEqual(400);
});

test('what publishing would refuse, the preview refuses alike', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const wrong = { page: { content: PAGE }, countries: ['Russia'] };
  expect(await api.post('preview', keyText, wrong)).toEqual(await api.post('publish', keyText, wrong));
});
