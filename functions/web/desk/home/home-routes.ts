import { newestOfDrafts } from '../../../domain/deciding/came-back.ts';
import type { SendingProposals } from '../../../domain/deciding/ports.ts';
import { type WaitingPorts, waitingProposals } from '../../../domain/deciding/waiting-proposals.ts';
import { type GoingOutPorts, listGoingOut } from '../../../domain/deciding/watching/going-out.ts';
import { listBrought } from '../../../domain/drafts/brought/list-brought.ts';
import { listInWriting } from '../../../domain/drafts/in-writing.ts';
import { looksLike } from '../../../domain/drafts/looks-like.ts';
import { SHOWN_A_PAGE } from '../../../domain/publishing/list-page.ts';
import type { OwnAppeals } from '../../../domain/publishing/own-appeals.ts';
import type { OpenReleases } from '../../../domain/publishing/releases/ports.ts';
import { pageAnswer } from '../../kit/answers.ts';
import { seesUnpublished } from '../kit/desk-rights.ts';
import type { MemberRoute } from '../kit/member-routes.ts';
import { type ListPorts, listRoutes, type TakeOnRoutePorts, takeOnRoutes } from '../lists/list-routes.ts';
import { deskHomePage, type Unpublished } from './home-page.ts';

export interface DeskPorts extends ListPorts, TakeOnRoutePorts, GoingOutPorts {
  readonly drafts: ListPorts['drafts'] & TakeOnRoutePorts['drafts'] & WaitingPorts['drafts'];
  readonly releases: OpenReleases;
  readonly proposals: Pick<SendingProposals, 'list'>;
}

/** The pages of the desk. Each shows what is of the member's own publisher, which their session names, and no address does. */
export const deskRoutes = (ports: DeskPorts): MemberRoute[] => [
  {
    method: 'GET',
    path: '/desk',
    answer: async (at, _, visit) => {
      const { publisherId } = at.office;
      const nowMs = ports.nowMs();
      const sent = ports.ownAppeals.published(publisherId);
      const [published, going, unpublished] = await Promise.all([
        sent,
        sent.then(({ shown }) => listGoingOut(publisherId, shown, ports, nowMs)),
        seesUnpublished(at.member) ? findUnpublished(publisherId, sent, ports, nowMs) : undefined,
      ]);
      const onDesk = { published, going, nowMs, ...(unpublished && { unpublished }) };
      return pageAnswer(visit, deskHomePage(visit, at, onDesk));
    },
  },
  ...listRoutes(ports),
  ...takeOnRoutes(ports),
];

async function findUnpublished(
  publisherId: string,
  sent: ReturnType<OwnAppeals['published']>,
  ports: DeskPorts,
  nowMs: number,
): Promise<Unpublished> {
  const listed = ports.proposals.list(publisherId);
  const [releases, brought, published, writing, asked, proposals] = await Promise.all([
    ports.releases.listOpen(publisherId),
    listBrought(publisherId, ports),
    sent,
    listInWriting(publisherId, {}, ports),
    listed.then(newestOfDrafts),
    listed.then((all) => waitingProposals(publisherId, all, ports)),
  ]);
  const drafts = brought.shown.slice(0, SHOWN_A_PAGE);
  const like = looksLike([...writing.shown, ...drafts], published.shown, nowMs);
  return { releases, drafts, writing, like, asked, proposals };
}
