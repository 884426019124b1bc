import type { AppealKind } from '../../appeal/appeal.ts';
import type { AlertDispatch, Dispatch, Reach } from '../dispatches.ts';

/** What publishing a version stops of the mailings under way of the versions before it. */
export interface Superseding {
  /** Ids of alert dispatches to be halted. */
  readonly alerts: readonly string[];
  readonly digests: readonly string[];
  /** Ids of alert dispatches whose end the new dispatch waits for, these among them. */
  readonly waitsFor: readonly string[];
  /** Whether calls of a digest that carry the appeal may be under way. */
  readonly isInDigest: boolean;
  /** Whether an alert among them was to put right what earlier mails say: the new dispatch does that in its place. */
  readonly stopsCorrection: boolean;
}

export const NOTHING_SUPERSEDED: Superseding = {
  alerts: [],
  digests: [],
  waitsFor: [],
  isInDigest: false,
  stopsCorrection: false,
};

const REACH_OF = {
  new: 'matching',
  update: 'matching',
  outcome: 'matching',
  correction: 'matching-and-reached',
  retraction: 'reached',
} as const satisfies Record<AppealKind, Reach>;

/** Who a version of a kind is mailed to. */
export const reachOf = (kind: AppealKind): Reach => REACH_OF[kind];

/** Whether a version of a kind takes the place of those before it: no reader is to get them any more. */
export const supersedesEarlier = (kind: AppealKind): boolean => kind === 'correction' || kind === 'retraction';

/**
 * Whether mailings of earlier versions stop for a dispatch: it puts right or takes back what they say, or they may hold a name that
 * its version hides.
 */
export const stopsEarlier = ({ reach, hidesMore = false }: Pick<AlertDispatch, 'reach' | 'hidesMore'>): boolean =>
  hidesMore || reach === 'matching-and-reached' || reach === 'reached' || reach === 'no-one';

/**
 * Stops every mailing under way that carries an appeal.
 * @param open - dispatches that carry it and are not finished.
 */
export function supersede(appealId: string, open: readonly Dispatch[]): Superseding {
  const alerts = open.filter((dispatch) => dispatch.kind === 'alert');
  const stopped = alerts.filter(canBeSuperseded);
  const digests = open.filter((dispatch) => dispatch.kind === 'digest');
  return {
    alerts: stopped.map(({ dispatchId }) => dispatchId),
    digests: digests
      .filter(({ supersededAppeals }) => !supersededAppeals.includes(appealId))
      .map(({ dispatchId }) => dispatchId),
    waitsFor: alerts.map(({ dispatchId }) => dispatchId),
    isInDigest: digests.length > 0,
    stopsCorrection: stopped.some(({ reach }) => reach === 'matching-and-reached'),
  };
}

const canBeSuperseded = ({ halt }: AlertDispatch) => halt === undefined || halt.kind === 'paused';
