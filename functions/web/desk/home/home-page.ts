import type { AppealCard } from '../../../domain/archive/archive.ts';
import { type GoingOut, isOver, isUnlooked, type SendingProposal } from '../../../domain/deciding/deciding.ts';
import type { DraftOverview } from '../../../domain/drafts/drafts.ts';
import { hasJoined, type Member } from '../../../domain/members/members.ts';
import type { DraftLine, FirstOf, ListPage, Release } from '../../../domain/publishing/publishing.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { type Html, html, type Page, pathIn, type Visit } from '../../kit/kit.ts';
import type { Asked, AskedInList, InWords, LikenessesInList } from '../kit/kit.ts';
import { broughtRow, deskHref, deskPage, mayOpen, permissionList, rowsOr, sentRow, writingRow } from '../kit/kit.ts';
import { searchForm } from '../lists/lists.ts';
import { proposalsBanner, twoEndsBanner } from '../team/team.ts';
import { goingOutRow, proposalRow } from './home-rows.ts';

/** What is not published yet. */
export interface Unpublished {
  /** That wait for their time, or are held. */
  readonly releases: FirstOf<Release>;
  /** That came by a key, as many as a page shows. */
  readonly drafts: readonly DraftLine[];
  /** What members write. */
  readonly writing: ListPage<DraftOverview>;
  readonly like: LikenessesInList;
  readonly asked: AskedInList;
  /** What members asked colleagues to send, what is approved, and what no one looked at yet. */
  readonly proposals: readonly SendingProposal[];
}

/** What stands on the desk of a publisher. */
interface OnDesk {
  /** For who may see it. */
  readonly unpublished?: Unpublished;
  readonly published: ListPage<AppealCard>;
  /** What goes out, or went out within a day. */
  readonly going: readonly GoingOut[];
  readonly nowMs: number;
}

/** Where work begins: who the member is, and what their publisher has scheduled, kept back and sent. */
export function deskHomePage(asked: Asked, { unpublished, published, going, nowMs }: OnDesk): Page {
  const { t, language, at, visit } = asked;
  const { office, member } = at;
  const leaving = leavingOf(unpublished, nowMs);
  const reached = new Map(going.filter(isNoMore).map((one) => [one.card.appealId, one]));
  const mayWrite = mayOpen('/desk/write', member);
  return deskPage(asked, {
    title: t('desk.home.title'),
    main: html`<h1>${t('desk.home.heading', { office: office.name })}</h1>
${proposalsBanner(asked, nowMs)}
${twoEndsBanner(asked)}
${
  mayWrite
    ? html`<p class="actions"><a class="button" href="${deskHref(language, '/desk/write')}">${t('desk.home.write')}</a></p>`
    : undefined
}
${searchForm(asked, '')}
<div class="desk">
<div>
${unpublished && notSent(asked, unpublished, nowMs)}
${unpublished && toDecide(asked, unpublished, nowMs)}
${section(
  visit,
  'going',
  t('sending.list'),
  [
    ...leaving.map((one) => proposalRow(one, asked, nowMs)),
    ...going.filter((one) => !isNoMore(one)).map((one) => goingOutRow(one, asked)),
  ],
  t('sending.list.none'),
)}
${unpublished && scheduledAndDrafts(asked, unpublished, nowMs)}
${section(
  visit,
  'sent',
  t('desk.home.sent'),
  published.shown.map((card) =>
    sentRow(card, asked, mayOpen('/desk/withdraw/{appealId}', member), reached.get(card.appealId)),
  ),
  t('desk.home.sent-none'),
  { path: '/desk/sent', label: t('desk.sent.title') },
)}
</div>
<aside>
<section aria-labelledby="you"><h2 id="you">${t('desk.home.you')}</h2>
<p><bdi>${member.name}</bdi><br><bdi dir="ltr">${member.address}</bdi></p>
${permissionList(language, member.permissions)}
</section>
<section aria-labelledby="people"><h2 id="people">${t('desk.home.office')}</h2>
<ul class="rows">${office.members.map((one) => personRow(one, member, asked))}</ul>
<p><a href="${deskHref(language, '/desk/history')}">${t('desk.history.link')}</a></p>
</section>
</aside>
</div>`,
  });
}

/** What no one can hold back much longer. */
const leavingOf = (unpublished: Unpublished | undefined, nowMs: number) =>
  (unpublished?.proposals ?? []).filter((one) => one.status === 'approved' && isLeaving(one, nowMs));

/** What was approved and did not go out, until it is asked about again: it is no one's to find out. */
function notSent(asked: Asked, { proposals }: Unpublished, nowMs: number): Html | undefined {
  const held = proposals.filter((one) => one.status === 'held');
  if (held.length === 0) return undefined;
  const rows = held.map((one) => proposalRow(one, asked, nowMs));
  return section(asked.visit, 'not-sent', asked.t('decide.list.held'), rows, '');
}

const toDecide = (asked: Asked, { proposals }: Unpublished, nowMs: number): Html =>
  section(
    asked.visit,
    'deciding',
    asked.t('decide.list'),
    proposals.filter((one) => one.status === 'open' || isUnlooked(one)).map((one) => proposalRow(one, asked, nowMs)),
    asked.t('decide.list.none'),
  );

function scheduledAndDrafts(here: Asked, unpublished: Unpublished, nowMs: number): Html {
  const { t, visit } = here;
  const { releases, drafts, writing, like, asked, proposals } = unpublished;
  const waiting = proposals
    .filter((one) => one.status === 'approved' && !isLeaving(one, nowMs))
    .toSorted((one, other) => (one.goesOutAtMs ?? 0) - (other.goesOutAtMs ?? 0));
  // The member sees these appeals in a list above: each has one row.
  const above = new Set(
    proposals.flatMap(({ status, draftId, title }) => (STANDS_ABOVE.has(status) && title !== '' ? [draftId] : [])),
  );
  return html`${section(
    visit,
    'scheduled',
    t('desk.home.scheduled'),
    [
      ...waiting.map((one) => proposalRow(one, here, nowMs)),
      ...releases.shown.map((release) => releaseRow(release, here)),
    ],
    t('desk.home.scheduled-none'),
  )}
${releases.hasMore ? html`<p class="hint">${t('desk.drafts.brought-more')}</p>` : undefined}
${section(
  visit,
  'drafts',
  t('desk.home.drafts'),
  [
    ...writing.shown.filter(({ draftId }) => !above.has(draftId)).map((draft) => writingRow(draft, here, like, asked)),
    ...drafts.map((draft) => broughtRow(draft, here, like)),
  ],
  t(writing.next ? 'desk.drafts.none-lately' : 'desk.home.drafts-none'),
  { path: '/desk/drafts', label: t('desk.drafts.title') },
)}`;
}

const STANDS_ABOVE: ReadonlySet<SendingProposal['status']> = new Set(['approved', 'held']);

const isNoMore = ({ report, mailsNoOne }: GoingOut): boolean => mailsNoOne === true || isOver(report);

/** What goes out at once is not scheduled, though its grace is not over. What waits for room is. */
const isLeaving = ({ when, alone, waitsSinceMs, goesOutAtMs = 0 }: SendingProposal, nowMs: number): boolean =>
  (when.kind === 'at-once' && !alone && waitsSinceMs === undefined) || nowMs >= goesOutAtMs;

interface WayOn {
  readonly path: `/${string}`;
  readonly label: string;
}

const section = (
  visit: Visit,
  id: string,
  heading: string,
  rows: readonly Html[],
  none: string,
  all?: WayOn,
): Html => html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${rowsOr(rows, none)}
${all && html`<p><a href="${pathIn(visit.language, all.path)}">${all.label}</a></p>`}
</section>`;

function releaseRow({ title, releaseAt, status }: Release, { t, language }: InWords): Html {
  const [, day = '', time = '', zone = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[^Z+-]*(.*)$/.exec(releaseAt) ?? [];
  const when = t('desk.home.release-at', {
    day: dayInWords(language, day),
    time,
    zone: zone === 'Z' ? 'UTC' : `UTC${zone}`,
  });
  return html`<li><div><h3><bdi>${title}</bdi></h3><p class="hint">${when}</p>${
    status === 'held' ? html`<p class="unsure">${t('desk.home.held')}</p>` : undefined
  }</div></li>
`;
}

function personRow(one: Member, self: Member, { t }: InWords): Html {
  const is =
    one.memberId === self.memberId ? t('desk.home.is-you') : hasJoined(one) ? undefined : t('desk.home.is-invited');
  return html`<li><div><p><bdi>${one.name}</bdi>${is === undefined ? undefined : html` · ${is}`}</p></div></li>
`;
}
