import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ApiScope } from '../contract/api.ts';
import { readCdnSettings } from '../contract/deployment/cdn.ts';
import type { PublisherKeys } from '../domain/publishing/publishing.ts';
import { publishMetrics } from '../telemetry/publish-metrics.ts';
import { answerWithJson } from './answer-with-json.ts';
import { authenticatePublisher, type WithPublisher } from './authenticate-publisher.ts';
import { type JsonAnswer, problemAnswer } from './json-answer.ts';
import { excessOfBody, problemOfExcess } from './json-body.ts';
import { hasOddAddress } from './odd-address.ts';
import { noSuchAddress } from './refusals.ts';
import { fromViewer } from './through-cdn.ts';

/** A request of a publisher whose key has the scope. */
export type PublisherEvent = APIGatewayProxyEventV2 & WithPublisher;

export interface PublisherRoute {
  /** One of these is enough. */
  readonly scopes: readonly [ApiScope, ...ApiScope[]];
  readonly publishers: PublisherKeys;
  readonly nowMs: () => number;
}

/** Which of some actions the end of a path asks for. */
export const actionIn = <Action extends string>(path: string, actions: readonly Action[]): Action | undefined =>
  actions.find((action) => path.endsWith(`/${action}`));

/** The Lambda handler of a route that reads: the key is checked, failures are told in JSON. */
export function publisherHandler(route: PublisherRoute, answer: (event: PublisherEvent) => Promise<JsonAnswer>) {
  return framed(route).handler(answer);
}

/** The same for a route that takes JSON. The key is checked first: a stranger's body is not even parsed. */
export function publisherBodyHandler(
  route: PublisherRoute,
  answer: (caller: WithPublisher, body: unknown) => Promise<JsonAnswer>,
) {
  return framed(route)
    .use(refuseExcess())
    .use(withoutByteOrderMark())
    .use(httpJsonBodyParser())
    .handler(({ body, ...caller }: PublisherEvent) => answer(caller, body));
}

/** Middy middleware: a body that no request of ours needs is not parsed. */
function refuseExcess() {
  return {
    before({ event }: { event: PublisherEvent }): JsonAnswer | undefined {
      const excess = excessOfBody(event);
      return excess && problemAnswer(problemOfExcess(excess));
    },
  };
}

/** Middy middleware: some programs write U+FEFF before JSON, and a reader may pass over it (https://www.rfc-editor.org/rfc/rfc8259#section-8.1). */
function withoutByteOrderMark() {
  return {
    before({ event }: { event: PublisherEvent }): void {
      if (event.body === undefined) return;
      const body = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
      if (!body.startsWith('\ufeff')) return;
      event.body = body.slice(1);
      event.isBase64Encoded = false;
    },
  };
}

/**
 * Middy middleware: there is nothing at an address that nothing of ours can have, nor past a CDN that is the only way in. It asks for no key,
 * and the table for nothing.
 */
function refuseStrays(cdn = readCdnSettings(process.env)) {
  return {
    before(request: { event: PublisherEvent }): JsonAnswer | undefined {
      const viewed = fromViewer(request.event, cdn);
      if (!viewed || hasOddAddress(viewed)) return noSuchAddress();
      request.event = viewed;
      return undefined;
    },
  };
}

function framed({ scopes, publishers, nowMs }: PublisherRoute) {
  return middy<PublisherEvent, JsonAnswer>()
    .use(answerWithJson())
    .use(publishMetrics())
    .use(httpHeaderNormalizer())
    .use(refuseStrays())
    .use(authenticatePublisher(scopes, publishers, nowMs));
}
