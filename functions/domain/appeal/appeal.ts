export { caseReference, seriesOf } from './case-reference.ts';
export { CHECK_CODE_BYTES, checkCodeOf, readCheckCode, shownCheckCode } from './check-code.ts';
export { correctedParts } from './corrected-parts.ts';
export { descriptionOf } from './description.ts';
export { type FieldText, partTexts, sharedTexts, textsIn } from './field-texts.ts';
export { inAllWays } from './find-spelling.ts';
export { decoded, foldedText } from './folded-text.ts';
export { findFollowed, followedUp } from './followed-up.ts';
export { asItStands, hasEnded, isClosed } from './has-ended.ts';
export { broughtDraftId, contentHash, externalIdFor, shortHash, uuidOf } from './identity.ts';
export { isPast, type LastDay } from './is-past.ts';
export { lastStanding } from './last-standing.ts';
export { looksLike } from './looks-like.ts';
export { otherOrdersOf } from './name-orders.ts';
export {
  couldHold,
  isAlone,
  isPart,
  makePartMatcher,
  type NamePart,
  type NameWord,
  namePartsOf,
  nameWordsOf,
} from './name-words.ts';
export { partsOf, withoutParts } from './parts-of.ts';
export { isPractice, practiceId } from './practice.ts';
export { dropsOf, type SaidRequest, saidOf } from './said-request.ts';
export { findShownPart, letterEdition, type ShownPart } from './shown-part.ts';
export { isCalled, spellingsOf } from './spellings.ts';
export { cellsOf } from './table-cells.ts';
export {
  hidesMoreThan,
  makeNameFinder,
  makeNamesFinder,
  peopleAsLastSaid,
  type ShownPerson,
  shownPerson,
  withoutConsentOf,
  withUnnamedOf,
} from './unnamed-people.ts';
export { makeUnspelledFinder, type Unspelled } from './unspelled-names.ts';
export {
  APPEAL_KINDS,
  type AppealContent,
  type AppealKind,
  type AppealVersion,
  type Block,
  type CorrectedPart,
  type Edition,
  type Footnote,
  kindAtFirst,
  type MadeFrom,
  type StaleEdition,
  type Subject,
} from './versions.ts';
export {
  findLetterPage,
  inLanguage,
  type LetterPage,
  type ShownAddressee,
  shownAddressees,
  type WayToAct,
  wasCheckedLongAgo,
  waysToAct,
  wholeLetter,
} from './ways-to-act.ts';
