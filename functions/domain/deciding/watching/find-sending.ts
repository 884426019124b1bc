import { type AlertDispatch, type Dispatches, ofPublisher, type Slice } from '../../dispatch/dispatch.ts';
import type { ShownNumbers } from '../../showing/showing.ts';
import { type SendingReport, sendingReport } from './sending-report.ts';

export interface FindSendingPorts {
  readonly dispatches: Pick<Dispatches, 'find'>;
  readonly slicesOf: (dispatchId: string) => Promise<readonly Slice[]>;
  readonly shownNumbers: Pick<ShownNumbers, 'find'>;
  /** Whether the operator holds all mail. */
  readonly isMailHeld: () => Promise<boolean>;
}

/** One of a publisher's own sendings, and what its members see of it. Another's is as unknown as one that never was. */
export async function findSending(
  publisherId: string,
  dispatchId: string,
  { dispatches, slicesOf, shownNumbers, isMailHeld }: FindSendingPorts,
): Promise<{ readonly dispatch: AlertDispatch; readonly report: SendingReport } | undefined> {
  const dispatch = await dispatches.find(dispatchId);
  if (!ofPublisher(dispatch, publisherId)) return undefined;
  const [slices, shown, isHeld] = await Promise.all([
    slicesOf(dispatchId),
    shownNumbers.find(publisherId, dispatchId),
    isMailHeld(),
  ]);
  return { dispatch, report: sendingReport(dispatch, slices, shown, isHeld) };
}
