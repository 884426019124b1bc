import { describe, expect, test } from 'vitest';
import type { CasePerson } from '../../../../functions/contract/part-schemas.ts';
import type { AppealContent, Edition } from '../../../../functions/domain/appeal/versions.ts';
import { faultsOfNames, type KnownById } from '../../../../functions/domain/publishing/faults/faults-of-names.ts';
import { faultsOfParts } from '../../../../functions/domain/publishing/faults/faults-of-parts.ts';
import { aVersion } from '../../../support/publishing/builders.ts';

const HIDDEN: CasePerson = { name: 'Maria Example', mayBeNamed: false };
const anEdition = (given: Partial<Edition>): Edition => ({
  language: 'en',
  title: 'A teacher is missing',
  blocks: [{ kind: 'paragraph', html: 'Since March.' }],
  footnotes: [],
  ...given,
});
const naming = (edition: Partial<Edition>, given: Partial<AppealContent> = {}, known: KnownById = { isFirst: true }) =>
  faultsOfNames(aVersion({ people: [HIDDEN], edition: anEdition(edition), ...given }), known);
const ALONE = 'names a person who may not be named: take the name out, or say that they may be named';
const TOGETHER =
  'names a person who may not be named, read together with what is shown beside it: take the name out, or say that they may be named';

describe('a person who may not be named', () => {
  test('is named in no field by itself', () => {
    expect(naming({ summary: 'Maria Example is held.', demands: ['Free Maria Example'] })).toEqual([
      { field: 'summary', message: ALONE },
      { field: 'demands', message: ALONE },
    ]);
  });

  test('nor in two that are shown together: of all that are, the fewest are said', () => {
    expect(naming({ summary: 'A word for Maria', demands: ['Example of many'], cautions: ['No calls'] })).toEqual([
      { field: 'summary', message: TOGETHER },
      { field: 'demands', message: TOGETHER },
    ]);
    expect(naming({ title: 'A word for Maria', summary: 'Example of many', demands: ['a', 'b', 'c'] })).toEqual([
      { field: 'title', message: TOGETHER },
      { field: 'summary', message: TOGETHER },
    ]);
    expect(naming({ title: 'For', demands: ['a', 'b', 'Mar', 'ia', 'Example'], cautions: ['No calls'] })).toEqual([
      { field: 'demands', message: TOGETHER },
    ]);
  });

  test('may be named in parts that are shown apart', () => {
    expect(naming({ summary: 'A word for Maria', letter: 'Example of many' })).toEqual([]);
  });

  test('is not named by the letters of a digest, which no reader is shown', () => {
    const image = { type: 'image/png', width: 1, height: 1, alt: 'A', credit: 'B', consentNote: 'C' } as const;
    const people = [{ name: 'Abbe Deda', mayBeNamed: false }];
    expect(naming({}, { people, image: { ...image, digest: 'abbededa'.repeat(8) } })).toEqual([]);
    expect(naming({}, { people, image: { ...image, digest: '0', credit: 'Abbe Deda' } })).toEqual([
      { field: 'image', message: ALONE },
    ]);
  });

  test('is not named by the id of an appeal that is new', () => {
    expect(naming({}, {}, { isFirst: true, externalId: 'maria-example' })).toEqual([
      { field: 'externalId', message: ALONE },
    ]);
    expect(naming({}, {}, { isFirst: false, externalId: 'maria-example' })).toEqual([]);
  });

  test('is hidden by what a follow-up keeps, too', () => {
    expect(naming({ summary: 'Maria Example' }, {}, { isFirst: false })).toEqual([
      {
        field: 'summary',
        message: `${ALONE}. What a follow-up does not send itself is that of the version before: send it without the name`,
      },
    ]);
  });
});

describe('parts that are too long only as they are kept', () => {
  const faults = (people: readonly CasePerson[]) =>
    faultsOfParts(aVersion({ people: [...people], edition: anEdition({}) }), { isFirst: false });

  test('more people than a list holds, with those who may not be named', () => {
    const people = Array.from({ length: 200 }, (_, index) => ({ name: `Person ${index}`, mayBeNamed: true }));
    expect(faults(people)).toEqual([
      { field: 'people', message: expect.stringContaining('with those of the version before who may not be named') },
    ]);
  });

  test('a text of one of them', () => {
    expect(faults([{ name: 'Person', role: 'r'.repeat(5_000), mayBeNamed: true }])).toEqual([
      { field: 'people[0].role', message: expect.stringContaining('shorten it') },
    ]);
  });
});
