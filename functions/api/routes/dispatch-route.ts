import { type AlertDispatch, type Dispatch, ofPublisher, type Slice } from '../../domain/dispatch/dispatch.ts';
import type { PublisherKeys } from '../../domain/publishing/publishing.ts';
import type { ShownNumbers } from '../../domain/showing/showing.ts';
import { dispatchAnswer } from '../dispatch-answer.ts';
import type { JsonAnswer } from '../json-answer.ts';
import { publisherHandler } from '../publisher-handler.ts';
import { noSuchDispatch } from '../refusals.ts';

export interface ShowingPorts {
  readonly slicesOf: (dispatchId: string) => Promise<readonly Slice[]>;
  readonly shownNumbers: Pick<ShownNumbers, 'find'>;
  /** Whether the operator holds all mail. */
  readonly isMailHeld: () => Promise<boolean>;
  readonly nowMs: () => number;
}

export interface DispatchRoutePorts extends ShowingPorts {
  readonly publishers: PublisherKeys;
  readonly findDispatch: (dispatchId: string) => Promise<Dispatch | undefined>;
}

/** `GET /v1/dispatches/{dispatchId}`: another publisher's is as unknown as one that never was. */
export function dispatchRoute(ports: DispatchRoutePorts) {
  const { publishers, nowMs, findDispatch } = ports;
  return publisherHandler({ scopes: ['appeals:read'], publishers, nowMs }, async ({ publisherId, pathParameters }) => {
    const dispatch = await findDispatch(pathParameters?.dispatchId ?? '');
    return ofPublisher(dispatch, publisherId) ? showDispatch(dispatch, ports) : noSuchDispatch();
  });
}

export async function showDispatch(dispatch: AlertDispatch, ports: ShowingPorts): Promise<JsonAnswer> {
  const { dispatchId, publisherId } = dispatch;
  const [slices, shown, isMailHeld] = await Promise.all([
    ports.slicesOf(dispatchId),
    ports.shownNumbers.find(publisherId, dispatchId),
    ports.isMailHeld(),
  ]);
  return dispatchAnswer({ dispatch, slices, shown }, { isMailHeld, nowMs: ports.nowMs() });
}
