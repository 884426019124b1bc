import { expect, test } from 'vitest';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aFormToken, Pages } from '../../support/subscribing/pages.ts';

const newPages = () => new Pages(new MemoryPorts());
const JSON_TYPE = 'application/json';

const aSignUp = (given: Readonly<Record<string, unknown>> = {}) => ({
  email: 'ana@example.org',
  follows: [{ countries: ['RU', 'BY'], themes: ['torture'] }],
  form: aFormToken(),
  ...given,
});

async function post(body: unknown, pages = newPages(), language = 'en') {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await pages.ask('POST', `/v1/sign-ups?lang=${language}`, text, JSON_TYPE);
  return { statusCode: answer.statusCode, ...JSON.parse(answer.text) };
}

test('a program asks for a form, waits as long as a person does, and signs a reader up', async () => {
  const pages = newPages();
  const { text } = await pages.ask('GET', '/v1/sign-ups/form');
  const { form } = JSON.parse(text);
  expect(await post(aSignUp({ form }), pages)).toEqual({
    statusCode: 422,
    errors: [{ field: 'form', reason: 'too-soon', message: expect.stringContaining('two seconds') }],
  });
  pages.nowMs += 2_000;
  const taken = await post(aSignUp({ form, languages: ['fr', 'ar'], waitForLanguage: true, discreet: true }), pages);
  const requestId = pages.handedOn[0]?.message.requestId;
  const next = `https://alerts.example.org/subscribed/${requestId}?lang=en`;
  expect(taken).toEqual({ statusCode: 202, requestId, next });
  expect(pages.handedOn.map(({ text: sealed }) => JSON.parse(sealed))).toEqual([
    {
      address: 'ana@example.org',
      languages: ['fr', 'ar'],
      chosen: [{ kind: 'narrow', countries: ['BY', 'RU'], regions: [], themes: ['torture'] }],
      cadence: { frequency: 'immediate' },
      waitsForEdition: true,
      isDiscreet: true,
      network: '192.0.2.1',
    },
  ]);
});

test('a digest has its time, everything is a choice of its own, and the language is the request’s unless said', async () => {
  const pages = newPages();
  const digest = { frequency: 'weekly', weekday: 5, hour: 7, timeZone: 'Asia/Kathmandu' };
  await post(aSignUp({ follows: [{ everything: true }], ...digest }), pages, 'es');
  const [request] = pages.handedOn.map(({ text }) => JSON.parse(text));
  expect([request.chosen, request.languages]).toEqual([[{ kind: 'everything' }], ['es']]);
  expect(request.cadence).toEqual({
    frequency: 'weekly',
    digestTime: { timeZone: 'Asia/Kathmandu', hour: 7, weekday: 5 },
  });
});

test('the same request twice is one sign-up', async () => {
  const pages = newPages();
  const [first, second] = [await post(aSignUp(), pages), await post(aSignUp(), pages)];
  expect(first).toEqual(second);
});

test.each([
  ['an address that is none', { email: 'ana' }, 'email', 'no-at-sign'],
  ['nothing to follow', { follows: [] }, 'follows', 'nothing-chosen'],
  ['an empty follow', { follows: [{}] }, 'follows', 'nothing-chosen'],
  ['a place that is none', { follows: [{ countries: ['XX'] }] }, 'follows', 'unknown-place'],
  ['a theme that is none', { follows: [{ themes: ['sorrow'] }] }, 'follows', 'unknown-theme'],
  ['everything and more', { follows: [{ everything: true }, { countries: ['RU'] }] }, 'follows', 'everything-already'],
  [
    'more and everything',
    { follows: [{ countries: ['RU'] }, { everything: true }] },
    'follows',
    'everything-beside-others',
  ],
  ['everything in one with more', { follows: [{ everything: true, countries: ['RU'] }] }, 'follows.0', 'malformed'],
  ['a frequency that is none', { frequency: 'hourly' }, 'frequency', 'unknown-frequency'],
  ['a zone that is none', { frequency: 'daily', timeZone: 'Mars/Base' }, 'timeZone', 'unknown-time-zone'],
  ['a zone that is none, beside mail at once', { timeZone: 'Mars/Base' }, 'timeZone', 'unknown-time-zone'],
  ['an hour that is none', { frequency: 'daily', hour: 24 }, 'hour', 'unknown-hour'],
  ['an hour that is none, beside mail at once', { hour: 25 }, 'hour', 'unknown-hour'],
  ['an hour before the first, beside mail at once', { hour: -1 }, 'hour', 'unknown-hour'],
  ['a day that is none, beside mail at once', { weekday: 8 }, 'weekday', 'unknown-weekday'],
  ['a day that is none, beside a daily digest', { frequency: 'daily', weekday: 0 }, 'weekday', 'unknown-weekday'],
  ['an address of the sender’s own', { email: 'Alerts+x@mail.example.org' }, 'email', 'malformed'],
  ['languages that are none', { languages: ['de', 'fr'] }, 'languages', 'unknown-language'],
  ['a list of no language', { languages: [] }, 'languages', 'no-language'],
  ['a field with a slip in its name', { emial: 'ana@example.org' }, '', 'malformed'],
  ['a form that was made up', { form: 'forged' }, 'form', 'stale'],
  ['a form of another day', { form: aFormToken(NOW_MS - 86_400_001) }, 'form', 'stale'],
  ['the field that stays empty', { website: 'https://example.org' }, 'website', 'not-empty'],
])('%s is refused at its field, and nothing is sent', async (_, given, field, reason) => {
  const pages = newPages();
  const { statusCode, errors } = await post(aSignUp(given), pages);
  expect([statusCode, errors]).toEqual([422, [{ field, reason, message: expect.stringMatching(/\w/) }]]);
  expect(pages.handedOn).toEqual([]);
});

test('a digest’s time that is right may stand beside mail at once, and is not kept', async () => {
  const pages = newPages();
  await post(aSignUp({ frequency: 'immediate', weekday: 7, hour: 23, timeZone: 'Asia/Kathmandu' }), pages);
  expect(pages.handedOn.map(({ text }) => JSON.parse(text).cadence)).toEqual([{ frequency: 'immediate' }]);
});

test.each([8, 90])('a field of %i levels in another is refused for that, and nothing is sent', async (levels) => {
  const pages = newPages();
  const follows = `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const { statusCode, errors } = await post(`{"email":"ana@example.org","follows":${follows}}`, pages);
  const message = 'is nested more than 8 levels deep';
  expect([statusCode, errors]).toEqual([422, [{ field: 'request', reason: 'malformed', message }]]);
  expect(pages.handedOn).toEqual([]);
});

test.each([
  [5_000, 400, 'malformed-json'],
  [1_000_000, 413, 'too-large'],
])('a body of %i levels is not parsed', async (levels, status, code) => {
  const pages = newPages();
  const { statusCode, error } = await post('['.repeat(levels) + ']'.repeat(levels), pages);
  expect([statusCode, error.code, pages.handedOn]).toEqual([status, code, []]);
});

test('what is no JSON is refused with what to do', async () => {
  expect(await post('{"email":')).toMatchObject({ statusCode: 400, error: { code: 'malformed-json' } });
  const { statusCode, text } = await newPages().ask('POST', '/v1/sign-ups', 'email=ana@example.org');
  expect([statusCode, JSON.parse(text).error.code]).toEqual([415, 'not-json']);
});
