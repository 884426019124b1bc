import { expect, test } from 'vitest';
import { type DraftTest, type DraftTests, TESTS_A_DAY } from '../../../functions/domain/drafts/draft-test.ts';
import { newEntry } from '../../../functions/domain/members/entry.ts';
import { DAY_MS, NOW_MS } from '../subscribing/builders.ts';
import { aDraft } from './builders.ts';

const idOf = (n: number) => `0b0b0b0b-1111-4222-8333-${String(n).padStart(12, '0')}`;
const { publisherId, draftId } = aDraft();

const aTest = (n: number, given: Partial<DraftTest> = {}): DraftTest => ({
  publisherId,
  draftId,
  testId: idOf(n),
  revision: 1,
  language: 'en',
  isDiscreet: false,
  subject: 'TEST: Free Ivan Example',
  html: '<p>He is held.</p>',
  text: 'He is held.\n',
  memberIds: [idOf(1)],
  names: ['Ana'],
  sentAtMs: NOW_MS,
  ...given,
});
const entryOf = ({ testId, names, sentAtMs }: DraftTest) =>
  newEntry(
    { act: 'test-sent', draftId, revision: 1, digest: 'd', names },
    { memberId: idOf(1), name: 'Ana' },
    testId,
    sentAtMs,
  );

/** What holds of tests of drafts, in memory and in the table. @param entriesOf - the acts in the office's history. */
export function draftTestsContract(
  make: () => { tests: DraftTests; entriesOf: () => Promise<readonly string[]> },
): void {
  test('a test comes back as it is to be sent, to its own office alone, and is the last of its draft', async () => {
    const { tests, entriesOf } = make();
    expect(await tests.findLast(publisherId, draftId)).toBeUndefined();
    expect(await tests.keep(aTest(1), entryOf(aTest(1)))).toBe('kept');
    expect(await tests.keep(aTest(2, { names: ['Omar'] }), entryOf(aTest(2)))).toBe('kept');
    expect(await tests.find(publisherId, idOf(1))).toEqual(aTest(1));
    expect(await tests.find(idOf(9), idOf(1))).toBeUndefined();
    expect(await tests.findLast(publisherId, draftId)).toEqual({ names: ['Omar'], sentAtMs: NOW_MS });
    expect(await entriesOf()).toEqual(['test-sent', 'test-sent']);
  });

  test('an office mails so many a day, and what is too many leaves no entry', async () => {
    const { tests, entriesOf } = make();
    const memberIds = Array.from({ length: TESTS_A_DAY - 1 }, (_, n) => idOf(n));
    expect(await tests.keep(aTest(1, { memberIds }), entryOf(aTest(1)))).toBe('kept');
    expect(await tests.keep(aTest(2, { memberIds: [idOf(1), idOf(2)] }), entryOf(aTest(2)))).toBe('too many');
    expect(await tests.keep(aTest(3), entryOf(aTest(3)))).toBe('kept');
    expect(await tests.keep(aTest(4), entryOf(aTest(4)))).toBe('too many');
    expect(await tests.find(publisherId, idOf(4))).toBeUndefined();
    expect(await tests.keep(aTest(5, { sentAtMs: NOW_MS + DAY_MS }), entryOf(aTest(5)))).toBe('kept');
    expect((await entriesOf()).length).toBe(3);
  });
}
