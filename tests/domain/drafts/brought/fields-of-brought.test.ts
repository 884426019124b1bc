import { expect, test } from 'vitest';
import { AppealRequest } from '../../../../functions/contract/api.ts';
import { fieldsOfBrought } from '../../../../functions/domain/drafts/brought/fields-of-brought.ts';
import { NONE_TICKED } from '../../../../functions/domain/drafts/fields.ts';
import { requestOf } from '../../../../functions/domain/drafts/request-of.ts';
import { contentFrom } from '../../../../functions/domain/publishing/appeal-content.ts';
import { readInput } from '../../../../functions/domain/publishing/input/read-input.ts';
import type { PageReader } from '../../../../functions/domain/reading/page-reading.ts';
import { aRequest, NOW_MS, PAGE_FROM_NOWHERE } from '../../../support/publishing/builders.ts';
import { anImage } from '../../../support/publishing/images.ts';
import { readHere } from '../../../support/publishing/read-here.ts';
import { aThemeFound, readsThemes, THREE_THEMES } from '../../../support/reading/reads-themes.ts';

async function inputOf(request: unknown, readPage: PageReader = readHere) {
  const outcome = await readInput(AppealRequest.parse(request), NOW_MS, readPage);
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const ids = {
  publisherId: 'p1',
  draftId: '0f0f0f0f-1111-4222-8333-444444444444',
  externalId: 'case-1',
  appealId: 'a1',
};

async function takenOn(request: unknown, readPage?: PageReader) {
  const { input, image } = await inputOf(request, readPage);
  const fields = fieldsOfBrought({ ...ids, input, ...(image && { image }) });
  return { input, fields, ...requestOf({ ...ids, fields }, image?.bytes) };
}

const WHOLE = {
  body: { html: '<h2>What happened</h2><p>He was <strong>beaten</strong>.</p><ul><li>one</li><li>two</li></ul>' },
  title: 'RUSSIA: lawyer Ivan Example beaten in prison',
  datedOn: '2024-03-05',
  language: 'en',
  countries: ['RU', 'BY'],
  themes: ['lawyers', 'torture'],
  summary: 'Short.',
  demands: ['release him;', 'let doctors see him.'],
  actByReason: 'A court sits.',
  cautions: ['Do not call the family.'],
  letter: 'Dear Sir,\n\n[…]\n\nYours,',
  caseReference: 'RUS-0147',
  people: [
    {
      name: 'Ivan Example',
      nativeName: 'Иван Пример',
      spellings: ['Iwan Example', 'Ivan Exampl'],
      role: { en: 'lawyer', fr: 'avocat' },
      state: 'in prison',
      heldSince: '2023-05-24',
      mayBeNamed: true,
    },
    { name: 'Vera Other', mayBeNamed: false },
  ],
  addressees: [
    {
      office: { en: 'Prosecutor General', fr: 'Procureur général' },
      salutation: 'Dear Sir,',
      post: '1 Example Square\n10000 Exampletown',
      email: 'prosecutor@example.org',
      languages: ['ru', 'en'],
      copies: ['the embassy'],
      checkedOn: '2024-01-02',
    },
  ],
  actions: [
    { kind: 'petition', url: 'https://example.org/sign' },
    { kind: 'email', to: 1, subject: { en: 'Ivan Example', fr: 'Ivan' }, safety: 'Use no work address.' },
    { kind: 'share' },
  ],
  sources: [{ title: 'Court file', url: 'https://court.example.org/12' }],
  urgent: true,
  expiresOn: '2024-07-01',
  actByZone: 'Europe/Moscow',
  sourceUrl: 'https://observatory.example.org/1',
  translations: [
    {
      language: 'fr',
      title: 'RUSSIE : un avocat battu',
      body: { text: 'Il a été battu.\n\nIl est en prison.' },
      summary: 'Court.',
      demands: ['le libérer.'],
    },
  ],
};

test('all that a request holds comes into the form, and out of it as the same appeal', async () => {
  const request = { ...WHOLE, image: { ...anImage(), alt: { en: 'A gate', fr: 'Un portail' } } };
  const { input, request: again, problems } = await takenOn(request);
  expect(problems).toEqual([]);
  expect(contentFrom((await inputOf(again)).input)).toEqual(contentFrom(input));
  expect(again).toMatchObject({ externalId: 'case-1', draftId: ids.draftId });
});

test('a pasted page is the same appeal too, with what was sure filled in', async () => {
  const { input, fields, request } = await takenOn(aRequest());
  expect([fields.countries, fields['datedOn-day'], fields['datedOn-month'], fields['datedOn-year']]).toEqual([
    'RU',
    '15',
    '3',
    '2024',
  ]);
  expect(contentFrom((await inputOf(request)).input)).toEqual(contentFrom(input));
});

test('what no one is sure of is left to a member', async () => {
  const { fields } = await takenOn({ page: { content: PAGE_FROM_NOWHERE } });
  expect([fields.countries, fields.addressesNoCountry]).toEqual([undefined, undefined]);
});

test.each([
  ['likely themes are ticked as sure ones are', undefined, THREE_THEMES, 'death-penalty\nlawyers'],
  ['a likely theme is not ticked where the request asked for sure ones', 'sure', THREE_THEMES, 'lawyers'],
  ['so none is, if it was the only one', 'sure', [aThemeFound('killings', 'likely')], NONE_TICKED],
  ['of what is unlikely, none is answered for a member', undefined, [aThemeFound('killings', 'unsure')], undefined],
] as const)('%s', async (_, themes, found, ticked) => {
  const { fields } = await takenOn(aRequest({ themes }), readsThemes(...found));
  expect(fields.themes).toBe(ticked);
});

test('that no country is addressed and that there is no theme are answers, and stay', async () => {
  const { request } = await takenOn({ page: { content: PAGE_FROM_NOWHERE }, addressesNoCountry: true, themes: [] });
  expect([request?.addressesNoCountry, request?.themes]).toEqual([true, []]);
});

test('a follow-up names the appeal that it follows up, by our id', async () => {
  const { fields, request } = await takenOn(aRequest({ kind: 'update', externalId: 'case-1' }));
  expect([fields.kind, fields.followUp, fields.externalId, request?.externalId]).toEqual([
    'update',
    'a1',
    undefined,
    'a1',
  ]);
});

test('of an outcome it is carried on how the case ended, and that its image goes', async () => {
  const ended = { how: 'released', on: '2024-03-04' };
  const outcome = { ...WHOLE, kind: 'outcome', externalId: 'case-1', ended, image: null };
  const { request } = await takenOn(outcome);
  expect(request).toMatchObject({ kind: 'outcome', ended, image: null });
  const { image: _, ...others } = outcome;
  expect((await takenOn(others)).request?.image).toBeUndefined();
});

test('a kind that the page alone hints at makes no follow-up', async () => {
  const { input } = await inputOf(WHOLE);
  const hinted = { ...input, kind: { ...input.kind, value: 'update', from: 'page' } } as const;
  const { kind, followUp, externalId } = fieldsOfBrought({ ...ids, input: hinted });
  expect([kind, followUp, externalId]).toEqual([undefined, undefined, 'case-1']);
});

test('nothing is filled in that the version before says, and the follow-up does not', async () => {
  const { input } = await inputOf(WHOLE);
  const before = <Answer>(answer: Answer) => ({ ...answer, from: 'earlier version' as const });
  const fields = fieldsOfBrought({
    ...ids,
    input: {
      ...input,
      datedOn: before({ value: '2024-03-05', confidence: 'sure', evidence: [] }),
      countries: input.countries.map(before),
      themes: input.themes.map(before),
      answered: { countries: false, themes: false },
    },
  });
  expect([fields['datedOn-day'], fields.countries, fields.themes]).toEqual([undefined, undefined, undefined]);
});

test('a day of which no one is sure is left to a member', async () => {
  const { input } = await inputOf(WHOLE);
  const datedOn = { value: '2024-03-05', confidence: 'unsure', from: 'page', evidence: [] } as const;
  expect(fieldsOfBrought({ ...ids, input: { ...input, datedOn } })).not.toHaveProperty('datedOn-day');
});

test('the draft has the editions of its translations and of the words within its parts, and not its own language', async () => {
  const { input } = await inputOf(WHOLE);
  const { translations: _, ...others } = input;
  expect([fieldsOfBrought({ ...ids, input }).editions, fieldsOfBrought({ ...ids, input: others }).editions]).toEqual([
    'fr',
    'fr',
  ]);
});

test('an image without its bytes is none, and so are bytes without a word about them', async () => {
  const { input, image } = await inputOf({ ...WHOLE, image: anImage({ alt: { en: 'A gate', fr: 'Un portail' } }) });
  const { image: __, ...parts } = input.parts;
  const names = (fields: object) => Object.keys(fields).filter((name) => name.startsWith('image.'));
  expect(names(fieldsOfBrought({ ...ids, input }))).toEqual([]);
  expect(names(fieldsOfBrought({ ...ids, input: { ...input, parts }, ...(image && { image }) }))).toEqual([]);
});

test('of a follow-up that leaves an edition out, this is filled in', async () => {
  const { input } = await inputOf(WHOLE);
  expect(fieldsOfBrought({ ...ids, input: { ...input, leaveOut: ['es'] } })).toMatchObject({ 'leaveOut.es': 'yes' });
});

test('a new appeal takes no image of before away', async () => {
  const { input } = await inputOf(WHOLE);
  expect(fieldsOfBrought({ ...ids, input: { ...input, drops: ['image'] } })).not.toHaveProperty(['image.none']);
});
