import type { AppealCard } from '../../../functions/domain/archive/card.ts';
import { indexAppeal } from '../../../functions/domain/archive/index-appeal.ts';
import type {
  Archive,
  ArchiveIndex,
  Listing,
  RowChanges,
  ShelfRow,
  ShelvedAppeal,
} from '../../../functions/domain/archive/ports.ts';
import type { Shelf } from '../../../functions/domain/archive/shelves.ts';

interface Row extends ShelvedAppeal {
  readonly shelf: Shelf;
}

/** The archive and its index in memory. It counts what is read, and a test can let a worker die or wait before each of its writes. */
export class MemoryArchive implements Archive, ArchiveIndex {
  readonly cards = new Map<string, AppealCard>();
  readonly listings = new Map<string, Listing>();
  readonly rows = new Map<string, Row>();
  readonly taken = new Map<Shelf, number>();
  itemsRead = 0;
  private readonly placesAPage: number;
  private readonly beforeWrite: () => Promise<void>;

  constructor(placesAPage = 1_000, beforeWrite: () => Promise<void> = async () => {}) {
    this.placesAPage = placesAPage;
    this.beforeWrite = beforeWrite;
  }

  /** The same archive, for a worker with a fate of its own. */
  seenBy(beforeWrite: () => Promise<void>): MemoryArchive {
    return Object.assign(new MemoryArchive(this.placesAPage, beforeWrite), {
      cards: this.cards,
      listings: this.listings,
      rows: this.rows,
      taken: this.taken,
    });
  }

  /** Publishes a version, and has it indexed. */
  async publish(card: AppealCard): Promise<void> {
    this.cards.set(card.appealId, card);
    await indexAppeal(card.appealId, this);
  }

  async settleCard() {}

  async findCard(appealId: string) {
    return this.cards.get(appealId);
  }

  async findListing(appealId: string) {
    return this.listings.get(appealId);
  }

  async saveListing(appealId: string, listing: Listing) {
    await this.beforeWrite();
    if ((this.listings.get(appealId)?.revision ?? 0) !== listing.revision - 1) return 'changed meanwhile';
    this.listings.set(appealId, listing);
    return 'saved';
  }

  async takePlaces(shelves: readonly Shelf[]) {
    await this.beforeWrite();
    return shelves.map((shelf) => {
      const taken = this.taken.get(shelf) ?? 0;
      this.taken.set(shelf, taken + 1);
      return this.pageOf(taken);
    });
  }

  /** Row by row: a worker may die between two of them. */
  async changeRows(appealId: string, revision: number, changes: RowChanges) {
    const nameOf = ({ shelf, page, atMs }: ShelfRow) => `${shelf}/${page}/${atMs}/${appealId}`;
    const isOvertaken = () => this.listings.get(appealId)?.revision !== revision;
    for (const { shelf, page, atMs } of changes.put) {
      await this.beforeWrite();
      if (isOvertaken()) return 'changed meanwhile';
      this.rows.set(nameOf({ shelf, page, atMs }), { shelf, page, atMs, appealId });
    }
    for (const row of changes.delete) {
      await this.beforeWrite();
      if (isOvertaken()) return 'changed meanwhile';
      this.rows.delete(nameOf(row));
    }
    return 'changed';
  }

  async keepShelves(rows: readonly ShelfRow[]) {
    await this.beforeWrite();
    for (const { shelf, page } of rows)
      this.taken.set(shelf, Math.max(this.taken.get(shelf) ?? 0, page * this.placesAPage + 1));
  }

  async forgetEmpty(shelves: readonly Shelf[]) {
    for (const shelf of shelves) {
      await this.beforeWrite();
      if (![...this.rows.values()].some((row) => row.shelf === shelf)) this.taken.delete(shelf);
    }
  }

  async readShelf(shelf: Shelf, most: number, after?: ShelvedAppeal) {
    const newest = this.pageOf((this.taken.get(shelf) ?? 0) - 1);
    const found = [...this.rows.values()]
      .filter((row) => row.shelf === shelf && row.page <= (after?.page ?? newest))
      .filter((row) => !after || row.page < after.page || sortOf(row) < sortOf(after))
      .sort((one, other) => other.page - one.page || (sortOf(one) < sortOf(other) ? 1 : -1))
      .slice(0, most)
      .map(({ appealId, page, atMs }) => ({ appealId, page, atMs }));
    this.itemsRead += found.length;
    return found;
  }

  async findCards(appealIds: readonly string[]) {
    const found = appealIds.flatMap((appealId) => this.cards.get(appealId) ?? []);
    this.itemsRead += found.length;
    return found;
  }

  private pageOf(place: number): number {
    return Math.floor(place / this.placesAPage);
  }
}

const sortOf = ({ atMs, appealId }: ShelvedAppeal) => `${String(atMs).padStart(15, '0')}#${appealId}`;
