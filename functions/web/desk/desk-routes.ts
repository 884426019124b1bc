import type { DraftOverview } from '../../domain/drafts/draft.ts';
import type { Drafts } from '../../domain/drafts/ports.ts';
import type { OwnAppeals } from '../../domain/publishing/own-appeals.ts';
import type { AppealStore } from '../../domain/publishing/ports.ts';
import type { Releases } from '../../domain/publishing/releases/ports.ts';
import { pageAnswer } from '../kit/answers.ts';
import { deskHomePage } from './desk-page.ts';
import { DESK_PATH } from './desk-paths.ts';
import type { MemberRoute } from './member-routes.ts';

export interface DeskPorts {
  readonly releases: Pick<Releases, 'list'>;
  readonly ownAppeals: OwnAppeals;
  readonly drafts: Pick<Drafts, 'list'>;
  readonly appeals: Pick<AppealStore, 'findKnown'>;
}

/** The pages of the desk. Each shows what is of the member's own publisher, which their session names, and no address does. */
export const deskRoutes = ({ releases, ownAppeals, drafts: written, appeals }: DeskPorts): MemberRoute[] => [
  {
    method: 'GET',
    path: DESK_PATH,
    answer: async (at, _, visit) => {
      const { publisherId } = at.office;
      const [scheduled, drafts, published, writing] = await Promise.all([
        releases.list(publisherId),
        ownAppeals.drafts(publisherId),
        ownAppeals.published(publisherId),
        notPublished(publisherId, await written.list(publisherId), appeals),
      ]);
      const open = scheduled
        .filter(({ status }) => status === 'waiting' || status === 'releasing' || status === 'held')
        .toSorted((one, other) => one.releaseAtMs - other.releaseAtMs);
      return pageAnswer(visit, deskHomePage(visit, at, { releases: open, drafts, published, writing }));
    },
  },
];

/** As many drafts as a desk shows: the last saved, without those that were published. */
const DRAFTS_SHOWN = 20;

async function notPublished(
  publisherId: string,
  drafts: readonly DraftOverview[],
  appeals: Pick<AppealStore, 'findKnown'>,
) {
  const shown = drafts.slice(0, DRAFTS_SHOWN);
  const known = await Promise.all(shown.map(({ draftId }) => appeals.findKnown({ publisherId, externalId: draftId })));
  return shown.filter((_, index) => (known[index]?.latestVersion ?? 0) === 0);
}
