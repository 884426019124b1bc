import { expect, test } from 'vitest';
import { problemOfFault } from '../../../functions/domain/drafts/problem-of-fault.ts';
import { considerRequest } from '../../../functions/domain/publishing/consider-request.ts';
import { aRequest, NOW_MS } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const CONSENT = { by: 'his lawyer', on: '2024-01-01', for: 'naming him' };
const IVAN = { name: 'Ivan Example', mayBeNamed: true };
const LETTER = { kind: 'letter', to: 1 } as const;
const ports = {
  appeals: new MemoryAppeals(),
  addressees: new MemoryAddressees(),
  readPage: readHere,
  nowMs: () => NOW_MS,
};

/** What publishing refuses of a request, as a member is told it. */
async function toldOf(given: Parameters<typeof aRequest>[0]) {
  const outcome = await considerRequest({ ...aRequest(given), ...given }, 'publisher-1', ports, NOW_MS);
  if (outcome.kind !== 'refused') return [];
  return outcome.faults.map((fault) => problemOfFault(fault, fault.field).what);
}

test.each<[what: string, given: Parameters<typeof aRequest>[0]]>([
  ['no-consent', { people: [IVAN] }],
  ['consent-and-reason', { people: [{ ...IVAN, consent: CONSENT, withoutConsent: 'none could be asked' }] }],
  ['day-future', { people: [{ ...IVAN, consent: { ...CONSENT, on: '2999-01-01' } }] }],
  ['names-unnamed', { title: 'Free Ivan Example', people: [{ ...IVAN, mayBeNamed: false, withoutConsent: 'hidden' }] }],
  ['no-such-addressee', { actions: [LETTER] }],
  ['addressee-lacks', { addressees: [{ office: 'Prosecutor' }], actions: [LETTER] }],
  ['user-name', { summary: 'See https://un.org@example.org/ now' }],
  ['address-in-office', { addressees: [{ office: 'office@example.org' }] }],
  ['day-past', { expiresOn: '2001-01-01' }],
  ['without-day', { actByReason: 'A court hears him.' }],
  ['no-letters', { title: '…' }],
  ['no-zone', { expiresOn: '2999-01-01', actByZone: 'Europe/Nowhere' }],
  ['not-in-book', { addresseesFromBook: ['prosecutor'] }],
])('%s is said in our own words', async (what, given) => {
  expect(await toldOf(given)).toContain(what);
});

test('what we have no words for keeps the English of publishing', () => {
  expect(problemOfFault({ field: 'body', message: 'is odd' }, 'text')).toEqual({
    field: 'text',
    what: 'other',
    words: 'is odd',
  });
});
