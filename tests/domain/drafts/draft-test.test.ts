import { expect, test } from 'vitest';
import { sendTest, TESTS_A_DAY, type TestToMail } from '../../../functions/domain/drafts/draft-test.ts';
import { anOffice, memberIdOf, memberOf, namedMemberOf } from '../../support/members/builders.ts';
import { OfficeTable } from '../../support/members/office-table.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const [ANA, OMAR] = [namedMemberOf(1), namedMemberOf(2)];
const { authenticator: _, ...INVITED } = namedMemberOf(3);
const HALF = Array.from({ length: TESTS_A_DAY / 2 }, (_, n) => memberOf(n + 4));
const office = anOffice({ members: [ANA, OMAR, INVITED, ...HALF] });
const { publisherId } = office;
const MAIL = { subject: 'TEST: Free Ivan Example', html: '<p>He is held.</p>', text: 'He is held.' };
const TEST = { draftId: 'd1', revision: 4, language: 'fr', isDiscreet: true, ...MAIL } as const;

function aDesk() {
  const world = new OfficeTable();
  const { draftTests, newId } = world;
  const enqueued: TestToMail[] = [];
  const ports = {
    draftTests,
    newId,
    enqueueTests: async (tests: readonly TestToMail[]) => void enqueued.push(...tests),
  };
  const send = (memberIds: readonly string[]) =>
    sendTest({ office, member: ANA }, { ...TEST, memberIds, digest: 'abc' }, ports, NOW_MS);
  return { draftTests, enqueued, send, entries: () => world.entries(publisherId) };
}

test('a test goes to the members who are named and who joined, one mail each, as it is kept', async () => {
  const { draftTests, enqueued, send, entries } = aDesk();
  expect(await send([memberIdOf(2), memberIdOf(3), 'someone-else'])).toBe('sent');
  const [{ testId } = { testId: '' }] = enqueued;
  expect(enqueued).toEqual([{ publisherId, testId, memberId: OMAR.memberId }]);
  expect(await draftTests.find(publisherId, testId)).toEqual({
    ...{ ...TEST, publisherId, testId, memberIds: [OMAR.memberId], names: ['Omar Sample'], sentAtMs: NOW_MS },
  });
  expect(await entries()).toMatchObject([
    {
      act: 'test-sent',
      author: { name: 'Ana Example' },
      ...{ draftId: 'd1', revision: 4, digest: 'abc', names: ['Omar Sample'] },
    },
  ]);
});

test('a test to no one who joined is none', async () => {
  const { draftTests, enqueued, send, entries } = aDesk();
  expect([await send([INVITED.memberId]), await send([])]).toEqual(['to no one', 'to no one']);
  expect([await draftTests.findLast(publisherId, TEST.draftId), await entries(), enqueued]).toEqual([
    undefined,
    [],
    [],
  ]);
});

test('no more tests are mailed than an office may send in a day', async () => {
  const { enqueued, send } = aDesk();
  for (let sent = 0; sent < TESTS_A_DAY; sent += HALF.length) await send(HALF.map(({ memberId }) => memberId));
  expect(await send([ANA.memberId])).toBe('too many');
  expect(enqueued).toHaveLength(TESTS_A_DAY);
});
