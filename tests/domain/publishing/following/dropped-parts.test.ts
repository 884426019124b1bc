import { describe, expect, test } from 'vitest';
import type { AppealVersion } from '../../../../functions/domain/appeal/versions.ts';
import { droppedParts } from '../../../../functions/domain/publishing/following/dropped-parts.ts';
import { anEdition } from '../../../support/editions.ts';
import { aVersion, NOW_MS } from '../../../support/publishing/builders.ts';

const ENGLISH = anEdition('en', 'A lawyer beaten');
const FRENCH = anEdition('fr', 'Un avocat battu');
const CAUTIONS = ['Do not call the prison.', 'Do not name his family.'];
const IVAN = { name: 'Ivan Example', mayBeNamed: true };
const ANA = { name: 'Ana Example', mayBeNamed: true };

const earlier = (given: Partial<AppealVersion>): AppealVersion => aVersion({ edition: ENGLISH, ...given });
/** What a follow-up with the title and the text alone, or a little more, drops. */
const dropped = (before: Partial<AppealVersion>, content: Partial<Parameters<typeof droppedParts>[0]> = {}) =>
  droppedParts({ edition: ENGLISH, ...content }, earlier(before), NOW_MS);

describe('of what all editions share', () => {
  const sources = [{ title: 'A report', url: 'https://example.org/report' }];

  test('a part goes that is not said any more', () => {
    expect(dropped({ sources })).toEqual([{ part: 'sources' }]);
    expect(dropped({ sources }, { sources: [] })).toEqual([{ part: 'sources' }]);
  });

  test('a part stays that is said, in whatever words', () => {
    expect(dropped({ sources }, { sources: [{ title: 'Another', url: 'https://example.org/2' }] })).toEqual([]);
    expect(dropped({}, { sources })).toEqual([]);
    expect(dropped({ sources: [] })).toEqual([]);
  });

  test('a last day that is over says so, and one to come does not; nor does another part', () => {
    const [over, toCome] = ['2024-06-01', '2024-07-01'];
    expect(dropped({ expiresOn: over, sources })).toEqual([{ part: 'expiresOn', isOver: true }, { part: 'sources' }]);
    expect(dropped({ expiresOn: toCome, sources })).toEqual([{ part: 'expiresOn' }, { part: 'sources' }]);
  });
});

describe('of what each edition says', () => {
  const edition = { ...ENGLISH, summary: 'He was beaten.', cautions: CAUTIONS };

  test('a part goes that its edition does not say any more, by its language', () => {
    expect(dropped({ edition })).toEqual([
      { part: 'summary', language: 'en' },
      { part: 'cautions', language: 'en' },
    ]);
    const both = { edition, translations: [{ ...FRENCH, summary: 'Il a été battu.' }] };
    expect(dropped(both, { edition, translations: [FRENCH] })).toEqual([{ part: 'summary', language: 'fr' }]);
  });

  test('an edition that goes as a whole is told of elsewhere', () => {
    expect(dropped({ translations: [{ ...FRENCH, summary: 'Il a été battu.' }] })).toEqual([]);
  });

  test('one edition is held against the one in its language', () => {
    const english = { ...ENGLISH, summary: 'He was beaten.' };
    const french = { ...FRENCH, summary: 'Il a été battu.', cautions: ['N’appelez pas.'] };
    const before = { edition: english, translations: [french] };
    expect(dropped(before, { edition: french, translations: [english] })).toEqual([]);
    expect(dropped(before, { edition: { ...FRENCH, summary: '…' }, translations: [english] })).toEqual([
      { part: 'cautions', language: 'fr' },
    ]);
  });

  test('what is said of one version alone goes untold', () => {
    expect(dropped({ edition: { ...ENGLISH, whatChanged: 'The place.' } })).toEqual([]);
  });

  test('the reason of a last day that is over goes because it is over', () => {
    const before = { edition: { ...ENGLISH, actByReason: 'A hearing.', summary: '…' }, expiresOn: '2024-06-01' };
    expect(dropped(before, { expiresOn: '2024-08-01' })).toEqual([
      { part: 'summary', language: 'en' },
      { part: 'actByReason', language: 'en', isOver: true },
    ]);
  });

  test('of what protects people each line that goes is told', () => {
    const left = { ...edition, cautions: [CAUTIONS[1] ?? '', 'Another one.'] };
    expect(dropped({ edition }, { edition: left })).toEqual([
      { part: 'cautions', language: 'en', lines: ['Do not call the prison.'] },
    ]);
    expect(dropped({ edition }, { edition: { ...edition, cautions: [...CAUTIONS, 'More.'] } })).toEqual([]);
  });

  test('lines of what protects no one change untold', () => {
    const demanding = { ...ENGLISH, demands: ['A doctor', 'An inquiry'] };
    expect(dropped({ edition: demanding }, { edition: { ...demanding, demands: ['A doctor'] } })).toEqual([]);
    const told = { ...ENGLISH, summary: 'He was beaten.' };
    expect(dropped({ edition: told }, { edition: { ...told, summary: 'He is well.' } })).toEqual([]);
  });
});

describe('of its people', () => {
  test('those go by name who may be named and are not on the list any more', () => {
    expect(dropped({ people: [IVAN, ANA] }, { people: [ANA] })).toEqual([{ part: 'people', lines: ['Ivan Example'] }]);
    expect(dropped({ people: [IVAN, ANA] }, { people: [ANA, IVAN] })).toEqual([]);
  });

  test('a person who may not be named goes untold', () => {
    expect(dropped({ people: [{ ...IVAN, mayBeNamed: false }, ANA] }, { people: [ANA] })).toEqual([]);
  });

  test('a list that goes as a whole is told as one part', () => {
    expect(dropped({ people: [IVAN] })).toEqual([{ part: 'people' }]);
    expect(dropped({}, { people: [IVAN] })).toEqual([]);
  });
});
