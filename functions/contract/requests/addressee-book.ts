import * as z from 'zod';
import { Addressee } from '../part-schemas.ts';
import { wholeText } from '../text.ts';

// A publisher's book of the offices that its appeals address.

export const ADDRESSEES_PATH = '/v1/addressees';
export const removalPath = (entry: string) => `${ADDRESSEES_PATH}/${encodeURIComponent(entry)}/remove`;

/** As many as a publisher's book holds. */
export const MOST_ADDRESSEES = 200;

/** Names an entry, as its publisher does. */
export const BookEntryName = wholeText().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, {
  error: 'must be a short name of small letters, digits and hyphens, such as "ru-prosecutor"',
});

export const BookEntry = z.strictObject({ entry: BookEntryName, addressee: Addressee });
export type BookEntry = z.infer<typeof BookEntry>;

/** What `GET /v1/addressees` answers, by name, and `POST` to it and to `/v1/addressees/{entry}/remove`: the book as it is now. */
export const AddresseesAnswer = z.object({ addressees: z.array(BookEntry) });
export type AddresseesAnswer = z.infer<typeof AddresseesAnswer>;
