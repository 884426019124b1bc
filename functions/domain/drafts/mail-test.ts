import { findMember, type Offices } from '../members/members.ts';
import { type ComposedNotice, type NoticeOutcome, type SendOncePorts, sendOnce } from '../notices/notices.ts';
import type { DraftTests, TestToMail } from './draft-test.ts';

export interface MailTestPorts extends SendOncePorts {
  readonly offices: Pick<Offices, 'find'>;
  readonly draftTests: Pick<DraftTests, 'find'>;
}

/** Mails a test to a member, once, unless they were removed since or it is not kept any more. @throws as {@link sendOnce}. */
export async function mailTest(
  { publisherId, testId, memberId }: TestToMail,
  ports: MailTestPorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const compose = async (): Promise<ComposedNotice> => {
    const [office, test] = await Promise.all([
      ports.offices.find(publisherId),
      ports.draftTests.find(publisherId, testId),
    ]);
    const member = office && findMember(office, memberId);
    if (!member || !test?.memberIds.includes(memberId)) return { kind: 'none', because: 'not-needed' };
    const { language, isDiscreet, subject, html, text } = test;
    return {
      kind: 'notice',
      notice: { kind: 'draft-test', address: member.address, language, isDiscreet, mail: { subject, html, text } },
    };
  };
  return sendOnce({ invitationId: testId, name: `draft-test-${memberId}` }, compose, ports, nowMs);
}
