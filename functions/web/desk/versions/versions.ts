import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { type SaveOverPorts, saveOverProposal } from '../../../domain/deciding/save-over-proposal.ts';
import { differencesOf } from '../../../domain/drafts/compare.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import type { Drafts } from '../../../domain/drafts/ports.ts';
import { type Comparer, makeComparer } from '../../../domain/drafts/word-differences.ts';
import { isolated } from '../../../locales/isolated.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { pageAnswer } from '../../kit/answers.ts';
import { notification } from '../../kit/components/notification.ts';
import { sessionForm } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref, deskPath } from '../kit/desk-rights.ts';
import { differenceMarkup } from '../kit/drafts/markup.ts';
import { partInWords } from '../kit/drafts/part-in-words.ts';
import { differenceInWords } from '../kit/drafts/value-in-words.ts';
import { findWentOut, type WentOutPorts, wentOutAnswer } from '../kit/drafts/went-out.ts';
import { isDraftId } from '../kit/is-draft-id.ts';
import type { MemberRoute, Outcome } from '../kit/member-routes.ts';

interface VersionsPorts extends SaveOverPorts, WentOutPorts {
  readonly drafts: Pick<Drafts, 'find' | 'save' | 'withdrawn'>;
  nowMs(): number;
}

/** Each is read by itself, and compared word by word with the one before it. */
const SHOWN_A_PAGE = 5;

/** Where members see what was saved of a draft before, and take a version back. */
export const versionsRoutes = (ports: VersionsPorts): MemberRoute[] => [
  {
    method: 'GET',
    path: '/desk/write/{draftId}/versions',
    answer: async (at, event, visit) => {
      const newest = await findNewest(at, event, ports);
      return newest
        ? show(at, newest, revisionIn(event.queryStringParameters?.[BEFORE_FIELD]), visit, ports)
        : undefined;
    },
  },
  {
    method: 'POST',
    path: '/desk/write/{draftId}/versions',
    answer: (at, event, visit) => takeBack(at, event, visit, ports),
  },
];

async function findNewest({ office }: AtDeskHere, event: PageEvent, { drafts }: VersionsPorts) {
  const draftId = pathParameter(event, 'draftId');
  return isDraftId(draftId) ? drafts.find(office.publisherId, draftId) : undefined;
}

async function show(
  at: AtDeskHere,
  newest: Draft,
  before: number | undefined,
  visit: Visit,
  { drafts, ownAppeals }: VersionsPorts,
  notTaken?: string,
): Promise<Outcome> {
  const { publisherId, draftId, revision } = newest;
  const top = Math.min(revision, (before ?? revision + 1) - 1);
  const numbers = Array.from({ length: SHOWN_A_PAGE + 1 }, (_, index) => top - index).filter((number) => number > 0);
  const read = await Promise.all(numbers.map((number) => drafts.find(publisherId, draftId, number)));
  const shown = read.slice(0, SHOWN_A_PAGE).filter((draft) => draft !== undefined);
  const next = numbers.length > SHOWN_A_PAGE ? top - SHOWN_A_PAGE + 1 : undefined;
  const isOut = (await findWentOut(at, draftId, { drafts, ownAppeals })) !== undefined;
  const page = { newest, isOut, shown, behind: read[SHOWN_A_PAGE], next, ...(notTaken !== undefined && { notTaken }) };
  return pageAnswer(visit, versionsPage(visit.language, at, page), notTaken === undefined ? 200 : 409);
}

/** What an earlier version held is saved as the newest one, unless another was saved since the page was shown. */
async function takeBack(at: AtDeskHere, event: PageEvent, visit: Visit, ports: VersionsPorts): Promise<Outcome> {
  const newest = await findNewest(at, event, ports);
  const posted = postedFields(event);
  const [taken, seen] = [TAKEN_FIELD, SEEN_FIELD].map((field) => revisionIn(postedText(posted, field)));
  if (!newest || taken === undefined || seen === undefined) return undefined;
  const { publisherId, draftId } = newest;
  const wentOut = await findWentOut(at, draftId, ports);
  if (wentOut)
    return wentOutAnswer(at, wentOut, visit, {
      said: message(visit.language, 'compose.went-out.not-saved'),
      typed: [],
    });
  const earlier = await ports.drafts.find(publisherId, draftId, taken);
  if (!earlier) return undefined;
  const outcome = await saveOverProposal(at, { draftId, revision: seen, fields: earlier.fields }, ports, ports.nowMs());
  if (outcome.kind === 'saved' || outcome.kind === 'same')
    return `${deskPath('/desk/write/{draftId}', { draftId })}?done=${outcome.kind === 'saved' && outcome.ended ? 'ended' : outcome.kind}`;
  if (outcome.kind === 'gone') return undefined;
  const words = {
    'changed meanwhile': 'compose.versions.meanwhile',
    'consent withdrawn': 'compose.versions.names-withdrawn',
    'too large': 'compose.too-large',
  } as const;
  const now = outcome.kind === 'changed meanwhile' ? outcome.theirs : newest;
  return show(at, now, undefined, visit, ports, message(visit.language, words[outcome.kind]));
}

const revisionIn = (text = ''): number | undefined => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined);

/** The revision that is taken back, and the newest one that its reader saw. */
const TAKEN_FIELD = 'taken';
const SEEN_FIELD = 'seen';
const BEFORE_FIELD = 'before';

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
function versionsPage(
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
