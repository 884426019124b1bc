import * as z from 'zod';
import { externalAppealKey, publishedDraftKey } from '../../../contract/table-keys.ts';
import type { OwnAppeals } from '../../../domain/publishing/publishing.ts';
import { readItems, type Table } from '../../table/table.ts';

const PublishedDraftItem = z.object({ draftId: z.string(), appealId: z.string(), version: z.number().int() });
/** What a publisher's own id stands for: 0 is the latest version of what is not published. */
const ExternalItem = z.object({ externalId: z.string(), appealId: z.string(), latestVersion: z.number().int() });

/** As what drafts of desks were published: each is written with the version. A key may also have published one, under its id. */
export const makePublishedDrafts = (table: Table): Pick<OwnAppeals, 'findPublished'> => ({
  async findPublished(publisherId, draftIds) {
    const read = (keyOf: typeof publishedDraftKey) =>
      readItems(
        table,
        [...new Set(draftIds)].map((draftId) => keyOf(publisherId, draftId)),
        { isConsistent: true },
      );
    const [byDesk, byKey] = await Promise.all([read(publishedDraftKey), read(externalAppealKey)]);
    return new Map([
      ...byKey
        .map((item) => ExternalItem.parse(item))
        .filter(({ latestVersion }) => latestVersion > 0)
        .map(({ externalId, appealId, latestVersion }) => [externalId, { appealId, version: latestVersion }] as const),
      ...byDesk.map((item) => {
        const { draftId, ...as } = PublishedDraftItem.parse(item);
        return [draftId, as] as const;
      }),
    ]);
  },
});
