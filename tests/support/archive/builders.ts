import { type AppealCard, cardOf } from '../../../functions/domain/archive/card.ts';
import { aVersion } from '../publishing/builders.ts';

/** The card of an invented appeal. */
export const aCard = (given: Partial<AppealCard> = {}): AppealCard => ({
  ...cardOf(aVersion(), aVersion().publishedAtMs),
  ...given,
});

/** An invented appeal's id by its number, as they sort. */
export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
