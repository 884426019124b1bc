import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askingForNothing,
  asRetractionOf,
  contentFrom,
  faultsOfContent,
  hashOfContent,
  missingFrom,
  withEarlierAnswers,
  withEarlierCase,
  withMailedKind,
  withMoreEditions,
  withMoreThemes,
} from '../../../functions/domain/publishing/appeal-content.ts';
import type { AppealInput } from '../../../functions/domain/publishing/input/appeal-input.ts';
import { fromEarlier, fromPerson, type InputAnswer } from '../../../functions/domain/publishing/input/input-answer.ts';
import { type ThemeAnswer, themeFromPage } from '../../../functions/domain/publishing/input/theme-answers.ts';
import type { ThemeConfidence } from '../../../functions/domain/reading/readings.ts';
import { anEdition } from '../../support/editions.ts';
import { aVersion } from '../../support/publishing/builders.ts';

const read = <T>(value: T, confidence: 'sure' | 'unsure' = 'sure'): InputAnswer<T> => ({
  value,
  confidence,
  from: 'page',
  evidence: [{ quote: 'q', where: 'title', why: 'w' }],
});

const readTheme = (slug: string, confidence: ThemeConfidence = 'sure'): ThemeAnswer =>
  themeFromPage({ code: slug, confidence, evidence: [] }, 'likely');

const aTaken = (given: Partial<AppealInput> = {}): AppealInput => ({
  title: read(aVersion().edition.title),
  datedOn: read(aVersion().datedOn),
  isDatedInFuture: false,
  kind: read('new'),
  language: 'en',
  countries: [read('RU')],
  addressesNoCountry: false,
  themes: [readTheme('torture'), readTheme('lawyers')],
  blocks: aVersion().edition.blocks,
  footnotes: aVersion().edition.footnotes,
  parts: {},
  drops: [],
  unanswered: [],
  leaveOut: [],
  doubts: [],
  refused: [],
  isUrgent: false,
  answered: { countries: false, themes: false, language: false },
  demandsFound: [],
  leftOut: [],
  ...given,
});

const fieldsMissing = (given: Partial<AppealInput>) => missingFrom(aTaken(given)).map(({ field }) => field);

describe('what is missing', () => {
  test('nothing, when the page makes title, date and a country sure', () => {
    expect(fieldsMissing({})).toEqual([]);
  });

  const guessed = read('2024-03-15', 'unsure');

  test.each<[string, Partial<AppealInput>, string, string]>([
    ['no title', { title: undefined }, 'title', 'shows no title'],
    ['a title that is a guess', { title: read('x', 'unsure') }, 'title', 'Is “x” the title?'],
    ['no date', { datedOn: undefined }, 'datedOn', 'shows no date'],
    ['a date that is a guess', { datedOn: guessed }, 'datedOn', 'Is 2024-03-15 the day of publication?'],
    [
      'a date that may be two days',
      { datedOn: { ...guessed, otherwise: '2024-05-13' } },
      'datedOn',
      'Is 2024-03-15 or 2024-05-13 the day of publication?',
    ],
    ['a date to come', { datedOn: guessed, isDatedInFuture: true }, 'datedOn', 'lies in the future'],
    ['countries that are all guesses', { countries: [read('RU', 'unsure')] }, 'countries', 'does not make sure'],
    ['no country', { countries: [] }, 'countries', 'Nothing on the page says'],
    ['what reads like a retraction', { kind: read('retraction') }, 'kind', 'say which kind it is'],
  ])('%s, and the answer says what to do about it', (_, given, field, words) => {
    expect(missingFrom(aTaken(given))).toEqual([{ field, message: expect.stringContaining(words) }]);
  });

  test.each(['title', 'datedOn'] as const)('nothing is settled without a %s', (field) => {
    expect(() => contentFrom(aTaken({ [field]: undefined }))).toThrow(RangeError);
  });

  test('no country is fine where a person says so, and so is a retraction by another kind', () => {
    expect(fieldsMissing({ countries: [], addressesNoCountry: true, kind: fromPerson('update') })).toEqual([]);
  });
});

test('no subscriber is mailed on a guess of a country: only sure ones are published on', () => {
  const codes = fc.uniqueArray(fc.constantFrom('RU', 'BY', 'MX', 'ML', 'CN'));
  const findings = codes.chain((all) =>
    fc.tuple(...all.map((code) => fc.constantFrom('sure' as const, 'unsure' as const).map((c) => read(code, c)))),
  );
  fc.assert(
    fc.property(findings, (countries) => {
      const sure = countries.filter(({ confidence }) => confidence === 'sure').map(({ value }) => value);
      expect(contentFrom(aTaken({ countries })).subject.countries).toEqual(sure.toSorted());
    }),
  );
});

test('a kind that is a guess, or a correction of nothing, is shown and published as new, and a person hears of it', () => {
  const mailed = (kind: AppealInput['kind'], isFirst: boolean) => withMailedKind(aTaken({ kind }), isFirst);
  const guess = mailed(read('outcome', 'unsure'), true);
  expect([guess.kind.value, guess.doubts, contentFrom(guess).kind]).toEqual([
    'new',
    [{ about: 'kind', field: 'kind', message: expect.stringContaining('reads like an outcome') }],
    'new',
  ]);
  expect(mailed(read('correction'), true).kind.value).toBe('new');
  expect(mailed(read('correction'), false).kind.value).toBe('correction');
  expect(mailed(read('outcome'), true)).toMatchObject({ kind: { value: 'outcome' }, doubts: [] });
});

test('a title may have 300 characters, and no more', () => {
  const titled = (length: number) =>
    faultsOfContent(contentFrom(aTaken({ title: fromPerson('x'.repeat(length)) })), { isFirst: true });
  expect(titled(300)).toEqual([]);
  expect(titled(301)).toEqual([{ field: 'title', message: 'has 301 characters, and a title may have 300' }]);
});

describe('what the version before had settled', () => {
  const earlier = aVersion({
    subject: { countries: ['BY'], themes: ['lawyers'] },
    sourceUrl: 'https://example.org/1',
    edition: { ...aVersion().edition, language: 'fr' },
  });

  test('holds for the same text, over what the page says, its language too', () => {
    const { subject, sourceUrl, edition } = contentFrom(withEarlierAnswers(aTaken(), earlier, 0));
    expect([subject, sourceUrl, edition]).toEqual([earlier.subject, earlier.sourceUrl, earlier.edition]);
  });

  test('holds for a title and a date that the page leaves open', () => {
    const open = aTaken({ title: read('another', 'unsure'), datedOn: read('2020-01-01', 'unsure') });
    const { title, datedOn } = withEarlierAnswers(open, earlier, 0);
    expect([title, datedOn]).toEqual([fromEarlier(earlier.edition.title), fromEarlier(earlier.datedOn)]);
  });

  test('a title and a date that the page makes sure are shown as the page’s', () => {
    const sure = aTaken();
    const { title, datedOn } = withEarlierAnswers(sure, earlier, 0);
    expect([title, datedOn]).toEqual([sure.title, sure.datedOn]);
  });

  test.each([
    ['title', { title: read('Another title') }],
    ['date', { datedOn: read('2024-03-16') }],
  ])('is not taken over under another %s that is sure: that is another text', (_, given) => {
    expect(contentFrom(withEarlierAnswers(aTaken(given), earlier, 0)).subject.countries).toEqual(['RU']);
  });

  test.each<[string, Partial<AppealInput>, string | undefined]>([
    ['the same text keeps the address that it had', { sourceUrl: read('https://example.org/2') }, earlier.sourceUrl],
    [
      'a person may give the same text another address',
      { sourceUrl: fromPerson('https://example.org/2') },
      'https://example.org/2',
    ],
    [
      'another text has the address that its page gives',
      { sourceUrl: read('https://example.org/2'), blocks: [{ kind: 'paragraph', html: 'Other words.' }] },
      'https://example.org/2',
    ],
  ])('%s', (_, given, sourceUrl) => {
    expect(withEarlierAnswers(aTaken(given), earlier, 0).sourceUrl?.value).toBe(sourceUrl);
  });

  test('a retraction leads to no address that its page gives', () => {
    expect(asRetractionOf(earlier, aTaken({ sourceUrl: read('https://example.org/2') })).sourceUrl).toBeUndefined();
  });

  test('gives way to what a person says now', () => {
    const said = aTaken({
      countries: [fromPerson('MX')],
      themes: [],
      language: 'es',
      answered: { countries: true, themes: true, language: true },
    });
    const { subject, edition } = contentFrom(withEarlierAnswers(said, earlier, 0));
    expect([subject, edition.language]).toEqual([{ countries: ['MX'], themes: [] }, 'es']);
  });

  test('gives way to what another text makes sure, and fills in where it is silent', () => {
    const other = aTaken({
      blocks: [{ kind: 'paragraph', html: 'Other words.' }],
      themes: [readTheme('torture', 'unsure')],
    });
    expect(contentFrom(withEarlierAnswers(other, earlier, 0)).subject).toEqual({
      countries: ['RU'],
      themes: ['lawyers'],
    });
  });

  test.each([
    ['an update stays about the themes of its case, beside those of its own text', 'update', ['lawyers', 'torture']],
    ['so does an outcome', 'outcome', ['lawyers', 'torture']],
    ['a correction is about what its own text says', 'correction', ['torture']],
  ] as const)('%s', (_, kind, themes) => {
    const other = aTaken({
      kind: fromPerson(kind),
      blocks: [{ kind: 'paragraph', html: 'Other words.' }],
      themes: [readTheme('torture'), readTheme('killings', 'unsure')],
    });
    expect(contentFrom(withEarlierAnswers(other, earlier, 0)).subject.themes).toEqual(themes);
    const unsure = aTaken({ ...other, themes: [readTheme('torture'), readTheme('lawyers', 'unsure')] });
    expect(contentFrom(withEarlierAnswers(unsure, earlier, 0)).subject.themes).toEqual(themes);
    const said = aTaken({ ...other, answered: { ...other.answered, themes: true } });
    expect(contentFrom(withEarlierAnswers(said, earlier, 0)).subject.themes).toEqual(['torture']);
  });

  test.each(['update', 'correction'] as const)(
    'themes that the text of one (%s) names and does not make likely are told, and not used',
    (kind) => {
      const other = aTaken({
        kind: fromPerson(kind),
        blocks: [{ kind: 'paragraph', html: 'Other words.' }],
        themes: [readTheme('killings', 'unsure'), readTheme('lawyers', 'unsure')],
      });
      const filled = withEarlierAnswers(other, earlier, 0);
      expect(filled.themes.map(({ value, from, isUsed }) => [value, from, isUsed])).toEqual([
        ['killings', 'page', false],
        ['lawyers', 'earlier version', true],
      ]);
      expect(withEarlierCase(other, earlier, 0).themes).toEqual(filled.themes);
    },
  );

  test('that it addressed no country is an answer too', () => {
    const none = withEarlierAnswers(aTaken(), aVersion({ subject: { countries: [], themes: [] } }), 0);
    expect([missingFrom(none), contentFrom(none).subject.countries]).toEqual([[], []]);
    expect(withEarlierAnswers(aTaken(), earlier, 0).addressesNoCountry).toBe(false);
  });
});

describe('an outcome in the words of the version before', () => {
  const earlier = aVersion({ edition: { ...aVersion().edition, demands: ['A doctor'] } });
  const whatChanged = { whatChanged: fromPerson('He is free.') };
  const demandsOf = (given: Partial<AppealInput>, before = earlier) =>
    withEarlierAnswers(aTaken(given), before, 0).parts.demands?.value;

  test('ends the calls of that version where it says what has changed', () => {
    expect(demandsOf({ kind: read('outcome'), parts: whatChanged })).toBeUndefined();
    expect(demandsOf({ kind: read('outcome') })).toEqual(['A doctor']);
    expect(demandsOf({ kind: read('update'), parts: whatChanged })).toEqual(['A doctor']);
    expect(demandsOf({ kind: read('outcome'), parts: whatChanged }, { ...earlier, kind: 'outcome' })).toEqual([
      'A doctor',
    ]);
  });
});

describe('which words of a translation are asked about', () => {
  const messageOf = (parts: readonly string[]) => missingFrom(aTaken({ unanswered: [{ language: 'fr', parts }] }));

  test('is said by name, in order', () => {
    expect(messageOf(['title', 'body', 'cautions'])).toEqual([
      {
        field: 'translations',
        message: expect.stringMatching(
          /^The French edition translates words that have changed \(title, text, and cautions\): send it again/,
        ),
      },
    ]);
  });
});

describe('a content', () => {
  test('has how its case ended, and none where nothing is said of it', () => {
    const ended = { how: 'released', on: '2024-06-02' } as const;
    expect(contentFrom(aTaken({ ended })).ended).toEqual(ended);
    expect(contentFrom(aTaken())).not.toHaveProperty('ended');
  });

  test('is the same whatever its editions were made from, and however its case ended', () => {
    const french = anEdition('fr');
    const content = { ...contentFrom(aTaken()), translations: [french] };
    expect(hashOfContent({ ...content, translations: [{ ...french, madeFrom: { title: 'x' } }] })).toBe(
      hashOfContent(content),
    );
    expect(hashOfContent({ ...content, translations: [{ ...french, title: 'Un autre' }] })).not.toBe(
      hashOfContent(content),
    );
    expect(hashOfContent({ ...content, kind: 'update', ended: { how: 'released', on: '2024-06-02' } })).toBe(
      hashOfContent(content),
    );
    expect(hashOfContent({ ...content, kind: 'retraction' })).not.toBe(hashOfContent(content));
  });

  test('of a retraction has the texts of its translations alone', () => {
    const french = { ...anEdition('fr'), summary: 'Il a été battu.', demands: ['Un médecin'] };
    const content = { ...contentFrom(aTaken()), translations: [french] };
    expect(askingForNothing(content).translations).toEqual([anEdition('fr')]);
    expect(askingForNothing(contentFrom(aTaken()))).not.toHaveProperty('translations');
  });
});

describe('further editions of a version', () => {
  const [french, spanish, arabic] = [anEdition('fr'), anEdition('es'), anEdition('ar')];

  test('come beside those that it has, late, and in the place of those that were left out', () => {
    const version = aVersion({
      ...{ translations: [french], lateLanguages: ['fr'] },
      staleEditions: [
        { language: 'es', version: 1 },
        { language: 'ar', version: 1 },
      ],
    });
    expect(withMoreEditions(version, [french, spanish])).toMatchObject({
      ...{ translations: [french, spanish], lateLanguages: ['fr', 'es'] },
      staleEditions: [{ language: 'ar', version: 1 }],
    });
    expect(withMoreEditions(version, [spanish, arabic])?.staleEditions).toEqual([]);
    expect(withMoreEditions(aVersion(), [french])).not.toHaveProperty('staleEditions');
    expect(withMoreEditions(version)).toMatchObject({ translations: [french], lateLanguages: ['fr'] });
  });

  test('are none where one says something else than the one in its language', () => {
    const version = aVersion({ translations: [french] });
    expect(withMoreEditions(version, [{ ...french, title: 'Un autre' }, spanish])).toBeUndefined();
    expect(withMoreEditions(version, [{ ...french, madeFrom: { title: 'x' } }])?.translations).toEqual([french]);
  });
});

test('themes that a person adds take the place of the same ones that were found, and of no others', () => {
  const input = withMoreThemes(aTaken({ themes: [readTheme('torture', 'likely'), readTheme('lawyers')] }), [
    ...['torture', 'journalists'],
  ]);
  expect(input.themes.map(({ value, from }) => [value, from])).toEqual([
    ['lawyers', 'page'],
    ['journalists', 'person'],
    ['torture', 'person'],
  ]);
});

test('a zone or a reason of a last day that is not given is refused where it stands, and one of a day is not', () => {
  const content = (given: object) => ({ ...contentFrom(aTaken()), ...given });
  const faultsOf = (given: object) => faultsOfContent(content(given), { isFirst: true }).map(({ field }) => field);
  const { edition } = aVersion();
  const french = { ...anEdition('fr'), actByReason: 'Une audience.' };
  expect(
    faultsOf({
      actByZone: 'Europe/Moscow',
      edition: { ...edition, actByReason: 'A hearing.' },
      translations: [french],
    }),
  ).toEqual(['actByZone', 'actByReason', 'translations[0].actByReason']);
  expect(faultsOf({ translations: [anEdition('fr'), { ...french, language: 'es' }] })).toEqual([
    'translations[1].actByReason',
  ]);
  expect(
    faultsOf({ expiresOn: '2099-01-01', actByZone: 'Europe/Moscow', edition: { ...edition, actByReason: 'X.' } }),
  ).toEqual([]);
});

test('a title needs a letter or a digit, and may hold no encoded word, in any edition', () => {
  const faultsOf = (title: string, inFrench = 'Un titre') =>
    faultsOfContent(
      { ...contentFrom(aTaken({ title: read(title) })), translations: [anEdition('fr', inFrench)] },
      { isFirst: true },
    ).map(({ field }) => field);
  expect([faultsOf('— ! —'), faultsOf('7'), faultsOf('é')]).toEqual([['title'], [], []]);
  expect(faultsOf('=?utf-8?q?x?=', '=?utf-8?q?y?=')).toEqual(['title', 'translations[0].title']);
});
