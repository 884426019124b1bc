import type { DispatchState } from '../../functions/api/dispatch-answer.ts';
import type { DispatchAnswer, SteeringAction } from '../../functions/contract/api.ts';
import type { Quiet } from './wait-until-quiet.ts';

/** As publishers see it, without a number of people, or as operators do, exactly. */
type Steered = Pick<DispatchAnswer, 'callsUnderWay'> & Partial<Pick<DispatchState, 'counts' | 'estimatedPeople'>>;

const DONE = { pause: 'Paused.', cancel: 'Cancelled.', resume: 'Resumed.' } as const satisfies Record<
  SteeringAction,
  string
>;

export function describeSteering(action: SteeringAction, { seen, isQuiet, afterMs }: Quiet<Steered>): string {
  const people = mailed(seen);
  if (action === 'resume') return [DONE.resume, people && `${people} so far.`].filter(Boolean).join(' ');
  const noneElse = action === 'cancel' ? ' No others will be mailed.' : '';
  if (isQuiet)
    return `${DONE[action]} The last call had ended ${seconds(afterMs)} after you asked${people ? `; ${people}` : ''}.${noneElse}`;
  const calls = seen.callsUnderWay === 1 ? 'a call' : `${seen.callsUnderWay} calls`;
  const soFar = people ? ` ${people} so far.` : '';
  return `${DONE[action]} No other call begins, but ${calls} may still be under way after ${seconds(afterMs)}: perhaps their workers were cut off.${soFar}`;
}

/** @example '1,200 of about 5,000 people were mailed' */
function mailed({ counts, estimatedPeople }: Steered): string | undefined {
  if (!counts) return undefined;
  const of = estimatedPeople === undefined ? '' : ` of about ${number(Math.max(estimatedPeople, counts.accepted))}`;
  return `${number(counts.accepted)}${of} people were mailed`;
}

const number = (count: number) => count.toLocaleString('en');
const seconds = (ms: number) =>
  `${(ms / 1_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
