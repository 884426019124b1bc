export {
  type Answer,
  assetAnswer,
  attachmentAnswer,
  comeBackLater,
  fileAnswer,
  fragmentAnswer,
  imageAnswer,
  pageAnswer,
  postAgain,
  publicAnswer,
  publicFileAnswer,
  seeOther,
  textAnswer,
} from './answers.ts';
export { BETWEEN, emailInWords, framed, phoneInWords, publisherInWords, written } from './appeal/appeal-words.ts';
export {
  type Asked,
  archivePath,
  FEED_FORMATS,
  FEED_TYPES,
  type FeedAsked,
  type FeedFormat,
  feedPath,
  MAX_WORDS_CHARACTERS,
  queryOf,
  readAsked,
} from './archive/asked.ts';
export { askedInWords } from './archive/asked-in-words.ts';
export { feedsOf, feedsOfCase, feedTitle, followByFeed } from './archive/follow-by-feed.ts';
export type { Asset } from './assets/assets.ts';
export { CHOOSE_SCRIPT } from './assets/choose-script.ts';
export { COMPOSE_SCRIPT } from './assets/compose-script.ts';
export { DESK_STYLE } from './assets/desk-css.ts';
export { OWN_ZONE_SCRIPT } from './assets/own-zone-script.ts';
export { PASSKEY_SCRIPT } from './assets/passkey-script.ts';
export { SENDING_SCRIPT } from './assets/sending-script.ts';
export { findAsset } from './assets/served.ts';
export { SHOWN_ONCE_SCRIPT } from './assets/shown-once-script.ts';
export { barChart } from './components/bar-chart.ts';
export { BUTTON_CLASS, type ButtonLook, buttonForm } from './components/button-form.ts';
export { cadenceChoices, zoneList } from './components/choices/cadence-choices.ts';
export { choice, choiceList } from './components/choices/choice.ts';
export { discreetChoice } from './components/choices/discreet-choice.ts';
export { findPlace } from './components/choices/find-place.ts';
export { followFields } from './components/choices/follow-fields.ts';
export { type EnteredLanguages, languageChoices } from './components/choices/language-choices.ts';
export { continentChoices } from './components/choices/place-choices.ts';
export { countryOptions, themeOptions } from './components/choices/subject-options.ts';
export { themeChoices } from './components/choices/theme-choices.ts';
export { againForm, CODE_FIELD, type CodeForm, codeForm } from './components/code-forms.ts';
export { emergencyLink } from './components/emergency-link.ts';
export { errorAt, errorId, errorSummary, type FieldError, namedWordsOf } from './components/errors.ts';
export { factsTable } from './components/facts-table.ts';
export { dayField, type EnteredDay, enteredDay, writtenDay } from './components/fields/day-field.ts';
export { type Select, select } from './components/fields/select.ts';
export { codeField, textField } from './components/fields/text-field.ts';
export { followBlock } from './components/follow-block.ts';
export { footnoteId, linkFootnotes } from './components/footnote-links.ts';
export { HELD_PATH, heldList, KEEP_FIELD, REMOVAL_FIELD } from './components/held-list.ts';
export { linkAddresses } from './components/linked-addresses.ts';
export { notification } from './components/notification.ts';
export { qrCode } from './components/qr-code.ts';
export { PROOF_FIELD, sessionForm, submitButton } from './components/session-form.ts';
export { onlyQuestion, step } from './components/step.ts';
export { type SummaryRow, summaryList } from './components/summary-list.ts';
export { ADD_PATH, toPreferences, toSignUp, wayOn } from './components/way-on.ts';
export {
  type AskedForm,
  askedIn,
  backTo,
  type Field,
  type Fields,
  type Form,
  formAnswers,
  formRoutes,
  pageWithForm,
  type Shown,
  type WithErrors,
  withErrors,
} from './form.ts';
export { DRAFT_FORM, GIVEN_BACK_FORM, postedFiles, SHORT_FORM, withForm } from './form-body.ts';
export { asShown, day, hidden, oneOf, textArea, words } from './form-fields.ts';
export {
  carriedFormToken,
  FORM_FIELD,
  type FormGuardPorts,
  type FormTokenPorts,
  formTokenField,
  type GuardFault,
  guardError,
  guardFields,
  newFormToken,
  readGuards,
} from './form-guard.ts';
export { hostCookie, hostCookieIn } from './host-cookie.ts';
export { type Html, html } from './html.ts';
export { referenceInOnePiece } from './in-one-piece.ts';
export { MAIN_ID, type Page } from './layout.ts';
export { mapFields, mapHeading } from './map/map-fields.ts';
export { CELLS, type CountryCell, landMarkup, mapFrame } from './map/map-frame.ts';
export { MAP_CELL } from './map/world.ts';
export type { PostedFiles } from './multipart.ts';
export { type PageEvent, pathParameter, postedFields, sentHeader } from './page-event.ts';
export { type PageRoute, pageHandler, visitorsNetwork } from './page-handler.ts';
export { cadenceIn, fieldsOf, followIn, languagesIn, waitsForEditionIn } from './posted-fields.ts';
export { findPosted, postedPairs, postedText } from './posted-text.ts';
export { earlierLink, expiredLink, noSuchAppeal, notFound, tooLargeForm, unknownLink } from './problem-pages.ts';
export { followSentence } from './signing-up/follow-sentence.ts';
export { fieldErrors, refusalError } from './signing-up/form-faults.ts';
export { keptEntries, keptFollows, writeFollow } from './signing-up/kept-follows.ts';
export { enteredIn, isEmpty, type PostedForm, readPostedForm } from './signing-up/posted-sign-up.ts';
export { FEEDS_STEP, sameAsFeeds } from './signing-up/same-as-feeds.ts';
export { directionOf, siteOf } from './site.ts';
export {
  type TokenAct,
  type TokenAnswer,
  type TokenPorts,
  tokenRoutes,
  untilMoved,
  untilMovedOrErased,
} from './token-routes.ts';
export { undoHere, unsubscribedPage } from './unsubscribed-page.ts';
export { namesLanguage, pathIn, sameAddressIn, type Visit } from './visit.ts';
export { wordedPage } from './worded-page.ts';
