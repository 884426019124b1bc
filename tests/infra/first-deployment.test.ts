import type { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { everyResourceOf } from './support/resources.ts';
import { synthesized } from './support/synthesized.ts';

const prod = synthesized('prod');

/** By which property each kind of resource has a name that is fixed, unique in account and region, and so taken while it is there. */
const NAME_OF: Record<string, string> = {
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Events::Rule': 'Name',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CloudWatch::CompositeAlarm': 'AlarmName',
  'AWS::CloudWatch::Dashboard': 'DashboardName',
  'AWS::ApiGatewayV2::DomainName': 'DomainName',
};

const fixedNamesOf = (stack: Template, survives: readonly string[]) =>
  everyResourceOf(stack)
    .filter(([, { DeletionPolicy = 'Delete' }]) => survives.includes(DeletionPolicy))
    .flatMap(([, { Type, Properties }]) => {
      const name = Properties[NAME_OF[Type] ?? ''];
      return name === undefined ? [] : [`${Type} ${name}`];
    });

test.each(['data', 'service'] as const)(
  'nothing that a failed first deployment of the %s stack made is kept, so that the next finds each name free',
  (stack) => {
    const kept = everyResourceOf(prod[stack]).filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain');
    expect(kept.map(([id]) => id)).toEqual([]);
  },
);

test('the service stack can be deleted and made again: it keeps nothing that has a name', () => {
  expect(fixedNamesOf(prod.service, ['Retain', 'RetainExceptOnCreate'])).toEqual([]);
});

test('of what outlives the data stack only the mail domain’s identity has a name: deploying.md says what to do with it', () => {
  expect(fixedNamesOf(prod.data, ['Retain', 'RetainExceptOnCreate'])).toEqual([
    'AWS::SES::EmailIdentity mail.appeals.test',
  ]);
});

test('every kind of resource that could have a name is looked at', () => {
  const NAMELESS =
    /^AWS::(IAM::Policy|Lambda::(Permission|EventSourceMapping|EventInvokeConfig)|SQS::QueuePolicy|SNS::(TopicPolicy|Subscription)|ApiGatewayV2::(Api|Route|Stage|Integration|ApiMapping)|SES::ConfigurationSetEventDestination|KMS::Key)$/;
  const types = [prod.data, prod.service].flatMap((stack) => everyResourceOf(stack).map(([, { Type }]) => Type));
  expect([...new Set(types)].filter((type) => !(type in NAME_OF) && !NAMELESS.test(type))).toEqual([]);
});
