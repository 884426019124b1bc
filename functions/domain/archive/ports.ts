import type { AppealCard } from './card.ts';
import type { Shelf } from './shelves.ts';

/** Where an appeal stands on a shelf. A shelf has pages of at most a thousand places, the newest last. */
export interface ShelfRow {
  readonly shelf: Shelf;
  readonly page: number;
  /** When the version was published that stands there. Each appeal's newest version stands first. */
  readonly atMs: number;
}

/** All rows of an appeal. */
export interface Listing {
  readonly rows: readonly ShelfRow[];
  /** Shelves of which places are being taken. They may hold nothing but that. */
  readonly taking: readonly Shelf[];
  /** False while rows are being put and deleted: some of these may not be there yet, or may be gone. */
  readonly isSettled: boolean;
  /** Counts up with each change. */
  readonly revision: number;
}

/** A card as the table holds it. */
export interface WrittenCard extends AppealCard {
  /** When the sweep touches it, in epoch milliseconds; left out once the reader of the stream has listed it. */
  readonly dueAtMs?: number;
}

/** Where the index of the archive is kept, for its one writer. */
export interface ArchiveIndex {
  /** Read consistently. */
  findCard(appealId: string): Promise<WrittenCard | undefined>;
  /** Says that an appeal is listed as its card was, unless that was written since. */
  settleCard(appealId: string, dueAtMs: number): Promise<void>;
  /** Read consistently. */
  findListing(appealId: string): Promise<Listing | undefined>;
  /** Takes the place of the listing that has the revision before, or of none. */
  saveListing(appealId: string, listing: Listing): Promise<'saved' | 'changed meanwhile'>;
  /** Takes the next place on each of some shelves. @returns the page of each. */
  takePlaces(shelves: readonly Shelf[]): Promise<readonly number[]>;
  /** Puts and deletes rows, while the listing has the revision: a worker that was overtaken writes none. */
  changeRows(appealId: string, revision: number, changes: RowChanges): Promise<'changed' | 'changed meanwhile'>;
  /** Lets shelves be found again of which an appeal has rows: another worker may have found them empty before. */
  keepShelves(rows: readonly ShelfRow[]): Promise<void>;
  /** Forgets those of some shelves on which nothing stands: the word of one may be a name. */
  forgetEmpty(shelves: readonly Shelf[]): Promise<void>;
}

export interface RowChanges {
  readonly put: readonly ShelfRow[];
  readonly delete: readonly ShelfRow[];
}

/** A row as it is read from its shelf. */
export interface ShelvedAppeal {
  readonly appealId: string;
  readonly atMs: number;
  readonly page: number;
}

/** The archive, for those who read it. */
export interface Archive {
  /** The newest rows of a shelf, or those after one, newest first: at most `most`, and fewer only at the shelf's end. */
  readShelf(shelf: Shelf, most: number, after?: ShelvedAppeal): Promise<readonly ShelvedAppeal[]>;
  /** At most a hundred, in no order. */
  findCards(appealIds: readonly string[]): Promise<readonly AppealCard[]>;
}
