import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import type { ListedPerson } from '../../../functions/contract/part-schemas.ts';
import {
  consentsEnded,
  consentsGiven,
  consentsOf,
  namesUnanswered,
} from '../../../functions/domain/publishing/consents.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS } from '../../support/publishing/builders.ts';
import { A_CONSENT, A_REASON, CONSENT_WORDS } from '../../support/publishing/consents.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const IVAN = { name: 'Ivan Example', mayBeNamed: true } as const;

function aDesk() {
  const appeals = new MemoryAppeals();
  const ports = {
    ...{ appeals, addressees: new MemoryAddressees(), nowMs: () => NOW_MS, newId: () => crypto.randomUUID() },
    ...{
      randomBytes,
      asksForTwo: async () => false,
      startDispatchAfterMs: 60_000,
      limits: AMPLE_LIMITS,
      readPage: readHere,
    },
  };
  const send = (people: ListedPerson[], given: Partial<AppealRequest> = {}) =>
    publishAppeal({ ...aRequest(given), people }, { publisherId: 'publisher-1', name: 'Example Observatory' }, ports);
  return { send, appeals };
}

const faultsOf = async (people: ListedPerson[], given?: Partial<AppealRequest>) => {
  const outcome = await aDesk().send(people, given);
  return outcome.kind === 'refused' ? outcome.faults : outcome.kind;
};

test('a request whose people have a consent, or a reason why there is none, is published', async () => {
  expect(await faultsOf([{ ...IVAN, consent: A_CONSENT }])).toBe('published');
  expect(await faultsOf([{ ...IVAN, withoutConsent: A_REASON }])).toBe('published');
});

test('each person without either is named by their place', async () => {
  const message = expect.stringContaining('say who agreed, on which day and to what');
  expect(await faultsOf([IVAN, { ...IVAN, name: 'Ana', consent: A_CONSENT }, { ...IVAN, name: 'Olga' }])).toEqual([
    { field: 'people[0].consent', message },
    { field: 'people[2].consent', message },
  ]);
});

test('a person who may not be named needs one too, and so does one of a draft that waits for a person', async () => {
  expect(await faultsOf([{ name: 'Ana', mayBeNamed: false }])).toMatchObject([{ field: 'people[0].consent' }]);
  const body = { page: undefined, body: { text: 'They were taken.' }, title: 'Taken', datedOn: '2024-03-15' };
  expect(await faultsOf([IVAN], body)).toMatchObject([{ field: 'people[0].consent' }]);
});

test('a consent and a reason together contradict each other', async () => {
  expect(await faultsOf([{ ...IVAN, consent: A_CONSENT, withoutConsent: A_REASON }])).toEqual([
    { field: 'people[0].consent', message: 'contradicts withoutConsent: leave one of the two out' },
  ]);
});

test('no one agreed tomorrow', async () => {
  // It is the 21st in Kiritimati.
  expect(await faultsOf([{ ...IVAN, consent: { ...A_CONSENT, on: '2024-06-21' } }])).toBe('published');
  expect(await faultsOf([{ ...IVAN, consent: { ...A_CONSENT, on: '2024-06-22' } }])).toEqual([
    { field: 'people[0].consent.on', message: '2024-06-22 lies in the future' },
  ]);
});

test('what an appeal is shown from, mailed from and compared by holds no consent and no reason', async () => {
  const { appeals, send } = aDesk();
  await send([
    { ...IVAN, consent: A_CONSENT },
    { name: 'Ana', mayBeNamed: true, withoutConsent: A_REASON },
  ]);
  const kept = JSON.stringify([appeals.versions, appeals.dispatches, [...appeals.drafts.values()]]);
  expect(CONSENT_WORDS.filter((word) => kept.includes(word))).toEqual([]);
  const other = await send([
    { ...IVAN, withoutConsent: 'He cannot be asked.' },
    { name: 'Ana', mayBeNamed: true, withoutConsent: A_REASON },
  ]);
  expect(other.kind).toBe('unchanged');
});

test('why each may be named is read from a request: who agreed, why no one was asked, and who stands in the words alone', () => {
  const people = [
    { ...IVAN, consent: A_CONSENT },
    { ...IVAN, name: 'Ana', withoutConsent: A_REASON },
    { ...IVAN, name: 'Olga' },
  ];
  expect(consentsOf({ people, alsoNamed: [{ name: 'Petr', because: 'a judge' }] })).toEqual([
    { name: 'Ivan Example', because: { consent: A_CONSENT } },
    { name: 'Ana', because: { withoutConsent: A_REASON } },
    { name: 'Petr', because: { withoutConsent: 'a judge', unlisted: true } },
  ]);
  expect(consentsOf({ people: undefined })).toEqual([]);
});

const given = (name: string, consentId = name) => ({ name, because: { withoutConsent: A_REASON }, consentId });
const unanswered = (name: string) => ({ name, because: { unanswered: true as const } });
const BY = {
  ...{ publisherId: 'publisher-1', appealId: 'appeal-1', author: { kind: 'key' as const }, atMs: NOW_MS },
  newId: () => 'id',
};

test('who has no answer is told once, by any spelling, and not where someone answered', () => {
  expect(namesUnanswered([unanswered('Ana'), given('ÁNA'), unanswered('Petr'), unanswered('Petr')])).toEqual(['Petr']);
});

test('what is kept already is not kept again, and those without an answer come last', () => {
  const listed = [unanswered('Olga'), given('Ivan'), { name: 'Ana', because: { withoutConsent: 'another' } }];
  const told = consentsGiven(listed, [given('Ivan'), given('Ana')], BY);
  expect(told.given.map(({ name }) => name)).toEqual(['Ana', 'Olga']);
  expect(told.entries.map(({ act }) => act)).toEqual(['consent-given', 'consent-given']);
  expect(told.ended).toEqual([]);
  expect(consentsGiven([unanswered('ivan')], [given('Ivan')], BY).given).toEqual([]);
});

test('what ends is what is kept of the names, and no other', () => {
  expect(consentsEnded(['ivan', 'Vanya'], [given('Ivan', '1'), given('Ana', '2')], BY)).toMatchObject({
    ...{ given: [], ended: ['1'], entries: [{ act: 'consent-withdrawn', appealId: 'appeal-1' }] },
  });
});
