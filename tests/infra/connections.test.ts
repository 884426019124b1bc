import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  ACCOUNT_ID,
  type DeployedResource,
  deployed,
  policyOf,
  statementsIn,
  statementsOfRole,
} from './support/deployed.ts';
import { decide, isLike, type Statement } from './support/iam.ts';
import { synthesized } from './support/synthesized.ts';

// Each service that hands something to another is let in by the policy of where it goes, or by a role. No part of it fails when it
// is not: an event is dropped, an alarm rings unheard.

/** Every call between services is encrypted, and comes for a resource of this account. */
const calledFrom = (sourceArn: string, account = ACCOUNT_ID) => ({
  'aws:SourceArn': [sourceArn],
  'aws:SourceAccount': [account],
  'aws:SecureTransport': ['true'],
});

const Alarm = z.object({
  AlarmActions: z.array(z.string()).default([]),
  OKActions: z.array(z.string()).default([]),
  AlarmName: z.string().optional(),
  AlarmRule: z.string().optional(),
});
const Subscription = z.object({ TopicArn: z.string(), Endpoint: z.string() });
const Rule = z.object({
  Targets: z.array(z.object({ Arn: z.string(), DeadLetterConfig: z.object({ Arn: z.string() }).optional() })),
});
const Schedule = z.object({
  Target: z.object({
    Arn: z.string(),
    RoleArn: z.string(),
    DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
  }),
});
const Route = z.object({ ApiId: z.string(), RouteKey: z.string(), Target: z.string() });
const Integration = z.object({ ApiId: z.string(), IntegrationUri: z.string() });
const Permission = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string(),
});

describe.each(['prod', 'dev'] as const)('in %s', (name) => {
  const { stage, data, service } = synthesized(name);
  const deployment = deployed({ stage, data, service });
  const alarms = [...deployment.all('AWS::CloudWatch::Alarm'), ...deployment.all('AWS::CloudWatch::CompositeAlarm')];
  const topics = [...new Set(alarms.flatMap((alarm) => actionsOf(alarm)))].map((arn) => deployment.byArn(arn));

  test('every alarm rings by a topic, itself or in an alarm that is made of it', () => {
    const rules = alarms.map(({ properties }) => Alarm.parse(properties).AlarmRule ?? '').join(' ');
    const silent = alarms.filter(
      ({ properties, logicalId }) =>
        Alarm.parse(properties).AlarmActions.length === 0 &&
        !rules.includes(Alarm.parse(properties).AlarmName ?? logicalId),
    );
    expect(alarms.length).toBeGreaterThan(0);
    expect(silent.map(({ logicalId }) => logicalId)).toEqual([]);
  });

  test('CloudWatch may publish to each topic for every alarm of this account, and for no other account', () => {
    const decisions = alarms.flatMap((alarm) =>
      actionsOf(alarm).flatMap((topicArn) =>
        [ACCOUNT_ID, '444455556666'].map((account) =>
          decide(
            policyOf(deployment, deployment.byArn(topicArn)),
            { action: 'sns:Publish', resource: topicArn, context: calledFrom(alarm.arn, account) },
            { service: 'cloudwatch.amazonaws.com' },
          ),
        ),
      ),
    );
    expect(new Set(decisions.filter((_, index) => index % 2 === 0))).toEqual(new Set(['allowed']));
    expect(new Set(decisions.filter((_, index) => index % 2 === 1))).toEqual(new Set(['not granted']));
  });

  test('each topic of alarms tells every operator', () => {
    const told = deployment.all('AWS::SNS::Subscription').map(({ properties }) => Subscription.parse(properties));
    for (const { arn, properties } of topics) {
      expect(told.filter(({ TopicArn }) => TopicArn === arn).map(({ Endpoint }) => Endpoint)).toEqual(
        stage.operatorEmails,
      );
      // CloudWatch could not use a key that is AWS's own for SNS.
      expect(properties.KmsMasterKeyId).toBeUndefined();
    }
    expect(stage.operatorEmails.length).toBeGreaterThan(0);
  });

  test('EventBridge may put what a rule finds on its queue, and what it could not put on the other, for this rule alone', () => {
    const ways = deployment.all('AWS::Events::Rule').flatMap(({ arn, properties }) =>
      Rule.parse(properties).Targets.flatMap((target) =>
        [target.Arn, ...(target.DeadLetterConfig ? [target.DeadLetterConfig.Arn] : [])].map((queue) => ({
          rule: arn,
          queue,
        })),
      ),
    );
    const putsFor = (ruleArn: string, queueArn: string) =>
      decide(
        policyOf(deployment, deployment.byArn(queueArn)),
        { action: 'sqs:SendMessage', resource: queueArn, context: calledFrom(ruleArn) },
        { service: 'events.amazonaws.com' },
      );
    expect(ways.map(({ rule, queue }) => putsFor(rule, queue))).toEqual(ways.map(() => 'allowed'));
    expect(ways.map(({ rule, queue }) => putsFor(`${rule}-of-others`, queue))).toEqual(ways.map(() => 'not granted'));
    expect(ways.length).toBeGreaterThan(0);
  });

  test('each schedule’s role may do what its target needs, its dead letters included, and nothing more', () => {
    for (const { properties, logicalId } of deployment.all('AWS::Scheduler::Schedule')) {
      const { Arn, RoleArn, DeadLetterConfig } = Schedule.parse(properties).Target;
      const needs = [
        { action: scheduledActionOn(Arn), resource: Arn },
        ...(DeadLetterConfig ? [{ action: 'sqs:SendMessage', resource: DeadLetterConfig.Arn }] : []),
      ];
      const statements = statementsOfRole(deployment, RoleArn);
      expect([logicalId, needs.map((need) => decide(statements, need))]).toEqual([
        logicalId,
        needs.map(() => 'allowed'),
      ]);
      expect([logicalId, grantsIn(statements)]).toEqual([
        logicalId,
        needs.map(({ action, resource }) => `${action} on ${resource}`),
      ]);
    }
  });

  test('each role is taken on by the service that it is for', () => {
    const takers = new Map<string, string>([
      ...deployment
        .all('AWS::Lambda::Function')
        .map(({ properties }) => [String(properties.Role), 'lambda.amazonaws.com'] as const),
      ...deployment
        .all('AWS::Scheduler::Schedule')
        .map(({ properties }) => [Schedule.parse(properties).Target.RoleArn, 'scheduler.amazonaws.com'] as const),
    ]);
    const refused = [...takers].filter(([roleArn, taker]) => {
      const trust = statementsIn(deployment.byArn(roleArn).properties.AssumeRolePolicyDocument);
      return (
        decide(
          trust,
          { action: 'sts:AssumeRole', resource: roleArn, context: calledFrom('any') },
          { service: taker },
        ) !== 'allowed'
      );
    });
    expect(refused).toEqual([]);
  });

  test('API Gateway may invoke the function behind each route', () => {
    const permissions = deployment.all('AWS::Lambda::Permission').map(({ properties }) => Permission.parse(properties));
    const refused = deployment.all('AWS::ApiGatewayV2::Route').filter(({ properties }) => {
      const { ApiId, RouteKey, Target } = Route.parse(properties);
      const { IntegrationUri } = Integration.parse(
        deployment.byName('AWS::ApiGatewayV2::Integration', Target.replace('integrations/', '')).properties,
      );
      const call = `arn:aws:execute-api:${stage.region}:${ACCOUNT_ID}:${ApiId}/$default/${RouteKey.replace(' /', '/')}`;
      return !permissions.some(
        ({ Action, FunctionName, Principal, SourceArn }) =>
          Action === 'lambda:InvokeFunction' &&
          Principal === 'apigateway.amazonaws.com' &&
          FunctionName === IntegrationUri &&
          isLike(call, SourceArn),
      );
    });
    expect(refused.map(({ logicalId }) => logicalId)).toEqual([]);
    expect(deployment.all('AWS::ApiGatewayV2::Route').length).toBeGreaterThan(0);
  });

  test('a role may use the key of the table through DynamoDB of this region and in no other way', () => {
    const tableKey = deployment.all('AWS::KMS::Key').find(({ logicalId }) => logicalId.startsWith('TableKey'));
    const [role] = deployment.all('AWS::IAM::Role');
    if (!tableKey || !role) throw new Error('There is no key, or no role');
    const uses = (action: string, through: string, account = ACCOUNT_ID) =>
      decide(
        policyOf(deployment, tableKey),
        { action, resource: tableKey.arn, context: { 'kms:CallerAccount': [account], 'kms:ViaService': [through] } },
        { arn: role.arn },
      );
    const ours = `dynamodb.${stage.region}.amazonaws.com`;
    for (const action of [
      'kms:Decrypt',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:DescribeKey',
    ])
      expect(uses(action, ours)).toBe('allowed');
    expect(uses('kms:Decrypt', `s3.${stage.region}.amazonaws.com`)).toBe('not granted');
    expect(uses('kms:Decrypt', ours, '444455556666')).toBe('not granted');
    expect(uses('kms:ScheduleKeyDeletion', ours)).toBe('not granted');
  });
});

const actionsOf = ({ properties }: DeployedResource) => {
  const { AlarmActions, OKActions } = Alarm.parse(properties);
  return [...AlarmActions, ...OKActions];
};

const grantsIn = (statements: readonly Statement[]) =>
  statements.flatMap(({ actions, resources }) =>
    actions.flatMap((action) => resources.map((resource) => `${action} on ${resource}`)),
  );

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html */
const ACTION_ON_TARGET: Readonly<Record<string, string>> = {
  lambda: 'lambda:InvokeFunction',
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
};

function scheduledActionOn(targetArn: string): string {
  const action = ACTION_ON_TARGET[targetArn.split(':')[2] ?? ''];
  if (!action) throw new Error(`What a schedule does with ${targetArn} is not known here yet`);
  return action;
}
