import { describe, expect, test } from 'vitest';
import { Api } from '../support/publishing/api.ts';
import { PAGE } from '../support/publishing/builders.ts';
import { HOSTILE_PAGES } from '../support/reading/hostile-pages.ts';
import { someOf } from '../support/runner/runs-of.ts';

const MOST_ANSWER_CHARACTERS = 20_000;

const manyKeys = Object.fromEntries(Array.from({ length: 19_000 }, (_, index) => [`field${index}`, 1]));

describe.each(['publish', 'preview'] as const)('an answer of %s is short, however long the request', (route) => {
  test.each([
    ['nineteen thousand unknown fields', manyKeys],
    ['a field whose name is a hundred thousand letters long', { ['x'.repeat(100_000)]: 1 }],
    ['unknown fields within the page', { page: { content: PAGE, ...manyKeys } }],
    ['nineteen thousand countries that are none', { page: { content: PAGE }, countries: Array(19_000).fill(7) }],
    [
      'sixty countries of five thousand letters',
      { page: { content: PAGE }, countries: Array(60).fill('x'.repeat(5_000)) },
    ],
    ['a theme of three hundred thousand letters', { page: { content: PAGE }, themes: ['y'.repeat(300_000)] }],
  ])('%s', async (_what, body) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const { statusCode, json } = await api.post(route, keyText, body);
    expect([statusCode, json]).toMatchObject([422, { error: { code: 'invalid-appeal' } }]);
    expect(JSON.stringify(json).length).toBeLessThan(MOST_ANSWER_CHARACTERS);
  });
});

// Publishing and its preview read a page by the same call.
test.each(Object.entries(HOSTILE_PAGES))('%s: a 422 that says what is too much', async (_what, { content, of }) => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const format = of === 'blocks' ? 'text' : 'html';
  const { statusCode, json } = await api.post('publish', keyText, { page: { content, format } });
  expect([statusCode, json]).toMatchObject([422, { error: { fields: [{ field: 'page.content' }] } }]);
  expect(JSON.stringify(json)).toMatch(IN_WORDS[of]);
});

describe('a text that is made to be looked at for long', () => {
  const pieces = [
    'a.',
    'a@b.c ',
    'https://a@',
    '١',
    'a.b',
    'www.',
    'https://',
    '\u00ad',
    '[1]',
    'xn--',
    'a-',
    '//',
    '"',
    '。',
  ];
  test.each(someOf(pieces, 4))('of %j alone is taken or refused', async (piece) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const body = { text: `Russia. ${piece.repeat(340_000 / Buffer.byteLength(piece))}` };
    const { statusCode } = await api.post('preview', keyText, {
      title: 'Russia',
      datedOn: '2024-03-15',
      countries: ['RU'],
      body,
    });
    expect([200, 413, 422]).toContain(statusCode);
  });
});

test('a fault that stands behind the first twenty is told once those are mended', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const { json } = await api.post('publish', keyText, { page: { content: PAGE }, titel: 'x', countries: 'RU' });
  expect(json).toMatchObject({ error: { fields: [{ field: 'countries' }, { field: 'titel' }] } });
});

const IN_WORDS = {
  elements: /holds more than 6,000 elements/,
  nesting: /holds elements more than 150 deep/,
  attribute: /holds an attribute of more than 5,000 characters/,
  attributes: /holds an element with more than 100 attributes/,
  signs: /holds more than 20,000 texts and signs/,
  blocks: /holds more than 3,000 paragraphs and notes/,
  time: /takes too long to read/,
  memory: /takes too much memory to read/,
};
