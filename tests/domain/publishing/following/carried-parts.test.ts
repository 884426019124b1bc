import { describe, expect, test } from 'vitest';
import type { AppealParts, CasePerson } from '../../../../functions/contract/part-schemas.ts';
import type { AppealVersion } from '../../../../functions/domain/appeal/versions.ts';
import {
  editionOf,
  type Following,
  partsOfRetraction,
  partsToBeginWith,
  withEarlierParts,
} from '../../../../functions/domain/publishing/following/carried-parts.ts';
import { partsFromPerson } from '../../../../functions/domain/publishing/input/part-answers.ts';
import { anEdition } from '../../../support/editions.ts';
import { aVersion, NOW_MS } from '../../../support/publishing/builders.ts';

const ENGLISH = { ...anEdition('en'), summary: 'He was beaten.', cautions: ['Do not call.'], demands: ['A doctor'] };
const FRENCH = { ...anEdition('fr'), summary: 'Il a été battu.' };
const SOURCES = [{ title: 'A report', url: 'https://example.org/report' }];
const IVAN: CasePerson = { name: 'Ivan Example', mayBeNamed: true, role: 'lawyer', state: 'in prison' };
const HIDDEN: CasePerson = { name: 'Ana Secret', mayBeNamed: false, state: 'in hiding' };

const earlier = (given: Partial<AppealVersion> = {}): AppealVersion =>
  aVersion({ edition: ENGLISH, translations: [FRENCH], sources: SOURCES, ...given });

/** The parts of a follow-up, and which of them it took from the version before. */
function carried(
  following: Partial<Following>,
  before: Partial<AppealVersion> = {},
  {
    said = {},
    drops = [],
    language = 'en',
  }: { said?: Partial<AppealParts>; drops?: string[]; language?: 'en' | 'fr' } = {},
) {
  const input = { parts: partsFromPerson(said), drops, language };
  const answers = withEarlierParts(input, earlier(before), {
    ...{ kind: 'update', isSame: false, nowMs: NOW_MS },
    ...following,
  });
  const told = Object.entries(answers).map(([part, answer]) => [part, answer.value]);
  return Object.fromEntries(told) as Partial<AppealParts>;
}

test('the edition of a version in a language is its original or a translation', () => {
  const version = earlier();
  expect([editionOf(version, 'en'), editionOf(version, 'fr'), editionOf(version, 'ar')]).toEqual([
    ...[ENGLISH, FRENCH, undefined],
  ]);
  expect(editionOf(aVersion({ edition: ENGLISH }), 'fr')).toBeUndefined();
});

describe('a follow-up that says little', () => {
  test('keeps what its kind keeps, of its language and of all', () => {
    const { summary, cautions, demands } = ENGLISH;
    expect(carried({})).toEqual({ summary, cautions, demands, sources: SOURCES });
    expect(carried({}, {}, { language: 'fr' })).toEqual({ summary: FRENCH.summary, sources: SOURCES });
    expect(carried({ kind: 'outcome' })).toEqual({ cautions, sources: SOURCES });
    expect(carried({ kind: 'new' })).toEqual({ summary, cautions, demands, sources: SOURCES });
  });

  test('keeps what holds for one version alone where it is the same text', () => {
    const edition = { ...ENGLISH, whatChanged: 'The place.' };
    expect(carried({}, { edition })).not.toHaveProperty('whatChanged');
    expect(carried({ isSame: true }, { edition })).toMatchObject({ whatChanged: 'The place.' });
    expect(carried({ kind: 'outcome', isSame: true })).toMatchObject({ demands: ENGLISH.demands });
  });

  test('keeps nothing that it says itself, or drops', () => {
    const summary = 'He is well.';
    expect(carried({}, {}, { said: { summary }, drops: ['cautions', 'sources'] })).toEqual({
      ...{ summary, demands: ENGLISH.demands },
    });
  });

  test('keeps its case and the picture alone where it says all of its parts', () => {
    expect(carried({ isWhole: true }, { caseReference: 'RUS-0147' })).toEqual({ caseReference: 'RUS-0147' });
  });

  test('keeps no text that names who may not be named, be it hidden now or before', () => {
    const edition = { ...ENGLISH, cautions: ['Do not call Ana Secret.', 'Do not write.'] };
    const told = carried({}, { edition, people: [IVAN] }, { said: { people: [HIDDEN] } });
    expect(told.cautions).toEqual(['Do not write.']);
    expect(carried({}, { edition, people: [HIDDEN] }).cautions).toEqual(['Do not write.']);
    expect(carried({}, { edition, people: [IVAN] }).cautions).toEqual(edition.cautions);
  });
});

describe('people', () => {
  test('stay as they are, and of an outcome without how they were', () => {
    expect(carried({}, { people: [IVAN] }).people).toEqual([IVAN]);
    expect(carried({ kind: 'outcome' }, { people: [IVAN] }).people).toEqual([
      { name: 'Ivan Example', mayBeNamed: true, role: 'lawyer' },
    ]);
    expect(carried({ kind: 'outcome', isSame: true }, { people: [IVAN] }).people).toEqual([IVAN]);
  });

  test('who may not be named stays on a list that says others', () => {
    const said = { people: [{ name: 'Petr Example', mayBeNamed: true }] };
    expect(carried({}, { people: [IVAN, HIDDEN] }, { said }).people).toEqual([...said.people, HIDDEN]);
  });

  test('who may not be named stays where all others are dropped, or nothing is said of people', () => {
    const people = [IVAN, HIDDEN];
    expect(carried({}, { people }, { drops: ['people'] }).people).toEqual([HIDDEN]);
    expect(carried({ isWhole: true }, { people }).people).toEqual([HIDDEN]);
    expect(carried({}, { people: [IVAN] }, { drops: ['people'] })).not.toHaveProperty('people');
    expect(carried({ isWhole: true }, {})).not.toHaveProperty('people');
  });
});

describe('a last day', () => {
  const edition = { ...ENGLISH, actByReason: 'A hearing.' };
  const until = (expiresOn: string): Partial<AppealVersion> => ({ edition, expiresOn, actByZone: 'Europe/Moscow' });
  const dayOf = ({ expiresOn, actByZone, actByReason }: Partial<AppealParts>) => [expiresOn, actByZone, actByReason];

  test('stays with its zone and its reason while it is to come', () => {
    expect(dayOf(carried({}, until('2024-06-21')))).toEqual(['2024-06-21', 'Europe/Moscow', 'A hearing.']);
  });

  test('goes with them once it is over, unless it is the same text', () => {
    expect(dayOf(carried({}, until('2024-06-19')))).toEqual([undefined, undefined, undefined]);
    expect(dayOf(carried({ isSame: true }, until('2024-06-19')))[0]).toBe('2024-06-19');
  });

  test('that is another one leaves the zone and the reason behind; said again, it keeps them', () => {
    const other = { said: { expiresOn: '2024-06-30' } };
    expect(dayOf(carried({}, until('2024-06-21'), other))).toEqual(['2024-06-30', undefined, undefined]);
    const same = { said: { expiresOn: '2024-06-21' } };
    expect(dayOf(carried({}, until('2024-06-21'), same))).toEqual(['2024-06-21', 'Europe/Moscow', 'A hearing.']);
  });

  test('that is dropped takes them along, though it is said elsewhere', () => {
    expect(dayOf(carried({}, until('2024-06-21'), { drops: ['expiresOn'] }))).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  test('is over by the clock of the zone that the follow-up says', () => {
    const lateMs = Date.UTC(2024, 5, 20, 23);
    const before = { edition, expiresOn: '2024-06-20', actByZone: 'America/New_York' };
    expect(dayOf(carried({ nowMs: lateMs }, before))[0]).toBe('2024-06-20');
    const said = { actByZone: 'Asia/Tokyo' };
    expect(dayOf(carried({ nowMs: lateMs }, before, { said }))).toEqual([undefined, 'Asia/Tokyo', undefined]);
  });

  test('of what is over, other parts stay', () => {
    expect(carried({}, until('2024-06-19'))).toMatchObject({ summary: ENGLISH.summary, sources: SOURCES });
  });
});

test('a retraction has the parts of its case, whichever else it says', () => {
  const parts = partsFromPerson({
    ...{ summary: 'New.', sources: SOURCES, caseReference: 'RUS-0148' },
    people: [{ name: 'Petr Example', mayBeNamed: true }],
  });
  const before = earlier({ people: [HIDDEN], caseReference: 'RUS-0147', expiresOn: '2024-07-01' });
  const told = partsOfRetraction({ parts, language: 'en' }, before);
  expect(Object.keys(told).toSorted()).toEqual(['caseReference', 'people']);
  expect(told).toMatchObject({
    caseReference: { value: 'RUS-0148', from: 'person' },
    people: { value: [{ name: 'Petr Example' }, HIDDEN] },
  });
  expect(partsOfRetraction({ parts: {}, language: 'en' }, before)).toMatchObject({
    caseReference: { value: 'RUS-0147', from: 'earlier version' },
    people: { value: [HIDDEN] },
  });
});

describe('at the desk a follow-up begins', () => {
  const begins = (kind: 'update' | 'outcome', given: Partial<AppealVersion> = {}) => {
    const version = earlier({ people: [IVAN], caseReference: 'RUS-0147', ...given });
    const names = ['people', 'sources', 'expiresOn', 'caseReference', 'addressees'] as const;
    return partsToBeginWith(version, names, { version, kind, nowMs: NOW_MS });
  };

  test('with the parts that its kind keeps, and no last day that is over', () => {
    const expiresOn = '2024-07-01';
    const kept = { people: [IVAN], sources: SOURCES, caseReference: 'RUS-0147' };
    expect(begins('update', { expiresOn })).toEqual({ ...kept, expiresOn });
    expect(begins('update', { expiresOn: '2024-06-01' })).toEqual(kept);
  });

  test('as an outcome, with people as they are and not as they were', () => {
    const { state: _, ...person } = IVAN;
    expect(begins('outcome', { expiresOn: '2024-07-01' })).toEqual({
      ...{ people: [person], sources: SOURCES, caseReference: 'RUS-0147' },
    });
  });
});
