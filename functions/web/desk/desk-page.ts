import { appealPath } from '../../contract/page-paths.ts';
import { type AppealCard, cardEditionIn } from '../../domain/archive/card.ts';
import type { DraftOverview } from '../../domain/drafts/draft.ts';
import { hasJoined, type Member } from '../../domain/members/office.ts';
import type { DraftLine, FirstOf } from '../../domain/publishing/own-appeals.ts';
import type { Release } from '../../domain/publishing/releases/release.ts';
import { utcDayOf } from '../../domain/time/spans.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { BETWEEN, written } from '../appeals/appeal-words.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { isolated } from '../preferences/isolated.ts';
import type { AtDeskHere } from './at-desk.ts';
import { deskPage } from './desk-frame.ts';
import { draftPath, WRITE_PATH, withdrawPath } from './desk-paths.ts';
import { permissionList } from './permission-list.ts';

/** What stands on the desk of a publisher. */
export interface OnDesk {
  /** That wait for their time, or are held. */
  readonly releases: readonly Release[];
  readonly drafts: FirstOf<DraftLine>;
  readonly published: FirstOf<AppealCard>;
  /** What members write. */
  readonly writing: readonly DraftOverview[];
}

/** Where work begins: who the member is, and what their publisher has scheduled, kept back and sent. */
export function deskHomePage(visit: Visit, at: AtDeskHere, { releases, drafts, published, writing }: OnDesk): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { office, member } = at;
  return deskPage(language, at, {
    tab: 'desk',
    title: t('desk.home.title'),
    main: html`<h1>${t('desk.home.heading', { office: office.name })}</h1>
${
  member.permissions.includes('propose')
    ? html`<p class="actions"><a class="button" href="${pathIn(language, WRITE_PATH)}">${t('desk.home.write')}</a></p>`
    : undefined
}
<div class="desk">
<div>
${section(
  'scheduled',
  t('desk.home.scheduled'),
  [...releases].map((release) => releaseRow(release, visit)),
  t('desk.home.scheduled-none'),
)}
${section(
  'drafts',
  t('desk.home.drafts'),
  [...writing.map((draft) => writingRow(draft, visit)), ...drafts.shown.map((draft) => draftRow(draft, visit))],
  t('desk.home.drafts-none'),
)}
${section(
  'sent',
  t('desk.home.sent'),
  published.shown.map((card) => sentRow(card, visit, member.permissions.includes('propose'))),
  t('desk.home.sent-none'),
)}
${published.hasMore ? html`<p class="hint">${t('desk.home.sent-more')}</p>` : undefined}
</div>
<aside>
<section aria-labelledby="you"><h2 id="you">${t('desk.home.you')}</h2>
<p><bdi>${member.name}</bdi><br><bdi dir="ltr">${member.address}</bdi></p>
${permissionList(language, member.permissions)}
</section>
<section aria-labelledby="people"><h2 id="people">${t('desk.home.office')}</h2>
<ul class="rows">${office.members.map((one) => personRow(one, member, visit))}</ul>
</section>
</aside>
</div>`,
  });
}

function section(id: string, heading: string, rows: readonly Html[], none: string): Html {
  const list = rows.length > 0 ? html`<ul class="rows">${rows}</ul>` : html`<p class="hint">${none}</p>`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${list}
</section>`;
}

function releaseRow({ title, releaseAt, status }: Release, { language }: Visit): Html {
  const t = wordsIn(language);
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

function draftRow({ title, savedAtMs }: DraftLine, { language }: Visit): Html {
  const t = wordsIn(language);
  return html`<li><div><h3>${title === undefined ? t('desk.home.no-title') : html`<bdi>${title}</bdi>`}</h3>
<p class="hint">${t('desk.home.saved-on', { day: dayInWords(language, utcDayOf(savedAtMs)) })}</p></div></li>
`;
}

function writingRow({ draftId, title, savedAtMs, savedBy }: DraftOverview, { language }: Visit): Html {
  const t = wordsIn(language);
  const facts = [t('desk.home.saved-on', { day: dayInWords(language, utcDayOf(savedAtMs)) }), isolated(savedBy.name)];
  return html`<li><div><h3><a href="${pathIn(language, draftPath(draftId))}">${title === '' ? t('desk.home.no-title') : html`<bdi>${title}</bdi>`}</a></h3>
<p class="hint">${facts.join(BETWEEN)}</p></div></li>
`;
}

function sentRow(card: AppealCard, { language }: Visit, mayWithdraw: boolean): Html {
  const t = wordsIn(language);
  const edition = cardEditionIn(card, language);
  const facts = [
    t(`appeal.kind.${card.kind}`),
    ...(card.isUrgent ? [t('appeal.urgent')] : []),
    t('desk.home.sent-on', { day: dayInWords(language, utcDayOf(card.publishedAtMs)) }),
  ];
  const title = edition
    ? html`<bdi ${written(edition)}>${edition.title}</bdi>`
    : html`<span class="in-one-piece">${card.caseReference ?? t('desk.home.withdrawn')}</span>`;
  return html`<li><div><h3><a href="${pathIn(language, appealPath(card.appealId))}">${title}</a></h3>
<p class="hint">${facts.join(BETWEEN)}</p>${
    mayWithdraw
      ? html`<p><a href="${pathIn(language, withdrawPath(card.appealId))}">${t('desk.withdraw.link')}</a></p>`
      : undefined
  }</div></li>
`;
}

function personRow(one: Member, self: Member, { language }: Visit): Html {
  const t = wordsIn(language);
  const is =
    one.memberId === self.memberId ? t('desk.home.is-you') : hasJoined(one) ? undefined : t('desk.home.is-invited');
  return html`<li><div><p><bdi>${one.name}</bdi>${is === undefined ? undefined : html` · ${is}`}</p></div></li>
`;
}
