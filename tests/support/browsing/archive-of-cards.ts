import type { AppealCard } from '../../../functions/domain/archive/card.ts';
import type { Archive, ShelvedAppeal } from '../../../functions/domain/archive/ports.ts';
import { OUTCOMES, type Shelf } from '../../../functions/domain/archive/shelves.ts';

let made = 0;

/** A card of its own, open and about Russia unless told otherwise. */
export function aCard(given: Partial<AppealCard> = {}): AppealCard {
  made += 1;
  return {
    appealId: `5f0c1b8e-0000-4000-8000-${String(made).padStart(12, '0')}`,
    version: 1,
    kind: 'new',
    isUrgent: false,
    publisherName: 'Example Observatory',
    datedOn: '2024-03-01',
    publishedAtMs: made,
    firstPublishedAtMs: made,
    subject: { countries: ['RU'], themes: [] },
    editions: [{ language: 'en', title: `Appeal ${made}`, text: 'What happened.' }],
    ...given,
  };
}

/** The cards on two shelves, all and outcomes, and what was read of them. */
export class ArchiveOfCards implements Archive {
  readonly read: { rows: number[]; cards: number[] } = { rows: [], cards: [] };

  private readonly cards: readonly AppealCard[];

  constructor(cards: readonly AppealCard[]) {
    this.cards = cards;
  }

  async readShelf(shelf: Shelf, most: number): Promise<ShelvedAppeal[]> {
    this.read.rows.push(most);
    return this.cards
      .filter(({ kind }) => shelf !== OUTCOMES || kind === 'outcome')
      .toSorted((one, other) => other.publishedAtMs - one.publishedAtMs)
      .slice(0, most)
      .map(({ appealId, publishedAtMs }) => ({ appealId, atMs: publishedAtMs, page: 0 }));
  }

  async findCards(appealIds: readonly string[]): Promise<AppealCard[]> {
    this.read.cards.push(appealIds.length);
    return this.cards.filter(({ appealId }) => appealIds.includes(appealId));
  }
}
