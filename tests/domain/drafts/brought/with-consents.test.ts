import { expect, test } from 'vitest';
import { isOtherTime } from '../../../../functions/domain/drafts/brought/asked-time.ts';
import { withConsents } from '../../../../functions/domain/drafts/brought/with-consents.ts';
import { A_CONSENT } from '../../../support/publishing/consents.ts';

const PEOPLE = { 'people.2.name': 'Ana Example', 'people.5.name': 'Omar Sample', 'people.6.role': 'lawyer' };

test('each person of a draft has the consent that was last given, or the reason why there is none', () => {
  const fields = withConsents(PEOPLE, [
    { name: 'ANA EXAMPLE', because: { withoutConsent: 'could not be asked' } },
    { name: 'ana example', because: { consent: A_CONSENT } },
    { name: 'Omar Sample', because: { withoutConsent: 'is a judge' } },
    { name: 'Vera Other', because: { consent: A_CONSENT } },
  ]);
  expect(fields).toEqual({
    ...PEOPLE,
    'people.2.consentBy': A_CONSENT.by,
    ...{ 'people.2.consentOn-day': '10', 'people.2.consentOn-month': '3', 'people.2.consentOn-year': '2024' },
    'people.2.consentFor': A_CONSENT.for,
    'people.5.withoutConsent': 'is a judge',
  });
});

test('of a person for whom no one answered, and of one of whom nothing is kept, nothing is filled in', () => {
  expect(withConsents(PEOPLE, [{ name: 'Ana Example', because: { unanswered: true } }])).toEqual(PEOPLE);
});

test('people whom the words name, and whom the draft does not list, are filled in with the reason', () => {
  const because = { withoutConsent: 'speaks in public', unlisted: true } as const;
  expect(withConsents({ title: 'T' }, [{ name: 'Vera Other', because }])).toEqual({
    ...{ title: 'T', 'alsoNamed.1.name': 'Vera Other', 'alsoNamed.1.because': 'speaks in public' },
  });
});

test('a key asks for another time, unless it is of the same minute when it is rounded up', () => {
  const draft = { releaseAt: '2024-06-22T12:00:30Z' };
  expect([
    isOtherTime(draft, '2024-06-22T14:01:00+02:00'),
    isOtherTime(draft, '2024-06-22T12:00:00Z'),
    isOtherTime({}, '2024-06-22T12:00:00Z'),
  ]).toEqual([false, true, true]);
});
