import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { differencesOf } from '../../../domain/drafts/compare.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import { type Comparer, makeComparer } from '../../../domain/drafts/word-differences.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { notification } from '../../kit/components/notification.ts';
import { sessionForm } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref, deskPath } from '../kit/desk-rights.ts';
import { differenceMarkup } from '../kit/drafts/markup.ts';
import { partInWords } from '../kit/drafts/part-in-words.ts';
import { differenceInWords } from '../kit/drafts/value-in-words.ts';

/** The revision that is taken back, and the newest one that its reader saw. */
export const TAKEN_FIELD = 'taken';
export const SEEN_FIELD = 'seen';
export const BEFORE_FIELD = 'before';

interface VersionsPage {
  readonly newest: Draft;
  /** It went out: nothing is taken back any more. */
  readonly isOut: boolean;
  /** The newest first. */
  readonly shown: readonly Draft[];
  /** With which the last of them is compared. */
  readonly behind: Draft | undefined;
  /** Revisions before this one are on the next page. */
  readonly next: number | undefined;
  readonly notTaken?: string;
}

/** What members saved of a draft: who, when, and which words each save changed. An earlier version can be taken back. */
export function versionsPage(
  language: Language,
  at: AtDeskHere,
  { newest, isOut, shown, behind, next, notTaken }: VersionsPage,
): Page {
  const t = wordsIn(language);
  const path = deskPath('/desk/write/{draftId}/versions', newest);
  const compare = makeComparer(LANGUAGES.find((one) => one === newest.fields.language) ?? language);
  const rows = shown.map((draft, index) =>
    versionRow(language, at, { draft, before: shown[index + 1] ?? behind, newest, isOut, compare }),
  );
  return deskPage(language, at, {
    tab: 'desk',
    title: t('compose.versions.title'),
    main: html`${notTaken === undefined ? undefined : notification({ kind: 'important', heading: notTaken })}
<h1>${t('compose.versions.heading')}</h1>
<p class="lede"><bdi>${newest.fields.title ?? t('desk.home.no-title')}</bdi></p>
<p>${t(isOut ? 'compose.went-out.text' : 'compose.versions.text')}</p>
<ol class="rows">${rows}</ol>
${next === undefined ? undefined : html`<p><a href="${pathIn(language, `${path}?${BEFORE_FIELD}=${next}`)}">${t('compose.versions.older')}</a></p>`}
<p><a href="${deskHref(language, '/desk/write/{draftId}', newest)}">${t('compose.versions.back')}</a></p>`,
  });
}

interface VersionRow {
  readonly draft: Draft;
  readonly before: Draft | undefined;
  readonly newest: Draft;
  readonly isOut: boolean;
  readonly compare: Comparer;
}

function versionRow(
  language: Language,
  { csrf }: AtDeskHere,
  { draft, before, newest, isOut, compare }: VersionRow,
): Html {
  const t = wordsIn(language);
  const { draftId, revision, savedAtMs, savedBy } = draft;
  const name = t('compose.versions.version', { revision });
  const saved = t('compose.versions.saved', {
    name: isolated(savedBy.name),
    moment: momentInWords(language, savedAtMs),
  });
  const take = sessionForm({
    action: deskHref(language, '/desk/write/{draftId}/versions', { draftId }),
    csrf,
    inside: html`<input type="hidden" name="${SEEN_FIELD}" value="${newest.revision}"><p class="actions"><button class="button button--quiet" type="submit" name="${TAKEN_FIELD}" value="${revision}">${t('compose.versions.take')}<span class="unseen">: ${name}</span></button></p>`,
  });
  return html`<li><h2>${name}</h2>
<p class="hint">${saved}</p>
${changesIn(language, draft, before, compare)}
${isOut || revision === newest.revision ? undefined : take}</li>
`;
}

function changesIn(language: Language, { fields }: Draft, before: Draft | undefined, compare: Comparer): Html {
  const t = wordsIn(language);
  if (!before) return html`<p class="hint">${t('compose.versions.first')}</p>`;
  const parts = differencesOf(fields, before.fields, undefined).map((one) => differenceInWords(language, one));
  if (parts.length === 0) return html`<p class="hint">${t('compose.versions.same')}</p>`;
  return html`<details class="fold"><summary>${t('compose.versions.changes')}</summary>
${parts.map(
  ({ part, mine, theirs }) => html`<h3>${partInWords(language, part)}</h3>
${differenceMarkup(language, compare(theirs, mine))}`,
)}</details>`;
}
