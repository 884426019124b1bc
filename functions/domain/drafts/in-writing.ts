import { holdsWords } from '../publishing/holds-words.ts';
import { type AskedOfList, type ListPage, pageThrough } from '../publishing/list-page.ts';
import type { AppealStore } from '../publishing/ports.ts';
import type { DraftOverview } from './draft.ts';
import type { Drafts } from './ports.ts';

export interface InWritingPorts {
  readonly drafts: Pick<Drafts, 'list'>;
  readonly appeals: Pick<AppealStore, 'findKnown'>;
}

/** What members of a publisher write, the last saved first. A draft that was published under its own id is none any more. */
export const listInWriting = (
  publisherId: string,
  asked: AskedOfList,
  { drafts, appeals }: InWritingPorts,
): Promise<ListPage<DraftOverview>> =>
  pageThrough(asked, {
    read: (most, after) => drafts.list(publisherId, most, after),
    placeOf: ({ savedAtMs, draftId }) => ({ atMs: savedAtMs, id: draftId }),
    see: (rows) =>
      Promise.all(
        rows.map(async (draft) => {
          if (!holdsWords([draft.title, draft.caseReference], asked.words ?? [])) return undefined;
          const known = await appeals.findKnown({ publisherId, externalId: draft.draftId });
          return (known?.latestVersion ?? 0) > 0 ? undefined : draft;
        }),
      ),
  });
