import { expect, test } from 'vitest';
import { sendTest, TESTS_A_DAY, type TestToMail } from '../../../functions/domain/drafts/draft-test.ts';
import { MemoryDraftTests } from '../../support/drafts/memory-draft-tests.ts';
import { anOffice, memberIdOf, namedMemberOf } from '../../support/members/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const [ANA, OMAR] = [namedMemberOf(1), namedMemberOf(2)];
const { authenticator: _, ...INVITED } = namedMemberOf(3);
const office = anOffice({ members: [ANA, OMAR, INVITED] });
const MAIL = { subject: 'TEST: Free Ivan Example', html: '<p>He is held.</p>', text: 'He is held.' };
const TEST = { draftId: 'd1', revision: 4, language: 'fr', isDiscreet: true, ...MAIL } as const;

function aDesk() {
  const draftTests = new MemoryDraftTests();
  const enqueued: TestToMail[] = [];
  let ids = 0;
  const ports = {
    draftTests,
    enqueueTests: async (tests: readonly TestToMail[]) => void enqueued.push(...tests),
    newId: () => `id-${++ids}`,
  };
  const send = (memberIds: readonly string[]) =>
    sendTest({ office, member: ANA }, { ...TEST, memberIds, digest: 'abc' }, ports, NOW_MS);
  return { draftTests, enqueued, send };
}

test('a test goes to the members who are named and who joined, one mail each, as it is kept', async () => {
  const { draftTests, enqueued, send } = aDesk();
  const { publisherId } = office;
  expect(await send([memberIdOf(2), memberIdOf(3), 'someone-else'])).toBe('sent');
  expect(draftTests.kept).toEqual([
    { ...TEST, publisherId, testId: 'id-1', memberIds: [OMAR.memberId], names: ['Omar Sample'], sentAtMs: NOW_MS },
  ]);
  expect(enqueued).toEqual([{ publisherId, testId: 'id-1', memberId: OMAR.memberId }]);
  expect(draftTests.entries).toMatchObject([
    {
      act: 'test-sent',
      author: { name: 'Ana Example' },
      ...{ draftId: 'd1', revision: 4, digest: 'abc', names: ['Omar Sample'] },
    },
  ]);
});

test('a test to no one who joined is none', async () => {
  const { draftTests, enqueued, send } = aDesk();
  expect([await send([INVITED.memberId]), await send([])]).toEqual(['to no one', 'to no one']);
  expect([draftTests.kept, enqueued]).toEqual([[], []]);
});

test('no more tests are mailed than an office may send in a day', async () => {
  const { enqueued, send } = aDesk();
  for (let sent = 0; sent < TESTS_A_DAY; sent += 2) await send([ANA.memberId, OMAR.memberId]);
  expect(await send([ANA.memberId])).toBe('too many');
  expect(enqueued).toHaveLength(TESTS_A_DAY);
});
