import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { MAX_IMAGE_BYTES } from '../../../functions/contract/limits.ts';
import { PAGE_EXCESSES } from '../../../functions/contract/requests/read-page.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { PROBLEMS, type Problem } from '../../../functions/domain/drafts/problem.ts';
import { problemOfFault } from '../../../functions/domain/drafts/problem-of-fault.ts';
import { NO_ONE, requestOf } from '../../../functions/domain/drafts/request-of.ts';
import { considerRequest } from '../../../functions/domain/publishing/consider-request.ts';
import { DAMAGED, MOVING, TURNED } from '../../../functions/domain/publishing/images/cleaned.ts';
import { takeImage } from '../../../functions/domain/publishing/images/take-image.ts';
import { tooMuch } from '../../../functions/domain/publishing/input/too-much.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aRequest, NOW_MS } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const DRAFT_ID = '0d0d0d0d-1111-4222-8333-444444444444';
const CONSENT = { by: 'his lawyer', on: '2024-01-01', for: 'naming him' };
const IVAN = { name: 'Ivan Example', mayBeNamed: true };
const LETTER = { kind: 'letter', to: 1 } as const;
const ports = {
  appeals: new MemoryAppeals(),
  addressees: new MemoryAddressees(),
  readPage: readHere,
  nowMs: () => NOW_MS,
};

/** What publishing refuses of a request, as a member is told it. */
async function toldOf(given: Parameters<typeof aRequest>[0]) {
  const outcome = await considerRequest({ ...aRequest(given), ...given }, 'publisher-1', ports, NOW_MS);
  if (outcome.kind !== 'refused') return [];
  return outcome.faults.map((fault) => problemOfFault(fault, fault.field).what);
}

test.each<[what: string, given: Parameters<typeof aRequest>[0]]>([
  ['no-consent', { people: [IVAN] }],
  ['consent-and-reason', { people: [{ ...IVAN, consent: CONSENT, withoutConsent: 'none could be asked' }] }],
  ['named-nowhere', { alsoNamed: [{ name: 'Vera Other', because: 'speaks in public' }] }],
  ['day-future', { people: [{ ...IVAN, consent: { ...CONSENT, on: '2999-01-01' } }] }],
  ['names-unnamed', { title: 'Free Ivan Example', people: [{ ...IVAN, mayBeNamed: false, withoutConsent: 'hidden' }] }],
  ['no-such-addressee', { actions: [LETTER] }],
  ['addressee-lacks', { addressees: [{ office: 'Prosecutor' }], actions: [LETTER] }],
  ['user-name', { summary: 'See https://un.org@example.org/ now' }],
  ['address-in-office', { addressees: [{ office: 'office@example.org' }] }],
  ['day-past', { expiresOn: '2001-01-01' }],
  ['without-day', { actByReason: 'A court hears him.' }],
  ['no-letters', { title: '…' }],
  ['no-zone', { expiresOn: '2999-01-01', actByZone: 'Europe/Nowhere' }],
  ['encoded-word', { title: 'Free =?utf-8?q?him?=' }],
  [
    'same-language',
    { language: 'en', translations: [{ language: 'en', title: 'Free him', body: { text: 'He is held.' } }] },
  ],
  ['unknown-code', { themes: ['no-such-theme'] }],
  ['no-title', { title: '\u200b' }],
  ['not-in-book', { addresseesFromBook: ['prosecutor'] }],
])('%s is said in our own words', async (what, given) => {
  expect(await toldOf(given)).toContain(what);
});

test.each<[what: string, data: Buffer]>([
  ['image-kind', Buffer.from('no image')],
  ['image-damaged', Buffer.from('\xff\xd8\xff', 'latin1')],
  ['image-too-large', Buffer.alloc(MAX_IMAGE_BYTES + 1)],
])('of an image, %s is said in our own words', (what, data) => {
  const outcome = takeImage({ data: data.toString('base64'), alt: '-', credit: '-', consentNote: '-', consent: true });
  if (outcome.kind !== 'refused') throw new Error(outcome.kind);
  expect(outcome.faults.map((fault) => problemOfFault(fault, fault.field).what)).toEqual([what]);
});

test.each([TURNED, MOVING, DAMAGED])('what is wrong with an image is said in our own words: %o', ({ why }) => {
  expect(problemOfFault({ field: 'image.data', message: why }, 'image.file').what).not.toBe('other');
});

test.each(PAGE_EXCESSES)('a text with too much of %s is called too intricate', (of) => {
  expect(problemOfFault(tooMuch(of, 'page'), 'text').what).toBe('too-intricate');
});

test.each(LANGUAGES)('each thing that can be wrong is said in words of no program: %s', (language) => {
  for (const what of PROBLEMS) {
    const words = message(language, `compose.problem.${what}`, { limit: 3, example: 'https://example.org/a' });
    expect([what, words]).toEqual([what, expect.not.stringMatching(/\[\d\]|[{}]|consent\.|translations|externalId/)]);
  }
});

test('each thing that is missing for an image is said by itself, and who agreed only where people are in it', () => {
  const whole = { text: 'He is held.', 'image.alt': 'A gate', 'image.credit': 'She' };
  const missing = (fields: DraftFields) =>
    requestOf({ draftId: DRAFT_ID, fields }, new Uint8Array(3)).problems.map(({ field, what }) => `${field}: ${what}`);
  expect(missing({ text: 'He is held.' })).toEqual([
    'image.alt: no-image-alt',
    'image.credit: no-image-credit',
    'image.consent: no-image-consent',
  ]);
  expect(missing({ ...whole, 'image.consentNote': 'By her' })).toEqual(['image.consent: no-image-consent']);
  expect(missing({ ...whole, 'image.consent': 'yes' })).toEqual(['image.consentNote: no-image-consent-note']);
  const noOne = { ...whole, 'image.consent': NO_ONE };
  expect(missing(noOne)).toEqual([]);
  expect(requestOf({ draftId: DRAFT_ID, fields: noOne }, new Uint8Array(3)).request?.image).toMatchObject({
    consent: true,
    consentNote: 'No one can be recognised in it.',
  });
});

test('what we have no words for keeps the English of publishing', () => {
  expect(problemOfFault({ field: 'body', message: 'is odd' }, 'text')).toEqual({
    field: 'text',
    what: 'other',
    words: 'is odd',
  });
});

/** What publishing says, as the beginning of a sentence. */
test.each<[said: string, told: Partial<Problem>]>([
  ['is missing for this person: say who agreed', { what: 'no-consent' }],
  ['contradicts withoutConsent', { what: 'consent-and-reason' }],
  ['names a person who may not be named', { what: 'names-unnamed' }],
  ['stands in no text of this appeal', { what: 'named-nowhere' }],
  ['is needed: no spelling is known of a person', { what: 'name-unspelled' }],
  [
    'keep a person of the version before who may not be named, and of whom no spelling is known',
    { what: 'kept-unspelled' },
  ],
  ['names addressee 12, and there are 11', { what: 'no-such-addressee' }],
  ['names addressee 12, who has no e-mail address', { what: 'addressee-lacks' }],
  ['holds an address with a user name or a password', { what: 'user-name' }],
  ['holds an office or a name with an e-mail address', { what: 'address-in-office' }],
  ['2001-02-03 lies in the past', { what: 'day-past' }],
  ['2999-02-03 lies in the future', { what: 'day-future' }],
  ['means nothing without expiresOn', { what: 'without-day' }],
  ['holds no letter and no digit', { what: 'no-letters' }],
  ['has 1234 characters, and a title may have 250', { what: 'too-long', limit: 250 }],
  ['is no time zone', { what: 'no-zone' }],
  ['holds no text of an appeal', { what: 'no-text' }],
  ['has no text in "fr", "es"', { what: 'no-alt', field: 'image.alt.fr' }],
  ['is empty', { what: 'no-title' }],
  ['is turned by a note in its metadata', { what: 'image-unclean' }],
  ['holds metadata', { what: 'image-unclean' }],
  ['holds more than one still picture', { what: 'image-unclean' }],
  ['holds more than 6,000 elements', { what: 'too-intricate' }],
  ['holds elements more than 150 deep', { what: 'too-intricate' }],
  ['takes too long to read', { what: 'too-intricate' }],
  ['has an edition in "en"', { what: 'same-language' }],
  ['is larger than 5000 KB', { what: 'image-too-large' }],
  ['is 12,000 × 11,000 pixels', { what: 'image-too-large' }],
  ['is no JPEG', { what: 'image-kind' }],
  ['is damaged', { what: 'image-damaged' }],
  ['is not base64', { what: 'image-damaged' }],
  ['moves: send one still picture of it', { what: 'image-moves' }],
  ['holds =? or ?=', { what: 'encoded-word' }],
  ['gives the full name of a child', { what: 'names-minor' }],
  ['is the text of the appeal itself', { what: 'repeats-text' }],
  ['is that of an appeal which you joined', { what: 'joined-withdrawn' }],
  ['lists more than 1,300', { what: 'too-many', limit: 1_300 }],
  ['"XX" is no ISO 3166-1 alpha-2 code', { what: 'unknown-code' }],
  ['"tortur" is no theme', { what: 'unknown-code' }],
  ['is version 12, and version 14 was published', { what: 'overtaken', limit: 14 }],
])('"%s" is told in our own words, and nothing else that only ends so', (said, told) => {
  const of = (message: string) => problemOfFault({ field: 'body', message }, 'text');
  expect(of(said)).toEqual({ field: 'text', ...told });
  const other = `odd ${said}`;
  expect(of(other)).toEqual({ field: 'text', what: 'other', words: other });
});

test.each(['names addressee 12, and there are 11 of them', 'is empty of words'])(
  '"%s" goes on, and is another fault',
  (words) => {
    expect(problemOfFault({ field: 'body', message: words }, 'text')).toEqual({ field: 'text', what: 'other', words });
  },
);

test.each([
  ['is longer than 2,000 characters once its addresses are shown as they lead: shorten it', 'addresses-too-long'],
  ['"prosecutor" is in no entry of your book of addressees', 'not-in-book'],
])('"%s" is told in our own words by how it ends', (words, what) => {
  expect(problemOfFault({ field: 'body', message: words }, 'text')).toEqual({ field: 'text', what });
});
