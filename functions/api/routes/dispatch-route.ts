import type { Dispatch, Slice } from '../../domain/dispatch/dispatch.ts';
import type { PublisherStore } from '../../domain/publishing/manage-publishers.ts';
import { dispatchAnswer } from '../dispatch-answer.ts';
import { publisherHandler } from '../publisher-handler.ts';
import { noSuchDispatch } from '../refusals.ts';

export interface DispatchRoutePorts {
  readonly publishers: Pick<PublisherStore, 'findKey'>;
  readonly findDispatch: (dispatchId: string) => Promise<Dispatch | undefined>;
  readonly slicesOf: (dispatchId: string) => Promise<readonly Slice[]>;
}

/** `GET /v1/dispatches/{dispatchId}`: another publisher's is as unknown as one that never was. */
export function dispatchRoute({ publishers, findDispatch, slicesOf }: DispatchRoutePorts) {
  return publisherHandler({ scope: 'appeals:read', publishers }, async ({ publisherId, pathParameters }) => {
    const dispatch = await findDispatch(pathParameters?.dispatchId ?? '');
    if (dispatch?.publisherId !== publisherId) return noSuchDispatch();
    return dispatchAnswer(dispatch, await slicesOf(dispatch.dispatchId));
  });
}
