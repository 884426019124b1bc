import type { AppealVersion } from '../appeal/appeal.ts';
import type { Decision } from './decide.ts';
import type { AppealStore } from './ports.ts';
import {
  type BudgetDraw,
  budgetsOf,
  drawOf,
  OF_CORRECTIONS,
  type PublishingBudget,
  type PublishingLimits,
} from './publishing-budgets.ts';

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

/** How many more a publisher may take out of a budget, and from when on it is whole again, in epoch milliseconds. */
export interface BudgetRoom extends Pick<BudgetDraw, 'budget' | 'limit'> {
  readonly left: number;
  readonly wholeAtMs: number;
}

export interface BudgetRoomPorts {
  readonly appeals: Pick<AppealStore, 'takenOf'>;
  /** Limits that an operator gave a publisher in place of those of the deployment. */
  readonly officeLimits: { find(publisherId: string): Promise<Partial<PublishingLimits>> };
  readonly limits: PublishingLimits;
}

/** How many more a publisher may take out of each of some budgets now. */
export async function findRoom(
  budgets: readonly PublishingBudget[],
  of: Pick<AppealVersion, 'appealId' | 'publisherId'>,
  { appeals, officeLimits, limits }: BudgetRoomPorts,
  nowMs: number,
): Promise<BudgetRoom[]> {
  const draws = budgets.map((budget) => drawOf(budget, of, nowMs));
  const [own, taken] = await Promise.all([officeLimits.find(of.publisherId), appeals.takenOf(draws)]);
  return draws.map(({ budget, windowEndsAtMs }, index) => {
    const limit = own[budget] ?? limits[budget];
    return { budget, limit, left: Math.max(0, limit - (taken[index] ?? 0)), wholeAtMs: windowEndsAtMs };
  });
}
