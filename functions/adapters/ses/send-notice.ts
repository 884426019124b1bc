import {
  type MessageTag,
  SESv2Client,
  type SESv2ClientConfig,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import type { MailHeader } from '../../../emails/headers.ts';
import type { Mail } from '../../../emails/mail.ts';
import { MAIL_TAGS } from '../../contract/mail/mail-tags.ts';
import type { MailSource, Notice, SendOutcome } from '../../domain/notices/notices.ts';
import { NoticeNotSentError, writeSource } from '../../domain/notices/notices.ts';
import { answerOfFailure } from './failed-call.ts';
import { mailbox } from './mailbox.ts';
import type { RecipientPolicy } from './recipient-policy.ts';

/** How this deployment sends mail to one person. */
export interface NoticeSending {
  readonly senderName: string;
  readonly fromAddress: string;
  readonly replyToAddress: string;
  readonly configurationSetName: string;
  readonly recipients: RecipientPolicy;
  /** On every mail beside the tag of its kind. */
  readonly extraTags?: readonly MessageTag[];
}

/**
 * The client for notices. The queue retries, not the SDK: SES has no idempotency token.
 * @param where - another endpoint than the one in the environment.
 */
export const makeNoticeClient = (callTimeoutMs: number, where: SESv2ClientConfig = {}) =>
  new SESv2Client({
    ...where,
    maxAttempts: 1,
    requestHandler: { requestTimeout: callTimeoutMs, throwOnRequestTimeout: true },
  });

/**
 * Sends one notice's mail to its address, if the deployment may mail it.
 * @throws {NoticeNotSentError} for timeouts, and for what an operator has to put right.
 */
export async function sendNotice(
  notice: TaggedNotice,
  mail: Mail,
  headers: readonly MailHeader[],
  sending: NoticeSending,
  ses: SESv2Client,
): Promise<SendOutcome> {
  if (!sending.recipients.allows(notice.address)) return { kind: 'not-allowed' };
  try {
    await ses.send(new SendEmailCommand(requestFor(notice, mail, headers, sending)));
    return { kind: 'accepted' };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What is needed of a notice beside its words. */
type TaggedNotice = Pick<Notice, 'address' | 'kind'> & { readonly source?: MailSource };

function requestFor(
  { address, kind, source }: TaggedNotice,
  mail: Mail,
  headers: readonly MailHeader[],
  sending: NoticeSending,
): SendEmailCommandInput {
  const inUtf8 = (data: string) => ({ Data: data, Charset: 'UTF-8' });
  return {
    FromEmailAddress: mailbox(sending.senderName, sending.fromAddress),
    ReplyToAddresses: [sending.replyToAddress],
    Destination: { ToAddresses: [address] },
    ConfigurationSetName: sending.configurationSetName,
    EmailTags: [
      { Name: MAIL_TAGS.notice, Value: kind },
      ...(source ? [{ Name: MAIL_TAGS.source, Value: writeSource(source) }] : []),
      ...(sending.extraTags ?? []),
    ],
    Content: {
      Simple: {
        Subject: inUtf8(mail.subject),
        Body: { Html: inUtf8(mail.html), Text: inUtf8(mail.text) },
        Headers: headers.map(({ name, value }) => ({ Name: name, Value: value })),
      },
    },
  };
}

/**
 * What SES's refusals mean for one mail. `MessageRejected` is not among them: SES says it for an unverified sender too, and
 * a deployment that is set up wrongly must not lose people's sign-ups.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html#API_SendEmail_Errors
 */
const OUTCOME_OF_ERROR: Readonly<Record<string, SendOutcome>> = {
  TooManyRequestsException: { kind: 'throttled' },
  ThrottlingException: { kind: 'throttled' },
  LimitExceededException: { kind: 'throttled' },
  BadRequestException: { kind: 'refused' },
};

function outcomeOf(error: unknown): SendOutcome {
  const outcome = error instanceof Error ? OUTCOME_OF_ERROR[error.name] : undefined;
  if (outcome) return outcome;
  throw new NoticeNotSentError(error, answerOfFailure(error).kind === 'unclear');
}
