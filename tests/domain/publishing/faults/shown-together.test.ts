import { describe, expect, test } from 'vitest';
import type { AppealContent, Edition } from '../../../../functions/domain/appeal/versions.ts';
import { shownTogether } from '../../../../functions/domain/publishing/faults/shown-together.ts';
import { aVersion } from '../../../support/publishing/builders.ts';

const anEdition = (given: Partial<Edition> = {}): Edition => ({
  language: 'en',
  title: 'title',
  blocks: [
    { kind: 'paragraph', html: 'one' },
    { kind: 'paragraph', html: '<em>two</em>' },
  ],
  footnotes: [{ mark: '1', html: '<em>note</em>' }],
  ...given,
});
const withParts = (given: Partial<Edition> = {}): Edition =>
  anEdition({
    summary: 'summary',
    demands: ['demand'],
    whatChanged: 'changed',
    actByReason: 'reason',
    cautions: ['caution'],
    letter: 'letter',
    ...given,
  });
const content = (given: Partial<AppealContent>): AppealContent => aVersion(given);

/** Each order once, as a reader meets its texts. */
const orders = (given: Partial<AppealContent>): string[] => [
  ...new Set(shownTogether(content(given)).map((row) => row.map(({ text }) => text.replace('\n', '+')).join(' '))),
];
const fields = (given: Partial<AppealContent>): string[] => [
  ...new Set(shownTogether(content(given)).map((row) => row.map(({ field }) => field).join(' '))),
];

const SHARED: Partial<AppealContent> = {
  caseReference: 'reference',
  actions: [{ kind: 'letter', to: 1, safety: 'safety' }, { kind: 'share' }],
  addressees: [{ office: 'office', name: 'name', post: 'post', salutation: 'salutation', copies: ['copy', 'other'] }],
  people: [
    { name: 'Named', nativeName: 'Native', role: 'role', mayBeNamed: true },
    {
      name: 'Hidden',
      nativeName: 'Hidden',
      pronoun: 'they',
      role: 'teacher',
      state: 'held',
      place: 'there',
      mayBeNamed: false,
    },
  ],
  sources: [{ title: 'source', url: 'https://court.example.org/12' }],
  image: {
    digest: 'digest',
    type: 'image/png',
    width: 1,
    height: 1,
    alt: 'alt',
    credit: 'credit',
    consentNote: 'consent',
  },
};
const PEOPLE = 'Named Native role they teacher held there';

describe('texts are read on into their neighbours', () => {
  test('in each order in which a page, a mail, a list, a digest and a letter show them', () => {
    const acting = (office: string) => `caution reason demand safety ${office} post salutation copy other`;
    const inEachOrder = (row: (office: string) => string) => ['office name', 'name office'].map(row);
    const rest = `${PEOPLE} alt credit one+two note`;
    expect(orders({ ...SHARED, edition: withParts() })).toEqual([
      ...inEachOrder((office) => `title reference summary changed ${acting(office)} ${rest} source`),
      ...inEachOrder((office) => `title reference summary changed ${rest} ${acting(office)} source`),
      ...inEachOrder((office) => `reference title summary changed ${acting(office)} ${PEOPLE} one+two note source`),
      ...inEachOrder((office) => `reference title summary changed ${PEOPLE} one+two note ${acting(office)} source`),
      ...inEachOrder((office) => `title caution reason safety ${office} post salutation copy other letter`),
      'title reason summary demand',
      'title changed summary one+two note',
      'title changed one+two note',
      'title one+two note',
      'title salutation letter',
      'copy other',
    ]);
  });

  test('the subject of an e-mail, before the greeting and the letter of the office that it goes to', () => {
    const given = orders({
      edition: anEdition({ letter: 'letter' }),
      addressees: [
        { office: 'office', salutation: 'first' },
        { office: 'office', salutation: 'second' },
      ],
      actions: [
        { kind: 'letter', to: 1 },
        { kind: 'email', to: 2, subject: 'subject' },
      ],
    });
    expect(given.filter((row) => row.endsWith('letter') && !row.includes('office'))).toEqual([
      'title first letter',
      'title second letter',
      'subject second letter',
    ]);
  });

  test('as far as there are any: what stands alone has no neighbour', () => {
    expect(orders({ edition: anEdition({ blocks: [], footnotes: [] }) })).toEqual(['title ']);
    expect(orders({ edition: anEdition(), addressees: [{ office: 'office' }] })).toEqual([
      'title office one+two note',
      'title one+two note office',
      'title office',
      'title one+two note',
    ]);
  });

  test('under the names of their fields', () => {
    expect(fields({ ...SHARED, people: [], edition: withParts() }).slice(0, 1)).toEqual([
      'title caseReference summary whatChanged cautions actByReason demands actions addressees addressees addressees addressees addressees addressees image image body body sources',
    ]);
  });
});

describe('in each language', () => {
  const french = { language: 'fr' as const, title: 'titre', blocks: [], footnotes: [] };

  test('what a translation has not is read as it stands in the original', () => {
    const given = { edition: withParts(), translations: [{ ...french, summary: 'résumé' }] };
    expect(orders(given)).toContain('titre reason résumé');
    expect(fields(given)).toContain('translations[0].title actByReason translations[0].summary');
  });

  test('and its own otherwise', () => {
    const given = { edition: withParts(), translations: [{ ...french, actByReason: 'raison' }] };
    expect(orders(given)).toContain('titre raison');
    expect(fields(given)).toContain('translations[0].title translations[0].actByReason');
  });

  test('what is said in several languages is read in that of the edition', () => {
    const addressees = [{ office: { en: 'office', fr: 'bureau' }, name: 'name' }];
    const given = orders({ edition: anEdition(), translations: [french], addressees });
    expect(given).toContain('title office name one+two note');
    expect(given).toContain('titre bureau name ');
  });
});

describe('of a long text, the end that touches its neighbour is read', () => {
  const letters = (length: number) => Array.from({ length }, (_, index) => 'abcdefghij'[index % 7]).join('');
  const rows = (summary: string) =>
    shownTogether(content({ edition: anEdition({ summary, blocks: [], footnotes: [] }) }))
      .filter((row) => row.some(({ field }) => field === 'summary'))
      .map((row) => row.map(({ text }) => text));

  test('a thousand signs are read whole', () => {
    expect(rows(letters(1_000))[0]).toEqual(['title', letters(1_000), '']);
  });

  test('of more, the first thousand behind what precedes it, and the last before what follows', () => {
    const text = letters(2_345);
    expect(rows(text).slice(0, 2)).toEqual([
      ['title', text.slice(0, 1_000)],
      [text.slice(1_345), ''],
    ]);
  });

  test('one that is a sign longer parts them, too', () => {
    const text = letters(1_001);
    expect(rows(text).slice(0, 2)).toEqual([
      ['title', text.slice(0, 1_000)],
      [text.slice(1), ''],
    ]);
  });
});
