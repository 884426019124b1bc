import {
  type AskedOfList,
  holdsWords,
  isAbout,
  type ListPage,
  type OwnAppeals,
  pageThrough,
} from '../publishing/publishing.ts';
import type { DraftOverview } from './draft.ts';
import type { Drafts } from './ports.ts';

export interface InWritingPorts {
  readonly drafts: Pick<Drafts, 'list'>;
  readonly ownAppeals: Pick<OwnAppeals, 'findPublished'>;
}

/** What members of a publisher write, the last saved first. A draft that was published is none any more. */
export const listInWriting = (
  publisherId: string,
  asked: AskedOfList,
  { drafts, ownAppeals }: InWritingPorts,
): Promise<ListPage<DraftOverview>> =>
  pageThrough(asked, {
    read: (most, after) => drafts.list(publisherId, most, after),
    placeOf: ({ savedAtMs, draftId }) => ({ atMs: savedAtMs, id: draftId }),
    async see(rows) {
      const held = rows.filter(
        (draft) => holdsWords([draft.title, draft.caseReference], asked.words ?? []) && isAbout(draft, asked),
      );
      const ids = held.map(({ draftId }) => draftId);
      const published = ids.length === 0 ? new Map() : await ownAppeals.findPublished(publisherId, ids);
      return rows.map((draft) => (held.includes(draft) && !published.has(draft.draftId) ? draft : undefined));
    },
  });
