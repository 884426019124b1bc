/**
 * Every key of the one table, and so every question that can be asked of it.
 *
 * | question | key |
 * | --- | --- |
 * | who, in this range of ids, may want this topic; a case by its keyed hash | `TOPIC#<topic>` / subscriber id, between two bounds |
 * | one subscriber; a hundred subscribers at once | `SUBSCRIBER#<id>` / `SUBSCRIBER` |
 * | whose address is this | `ADDRESS#<keyed hash>` / `ADDRESS` |
 * | a sign-up that waits for its confirmation | `SIGN_UP#<id>` / `SIGN_UP` |
 * | which sign-ups are of this address | `ADDRESS#<digest of a hash by another key, a day and a number>` / `SIGN_UP` |
 * | did its owner say that it was not them | `ADDRESS#<hash by another key>` / `NOT_ME` |
 * | a sign-in link; a change of address that waits to be verified | `SIGN_IN#<id>`, `ADDRESS_CHANGE#<id>` / the same word |
 * | what a subscriber's acts, or a mail that was asked for, left: changes of address, rows to delete, stopped follows, lines of notices, tries of a code | `TRACES#<keyed digest of the id>` / keyed digest of its kind and name |
 * | whose session is this | `SESSION#<hash of the cookie>` / `SESSION` |
 * | a day's salt of network hashes | `NETWORK_SALT#<day>` / `NETWORK_SALT` |
 * | how the confirmations of an hour fared | `CONFIRMATIONS` / hour |
 * | how many confirmations left for a network, or to a recipient | `CONFIRMATIONS#<digits>` / hour |
 * | removals that wait for an operator | `HELD_REMOVALS` / subscriber and follow id |
 * | the last number in a series of case references | `CASES#<series>` / `CASES` |
 * | which version does a mail's code stand for | `CHECK_CODE#<code>` / `CHECK_CODE` |
 * | what was published in a month, newest version each | `PUBLISHED#<month>` / moment and appeal id |
 * | what lists and feeds show of an appeal | `CARD#<id>` / `CARD` |
 * | which appeals stand on a shelf of the archive, newest first | `SHELF#<shelf>#<page>` / moment and appeal id |
 * | how many were ever put on a shelf | `SHELVES#<shelf>` / `SHELF` |
 * | on which shelves an appeal stands | `LISTING#<id>` / `LISTING` |
 * | how much of a budget is used; of a rolling one | `BUDGET#<scope>#<window>`, `BUDGET#<keyed digest of its scope>#rolling` / `BUDGET` |
 * | who works at a publisher's office; what was done there, oldest first; who agreed to what | `OFFICE#<publisher id>` / `OFFICE`, `ENTRY#<moment>#<id>`, `CONSENT#<appeal id>#<id>` |
 * | what members asked colleagues to send; its mails, as they were rendered; what those who decide are mailed of it; which of them are of a draft; how often one that waits got its time | `OFFICE#<publisher id>` / `SENDING#<proposal id>`, `RENDERING#<proposal id>#<mail>`, `SENDING_TEXTS#<proposal id>`, `SENDING_OF#<draft id>#<proposal id>`, `WAITING_LINE` |
 * | whose session at the desk is this; was this used up | `DESK_SESSION#<hash of the cookie>` / `DESK_SESSION`, `DESK_SPENT#<id>` / `DESK_SPENT` |
 * | what members of a publisher write, the last saved first; the newest revision of one; each of them | `DESK_DRAFTS#<publisher id>` / `SAVED#<moment>#<draft id>`, `DRAFT#<draft id>`, `REVISION#<draft id>#<n>`, `IMAGE#<draft id>#<digest>` |
 * | whom no draft of a publisher names any more | `DESK_DRAFTS#<publisher id>` / `WITHDRAWN` |
 * | a draft’s mail that is sent to members; the last test of a draft; how many were sent on a day | `DESK_DRAFTS#<publisher id>` / `TEST#<test id>`, `LAST_TEST#<draft id>`, `TESTS_OF_DAY#<day>` |
 * | all publishers; one publisher | `PUBLISHERS` / publisher id |
 * | what everyone may know of publishers; of one | `ABOUT_PUBLISHERS` / publisher id |
 * | whose key is this | `PUBLISHER_KEY#<key id>` / `PUBLISHER_KEY` |
 * | did this publisher bring this appeal already | `PUBLISHER#<id>` / `APPEAL#<external id>` |
 * | what a publisher published, newest first; its drafts | `PUBLISHER#<id>` / `PUBLISHED#<moment>#<appeal id>`, `DRAFT#<appeal id>` |
 * | as what was a draft of its desk published | `PUBLISHER#<id>` / `PUBLISHED_DRAFT#<draft id>` |
 * | what a publisher is shown of a sending; of a month | `PUBLISHER#<id>` / `NUMBERS_OF#<dispatch id>`, `NUMBERS#<month>` |
 * | an appeal's draft; one version; all its versions | `APPEAL#<id>` / `DRAFT`, `VERSION#<n>` |
 * | which dispatches carried an appeal | `APPEAL#<id>` / `DISPATCH#<version>#<dispatch id>` |
 * | one dispatch; its slices | `DISPATCH#<id>` / `DISPATCH`, `SLICE#<bits>` |
 * | which dispatches were planned in a month | `DISPATCHES#<month>` / moment and dispatch id |
 * | an erasure whose subscriber some receipts still name | `ERASURE#<job id>` / `ERASURE` |
 * | what became of a slice's calls | `RECEIPTS#<dispatch id>#<bits>` / `CALL#<call id>` |
 * | what SES's events told of a slice's calls | `FEEDBACK#<dispatch id>#<bits>` / `CALL#<call id>` |
 * | a dispatch's deliveries, slice by slice | `DISPATCH#<id>` / `DELIVERY#<bits>` |
 * | when an event last came; how far the suppression list was read | `FEEDBACK` / `LAST_EVENT`, `SUPPRESSIONS` |
 * | what came of the canaries of an operator's run | `CANARY_RUN#<run id>` / channel and mailbox of the simulator |
 * | a person's transient bounces of late | `BOUNCES#<subscriber id>` / `BOUNCES` |
 * | when the next mail may leave | `RATE` / `RATE` |
 * | is the account in SES's sandbox | `RATE` / `SANDBOX` |
 * | does a restore hold all mail, and how far has it come | `RATE` / `MAIL_HOLD` |
 * | up to which end the numbers of sendings are there for their publishers | `RATE` / `NUMBERS` |
 * | a publisher's book of addressees | `PUBLISHER#<id>` / `ADDRESSEE#<entry>` |
 * | a publisher's appeals that wait for their time | `PUBLISHER#<id>` / `RELEASE#<release id>` |
 * | the times at which digests are sent, and until when each was | `DIGEST_SLOTS` / slot |
 * | who reads the digest of a slot | `TOPIC#digest:<slot>` / subscriber id |
 * | the wrapped keys of records, of links, of the address hash, and of the hash of cases | `KEYRING` / `DATA_KEY#<id>`, `TOKEN_KEY#<id>`, `LOOKUP_KEY#<id>`, `CASE_KEY#<id>` |
 * | what is due by now (index `due-work`) | `dueWork` / `dueAtMs` |
 */
export interface TableKey {
  readonly pk: string;
  readonly sk: string;
}

/** Sparse index: only items that wait for the sweep carry its two attributes. */
export const DUE_WORK_INDEX = { name: 'due-work', partitionKey: 'dueWork', sortKey: 'dueAtMs' } as const;

/**
 * What the index holds:
 *
 * - `dispatch`: one to be started; `watch`: one under way, to be watched; `slice`: one that no worker finished.
 * - `line`: a slice that waits for its turn, by its place in place of a time.
 * - `release`: an appeal that waits for its time.
 * - `held-removal`: a removal that was pressed in a burst.
 * - `reminder`: a sign-up that its address has not confirmed; `kept-back`: a sign-up whose first mail the budgets had no room for.
 * - `unsubscribe` and `stop`: a subscriber who unsubscribed, or stopped a follow by a link. The notice of it is asked for once more.
 * - `stale-rows`: rows of topics that a subscriber wants no more, once no worker may still page through them.
 * - `move`: a move to another address, after which something may be left to do.
 * - `erasure`: one that no worker finished; `forgetting`: one after which receipts still name the subscriber.
 * - `access-over`: a session or a link to sign in, by the hour in which it is over. No erasure finds it.
 * - `recovery`: an office in which a member is to be let in again.
 * - `sending`: a proposal that was approved, from when it goes out.
 * - `listing`: the card of an appeal that the reader of the stream has not listed yet.
 * - `finished`: an alert's dispatch, by the time at which it ended, since its appeal enters digests then.
 * - `finished-digest`: a digest's dispatch. There are many times as many of them.
 */
export const DUE_WORK_KINDS = [
  'dispatch',
  'watch',
  'slice',
  'line',
  'release',
  'held-removal',
  'finished',
  'finished-digest',
  'reminder',
  'kept-back',
  'unsubscribe',
  'stop',
  'stale-rows',
  'move',
  'erasure',
  'forgetting',
  'access-over',
  'office',
  'sending',
  'listing',
] as const;
export type DueWorkKind = (typeof DUE_WORK_KINDS)[number];

/** Attribute that DynamoDB deletes an item by, in epoch seconds; deletion comes hours late. */
export const EXPIRY_ATTRIBUTE = 'expiresAtEpochSeconds';

export const TOPIC_PREFIX = 'TOPIC#';
export const topicPartition = (topic: string) => `${TOPIC_PREFIX}${topic}`;
export const topicRowKey = (topic: string, subscriberId: string): TableKey => ({
  pk: topicPartition(topic),
  sk: subscriberId,
});

export const SUBSCRIBER_PREFIX = 'SUBSCRIBER#';
export const subscriberKey = (subscriberId: string): TableKey => ({
  pk: `${SUBSCRIBER_PREFIX}${subscriberId}`,
  sk: 'SUBSCRIBER',
});
export const addressKey = (addressHash: string): TableKey => ({ pk: `ADDRESS#${addressHash}`, sk: 'ADDRESS' });
export const SIGN_UP_PREFIX = 'SIGN_UP#';
export const signUpKey = (signUpId: string): TableKey => ({ pk: `${SIGN_UP_PREFIX}${signUpId}`, sk: 'SIGN_UP' });
/** @param place - a digest of the hash of an address, and of a place among the ways from it to its sign-ups. */
export const addressSignUpKey = (place: string): TableKey => ({ pk: addressKey(place).pk, sk: 'SIGN_UP' });
/** @param mailboxHash - of the address without its tag. */
export const notMeKey = (mailboxHash: string): TableKey => ({ pk: addressKey(mailboxHash).pk, sk: 'NOT_ME' });
export const signInKey = (signInId: string): TableKey => ({ pk: `SIGN_IN#${signInId}`, sk: 'SIGN_IN' });
export const ADDRESS_CHANGE_PREFIX = 'ADDRESS_CHANGE#';
export const addressChangeKey = (changeId: string): TableKey => ({
  pk: `${ADDRESS_CHANGE_PREFIX}${changeId}`,
  sk: 'ADDRESS_CHANGE',
});
const TRACES_PREFIX = 'TRACES#';
/**
 * Where lies what a subscriber's acts leave beside their item. What stands there would match mails of its day with an id, and the id has topics.
 * @param tracesDigest - of the subscriber's id, by a key that KMS guards.
 */
export const tracesPartition = (tracesDigest: string) => `${TRACES_PREFIX}${tracesDigest}`;
/**
 * One of them. All look alike by their keys: how many there are of a kind would tell whose they are.
 * @param name - a keyed digest.
 */
export const traceKey = (tracesDigest: string, name: string): TableKey => ({
  pk: tracesPartition(tracesDigest),
  sk: name,
});
/** @param cookieHash - of the cookie's value, so that a reader of the table holds no session. */
export const sessionKey = (cookieHash: string): TableKey => ({ pk: `SESSION#${cookieHash}`, sk: 'SESSION' });
/** @param day - a UTC day, such as `2024-03-15`. */
export const networkSaltKey = (day: string): TableKey => ({ pk: `NETWORK_SALT#${day}`, sk: 'NETWORK_SALT' });
export const CONFIRMATIONS_PARTITION = 'CONFIRMATIONS';
/** @param digits - of a network or of a recipient. */
export const confirmationsOfSource = (digits: string) => `${CONFIRMATIONS_PARTITION}#${digits}`;
/** An hour's sort key in either partition: `2024-03-15T10`, of UTC. */
export const confirmationsHour = (hourMs: number) => new Date(hourMs).toISOString().slice(0, 'YYYY-MM-DDTHH'.length);
export const HELD_REMOVALS_PARTITION = 'HELD_REMOVALS';
const HELD_FOR_ALL = 'all';
/** @param followId - left out for a removal of everything. */
export const heldRemovalKey = (subscriberId: string, followId?: string): TableKey => ({
  pk: HELD_REMOVALS_PARTITION,
  sk: `${heldRemovalsOf(subscriberId)}${followId ?? HELD_FOR_ALL}`,
});
export const heldRemovalsOf = (subscriberId: string) => `${subscriberId}#`;
/** Whose removal lies under a sort key, and which follow it removes; without a follow, all of them. */
export function removalOfKey(sk: string): { readonly subscriberId: string; readonly followId?: string } {
  const end = sk.indexOf('#');
  const [subscriberId, followId] = [sk.slice(0, end), sk.slice(end + 1)];
  return followId === HELD_FOR_ALL ? { subscriberId } : { subscriberId, followId };
}
/** What the partition of a series of case references begins with. */
export const CASES_PREFIX = 'CASES#';
export const casesKey = (series: string): TableKey => ({ pk: `${CASES_PREFIX}${series}`, sk: 'CASES' });
/** What the partition begins with under which a version is found by the code that its mails show. */
export const CHECK_CODE_PREFIX = 'CHECK_CODE#';
export const checkCodeKey = (code: string): TableKey => ({ pk: `${CHECK_CODE_PREFIX}${code}`, sk: 'CHECK_CODE' });
/** What every partition of published appeals begins with. A role that may read only these sees no subscriber. */
export const PUBLISHED_PREFIX = 'PUBLISHED#';
/** @param month - a UTC month, such as `2024-03`. */
export const publishedPartition = (month: string) => `${PUBLISHED_PREFIX}${month}`;
const MOMENT_DIGITS = 15;
const momentDigits = (epochMs: number) => String(epochMs).padStart(MOMENT_DIGITS, '0');
const monthOf = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 'YYYY-MM'.length);
/** @param publishedAtMs - when the appeal's first version was published. */
export const publishedKey = (publishedAtMs: number, appealId: string): TableKey => ({
  pk: publishedPartition(monthOf(publishedAtMs)),
  sk: `${momentDigits(publishedAtMs)}#${appealId}`,
});
/** What every partition of cards begins with, every one of shelves, and every one of what shelves have. A role that may read these sees what is published. */
export const CARD_PREFIX = 'CARD#';
export const SHELF_PREFIX = 'SHELF#';
export const SHELVES_PREFIX = 'SHELVES#';
export const LISTING_PREFIX = 'LISTING#';
export const cardKey = (appealId: string): TableKey => ({ pk: `${CARD_PREFIX}${appealId}`, sk: 'CARD' });
export const listingKey = (appealId: string): TableKey => ({ pk: `${LISTING_PREFIX}${appealId}`, sk: 'LISTING' });
export const shelfCountKey = (shelf: string): TableKey => ({ pk: `${SHELVES_PREFIX}${shelf}`, sk: 'SHELF' });
export const shelfPartition = (shelf: string, page: number) => `${SHELF_PREFIX}${shelf}#${page}`;
/** @param atMs - when the version was published that stands there. */
export const shelfRowKey = (shelf: string, page: number, atMs: number, appealId: string): TableKey => ({
  pk: shelfPartition(shelf, page),
  sk: `${momentDigits(atMs)}#${appealId}`,
});
/** What a row's sort key says. */
export const shelvedIn = (sk: string): { readonly atMs: number; readonly appealId: string } => ({
  atMs: Number(sk.slice(0, MOMENT_DIGITS)),
  appealId: sk.slice(MOMENT_DIGITS + 1),
});
export const BUDGET_PREFIX = 'BUDGET#';
/** What the scope of a key's counted audiences begins with, and its partition. */
export const COUNTS_SCOPE = 'counts#';
export const COUNTS_BUDGET_PREFIX = `${BUDGET_PREFIX}${COUNTS_SCOPE}`;
export const budgetKey = (scope: string, window: string): TableKey => ({
  pk: `${BUDGET_PREFIX}${scope}#${window}`,
  sk: 'BUDGET',
});

export const PUBLISHERS_PARTITION = 'PUBLISHERS';
export const publisherKey = (publisherId: string): TableKey => ({ pk: PUBLISHERS_PARTITION, sk: publisherId });
/** Apart from the publishers, whose items tell who answers for them. */
export const PUBLISHER_PROFILES_PARTITION = 'ABOUT_PUBLISHERS';
export const publisherProfileKey = (publisherId: string): TableKey => ({
  pk: PUBLISHER_PROFILES_PARTITION,
  sk: publisherId,
});
export const PUBLISHER_KEY_PREFIX = 'PUBLISHER_KEY#';
export const publisherKeyKey = (keyId: string): TableKey => ({
  pk: `${PUBLISHER_KEY_PREFIX}${keyId}`,
  sk: 'PUBLISHER_KEY',
});
export const PUBLISHER_PREFIX = 'PUBLISHER#';
export const publisherPartition = (publisherId: string) => `${PUBLISHER_PREFIX}${publisherId}`;
export const externalAppealKey = (publisherId: string, externalId: string): TableKey => ({
  pk: publisherPartition(publisherId),
  sk: `APPEAL#${externalId}`,
});

/** Sort-key prefix of what a publisher published, a row for each version, oldest first. */
export const PUBLISHER_PUBLISHED = 'PUBLISHED#';
export const publisherPublishedKey = (publisherId: string, publishedAtMs: number, appealId: string): TableKey => ({
  pk: publisherPartition(publisherId),
  sk: `${PUBLISHER_PUBLISHED}${momentDigits(publishedAtMs)}#${appealId}`,
});
/** What the sort key of such a row says. */
export const publishedIn = (sk: string) => shelvedIn(sk.slice(PUBLISHER_PUBLISHED.length));
/** Sort-key prefix of a publisher's drafts. */
export const PUBLISHER_DRAFTS = 'DRAFT#';
export const publisherDraftKey = (publisherId: string, appealId: string): TableKey => ({
  pk: publisherPartition(publisherId),
  sk: `${PUBLISHER_DRAFTS}${appealId}`,
});

/** Under which a draft of the desk was published. */
export const publishedDraftKey = (publisherId: string, draftId: string): TableKey => ({
  pk: publisherPartition(publisherId),
  sk: `PUBLISHED_DRAFT#${draftId}`,
});

/** What a publisher's people are shown of one of its sendings. */
export const shownSendingKey = (publisherId: string, dispatchId: string): TableKey => ({
  pk: publisherPartition(publisherId),
  sk: `NUMBERS_OF#${dispatchId}`,
});
/** The same of a month. @param month - `YYYY-MM` */
export const shownMonthKey = (publisherId: string, month: string): TableKey => ({
  pk: publisherPartition(publisherId),
  sk: `NUMBERS#${month}`,
});

/** What the partition of every office begins with, of every session at the desk, and of what was used up there. */
export const OFFICE_PREFIX = 'OFFICE#';
export const DESK_SESSION_PREFIX = 'DESK_SESSION#';
export const DESK_SPENT_PREFIX = 'DESK_SPENT#';
export const officeKey = (publisherId: string): TableKey => ({ pk: `${OFFICE_PREFIX}${publisherId}`, sk: 'OFFICE' });
/** What an operator lets its publisher have mailed: here, since the desk and the transaction that sends what was approved may not look at publishers. */
export const officeLimitsKey = (publisherId: string): TableKey => ({ pk: officeKey(publisherId).pk, sk: 'LIMITS' });
/** Sort-key prefix of what was done in an office, oldest first. */
export const OFFICE_ENTRIES = 'ENTRY#';
export const officeEntryKey = (publisherId: string, atMs: number, entryId: string): TableKey => ({
  pk: officeKey(publisherId).pk,
  sk: `${OFFICE_ENTRIES}${momentDigits(atMs)}#${entryId}`,
});
/** Sort-key prefix of who agreed that the people of any appeal of an office are listed. */
export const OFFICE_CONSENTS = 'CONSENT#';
/** The same for one appeal. */
export const consentsOfAppeal = (appealId: string) => `${OFFICE_CONSENTS}${appealId}#`;
/** One of these, with the key under which it and its entry are sealed. @param consentId - random. */
export const consentKey = (publisherId: string, appealId: string, consentId: string): TableKey => ({
  pk: officeKey(publisherId).pk,
  sk: `${consentsOfAppeal(appealId)}${consentId}`,
});
/** Sort-key prefix of what members of an office asked colleagues to send. */
export const OFFICE_SENDINGS = 'SENDING#';
export const sendingKey = (publisherId: string, proposalId: string): TableKey => ({
  pk: officeKey(publisherId).pk,
  sk: `${OFFICE_SENDINGS}${proposalId}`,
});
/** How often an office gave one that waits for room its time. */
export const waitingLineKey = (publisherId: string): TableKey => ({
  pk: officeKey(publisherId).pk,
  sk: 'WAITING_LINE',
});
/** Sort-key prefix of the rows that name the proposals of a draft. */
export const sendingsOfDraft = (draftId: string) => `SENDING_OF#${draftId}#`;
export const sendingOfDraftKey = (publisherId: string, draftId: string, proposalId: string): TableKey => ({
  pk: officeKey(publisherId).pk,
  sk: `${sendingsOfDraft(draftId)}${proposalId}`,
});
/** Sort-key prefix of the mails of a proposal, one item each. */
export const renderingsOf = (proposalId: string) => `RENDERING#${proposalId}#`;
/** @param name - of the mail among those of its version. */
export const renderingKey = (publisherId: string, proposalId: string, name: string): TableKey => ({
  pk: officeKey(publisherId).pk,
  sk: `${renderingsOf(proposalId)}${name}`,
});
/** What members who decide are mailed of a proposal. */
export const sendingTextsKey = (publisherId: string, proposalId: string): TableKey => ({
  pk: officeKey(publisherId).pk,
  sk: `SENDING_TEXTS#${proposalId}`,
});
/** @param cookieHash - of the cookie's value, so that a reader of the table holds no session. */
export const deskSessionKey = (cookieHash: string): TableKey => ({
  pk: `${DESK_SESSION_PREFIX}${cookieHash}`,
  sk: 'DESK_SESSION',
});
export const deskSpentKey = (id: string): TableKey => ({ pk: `${DESK_SPENT_PREFIX}${id}`, sk: 'DESK_SPENT' });

/** What the partition of the drafts begins with that the members of a publisher write. */
export const DESK_DRAFTS_PREFIX = 'DESK_DRAFTS#';
export const deskDraftsPartition = (publisherId: string) => `${DESK_DRAFTS_PREFIX}${publisherId}`;
/** Which revision of a draft is the newest, and when it was saved. */
export const deskDraftKey = (publisherId: string, draftId: string): TableKey => ({
  pk: deskDraftsPartition(publisherId),
  sk: `DRAFT#${draftId}`,
});
/** Sort-key prefix of the list of a publisher's drafts, one row each, by when it was last saved. */
export const DESK_SAVED_ROWS = 'SAVED#';
export const deskSavedKey = (publisherId: string, savedAtMs: number, draftId: string): TableKey => ({
  pk: deskDraftsPartition(publisherId),
  sk: `${DESK_SAVED_ROWS}${momentDigits(savedAtMs)}#${draftId}`,
});
/** Sort-key prefix of the revisions of all drafts of a partition. */
export const DESK_REVISIONS = 'REVISION#';
/** Sort-key prefix of the revisions of a draft, oldest first. */
export const deskRevisionsOf = (draftId: string) => `${DESK_REVISIONS}${draftId}#`;
const REVISION_DIGITS = 7;
export const deskRevisionKey = (publisherId: string, draftId: string, revision: number): TableKey => ({
  pk: deskDraftsPartition(publisherId),
  sk: `${deskRevisionsOf(draftId)}${String(revision).padStart(REVISION_DIGITS, '0')}`,
});
/** Sort-key prefix of the images of a draft. */
export const deskDraftImagesOf = (draftId: string) => `IMAGE#${draftId}#`;
/** @param digest - of the image's bytes. */
export const deskDraftImageKey = (publisherId: string, draftId: string, digest: string): TableKey => ({
  pk: deskDraftsPartition(publisherId),
  sk: `${deskDraftImagesOf(draftId)}${digest}`,
});

/** Those who withdrew their consent, whom no draft of the partition names. */
export const withdrawnPeopleKey = (publisherId: string): TableKey => ({
  pk: deskDraftsPartition(publisherId),
  sk: 'WITHDRAWN',
});

/** Sort-key prefix of the mails of tests. */
export const DRAFT_TESTS = 'TEST#';
/** A draft's mail as it is sent to members of the office. */
export const draftTestKey = (publisherId: string, testId: string): TableKey => ({
  pk: deskDraftsPartition(publisherId),
  sk: `${DRAFT_TESTS}${testId}`,
});
export const lastDraftTestKey = (publisherId: string, draftId: string): TableKey => ({
  pk: deskDraftsPartition(publisherId),
  sk: `LAST_TEST#${draftId}`,
});
/** Sort-key prefix of what members write to one another about drafts. */
export const DRAFT_NOTES = 'NOTE#';
export const draftNoteKey = (publisherId: string, draftId: string, noteId: string): TableKey => ({
  pk: deskDraftsPartition(publisherId),
  sk: `${DRAFT_NOTES}${draftId}#${noteId}`,
});
/** @param day - a UTC day, such as `2024-03-15`. */
export const draftTestsOfDayKey = (publisherId: string, day: string): TableKey => ({
  pk: deskDraftsPartition(publisherId),
  sk: `TESTS_OF_DAY#${day}`,
});

export const DISPATCH_PREFIX = 'DISPATCH#';
const APPEAL_DISPATCH_PREFIX = 'DISPATCH#';
/** What the partition of every appeal begins with, in the record of what ended too. */
export const APPEAL_PREFIX = 'APPEAL#';
export const appealPartition = (appealId: string) => `${APPEAL_PREFIX}${appealId}`;
const VERSION_PREFIX = 'VERSION#';
const versionDigits = (version: number) => String(version).padStart(5, '0');
export const appealDraftKey = (appealId: string): TableKey => ({ pk: appealPartition(appealId), sk: 'DRAFT' });
/** The one image of a draft. */
export const appealDraftImageKey = (appealId: string): TableKey => ({
  pk: appealPartition(appealId),
  sk: 'DRAFT_IMAGE',
});
/** Sort-key prefix of the image that the page of an appeal shows: at most one. */
export const APPEAL_IMAGES = 'IMAGE#';
/** @param digest - of its bytes. */
export const appealImageKey = (appealId: string, digest: string): TableKey => ({
  pk: appealPartition(appealId),
  sk: `${APPEAL_IMAGES}${digest}`,
});
export const appealVersionKey = (appealId: string, version: number): TableKey => ({
  pk: appealPartition(appealId),
  sk: `${VERSION_PREFIX}${versionDigits(version)}`,
});
export const appealDispatchKey = (appealId: string, version: number, dispatchId: string): TableKey => ({
  pk: appealPartition(appealId),
  sk: `${APPEAL_DISPATCH_PREFIX}${versionDigits(version)}#${dispatchId}`,
});
/** Sort-key prefix under which the dispatches lie that carried an appeal, oldest version first. */
export const APPEAL_DISPATCHES = APPEAL_DISPATCH_PREFIX;
/** Sort-key prefix under which an appeal's versions lie, oldest first. */
export const APPEAL_VERSIONS = VERSION_PREFIX;

const SLICE_PREFIX = 'SLICE#';
export const dispatchPartition = (dispatchId: string) => `${DISPATCH_PREFIX}${dispatchId}`;
export const dispatchKey = (dispatchId: string): TableKey => ({ pk: dispatchPartition(dispatchId), sk: 'DISPATCH' });
/** `bits` is the slice's prefix of the id space, `''` for the whole of it, `'0101'` for one sixteenth. */
export const sliceKey = (dispatchId: string, bits: string): TableKey => ({
  pk: dispatchPartition(dispatchId),
  sk: `${SLICE_PREFIX}${bits}`,
});
/** Sort-key prefix under which a dispatch's slices lie, in the order of their ids. */
export const DISPATCH_SLICES = SLICE_PREFIX;

export const PLANNED_DISPATCHES_PREFIX = 'DISPATCHES#';
/** Where a dispatch is found by the UTC month in which it was planned. */
export const plannedDispatchKey = (createdAtMs: number, dispatchId: string): TableKey => ({
  pk: `${PLANNED_DISPATCHES_PREFIX}${monthOf(createdAtMs)}`,
  sk: `${momentDigits(createdAtMs)}#${dispatchId}`,
});
export const dispatchOfPlannedKey = ({ sk }: TableKey): string => sk.slice(MOMENT_DIGITS + 1);
/** The months of UTC that a span of time touches, oldest first, as partitions of planned dispatches. */
export function plannedDispatchPartitions(fromMs: number, toMs: number): string[] {
  const partitions: string[] = [];
  const month = new Date(fromMs);
  month.setUTCDate(1);
  month.setUTCHours(0, 0, 0, 0);
  for (; month.getTime() <= toMs; month.setUTCMonth(month.getUTCMonth() + 1))
    partitions.push(plannedDispatchKey(month.getTime(), '').pk);
  return partitions;
}
const ERASURE_PREFIX = 'ERASURE#';
export const erasureJobKey = (jobId: string): TableKey => ({ pk: `${ERASURE_PREFIX}${jobId}`, sk: 'ERASURE' });

const RECEIPTS_PREFIX = 'RECEIPTS#';
export const receiptsPartition = (dispatchId: string, bits: string) => `${RECEIPTS_PREFIX}${dispatchId}#${bits}`;
export const receiptKey = (dispatchId: string, bits: string, callId: string): TableKey => ({
  pk: receiptsPartition(dispatchId, bits),
  sk: `CALL#${callId}`,
});

const FEEDBACK_PREFIX = 'FEEDBACK';
export const feedbackPartition = (dispatchId: string, bits: string) => `${FEEDBACK_PREFIX}#${dispatchId}#${bits}`;
export const callFeedbackKey = (dispatchId: string, bits: string, callId: string): TableKey => ({
  pk: feedbackPartition(dispatchId, bits),
  sk: `CALL#${callId}`,
});
const DELIVERY_PREFIX = 'DELIVERY#';
export const deliveryKey = (dispatchId: string, bits: string): TableKey => ({
  pk: dispatchPartition(dispatchId),
  sk: `${DELIVERY_PREFIX}${bits}`,
});
export const DISPATCH_DELIVERIES = DELIVERY_PREFIX;
export const lastEventKey: TableKey = { pk: FEEDBACK_PREFIX, sk: 'LAST_EVENT' };
export const suppressionsReadKey: TableKey = { pk: FEEDBACK_PREFIX, sk: 'SUPPRESSIONS' };
export const canaryRunPartition = (runId: string) => `CANARY_RUN#${runId}`;
export const canaryRunKey = (runId: string, channel: string, mailbox: string): TableKey => ({
  pk: canaryRunPartition(runId),
  sk: `${channel}#${mailbox}`,
});
export const bouncesKey = (subscriberId: string): TableKey => ({ pk: `BOUNCES#${subscriberId}`, sk: 'BOUNCES' });

export const rateKey: TableKey = { pk: 'RATE', sk: 'RATE' };
export const lineKey: TableKey = { pk: 'RATE', sk: 'LINE' };
export const sandboxKey: TableKey = { pk: 'RATE', sk: 'SANDBOX' };
export const mailHoldKey: TableKey = { pk: 'RATE', sk: 'MAIL_HOLD' };
/** How far the sweep has come with the numbers that publishers are shown. */
export const numbersKey: TableKey = { pk: 'RATE', sk: 'NUMBERS' };

const RELEASE_PREFIX = 'RELEASE#';
export const releaseKey = (publisherId: string, releaseId: string): TableKey => ({
  pk: publisherPartition(publisherId),
  sk: `${RELEASE_PREFIX}${releaseId}`,
});
/** The image of an appeal that waits for its time: beside it, since one item does not hold both. */
export const releaseImageKey = (publisherId: string, releaseId: string): TableKey => ({
  pk: publisherPartition(publisherId),
  sk: `RELEASE_IMAGE#${releaseId}`,
});
export const PUBLISHER_RELEASES = RELEASE_PREFIX;
/** Sort-key prefix of a publisher's book of addressees. */
export const PUBLISHER_ADDRESSEES = 'ADDRESSEE#';
export const addresseeKey = (publisherId: string, entry: string): TableKey => ({
  pk: publisherPartition(publisherId),
  sk: `${PUBLISHER_ADDRESSEES}${entry}`,
});

export const DIGEST_SLOTS_PARTITION = 'DIGEST_SLOTS';
export const digestSlotKey = (slot: string): TableKey => ({ pk: DIGEST_SLOTS_PARTITION, sk: slot });

export const KEYRING_PARTITION = 'KEYRING';
const KEYRING_PREFIXES = {
  'data-key': 'DATA_KEY#',
  'token-key': 'TOKEN_KEY#',
  'lookup-key': 'LOOKUP_KEY#',
  'case-key': 'CASE_KEY#',
} as const;
type WrappedKeyKind = keyof typeof KEYRING_PREFIXES;
export const keyringPrefix = (kind: WrappedKeyKind) => KEYRING_PREFIXES[kind];
export const wrappedKeyKey = (kind: WrappedKeyKind, keyId: string): TableKey => ({
  pk: KEYRING_PARTITION,
  sk: `${keyringPrefix(kind)}${keyId}`,
});

/** What the partitions begin with that the transaction writes which publishes, in this table and in the record of what ended. */
export const PUBLISHED_TOGETHER = [
  PUBLISHER_PREFIX,
  APPEAL_PREFIX,
  DISPATCH_PREFIX,
  PLANNED_DISPATCHES_PREFIX,
  PUBLISHED_PREFIX,
  BUDGET_PREFIX,
  CASES_PREFIX,
  CHECK_CODE_PREFIX,
  CARD_PREFIX,
  OFFICE_PREFIX,
] as const;

/**
 * What the partitions begin with that notices write: sign-ups with the ways to them, links and changes of address, lines and counters, a welcome's dispatch
 * and receipts, and the first keys. Of a subscriber and of a version one of its transactions checks no more than that they are there.
 */
export const WRITTEN_BY_NOTICES = [
  SUBSCRIBER_PREFIX,
  addressKey('').pk,
  SIGN_UP_PREFIX,
  signInKey('').pk,
  ADDRESS_CHANGE_PREFIX,
  TRACES_PREFIX,
  networkSaltKey('').pk,
  CONFIRMATIONS_PARTITION,
  BUDGET_PREFIX,
  APPEAL_PREFIX,
  DISPATCH_PREFIX,
  PLANNED_DISPATCHES_PREFIX,
  RECEIPTS_PREFIX,
  rateKey.pk,
  KEYRING_PARTITION,
] as const;

/** What the partitions begin with of publishers and what they publish, but for the cards of appeals: pages that name the cases which a subscriber follows read those. */
export const PUBLISHING_BESIDE_CARDS = [
  PUBLISHERS_PARTITION,
  PUBLISHER_KEY_PREFIX,
  PUBLISHER_PREFIX,
  OFFICE_PREFIX,
  DESK_SESSION_PREFIX,
  DESK_SPENT_PREFIX,
  DESK_DRAFTS_PREFIX,
  PUBLISHED_PREFIX,
  APPEAL_PREFIX,
  SHELF_PREFIX,
  SHELVES_PREFIX,
  LISTING_PREFIX,
  DISPATCH_PREFIX,
  PLANNED_DISPATCHES_PREFIX,
  RECEIPTS_PREFIX,
  FEEDBACK_PREFIX,
  rateKey.pk,
] as const;

/** What the partitions begin with of publishers, what they publish and its mailing: the work of no page of a subscriber. */
export const PUBLISHING_AND_MAILING = [...PUBLISHING_BESIDE_CARDS, CARD_PREFIX] as const;
