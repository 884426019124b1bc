/** Entries of one bulk call. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html */
export const MAX_ENTRIES = 50;

/** Addresses of one mail, whether To, Cc or Bcc. https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
export const MAX_RECIPIENTS_OF_A_MAIL = 50;

/**
 * Of JSON with an inline template. It is documented as 1 MB; we read it as the smaller of its two meanings.
 * https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-api.html
 */
export const MAX_INLINE_REQUEST_BYTES = 1_000_000;

/** Of a mail that is not made from a template. https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
export const MAX_MESSAGE_BYTES = 40_000_000;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ReplacementTemplate.html */
export const MAX_TEMPLATE_DATA_CHARACTERS = 262_144;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_BulkEmailEntry.html */
export const MAX_HEADERS = 15;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html */
export const HEADER_NAME = /^[!-9;-@A-~]{1,126}$/;
/** Newer descriptions of the API allow 995; we hold to the older and smaller. */
export const HEADER_VALUE = /^[ -~]{1,870}$/;

/** SES sets these itself, and lets no sender do so. https://docs.aws.amazon.com/ses/latest/dg/header-fields.html */
export const DISALLOWED_HEADERS: ReadonlySet<string> = new Set([
  'bcc',
  'cc',
  'content-disposition',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'return-path',
  'subject',
  'to',
]);

/** Names and values alike. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html */
export const TAG_WORD = /^[A-Za-z0-9_-]{1,256}$/;

/** The quota is of a rolling day. https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html */
export const QUOTA_WINDOW_MS = 24 * 60 * 60 * 1000;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListSuppressedDestinations.html */
export const MAX_SUPPRESSED_PAGE = 1000;
