/** Recipients of one SendBulkEmail call. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html */
export const SES_MAX_ENTRIES_PER_CALL = 50;

/** An inline bulk request may hold 1 MB of JSON; what we fill of it leaves room for its envelope. */
export const SES_BULK_REQUEST_BUDGET_BYTES = 900_000;

/** Gmail clips HTML above about 102 KB, and the unsubscribe link with it. */
export const MAIL_HTML_BUDGET_BYTES = 100_000;

/** An address as the HTML of a mail writes it, with `&amp;` for `&`: a longer one is a slip, or is to push what stands behind it out of sight. */
export const MAX_MAILED_ADDRESS_BYTES = 3_000;

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
export const DYNAMODB_MAX_BATCH_GET = 100;
/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
export const DYNAMODB_MAX_BATCH_WRITE = 25;
/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
export const DYNAMODB_MAX_TRANSACTION_ITEMS = 100;
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
export const DYNAMODB_MAX_ITEM_BYTES = 400_000;

/**
 * A page or a body as a publisher sends it, in UTF-8 bytes. What is stored of it is smaller than what came, and must fit
 * one item beside its title, evidence and codes.
 */
export const MAX_APPEAL_CONTENT_BYTES = 350_000;

/**
 * An image as a publisher sends it: it has an item of its own. In base64, beside the longest text, its request stays far below the 6 MB that a function
 * takes. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const MAX_IMAGE_BYTES = 250_000;
/** A browser takes four bytes a pixel to show it: 64 MB at most. */
export const MAX_IMAGE_PIXELS_A_SIDE = 4_000;

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html */
export const SQS_MAX_BATCH = 10;
/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
export const SQS_MAX_DELAY_SECONDS = 900;

/**
 * A message that fails rings from this attempt on. An alert can't wait for a second one, which comes after its worker's lease; of a notice
 * or an event, one fault that passes is no operator's business.
 */
export const RINGS_FROM_RECEIVE = { lanes: 1, notices: 3, feedback: 2, pings: 3, sendings: 2 } as const;

/** How long browsers and shared caches keep a page that is the same for everyone, or a feed. */
export const PUBLIC_ANSWERS_KEPT_SECONDS = 60;

/** Topics that one person's follows may expand to. */
export const MAX_TOPICS_PER_SUBSCRIBER = 200;
/** Follows that one person may have, however many of them share their topics. */
export const MAX_FOLLOWS_PER_SUBSCRIBER = 40;
/** Follows that one form asks for: as many sentences as a reader still reads before they press its button. */
export const MAX_FOLLOWS_PER_SIGN_UP = 20;
/**
 * What these follows may be as JSON: a request is encrypted by KMS itself, which takes 4,096 bytes, and address, cadence and
 * languages need their share. https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
 */
export const MAX_FOLLOWS_BYTES_PER_SIGN_UP = 3_400;

export const MAX_TITLE_CHARACTERS = 300;

/** Providers to which fewer mails were delivered are counted together, for operators too: a small number can name a person. */
export const SMALLEST_SHOWN_AUDIENCE = 10;

/** How long receipts are kept, as the promise of one mail a person rests on them. */
export const RECEIPT_LIFETIME_DAYS = 730;

/**
 * How long a dispatch is found by the month in which it was planned: a year longer than its receipts are kept, since a dispatch that was
 * paused writes its receipts later.
 */
export const PLANNED_DISPATCH_DAYS = RECEIPT_LIFETIME_DAYS + 365;

/** Within this after an erasure no receipt names the subscriber any more. The privacy page promises it. */
export const FORGOTTEN_WITHIN_HOURS = 24;

/** How far back the table's continuous backups reach. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html */
export const BACKUP_DAYS = 35;

/** How long the record of what ended is kept, after each ending: a day longer than the oldest backup. */
export const ENDINGS_KEPT_DAYS = BACKUP_DAYS + 1;

/** How long the ledger knows which notices were sent: longer than any message or undo link lives. */
export const NOTICE_LEDGER_DAYS = 60;

/** How long a person's transient bounces are kept, after the last of them. */
export const TRANSIENT_BOUNCES_DAYS = 30;

/** How long a draft of an appeal waits for a person, after it was sent last; then it is forgotten. */
export const DRAFT_KEPT_DAYS = 30;

/** New drafts of one publisher in a day of UTC. One that is sent again is not new, and a draft of a follow-up is counted by no day. */
export const NEW_DRAFTS_PER_DAY = 200;

/** How long someone who unsubscribed can undo it; then their item expires. */
export const UNDO_UNSUBSCRIBE_DAYS = 30;

/** How long the page that answers a press of a mailed link undoes it; later the notice does. */
export const UNDO_PRESS_MINUTES = 10;

/** Of one subscriber, whether they bring something back or not. Each removal after one mails its owner, whom a holder of an old mail could flood. */
export const UNDO_PRESSES_PER_DAY = 5;

/**
 * No row of a topic that its subscriber follows no more is there longer, in minutes: what a worker may read of it before the change, and the turn of
 * the sweep.
 */
export const STALE_ROWS_MINUTES = 30;

/** The longest that a stage may let a sign-up wait to be confirmed. Tries of its code are counted for as long. */
export const MOST_CONFIRM_WITHIN_DAYS = 30;

/**
 * Where SES's mailbox simulator is: mail to it reaches no mailbox and is answered by events, and counts neither towards the daily quota
 * nor as a bounce or complaint. An account in the sandbox may mail it too.
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
 */
export const SES_MAILBOX_SIMULATOR = '@simulator.amazonses.com';

/** How long it is kept what came of an operator's canaries. */
export const CANARY_RUN_HOURS = 24;

/** Appeals that one digest is planned with: as many as one mail holds, unless all of their titles are very long. */
export const MAX_APPEALS_PER_DIGEST = 100;
/** Of these, as many are shown in full; what is beyond them is shown by its title. */
export const DIGEST_APPEALS_IN_FULL = 30;

/** People wait for notices at a form: one that its worker gets to after this rings. */
export const NOTICE_IS_LATE_AFTER_MS = 5 * 60_000;
