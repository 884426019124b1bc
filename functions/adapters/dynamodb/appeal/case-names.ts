import type { AppealCard } from '../../../domain/archive/archive.ts';
import type { CaseName, CaseNames } from '../../../domain/subscriber/subscriber.ts';
import type { Table } from '../../table/table.ts';
import { findCards } from '../archive/cards.ts';

/** How cases may be named, by their cards: those that there are and that were not withdrawn. A card holds no draft, and nothing of what was withdrawn. */
export async function findCaseNames(table: Table, appealIds: readonly string[]): Promise<CaseNames> {
  const cards = await findCards(table, [...new Set(appealIds)]);
  return new Map(cards.filter(({ editions }) => editions.length > 0).map((card) => [card.appealId, nameOf(card)]));
}

const nameOf = ({ caseReference, editions }: AppealCard): CaseName => ({
  ...(caseReference !== undefined && { reference: caseReference }),
  titles: editions.map(({ language, title }) => ({ language, title })),
});
