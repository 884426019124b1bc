import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter, { type Route } from '@middy/http-router';
import httpUrlencodeBodyParser from '@middy/http-urlencode-body-parser';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { networkOf } from '../domain/subscribing/network.ts';
import { publishMetrics } from '../telemetry/publish-metrics.ts';
import type { Answer } from './answers.ts';
import { answerWithPage } from './failed-answer.ts';
import { notFound } from './pages/problem-pages.ts';
import { pagePolicies, pageSecurityHeaders } from './security-headers.ts';
import type { Site } from './site.ts';
import { type Visit, visitOf } from './visit.ts';

export type PageEvent = APIGatewayProxyEventV2;

/** One address of a function with pages. A GET route answers HEAD too, and changes nothing: mail scanners follow links. */
export interface PageRoute {
  readonly method: 'GET' | 'POST';
  /** As in API Gateway: `/leave/{token}`. */
  readonly path: `/${string}`;
  readonly answer: (event: PageEvent, visit: Visit) => Answer | Promise<Answer>;
}

/** The Lambda handler of a function with pages: its routes, in the frame of headers, metrics and pages for what goes wrong. */
export function pageHandler(site: Site, routes: readonly PageRoute[]) {
  return (
    middy<PageEvent, Answer>()
      .use(pageSecurityHeaders(site))
      .use(pagePolicies(site))
      .use(answerWithPage(site))
      .use(publishMetrics())
      .use(httpHeaderNormalizer())
      // A body that is no form stays as it came, since a mail program's one click may be multipart.
      .use(httpUrlencodeBodyParser({ disableContentTypeError: true }))
      .handler(httpRouter({ routes: [...routes.flatMap((route) => httpRoutesOf(site, route)), anythingElse(site)] }))
  );
}

function httpRoutesOf(site: Site, { method, path, answer }: PageRoute): Route<PageEvent, Answer>[] {
  const handler = async (event: PageEvent) => answer(event, visitOf(site, event));
  if (method === 'POST') return [{ method, path, handler }];
  const head = async (event: PageEvent) => ({ ...(await handler(event)), body: '' });
  return [
    { method, path, handler },
    { method: 'HEAD', path, handler: head },
  ];
}

const anythingElse = (site: Site): Route<PageEvent, Answer> => ({
  method: 'ANY',
  path: '/{proxy+}',
  handler: async (event: PageEvent) => notFound(visitOf(site, event)),
});

/** The network that a request came from, as {@link networkOf} says it. It is in no log, and kept as a keyed hash alone. */
export const visitorsNetwork = (event: PageEvent): string => networkOf(event.requestContext.http.sourceIp ?? '');

/** A path parameter, `''` when API Gateway gave none. */
export function pathParameter(event: PageEvent, name: string): string {
  return event.pathParameters?.[name] ?? '';
}

/** Fields of a posted form, by name and repeated ones as arrays; the body itself when it was no urlencoded form. */
export function postedFields(event: PageEvent): unknown {
  return event.body;
}
