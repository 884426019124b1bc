import { describe, expect, test } from 'vitest';
import { followUpIn, ownIdOf, requestOf } from '../../../functions/domain/drafts/request-of.ts';
import { withRowsInOrder } from '../../../functions/domain/drafts/rows.ts';

const draftId = '0f0f0f0f-1111-4222-8333-444444444444';
const WHOLE = { language: 'en', title: 'Free Ivan Example', text: 'He is held in **Russia**.' };
const read = (fields: Record<string, string>) => requestOf({ draftId, fields: { ...WHOLE, ...fields } });
const problems = (fields: Record<string, string>) => read(fields).problems.map(({ field, what }) => [field, what]);

test('a title and a text are a request by themselves, under the id of the draft', () => {
  expect(read({})).toEqual({
    request: {
      page: { content: '<p>He is held in <strong>Russia</strong>.</p>\n', format: 'html', appeal: 'whole' },
      title: 'Free Ivan Example',
      language: 'en',
      externalId: draftId,
      draftId,
    },
    problems: [],
  });
});

test('every part that a form holds comes into the request', () => {
  const fields = {
    summary: 'Short.',
    'demands.1': 'release him',
    'cautions.1': 'Do not contact the family.',
    actByReason: 'A court hears him.',
    whatChanged: 'He was moved.',
    letter: 'Dear Prosecutor,',
    caseReference: 'RUS-0147',
    'people.1.name': 'Ivan Example',
    'people.1.spellings': 'I. Example\nIwan Example',
    'people.1.role': 'lawyer',
    'people.1.heldSince-day': '24',
    'people.1.heldSince-month': '5',
    'people.1.heldSince-year': '2023',
    'people.1.mayBeNamed': 'no',
    'people.1.withoutConsent': 'cannot be reached',
    'addressees.1.office': 'Prosecutor General',
    'addressees.1.languages': 'ru, en',
    'addressees.1.copies': 'the embassy\nthe court',
    'addressees.1.checkedOn-day': '2',
    'addressees.1.checkedOn-month': '3',
    'addressees.1.checkedOn-year': '2024',
    book: 'ru-court\nru-prison',
    'actions.1.kind': 'email',
    'actions.1.to': '2',
    'actions.1.subject': 'Ivan Example',
    'sources.1.url': 'https://example.org/147',
    'sources.1.title': 'Statement',
    countries: 'RU\nBY',
    themes: 'lawyers',
    kind: 'update',
    followUp: '0b0b0b0b-1111-4222-8333-444444444444',
    urgent: 'yes',
    'expiresOn-day': '15',
    'expiresOn-month': '4',
    'expiresOn-year': '2024',
    actByZone: 'Europe/Moscow',
    datedOn: '2024-03-15',
    sourceUrl: 'https://example.org/appeal',
    distinct: 'yes',
  };
  expect(read(fields)).toMatchObject({
    problems: [],
    request: {
      summary: 'Short.',
      demands: ['release him'],
      cautions: ['Do not contact the family.'],
      actByReason: 'A court hears him.',
      whatChanged: 'He was moved.',
      letter: 'Dear Prosecutor,',
      caseReference: 'RUS-0147',
      people: [
        {
          name: 'Ivan Example',
          spellings: ['I. Example', 'Iwan Example'],
          role: 'lawyer',
          heldSince: '2023-05-24',
          mayBeNamed: false,
          withoutConsent: 'cannot be reached',
        },
      ],
      addressees: [
        {
          office: 'Prosecutor General',
          languages: ['ru', 'en'],
          copies: ['the embassy', 'the court'],
          checkedOn: '2024-03-02',
        },
      ],
      addresseesFromBook: ['ru-court', 'ru-prison'],
      actions: [{ kind: 'email', to: 2, subject: 'Ivan Example' }],
      sources: [{ url: 'https://example.org/147', title: 'Statement' }],
      countries: ['RU', 'BY'],
      themes: ['lawyers'],
      kind: 'update',
      externalId: '0b0b0b0b-1111-4222-8333-444444444444',
      urgent: true,
      expiresOn: '2024-04-15',
      actByZone: 'Europe/Moscow',
      datedOn: '2024-03-15',
      sourceUrl: 'https://example.org/appeal',
      distinctFrom: 'all',
    },
  });
});

test('a further language has its own words, also of what all languages share', () => {
  const { request, problems: found } = read({
    editions: 'fr\nes',
    'fr.title': 'Libérez Ivan Example',
    'fr.text': 'Il est détenu.',
    'fr.demands.1': 'le libérer',
    'people.1.name': 'Ivan Example',
    'people.1.role': 'lawyer',
    'people.1.role.fr': 'avocat',
    'people.1.mayBeNamed': 'yes',
  });
  expect(found).toEqual([]);
  expect(request?.translations).toEqual([
    {
      language: 'fr',
      title: 'Libérez Ivan Example',
      body: { html: '<p>Il est détenu.</p>\n' },
      demands: ['le libérer'],
    },
  ]);
  expect(request?.people?.[0]?.role).toEqual({ en: 'lawyer', fr: 'avocat' });
});

test.each([
  ['half a day', { 'expiresOn-day': '15', 'expiresOn-year': '2024' }, 'expiresOn-month', 'half-day'],
  [
    'a day that no month has',
    { 'datedOn-day': '30', 'datedOn-month': '2', 'datedOn-year': '2024' },
    'datedOn-day',
    'no-day',
  ],
  [
    'half an address',
    { 'addressees.1.office': 'Court', 'addressees.1.email': 'court@' },
    'addressees.1.email',
    'no-email',
  ],
  [
    'words for a telephone',
    { 'addressees.1.office': 'Court', 'addressees.1.phone': 'ask' },
    'addressees.1.phone',
    'no-phone',
  ],
  [
    'no address of a source',
    { 'sources.1.title': 'Statement', 'sources.1.url': 'example' },
    'sources.1.url',
    'no-web-address',
  ],
  ['a person without a name', { 'people.1.role': 'lawyer', 'people.1.mayBeNamed': 'yes' }, 'people.1.name', 'no-name'],
  ['a person of whom it is not said', { 'people.1.name': 'Ivan' }, 'people.1.mayBeNamed', 'not-said-whether-named'],
  [
    'half a consent',
    { 'people.1.name': 'Ivan', 'people.1.mayBeNamed': 'yes', 'people.1.consentBy': 'his wife' },
    'people.1.consentOn-day',
    'no-consent',
  ],
  ['a zone of nowhere', { actByZone: 'Mars/Base' }, 'actByZone', 'no-zone'],
  ['a long summary', { summary: 'x'.repeat(241) }, 'summary', 'too-long'],
  ['a long demand behind a good one', { 'demands.1': 'x', 'demands.2': 'x'.repeat(301) }, 'demands.2', 'too-long'],
  ['a reference of odd signs', { caseReference: '!!' }, 'caseReference', 'no-case-reference'],
  ['all countries unticked', { countries: '-' }, 'countries', 'no-country'],
  ['an edition without a text', { editions: 'fr', 'fr.title': 'Titre' }, 'fr.text', 'no-text'],
])('%s is no request, and says so at its field', (_, fields, field, what) => {
  expect(problems(fields as Record<string, string>)).toContainEqual([field, what]);
  expect(read(fields as Record<string, string>).request).toBeUndefined();
});

test('markup in a text stays text, and an address that runs a script is no link', () => {
  const html = (text: string) => read({ text }).request?.page?.content ?? '';
  expect(html('<script>alert(1)</script> <img src=x onerror=alert(1)>')).not.toMatch(/<script|<img/);
  expect(html('[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://example.org/c.png)')).not.toMatch(
    /href="(?:javascript|data)|<img/,
  );
  expect(html('## Background\n\n- one\n- [words](https://example.org)')).toBe(
    '<h2>Background</h2>\n<ul>\n<li>one</li>\n<li><a href="https://example.org">words</a></li>\n</ul>\n',
  );
});

test('an emptied row goes, with its words in other languages, and those behind it move up', () => {
  const rows = {
    'people.1.mayBeNamed': 'yes',
    'people.1.role.fr': 'avocat',
    'people.2.name': 'Vera',
    'people.2.role.fr': 'témoin',
    'fr.demands.3': 'le libérer',
    title: 'T',
  };
  expect(withRowsInOrder(rows)).toEqual({
    title: 'T',
    'people.1.name': 'Vera',
    'people.1.role.fr': 'témoin',
    'fr.demands.1': 'le libérer',
  });
});

const AFTER = { kind: 'update', followUp: '0b0b0b0b-1111-4222-8333-444444444444' };

describe('a follow-up', () => {
  test.each([
    ['is one by its kind and its appeal', AFTER, AFTER.followUp],
    ['is none without a kind', { followUp: AFTER.followUp }, undefined],
    ['is none as a new appeal', { ...AFTER, kind: 'new' }, undefined],
  ])('%s', (_, fields, followed) => {
    expect(followUpIn(fields)).toBe(followed);
    expect(ownIdOf({ draftId, fields })).toBe(followed ?? draftId);
  });

  test('says which version it was written from, and which editions are left out', () => {
    const said = { follows: '3', 'leaveOut.fr': 'yes' };
    expect(read({ ...AFTER, ...said }).request).toMatchObject({ follows: 3, leaveOut: ['fr'] });
    const { request } = read(said);
    expect([request?.title, request?.follows, request?.leaveOut]).toEqual([WHOLE.title, undefined, undefined]);
    expect(read(AFTER).request).not.toHaveProperty('follows');
  });

  test('takes the image of before away, and a new appeal has none to take away', () => {
    expect(read({ ...AFTER, 'image.none': 'yes' }).request?.image).toBeNull();
    expect(read({ 'image.none': 'yes' }).request?.image).toBeUndefined();
    expect(read(AFTER).request?.image).toBeUndefined();
  });

  test('of an outcome says when the case ended, and half a day is a problem of no other kind', () => {
    const half = { ...AFTER, 'ended.how': 'released', 'ended-day': '3' };
    expect(problems({ ...half, kind: 'outcome' })).toEqual([['ended-month', 'half-day']]);
    expect(problems(half)).toEqual([]);
  });
});

describe('what is wrong with a field', () => {
  test('is said once, in our own words before those of the request', () => {
    expect(problems({ actByZone: `Mars/${'x'.repeat(60)}`, summary: 'x'.repeat(241) })).toEqual([
      ['actByZone', 'no-zone'],
      ['summary', 'too-long'],
    ]);
    expect(problems({ 'datedOn-day': '5', datedOn: 'May' })).toEqual([['datedOn-month', 'half-day']]);
  });

  test('is said once of each field and each fault', () => {
    const address = `https://ana@example.org/${'x'.repeat(2_000)}`;
    expect(problems({ sourceUrl: address })).toEqual([
      ['sourceUrl', 'too-long'],
      ['sourceUrl', 'user-name'],
    ]);
    // It is too long as it is typed, and as a mail writes it.
    expect(problems({ sourceUrl: `https://example.org/${'й'.repeat(2_000)}` })).toEqual([['sourceUrl', 'too-long']]);
    const unsaid = { 'people.1.name': 'Ivan Example', 'people.2.name': 'Vera Other' };
    expect(problems(unsaid)).toEqual([
      ['people.1.mayBeNamed', 'not-said-whether-named'],
      ['people.2.mayBeNamed', 'not-said-whether-named'],
    ]);
  });
});

test('a language is taken from those that we have', () => {
  expect([read({ language: 'fr' }).request?.language, read({ language: 'de' }).request?.language]).toEqual([
    'fr',
    undefined,
  ]);
});

test('what stands for no tick is no country', () => {
  expect(read({ countries: 'RU\n-' }).request?.countries).toEqual(['RU']);
});

describe('an image', () => {
  const IMAGE = { 'image.alt': 'A gate', 'image.credit': 'She', 'image.consentNote': 'By her', 'image.consent': 'yes' };
  const altOf = (fields: Record<string, string>) =>
    requestOf({ draftId, fields: { ...WHOLE, ...IMAGE, ...fields } }, new Uint8Array(3)).request?.image?.alt;

  test('is described once for all, where the appeal has one language', () => {
    expect(altOf({})).toBe('A gate');
    expect(altOf({ editions: 'fr' })).toBe('A gate');
  });

  test('is described in each language of an appeal in several, so that it is told which one lacks', () => {
    const french = { editions: 'fr', 'fr.title': 'Titre', 'fr.text': 'Il est détenu.' };
    expect(altOf(french)).toEqual({ en: 'A gate' });
    expect(altOf({ ...french, 'image.alt.fr': 'Une porte' })).toEqual({ en: 'A gate', fr: 'Une porte' });
  });

  test('is described once for all, while no one says in which language the appeal is', () => {
    expect(altOf({ language: '', editions: 'fr', 'fr.title': 'Titre', 'fr.text': 'Il est détenu.' })).toBe('A gate');
  });
});
