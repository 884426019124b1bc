import { listBrought } from '../../domain/drafts/brought/list-brought.ts';
import { listInWriting } from '../../domain/drafts/in-writing.ts';
import { looksLike } from '../../domain/drafts/looks-like.ts';
import type { Releases } from '../../domain/publishing/releases/ports.ts';
import { pageAnswer } from '../kit/answers.ts';
import { deskHomePage } from './desk-page.ts';
import { DESK_PATH } from './desk-paths.ts';
import { type ListPorts, listRoutes } from './lists/list-routes.ts';
import { type TakeOnRoutePorts, takeOnRoutes } from './lists/take-on-route.ts';
import type { MemberRoute } from './member-routes.ts';

export interface DeskPorts extends ListPorts, TakeOnRoutePorts {
  readonly drafts: ListPorts['drafts'] & TakeOnRoutePorts['drafts'];
  readonly releases: Pick<Releases, 'list'>;
}

/** The pages of the desk. Each shows what is of the member's own publisher, which their session names, and no address does. */
export const deskRoutes = (ports: DeskPorts): MemberRoute[] => [
  {
    method: 'GET',
    path: DESK_PATH,
    answer: async (at, _, visit) => {
      const { publisherId } = at.office;
      const [scheduled, drafts, published, writing] = await Promise.all([
        ports.releases.list(publisherId),
        listBrought(publisherId, ports),
        ports.ownAppeals.published(publisherId),
        listInWriting(publisherId, {}, ports),
      ]);
      const like = looksLike([...writing.shown, ...drafts.shown], published.shown, ports.nowMs());
      const open = scheduled
        .filter(({ status }) => status === 'waiting' || status === 'releasing' || status === 'held')
        .toSorted((one, other) => one.releaseAtMs - other.releaseAtMs);
      return pageAnswer(visit, deskHomePage(visit, at, { releases: open, drafts, published, writing, like }));
    },
  },
  ...listRoutes(ports),
  ...takeOnRoutes(ports),
];
