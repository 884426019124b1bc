import type { AppealRequest, FieldFault } from '../../contract/api.ts';
import type { BookEntry } from '../../contract/requests/addressee-book.ts';

/** Where a publisher keeps the offices that its appeals address. */
export interface AddresseeBook {
  find(publisherId: string, entry: string): Promise<BookEntry | undefined>;
  /** All of a publisher's, by name. */
  list(publisherId: string): Promise<readonly BookEntry[]>;
  /** In the place of the one with its name, if there is one. */
  keep(publisherId: string, entry: BookEntry): Promise<void>;
  remove(publisherId: string, entry: string): Promise<'removed' | 'no such entry'>;
}

/**
 * Puts the entries that a request names behind its own addressees, as the book has them now: a version keeps what its mails said, also when
 * the book changes.
 */
export async function withBook(
  { addresseesFromBook = [], ...request }: AppealRequest,
  publisherId: string,
  book: Pick<AddresseeBook, 'find'>,
): Promise<{ readonly request: AppealRequest; readonly faults: readonly FieldFault[] }> {
  if (addresseesFromBook.length === 0) return { request, faults: [] };
  const found = await Promise.all(addresseesFromBook.map((entry) => book.find(publisherId, entry)));
  const faults = found.flatMap((entry, index) =>
    entry
      ? []
      : [
          {
            field: `addresseesFromBook[${index}]`,
            message: `"${addresseesFromBook[index] ?? ''}" is in no entry of your book of addressees`,
          },
        ],
  );
  const fromBook = found.flatMap((entry) => (entry ? [entry.addressee] : []));
  return { request: { ...request, addressees: [...(request.addressees ?? []), ...fromBook] }, faults };
}
