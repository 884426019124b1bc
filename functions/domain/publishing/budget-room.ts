import type { Decision } from './decide.ts';
import type { AppealStore } from './ports.ts';
import { type BudgetDraw, budgetsOf, OF_CORRECTIONS, type PublishingBudget } from './publishing-budgets.ts';

/** The budgets that have no room for what would be taken out of them. */
export async function findUsedUp(
  draws: readonly BudgetDraw[],
  { takenOf }: Pick<AppealStore, 'takenOf'>,
): Promise<BudgetDraw[]> {
  const taken = await takenOf(draws);
  return draws.filter(({ limit }, index) => (taken[index] ?? 0) >= limit);
}

/** The budgets that can hold up what was decided. A retraction is counted, and never held up. */
export function budgetsHolding(decision: Decision): readonly PublishingBudget[] {
  if (decision.kind === 'add editions') return OF_CORRECTIONS;
  if (decision.kind !== 'publish' || decision.content.kind === 'retraction') return [];
  return budgetsOf({ ...decision, ...decision.content });
}

/** How many more a publisher may take out of a budget now, and when there is room in all budgets of what asks for it, in epoch milliseconds. */
export interface BudgetRoom {
  readonly budget: PublishingBudget;
  readonly limit: number;
  readonly left: number;
  /** Left out where there is none in time. */
  readonly roomAtMs?: number;
}
