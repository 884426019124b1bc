import { expect, test } from 'vitest';
import type { ListedPerson } from '../../../../functions/contract/part-schemas.ts';
import type { AppealContent, Edition } from '../../../../functions/domain/appeal/versions.ts';
import { faultsOfScripts } from '../../../../functions/domain/publishing/faults/faults-of-scripts.ts';
import { aVersion } from '../../../support/publishing/builders.ts';

const HIDDEN = { name: 'Mohamed Hassan', mayBeNamed: false };
const anEdition = (given: Partial<Edition> = {}): Edition => ({
  language: 'en',
  title: 'A teacher is missing',
  blocks: [{ kind: 'paragraph', html: 'Since March.' }],
  footnotes: [],
  ...given,
});
const ARABIC = anEdition({
  language: 'ar',
  title: 'الحرية لمحمد حسن',
  blocks: [{ kind: 'paragraph', html: 'اختفى محمد حسن.' }],
});
function faults(person: ListedPerson, given: Partial<AppealContent> = {}, listed: readonly ListedPerson[] = [person]) {
  const { notWrittenIn: _, ...kept } = person;
  const content = aVersion({ edition: anEdition(), translations: [ARABIC], people: [kept], ...given });
  return faultsOfScripts(content, listed);
}

test('an edition in a script in which no spelling is known of a person who may not be named is refused, without the name', () => {
  const found = faults(HIDDEN);
  expect(found).toEqual([
    {
      field: 'people[0].nativeName',
      message:
        'is needed: no spelling is known of a person who may not be named, in a script that is used: its edition in "ar" has words in the Arabic script (translations[0].title, translations[0].body). For this person, give the name as it is written there in nativeName or spellings; or, if it does not stand there, write "notWrittenIn": ["Arab"]',
    },
  ]);
  expect(JSON.stringify(found)).not.toMatch(/Mohamed|Hassan|محمد/);
});

test.each([
  ['their native name is', { nativeName: 'محمد حسن' }],
  ['another spelling is', { spellings: ['Muhammad Hasan', 'محمد حسن'] }],
  ['their publisher says that it does not stand there', { notWrittenIn: ['Arab'] }],
  ['they may be named', { mayBeNamed: true }],
] as const)('it is not, where %s', (_, given) => {
  expect(faults({ ...HIDDEN, ...(given as Partial<ListedPerson>) })).toEqual([]);
});

test('what is said of one script holds for no other', () => {
  const translations = [ARABIC, anEdition({ language: 'fr', title: 'Мохамед' })];
  expect(faults({ ...HIDDEN, notWrittenIn: ['Arab'] }, { translations })).toMatchObject([
    { message: expect.stringContaining('its edition in "fr" has words in the Cyrillic script') },
  ]);
});

test.each([
  ['the original', { edition: ARABIC, translations: [] }],
  ['a source', { translations: [], sources: [{ title: 'قضية محمد', url: 'https://example.org/' }] }],
  ['where a link leads', { translations: [], sourceUrl: 'https://example.org/wiki/%D9%85%D8%AD%D9%85%D8%AF' }],
  ['a role of theirs', { translations: [], people: [{ ...HIDDEN, role: { en: 'teacher', ar: 'معلم' } }] }],
] as const)('%s counts too', (_, given) => {
  expect(faults(HIDDEN, given as Partial<AppealContent>)).toHaveLength(1);
});

test('a person whom only the version before lists is asked for once more', () => {
  expect(faults({ ...HIDDEN, notWrittenIn: ['Arab'] }, {}, [])).toMatchObject([
    {
      field: 'people',
      message: expect.stringMatching(/^keep a person of the version before.*List the person once more/),
    },
  ]);
});

test('a name in Arabic alone is asked for in Latin, where the appeal has Latin words beside its reference', () => {
  const person = { name: 'محمد حسن', mayBeNamed: false };
  const edition = { ...ARABIC, title: 'اختفى معلم' };
  expect(faults(person, { edition, translations: [], caseReference: 'EGY-0147' })).toEqual([]);
  expect(faults(person, { edition, translations: [anEdition()] })).toHaveLength(1);
});
