import type { Office } from '../members/members.ts';
import { type BudgetRoom, behind, drawOf, type PublishingLimits } from '../publishing/publishing.ts';
import { findTurn, type Placed, type WaitingLinePorts } from './waiting-line.ts';

export interface RoomPorts extends WaitingLinePorts {
  /** Limits that an operator gave a publisher in place of those of the deployment. */
  readonly officeLimits: { find(publisherId: string): Promise<Partial<PublishingLimits>> };
  readonly limits: PublishingLimits;
}

/** How many more an office may send now of what is like an appeal, once what waits before it has taken its room. */
export async function findRoom(one: Placed, office: Office, ports: RoomPorts, nowMs: number): Promise<BudgetRoom[]> {
  const { publisherId, version, budgets } = one;
  if (budgets.length === 0) return [];
  const limits = { ...ports.limits, ...(await ports.officeLimits.find(publisherId)) };
  const { atMs: roomAtMs, ahead } = await findTurn(one, office, limits, ports, nowMs);
  const draws = budgets.map((budget) => ({
    ...drawOf(budget, { publisherId, appealId: version.appealId }, nowMs),
    limit: limits[budget],
  }));
  const taken = await ports.appeals.takenOf(draws);
  return behind(draws, ahead).map(({ budget, limit }, index) => ({
    ...{ budget, limit: limits[budget], left: Math.max(0, limit - (taken[index] ?? 0)) },
    ...(roomAtMs !== undefined && { roomAtMs }),
  }));
}
