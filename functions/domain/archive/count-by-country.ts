import { EVERYTHING } from '../subscriber/subscriber.ts';
import { type AppealCard, isOpen } from './card.ts';
import { newestCards } from './newest-cards.ts';
import type { Archive } from './ports.ts';
import { OUTCOMES } from './shelves.ts';

/** How many appeals are about each country, by its code. One about two countries counts in both; a country without any is not there. */
export type CountByCountry = ReadonlyMap<string, number>;

export interface OpenByCountry {
  readonly counts: CountByCountry;
  /** Whether earlier appeals were left uncounted. */
  readonly hasEarlier: boolean;
}

/** Where readers can act now, by the newest appeals. */
export async function openByCountry(archive: Archive, nowMs: number): Promise<OpenByCountry> {
  const { cards, hasEarlier } = await newestCards(EVERYTHING, archive);
  return { counts: countByCountry(cards.filter((card) => isOpen(card, nowMs))), hasEarlier };
}

export interface EndedInYear {
  readonly year: string;
  readonly ended: number;
  readonly counts: CountByCountry;
}

export interface Outcomes {
  /** The newest first. */
  readonly years: readonly EndedInYear[];
  readonly counts: CountByCountry;
  readonly newest: readonly AppealCard[];
  /** Whether earlier outcomes were left uncounted. */
  readonly hasEarlier: boolean;
}

/** How cases ended, by the year of the day that their outcome is dated. */
export async function outcomesByYear(archive: Archive): Promise<Outcomes> {
  const { cards, hasEarlier } = await newestCards(OUTCOMES, archive);
  const newest = cards.filter(({ kind }) => kind === 'outcome');
  const years = [...Map.groupBy(newest, ({ datedOn }) => datedOn.slice(0, 4))]
    .map(([year, ended]) => ({ year, ended: ended.length, counts: countByCountry(ended) }))
    .toSorted((one, other) => (one.year < other.year ? 1 : -1));
  return { years, counts: countByCountry(newest), newest, hasEarlier };
}

function countByCountry(cards: readonly AppealCard[]): CountByCountry {
  const counts = new Map<string, number>();
  for (const country of cards.flatMap(({ subject }) => subject.countries))
    counts.set(country, (counts.get(country) ?? 0) + 1);
  return counts;
}
