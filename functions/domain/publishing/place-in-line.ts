import type { AppealVersion } from '../appeal/appeal.ts';
import { hoursInMs, minutesInMs } from '../time/time.ts';
import type { AppealStore } from './ports.ts';
import {
  type BudgetWindow,
  drawOf,
  hourAt,
  type PublishingBudget,
  type PublishingLimits,
} from './publishing-budgets.ts';

/** An appeal that waits for room in its publisher's budgets. */
export interface InLine extends Pick<AppealVersion, 'appealId' | 'publisherId'> {
  readonly budgets: readonly PublishingBudget[];
  readonly isUrgent: boolean;
  /** When it is tried first, and after when it waits no more, in epoch milliseconds. */
  readonly fromMs: number;
  readonly untilMs: number;
}

export interface PlaceInLine {
  /** When there is room for it, in epoch milliseconds; undefined where there is none in time. */
  readonly atMs: number | undefined;
  /** The hours and days in which it takes one then. */
  readonly takes: readonly BudgetWindow[];
}

/** What is urgent passes what waits: it is tried as soon as there is room, and the rest after it. */
const BEHIND_URGENT_MS = minutesInMs(1);

/** When there is room for each appeal of a line in all of its budgets, once those ahead of it have taken theirs. @param line - the first in line first. */
export async function findPlaces(
  line: readonly InLine[],
  limits: PublishingLimits,
  { takenOf }: Pick<AppealStore, 'takenOf'>,
): Promise<PlaceInLine[]> {
  const windows = new Map(
    line
      .flatMap((each) => triesOf(each).flatMap((atMs) => windowsOf(each, atMs)))
      .map((window) => [nameOf(window), window]),
  );
  const counts = await takenOf([...windows.values()]);
  const taken = new Map([...windows.keys()].map((name, index) => [name, counts[index] ?? 0]));
  const hasRoom = (each: InLine) => (atMs: number) =>
    windowsOf(each, atMs).every((window) => (taken.get(nameOf(window)) ?? 0) < limits[window.budget]);
  return line.map((each) => {
    const atMs = triesOf(each).find(hasRoom(each));
    const takes = atMs === undefined ? [] : windowsOf(each, atMs);
    for (const window of takes) taken.set(nameOf(window), (taken.get(nameOf(window)) ?? 0) + 1);
    return { atMs, takes };
  });
}

const windowsOf = (one: InLine, atMs: number) => one.budgets.map((budget) => drawOf(budget, one, atMs));

const nameOf = ({ scope, windowName }: BudgetWindow): string => `${scope}#${windowName}`;

/** The moments at which it is tried: its first, and one in each hour after, since room is counted by hours and days. */
function triesOf({ fromMs, untilMs, isUrgent }: InLine): number[] {
  const tries = [fromMs];
  const lagMs = isUrgent ? 0 : BEHIND_URGENT_MS;
  for (let atMs = hourAt(fromMs).endsAtMs + lagMs; atMs <= untilMs; atMs += hoursInMs(1)) tries.push(atMs);
  return tries;
}
