import { expect, test } from 'vitest';
import { PreviewAnswer } from '../../functions/contract/api.ts';
import { Api } from '../support/publishing/api.ts';
import { PAGE, PAGE_FROM_NOWHERE } from '../support/publishing/builders.ts';

const anAudience = (people: number) => ({ kind: 'exact' as const, people, weight: 1 });

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

const LONG =
  'Guards beat Ivan Example, a lawyer, in his cell, and no doctor has seen him since that day in March. '.repeat(3);
const TWO_APPEALS = `RUSSIA: lawyer Ivan Example beaten\n\n15 March 2024\n\n${LONG}\n\nEGYPT: editor Maria Example held\n\n12 March 2024\n\n${LONG}`;

test('of a page with two appeals no one is mailed until a person says which one it is', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const ask = (appeal?: number | 'whole') => api.post('preview', keyText, { page: { content: TWO_APPEALS, appeal } });
  const { wouldBe, missing } = PreviewAnswer.parse((await ask()).json);
  expect([wouldBe, missing]).toEqual([
    'draft',
    [
      {
        field: 'page.appeal',
        message:
          'The page has 2 appeals: 1. “RUSSIA: lawyer Ivan Example beaten”; 2. “EGYPT: editor Maria Example held”. Say which one it is, by its number or its title, or "whole" if it is one appeal after all.',
      },
    ],
  ]);
  const second = PreviewAnswer.parse((await ask(2)).json);
  expect([second.wouldBe, second.reading.title?.value, second.reading.datedOn?.value]).toEqual([
    'published',
    'EGYPT: editor Maria Example held',
    '2024-03-12',
  ]);
  expect(PreviewAnswer.parse((await ask('whole')).json).missing.map(({ field }) => field)).not.toContain('page.appeal');
  const third = await ask(3);
  expect([third.statusCode, third.json]).toMatchObject([
    422,
    { error: { fields: [{ field: 'page.appeal', message: 'is 3, and the page has 2' }] } },
  ]);
});

const TWO_ORDERS = 'RUSSIA: lawyer Ivan Example beaten in prison\n\n03/02/2024\n\nGuards beat Ivan Example.';

test('a date that may be two days is answered with both, unless the address of the page decides', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const datedOn = async (more: object) => {
    const { json } = await api.post('preview', keyText, { page: { content: TWO_ORDERS }, ...more });
    return PreviewAnswer.parse(json).reading.datedOn;
  };
  expect(await datedOn({})).toMatchObject({ value: '2024-02-03', otherwise: '2024-03-02', confidence: 'unsure' });
  const decided = await datedOn({ sourceUrl: 'https://observatory.example.org/2024/03/lawyer-beaten/' });
  expect(decided).toMatchObject({ value: '2024-03-02', confidence: 'sure' });
});

test.each([
  [0, 50],
  [74, 50],
  [75, 100],
  [1_234, 1_250],
])('%i people are shown as %i, and nothing more is', async (people, shown) => {
  const api = new Api();
  const { keyText } = await api.aKey();
  api.audience = anAudience(people);
  const { json } = await api.post('preview', keyText, { page: { content: PAGE } });
  expect(json).toHaveProperty('audience', { people: shown });
});

test('a publisher that asked for its counts of a month previews on, and is told no audience', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  api.countsLeft = 1;
  const ask = () => api.post('preview', keyText, { page: { content: PAGE } });
  expect((await ask()).json).toHaveProperty('audience');
  const { statusCode, json } = await ask();
  expect([statusCode, PreviewAnswer.parse(json).wouldBe]).toEqual([200, 'published']);
  expect(json).not.toHaveProperty('audience');
});

test('of what no subscriber would be mailed for, none is counted', async () => {
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
    audience: { people: 50 },
  });
  expect(api.releases.all.size).toBe(0);
});

test('what would wait for its time may be dated with the day of it', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const then = { page: { content: PAGE }, releaseAt: '2024-06-22T09:00Z', datedOn: '2024-06-22' };
  expect((await api.post('preview', keyText, then)).json).toMatchObject({ wouldBe: 'scheduled' });
});

test('of a retraction no subscriber is counted: whom it reaches is written in receipts', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  await api.post('publish', keyText, { page: { content: PAGE } });
  const reason = PAGE.replace('on Monday', 'by mistake');
  const { json } = await api.post('preview', keyText, { page: { content: reason }, kind: 'retraction' });
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

test('a preview says whom it names without an answer, and asks about them; of a follow-up, whom the version before does not name', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const asked = async (given: object) => {
    const { json } = await api.post('preview', keyText, { page: { content: PAGE }, externalId: 'case-1', ...given });
    const { namedWithoutAnswer, checks = [] } = PreviewAnswer.parse(json);
    const quotes = checks.flatMap(({ check, quote }) => (check === 'unlisted-name' ? [quote] : []));
    return [namedWithoutAnswer, quotes];
  };
  expect(await asked({})).toEqual([['Ivan Example'], ['Ivan Example']]);
  expect(await asked({ alsoNamed: [{ name: 'Ivan Example', because: 'speaks in public' }] })).toEqual([undefined, []]);
  expect(await asked({ notNames: ['Ivan Example'] })).toEqual([undefined, []]);
  const { json } = await api.post('publish', keyText, { page: { content: PAGE }, externalId: 'case-1' });
  expect(json).toHaveProperty('namedWithoutAnswer', ['Ivan Example']);
  const update = { kind: 'update', page: undefined, datedOn: '2024-03-20' };
  const body = { text: 'Ivan Example was moved, says Omar Sample.' };
  expect(await asked({ ...update, title: 'Ivan Example is ill', body })).toEqual([['Omar Sample'], ['Omar Sample']]);
});

test('a follow-up that stays a draft asks about no one whom the version before lists', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const people = [{ name: 'Ivan Example', mayBeNamed: true, withoutConsent: 'speaks in public' }];
  await api.post('publish', keyText, { page: { content: PAGE }, externalId: 'case-1', people });
  const follow = {
    kind: 'update',
    page: { content: PAGE_FROM_NOWHERE.replace('12 June 2024', '') },
    externalId: 'case-1',
  };
  const { json } = await api.post('preview', keyText, { ...follow, title: 'Ivan Example and Omar Sample are ill' });
  const { wouldBe, checks = [] } = PreviewAnswer.parse(json);
  const quotes = checks.flatMap(({ check, quote }) => (check === 'unlisted-name' ? [quote] : []));
  expect([wouldBe, quotes]).toEqual(['draft', ['Omar Sample']]);
});

test('what is published already asks about no name again', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const page = { content: PAGE };
  const ask = async () => PreviewAnswer.parse((await api.post('preview', keyText, { page })).json);
  const namesIn = ({ checks = [] }: PreviewAnswer) => checks.filter(({ check }) => check === 'unlisted-name');
  expect(namesIn(await ask())).not.toEqual([]);
  await api.post('publish', keyText, { page });
  const again = await ask();
  expect([again.wouldBe, namesIn(again)]).toEqual(['unchanged', []]);
});
