import { describe, expect, test } from 'vitest';
import { AppealRequest } from '../../../functions/contract/api.ts';
import { mostOf } from '../../../functions/contract/appeal-parts.ts';
import { MAX_MAILED_ADDRESS_BYTES } from '../../../functions/contract/limits.ts';
import { MOST_NAMED, PART_LIMITS } from '../../../functions/contract/part-schemas.ts';
import type { Problem } from '../../../functions/domain/drafts/problem.ts';
import { problemOf } from '../../../functions/domain/drafts/problem-of-issue.ts';
import { A_CONSENT } from '../../support/publishing/consents.ts';

/** What is wrong with a request, told at its fields by their own names. */
function told(request: object): Problem[] {
  const parsed = AppealRequest.safeParse({ page: { content: 'He is held.', format: 'html' }, ...request });
  return parsed.error?.issues.map((issue) => problemOf(issue, issue.path.join('.'))) ?? [];
}

const IVAN = { name: 'Ivan Example', mayBeNamed: true, consent: A_CONSENT };
const rows = <Row>(count: number, row: (n: number) => Row) => Array.from({ length: count }, (_, n) => row(n));
/** Short as it is typed, and three times as long in a mail, where each letter is encoded. */
const WIDE = `https://example.org/${'й'.repeat(900)}`;

describe('what is wrong with a request is told a member', () => {
  test.each<[what: string, request: object, problem: Problem]>([
    ['with the limit of a text', { summary: 'x'.repeat(241) }, { field: 'summary', what: 'too-long', limit: 240 }],
    [
      'with the limit of a list',
      { demands: rows(13, () => 'Free him') },
      { field: 'demands', what: 'too-many', limit: 12 },
    ],
    [
      'with the limit of a title, which is there and too long',
      { people: [{ ...IVAN, name: 'x'.repeat(PART_LIMITS.line + 1) }] },
      { field: 'people.0.name', what: 'too-long', limit: PART_LIMITS.line },
    ],
    [
      'with the limit of a text that may be said in each language',
      { people: [{ ...IVAN, role: 'x'.repeat(PART_LIMITS.line + 1) }] },
      { field: 'people.0.role', what: 'too-long', limit: PART_LIMITS.line },
    ],
    [
      'as what is missing',
      { people: [{ name: 'Ivan Example' }] },
      { field: 'people.0.mayBeNamed', what: 'not-said-whether-named' },
    ],
    ['as a name of blanks', { people: [{ ...IVAN, name: ' ' }] }, { field: 'people.0.name', what: 'no-name' }],
    ['as a text of blanks', { summary: ' ' }, { field: 'summary', what: 'empty' }],
    [
      'as an office that lacks',
      { addressees: [{ email: 'a@example.org' }] },
      { field: 'addressees.0.office', what: 'no-office' },
    ],
    [
      'as no e-mail address',
      { addressees: [{ office: 'Court', email: 'a@' }] },
      { field: 'addressees.0.email', what: 'no-email' },
    ],
    ['as no kind', { kind: 'news' }, { field: 'kind', what: 'no-kind' }],
    [
      'as no code of a list',
      { kind: 'outcome', ended: { how: 'somehow', on: '2024-01-01' } },
      { field: 'ended.how', what: 'unknown-code' },
    ],
    [
      'as no telephone number',
      { addressees: [{ office: 'Court', phone: 'ask' }] },
      { field: 'addressees.0.phone', what: 'no-phone' },
    ],
    ['as a text of several lines', { summary: 'one\ntwo' }, { field: 'summary', what: 'one-line' }],
    [
      'as an address with a user name',
      { sourceUrl: 'https://ana@example.org/' },
      { field: 'sourceUrl', what: 'user-name' },
    ],
    [
      'as an address that is too long in a mail',
      { sourceUrl: WIDE },
      { field: 'sourceUrl', what: 'too-long', limit: MAX_MAILED_ADDRESS_BYTES },
    ],
    [
      'as too many addressees of the book',
      {
        addressees: rows(mostOf('addressees'), () => ({ office: 'Court' })),
        addresseesFromBook: ['prosecutor'],
      },
      { field: 'addresseesFromBook', what: 'too-many', limit: mostOf('addressees') },
    ],
    [
      'as two answers for a name',
      { alsoNamed: [{ name: 'Red Square', because: 'is a judge' }], notNames: ['Red Square'] },
      { field: 'alsoNamed.0.because', what: 'two-answers' },
    ],
    [
      'as too many people together',
      { people: [IVAN], alsoNamed: rows(MOST_NAMED, (n) => ({ name: `Ana ${n}`, because: 'is a judge' })) },
      { field: 'alsoNamed', what: 'too-many', limit: MOST_NAMED },
    ],
  ])('%s', (_, request, problem) => {
    expect(told(request)).toEqual([problem]);
  });

  test('of an image with a retraction at the image, wherever it is said', () => {
    const message = 'cannot come with a retraction: the page of what is withdrawn shows none';
    expect(problemOf({ code: 'custom', path: ['image'], input: {}, message }, 'image.alt')).toEqual({
      field: 'image',
      what: 'image-with-retraction',
    });
  });

  test.each([
    'A list makes more than 8 addressees together',
    'It contradicts notNames',
    'A draft lists more than 30 together with people',
    'lists more than those together with people',
    'contradicts demands',
  ])('in the English of publishing, where we have no words for it: %s', (message) => {
    expect(problemOf({ code: 'custom', path: [], input: {}, message }, 'demands')).toEqual({
      ...{ field: 'demands', what: 'other', words: message },
    });
  });
});
