import type { Language } from '../../contract/languages.ts';
import type { MailText } from '../dispatch/dispatch.ts';
import { type AtDesk, type Entry, hasJoined, newEntry } from '../members/members.ts';
import type { Draft } from './draft.ts';

/** A draft's mail that goes to members alone: kept as it is sent, so that what was looked at and what arrives are the same. */
export interface DraftTest extends MailText, Pick<Draft, 'publisherId' | 'draftId' | 'revision'> {
  /** A UUID. */
  readonly testId: string;
  /** Of the mail. */
  readonly language: Language;
  readonly isDiscreet: boolean;
  /** Of the members whom it goes to. */
  readonly memberIds: readonly string[];
  /** The same, as they were called. */
  readonly names: readonly string[];
  readonly sentAtMs: number;
}

export type LastTest = Pick<DraftTest, 'names' | 'sentAtMs'>;

/** Mails of one office's tests on a UTC day, one for each member who gets one. */
export const TESTS_A_DAY = 100;
/** How long the mail of a test is kept for its sending. */
export const TEST_KEPT_DAYS = 3;

/** Where tests are kept. */
export interface DraftTests {
  /** Keeps a test, its entry and how many were sent today, together or not at all. */
  keep(test: DraftTest, entry: Entry): Promise<'kept' | 'too many'>;
  find(publisherId: string, testId: string): Promise<DraftTest | undefined>;
  findLast(publisherId: string, draftId: string): Promise<LastTest | undefined>;
}

/** Which test is to be mailed to which member. */
export interface TestToMail {
  readonly publisherId: string;
  readonly testId: string;
  readonly memberId: string;
}

export interface SendTestPorts {
  readonly draftTests: Pick<DraftTests, 'keep'>;
  enqueueTests(tests: readonly TestToMail[]): Promise<void>;
  newId(): string;
}

/** What a member asks to be sent to whom. */
export interface WantedTest extends Omit<DraftTest, 'publisherId' | 'testId' | 'names' | 'sentAtMs'> {
  /** Of all of the draft's mails. */
  readonly digest: string;
}

/** Has a draft's mail sent to members of the office who joined; others among the named are passed over. */
export async function sendTest(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  { digest, ...wanted }: WantedTest,
  { draftTests, enqueueTests, newId }: SendTestPorts,
  nowMs: number,
): Promise<'sent' | 'to no one' | 'too many'> {
  const { publisherId } = office;
  const readers = office.members.filter((one) => hasJoined(one) && wanted.memberIds.includes(one.memberId));
  if (readers.length === 0) return 'to no one';
  const testId = newId();
  const [memberIds, names] = [readers.map((one) => one.memberId), readers.map(({ name }) => name)];
  const { draftId, revision } = wanted;
  const entry = newEntry({ act: 'test-sent', draftId, revision, digest, names }, member, newId(), nowMs);
  const kept = await draftTests.keep({ ...wanted, publisherId, testId, memberIds, names, sentAtMs: nowMs }, entry);
  if (kept !== 'kept') return kept;
  await enqueueTests(memberIds.map((memberId) => ({ publisherId, testId, memberId })));
  return 'sent';
}
