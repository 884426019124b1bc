import type {
  GoingOutPorts,
  MatterFilter,
  SendingProposal,
  SendingProposals,
} from '../../../domain/deciding/deciding.ts';
import {
  cameBackIn,
  fits,
  isToGoOut,
  listGoingOut,
  mattersOf,
  newestOfDrafts,
  waitingProposals,
} from '../../../domain/deciding/deciding.ts';
import type { DraftOverview, Drafts } from '../../../domain/drafts/drafts.ts';
import { listBrought, listInWriting, looksLike, overviewOf } from '../../../domain/drafts/drafts.ts';
import type { Member } from '../../../domain/members/members.ts';
import { isAbout, type OpenReleases, SHOWN_A_PAGE } from '../../../domain/publishing/publishing.ts';
import { pageAnswer } from '../../kit/kit.ts';
import { type Asked, type MemberRoute, seesUnpublished } from '../kit/kit.ts';
import { type ListPorts, listRoutes, type TakeOnRoutePorts, takeOnRoutes } from '../lists/lists.ts';
import { calendarPage, type Scheduled } from './calendar-page.ts';
import { deskHomePage, type OnDesk } from './home-page.ts';
import { filterInAddress } from './matter-filter.ts';

export interface DeskPorts extends ListPorts, TakeOnRoutePorts, GoingOutPorts {
  readonly drafts: ListPorts['drafts'] & TakeOnRoutePorts['drafts'] & Pick<Drafts, 'find'>;
  readonly releases: OpenReleases;
  readonly proposals: Pick<SendingProposals, 'list'>;
}

/** The pages of the desk. Each shows what is of the member's own publisher, which their session names, and no address does. */
export const homeRoutes = (ports: DeskPorts): MemberRoute[] => [
  {
    method: 'GET',
    path: '/desk',
    answer: async (asked) => {
      const { visit } = asked;
      return pageAnswer(visit, deskHomePage(asked, await findOnDesk(asked, filterInAddress(visit.query), ports)));
    },
  },
  {
    method: 'GET',
    path: '/desk/calendar',
    answer: async (asked) => pageAnswer(asked.visit, calendarPage(asked, await findScheduled(asked.at, ports))),
  },
  ...listRoutes(ports),
  ...takeOnRoutes(ports),
];

/** What is not published yet, for a member who may not see it. */
const NOTHING = { proposals: [], asked: new Map(), writing: [], brought: [], releases: [] };

async function findOnDesk({ at }: Asked, filter: MatterFilter, ports: DeskPorts): Promise<OnDesk> {
  const { publisherId } = at.office;
  const nowMs = ports.nowMs();
  const { country, theme } = filter;
  const published = ports.ownAppeals.published(publisherId, { country, theme });
  const [sent, going, unpublished] = await Promise.all([
    published,
    published.then(({ shown }) => listGoingOut(publisherId, shown, ports, nowMs)),
    seesUnpublished(at.member) ? findUnpublished(at, { country, theme }, ports, nowMs) : undefined,
  ]);
  const { writing, brought, asked } = unpublished ?? NOTHING;
  const matters = mattersOf({ ...NOTHING, ...unpublished, going, sent: sent.shown }, at, nowMs);
  return {
    matters: matters.filter((one) => fits(one, filter)),
    ...{ filter, nowMs, asked, like: looksLike([...writing, ...brought], sent.shown, nowMs) },
    hasMoreReleases: unpublished?.hasMoreReleases === true,
    hasMoreDrafts: unpublished?.hasMoreDrafts === true,
  };
}

async function findUnpublished(
  { office: { publisherId }, member }: Asked['at'],
  about: Pick<MatterFilter, 'country' | 'theme'>,
  ports: DeskPorts,
  nowMs: number,
) {
  const [waiting, brought, writing] = await Promise.all([
    findWaiting(publisherId, ports, nowMs),
    listBrought(publisherId, ports),
    listInWriting(publisherId, about, ports),
  ]);
  const { asked } = waiting;
  const returned = await findReturned(member, asked, writing.shown, about, ports);
  return {
    ...{ ...waiting, writing: [...writing.shown, ...returned], brought: brought.shown.slice(0, SHOWN_A_PAGE) },
    hasMoreDrafts: writing.next !== undefined,
  };
}

/** What members asked of each other, and what keys scheduled. */
async function findWaiting(publisherId: string, ports: DeskPorts, nowMs: number) {
  const listed = ports.proposals.list(publisherId);
  const [releases, asked, proposals] = await Promise.all([
    ports.releases.listOpen(publisherId),
    listed.then(newestOfDrafts),
    listed.then((all) => waitingProposals(publisherId, all, ports, nowMs)),
  ]);
  return { asked, proposals, releases: releases.shown, hasMoreReleases: releases.hasMore };
}

async function findScheduled(at: Asked['at'], ports: DeskPorts): Promise<Scheduled> {
  const nowMs = ports.nowMs();
  const waiting = await findWaiting(at.office.publisherId, ports, nowMs);
  const matters = mattersOf({ ...NOTHING, ...waiting, going: [], sent: [] }, at, nowMs);
  return { matters: matters.filter((one) => isToGoOut(one, nowMs)), nowMs };
}

const MOST_RETURNED = 10;

/** Drafts that came back to a member and are not among the newest of the office, however much colleagues write. */
async function findReturned(
  { memberId }: Pick<Member, 'memberId'>,
  asked: ReadonlyMap<string, SendingProposal>,
  newest: readonly DraftOverview[],
  about: Pick<MatterFilter, 'country' | 'theme'>,
  { drafts }: DeskPorts,
): Promise<DraftOverview[]> {
  const listed = new Set(newest.map(({ draftId }) => draftId));
  const back = [...asked.values()]
    .filter((one) => one.author.memberId === memberId && !listed.has(one.draftId) && cameBackIn([one]).length > 0)
    .slice(0, MOST_RETURNED);
  const found = await Promise.all(back.map(({ publisherId, draftId }) => drafts.find(publisherId, draftId)));
  return found
    .filter((draft) => draft !== undefined)
    .map(({ fields, ...draft }) => ({ ...draft, ...overviewOf(fields) }))
    .filter((draft) => isAbout(draft, about));
}
