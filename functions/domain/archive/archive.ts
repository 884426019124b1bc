export { type ArchivePage, type ArchiveQuery, browse } from './browse.ts';
export { type AppealCard, cardEditionIn, cardOf, isOpen } from './card.ts';
export {
  type CountByCountry,
  type EndedInYear,
  type OpenByCountry,
  type Outcomes,
  openByCountry,
  outcomesByYear,
} from './count-by-country.ts';
export { indexAppeal } from './index-appeal.ts';
export { type DueListings, listUnlisted } from './list-unlisted.ts';
export { newestOf } from './newest.ts';
export { COUNTED_AT_MOST } from './newest-cards.ts';
export { pingFeeds } from './ping-feeds.ts';
export type { Archive, ArchiveIndex, Listing, ShelfRow, ShelvedAppeal, WrittenCard } from './ports.ts';
export { type Shelf, shelvesOf } from './shelves.ts';
