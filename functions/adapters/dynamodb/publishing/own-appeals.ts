import * as z from 'zod';
import {
  PUBLISHER_DRAFTS,
  PUBLISHER_PUBLISHED,
  publishedIn,
  publisherPartition,
  publisherPublishedKey,
} from '../../../contract/table-keys.ts';
import { holdsWords, isAbout, type OwnAppeals, pageThrough } from '../../../domain/publishing/publishing.ts';
import { page, type Table } from '../../table/table.ts';
import { findCards } from '../archive/cards.ts';
import { BroughtRow, DRAFTS_READ } from './brought-row.ts';
import { makePublishedDrafts } from './published-drafts.ts';

const PublishedRow = z.object({ sk: z.string() });

/** A publisher's own appeals by the rows that are written together with each. */
export function makeOwnAppeals(table: Table): OwnAppeals {
  const rowsOf = async (publisherId: string, prefix: string, most: number, after?: string) =>
    (
      await page(
        table,
        { pk: publisherPartition(publisherId), prefix },
        { most, after, newestFirst: true, mayLag: true },
      )
    ).items;

  return {
    published: (publisherId, asked = {}) =>
      pageThrough(asked, {
        async read(most, after) {
          const behind = after && publisherPublishedKey(publisherId, after.atMs, after.id).sk;
          const rows = await rowsOf(publisherId, PUBLISHER_PUBLISHED, most, behind);
          return rows.map((row) => publishedIn(PublishedRow.parse(row).sk));
        },
        placeOf: ({ atMs, appealId }) => ({ atMs, id: appealId }),
        async see(rows) {
          const appealIds = [...new Set(rows.map(({ appealId }) => appealId))];
          const cards = new Map((await findCards(table, appealIds)).map((card) => [card.appealId, card]));
          return rows.map(({ appealId, atMs }) => {
            const card = cards.get(appealId);
            // Each version has its row, and the card is of the newest.
            if (card?.publishedAtMs !== atMs) return undefined;
            const texts = [...card.editions.map(({ title }) => title), card.caseReference];
            return holdsWords(texts, asked.words ?? []) && isAbout(card.subject, asked) ? card : undefined;
          });
        },
      }),

    ...makePublishedDrafts(table),

    async drafts(publisherId) {
      const rows = await rowsOf(publisherId, PUBLISHER_DRAFTS, DRAFTS_READ);
      const drafts = rows.map((row) => BroughtRow.parse(row)).toSorted((one, other) => other.savedAtMs - one.savedAtMs);
      return { shown: drafts, hasMore: rows.length === DRAFTS_READ };
    },
  };
}
