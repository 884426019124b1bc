import { type DraftTest, type DraftTests, TESTS_A_DAY } from '../../../functions/domain/drafts/draft-test.ts';
import type { Entry } from '../../../functions/domain/members/entry.ts';
import { utcDayOf } from '../../../functions/domain/time/spans.ts';

/** Tests of drafts in memory, and what their office's history says of them. */
export class MemoryDraftTests implements DraftTests {
  readonly kept: DraftTest[] = [];
  readonly entries: Entry[] = [];

  async keep(test: DraftTest, entry: Entry) {
    const today = this.kept.filter(
      ({ publisherId, sentAtMs }) => publisherId === test.publisherId && utcDayOf(sentAtMs) === utcDayOf(test.sentAtMs),
    );
    const mails = [...today, test].reduce((sum, { memberIds }) => sum + memberIds.length, 0);
    if (mails > TESTS_A_DAY) return 'too many';
    this.kept.push(test);
    this.entries.push(entry);
    return 'kept';
  }

  async find(publisherId: string, testId: string) {
    return this.kept.find((one) => one.publisherId === publisherId && one.testId === testId);
  }

  async findLast(publisherId: string, draftId: string) {
    const last = this.kept.findLast((one) => one.publisherId === publisherId && one.draftId === draftId);
    return last && { names: last.names, sentAtMs: last.sentAtMs };
  }
}
