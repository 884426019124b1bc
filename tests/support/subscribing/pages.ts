import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { SignInRequested, SignUpRequested } from '../../../functions/contract/messages.ts';
import { issueFormToken } from '../../../functions/domain/signing-up/form-token.ts';
import type { Follow } from '../../../functions/domain/subscriber/follows/follow.ts';
import { issueReason, issueToken, type TokenPurpose } from '../../../functions/domain/tokens/token.ts';
import { aboutRoutes } from '../../../functions/web/about/about-routes.ts';
import { confirmRoutes } from '../../../functions/web/confirm/confirm-routes.ts';
import { verifyAddressRoutes } from '../../../functions/web/confirm/verify-address.ts';
import type { Answer } from '../../../functions/web/kit/answers.ts';
import { type PageRoute, pageHandler } from '../../../functions/web/kit/page-handler.ts';
import type { Site } from '../../../functions/web/kit/site.ts';
import { accountRoutes } from '../../../functions/web/preferences/account-routes.ts';
import { signInRequestRoutes } from '../../../functions/web/preferences/ask-for-link.ts';
import { eraseRoutes } from '../../../functions/web/preferences/erase.ts';
import { followPaths } from '../../../functions/web/preferences/follow-paths.ts';
import { preferenceRoutes } from '../../../functions/web/preferences/preference-routes.ts';
import { signInRoutes } from '../../../functions/web/preferences/sign-in.ts';
import { signUpRoutes } from '../../../functions/web/sign-up/sign-up.ts';
import { undoRoutes } from '../../../functions/web/unsubscribe/undo.ts';
import { unsubscribeRoutes } from '../../../functions/web/unsubscribe/unsubscribe-routes.ts';
import { someTokenKeys } from '../builders.ts';
import { A_FORM_ID, NOW_MS } from './builders.ts';
import type { MemoryPorts } from './memory-ports.ts';

export const aSite = (given: Partial<Site> = {}): Site => ({
  publicUrl: 'https://alerts.example.org',
  senderName: 'Example Observatory',
  postalAddress: '1 Example Street, 1000 Exampletown',
  ...given,
});

const A_FORM_KEY = new Uint8Array(32).fill(7);
const MIN_FORM_AGE_MS = 2_000;

const BURST_LIMITS = {
  freshMailMs: 120_000,
  removalsPerDomainAndNetworkPerMinute: 4,
  removalsPerDomainPerMinute: 6,
  removalsPerProviderPerMinute: 8,
  holdMs: 86_400_000,
};

/** The token of a form. @param shownAtMs - long enough ago for a person to fill it in, unless a test says otherwise. */
export const aFormToken = (shownAtMs = NOW_MS - 60_000, formId = A_FORM_ID) =>
  issueFormToken({ formId, shownAtMs }, A_FORM_KEY);

/** What the sign-up page handed on: sealed here as plain base64, so that a test can look inside. */
export interface HandedOn {
  readonly message: SignUpRequested | SignInRequested;
  readonly text: string;
}

/** Every page of subscribing over ports in memory, behind the same frame as in Lambda. */
export class Pages {
  readonly handedOn: HandedOn[] = [];
  readonly routes: readonly PageRoute[];
  private readonly handler: ReturnType<typeof pageHandler>;
  nowMs = NOW_MS;
  /** How soon after an unsubscribe a press may be a program's: never, unless a test says otherwise. */
  readonly undoLimits = { undoAfterMs: 0 };
  /** The cookies of the one browser that asks. */
  cookies: string[] = [];
  /** Where it asks from. */
  sourceIp = '192.0.2.1';
  /** What that browser tells with each request. */
  headers: Record<string, string> = {};
  /** How many appeals would have matched; a test says otherwise. */
  countOf90Days: (follows: readonly Follow[]) => Promise<number> = async () => 7;

  constructor(ports: MemoryPorts, site: Site = aSite()) {
    const facts = { replyToAddress: 'desk@example.org', confirmWithinDays: 7, discreetSenderName: 'Notices' };
    const clocked = Object.assign(ports, { nowMs: () => this.nowMs, ...facts });
    const handingOn = {
      newFormId: () => A_FORM_ID,
      formKey: async () => A_FORM_KEY,
      minFormAgeMs: MIN_FORM_AGE_MS,
      nowMs: () => this.nowMs,
      sealRequest: async (text: string) => Buffer.from(text).toString('base64'),
    };
    const enqueueSignUp = async (message: HandedOn['message']) => {
      this.handedOn.push({ message, text: Buffer.from(message.sealedRequest, 'base64').toString('utf8') });
    };
    this.routes = [
      ...signUpRoutes({
        ...handingOn,
        isOwnAddress: ports.isOwnAddress,
        countOf90Days: (follows) => this.countOf90Days(follows),
        namesOfCases: ports.namesOfCases,
        enqueueSignUp: enqueueSignUp,
      }),
      ...signInRequestRoutes({ ...handingOn, enqueueSignIn: enqueueSignUp }),
      ...signInRoutes(clocked),
      ...preferenceRoutes(clocked),
      ...accountRoutes(clocked),
      ...confirmRoutes(clocked),
      ...unsubscribeRoutes(clocked, BURST_LIMITS),
      ...undoRoutes(clocked, this.undoLimits),
      ...eraseRoutes(clocked),
      ...verifyAddressRoutes(clocked),
      ...aboutRoutes({
        ...facts,
        region: 'eu-central-1',
        requestsKeptDays: 2,
        eventsKeptDays: 4,
        securityContact: 'security@example.org',
        securityTextExpires: '2027-10-01T00:00:00.000Z',
      }),
    ];
    this.handler = pageHandler(site, this.routes);
  }

  /** Asks as API Gateway would. @param body - a form's text; sent encoded in base64, as API Gateway does with forms. */
  async ask(method: string, url: string, body?: string, contentType = FORM): Promise<Answer & { text: string }> {
    return this.answerTo(eventOf(method, url, body, contentType));
  }

  /** Asks for a path as API Gateway hands it on, decoded, so that it may hold what no URL can. */
  async askAt(method: string, path: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const plain = eventOf(method, '/', method === 'POST' ? '' : undefined);
    const http = { ...plain.requestContext.http, path };
    return this.answerTo({
      ...plain,
      rawPath: path,
      rawQueryString: `${new URLSearchParams(query)}`,
      queryStringParameters: query,
      requestContext: { ...plain.requestContext, http },
    });
  }

  private async answerTo(plain: APIGatewayProxyEventV2): Promise<Answer & { text: string }> {
    const headers = { ...plain.headers, ...this.headers };
    const { requestContext } = plain;
    const from = { ...requestContext, http: { ...requestContext.http, sourceIp: this.sourceIp } };
    const event = { ...plain, headers, cookies: this.cookies, requestContext: from } as HandlerEvent; // Middy's type forbids what the event leaves out
    const answer = (await this.handler(event, A_CONTEXT)) as Answer; // Middy's type adds void
    for (const cookie of answer.cookies ?? []) this.holds(cookie.split(';', 1).join(''));
    return { ...answer, text: answer.body ?? '' };
  }

  /** As a browser does: one value for each name. */
  private holds(cookie: string): void {
    const name = cookie.slice(0, cookie.indexOf('=') + 1);
    this.cookies = [...this.cookies.filter((held) => !held.startsWith(name)), cookie];
  }
}

type HandlerEvent = Parameters<ReturnType<typeof pageHandler>>[0];

const FORM = 'application/x-www-form-urlencoded';
const A_CONTEXT = { awsRequestId: '11111111-2222-4333-8444-555555555555' } as Context; // what the pages read of it

export function eventOf(method: string, url: string, body?: string, contentType = FORM): APIGatewayProxyEventV2 {
  const { pathname, search, searchParams } = new URL(url, 'https://alerts.example.org');
  return {
    version: '2.0',
    routeKey: `${method} ${pathname}`,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: body === undefined ? {} : { 'Content-Type': contentType },
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: {
      http: { method, path: pathname, sourceIp: '192.0.2.1' },
    } as APIGatewayProxyEventV2['requestContext'], // what the router reads
    ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
    isBase64Encoded: body !== undefined,
  };
}

const PATHS = {
  confirm: '/confirm',
  'not-me': '/not-me',
  unsubscribe: '/unsubscribe',
  'unsubscribe-after-all': '/unsubscribe',
  'undo-unsubscribe': '/undo',
  'undo-press': '/undo',
  'sign-in': '/sign-in',
  'change-address': '/change-address',
  erase: '/erase',
  'session-ended': '/preferences',
  'signed-out': '/preferences',
  'just-confirmed': '/confirm',
} as const satisfies Record<TokenPurpose, string>;

/** The path of the page that undoes one unsubscribe. */
export const undoLinkTo = (subscriberId: string, unsubscribedAtMs: number) =>
  linkTo('undo-unsubscribe', subscriberId, unsubscribedAtMs);

/** The path of the page that stops one follow. */
export const stopLinkTo = (subscriberId: string, followId: string) =>
  `${linkTo('unsubscribe', subscriberId)}?${reasonFor(followId)}`;

/** The path of the page of one follow, for a subscriber who is signed in. */
export const followPathTo = (followId: string) => followPaths(someTokenKeys)({ followId });

/** What a link says of the one follow that it is about. */
export const reasonFor = (followId: string) => `reason=${issueReason(followId, someTokenKeys)}`;

/** The path of a page that a mail links to. */
export const linkTo = (purpose: TokenPurpose, subjectId: string, stamp = 0) =>
  `${PATHS[purpose]}/${issueToken(purpose, subjectId, someTokenKeys, { stamp })}`;
