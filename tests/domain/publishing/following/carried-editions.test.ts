import { describe, expect, test } from 'vitest';
import type { EditionParts } from '../../../../functions/contract/part-schemas.ts';
import type { AppealVersion, Edition } from '../../../../functions/domain/appeal/versions.ts';
import {
  editionsLeftOut,
  faultsOfAnswers,
  originalOf,
  withDigests,
  withEarlierEditions,
} from '../../../../functions/domain/publishing/following/carried-editions.ts';
import { lastEditions, withEditions } from '../../../../functions/domain/publishing/following/last-editions.ts';
import { changedSince, digestsOf, withDigestsOf } from '../../../../functions/domain/publishing/following/made-from.ts';
import type { AppealInput } from '../../../../functions/domain/publishing/input/appeal-input.ts';
import { fromPerson } from '../../../../functions/domain/publishing/input/input-answer.ts';
import { partsFromPerson } from '../../../../functions/domain/publishing/input/part-answers.ts';
import { anEdition } from '../../../support/editions.ts';
import { aVersion } from '../../../support/publishing/builders.ts';

const ENGLISH: Edition = { ...anEdition('en'), summary: 'He was beaten.', cautions: ['Do not call.'] };
const FRENCH = withDigestsOf(ENGLISH, {
  ...anEdition('fr'),
  ...{ summary: 'Il a été battu.', cautions: ['N’appelez pas.'] },
});
const ARABIC = withDigestsOf(ENGLISH, anEdition('ar'));

/** What a request says in one edition, as its original. */
function inputOf({ language, title, blocks, footnotes, ...parts }: Edition, given: Partial<AppealInput> = {}) {
  const input: AppealInput = {
    ...{ language, blocks, footnotes, title: fromPerson(title), parts: partsFromPerson(parts) },
    ...{
      drops: [],
      demandsFound: [],
      unanswered: [],
      leaveOut: [],
      countries: [],
      themes: [],
      doubts: [],
      refused: [],
    },
    ...{ isDatedInFuture: false, kind: fromPerson('update'), addressesNoCountry: true, leftOut: [], isUrgent: false },
    answered: { countries: true, themes: true, language: true },
  };
  return { ...input, ...given };
}

const earlier = (given: Partial<AppealVersion> = {}): AppealVersion =>
  aVersion({ edition: ENGLISH, translations: [FRENCH, ARABIC], ...given });
const withEarlier = (
  original: Edition,
  given: Partial<AppealInput> = {},
  before: Partial<AppealVersion> = {},
  answers: Partial<Parameters<typeof withEarlierEditions>[2]> = {},
) => withEarlierEditions(inputOf(original, given), earlier(before), { stillTrue: [], areWhole: false, ...answers });
const languagesOf = ({ translations = [] }: Pick<AppealInput, 'translations'>) =>
  translations.map(({ language }) => language);
const inLanguage = ({ translations = [] }: Pick<AppealInput, 'translations'>, wanted: string) =>
  translations.find(({ language }) => language === wanted);
const wordsOf = ({ madeFrom: _, ...words }: Edition) => words;

const CHANGED: Edition = { ...ENGLISH, summary: 'He was beaten twice.' };

describe('the original of an input', () => {
  test('has the words and the parts of its language, and an empty title where none was found', () => {
    expect(originalOf(inputOf(ENGLISH))).toEqual(ENGLISH);
    const { title: _, ...untitled } = inputOf(ENGLISH);
    expect(originalOf(untitled).title).toBe('');
  });
});

describe('translations of a first version', () => {
  test('know what they were made from, part by part', () => {
    const { translations } = withDigests(inputOf(ENGLISH, { translations: [wordsOf(FRENCH), wordsOf(ARABIC)] }));
    expect(translations).toEqual([FRENCH, ARABIC]);
    expect(Object.keys(FRENCH.madeFrom ?? {})).toEqual(['title', 'body', 'summary', 'cautions']);
    expect(Object.keys(ARABIC.madeFrom ?? {})).toEqual(['title', 'body']);
    expect(withDigests(inputOf(ENGLISH))).not.toHaveProperty('translations');
  });

  test('of a part that changed it can be said that it did', () => {
    const made = digestsOf(ENGLISH);
    expect(changedSince(made, digestsOf(ENGLISH))).toEqual([]);
    expect(changedSince(made, digestsOf(CHANGED))).toEqual(['summary']);
    expect(changedSince(made, digestsOf({ ...ENGLISH, footnotes: [{ mark: '1', html: 'A note.' }] }))).toEqual([
      'body',
    ]);
    const { summary: _, ...without } = ENGLISH;
    expect(changedSince(made, digestsOf(without))).toEqual([]);
    expect(digestsOf({ ...ENGLISH, cautions: [] })).not.toHaveProperty('cautions');
  });
});

describe('translations of the version before', () => {
  test('stay as they are while their original says the same', () => {
    const input = withEarlier(ENGLISH);
    expect(input.translations).toEqual([FRENCH, ARABIC]);
    expect(input.unanswered).toEqual([]);
  });

  test('wait for an answer on each part in which their original has changed', () => {
    const input = withEarlier(CHANGED);
    expect(languagesOf(input)).toEqual(['fr', 'ar']);
    expect(input.unanswered).toEqual([
      { language: 'fr', parts: ['summary'] },
      { language: 'ar', parts: ['summary'] },
    ]);
    const retold = { ...ENGLISH, title: 'Another title' };
    expect(withEarlier(retold).unanswered).toEqual([
      { language: 'fr', parts: ['title'] },
      { language: 'ar', parts: ['title'] },
    ]);
  });

  test('a part that the original does not say any more goes from them, too, and asks nothing', () => {
    const { summary: _, ...without } = ENGLISH;
    const input = withEarlier(without);
    expect(inLanguage(input, 'fr')).not.toHaveProperty('summary');
    expect(inLanguage(input, 'fr')).toMatchObject({ cautions: FRENCH.cautions });
    expect(input.unanswered).toEqual([]);
  });

  test('what one version alone says goes', () => {
    const whatChanged = 'Une date.';
    const original = { ...ENGLISH, whatChanged: 'A date.' };
    const before = { edition: original, translations: [{ ...FRENCH, whatChanged }] };
    expect(inLanguage(withEarlier(original, {}, before), 'fr')).not.toHaveProperty('whatChanged');
    const asNew = withEarlier(original, { kind: fromPerson('new') }, before);
    expect(inLanguage(asNew, 'fr')).not.toHaveProperty('whatChanged');
  });

  test('which are still true, as a person says, were made from what is said now', () => {
    const input = withEarlier(CHANGED, {}, {}, { stillTrue: ['fr'] });
    expect(input.unanswered).toEqual([{ language: 'ar', parts: ['summary'] }]);
    expect(inLanguage(input, 'fr')).toEqual({ ...FRENCH, madeFrom: digestsOf(CHANGED) });
    expect(inLanguage(input, 'ar')).toEqual(ARABIC);
  });

  test('that are left out do not stay, nor does one in the language of the original now', () => {
    const input = withEarlier(CHANGED, { leaveOut: ['fr'] });
    expect([languagesOf(input), input.unanswered]).toEqual([['ar'], [{ language: 'ar', parts: ['summary'] }]]);
    expect(languagesOf(withEarlier(FRENCH))).toEqual(['en', 'ar']);
    expect(withEarlier(ENGLISH, { leaveOut: ['fr', 'ar'] })).not.toHaveProperty('translations');
  });

  test('none stays after a withdrawal', () => {
    const input = withEarlier(ENGLISH, { translations: [wordsOf(FRENCH)] }, { kind: 'retraction' });
    expect(input.translations).toEqual([FRENCH]);
    expect(input.unanswered).toEqual([]);
  });

  test('in another original, they say the same as what has not changed since', () => {
    const input = withEarlier(wordsOf(FRENCH));
    expect(input.unanswered).toEqual([]);
    expect(inLanguage(input, 'en')?.madeFrom).toEqual(digestsOf(FRENCH));
    const retold = { ...wordsOf(FRENCH), title: 'Un autre titre' };
    expect(withEarlier(retold).unanswered).toEqual([
      { language: 'en', parts: ['title'] },
      { language: 'ar', parts: ['title'] },
    ]);
  });
});

describe('a translation that is sent', () => {
  const sent: Edition = { ...anEdition('fr'), title: 'Un avocat battu de nouveau' };
  const send = (original: Edition, given: Partial<AppealInput> = {}, areWhole = false) =>
    withEarlier(original, { translations: [sent], leaveOut: ['ar'], ...given }, {}, { areWhole });

  test('keeps the parts that it leaves out, and those of no other language', () => {
    const input = send(ENGLISH, { leaveOut: [] });
    expect(languagesOf(input)).toEqual(['fr', 'ar']);
    const { summary, cautions } = FRENCH;
    expect(inLanguage(input, 'fr')).toMatchObject({ title: sent.title, summary, cautions });
    expect(inLanguage(input, 'fr')?.madeFrom).toEqual(digestsOf(ENGLISH));
    expect(input.unanswered).toEqual([]);
  });

  test('is asked about what it keeps, where the original has changed in it', () => {
    const input = send(CHANGED);
    expect(input.unanswered).toEqual([{ language: 'fr', parts: ['summary'] }]);
    expect(inLanguage(input, 'fr')?.madeFrom).toEqual(digestsOf(ENGLISH));
  });

  test('says its own words in place of those that it had', () => {
    const summary = 'Battu deux fois.';
    const input = send(CHANGED, { translations: [{ ...sent, summary }] });
    expect(inLanguage(input, 'fr')).toMatchObject({ summary, cautions: FRENCH.cautions });
    expect(input.unanswered).toEqual([]);
  });

  test('keeps nothing that it says to drop, that the original does not say, or where it is whole', () => {
    const dropping = send(ENGLISH, { drops: ['fr.summary', 'cautions'] });
    expect(inLanguage(dropping, 'fr')).toMatchObject({ cautions: FRENCH.cautions });
    expect(inLanguage(dropping, 'fr')).not.toHaveProperty('summary');
    const { cautions: _, ...without } = ENGLISH;
    expect(inLanguage(send(without), 'fr')).not.toHaveProperty('cautions');
    expect(wordsOf(inLanguage(send(ENGLISH, {}, true), 'fr') ?? sent)).toEqual(sent);
  });

  test('keeps nothing that one version alone says', () => {
    const original = { ...ENGLISH, whatChanged: 'A date.' };
    const before = { edition: original, translations: [{ ...FRENCH, whatChanged: 'Une date.' }] };
    const input = withEarlier(original, { translations: [sent] }, before);
    expect(inLanguage(input, 'fr')).not.toHaveProperty('whatChanged');
    expect(inLanguage(input, 'fr')).toHaveProperty('cautions');
  });

  test('of an original in another language, was made from what that one said', () => {
    const english: Edition = { ...anEdition('en'), title: 'Beaten again' };
    const input = withEarlier(wordsOf(FRENCH), { translations: [english] });
    expect(inLanguage(input, 'en')).toMatchObject({ title: 'Beaten again', summary: ENGLISH.summary });
    expect(inLanguage(input, 'en')?.madeFrom).toEqual(digestsOf(FRENCH));
    const retold = { ...wordsOf(FRENCH), summary: 'Battu deux fois.' };
    expect(withEarlier(retold, { translations: [english] }).unanswered).toContainEqual({
      ...{ language: 'en', parts: ['summary'] },
    });
  });

  test('in a language that is new has its own parts alone', () => {
    const spanish = anEdition('es');
    const input = withEarlier(ENGLISH, { translations: [spanish] });
    expect(languagesOf(input)).toEqual(['es', 'fr', 'ar']);
    expect(inLanguage(input, 'es')).toEqual(withDigestsOf(ENGLISH, spanish));
  });
});

describe('editions that a follow-up leaves out', () => {
  const content = (given: Partial<AppealVersion> = {}) => earlier({ kind: 'update', translations: [FRENCH], ...given });

  test('are told by the version that had them last', () => {
    expect(editionsLeftOut(content(), earlier({ version: 3 }))).toEqual([{ language: 'ar', version: 3 }]);
    const before = earlier({ version: 3, translations: [FRENCH], staleEditions: [{ language: 'ar', version: 2 }] });
    expect(editionsLeftOut(content(), before)).toEqual([{ language: 'ar', version: 2 }]);
    expect(editionsLeftOut(content({ translations: [ARABIC] }), before)).toEqual([{ language: 'fr', version: 3 }]);
    expect(editionsLeftOut(content({ edition: ARABIC }), earlier({ version: 3 }))).toEqual([
      { language: 'en', version: 3 },
    ]);
  });

  test('are none of what is withdrawn, and none of what holds after a withdrawal', () => {
    expect(editionsLeftOut(content({ kind: 'retraction' }), earlier())).toEqual([]);
    expect(editionsLeftOut(content(), earlier({ kind: 'retraction' }))).toEqual([]);
  });

  test('are found as they were last sent, with what has changed since', async () => {
    const versions = [earlier({ version: 1 }), earlier({ version: 2, translations: [FRENCH] })];
    const appeals = { getVersion: async (_: string, version: number) => versions[version - 1] ?? earlier() };
    const newest = earlier({
      ...{ version: 3, edition: CHANGED, translations: undefined },
      staleEditions: [
        { language: 'ar', version: 1 },
        { language: 'fr', version: 2 },
        { language: 'es', version: 1 },
      ],
    } as Partial<AppealVersion>);
    const last = await lastEditions(newest, appeals);
    expect(last).toEqual([
      { edition: ARABIC, changed: ['summary'] },
      { edition: FRENCH, changed: ['summary'] },
    ]);
    expect(withEditions(newest, last).translations).toEqual([ARABIC, FRENCH]);
    expect(withEditions(earlier({ translations: [FRENCH] }), last.slice(0, 1)).translations).toEqual([FRENCH, ARABIC]);
    expect(await lastEditions(earlier(), appeals)).toEqual([]);
  });
});

describe('what is said of editions', () => {
  const before = earlier({ translations: [FRENCH], staleEditions: [{ language: 'ar', version: 1 }] });
  const faultOf = (field: string, language: string) => ({
    ...{ field, message: `"${language}" is no translation of the version before` },
  });

  test('has to be of the version before', () => {
    expect(faultsOfAnswers({ stillTrue: ['fr'], leaveOut: ['fr', 'ar'] }, 'en', before)).toEqual([]);
    expect(faultsOfAnswers({ stillTrue: ['es'], leaveOut: ['es'] }, 'en', before)).toEqual([
      ...[faultOf('stillTrue', 'es'), faultOf('leaveOut', 'es')],
    ]);
    expect(faultsOfAnswers({}, 'en', before)).toEqual([]);
    expect(faultsOfAnswers({ leaveOut: ['ar'] }, 'en', aVersion({ edition: ENGLISH }))).toEqual([
      faultOf('leaveOut', 'ar'),
    ]);
    expect(faultsOfAnswers({ stillTrue: ['fr'] }, 'en', aVersion({ edition: ENGLISH }))).toEqual([
      faultOf('stillTrue', 'fr'),
    ]);
  });

  test('is still true of no edition that was left out before, and of none in the language of the original', () => {
    expect(faultsOfAnswers({ stillTrue: ['ar'] }, 'en', before)).toEqual([faultOf('stillTrue', 'ar')]);
    expect(faultsOfAnswers({ stillTrue: ['fr'], leaveOut: ['fr'] }, 'fr', before)).toEqual([
      ...[faultOf('stillTrue', 'fr'), faultOf('leaveOut', 'fr')],
    ]);
    expect(faultsOfAnswers({ stillTrue: ['en'] }, 'fr', before)).toEqual([]);
  });
});

// Each part that an edition can say is one of those that its translations know by a digest.
test('a digest is kept of every part of an edition', () => {
  const parts: Required<EditionParts> = {
    ...{ summary: 'a', demands: ['b'], letter: 'c', actByReason: 'd', cautions: ['e'], whatChanged: 'f' },
  };
  expect(Object.keys(digestsOf({ ...anEdition('en'), ...parts })).toSorted()).toEqual(
    ['body', 'title', ...Object.keys(parts)].toSorted(),
  );
});
