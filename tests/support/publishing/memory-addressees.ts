import type { BookEntry } from '../../../functions/contract/requests/addressee-book.ts';
import type { AddresseeBook } from '../../../functions/domain/publishing/addressee-book.ts';

/** Publishers' books of addressees in memory. */
export class MemoryAddressees implements AddresseeBook {
  private readonly books = new Map<string, Map<string, BookEntry>>();

  async find(publisherId: string, entry: string) {
    return this.bookOf(publisherId).get(entry);
  }

  async list(publisherId: string) {
    return [...this.bookOf(publisherId).values()].toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
  }

  async keep(publisherId: string, kept: BookEntry) {
    this.bookOf(publisherId).set(kept.entry, kept);
  }

  async remove(publisherId: string, entry: string) {
    return this.bookOf(publisherId).delete(entry) ? 'removed' : 'no such entry';
  }

  private bookOf(publisherId: string): Map<string, BookEntry> {
    const book = this.books.get(publisherId) ?? new Map<string, BookEntry>();
    this.books.set(publisherId, book);
    return book;
  }
}
