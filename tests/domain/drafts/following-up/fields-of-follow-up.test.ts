import { describe, expect, test } from 'vitest';
import type { FollowUpKind } from '../../../../functions/contract/follow-up-kinds.ts';
import type { AppealVersion } from '../../../../functions/domain/appeal/versions.ts';
import { fieldsOfFollowUp } from '../../../../functions/domain/drafts/following-up/fields-of-follow-up.ts';
import type { PersonConsent } from '../../../../functions/domain/publishing/consents.ts';
import { anEdition } from '../../../support/editions.ts';
import { aVersion, NOW_MS } from '../../../support/publishing/builders.ts';

const fieldsOf = (kind: FollowUpKind, given: Partial<AppealVersion> = {}, agreed: readonly PersonConsent[] = []) =>
  fieldsOfFollowUp(kind, aVersion({ version: 3, ...given }), agreed, { today: '2024-06-20', nowMs: NOW_MS });

const dayIn = (fields: Readonly<Record<string, string>>, field: string) =>
  ['year', 'month', 'day'].map((part) => fields[`${field}-${part}`]);

const FRENCH = anEdition('fr', 'Un avocat battu');

describe('a follow-up begins', () => {
  test('with the title, the text and the subject of the newest version', () => {
    const fields = fieldsOf('update', { sourceUrl: 'https://example.org/147' });
    expect(fields).toMatchObject({
      ...{ language: 'en', kind: 'update', followUp: 'appeal-1', follows: '3' },
      ...{ title: 'RUSSIA: lawyer Ivan Example beaten in prison', countries: 'RU', themes: 'lawyers\ntorture' },
      text: 'Ivan Example was beaten by guards.[1]\n\n[1] As his lawyers say.',
      sourceUrl: 'https://example.org/147',
    });
    expect(fields).not.toHaveProperty('editions');
    expect(fields).not.toHaveProperty('addressesNoCountry');
  });

  test('with the ticks that say that no country is addressed, and no theme is meant', () => {
    expect(fieldsOf('update', { subject: { countries: [], themes: [] } })).toMatchObject({
      ...{ addressesNoCountry: 'yes', themes: '-' },
    });
  });

  test('empty, if it is a withdrawal', () => {
    expect(fieldsOf('retraction', { translations: [FRENCH], isUrgent: true })).toEqual({
      ...{ language: 'en', kind: 'retraction', followUp: 'appeal-1', follows: '3' },
    });
  });

  test('with the day of the version, if it corrects it, and today otherwise', () => {
    expect(dayIn(fieldsOf('correction'), 'datedOn')).toEqual(['2024', '3', '15']);
    for (const kind of ['update', 'outcome'] as const)
      expect(dayIn(fieldsOf(kind), 'datedOn')).toEqual(['2024', '6', '20']);
  });

  test('as urgent, if it corrects what was urgent', () => {
    const urgency = (kind: FollowUpKind, isUrgent?: boolean) => fieldsOf(kind, { isUrgent }).urgent;
    expect([urgency('correction', true), urgency('correction'), urgency('update', true)]).toEqual([
      ...['yes', undefined, undefined],
    ]);
  });

  test('with how the case ended, if it is its outcome', () => {
    const ended = { how: 'released', on: '2024-06-02' } as const;
    const outcome = fieldsOf('outcome', { ended });
    expect([outcome['ended.how'], dayIn(outcome, 'ended')]).toEqual(['released', ['2024', '6', '2']]);
    expect(fieldsOf('outcome')).not.toHaveProperty('ended.how');
    for (const kind of ['correction', 'update'] as const)
      expect(Object.keys(fieldsOf(kind, { ended })).filter((name) => name.startsWith('ended'))).toEqual([]);
  });

  test('with what the version asks of readers, unless it is an outcome', () => {
    const edition = { ...aVersion().edition, demands: ['Let him see a doctor'], summary: 'He was beaten.' };
    const caseReference = 'RUS-0147';
    expect(fieldsOf('update', { edition, caseReference })).toMatchObject({
      ...{ 'demands.1': 'Let him see a doctor', summary: 'He was beaten.', caseReference },
    });
    const outcome = fieldsOf('outcome', { edition, caseReference });
    expect([outcome['demands.1'], outcome.summary, outcome.caseReference]).toEqual([
      ...[undefined, undefined, caseReference],
    ]);
  });

  test('with why its people may be listed', () => {
    const people = [{ name: 'Ivan Example', mayBeNamed: true }];
    const because = { withoutConsent: 'unreachable in prison' };
    expect(fieldsOf('update', { people }, [{ name: 'Ivan Example', because }])).toMatchObject({
      ...{ 'people.1.name': 'Ivan Example', 'people.1.withoutConsent': 'unreachable in prison' },
    });
  });
});

describe('the editions of a follow-up', () => {
  test('are those of the version, made from what its original says', () => {
    const fields = fieldsOf('update', { translations: [FRENCH] });
    expect(fields).toMatchObject({
      ...{ editions: 'fr', 'fr.title': 'Un avocat battu', 'fr.text': 'The text of: Un avocat battu.' },
    });
    expect(fields['madeFrom.fr']).toMatch(/^title \w+ 1\ntext \w+ 1$/);
  });

  test('are those in which its people are described, too', () => {
    const role = { en: 'lawyer', fr: 'avocat', ar: 'محام' };
    const people = [{ name: 'Ivan Example', role, mayBeNamed: true }];
    const { editions } = fieldsOf('update', { translations: [FRENCH], people });
    expect(editions?.split('\n').toSorted()).toEqual(['ar', 'fr']);
  });
});
