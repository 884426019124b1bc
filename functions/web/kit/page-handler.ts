import { randomUUID } from 'node:crypto';
import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter, { type Route } from '@middy/http-router';
import type { Context } from 'aws-lambda';
import { problemAnswer } from '../../api/json-answer.ts';
import { tooLargeBody } from '../../api/json-body.ts';
import { hasOddAddress } from '../../api/odd-address.ts';
import { fromViewer } from '../../api/through-cdn.ts';
import { readCdnSettings } from '../../contract/deployment/cdn.ts';
import { networkOf } from '../../domain/subscriber/subscriber.ts';
import { errorFacts } from '../../telemetry/error-facts.ts';
import { logger } from '../../telemetry/logger.ts';
import { publishMetrics } from '../../telemetry/publish-metrics.ts';
import type { Answer } from './answers.ts';
import { SHORT_FORM, withForm } from './form-body.ts';
import { type PageEvent, sentHeader } from './page-event.ts';
import { failed, notFound, otherSite, tooLargeForm } from './problem-pages.ts';
import { pagePolicies, pageSecurityHeaders } from './security-headers.ts';
import type { Site } from './site.ts';
import { type Visit, visitOf } from './visit.ts';

/** One address of a function with pages. A GET route answers HEAD too, and changes nothing: mail scanners follow links. */
export interface PageRoute {
  readonly method: 'GET' | 'POST';
  /** As in API Gateway: `/unsubscribe/{token}`. */
  readonly path: `/${string}`;
  readonly answer: (event: PageEvent, visit: Visit) => Answer | Promise<Answer>;
  /** Whether `answer` reads the form itself, within bounds of its own, once it knows who asks. Left out, it gets a form that is parsed, of the bounds of {@link SHORT_FORM}. */
  readonly readsForm?: true;
  /** Which of its posts count from wherever they come: a mail program's one click. All others are taken from our own pages, and from programs. */
  readonly countsFromAnywhere?: (event: PageEvent) => boolean;
}

/** The Lambda handler of a function with pages: its routes, in the frame of headers, metrics and pages for what goes wrong. */
export function pageHandler(site: Site, routes: readonly PageRoute[]) {
  return middy<PageEvent, Answer>()
    .use(pageSecurityHeaders(site))
    .use(pagePolicies(site))
    .use(answerWithPage(site))
    .use(publishMetrics())
    .use(httpHeaderNormalizer())
    .handler(routerOf(site, routes));
}

function httpRoutesOf(site: Site, route: PageRoute): Route<PageEvent, Answer>[] {
  const { method, path, answer, readsForm, countsFromAnywhere } = route;
  const handler = async (event: PageEvent) => answer(event, visitOf(site, event));
  const posted = async (asked: PageEvent) => {
    const event = readsForm ? asked : await withForm(asked, SHORT_FORM);
    if (event === 'too large') return tooLarge(path, visitOf(site, asked));
    const isForeign = !countsFromAnywhere?.(event) && isFromAnotherSite(event, site);
    return isForeign ? foreign(path, visitOf(site, event)) : handler(event);
  };
  if (method === 'POST') return [{ method, path, handler: posted }];
  const head = async (event: PageEvent) => ({ ...(await handler(event)), body: '' });
  return [
    { method, path, handler },
    { method: 'HEAD', path, handler: head },
  ];
}

/** The router fails at a method or an address that it does not know; there is no page there. */
function routerOf(site: Site, routes: readonly PageRoute[]) {
  const router = httpRouter({ routes: [...routes.flatMap((route) => httpRoutesOf(site, route)), anythingElse(site)] });
  const cdn = readCdnSettings(process.env);
  const isKnown = (event: PageEvent) => KNOWN_METHODS.has(event.requestContext.http.method) && !hasOddAddress(event);
  return async (event: PageEvent, context: Context) => {
    const viewed = fromViewer(event, cdn);
    return viewed && isKnown(viewed) ? router(viewed, context) : notFound(visitOf(site, event));
  };
}

/** Programs read JSON, people a page. */
const foreign = (path: string, visit: Visit): Answer =>
  path.startsWith('/v1/')
    ? problemAnswer({
        code: 'forbidden',
        message: 'A page of another site had a browser send this.',
        hint: 'Lead its visitors to our own form, or sign people up from a server, without an Origin header.',
      })
    : otherSite(visit);

const tooLarge = (path: string, visit: Visit): Answer =>
  path.startsWith('/v1/') ? problemAnswer(tooLargeBody(SHORT_FORM.bytes)) : tooLargeForm(visit);

/** Those that the router has answers to. */
const KNOWN_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const anythingElse = (site: Site): Route<PageEvent, Answer> => ({
  method: 'ANY',
  path: '/{proxy+}',
  handler: async (event: PageEvent) => notFound(visitOf(site, event)),
});

/**
 * The network that a request came from, as {@link networkOf} says it. It is in no log, and kept as a keyed hash alone. A request without a readable
 * address is from a network of its own: readers whose networks are not known share no budget, and none of them is taken for another.
 */
export function visitorsNetwork(event: PageEvent): string {
  const network = networkOf(event.requestContext.http.sourceIp ?? '');
  if (network !== undefined) return network;
  logger.error('A request came without a readable address: its network is not counted');
  return `unknown:${randomUUID()}`;
}

interface FailedRequest {
  readonly error?: unknown;
  readonly event: PageEvent;
  readonly context: Context;
  response?: Answer | null;
}

/**
 * Middy middleware that answers with a page when a handler throws: a calm one with a reference, which is in the one log line
 * too. (Middy's own error handler answers in plain text.)
 */
function answerWithPage(site: Site) {
  return {
    onError(request: FailedRequest): void {
      const visit = visitOf(site, request.event);
      const reference = request.context.awsRequestId;
      logger.error('Request failed', { reference, failure: errorFacts(request.error) });
      request.response = failed(visit, reference);
    },
  };
}

/**
 * Whether a browser says that a page of another site made it post this. Such a page would use its visitors' networks to guess and to flood, or
 * let a visitor in as another person, so that they tell that other person what they follow.
 *
 * `Sec-Fetch-Site` is the browser's own word, and decides where there is one. Older browsers tell `Origin` alone; our pages let it be sent
 * (`Referrer-Policy: same-origin`), so that `null` comes from elsewhere: a frame without an origin, a saved page. A program tells neither, and
 * has no visitor to misuse.
 * https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
function isFromAnotherSite(event: PageEvent, { publicUrl }: Pick<Site, 'publicUrl'>): boolean {
  const site = sentHeader(event, 'sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = sentHeader(event, 'origin');
  return origin !== undefined && origin !== new URL(publicUrl).origin;
}
