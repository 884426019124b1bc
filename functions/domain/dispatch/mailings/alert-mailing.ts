import type { AppealVersion } from '../../appeal/appeal.ts';
import { type IdPages, type IdRange, mergeIds } from '../../matching/matching.ts';
import { type Follow, type Subscriber, topicsOfSubject } from '../../subscriber/subscriber.ts';
import type { AlertDispatch } from '../dispatches.ts';
import type { MailEntry, Mailing, MailSending } from '../mailing.ts';
import { type AlertPart, type Audience, judge } from '../planning/audience.ts';
import { subjectOf } from '../planning/subject-of.ts';
import type { Appeals, Candidates } from '../ports.ts';
import { type ReachedPorts, reachedBefore } from './reached.ts';

/** One appeal version as mail. */
export interface AlertMail extends MailSending {
  /** @param reasons - the follows that match; none for someone who gets a follow-up to what they were sent. */
  entryFor(subscriber: Subscriber, reasons: readonly Follow[], part: AlertPart): MailEntry;
}

export interface AlertMailingPorts extends ReachedPorts {
  readonly appeals: Appeals;
  readonly candidates: Candidates;
  openMail(appeal: AppealVersion): Promise<AlertMail>;
  allows(address: string): boolean;
  nowMs(): number;
}

async function* onePage(ids: readonly string[]): IdPages {
  yield ids;
}

/** What decides who of a slice gets an alert, as things stand now. */
export async function audienceOf(
  dispatch: AlertDispatch,
  range: IdRange,
  ports: ReachedPorts & Pick<AlertMailingPorts, 'appeals' | 'allows' | 'nowMs'>,
): Promise<Audience> {
  const { appealId, version, reach } = dispatch;
  const appeal = await ports.appeals.getVersion(appealId, version);
  const subject = await subjectOf(appeal, ports.appeals);
  const reached =
    version === 1 && reach !== 'waiting' ? new Set<string>() : await reachedBefore(dispatch, range, ports);
  const { allows, nowMs } = ports;
  return { ...dispatch, appeal, subject, reached, allows, nowMs };
}

/** What one slice of an alert's dispatch mails: to those who follow its subject, to those whom earlier versions reached, or both. */
export async function openAlertMailing(
  dispatch: AlertDispatch,
  range: IdRange,
  ports: AlertMailingPorts,
): Promise<Mailing> {
  const audience = await audienceOf(dispatch, range, ports);
  const { appeal, subject, reached, reach } = audience;
  const mail = await ports.openMail(appeal);
  const isForReached = reach === 'reached' || reach === 'matching-and-reached';
  const topics = reach === 'reached' || reach === 'no-one' ? [] : topicsOfSubject(subject);

  return {
    candidates: () =>
      mergeIds([
        ...topics.map((topic) => ports.candidates.pages(topic, range)),
        ...(isForReached ? [onePage([...reached].sort())] : []),
      ]),
    judge(person) {
      const verdict = judge(person, audience);
      if (verdict.kind !== 'recipient') return verdict;
      return { kind: 'recipient', entry: mail.entryFor(verdict.subscriber, verdict.reasons, verdict.part) };
    },
    templateBytes: mail.templateBytes,
    entryBytes: mail.entryBytes,
    send: mail.send,
    // What supersedes an alert halts its dispatch.
    isOutdatedBy: () => false,
  };
}
