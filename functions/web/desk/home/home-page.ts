import {
  type Matter,
  type MatterFilter,
  STANDINGS,
  type Standing,
  waitsForRoom,
} from '../../../domain/deciding/deciding.ts';
import { hasJoined, type Member } from '../../../domain/members/members.ts';
import { type Html, html, type Page, pathIn } from '../../kit/kit.ts';
import type { Asked, InWords } from '../kit/kit.ts';
import { deskHref, deskPage, mayOpen, permissionList, rowsOr } from '../kit/kit.ts';
import { listPath, searchForm } from '../lists/lists.ts';
import { proposalsBanner, twoEndsBanner } from '../team/team.ts';
import { filterForm, isNarrowed } from './matter-filter.ts';
import { type BesideMatters, matterRow } from './matter-rows.ts';

/** What is at hand in an office, as a member sees it. */
export interface OnDesk extends BesideMatters {
  /** One row an appeal, the most pressing first; what the filter leaves out is not among them. */
  readonly matters: readonly Matter[];
  readonly filter: MatterFilter;
  /** More wait for their time than were read. */
  readonly hasMoreReleases: boolean;
  /** Drafts further back were not looked through. */
  readonly hasMoreDrafts: boolean;
  readonly nowMs: number;
}

/** Where work begins: what needs the member first, then what goes on by itself. */
export function deskHomePage(asked: Asked, onDesk: OnDesk): Page {
  const { t, language, at } = asked;
  const { office, member } = at;
  const { matters, filter, nowMs } = onDesk;
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
${filterForm(asked, filter, matters)}
<div class="desk">
<div>
${needsNothing(asked, onDesk)}
${STANDINGS.map((one) => standingSection(asked, one, onDesk))}
</div>
<aside>
<section aria-labelledby="you"><h2 id="you">${t('desk.home.you')}</h2>
<p><bdi>${member.name}</bdi><br><bdi dir="ltr">${member.address}</bdi></p>
${permissionList(language, member.permissions)}
</section>
<section aria-labelledby="people"><h2 id="people">${t('desk.home.office')}</h2>
<ul class="rows">${office.members.map((one) => personRow(one, member, asked))}</ul>
<p><a href="${deskHref(language, '/desk/history')}">${t('desk.history.link')}</a></p>
<p><a href="${deskHref(language, '/desk/numbers')}">${t('numbers.link')}</a></p>
</section>
</aside>
</div>`,
  });
}

const NEEDS_MEMBER: readonly Standing[] = ['failed', 'yours', 'returned'];

const waitsUrgently = (matter: Matter): boolean =>
  matter.what === 'proposal' && matter.proposal.isUrgent && waitsForRoom(matter.proposal);

/** Said first: that nothing needs the member, or that what is urgent waits for what a member can't give. */
function needsNothing({ t }: Asked, { matters, filter }: OnDesk): Html | undefined {
  if (isNarrowed(filter)) return matters.length === 0 ? html`<p class="lede">${t('desk.filter.none')}</p>` : undefined;
  if (matters.some(waitsUrgently))
    return html`<p class="lede">${t('desk.home.urgent-waits')} ${t('decide.room.ask')}</p>`;
  return matters.some(({ standing }) => NEEDS_MEMBER.includes(standing))
    ? undefined
    : html`<p class="lede">${t('desk.home.nothing')}</p>`;
}

/** Where there is more than the desk lists. */
const WAYS_ON = {
  scheduled: { path: '/desk/calendar', label: 'desk.calendar.title', none: 'desk.calendar.none' },
  writing: { path: '/desk/drafts', label: 'desk.drafts.title', none: 'desk.home.drafts-none' },
  sent: { path: '/desk/sent', label: 'desk.sent.title', none: 'desk.home.sent-none' },
} as const;

const hasWayOn = (standing: Standing): standing is keyof typeof WAYS_ON => standing in WAYS_ON;

/** What stands alike. Of what can be many there is a list of its own, to which the member finds also while there is none. */
function standingSection(asked: Asked, standing: Standing, onDesk: OnDesk): Html | undefined {
  const { t, language, at } = asked;
  const { matters, filter, hasMoreReleases } = onDesk;
  const rows = matters.filter((one) => one.standing === standing).map((one) => matterRow(one, asked, onDesk));
  const way = hasWayOn(standing) && mayOpen(WAYS_ON[standing].path, at.member) ? WAYS_ON[standing] : undefined;
  if (rows.length === 0 && (!way || isNarrowed(filter))) return undefined;
  const none = standing === 'writing' && onDesk.hasMoreDrafts ? 'desk.drafts.none-lately' : way?.none;
  return html`<section aria-labelledby="${standing}"><h2 id="${standing}">${t(`desk.standing.${standing}`)}</h2>
${rowsOr(rows, none === undefined ? '' : t(none))}
${standing === 'scheduled' && hasMoreReleases && html`<p class="hint">${t('desk.drafts.brought-more')}</p>`}
${way && html`<p><a href="${pathIn(language, listPath(way.path, standing === 'scheduled' ? {} : filter))}">${t(way.label)}</a></p>`}
</section>
`;
}

function personRow(one: Member, self: Member, { t }: InWords): Html {
  const is =
    one.memberId === self.memberId ? t('desk.home.is-you') : hasJoined(one) ? undefined : t('desk.home.is-invited');
  return html`<li><div><p><bdi>${one.name}</bdi>${is === undefined ? undefined : html` · ${is}`}</p></div></li>
`;
}
