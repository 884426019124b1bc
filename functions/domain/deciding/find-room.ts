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
  const windows = budgets.map((budget) => drawOf(budget, { publisherId, appealId: version.appealId }, nowMs));
  const findLimits = ports.officeLimits.find(publisherId).then((given) => ({ ...ports.limits, ...given }));
  const [limits, { atMs: roomAtMs, ahead }, taken] = await Promise.all([
    findLimits,
    findTurn(one, office, findLimits, ports, nowMs),
    ports.appeals.takenOf(windows),
  ]);
  const draws = windows.map((window) => ({ ...window, limit: limits[window.budget] }));
  return behind(draws, ahead).map(({ budget, limit }, index) => ({
    ...{ budget, limit: limits[budget], left: Math.max(0, limit - (taken[index] ?? 0)) },
    ...(roomAtMs !== undefined && { roomAtMs }),
  }));
}
