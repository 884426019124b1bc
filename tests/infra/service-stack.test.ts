import { expect, test } from 'vitest';
import { z } from 'zod';
import { ALARM_OF_COUNT, METRICS_SERVICE } from '../../functions/contract/deployment/alarm-counts.ts';
import { LETTER_QUEUE_OUTPUTS, LETTER_QUEUES } from '../../functions/contract/deployment/letter-queues.ts';
import { ENV_CONTRACT, FUNCTION_NAMES, readEnv } from '../../functions/contract/env.ts';
import { LANES } from '../../functions/contract/lanes.ts';
import { RINGS_FROM_RECEIVE } from '../../functions/contract/limits.ts';
import { CanaryCall } from '../../functions/contract/messages.ts';
import { DESK_RIGHTS } from '../../functions/web/desk/kit/desk-rights.ts';
import { functionIn } from './support/grants.ts';
import { propertiesOf, resourcesOf } from './support/resources.ts';
import { synthesized, WITH_A_HUB } from './support/synthesized.ts';

const { service: prod, stage } = synthesized('prod', WITH_A_HUB);
/** As many of its words as these tests read. */
const Woken = z.object({
  Arn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  Input: z.string().optional(),
  DeadLetterConfig: z.unknown().optional(),
});
const PolicyStatements = z.object({
  PolicyDocument: z.object({
    Statement: z.array(z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) })),
  }),
});
const QueuePolicy = z.object({
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.string(), Principal: z.unknown(), Condition: z.unknown() })),
  }),
  Queues: z.array(z.object({ Ref: z.string() })),
});
const withoutHash = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '');
function queueCalled(name: string) {
  const [found] = resourcesOf(prod, 'AWS::SQS::Queue').filter(([id]) => withoutHash(id) === name);
  if (!found) throw new Error(`The template has no queue ${name}`);
  return found[1].Properties;
}
function alarmCalled(name: string) {
  const found = propertiesOf(prod, 'AWS::CloudWatch::Alarm').find(
    ({ AlarmName }) => AlarmName === `AppealAlerts-prod-${name}`,
  );
  if (!found) throw new Error(`The template has no alarm ${name}`);
  return found;
}

test('every function of the contract exists, and no other', () => {
  const names = propertiesOf(prod, 'AWS::Lambda::Function').map(({ FunctionName }) => FunctionName);
  expect(names.toSorted()).toEqual(FUNCTION_NAMES.map((name) => `AppealAlerts-prod-${name}`).toSorted());
});

test('every function runs on arm64 and Node 24, untraced', () => {
  prod.allResourcesProperties('AWS::Lambda::Function', { Architectures: ['arm64'], Runtime: 'nodejs24.x' });
  const traced = propertiesOf(prod, 'AWS::Lambda::Function').filter((it) => 'TracingConfig' in it);
  expect(traced).toEqual([]);
});

test.each(FUNCTION_NAMES)('%s gets exactly the environment that it reads', (name) => {
  const { Variables } = functionIn(prod, stage, name).Environment;
  const own = Object.keys(Variables).filter((key) => !/^(POWERTOOLS_|NODE_OPTIONS$|AWS_)/.test(key));
  expect(own.toSorted()).toEqual(Object.keys(ENV_CONTRACT[name]).toSorted());
});

test.each(FUNCTION_NAMES)('%s can start with the values that it gets', (name) => {
  const { Variables } = functionIn(prod, stage, name).Environment;
  // A reference becomes a name, an address or an ARN at deployment.
  const deployed = Object.entries(Variables).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : 'https://resolved.at.deployment',
  ]);
  expect(() => readEnv(name, Object.fromEntries(deployed))).not.toThrow();
});

test('nothing is redirected on AWS; on this machine mail and cloud are', () => {
  const addresses = (of: ReturnType<typeof synthesized>) =>
    Object.entries(functionIn(of.service, of.stage, 'send-urgent').Environment.Variables).filter(([key]) =>
      key.startsWith('AWS_'),
    );
  expect(addresses(synthesized('prod'))).toEqual([]);
  expect(addresses(synthesized('local'))).toEqual([
    ['AWS_ENDPOINT_URL_SESV2', 'http://localhost:8005'],
    ['AWS_ENDPOINT_URL', 'http://localhost:4566'],
  ]);
});

test.each(LANES)('a worker’s lease outlasts the worker: %s', (lane) => {
  const { Environment, Timeout } = functionIn(prod, stage, `send-${lane}`);
  expect(Number(Environment.Variables.LEASE_SECONDS)).toBe(Number(Timeout) + 60);
});

test.each([
  ['urgent', 'UrgentQueue'],
  ['bulk', 'BulkQueue'],
] as const)(
  'a slice’s message comes back after the lease of a worker that died, which began later than the message was delivered: %s',
  (lane, queueName) => {
    const { Environment } = functionIn(prod, stage, `send-${lane}`);
    expect(queueCalled(queueName).VisibilityTimeout).toBe(Number(Environment.Variables.LEASE_SECONDS) + 15);
  },
);

test.each(['NoticesQueue', 'SignUpsQueue'])(
  'what a worker of the %s died of comes back when its claim is over, and is not spent on finding it',
  (queue) => {
    const { Environment } = functionIn(prod, stage, 'send-notice');
    expect(queueCalled(queue).VisibilityTimeout).toBe(Number(Environment.Variables.CLAIM_SECONDS) + 15);
  },
);

test('events of SES come back after six runs and the wait for a batch, as AWS advises for a function that may be throttled', () => {
  const { Timeout } = functionIn(prod, stage, 'record-feedback');
  expect(queueCalled('FeedbackQueue').VisibilityTimeout).toBe(6 * Number(Timeout) + 5);
});

test('only the workers of lanes may wake themselves as often as they have to', () => {
  const loops = FUNCTION_NAMES.filter((name) => functionIn(prod, stage, name).RecursiveLoop !== 'Terminate');
  expect(loops).toEqual(['send-urgent', 'send-bulk']);
});

test('every log group forgets after the stage’s days', () => {
  const retentions = propertiesOf(prod, 'AWS::Logs::LogGroup').map(({ RetentionInDays }) => RetentionInDays);
  expect(retentions).toEqual(Array.from({ length: FUNCTION_NAMES.length + 1 }, () => stage.logRetentionDays));
});

test('every queue either has a dead-letter queue or is one', () => {
  const queues = resourcesOf(prod, 'AWS::SQS::Queue');
  const working = queues.filter(([, { Properties }]) => 'RedrivePolicy' in Properties).map(([id]) => id);
  const letters = queues.filter(([, { Properties }]) => !('RedrivePolicy' in Properties));
  expect(working.map(withoutHash).toSorted()).toEqual([
    'BulkQueue',
    'FeedbackQueue',
    'NoticesQueue',
    'PingsQueue',
    'SendingsQueue',
    'SignUpsQueue',
    'UrgentQueue',
  ]);
  expect(letters.map(([id]) => withoutHash(id)).toSorted()).toEqual(
    [
      ...[
        'BulkQueue',
        'FeedbackQueue',
        'NoticesQueue',
        'PingsQueue',
        'SendingsQueue',
        'SignUpsQueue',
        'UrgentQueue',
      ].map((queue) => `${queue}DeadLettersQueue`),
      'FeedbackEventsLettersQueue',
      'indexappealsfailuresQueue',
      'plandigestsfailuresQueue',
      'reconcilesuppressionsfailuresQueue',
      'startdispatchfailuresQueue',
      'sweepfailuresQueue',
    ].toSorted(),
  );
});

test('a dead letter waits for a person for as long as SQS keeps anything, but for those with an address in them', () => {
  const days = (seconds: unknown) => Number(seconds) / (24 * 60 * 60);
  const kept = resourcesOf(prod, 'AWS::SQS::Queue')
    .filter(([, { Properties }]) => !('RedrivePolicy' in Properties))
    .map(([id, { Properties }]) => [
      /^(Feedback|Notices|SignUps|)/.exec(id)?.[0],
      days(Properties.MessageRetentionPeriod),
    ]);
  expect(new Set(kept.map(([holder, keepDays]) => `${holder}: ${keepDays}`))).toEqual(
    new Set(['Feedback: 4', 'Notices: 2', 'SignUps: 2', ': 14']),
  );
  expect(days(queueCalled('FeedbackQueue').MessageRetentionPeriod)).toBe(4);
  expect(days(queueCalled('NoticesQueue').MessageRetentionPeriod)).toBe(2);
  expect(days(queueCalled('SignUpsQueue').MessageRetentionPeriod)).toBe(2);
});

test('every queue is encrypted, and refuses plain HTTP', () => {
  prod.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
  const refusing = propertiesOf(prod, 'AWS::SQS::QueuePolicy').filter((it) =>
    JSON.stringify(it).includes('"aws:SecureTransport":"false"'),
  );
  expect(refusing).toHaveLength(resourcesOf(prod, 'AWS::SQS::Queue').length);
});

test('every event source retries a finite number of times, item by item', () => {
  prod.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
  const streams = propertiesOf(prod, 'AWS::Lambda::EventSourceMapping').filter((it) => 'StartingPosition' in it);
  expect(streams).toMatchObject(
    ['indexappealsfailures', 'startdispatchfailures'].map((failures) => ({
      BatchSize: 1,
      MaximumRetryAttempts: stage.stream.retryAttempts,
      MaximumRecordAgeInSeconds: stage.stream.maxRecordAgeSeconds,
      BisectBatchOnFunctionError: true,
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringContaining(failures), 'Arn'] } },
      },
    })),
  );
  const received = resourcesOf(prod, 'AWS::SQS::Queue').flatMap(([id, { Properties }]) =>
    'RedrivePolicy' in Properties ? [[withoutHash(id), Properties.RedrivePolicy]] : [],
  );
  expect(Object.fromEntries(received)).toMatchObject({
    NoticesQueue: { maxReceiveCount: 1_000 },
    SignUpsQueue: { maxReceiveCount: 1_000 },
    UrgentQueue: { maxReceiveCount: 5 },
    BulkQueue: { maxReceiveCount: 5 },
    FeedbackQueue: { maxReceiveCount: 5 },
    SendingsQueue: { maxReceiveCount: 5 },
  });
});

test('a notice is tried for longer than a used-up daily quota lasts, before it becomes a letter', () => {
  const { RedrivePolicy, VisibilityTimeout } = queueCalled('NoticesQueue');
  const { maxReceiveCount } = z.object({ maxReceiveCount: z.number() }).parse(RedrivePolicy);
  expect(maxReceiveCount * Number(VisibilityTimeout)).toBeGreaterThan(24 * 60 * 60);
});

test('mail is sent message by message, and what SES tells is recorded by the thousand', () => {
  const sources = propertiesOf(prod, 'AWS::Lambda::EventSourceMapping').filter((it) => 'ScalingConfig' in it);
  const rows = sources.map(({ FunctionName, BatchSize, MaximumBatchingWindowInSeconds, ScalingConfig }) => [
    withoutHash((FunctionName as { Ref: string }).Ref), // how CDK writes a function's name
    BatchSize,
    MaximumBatchingWindowInSeconds,
    ScalingConfig,
  ]);
  expect(rows.toSorted()).toEqual([
    ['pinghub', 1, undefined, { MaximumConcurrency: 2 }],
    ['publishappeal', 1, undefined, { MaximumConcurrency: 2 }],
    ['recordfeedback', 1_000, 5, { MaximumConcurrency: 2 }],
    ['sendbulk', 1, undefined, { MaximumConcurrency: 2 }],
    ['sendnotice', 1, undefined, { MaximumConcurrency: 2 }],
    ['sendnotice', 1, undefined, { MaximumConcurrency: 2 }],
    ['sendurgent', 1, undefined, { MaximumConcurrency: 2 }],
  ]);
});

test('the stream wakes start-dispatch for what was just planned, for the end of what a correction waits for, and for nothing else', () => {
  const filter = (pattern: object) => ({ Pattern: JSON.stringify(pattern) });
  prod.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    StartingPosition: 'TRIM_HORIZON',
    FilterCriteria: {
      Filters: [
        filter({
          eventName: ['INSERT'],
          dynamodb: { NewImage: { entity: { S: ['dispatch'] }, status: { S: ['planned'] } } },
        }),
        filter({
          eventName: ['MODIFY'],
          dynamodb: {
            NewImage: {
              entity: { S: ['dispatch'] },
              status: { S: ['finished'] },
              supersededBy: { S: [{ exists: true }] },
            },
          },
        }),
      ],
    },
  });
});

test('what runs by the clock is woken in its time, and a wake-up that fails is kept', () => {
  const wakes = propertiesOf(prod, 'AWS::Scheduler::Schedule').flatMap(({ ScheduleExpression, Target }) => {
    const { Arn, DeadLetterConfig } = Woken.parse(Target);
    return DeadLetterConfig ? [[withoutHash(Arn['Fn::GetAtt'][0]), ScheduleExpression]] : [];
  });
  expect(wakes.toSorted()).toEqual([
    ['plandigests', 'rate(5 minutes)'],
    ['reconcilesuppressions', 'rate(1 day)'],
    ['sweep', 'rate(1 minute)'],
  ]);
  const runs = propertiesOf(prod, 'AWS::Lambda::EventInvokeConfig');
  expect(runs).toMatchObject(
    Array.from({ length: 3 }, () => ({
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    })),
  );
});

test('every hour a canary is put on the queue of each lane, and on that of sign-ups, from which it goes on to the notices', () => {
  const canaries = propertiesOf(prod, 'AWS::Scheduler::Schedule').flatMap(({ ScheduleExpression, Target }) => {
    const { Arn, Input } = Woken.parse(Target);
    return Input === undefined ? [] : [[withoutHash(Arn['Fn::GetAtt'][0]), ScheduleExpression, JSON.parse(Input)]];
  });
  expect(canaries.toSorted()).toEqual(
    ['BulkQueue', 'SignUpsQueue', 'UrgentQueue'].map((queue) => [queue, 'rate(1 hour)', { kind: 'canary' }]),
  );
  expect(CanaryCall.parse(canaries[0]?.[2])).toEqual({ kind: 'canary' });
});

test('a schedule may do its one thing and leave a letter, and is taken on by the scheduler of this account alone', () => {
  const roles = resourcesOf(prod, 'AWS::IAM::Role').filter(([id]) => id.startsWith('Schedules'));
  expect(roles).toHaveLength(6);
  for (const [, { Properties }] of roles)
    expect(Properties.AssumeRolePolicyDocument).toMatchObject({
      Statement: [
        {
          Principal: { Service: 'scheduler.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    });
});

test('fewer canaries than there are channels, twice in a row, ring: one event alone may be late or lost', () => {
  expect(alarmCalled('NoCanary')).toMatchObject({
    Namespace: 'AppealAlerts/prod',
    MetricName: 'CanaryDelivered',
    Dimensions: [{ Name: 'service', Value: 'appeal-alerts' }],
    Statistic: 'Sum',
    Period: 3600,
    EvaluationPeriods: 2,
    Threshold: 3,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
});

test('the privacy page says for how long requests and events may lie in their queues, as messages and then as letters', () => {
  const { Variables } = functionIn(prod, stage, 'sign-up').Environment;
  const days = (name: string) => Number(queueCalled(name).MessageRetentionPeriod) / (24 * 60 * 60);
  expect([Number(Variables.REQUESTS_KEPT_DAYS), Number(Variables.EVENTS_KEPT_DAYS)]).toEqual([
    days('SignUpsQueue') + days('SignUpsQueueDeadLettersQueue'),
    days('FeedbackQueue') + days('FeedbackQueueDeadLettersQueue'),
  ]);
});

test('a used-up budget of all networks rings, and what one mailbox or network has used up does not', () => {
  expect(ALARM_OF_COUNT.BudgetOfAllUsedUp).toBe('NoticesWait');
  const names = propertiesOf(prod, 'AWS::CloudWatch::Alarm').map(({ MetricName }) => MetricName);
  expect(names.filter((name) => name === 'NoticesWait' || name === 'ConfirmationsOverBudget')).toEqual(['NoticesWait']);
});

test('journeys invoke everything that runs by the clock themselves', () => {
  synthesized('test').service.resourceCountIs('AWS::Scheduler::Schedule', 0);
});

test('no inbox on this machine gets a canary', () => {
  const wakes = propertiesOf(synthesized('local').service, 'AWS::Scheduler::Schedule');
  expect(wakes.filter(({ Target }) => Woken.parse(Target).Input !== undefined)).toEqual([]);
});

test('no developer on this machine, where no event of SES comes, is told that nothing arrives', () => {
  const waitsOf = (of: ReturnType<typeof synthesized>) =>
    Number(functionIn(of.service, of.stage, 'sweep').Environment.Variables.NO_DELIVERY_AFTER_SECONDS) / (24 * 60 * 60);
  expect([waitsOf(synthesized('local')), waitsOf(synthesized('test'))]).toEqual([30, 30]);
});

test('every schedule is made after its group, which it has as plain text', () => {
  const [group] = resourcesOf(prod, 'AWS::Scheduler::ScheduleGroup');
  const schedules = resourcesOf(prod, 'AWS::Scheduler::Schedule');
  expect(schedules.map(([, { DependsOn }]) => DependsOn)).toEqual(Array.from({ length: 6 }, () => [group?.[0]]));
});

test('no policy holds a pattern of actions, nor of resources but where mail is sent or SES tells of the whole account', () => {
  const statements = propertiesOf(prod, 'AWS::IAM::Policy').flatMap(
    (it) => PolicyStatements.parse(it).PolicyDocument.Statement,
  );
  expect(statements.filter(({ Action }) => JSON.stringify(Action).includes('*'))).toEqual([]);
  const patterned = statements.filter(({ Resource }) => JSON.stringify(Resource).includes('*'));
  const bulk = ['ses:SendBulkEmail', 'ses:SendBulkTemplatedEmail'];
  const sendersAndSweep = Array.from({ length: 4 }, () => 'ses:GetAccount');
  const reconciling = ['ses:GetAccount', 'ses:ListSuppressedDestinations'];
  expect(patterned.map(({ Action }) => Action).toSorted()).toEqual(
    [bulk, bulk, ...sendersAndSweep, reconciling, 'ses:SendEmail'].toSorted(),
  );
});

test('no role has a policy that AWS manages', () => {
  const managed = propertiesOf(prod, 'AWS::IAM::Role').filter((it) => 'ManagedPolicyArns' in it);
  expect(managed).toEqual([]);
});

test('each page of the desk that a member may open has a route', () => {
  const routes = propertiesOf(prod, 'AWS::ApiGatewayV2::Route').map(
    ({ RouteKey }) => `${RouteKey}`.split(' ').at(-1) ?? '',
  );
  const isRouted = (path: string) =>
    routes.some(
      (route) => route === path || (route.endsWith('/{proxy+}') && path.startsWith(route.slice(0, -'{proxy+}'.length))),
    );
  expect(Object.keys(DESK_RIGHTS).filter((path) => !isRouted(path))).toEqual([]);
});

test('these are all the routes, and every page answers HEAD as it answers GET', () => {
  const routes = propertiesOf(prod, 'AWS::ApiGatewayV2::Route').map(({ RouteKey }) => RouteKey);
  expect(routes.toSorted()).toEqual(
    [
      '$default',
      'ANY /desk/proposal/{proxy+}',
      'ANY /desk/team/{proxy+}',
      'ANY /desk/sending/{proxy+}',
      'ANY /desk/sent/{proxy+}',
      'ANY /desk/numbers/{proxy+}',
      'ANY /desk/write/{proxy+}',
      'ANY /desk/join/{proxy+}',
      'ANY /desk/you/{proxy+}',
      ...[
        '/',
        '/about',
        '/appeals',
        '/feeds/appeals.atom',
        '/feeds/appeals.json',
        '/map',
        '/outcomes',
        '/sign-up',
        '/preferences',
        '/preferences/asked',
        '/privacy',
        '/design',
        '/.well-known/security.txt',
        '/robots.txt',
        '/security-policy.txt',
        '/assets/{file}',
        '/m/{appealId}',
        '/m/{appealId}/letter',
        '/m/{appealId}/versions',
        '/appeals/{appealId}',
        '/appeals/{appealId}/letter',
        '/appeals/{appealId}/versions',
        '/appeals/{appealId}/feed.atom',
        '/appeals/{appealId}/feed.json',
        '/appeals/{appealId}/cap.xml',
        '/appeals/{appealId}/images/{digest}',
        '/check',
        '/desk',
        '/desk/drafts',
        '/desk/calendar',
        '/desk/history',
        '/desk/search',
        '/desk/sent',
        '/desk/numbers',
        '/desk/join',
        '/desk/team',
        '/desk/sign-in',
        '/desk/sign-in/asked',
        '/desk/you',
      ].flatMap((page) => [`GET ${page}`, `HEAD ${page}`]),
      ...[
        '/confirm/{token}',
        '/not-me/{token}',
        '/subscribed/{requestId}',
        '/subscribed/{requestId}/code',
        '/subscribed/{requestId}/again',
        '/unsubscribe/{token}',
        '/undo/{token}',
        '/erase/{token}',
        '/change-address/{token}',
        '/sign-in/{token}',
        '/desk/invitation/{token}',
        '/desk/write',
        '/desk/drafts/{draftId}/take-on',
        '/desk/enter/{token}',
        '/desk/recovery/{token}',
        '/desk/stop-recovery',
        '/desk/sign-in/link',
        '/desk/withdraw/{appealId}',
        '/desk/sign-in/passkey',
        '/preferences/sign-in',
        '/preferences/{page}',
        '/preferences/follows/{followId}',
        '/preferences/follows/{followId}/stop',
      ].flatMap((page) => [`GET ${page}`, `HEAD ${page}`, `POST ${page}`]),
      'POST /desk/sign-out',
      'POST /follows',
      'POST /subscribe',
      'GET /v1/sign-ups/form',
      'HEAD /v1/sign-ups/form',
      'POST /v1/sign-ups',
      'POST /v1/appeals',
      'POST /v1/appeals/preview',
      'POST /v1/withdrawn-consents',
      'GET /v1/addressees',
      'POST /v1/addressees',
      'POST /v1/addressees/{entry}/remove',
      'GET /v1/dispatches/{dispatchId}',
      ...['pause', 'resume', 'cancel'].map((word) => `POST /v1/dispatches/{dispatchId}/${word}`),
      'GET /v1/drafts',
      'GET /v1/drafts/{draftId}',
      'GET /v1/releases',
      ...['cancel', 'release'].map((word) => `POST /v1/releases/{releaseId}/${word}`),
    ].toSorted(),
  );
});

test('the access log can’t tell who asked, with what, or for whose token', () => {
  const [apiStage] = propertiesOf(prod, 'AWS::ApiGatewayV2::Stage');
  expect(apiStage).toMatchObject({
    AccessLogSettings: {
      Format: JSON.stringify({
        requestId: '$context.requestId',
        routeKey: '$context.routeKey',
        status: '$context.status',
        responseLatencyMs: '$context.responseLatency',
      }),
    },
    DefaultRouteSettings: {
      ThrottlingRateLimit: stage.http.requestsPerSecond,
      ThrottlingBurstLimit: stage.http.burstRequests,
    },
  });
});

test('what has mail sent to an address that any stranger may type is let in more slowly than it is worked off; the one click of unsubscribing and publishers have room of their own, once their routes are there', () => {
  const [apiStage] = resourcesOf(prod, 'AWS::ApiGatewayV2::Stage').map(([, it]) => it);
  const routes = [
    'POST /subscribe',
    'POST /v1/sign-ups',
    'POST /preferences/sign-in',
    'POST /desk/sign-in/link',
    'POST /subscribed/{requestId}/again',
  ];
  const { mailRequestsPerSecond, mailBurstRequests } = stage.http;
  const slow = { ThrottlingRateLimit: mailRequestsPerSecond, ThrottlingBurstLimit: mailBurstRequests };
  const oneClick = {
    ThrottlingRateLimit: stage.http.oneClicksPerSecond,
    ThrottlingBurstLimit: stage.http.oneClickBurst,
  };
  const ofPublishers = {
    ThrottlingRateLimit: stage.http.publisherRequestsPerSecond,
    ThrottlingBurstLimit: stage.http.publisherBurst,
  };
  const publishers = propertiesOf(prod, 'AWS::ApiGatewayV2::Route')
    .map(({ RouteKey }) => String(RouteKey))
    .filter((route) => /^\w+ \/v1\/(?:addressees|appeals|dispatches|drafts|releases)/.test(route));
  expect(publishers).toHaveLength(14);
  expect(apiStage?.Properties.RouteSettings).toEqual({
    ...Object.fromEntries(routes.map((route) => [route, slow])),
    'POST /unsubscribe/{token}': oneClick,
    ...Object.fromEntries(publishers.map((route) => [route, ofPublishers])),
  });
  const waitsFor = z.object({ DependsOn: z.array(z.string()) }).parse(apiStage).DependsOn;
  const made = resourcesOf(prod, 'AWS::ApiGatewayV2::Route').filter(([id]) => waitsFor.includes(id));
  expect(made.map(([, { Properties }]) => Properties.RouteKey).toSorted()).toEqual(
    [...routes, 'POST /unsubscribe/{token}', ...publishers].toSorted(),
  );
});

test('sign-ups, which any stranger can flood, have workers of their own, and take none from the notices', () => {
  const sources = propertiesOf(prod, 'AWS::Lambda::EventSourceMapping').filter((it) => 'ScalingConfig' in it);
  const queues = sources.flatMap(({ EventSourceArn, FunctionName }) =>
    withoutHash((FunctionName as { Ref: string }).Ref) === 'sendnotice' // how CDK writes a function's name
      ? [withoutHash((EventSourceArn as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0])] // and a queue's
      : [],
  );
  expect(queues.toSorted()).toEqual(['NoticesQueue', 'SignUpsQueue']);
});

test('no other site’s page may call the API', () => {
  expect(propertiesOf(prod, 'AWS::ApiGatewayV2::Api').map((it) => 'CorsConfiguration' in it)).toEqual([false]);
});

test('the API answers at its own address until there is a certificate, and then only at the public one', () => {
  prod.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: false });
  const withHost = synthesized('prod', {
    certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/sample',
  }).service;
  withHost.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
  withHost.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'alerts.appeals.test' });
});

test('mail leaves by three channels, over TLS only, and is not tracked', () => {
  const channel = (name: string) => ({
    Name: name,
    DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    ReputationOptions: { ReputationMetricsEnabled: true },
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    VdmOptions: {
      DashboardOptions: { EngagementMetrics: 'DISABLED' },
      GuardianOptions: { OptimizedSharedDelivery: 'DISABLED' },
    },
  });
  expect(propertiesOf(prod, 'AWS::SES::ConfigurationSet').map(({ Tags, ...rest }) => rest)).toEqual([
    channel('AppealAlerts-prod-notices'),
    channel('AppealAlerts-prod-urgent'),
    channel('AppealAlerts-prod-bulk'),
  ]);
});

test('each channel tells the default bus of everything but opens and clicks', () => {
  const told = propertiesOf(prod, 'AWS::SES::ConfigurationSetEventDestination').map(
    ({ EventDestination }) => EventDestination,
  );
  expect(told).toMatchObject(
    Array.from({ length: 3 }, () => ({
      Enabled: true,
      MatchingEventTypes: ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject', 'renderingFailure'],
      EventBridgeDestination: {
        EventBusArn: {
          'Fn::Join': ['', ['arn:aws:events:eu-central-1:', { Ref: 'AWS::AccountId' }, ':event-bus/default']],
        },
      },
    })),
  );
});

test('what SES tells of our channels’ mails, and of no other’s, goes to the feedback queue or is a letter', () => {
  const [rule] = resourcesOf(prod, 'AWS::Events::Rule');
  expect(rule?.[1].Properties).toMatchObject({
    EventPattern: {
      source: ['aws.ses'],
      detail: {
        mail: {
          tags: {
            'ses:configuration-set': ['Notices', 'Urgent', 'Bulk'].map((name) => ({
              Ref: expect.stringMatching(`^${name}ChannelConfigurationSet`),
            })),
          },
        },
      },
    },
    Targets: [
      {
        Arn: { 'Fn::GetAtt': [expect.stringMatching(/^FeedbackQueue[0-9A-F]{8}$/), 'Arn'] },
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^FeedbackEventsLetters/), 'Arn'] } },
      },
    ],
  });
});

test('EventBridge may put events for this one rule on these two queues, and on no other', () => {
  const [rule] = resourcesOf(prod, 'AWS::Events::Rule');
  const open = propertiesOf(prod, 'AWS::SQS::QueuePolicy').flatMap((it) => {
    const { PolicyDocument, Queues } = QueuePolicy.parse(it);
    return PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow').map((statement) => ({
      queue: withoutHash(Queues[0]?.Ref ?? ''),
      principal: statement.Principal,
      condition: statement.Condition,
    }));
  });
  const forTheRule = {
    principal: { Service: 'events.amazonaws.com' },
    condition: { ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [rule?.[0], 'Arn'] } } },
  };
  expect(open.toSorted((one, other) => one.queue.localeCompare(other.queue))).toEqual([
    { queue: 'FeedbackEventsLettersQueue', ...forTheRule },
    { queue: 'FeedbackQueue', ...forTheRule },
  ]);
});

test('an operator is told when work fails, waits or piles up, and when mail does harm', () => {
  const alarms = propertiesOf(prod, 'AWS::CloudWatch::Alarm').map(({ AlarmName }) => AlarmName);
  expect(alarms.toSorted()).toEqual(
    [
      ...new Set(Object.values(ALARM_OF_COUNT)),
      ...['TableReads', 'TableWrites', 'IndexWrites'].map((what) => `${what}Throttled`),
      'Bounces',
      'Complaints',
      'DeadLetters',
      'HubNotTold',
      'FunctionFails',
      'FunctionsThrottled',
      'ListingsLate',
      'MailsUncertain',
      'NoCanary',
      'PublicApi-RequestsRefused',
      'PublicApi-ServerErrors',
      'RecordsFailing',
      'StartsLate',
      'SweepStopped',
      'WeeklyHeartbeat',
    ]
      .map((name) => `AppealAlerts-prod-${name}`)
      .toSorted(),
  );
});

test.each([
  ['urgent lane', 'UrgentQueue', RINGS_FROM_RECEIVE.lanes],
  ['bulk lane', 'BulkQueue', RINGS_FROM_RECEIVE.lanes],
  ['notices', 'NoticesQueue', RINGS_FROM_RECEIVE.notices],
  ['sign-ups', 'SignUpsQueue', RINGS_FROM_RECEIVE.notices],
  ['feedback', 'FeedbackQueue', RINGS_FROM_RECEIVE.feedback],
] as const)(
  'what keeps failing rings within fifteen minutes, though Lambda counts no error and the queue no age: %s',
  (_, queue, ringsFromReceive) => {
    const alarm = alarmCalled('RecordsFailing');
    const comesAgainAfterSeconds = Number(queueCalled(queue).VisibilityTimeout);
    const alarmSeconds = Number(alarm.Period) * Number(alarm.EvaluationPeriods);
    expect((ringsFromReceive - 1) * comesAgainAfterSeconds + alarmSeconds).toBeLessThanOrEqual(15 * 60);
    const { maxReceiveCount } = z.object({ maxReceiveCount: z.number() }).parse(queueCalled(queue).RedrivePolicy);
    expect(ringsFromReceive).toBeLessThan(maxReceiveCount);
  },
);

test('a notice that fails every time rings once and not at each attempt: the alarm’s span outlasts the pause between two', () => {
  for (const queue of ['NoticesQueue', 'SignUpsQueue'])
    expect(Number(alarmCalled('RecordsFailing').Period)).toBeGreaterThan(Number(queueCalled(queue).VisibilityTimeout));
});

test('errors and refused runs are those of all functions together, which Lambda tells without a dimension', () => {
  for (const [alarm, MetricName] of [
    ['FunctionFails', 'Errors'],
    ['FunctionsThrottled', 'Throttles'],
  ] as const) {
    const found = alarmCalled(alarm);
    expect(found).toMatchObject({ Namespace: 'AWS/Lambda', MetricName, Statistic: 'Sum', Period: 60, Threshold: 1 });
    expect(found).not.toHaveProperty('Dimensions');
  }
});

test('SES tells a reputation now and then: between two tellings its alarms stay as they are, as SES advises', () => {
  for (const [alarm, MetricName, Threshold] of [
    ['Complaints', 'Reputation.ComplaintRate', 0.001],
    ['Bounces', 'Reputation.BounceRate', 0.05],
  ] as const)
    expect(alarmCalled(alarm)).toMatchObject({
      Namespace: 'AWS/SES',
      MetricName,
      Threshold,
      Statistic: 'Maximum',
      Period: 3600,
      TreatMissingData: 'ignore',
    });
});

test('the heartbeat rings once the hour from eight to nine on Mondays, UTC, is over, while the sweep runs; its end is no news', () => {
  const heartbeat = alarmCalled('WeeklyHeartbeat');
  expect(heartbeat).toMatchObject({
    AlarmActions: [{ Ref: expect.stringMatching(/^AlarmsTopic/) }],
    EvaluationWindow: { WallClockWindow: { Timezone: 'UTC' } },
    TreatMissingData: 'notBreaching',
    Metrics: expect.arrayContaining([
      expect.objectContaining({ Expression: 'IF(DAY(sweeps) == 1 AND HOUR(sweeps) == 8, 1, 0)' }),
      expect.objectContaining({
        Id: 'sweeps',
        MetricStat: expect.objectContaining({
          Metric: expect.objectContaining({
            MetricName: 'Invocations',
            Dimensions: [{ Name: 'FunctionName', Value: 'AppealAlerts-prod-sweep' }],
          }),
          Period: 3600,
        }),
      }),
    ]),
  });
  expect(heartbeat).not.toHaveProperty('OKActions');
});

test('that the sweep has stopped is told by Lambda, since the sweep can not tell it', () => {
  expect(alarmCalled('SweepStopped')).toMatchObject({
    Namespace: 'AWS/Lambda',
    MetricName: 'Invocations',
    Period: 300,
    EvaluationPeriods: 2,
    TreatMissingData: 'breaching',
  });
});

test('the sweep counts the letters of every queue that has letters', () => {
  const letters = resourcesOf(prod, 'AWS::SQS::Queue').filter(([, { Properties }]) => !('RedrivePolicy' in Properties));
  const { LETTER_QUEUE_URLS } = functionIn(prod, stage, 'sweep').Environment.Variables;
  const named = JSON.stringify(LETTER_QUEUE_URLS);
  expect(letters.filter(([id]) => !named.includes(`{"Ref":"${id}"}`))).toEqual([]);
});

test('a stage without metric math has every alarm but those that need it', () => {
  const without = propertiesOf(
    synthesized('prod', { ...WITH_A_HUB, metricMath: false }).service,
    'AWS::CloudWatch::Alarm',
  );
  const names = without.map(({ AlarmName }) => AlarmName);
  expect(names).toHaveLength(propertiesOf(prod, 'AWS::CloudWatch::Alarm').length - 1);
  expect(names).not.toContain('AppealAlerts-prod-WeeklyHeartbeat');
});

test('the test stage has alarms and the dashboard, so that commands that look at a deployment find them', () => {
  const { service } = synthesized('test');
  service.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  expect(propertiesOf(service, 'AWS::CloudWatch::Alarm').map(({ AlarmName }) => AlarmName)).toContain(
    'AppealAlerts-test-NoCanary',
  );
});

test('what functions count is looked for where they count it, and two stages of an account don’t mix', () => {
  expect(alarmCalled('DispatchStandsStill')).toMatchObject({
    Namespace: functionIn(prod, stage, 'sweep').Environment.Variables.POWERTOOLS_METRICS_NAMESPACE,
    Dimensions: [{ Name: 'service', Value: METRICS_SERVICE }],
    Statistic: 'Sum',
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
  });
  const { Namespace } =
    propertiesOf(synthesized('dev').service, 'AWS::CloudWatch::Alarm').find(
      ({ MetricName }) => MetricName === 'DispatchStandsStill',
    ) ?? {};
  expect(Namespace).toBe('AppealAlerts/dev');
});

test('every alarm tells the operators, and says what it means', () => {
  const alarms = propertiesOf(prod, 'AWS::CloudWatch::Alarm');
  expect(alarms.filter(({ AlarmActions, AlarmDescription }) => !AlarmActions || !AlarmDescription)).toEqual([]);
});

test('each operator hears of alarms by a subscription of their own, which the link in another’s mail does not end', () => {
  expect(propertiesOf(prod, 'AWS::SNS::Subscription')).toEqual(
    ['operators@appeals.test', 'lead@appeals.test'].map((Endpoint) => ({
      Protocol: 'email',
      Endpoint,
      TopicArn: { Ref: expect.stringMatching(/^AlarmsTopic/) },
    })),
  );
});

test('alarms of this account may publish to the topic of operators, and plain HTTP may not', () => {
  const topic = { Ref: expect.stringMatching(/^AlarmsTopic/) };
  expect(propertiesOf(prod, 'AWS::SNS::TopicPolicy')).toEqual([
    {
      Topics: [topic],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: expect.arrayContaining([
          {
            Sid: 'PublishedToByAlarms',
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: topic,
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
          expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    },
  ]);
});

test('a stage without alarms has no topic either', () => {
  const { service } = synthesized('local');
  service.resourceCountIs('AWS::CloudWatch::Alarm', 0);
  service.resourceCountIs('AWS::SNS::Topic', 0);
});

test('the outputs that others read', () => {
  const letters: ReadonlySet<string> = new Set(Object.values(LETTER_QUEUE_OUTPUTS));
  expect(Object.keys(prod.findOutputs('*')).filter((name) => !letters.has(name))).toEqual([
    'ApiUrl',
    'PublicUrl',
    'TableName',
    'EndedTableName',
    'NoticesQueueUrl',
    'SignUpsQueueUrl',
    'UrgentQueueUrl',
    'BulkQueueUrl',
    'SendingsQueueUrl',
    'FeedbackQueueUrl',
    'PingsQueueUrl',
    'SealingKeyArn',
    'HashingSecretArn',
  ]);
});

test('each dead-letter queue tells its URL under the name that operators type', () => {
  const told = LETTER_QUEUES.map((name) => {
    const [output] = Object.values(prod.findOutputs(LETTER_QUEUE_OUTPUTS[name]));
    return withoutHash(z.object({ Value: z.object({ Ref: z.string() }) }).parse(output).Value.Ref);
  });
  const letters = resourcesOf(prod, 'AWS::SQS::Queue').filter(([, { Properties }]) => !('RedrivePolicy' in Properties));
  expect(told.toSorted()).toEqual(letters.map(([id]) => withoutHash(id)).toSorted());
  expect(Object.fromEntries(LETTER_QUEUES.map((name, n) => [name, told[n]]))).toMatchObject({
    'sign-ups': 'SignUpsQueueDeadLettersQueue',
    'feedback-events': 'FeedbackEventsLettersQueue',
    'plan-digests': 'plandigestsfailuresQueue',
  });
});
