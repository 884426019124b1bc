import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { JsonAnswer } from '../../../functions/api/json-answer.ts';
import { addresseeRoutes } from '../../../functions/api/routes/addressee-routes.ts';
import { dispatchRoute } from '../../../functions/api/routes/dispatch-route.ts';
import { draftRoutes } from '../../../functions/api/routes/draft-routes.ts';
import { previewRoute } from '../../../functions/api/routes/preview-route.ts';
import { publishRoute } from '../../../functions/api/routes/publish-route.ts';
import { releaseRoutes } from '../../../functions/api/routes/release-routes.ts';
import { steeringRoute } from '../../../functions/api/routes/steering-route.ts';
import { withdrawalRoute } from '../../../functions/api/routes/withdrawal-route.ts';
import type { ProposedByKey, proposeByKey } from '../../../functions/domain/deciding/propose-by-key.ts';
import type { Dispatch, Slice } from '../../../functions/domain/dispatch/dispatches.ts';
import type { AudienceCount } from '../../../functions/domain/dispatch/planning/count-audience.ts';
import type { ActToTell } from '../../../functions/domain/members/mail-colleague-acted.ts';
import { actorOf } from '../../../functions/domain/members/owned-keys.ts';
import { createPublisher } from '../../../functions/domain/publishing/publishers/manage-publishers.ts';
import type { PageReader } from '../../../functions/domain/reading/page-reading.ts';
import type { ShownSending } from '../../../functions/domain/showing/showing.ts';
import { MemoryDrafts } from '../drafts/memory-drafts.ts';
import { MemoryKeptTexts } from '../drafts/memory-kept-texts.ts';
import { MemoryOffices } from '../members/memory-offices.ts';
import { noNoise } from '../showing/builders.ts';
import { SteeringWorld } from '../steering/steering-world.ts';
import { AMPLE_LIMITS, NOW_MS } from './builders.ts';
import { MemoryAddressees } from './memory-addressees.ts';
import { MemoryAppeals } from './memory-appeals.ts';
import { MemoryPublishers } from './memory-publishers.ts';
import { MemoryReleases, ToldReleases } from './memory-releases.ts';
import { readHere } from './read-here.ts';

/** An answer as its reader sees it. */
export interface ReadAnswer {
  readonly statusCode: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly json: unknown;
}

export interface Asked {
  readonly key?: string | undefined;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly method?: string;
  readonly pathParameters?: Record<string, string>;
}

type Handler = (event: never, context: Context) => Promise<JsonAnswer> | JsonAnswer | undefined;

/** The API's routes over ports in memory, behind the same middleware as in Lambda. */
export class Api {
  readonly publishers = new MemoryPublishers();
  readonly appeals = new MemoryAppeals();
  readonly addressees = new MemoryAddressees();
  readonly releases = new MemoryReleases();
  /** What members write at the desk. */
  readonly written = new MemoryDrafts();
  /** What the offices keep beside their drafts. */
  readonly keptTexts = new MemoryKeptTexts();
  readonly dispatches: Dispatch[] = [];
  readonly slices: Slice[] = [];
  /** Dispatches to be steered. */
  readonly steered = new SteeringWorld();
  /** What is kept of a dispatch's numbers. */
  shown: ShownSending | undefined;
  audience: AudienceCount = { kind: 'exact', people: 0, weight: 1 };
  /** How many audiences a publisher may still ask for. */
  countsLeft = 1_000;
  isSandboxed = false;
  /** Whether the operator holds all mail. */
  isMailHeld = false;
  /** Whether the office asks for two people. */
  asksForTwo = false;
  readonly offices = new MemoryOffices();
  readPage: PageReader = readHere;
  /** What members were mailed. */
  readonly acted: ActToTell[] = [];
  proposeByKey: (sent: Parameters<typeof proposeByKey>[0]) => Promise<ProposedByKey | undefined> = async () =>
    undefined;
  private made = 0;

  private readonly ports = {
    publishers: this.publishers,
    appeals: this.appeals,
    addressees: this.addressees,
    releases: this.releases,
    drafts: this.written,
    keptTexts: this.keptTexts,
    ownAppeals: this.appeals,
    releaseObserver: new ToldReleases(),
    nowMs: () => NOW_MS,
    newId: () => `id-${++this.made}`,
    randomBytes,
    asksForTwo: async () => this.asksForTwo,
    keyActor: actorOf(this.offices),
    offices: this.offices,
    enqueueActed: async (acts: readonly ActToTell[]) => void this.acted.push(...acts),
    proposeByKey: async (sent: Parameters<typeof proposeByKey>[0]) => this.proposeByKey(sent),
    startDispatchAfterMs: 60_000,
    limits: AMPLE_LIMITS,
    readPage: (page: Parameters<PageReader>[0]) => this.readPage(page),
    countAudience: async () => this.audience,
    takeCount: async () => this.countsLeft-- > 0,
    random: noNoise,
    isSandboxed: async () => this.isSandboxed,
    findDispatch: async (dispatchId: string) => this.dispatches.find((one) => one.dispatchId === dispatchId),
    slicesOf: async (dispatchId: string) => this.slices.filter((one) => one.dispatchId === dispatchId),
    shownNumbers: { find: async () => this.shown },
    isMailHeld: async () => this.isMailHeld,
  };

  readonly routes = {
    publish: publishRoute('https://alerts.example.org', this.ports),
    withdraw: withdrawalRoute('https://alerts.example.org', this.ports),
    preview: previewRoute('https://alerts.example.org/', this.ports),
    dispatch: dispatchRoute(this.ports),
    addressees: addresseeRoutes(this.ports),
    drafts: draftRoutes('https://alerts.example.org', this.ports),
    releases: releaseRoutes('https://alerts.example.org', this.ports),
    steer: steeringRoute(
      {
        ...this.steered.ports,
        publishers: this.publishers,
        slicesOf: this.steered.steering.slicesOf,
        shownNumbers: { find: async () => this.shown },
        isMailHeld: async () => this.isMailHeld,
      },
      this.steered.settings,
    ),
  };

  /** A publisher's key that may do everything. */
  async aKey(name = 'Example Observatory'): Promise<{ publisherId: string; keyId: string; keyText: string }> {
    return createPublisher({ name, contact: 'desk@example.org' }, this.publishers);
  }

  /** Asks a route as API Gateway would. */
  async ask(route: keyof Api['routes'], asked: Asked = {}): Promise<ReadAnswer> {
    const handler = this.routes[route] as Handler; // each route's event type is its own; the event below is what they all read
    const answer = await handler(eventOf(asked) as never, A_CONTEXT);
    return { statusCode: answer?.statusCode, headers: answer?.headers ?? {}, json: JSON.parse(answer?.body ?? 'null') };
  }

  async post(route: 'publish' | 'preview' | 'withdraw', key: string, body: unknown): Promise<ReadAnswer> {
    return this.ask(route, { key, body: JSON.stringify(body) });
  }
}

const A_CONTEXT = { awsRequestId: '11111111-2222-4333-8444-555555555555' } as Context; // what the routes read of it

function eventOf({
  key,
  body,
  headers,
  path,
  pathParameters,
  method = body === undefined ? 'GET' : 'POST',
}: Asked): APIGatewayProxyEventV2 {
  const event = {
    version: '2.0',
    headers: {
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    isBase64Encoded: false,
    requestContext: { http: { method, sourceIp: '192.0.2.1' } },
    ...(body === undefined ? {} : { body }),
    ...(path === undefined ? {} : { rawPath: path }),
    ...(pathParameters ? { pathParameters } : {}),
  };
  return event as unknown as APIGatewayProxyEventV2; // what the middlewares and routes read of it
}
