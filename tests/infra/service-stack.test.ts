import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { ENV_CONTRACT, type FunctionName, readEnv } from '../../functions/contract/env.ts';
import { functionIn } from './support/grants.ts';
import { propertiesOf, resourcesOf } from './support/resources.ts';
import { synthesized } from './support/synthesized.ts';

const { service: prod, stage } = synthesized('prod');
const functionNames = Object.keys(ENV_CONTRACT) as FunctionName[]; // Object.keys forgets its keys' type

test('every function of the contract exists, and no other', () => {
  const names = propertiesOf(prod, 'AWS::Lambda::Function').map(({ FunctionName }) => FunctionName);
  expect(names.toSorted()).toEqual(functionNames.map((name) => `AppealAlerts-prod-${name}`).toSorted());
});

test('every function runs on arm64 and Node 24, untraced', () => {
  prod.allResourcesProperties('AWS::Lambda::Function', { Architectures: ['arm64'], Runtime: 'nodejs24.x' });
  const traced = propertiesOf(prod, 'AWS::Lambda::Function').filter((it) => 'TracingConfig' in it);
  expect(traced).toEqual([]);
});

test.each(functionNames)('%s gets exactly the environment that it reads', (name) => {
  const { Variables } = functionIn(prod, stage, name).Environment;
  const own = Object.keys(Variables).filter((key) => !/^(POWERTOOLS_|NODE_OPTIONS$|AWS_)/.test(key));
  expect(own.toSorted()).toEqual(Object.keys(ENV_CONTRACT[name].shape).toSorted());
});

test.each(functionNames)('%s can start with the values that it gets', (name) => {
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
    Object.entries(functionIn(of.service, of.stage, 'send-slice').Environment.Variables).filter(([key]) =>
      key.startsWith('AWS_'),
    );
  expect(addresses(synthesized('prod'))).toEqual([]);
  expect(addresses(synthesized('local'))).toEqual([
    ['AWS_ENDPOINT_URL_SESV2', 'http://localhost:8005'],
    ['AWS_ENDPOINT_URL', 'http://localhost:4566'],
  ]);
});

test('a worker’s lease outlasts the worker', () => {
  const { Environment, Timeout } = functionIn(prod, stage, 'send-slice');
  expect(Number(Environment.Variables.LEASE_SECONDS)).toBe(Number(Timeout) + 60);
});

test('a slice’s message comes back after the lease of a worker that died, which began later than the message was delivered', () => {
  const { Environment } = functionIn(prod, stage, 'send-slice');
  const [visibilitySeconds] = resourcesOf(prod, 'AWS::SQS::Queue').flatMap(([id, { Properties }]) =>
    id === 'AlertsQueue6806F793' ? [Number(Properties.VisibilityTimeout)] : [],
  );
  expect(visibilitySeconds).toBe(Number(Environment.Variables.LEASE_SECONDS) + 15);
});

test('a notice whose worker died comes back when its claim is over, and is not spent on finding it', () => {
  const { Environment } = functionIn(prod, stage, 'send-notice');
  const queue = resourcesOf(prod, 'AWS::SQS::Queue').find(([id]) => /^NoticesQueue[0-9A-F]{8}$/.test(id));
  expect(queue?.[1].Properties.VisibilityTimeout).toBe(Number(Environment.Variables.CLAIM_SECONDS) + 15);
});

test('only send-slice may wake itself as often as it has to', () => {
  const loops = functionNames.filter((name) => functionIn(prod, stage, name).RecursiveLoop !== 'Terminate');
  expect(loops).toEqual(['send-slice']);
});

test('every log group forgets after the stage’s days', () => {
  const retentions = propertiesOf(prod, 'AWS::Logs::LogGroup').map(({ RetentionInDays }) => RetentionInDays);
  expect(retentions).toEqual(Array.from({ length: functionNames.length + 1 }, () => stage.logRetentionDays));
});

test('every queue either has a dead-letter queue or is one', () => {
  const queues = resourcesOf(prod, 'AWS::SQS::Queue');
  const working = queues.filter(([, { Properties }]) => 'RedrivePolicy' in Properties).map(([id]) => id);
  const letters = queues.filter(([, { Properties }]) => !('RedrivePolicy' in Properties));
  expect(working).toEqual(['NoticesQueue70474570', 'AlertsQueue6806F793']);
  expect(letters.map(([id]) => id)).toEqual([
    expect.stringMatching(/^NoticesQueueDeadLetters/),
    expect.stringMatching(/^AlertsQueueDeadLetters/),
    expect.stringMatching(/^startdispatchfailures/),
    expect.stringMatching(/^sweepfailures/),
  ]);
  expect(letters.map(([, { Properties }]) => Properties.MessageRetentionPeriod)).toEqual(
    Array.from({ length: 4 }, () => 14 * 24 * 60 * 60),
  );
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
    BatchSize: 1,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
  prod.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    MaximumRetryAttempts: stage.stream.retryAttempts,
    MaximumRecordAgeInSeconds: stage.stream.maxRecordAgeSeconds,
    BisectBatchOnFunctionError: true,
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  });
});

test('the stream wakes start-dispatch for dispatches that were just planned, and for nothing else', () => {
  prod.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    StartingPosition: 'TRIM_HORIZON',
    FilterCriteria: {
      Filters: [
        {
          Pattern: JSON.stringify({
            eventName: ['INSERT'],
            dynamodb: { NewImage: { entity: { S: ['dispatch'] }, status: { S: ['planned'] } } },
          }),
        },
      ],
    },
  });
});

test('the sweep is woken every minute, and a wake-up that fails is kept', () => {
  prod.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(1 minute)',
    Target: Match.objectLike({
      RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 1 },
      DeadLetterConfig: { Arn: Match.anyValue() },
    }),
  });
  prod.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    MaximumRetryAttempts: 0,
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  });
});

test('journeys invoke the sweep themselves', () => {
  synthesized('test').service.resourceCountIs('AWS::Scheduler::Schedule', 0);
});

test('the schedule is made after its group, which it has as plain text', () => {
  const [group] = resourcesOf(prod, 'AWS::Scheduler::ScheduleGroup');
  const [schedule] = resourcesOf(prod, 'AWS::Scheduler::Schedule');
  expect(schedule?.[1].DependsOn).toEqual([group?.[0]]);
});

test('no policy holds a pattern of actions or resources', () => {
  const statements = propertiesOf(prod, 'AWS::IAM::Policy').map((it) => JSON.stringify(it));
  expect(statements.filter((it) => it.includes('*'))).toEqual([]);
});

test('no role has a policy that AWS manages', () => {
  const managed = propertiesOf(prod, 'AWS::IAM::Role').filter((it) => 'ManagedPolicyArns' in it);
  expect(managed).toEqual([]);
});

test('these are all the routes, and every page answers HEAD as it answers GET', () => {
  const routes = propertiesOf(prod, 'AWS::ApiGatewayV2::Route').map(({ RouteKey }) => RouteKey);
  expect(routes.toSorted()).toEqual(
    [
      '$default',
      ...['/', '/subscribed', '/assets/{file}', '/appeals/{appealId}'].flatMap((page) => [
        `GET ${page}`,
        `HEAD ${page}`,
      ]),
      ...['/confirm/{token}', '/leave/{token}', '/undo/{token}'].flatMap((page) => [
        `GET ${page}`,
        `HEAD ${page}`,
        `POST ${page}`,
      ]),
      'POST /subscribe',
      'POST /v1/appeals',
      'POST /v1/appeals/preview',
      'GET /v1/dispatches/{dispatchId}',
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

test('mail leaves by two channels, over TLS only, tracked by nobody', () => {
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
    channel('AppealAlerts-prod-alerts'),
  ]);
  prod.resourceCountIs('AWS::SES::ConfigurationSetEventDestination', 0);
});

test('somebody is told when work fails, waits or piles up, and when mail does harm', () => {
  const alarms = resourcesOf(prod, 'AWS::CloudWatch::Alarm').map(([id]) => id.replace(/[0-9A-F]{8}$/, ''));
  expect(alarms.toSorted()).toEqual(
    [
      ...functionNames.filter((name) => name !== 'show-dispatch').map((name) => `${name.replaceAll('-', '')}Fails`),
      ...['AlertsQueue', 'NoticesQueue'].flatMap((queue) => [`${queue}TooOld`, `${queue}DeadLettersNotEmpty`]),
      ...['AlertsChannel', 'NoticesChannel'].flatMap((channel) => [`${channel}Bounces`, `${channel}Complaints`]),
      'startdispatchBehind',
      'startdispatchfailuresNotEmpty',
      'sweepfailuresNotEmpty',
      'PublicApiServerErrors',
    ].toSorted(),
  );
});

test('every alarm tells the operators, and says what it means', () => {
  const alarms = propertiesOf(prod, 'AWS::CloudWatch::Alarm');
  expect(alarms.filter(({ AlarmActions, AlarmDescription }) => !AlarmActions || !AlarmDescription)).toEqual([]);
  prod.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'operators@appeals.test' });
});

test('a stage without alarms has no topic either', () => {
  const { service } = synthesized('local');
  service.resourceCountIs('AWS::CloudWatch::Alarm', 0);
  service.resourceCountIs('AWS::SNS::Topic', 0);
});

test('the outputs that others read', () => {
  expect(Object.keys(prod.findOutputs('*'))).toEqual([
    'ApiUrl',
    'PublicUrl',
    'TableName',
    'NoticesQueueUrl',
    'AlertsQueueUrl',
    'SealingKeyArn',
    'HashingSecretArn',
  ]);
});
