import { CfnOutput, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Stage } from '../stages/schema.ts';
import { Cdn } from './cdn.ts';
import { FIVE_MINUTES, ONE_MINUTE, type OperatorAlarms } from './operator-alarms.ts';

/**
 * `GET /appeals/{appealId}`, or `$default` for requests that have no route. `ANY` leads all that is asked of one place to the function, whose own routes say what
 * there is: a stack holds 500 resources, and each route is one.
 */
export type Route = `${'GET' | 'HEAD' | 'POST' | 'ANY'} /${string}` | '$default';

/** The routes of pages that are read: HTTP APIs answer no HEAD by a GET's route. */
export const pageRoutes = (...paths: `/${string}`[]): Route[] =>
  paths.flatMap((path): Route[] => [`GET ${path}`, `HEAD ${path}`]);

/** The same with a form on each page, which is posted to the page's own address. */
export const formRoutes = (...paths: `/${string}`[]): Route[] => [
  ...pageRoutes(...paths),
  ...paths.map((path): Route => `POST ${path}`),
];

export interface PublicApiProps {
  readonly stage: Stage;
  readonly alarms: OperatorAlarms;
}

/** In five minutes, one a second: what passes by on the open internet is less. HTTP APIs have no metric of 429 alone. */
const MANY_REFUSED = 300;

/**
 * What is logged of a request: enough to see that something fails, and nothing that tells who asked or for what. So neither
 * address, user agent nor path, since paths hold tokens. A format of its own, as the usual ones hold all three.
 */
const ACCESS_LOG_FORMAT = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    routeKey: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    responseLatencyMs: '$context.responseLatency',
  }),
);

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const ANSWERS_WITHIN_SECONDS = 30;

/**
 * The HTTP API that browsers, mail programs and publishers talk to. No CORS: pages call nothing, and publishers are no pages.
 */
export class PublicApi extends Construct {
  /** Where the API answers, without a slash at its end: its own address, or the public one where that leads here. */
  readonly address: string;
  readonly failed: Metric;
  private readonly api: HttpApi;
  private readonly apiStage: HttpStage;
  private readonly throttle: Stage['http'];
  private readonly cdn: Cdn | undefined;

  constructor(scope: Construct, id: string, { stage, alarms }: PublicApiProps) {
    super(scope, id);
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Pages are for everyone, and links in mails carry a signed token that the function checks. Publishers bring a key, which each function of theirs checks against its hash in the table.',
    });

    const ownHost =
      stage.certificateArn === undefined ? undefined : this.hostFor(stage.publicUrl, stage.certificateArn);
    this.cdn = ownHost && this.cdnBefore(ownHost, stage);
    if (ownHost) this.tellTarget(stage.publicUrl, this.cdn?.address ?? ownHost.regionalDomainName);

    this.api = new HttpApi(this, 'Api', {
      apiName: `AppealAlerts-${stage.stage}`,
      createDefaultStage: false,
      // One way in: what people see in their address bar is what the mails say.
      disableExecuteApiEndpoint: ownHost !== undefined,
    });

    this.address = ownHost ? stage.publicUrl : this.api.apiEndpoint;

    this.throttle = stage.http;
    this.apiStage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.http.requestsPerSecond, burstLimit: stage.http.burstRequests },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            retention: stage.logRetentionDays,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: ACCESS_LOG_FORMAT,
      },
      domainMapping: ownHost && { domainName: ownHost },
    });
    const refused = this.apiStage.metricClientError({ period: FIVE_MINUTES, statistic: 'Sum' });
    this.failed = this.apiStage.metricServerError({ period: ONE_MINUTE, statistic: 'Sum' });
    alarms.ring(this, 'RequestsRefused', {
      metric: refused,
      reaches: MANY_REFUSED,
      periods: 2,
      because:
        'The API refuses many requests: more come than it lets in (429), or a program tries addresses that are not there. Its access log says which.',
    });
    alarms.ring(this, 'ServerErrors', {
      metric: this.failed,
      reaches: 5,
      because: 'Pages or the API answer with errors of our own. The functions’ log groups name the cause.',
    });
  }

  /** @throws {Error} when the function may run longer than API Gateway waits for it. */
  route(fn: LambdaFunction, ...routes: Route[]): void {
    if (fn.timeout === undefined || fn.timeout.toSeconds() >= ANSWERS_WITHIN_SECONDS)
      throw new Error(`${fn.node.id} must end below ${ANSWERS_WITHIN_SECONDS} s: API Gateway waits no longer for it.`);
    this.cdn?.tell(fn);
    const integration = new HttpLambdaIntegration(`${fn.node.id}-integration`, fn, { scopePermissionToRoute: false });
    for (const route of routes)
      new HttpRoute(this, idOf(route), {
        httpApi: this.api,
        integration,
        routeKey: routeKeyOf(route),
      });
    if (routes.includes('$default')) this.letInFromNoRoute(fn);
  }

  /**
   * The integration's own permission is for a stage, a method and a path. A request without a route has only a stage: API Gateway would
   * answer it with a fault of ours, and each visit of a scanner would ring for it.
   * https://github.com/aws/serverless-application-model/issues/1860
   */
  private letInFromNoRoute(fn: LambdaFunction): void {
    fn.addPermission('FromNoRoute', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(this).formatArn({
        service: 'execute-api',
        resource: this.api.apiId,
        resourceName: '*/$default',
      }),
    });
  }

  /**
   * Lets less in by routes that have mail sent to an address that a stranger types, so that their queue is worked off as fast as it
   * fills. The stage is made after them: it knows no limit of a route that is not there.
   */
  slowDown(...routes: Route[]): void {
    this.limit(routes, this.throttle.mailRequestsPerSecond, this.throttle.mailBurstRequests);
  }

  /**
   * Room of its own for the one click of unsubscribing, and for publishers: a limit of a route is counted apart from those of the others, so
   * that a flood of pages takes nothing from it. Mail programs press the one click for many readers at once when mail arrives.
   * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html
   */
  makeRoomFor(whom: 'one click' | 'publishers', ...routes: Route[]): void {
    const { oneClicksPerSecond, oneClickBurst, publisherRequestsPerSecond, publisherBurst } = this.throttle;
    const rooms = {
      'one click': [oneClicksPerSecond, oneClickBurst],
      publishers: [publisherRequestsPerSecond, publisherBurst],
    } as const;
    this.limit(routes, ...rooms[whom]);
  }

  private limit(routes: Route[], ThrottlingRateLimit: number, ThrottlingBurstLimit: number): void {
    const stage = this.apiStage.node.defaultChild as CfnStage; // what HttpStage makes
    stage.routeSettings = {
      ...stage.routeSettings,
      ...Object.fromEntries(routes.map((route) => [route, { ThrottlingRateLimit, ThrottlingBurstLimit }])),
    };
    for (const route of routes) this.apiStage.node.addDependency(this.node.findChild(idOf(route)));
  }

  private hostFor(publicUrl: string, certificateArn: string): DomainName {
    return new DomainName(this, 'Host', {
      domainName: new URL(publicUrl).hostname,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
    });
  }

  private cdnBefore(host: DomainName, { publicUrl, cdn }: Stage): Cdn | undefined {
    if (!cdn) return undefined;
    const names = { publicHost: new URL(publicUrl).hostname, originHost: host.regionalDomainName };
    return new Cdn(this, 'Cdn', { settings: cdn, ...names });
  }

  private tellTarget(publicUrl: string, value: string): void {
    new CfnOutput(this, 'PublicHostTarget', {
      value,
      description: `What the DNS record of ${new URL(publicUrl).hostname} points to (CNAME, or an alias)`,
    });
  }
}

const idOf = (route: Route) => `Route ${route.replaceAll('/', '|')}`;

function routeKeyOf(route: Route): HttpRouteKey {
  if (route === '$default') return HttpRouteKey.DEFAULT;
  const [method, path] = route.split(' ');
  return HttpRouteKey.with(path ?? '/', HttpMethod[method as keyof typeof HttpMethod]); // Route's pattern allows no other word
}
