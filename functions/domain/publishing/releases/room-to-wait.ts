import type { BudgetDraw } from '../publishing-budgets.ts';
import type { Release } from './release.ts';

/** Names what a draw is counted in: a budget in one of its hours or days. */
export const nameOfDraw = ({ scope, windowName }: BudgetDraw): string => `${scope}#${windowName}`;

/** Whether nothing becomes of a release any more. */
export const hasEnded = ({ status }: Pick<Release, 'status'>): boolean =>
  status === 'released' || status === 'cancelled';

/** Whether one more may wait. What a key left behind that ended takes no room: else its holder could keep the publisher from scheduling. */
export const hasRoomToWait = (others: readonly Release[], limit: number): boolean =>
  others.filter((one) => !hasEnded(one) && one.held !== 'key-ended').length < limit;

/** Those of an appeal's draws for which what waits for the same hour or day leaves no room. */
export const drawsWithoutRoom = (draws: readonly BudgetDraw[], others: readonly Release[]): BudgetDraw[] =>
  draws.filter((draw) => {
    const waiting = others.filter((one) => takesRoom(one) && one.draws.includes(nameOfDraw(draw)));
    return waiting.length >= draw.limit;
  });

const takesRoom = ({ status }: Release): boolean => status === 'waiting' || status === 'releasing';
