import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { type Comparer, type Draft, differencesOf, makeComparer } from '../../../domain/drafts/drafts.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html, notification, type Page, pathIn, sessionForm } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { differenceMarkup } from '../compose/sections/difference-markup.ts';
import { partInWords } from '../compose/sections/part-in-words.ts';
import { differenceInWords } from '../compose/sections/value-in-words.ts';
import { deskPage } from '../desk-frame.ts';
import { draftPath, versionsPath } from '../desk-paths.ts';

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
  const path = versionsPath(newest.draftId);
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
<p><a href="${pathIn(language, draftPath(newest.draftId))}">${t('compose.versions.back')}</a></p>`,
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
    action: pathIn(language, versionsPath(draftId)),
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
