import type { GoingOutPorts, SendingProposals, WaitingPorts } from '../../../domain/deciding/deciding.ts';
import { listGoingOut, newestOfDrafts, waitingProposals } from '../../../domain/deciding/deciding.ts';
import { listBrought, listInWriting, looksLike } from '../../../domain/drafts/drafts.ts';
import { type OpenReleases, type OwnAppeals, SHOWN_A_PAGE } from '../../../domain/publishing/publishing.ts';
import { pageAnswer } from '../../kit/kit.ts';
import { type MemberRoute, seesUnpublished } from '../kit/kit.ts';
import { type ListPorts, listRoutes, type TakeOnRoutePorts, takeOnRoutes } from '../lists/lists.ts';
import { deskHomePage, type Unpublished } from './home-page.ts';

export interface DeskPorts extends ListPorts, TakeOnRoutePorts, GoingOutPorts {
  readonly drafts: ListPorts['drafts'] & TakeOnRoutePorts['drafts'] & WaitingPorts['drafts'];
  readonly releases: OpenReleases;
  readonly proposals: Pick<SendingProposals, 'list'>;
}

/** The pages of the desk. Each shows what is of the member's own publisher, which their session names, and no address does. */
export const homeRoutes = (ports: DeskPorts): MemberRoute[] => [
  {
    method: 'GET',
    path: '/desk',
    answer: async (asked) => {
      const { at, visit } = asked;
      const { publisherId } = at.office;
      const nowMs = ports.nowMs();
      const sent = ports.ownAppeals.published(publisherId);
      const [published, going, unpublished] = await Promise.all([
        sent,
        sent.then(({ shown }) => listGoingOut(publisherId, shown, ports, nowMs)),
        seesUnpublished(at.member) ? findUnpublished(publisherId, sent, ports, nowMs) : undefined,
      ]);
      const onDesk = { published, going, nowMs, ...(unpublished && { unpublished }) };
      return pageAnswer(visit, deskHomePage(asked, onDesk));
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
    listed.then((all) => waitingProposals(publisherId, all, ports, nowMs)),
  ]);
  const drafts = brought.shown.slice(0, SHOWN_A_PAGE);
  const like = looksLike([...writing.shown, ...drafts], published.shown, nowMs);
  return { releases, drafts, writing, like, asked, proposals };
}
