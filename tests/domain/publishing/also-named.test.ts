import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { AppealRequest } from '../../../functions/contract/api.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { withdrawConsent } from '../../../functions/domain/withdrawing/withdraw-consent.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS } from '../../support/publishing/builders.ts';
import { A_CONSENT } from '../../support/publishing/consents.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const APPEAL: Partial<AppealRequest> = {
  page: undefined,
  title: 'Free the lawyer Anna Invented',
  datedOn: '2024-03-15',
  body: { text: 'The lawyer Anna Invented is held in Russia.' },
  countries: ['RU'],
  externalId: 'anna',
};
const ANNA = { name: 'Anna Invented', because: 'speaks in public as her own lawyer' };
const OF_ANNA = { name: ANNA.name, because: { withoutConsent: ANNA.because, unlisted: true } };
const UPDATE = {
  kind: 'update',
  externalId: 'anna',
  title: 'Anna Invented is ill',
  body: { text: 'She is ill.' },
} as const;

function aDesk() {
  const appeals = new MemoryAppeals();
  const ports = {
    ...{ appeals, addressees: new MemoryAddressees(), nowMs: () => NOW_MS, newId: () => crypto.randomUUID() },
    ...{ randomBytes, asksForTwo: async () => false, startDispatchAfterMs: 60_000, limits: AMPLE_LIMITS },
    readPage: readHere,
  };
  const party = { publisherId: 'publisher-1', name: 'Example Observatory' };
  return {
    appeals,
    send: (given: Partial<AppealRequest> = {}) => publishAppeal({ ...aRequest(APPEAL), ...given }, party, ports),
    withdraw: (person: string) =>
      withdrawConsent({ appeal: 'anna', person, isUnlisted: true, notWrittenIn: [] }, party, ports),
    withdrawByKey: (person: string) => withdrawConsent({ appeal: 'anna', person, notWrittenIn: [] }, party, ports),
  };
}

const recorded = ({ consents }: MemoryAppeals) => consents.map(({ name, because }) => ({ name, because }));
const given = ({ entries }: MemoryAppeals) => entries.flatMap((one) => (one.act === 'consent-given' ? [one.name] : []));

test('why a person whom the words name may be named is recorded as a consent is, and goes as the name is withdrawn', async () => {
  const { send, withdraw, appeals } = aDesk();
  expect(await send({ alsoNamed: [ANNA] })).not.toHaveProperty('unanswered');
  expect(recorded(appeals)).toEqual([OF_ANNA]);
  expect(appeals.entries).toMatchObject([{ act: 'consent-given', ...OF_ANNA }]);
  expect(JSON.stringify([appeals.versions, appeals.dispatches])).not.toContain(ANNA.because);
  expect((await withdraw('Anna Invented')).kind).toBe('withdrawn');
  expect(recorded(appeals)).toEqual([]);
});

test('a name without an answer is published, told and recorded as such; words that are no name are not', async () => {
  const { send, appeals } = aDesk();
  expect(await send()).toMatchObject({ kind: 'published', unanswered: ['Anna Invented'] });
  expect(recorded(appeals)).toEqual([{ name: 'Anna Invented', because: { unanswered: true } }]);
  const other = aDesk();
  expect(await other.send({ notNames: ['Anna Invented'] })).not.toHaveProperty('unanswered');
  expect(recorded(other.appeals)).toEqual([]);
});

test.each([
  ['an answer', { alsoNamed: [ANNA] }],
  ['no answer', {}],
  ['the answer that it is no name', { notNames: ['Anna Invented'] }],
])('a follow-up does not record again whom the version before names with %s', async (_, answer) => {
  const { send, appeals } = aDesk();
  await send(answer);
  const before = given(appeals);
  expect(await send(UPDATE)).not.toHaveProperty('unanswered');
  expect(given(appeals)).toEqual(before);
});

test('a name that was recorded once is not recorded again, though the version before does not have it', async () => {
  const { send, appeals } = aDesk();
  await send();
  await send({ ...UPDATE, title: 'The lawyer is ill' });
  expect(await send({ ...UPDATE, body: { text: 'She is free.' } })).not.toHaveProperty('unanswered');
  expect(given(appeals)).toEqual(['Anna Invented']);
});

test('a follow-up records whom it names first, and an answer that comes later', async () => {
  const { send, appeals } = aDesk();
  await send();
  const text = { text: 'The lawyer Anna Invented is ill, says Omar Sample.' };
  expect(await send({ ...UPDATE, body: text, alsoNamed: [ANNA] })).toMatchObject({ unanswered: ['Omar Sample'] });
  expect(given(appeals)).toEqual(['Anna Invented', 'Anna Invented', 'Omar Sample']);
});

test('an edition that is added later is looked through too', async () => {
  const { send, appeals } = aDesk();
  await send({ language: 'en', alsoNamed: [ANNA] });
  const text = 'L’avocate Anna Invented est détenue, dit Omar Sample.';
  const translations = [{ language: 'fr' as const, title: 'Libérez l’avocate Anna Invented', body: { text } }];
  const outcome = await send({ language: 'en', alsoNamed: [ANNA], translations });
  expect(outcome).toMatchObject({ kind: 'editions added', unanswered: ['Omar Sample'] });
  expect(given(appeals)).toEqual(['Anna Invented', 'Omar Sample']);
});

const faultsOf = async (sent: Partial<AppealRequest>) => {
  const outcome = await aDesk().send(sent);
  return outcome.kind === 'refused' ? outcome.faults : outcome.kind;
};

test('an answer for a name that stands nowhere, or that may not be given, is refused at its place', async () => {
  expect(await faultsOf({ alsoNamed: [ANNA, { ...ANNA, name: 'Omar Sample' }] })).toEqual([
    { field: 'alsoNamed[1].name', message: expect.stringMatching(/^stands in no text/) },
  ]);
  const hidden = [{ name: 'Omar Sample', mayBeNamed: false, consent: A_CONSENT }];
  expect(await faultsOf({ people: hidden, alsoNamed: [{ ...ANNA, name: 'Omar Sample' }] })).toEqual([
    { field: 'alsoNamed[0].name', message: expect.stringMatching(/^names a person who may not be named/) },
  ]);
});

test('a name has one answer, a reason is a line, and a transaction has room for all of them', () => {
  const faultsIn = (sent: object) =>
    AppealRequest.safeParse({ ...aRequest(APPEAL), ...sent }).error?.issues.map(({ path, message }) => [
      path.join('.'),
      message,
    ]);
  expect(faultsIn({ alsoNamed: [ANNA], notNames: ['Anna Invented'] })).toEqual([
    ['alsoNamed.0.because', 'contradicts notNames: leave one of the two out'],
  ]);
  expect(faultsIn({ alsoNamed: [{ name: 'Anna Invented', because: 'a\nb' }] })).toMatchObject([
    ['alsoNamed.0.because', expect.stringContaining('line break')],
  ]);
  const people = Array.from({ length: 20 }, (_, at) => ({ name: `A ${at}`, mayBeNamed: true, consent: A_CONSENT }));
  const alsoNamed = Array.from({ length: 11 }, () => ANNA);
  expect(faultsIn({ people, alsoNamed })).toEqual([['alsoNamed', 'lists more than 30 together with people']]);
});

test.each([
  ['with a reason', { alsoNamed: [ANNA] }],
  ['without an answer', {}],
])('a program withdraws a name that was recorded %s, and no other that is not listed', async (_, named) => {
  const { send, withdrawByKey, appeals } = aDesk();
  await send(named);
  expect((await withdrawByKey('Omar Sample')).kind).toBe('no such person');
  expect((await withdrawByKey('Anna Invented')).kind).toBe('withdrawn');
  expect(JSON.stringify(appeals.versions.map(({ edition }) => edition))).not.toContain('Anna');
});

test('no reason names a person who may not be named: colleagues are mailed it', async () => {
  const { send } = aDesk();
  const people = [{ name: 'Zara Hidden', mayBeNamed: false, withoutConsent: 'she is in hiding' }];
  const because = 'Zara Hidden vouches for her';
  expect(await send({ people, alsoNamed: [{ ...ANNA, because }] })).toMatchObject({
    kind: 'refused',
    faults: [{ field: 'alsoNamed[0].because', message: expect.stringContaining('may not be named') }],
  });
  const listed = [...people, { name: ANNA.name, mayBeNamed: true, withoutConsent: because }];
  expect(await send({ people: listed })).toMatchObject({ faults: [{ field: 'people[1].withoutConsent' }] });
  expect((await send({ people, alsoNamed: [ANNA] })).kind).toBe('published');
});
