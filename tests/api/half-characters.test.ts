import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ErrorAnswer } from '../../functions/contract/api.ts';
import { PageAnswer } from '../../functions/contract/requests/read-page.ts';
import { readUntrustedPage } from '../../functions/domain/reading/page-reading.ts';
import { Api } from '../support/publishing/api.ts';
import { PAGE } from '../support/publishing/builders.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { aFormToken, Pages } from '../support/subscribing/pages.ts';

/** Half of a character, as JSON can write it and UTF-8 can't. */
const HALF = '\ud800';
const A_PAGE = { page: { content: PAGE } };
const A_BODY = { title: 'A petition', datedOn: '2024-03-15', countries: ['RU'], body: { text: 'For Ivan Example.' } };

describe('half a character is refused, and its field is named:', () => {
  test.each([
    ['page.content', { page: { content: `${PAGE}${HALF}` } }],
    ['body.text', { ...A_BODY, body: { text: `For Ivan Example. ${HALF}` } }],
    ['body.html', { ...A_BODY, body: { html: `<p>For Ivan Example. ${HALF}` } }],
    ['title', { ...A_BODY, title: `A petition ${HALF}` }],
    ['sourceUrl', { ...A_PAGE, sourceUrl: `https://example.org/${HALF}` }],
    ['externalId', { ...A_PAGE, externalId: `case-${HALF}` }],
    ['countries[0]', { ...A_PAGE, countries: [`R${HALF}`] }],
    ['themes[1]', { ...A_PAGE, themes: ['torture', HALF] }],
  ])('%s', async (field, body) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    for (const route of ['publish', 'preview'] as const) {
      const { statusCode, json } = await api.post(route, keyText, body);
      const { fields = [] } = ErrorAnswer.parse(json).error;
      expect([statusCode, fields.map((one) => one.field)]).toEqual([422, expect.arrayContaining([field])]);
      expect(fields.map(({ message }) => message).join()).toContain('half a character');
    }
    expect([api.appeals.known.size, api.appeals.drafts.size]).toEqual([0, 0]);
  });

  test('a field whose own name holds it is no field', async () => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const { statusCode, json } = await api.post('publish', keyText, { ...A_PAGE, [HALF]: 1 });
    expect([statusCode, ErrorAnswer.parse(json).error.code]).toEqual([422, 'invalid-appeal']);
  });

  test.each([
    ['email', { email: `ana${HALF}@example.org` }],
    ['follows.0.countries.0', { follows: [{ countries: [HALF] }] }],
    ['frequency', { frequency: HALF }],
    ['timeZone', { timeZone: HALF }],
    ['languages.0', { languages: [HALF] }],
    ['form', { form: HALF }],
    ['website', { website: HALF }],
  ])('%s of a sign-up from a program', async (field, given) => {
    const pages = new Pages(new MemoryPorts());
    const body = { email: 'ana@example.org', follows: [{ countries: ['RU'] }], form: aFormToken(), ...given };
    const answer = await pages.ask('POST', '/v1/sign-ups', JSON.stringify(body), 'application/json');
    const { errors } = JSON.parse(answer.text);
    expect([answer.statusCode, errors]).toEqual([
      422,
      [{ field, reason: 'malformed', message: expect.stringContaining('half a character') }],
    ]);
    expect(pages.handedOn).toEqual([]);
  });
});

describe('no form can make one:', () => {
  const pages = new Pages(new MemoryPorts());
  const posts = pages.routes.filter(({ method }) => method === 'POST').map(({ path }) => path);

  /** Cut at any length that a form's field is cut to, one of the two holds half of the last one. */
  const LONG = ['', 'x'].map((before) => before + encodeURIComponent('🕊'.repeat(300)));
  const NO_UTF8 = '%ED%A0%80';
  const NAMES =
    'email find step remove follows country region theme frequency hour weekday time-zone language-1 until'.split(' ');

  test.each([...new Set(posts)])('%s', async (path) => {
    for (const value of [...LONG, NO_UTF8]) {
      const body = NAMES.map((name) => `${name}=${value}`).join('&');
      const {
        statusCode = 0,
        text,
        headers,
      } = await pages.ask('POST', path.replace(/\{\w+\}/g, 'x'), `form=${aFormToken()}&${body}`);
      expect([statusCode < 500, text.isWellFormed(), JSON.stringify(headers).includes('\\ud')]).toEqual([
        true,
        true,
        false,
      ]);
    }
    expect(pages.handedOn.every(({ text }) => text.isWellFormed())).toBe(true);
  });
});

test('what finders quote of a page is cut between characters', () => {
  const words = fc.constantFrom(
    '🕊',
    '𝕽',
    'RUSSIA: ',
    'torture ',
    ' lawyer',
    '12 March 2024',
    '\n',
    '<p>',
    'é',
    'x',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 400 }),
      fc.constantFrom('text', 'html', 'auto'),
      (parts, format) => {
        const read = readUntrustedPage({ content: parts.join(''), format, today: '2024-06-20' });
        expect(PageAnswer.safeParse(JSON.parse(JSON.stringify(read))).error).toBeUndefined();
      },
    ),
    { numRuns: 200 },
  );
});

test('the title of a page whose 120th unit is half of a character is quoted whole', () => {
  const title = `RUSSIA ${'x'.repeat(112)}🕊 and more of a title that goes on`;
  const read = readUntrustedPage({
    content: `${title}\n\nIvan Example was beaten in Russia.`,
    format: 'text',
    today: '2024-06-20',
    hints: { title },
  });
  expect(PageAnswer.safeParse(read).error).toBeUndefined();
});
