import { LANGUAGES } from '../../../contract/languages.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import type { CameBack, SaidOfDraft, SendingProposal } from '../../../domain/deciding/deciding.ts';
import type { Behind, DraftFields, FormPart, Understood } from '../../../domain/drafts/drafts.ts';
import { editionsOf } from '../../../domain/drafts/drafts.ts';
import { languageName } from '../../../locales/language-name.ts';
import type { FieldError, Html, Page } from '../../kit/kit.ts';
import { COMPOSE_SCRIPT, errorSummary, html, notification, PROOF_FIELD, pathIn } from '../../kit/kit.ts';
import type { Asked, InWords } from '../kit/kit.ts';
import {
  askedForLine,
  cameBackNote,
  dayAndTime,
  deskHref,
  deskPage,
  deskPath,
  idOf,
  notesSection,
  standingInWords,
  utcTimeOf,
} from '../kit/kit.ts';
import { allChecks, type Check, checksSection, leadsOf, likelySection } from './before-sending.ts';
import { deletePath } from './delete-draft.ts';
import type { ComposeForm } from './form.ts';
import { DRAFT_FIELD, OPENED_FIELD, PART_FIELD, REVISION_FIELD, SCROLLED_FIELD } from './posted-draft.ts';
import { editionSections, editionTabs, originalBeside } from './sections/edition-sections.ts';
import { type Followed, followedSection } from './sections/followed-section.ts';
import { type Offered, originalSections } from './sections/original-sections.ts';
import { subjectSection } from './sections/subject-section.ts';
import { SAVE_ABOVE, SAVED_ID, saveButton } from './way-on.ts';

const BUTTONS_ID = 'buttons';

/** What was done just now: its words are under `compose.done-<word>`. */
export const COMPOSE_DONE = ['saved', 'same', 'read', 'ended'] as const;
type ComposeDone = (typeof COMPOSE_DONE)[number];

/** What a page of a draft shows. */
export interface ShownDraft {
  readonly draftId: string;
  /** 0 for one that is not kept yet. */
  readonly revision: number;
  readonly fields: DraftFields;
  readonly savedAtMs?: number;
  readonly savedBy?: string;
  readonly part: FormPart;
  readonly errors: readonly FieldError[];
  readonly done?: ComposeDone;
  /** What is said first of a form that was not saved. */
  readonly notSaved?: string;
  /** As what it was published; left out while it was not. */
  readonly publishedAs?: string;
  /** A colleague returned it, and it was not asked about since. */
  readonly cameBack?: CameBack;
  /** What members wrote to one another about it. */
  readonly talk: readonly SaidOfDraft[];
  /** The part that a row more was asked of. */
  readonly adds?: string;
  /** Its writer pasted something just now, and writes on in the text. */
  readonly hasPasted?: boolean;
  /** How far down the page was when it was saved. */
  readonly scrolledTo?: number;
  /** Ids of the folds that its writer had open. */
  readonly opened: readonly string[];
  readonly understood: Understood;
  readonly behind: readonly Behind[];
  readonly checks: readonly Check[];
  readonly offered: Offered;
  /** What waits for a decision or for its time, and ends by a change. */
  readonly standing?: SendingProposal;
  /** The appeal that it follows up, as it is now. */
  readonly followed?: Followed;
}

/** An appeal as it is written. */
export function composePage(asked: Asked, draft: ShownDraft): Page {
  const { at, t, language } = asked;
  const { fields, errors, revision, draftId, done, notSaved, part, standing } = draft;
  const original = LANGUAGES.find((one) => one === fields.language) ?? language;
  const checks = part === 'original' ? allChecks({ language, errors, fields }, draft.understood, draft.checks) : [];
  const form: ComposeForm = {
    ...{ language, t },
    writtenIn: part === 'original' ? original : part,
    fields,
    errors,
    leadsTo: leadsOf(checks),
    opened: draft.opened,
    ...(draft.adds !== undefined && { adds: draft.adds }),
  };
  const heading = fields.title ?? t(revision === 0 ? 'compose.new.heading' : 'desk.home.no-title');
  const title = t('compose.title', { title: heading });
  // With faults, the page opens at their summary.
  const comesBack =
    draft.scrolledTo === undefined || errors.length > 0 ? undefined : html` data-scroll-to="${draft.scrolledTo}"`;
  return deskPage(asked, {
    title: errors.length > 0 ? t('page.sign-up.error-title', { title }) : title,
    script: COMPOSE_SCRIPT,
    skips: [
      { to: idOf(part === 'original' ? 'text' : `${part}.text`), label: t('compose.skip-text') },
      { to: BUTTONS_ID, label: t('compose.skip-buttons') },
    ],
    main: html`${done ? notification({ kind: done === 'ended' ? 'important' : 'done', heading: doneInWords(asked, done, draft) }) : undefined}
${notSaved === undefined ? undefined : notification({ kind: 'important', heading: notSaved })}
${errors.length > 0 ? errorSummary(t(notSaved === undefined ? 'compose.problems' : 'page.error.heading'), errors) : undefined}
<p><span class="state" id="state">${stateInWords(asked, draft)}</span></p>
<h1><bdi>${heading}</bdi></h1>
${askedForLine(asked, fields)}
${draft.cameBack && cameBackNote(asked, draft.cameBack)}
${standing && standingBanner(asked, standing)}
${draft.publishedAs === undefined ? undefined : html`<p><a href="${pathIn(language, appealPath(draft.publishedAs))}">${t('compose.published')}</a></p>`}
${revision === 0 ? undefined : editionTabs(asked, draftId, fields, part, draft.behind)}
<form method="post" enctype="multipart/form-data" action="${pathIn(language, revision === 0 ? '/desk/write' : deskPath('/desk/write/{draftId}', { draftId }))}" autocomplete="off" novalidate data-compose${revision === 0 ? html` data-draft="${deskHref(language, '/desk/write/{draftId}', { draftId })}"` : undefined} data-unlooked="${t('compose.unlooked')}" data-saved-at="${t('compose.saved-at', { time: '{time}' })}" data-conflict="${t('compose.autosave-conflict')}" data-over="${t('compose.autosave-over')}" data-saved-without="${t('compose.saved-without-file', { time: '{time}' })}" data-failed="${t('compose.autosave-failed')}" data-refused="${t('compose.autosave-refused')}" data-gone="${t('compose.gone')}" data-went-out="${t('compose.autosave-went-out')}" data-waits="${t('compose.autosave-waits')}"${standing && html` data-stands`}${draft.hasPasted && html` data-writes-in="${idOf(part === 'original' ? 'text' : `${part}.text`)}"`}${comesBack}>
<input type="hidden" name="${PROOF_FIELD}" value="${at.csrf}">
<input type="hidden" name="${DRAFT_FIELD}" value="${draftId}">
<input type="hidden" name="${REVISION_FIELD}" value="${revision}">
<input type="hidden" name="${PART_FIELD}" value="${part}">
<input type="hidden" name="${SCROLLED_FIELD}" value="">
<input type="hidden" name="${OPENED_FIELD}" value="">
<p class="actions">${saveButton(asked, SAVE_ABOVE, standing)}</p>
${part === 'original' ? followedSection(form, draft.followed) : undefined}
<div class="desk">
<div>
${
  part === 'original'
    ? originalSections(form, draftId, { ...draft.offered, reading: draft.understood.reading }, draft.followed)
    : editionSections(
        form,
        draft.behind.find((one) => one.language === part),
      )
}
</div>
<aside>${part === 'original' ? asideOf(form, draft, checks) : originalBeside(form, original)}</aside>
</div>
${done && errors.length === 0 ? html`<p id="${SAVED_ID}" tabindex="-1"><b>${doneInWords(asked, done, draft)}</b></p>` : undefined}
<div class="stay" id="${BUTTONS_ID}" tabindex="-1"><p class="actions">${standing ? undefined : html`<button class="button" type="submit" name="do" value="see-mail">${t('compose.see-mail')}</button> `}${saveButton(asked, 'save', standing)}</p>
<p class="hint" id="autosave" role="status"></p>
<p class="hint">${t('compose.nothing-sent')}</p></div>
</form>
${
  revision === 0
    ? undefined
    : html`${notesSection(asked, draftId, draft.talk)}
<p><a href="${deskHref(language, '/desk/write/{draftId}/versions', { draftId })}">${t('compose.versions.link')}</a></p>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, deletePath(draftId))}">${t('compose.delete.link')}</a></p>`
}`,
  });
}

const asideOf = (
  form: ComposeForm,
  { understood, offered }: ShownDraft,
  checks: readonly Check[],
): Html => html`${subjectSection(form, understood.reading, offered.thisYear)}
${likelySection(form, understood)}
${checksSection(form, checks)}`;

/** A script may have saved it already: then it is told when. */
const doneInWords = ({ t }: InWords, done: ComposeDone, { savedAtMs = 0 }: ShownDraft): string =>
  t(`compose.done-${done}`, { time: utcTimeOf(savedAtMs) });

function stateInWords({ t, language }: InWords, { revision, savedAtMs, savedBy = '', fields }: ShownDraft): string {
  if (revision === 0) return t('compose.state-new');
  if (savedAtMs === undefined) return t('compose.state-not-saved', { revision });
  const values = { revision, ...dayAndTime({ language }, savedAtMs), name: savedBy };
  const others = editionsOf(fields).map((one) => languageName(language, one));
  return [t('compose.state', values), ...others].join(' · ');
}

/** Above a draft that waits for a decision or for its time: what a change would end. */
function standingBanner(asked: Asked, proposal: SendingProposal): Html {
  const { t, language } = asked;
  const link = html`<a href="${deskHref(language, '/desk/proposal/{proposalId}', proposal)}">${t('compose.standing.link')}</a>`;
  return notification({
    kind: 'important',
    heading: standingInWords(asked, proposal),
    text: html`${t('compose.standing.text')} ${link}`,
  });
}
