import type { DispatchState } from '../../functions/api/dispatch-answer.ts';
import type { DispatchAnswer, SteeringAction } from '../../functions/contract/api.ts';
import { LOWEST_BAND } from '../../functions/contract/bands.ts';
import type { Quiet } from './wait-until-quiet.ts';

/** As publishers see it, in bands, or as operators do, exactly. */
type Steered = Pick<DispatchAnswer | DispatchState, 'callsUnderWay' | 'counts' | 'estimatedPeople' | 'status'>;

const DONE = { pause: 'Paused.', cancel: 'Cancelled.', resume: 'Resumed.' } as const satisfies Record<
  SteeringAction,
  string
>;

export function describeSteering(action: SteeringAction, { seen, isQuiet, afterMs }: Quiet<Steered>): string {
  if (action === 'resume') return `${DONE.resume} ${mailed(seen)} so far.`;
  const noneElse = action === 'cancel' ? ' No others will be.' : '';
  if (isQuiet)
    return `${DONE[action]} The last call had ended ${seconds(afterMs)} after you asked; ${mailed(seen)}.${noneElse}`;
  const calls = seen.callsUnderWay === 1 ? '1 call' : `${seen.callsUnderWay} calls`;
  return `${DONE[action]} No other call begins, but ${calls} may still be under way after ${seconds(afterMs)}: perhaps their workers were cut off. ${mailed(seen)} so far.`;
}

/** @example '1,200 of about 5,000 people were mailed', or '1,000 to 4,999 people were mailed'. The lowest band has none in it too. */
function mailed({ counts: { accepted = LOWEST_BAND }, estimatedPeople }: Steered): string {
  if (accepted === LOWEST_BAND) return `${accepted} people, perhaps none, were mailed`;
  if (typeof accepted === 'string') return `${accepted} people were mailed`;
  const of = typeof estimatedPeople === 'number' ? ` of about ${number(Math.max(estimatedPeople, accepted))}` : '';
  return `${number(accepted)}${of} people were mailed`;
}

const number = (count: number) => count.toLocaleString('en');
const seconds = (ms: number) =>
  `${(ms / 1_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
