import type { Context } from 'aws-lambda';
import { RELEASE_ACTIONS } from '../../contract/api.ts';
import type { KeyActor } from '../../domain/members/members.ts';
import type { PublisherKeys, PublisherStore, ReleaseRef, ReleasingPorts } from '../../domain/publishing/publishing.ts';
import { cancelRelease, releaseAtOnce } from '../../domain/publishing/publishing.ts';
import { logger } from '../../telemetry/logger.ts';
import type { JsonAnswer } from '../json-answer.ts';
import { publishAnswer } from '../publish-answer.ts';
import { actionIn, type PublisherEvent, publisherHandler } from '../publisher-handler.ts';
import { keyOfNoOne, noSuchRelease, releaseEnded } from '../refusals.ts';
import { releaseAnswer, releasesAnswer } from '../release-answer.ts';

export interface ReleaseRoutePorts extends ReleasingPorts {
  readonly publishers: PublisherKeys & Pick<PublisherStore, 'findPublisher'>;
}

/**
 * `GET /v1/releases`, `POST /v1/releases/{releaseId}/cancel` and `release`, of a publisher's own.
 * @param publicUrl - origin of the pages.
 */
export function releaseRoutes(publicUrl: string, ports: ReleaseRoutePorts) {
  const { publishers, nowMs } = ports;
  const list = publisherHandler({ scopes: ['appeals:read'], publishers, nowMs }, async ({ publisherId }) =>
    releasesAnswer(await ports.releases.list(publisherId), publicUrl),
  );
  const steer = publisherHandler({ scopes: ['appeals:write'], publishers, nowMs }, async (caller) => {
    const { publisherId, pathParameters, rawPath } = caller;
    const ref = { publisherId, releaseId: pathParameters?.releaseId ?? '' };
    const action = actionIn(rawPath, RELEASE_ACTIONS);
    if (!action) return noSuchRelease();
    if (action === 'cancel') return cancel(ref, publicUrl, ports);
    const actor = await ports.keyActor(publisherId, caller);
    return actor.isDead ? keyOfNoOne() : release(ref, actor, publicUrl, ports);
  });
  return (event: PublisherEvent, context: Context) =>
    event.pathParameters?.releaseId === undefined ? list(event, context) : steer(event, context);
}

async function cancel(ref: ReleaseRef, publicUrl: string, ports: ReleasingPorts): Promise<JsonAnswer> {
  const end = await cancelRelease(ref, ports);
  logger.info('release cancelled', { ...ref, end: end.kind });
  if (end.kind === 'unknown') return noSuchRelease();
  return end.kind === 'too late' ? releaseEnded('cancel', end.status) : releaseAnswer(end.release, publicUrl);
}

async function release(
  ref: ReleaseRef,
  actor: KeyActor,
  publicUrl: string,
  ports: ReleasingPorts,
): Promise<JsonAnswer> {
  const end = await releaseAtOnce(ref, actor, ports);
  if (end.kind === 'unknown') return noSuchRelease();
  return end.kind === 'too late' ? releaseEnded('release', end.status) : publishAnswer(end, publicUrl);
}
