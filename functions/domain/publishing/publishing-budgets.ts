import { NEW_DRAFTS_PER_DAY } from '../../contract/limits.ts';
import type { AppealVersion } from '../appeal/appeal.ts';
import { supersedesEarlier } from '../dispatch/dispatch.ts';
import { daysInMs, hoursInMs } from '../time/time.ts';
import type { Likely } from './likely-same.ts';

/** How much may be mailed of one publisher until an operator allows more. */
export interface PublishingLimits {
  /** New appeals, updates and outcomes. */
  readonly appealsPerHour: number;
  readonly appealsPerDay: number;
  /** Of these, the urgent ones, which wake people who read digests too. */
  readonly urgentPerDay: number;
  readonly correctionsPerAppealPerDay: number;
  /** Of all appeals together: a stolen key may find many to correct. */
  readonly correctionsPerDay: number;
  /** Appeals that wait for their time, or for a person who releases or cancels them. */
  readonly waitingReleases: number;
}

/** What is counted by the hour or the day. */
export type PublishingBudget = Exclude<keyof PublishingLimits, 'waitingReleases'>;

/** Names the hour or day of UTC in which a budget is counted. */
export interface BudgetWindow {
  readonly scope: string;
  readonly windowName: string;
}

/** One that a publication takes out of a budget: it is published only if there is one in each. */
export interface BudgetDraw extends BudgetWindow {
  readonly budget: PublishingBudget;
  readonly windowEndsAtMs: number;
  readonly limit: number;
}

/** Why an appeal is a draft although nothing of it is missing. `over budget at its time`: what waits for the same hour or day fills it. */
export type KeptBack =
  | {
      readonly because: 'over budget' | 'over budget at its time';
      readonly budgets: readonly PublishingBudget[];
      readonly roomAtMs: number;
    }
  /** @param isUrgent - its key may publish, and the member as whom it acts may send nothing urgent. */
  | { readonly because: 'proposed'; readonly isUrgent?: true }
  /** Its office asks for two people. */
  | { readonly because: 'needs two' }
  /** Readers would be mailed it a second time. */
  | { readonly because: 'likely the same'; readonly likely: readonly Likely[] };

/** One that a new draft takes out of its publisher's day. */
export type DraftDraw = Omit<BudgetDraw, 'budget'>;

const HOUR = { lengthMs: hoursInMs(1), nameLength: 'YYYY-MM-DDTHH'.length };
const DAY = { lengthMs: daysInMs(1), nameLength: 'YYYY-MM-DD'.length };

const WINDOW_OF = {
  appealsPerHour: HOUR,
  appealsPerDay: DAY,
  urgentPerDay: DAY,
  correctionsPerAppealPerDay: DAY,
  correctionsPerDay: DAY,
} as const satisfies Record<PublishingBudget, typeof HOUR>;

export const PUBLISHING_BUDGETS = Object.keys(WINDOW_OF) as PublishingBudget[]; // the keys of a constant are its own

/** A version may be taken out of each budget. */
export const MOST_DRAWS = PUBLISHING_BUDGETS.length;

/** What decides which budgets a version is taken out of. */
type Mailed = Pick<AppealVersion, 'kind' | 'isUrgent'> & {
  /** It goes to people whom no earlier version was for. */
  readonly reachesMore: boolean;
  /** A version before it took the appeal back. */
  readonly wasRetracted: boolean;
};

/**
 * What a version is taken out of. A retraction needs no room: what harms people has to stop. One after an appeal's first counts as a correction all
 * the same, so that taking back and bringing back uses the room up. A correction that reaches more people than what it corrects is a new appeal to
 * them, and needs the room of one.
 */
export function drawsOf(
  version: Mailed & Pick<AppealVersion, 'appealId' | 'publisherId'>,
  limits: PublishingLimits,
  nowMs: number,
): BudgetDraw[] {
  return budgetsOf(version).map((budget) => ({
    ...drawOf(budget, version, nowMs),
    limit: version.kind === 'retraction' ? NEVER_USED_UP : limits[budget],
  }));
}

/** One that would be taken out of a budget now. */
export function drawOf(
  budget: PublishingBudget,
  { appealId, publisherId }: Pick<AppealVersion, 'appealId' | 'publisherId'>,
  nowMs: number,
): Omit<BudgetDraw, 'limit'> {
  const { name, endsAtMs } = windowAt(WINDOW_OF[budget], nowMs);
  const scope = `${budget}#${budget === 'correctionsPerAppealPerDay' ? appealId : publisherId}`;
  return { budget, scope, windowName: name, windowEndsAtMs: endsAtMs };
}

/** Draws that leave room for the appeals ahead. @param ahead - a window for each place that one of these takes in it. */
export const behind = (draws: readonly BudgetDraw[], ahead: readonly BudgetWindow[] = []): BudgetDraw[] =>
  draws.map((draw) => ({ ...draw, limit: draw.limit - ahead.filter((one) => isSameWindow(one, draw)).length }));

const isSameWindow = (one: BudgetWindow, other: BudgetWindow): boolean =>
  one.scope === other.scope && one.windowName === other.windowName;

/** Editions that a version gains count as a correction of it: a stolen key could mail with them, one language after the other. */
export const drawsOfEditions = (
  version: Pick<AppealVersion, 'appealId' | 'publisherId'>,
  limits: PublishingLimits,
  nowMs: number,
): BudgetDraw[] => drawsOf({ ...version, kind: 'correction', reachesMore: false, wasRetracted: false }, limits, nowMs);

/** What a new draft is taken out of: drafts cost room until they are forgotten, and a stolen key could make them without end. */
export function draftDraw(publisherId: string, nowMs: number): DraftDraw {
  const { name, endsAtMs } = windowAt(DAY, nowMs);
  return {
    scope: `drafts#${publisherId}`,
    windowName: name,
    windowEndsAtMs: endsAtMs,
    limit: NEW_DRAFTS_PER_DAY,
  };
}

/** Counted, and not held back: a correction has to come between two retractions, and is. */
const NEVER_USED_UP = Number.MAX_SAFE_INTEGER;

function windowAt({ lengthMs, nameLength }: typeof HOUR, nowMs: number) {
  const startsAtMs = nowMs - (nowMs % lengthMs);
  return { name: new Date(startsAtMs).toISOString().slice(0, nameLength), endsAtMs: startsAtMs + lengthMs };
}

/** The UTC hour that holds a moment. */
export const hourAt = (nowMs: number) => windowAt(HOUR, nowMs);

export const OF_CORRECTIONS = ['correctionsPerAppealPerDay', 'correctionsPerDay'] as const;

/** The budgets that a version is taken out of. */
export function budgetsOf({ kind, isUrgent, reachesMore, wasRetracted }: Mailed): readonly PublishingBudget[] {
  if (kind === 'retraction') return wasRetracted ? OF_CORRECTIONS : [];
  const asNew = ['appealsPerHour', 'appealsPerDay', ...(isUrgent === true ? (['urgentPerDay'] as const) : [])] as const;
  if (!supersedesEarlier(kind)) return asNew;
  return [...OF_CORRECTIONS, ...(reachesMore ? asNew : [])];
}

/** What keeps an appeal back that some budgets have no room for. */
export const keptBackBy = (
  refused: readonly BudgetDraw[],
  because: 'over budget' | 'over budget at its time' = 'over budget',
): KeptBack => ({
  because,
  budgets: refused.map(({ budget }) => budget),
  roomAtMs: Math.max(...refused.map(({ windowEndsAtMs }) => windowEndsAtMs)),
});
