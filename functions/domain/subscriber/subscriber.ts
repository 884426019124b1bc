export { type AddressRefusal, parseAddress } from './address/address.ts';
export { type AddressHasher, makeAddressHasher } from './address/address-hash.ts';
export { findByAddress } from './address/find-by-address.ts';
export { mailboxOf } from './address/mailbox-of.ts';
export { MAILBOX_PROVIDERS, type MailboxProvider, providerOf } from './address/mailbox-providers.ts';
export { meantAddress } from './address/meant-address.ts';
export { type HashedNetwork, type NetworkHasher, networkOf } from './address/network.ts';
export { parseNewAddress } from './address/new-address.ts';
export { type OwnAddresses, ownAddresses } from './address/own-addresses.ts';
export { AT_ONCE, Cadence } from './cadence/cadence.ts';
export { cadenceOf } from './cadence/cadence-of.ts';
export { describeCadence, hourWords, weekdayWords } from './cadence/describe-cadence.ts';
export { DAYS_OF_DIGESTS_LEFT, dueWindow, isNewToSlot, reachesBackTo, type Window } from './cadence/digest-window.ts';
export { joinSlot } from './cadence/join-slot.ts';
export { readingOf } from './cadence/reading-of.ts';
export { frequencyOfSlot, type SlotName, slotOf, slotOfRows, slotTopic, topicsOfSubscriber } from './cadence/slot.ts';
export type { DigestSlots, RegisteredSlot } from './cadence/slots-port.ts';
export { isLongWait, waitsSince } from './cadence/waits-since.ts';
export { editionFor, editionIn, findAwaited, hasToWait, languagesOf } from './edition-for.ts';
export type { Ending, SignUpEnding, SignUpEndings } from './ending.ts';
export { addFollows, askedFor } from './follows/add-follows.ts';
export { type CaseName, type CaseNames, type CaseNaming, NO_CASES, namesFor } from './follows/case-name.ts';
export { caseNamesOf } from './follows/case-names-of.ts';
export { withoutCovered } from './follows/covered-places.ts';
export { describeFollow, listsOfFollow } from './follows/describe-follow.ts';
export { makeDescriber } from './follows/describer.ts';
export { type Follow, FREQUENCIES, type Frequency, type PlacedSubject } from './follows/follow.ts';
export { type FollowsRefusal, isEverythingBesideOthers, refusalOf } from './follows/follow-limits.ts';
export { matches, matchingFollows } from './follows/match.ts';
export { type StoppedFollow, type StoppedFollows, stopIsFinalAtMs } from './follows/stopped-follow.ts';
export {
  caseOfTopic,
  caseTopic,
  EVERYTHING,
  everyTopic,
  placeSubject,
  type Topic,
  topicsOfFollow,
  topicsOfFollows,
  topicsOfSubject,
} from './follows/topics.ts';
export { languageFor } from './language-for.ts';
export {
  changeAddressUrl,
  confirmUrl,
  editionUrl,
  eraseUrl,
  LANGUAGE_FIELD,
  type LinkOwner,
  type LinkReader,
  momentOf,
  notMeUrl,
  pageUrl,
  preferencesUrl,
  REASON_FIELD,
  SENT_FIELD,
  type Stop,
  type StopLinks,
  signInUrl,
  stopLinks,
  type Unsubscribe,
  undoStopUrl,
  undoUrl,
  unsubscribePath,
  unsubscribeUrl,
} from './links.ts';
export { topicsOfListedCases, unlistCases } from './listed-cases.ts';
export type {
  KnownSubscribers,
  SubscriberChange,
  SubscriberReads,
  Subscribers,
  TopicRows,
  TransientBounces,
} from './ports.ts';
export { provenAtMs } from './proven-at.ts';
export { FIRST_REVISIONS, revisionAfter, revisionsFrom } from './revision.ts';
export { saveWithRows } from './save-with-rows.ts';
export {
  accessEpochOf,
  endingChanges,
  hasLinksSinceMs,
  isBeingErased,
  isOfFormerAddress,
  isPaused,
  nextEraseLink,
  SUPPRESSIONS,
  type Subscriber,
  type Suppression,
} from './subscribers.ts';
export { unsubscribeIsFinalAtMs } from './undo-deadline.ts';
export { untilSaved } from './until-saved.ts';
