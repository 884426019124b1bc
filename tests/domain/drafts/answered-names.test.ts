import { describe, expect, test } from 'vitest';
import {
  answeredNamesIn,
  answersNames,
  withNamedBefore,
  withNamesAnswered,
  withoutOpenNames,
} from '../../../functions/domain/drafts/answered-names.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';

const alsoNamed = (number: number, name?: string, because?: string): DraftFields => ({
  ...(name !== undefined && { [`alsoNamed.${number}.name`]: name }),
  ...(because !== undefined && { [`alsoNamed.${number}.because`]: because }),
});
const ANA = alsoNamed(1, 'Ana Example', 'speaks in public');

describe('a request', () => {
  test('says why each further name may stand there, and which words are no name', () => {
    expect(answeredNamesIn({ ...ANA, notNames: 'Red Square\nExample Prize' })).toEqual({
      alsoNamed: [{ name: 'Ana Example', because: 'speaks in public' }],
      notNames: ['Red Square', 'Example Prize'],
    });
  });

  test.each([
    ['nothing, where nothing was answered', {}],
    ['no name without a reason: no one answered it', alsoNamed(1, 'Ana Example')],
    ['no reason without a name', alsoNamed(1, undefined, 'speaks in public')],
  ])('says %s', (_, fields) => {
    expect(answeredNamesIn(fields)).toEqual({ alsoNamed: undefined, notNames: undefined });
  });
});

test('a form is taken without the names that no one gave a reason for', () => {
  const fields = { title: 'T', ...ANA, ...alsoNamed(2, 'Omar Sample') };
  expect(withoutOpenNames(fields)).toEqual({ title: 'T', ...ANA });
});

describe('an answer for a name', () => {
  test('stays while the words of the draft have the name', () => {
    const fields = { text: 'Ana Example spoke on Red Square.', ...ANA, notNames: 'Red Square' };
    expect(withNamesAnswered(fields)).toEqual(fields);
  });

  test('goes with the name, and the rows behind move up', () => {
    const fields = {
      text: 'Omar Sample spoke.',
      notNames: 'Red Square',
      ...ANA,
      ...alsoNamed(2, 'Omar Sample', 'too'),
    };
    expect(withNamesAnswered(fields)).toEqual({ text: 'Omar Sample spoke.', ...alsoNamed(1, 'Omar Sample', 'too') });
  });

  test('goes where it has no reason, or is said twice', () => {
    const fields = { text: 'Ana Example spoke on Red Square.', notNames: 'Red Square\nRed Square' };
    expect(withNamesAnswered({ ...fields, ...alsoNamed(1, 'Ana Example') })).toEqual({
      ...fields,
      notNames: 'Red Square',
    });
  });

  test.each<[as: string, person: DraftFields]>([
    ['name', { 'people.1.name': 'ana example' }],
    ['name in her script', { 'people.1.name': 'A.', 'people.1.nativeName': 'Ana Example' }],
    ['second spelling', { 'people.1.name': 'A.', 'people.1.spellings': 'Anna Muster\nAna Example' }],
  ])('goes once the draft lists the person by this %s', (_, person) => {
    const fields = { text: 'Ana Example spoke.', ...person };
    expect(withNamesAnswered({ ...fields, ...ANA, notNames: 'Ana Example' })).toEqual(fields);
  });

  test.each([
    'people.1.role',
    'addressees.1.office',
    'image.digest',
    'image.consentNote',
    'leftOut',
    'answered',
    'madeFrom.fr',
  ])('goes where the name is left in %s alone: no reader reads it as words of the appeal', (field) => {
    const fields = { [field]: 'Ana Example' };
    expect(withNamesAnswered({ ...fields, ...ANA })).toEqual(fields);
  });

  test.each(['title', 'fr.text', 'image.alt', 'sources.1.title', 'answeredBy', 'fr.addressees.1'])(
    'stays where %s has the name',
    (field) => {
      const fields = { [field]: 'Ana Example', ...ANA };
      expect(withNamesAnswered(fields)).toEqual(fields);
    },
  );

  test('is looked for only where there is one: other drafts stay as they are', () => {
    const fields = { title: 'Free Ana Example', aboutAlsoNamed: 'x', 'fr.alsoNamed.': 'y' };
    expect(withNamesAnswered(fields)).toBe(fields);
  });
});

describe('what was answered of the version before', () => {
  test('comes into its follow-up: the reasons of those whom it named and did not list, the last said of each', () => {
    expect(
      withNamedBefore({ title: 'T' }, [
        { name: 'Ana Example', because: { withoutConsent: 'speaks in public', unlisted: true } },
        { name: 'Vera Other', because: { withoutConsent: 'cannot be reached' } },
        { name: 'Ivan Example', because: { consent: { by: 'his wife', on: '2024-01-01', for: 'his name' } } },
        { name: 'Omar Sample', because: { withoutConsent: 'is a judge', unlisted: true } },
        { name: 'ANA EXAMPLE', because: { withoutConsent: 'leads the office', unlisted: true } },
      ]),
    ).toEqual({
      title: 'T',
      ...alsoNamed(1, 'ANA EXAMPLE', 'leads the office'),
      ...alsoNamed(2, 'Omar Sample', 'is a judge'),
    });
    expect(withNamedBefore({ title: 'T' }, [])).toEqual({ title: 'T' });
  });
});

describe('a name is answered anew', () => {
  test.each<[what: string, now: DraftFields, before: DraftFields, isNew: boolean]>([
    ['with a first reason', ANA, {}, true],
    ['with another reason', ANA, alsoNamed(1, 'Ana Example', 'is a judge'), true],
    ['with the reason of another', ANA, alsoNamed(1, 'Omar Sample', 'speaks in public'), true],
    ['with words that are no name', { notNames: 'Red Square' }, {}, true],
    ['beside an answer of before', { ...ANA, notNames: 'Red Square' }, ANA, true],
    ['not with a name that has no reason yet', alsoNamed(1, 'Ana Example'), {}, false],
    ['not by what was said before, in another place', alsoNamed(3, 'Ana Example', 'speaks in public'), ANA, false],
    ['not by an answer that went', {}, ANA, false],
  ])('%s', (_, now, before, isNew) => {
    expect(answersNames(now, before)).toBe(isNew);
  });
});
