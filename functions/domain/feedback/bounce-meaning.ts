import type { SesBounce, SesBounceType, SesComplaint } from '../../contract/mail/ses-events.ts';

/**
 * What a bounce says. `address`: mail to it is in vain. `for-now`: it was in vain this time. `mail`: this mail was not
 * wanted, another may be. `auto-reply`: nothing bounced, the recipient is out of office.
 */
export type BounceMeaning = 'address' | 'for-now' | 'mail' | 'auto-reply';

/**
 * Every type and subtype that SES documents; `otherwise` is for those that it adds.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-bounce-types
 */
const BOUNCE_MEANING = {
  Permanent: {
    General: 'address',
    NoEmail: 'address',
    Suppressed: 'address',
    OnAccountSuppressionList: 'address',
    UnsubscribedRecipient: 'address',
    otherwise: 'address',
  },
  Transient: {
    General: 'for-now',
    MailboxFull: 'for-now',
    CustomTimeoutExceeded: 'for-now',
    MessageTooLarge: 'mail',
    ContentRejected: 'mail',
    AttachmentRejected: 'mail',
    otherwise: 'for-now',
  },
  Undetermined: { Undetermined: 'for-now', otherwise: 'for-now' },
} as const satisfies Record<SesBounceType, Record<string, BounceMeaning> & { otherwise: BounceMeaning }>;

/**
 * Reads a bounce. SES takes automatic answers for transient or undetermined bounces too: those have no recipient, or one without
 * the action and status that a mail server's own report has.
 */
export function meaningOfBounce({ bounceType, bounceSubType, bouncedRecipients }: SesBounce): BounceMeaning {
  const ofType: Readonly<Record<string, BounceMeaning>> & { otherwise: BounceMeaning } = BOUNCE_MEANING[bounceType];
  const meaning = (Object.hasOwn(ofType, bounceSubType) ? ofType[bounceSubType] : undefined) ?? ofType.otherwise;
  const isReported = bouncedRecipients.some(({ action, status }) => action !== undefined || status !== undefined);
  return meaning === 'for-now' && !isReported ? 'auto-reply' : meaning;
}

const ON_OWN_LIST = 'OnAccountSuppressionList';

/**
 * Whether SES sent nothing, because the address is on this account's own suppression list. Such mail counts for neither rate that
 * SES watches, unlike mail to an address on SES's list of all accounts. https://repost.aws/knowledge-center/ses-suppression-list-sending-quota
 */
export const isHeldBySuppressionList = ({ bounceSubType, complaintSubType }: Partial<SesBounce & SesComplaint>) =>
  bounceSubType === ON_OWN_LIST || complaintSubType === ON_OWN_LIST;

/** Reports of mailboxes' providers that no reader complains by. https://www.iana.org/assignments/marf-parameters/marf-parameters.xhtml */
const NO_COMPLAINT: ReadonlySet<string> = new Set(['not-spam', 'auth-failure']);

/** Whether the recipient complains; most providers give no type. */
export const isComplaint = ({ complaintFeedbackType }: SesComplaint) =>
  !NO_COMPLAINT.has(complaintFeedbackType?.toLowerCase() ?? '');
