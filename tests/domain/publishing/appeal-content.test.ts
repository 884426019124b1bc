import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentFrom, missingFrom, withEarlierAnswers } from '../../../functions/domain/publishing/appeal-content.ts';
import type { AppealInput } from '../../../functions/domain/publishing/appeal-input.ts';
import { fromPerson, type InputAnswer } from '../../../functions/domain/publishing/input-answer.ts';
import { aVersion } from '../../support/publishing/builders.ts';

const read = <T>(value: T, confidence: 'sure' | 'unsure' = 'sure'): InputAnswer<T> => ({
  value,
  confidence,
  from: 'page',
  evidence: [{ quote: 'q', where: 'title', why: 'w' }],
});

const aTaken = (given: Partial<AppealInput> = {}): AppealInput => ({
  title: read(aVersion().edition.title),
  datedOn: read(aVersion().datedOn),
  isDatedInFuture: false,
  kind: read('new'),
  language: 'en',
  countries: [read('RU')],
  addressesNoCountry: false,
  themes: [read('torture'), read('lawyers')],
  blocks: aVersion().edition.blocks,
  footnotes: aVersion().edition.footnotes,
  parts: {},
  doubts: [],
  refused: [],
  isUrgent: false,
  answered: { countries: false, themes: false, language: false },
  demandsFound: [],
  ...given,
});

const fieldsMissing = (given: Partial<AppealInput>) => missingFrom(aTaken(given)).map(({ field }) => field);

describe('what is missing', () => {
  test('nothing, when the page makes title, date and a country sure', () => {
    expect(fieldsMissing({})).toEqual([]);
  });

  test.each<[string, Partial<AppealInput>, string]>([
    ['a title that is a guess', { title: read('x', 'unsure') }, 'title'],
    ['a date that is a guess', { datedOn: read('2024-03-15', 'unsure') }, 'datedOn'],
    ['countries that are all guesses', { countries: [read('RU', 'unsure'), read('BY', 'unsure')] }, 'countries'],
    ['no country', { countries: [] }, 'countries'],
    ['what reads like a retraction', { kind: read('retraction') }, 'kind'],
  ])('%s', (_, given, field) => {
    expect(fieldsMissing(given)).toEqual([field]);
  });

  test('no country is fine where a person says so, and so is a retraction by another kind', () => {
    expect(fieldsMissing({ countries: [], addressesNoCountry: true, kind: fromPerson('update') })).toEqual([]);
  });
});

test('no subscriber is mailed on a guess: only what is sure is published on', () => {
  const codes = fc.uniqueArray(fc.constantFrom('RU', 'BY', 'MX', 'ML', 'CN'));
  const findings = codes.chain((all) =>
    fc.tuple(...all.map((code) => fc.constantFrom('sure' as const, 'unsure' as const).map((c) => read(code, c)))),
  );
  fc.assert(
    fc.property(findings, (countries) => {
      const sure = countries.filter(({ confidence }) => confidence === 'sure').map(({ value }) => value);
      const { subject } = contentFrom(aTaken({ countries, themes: countries }));
      expect(subject).toEqual({ countries: sure.toSorted(), themes: sure.toSorted() });
    }),
  );
});

test('a kind that is a guess is published as new', () => {
  expect(contentFrom(aTaken({ kind: read('outcome', 'unsure') })).kind).toBe('new');
  expect(contentFrom(aTaken({ kind: read('outcome') })).kind).toBe('outcome');
});

describe('what the version before had settled', () => {
  const earlier = aVersion({
    subject: { countries: ['BY'], themes: ['lawyers'] },
    sourceUrl: 'https://example.org/1',
    edition: { ...aVersion().edition, language: 'fr' },
  });

  test('holds for the same text, over what the page says, its language too', () => {
    const { subject, sourceUrl, edition } = contentFrom(withEarlierAnswers(aTaken(), earlier));
    expect([subject, sourceUrl, edition]).toEqual([earlier.subject, earlier.sourceUrl, earlier.edition]);
  });

  test('holds for a title and a date that the page leaves open', () => {
    const open = aTaken({ title: read('another', 'unsure'), datedOn: read('2020-01-01', 'unsure') });
    const { edition, datedOn } = contentFrom(withEarlierAnswers(open, earlier));
    expect([edition.title, datedOn]).toEqual([earlier.edition.title, earlier.datedOn]);
  });

  test('gives way to what a person says now', () => {
    const said = aTaken({
      countries: [fromPerson('MX')],
      themes: [],
      language: 'es',
      answered: { countries: true, themes: true, language: true },
    });
    const { subject, edition } = contentFrom(withEarlierAnswers(said, earlier));
    expect([subject, edition.language]).toEqual([{ countries: ['MX'], themes: [] }, 'es']);
  });

  test('gives way to what another text makes sure, and fills in where it is silent', () => {
    const other = aTaken({
      blocks: [{ kind: 'paragraph', html: 'Other words.' }],
      themes: [read('torture', 'unsure')],
    });
    expect(contentFrom(withEarlierAnswers(other, earlier)).subject).toEqual({
      countries: ['RU'],
      themes: ['lawyers'],
    });
  });

  test('that it addressed no country is an answer too', () => {
    const none = withEarlierAnswers(aTaken(), aVersion({ subject: { countries: [], themes: [] } }));
    expect([missingFrom(none), contentFrom(none).subject.countries]).toEqual([[], []]);
  });
});
