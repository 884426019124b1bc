import {
  CloudWatchClient,
  DisableAlarmActionsCommand,
  EnableAlarmActionsCommand,
  SetAlarmStateCommand,
  type StateValue,
} from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import {
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  SetTopicAttributesCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { PurgeQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publisherKeyKey } from '../../functions/contract/table-keys.ts';
import { readKeyText } from '../../functions/domain/publishing/publishers/publisher-key.ts';
import { dkimRecordsOf, dnsRecordsOf, mailDnsOf } from '../../infra/mail-dns.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { type Whereabouts, whereaboutsOnThisMachine } from '../../scripts/deployment/find-whereabouts.ts';
import type { Examined } from '../../scripts/doctor/check.ts';
import { nameOf } from '../../scripts/doctor/checks/deployed.ts';
import { CHECKS } from '../../scripts/doctor/checks/index.ts';
import { examine } from '../../scripts/doctor/examine.ts';
import type { StackResource } from '../../scripts/doctor/ports/facts.ts';
import { makePorts } from '../../scripts/doctor/ports/make-ports.ts';
import type { Ports } from '../../scripts/doctor/ports/ports.ts';
import { describeReport } from '../../scripts/doctor/report.ts';
import { seedPublisher } from '../../scripts/local/visitors/seed.ts';
import type { SesSimulator } from '../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../ses-simulator/simulator.ts';
import { inject } from '../support/stack/stack-of-worker.ts';

/** Something that breaks on the deployed stack, and how it is mended, so that no other journey stumbles over it. */
interface OutsideFault {
  readonly id: string;
  readonly state: 'fault' | 'warning';
  readonly says: RegExp;
  readonly make: () => Promise<unknown>;
  readonly mend: () => Promise<unknown>;
}

const LONG_AGO_MS = Date.UTC(2024, 0, 2);

let ses: SesSimulator;
let where: Whereabouts;
let resources: readonly StackResource[];
let dns: Ports['dns'];
let keyText: string;

beforeAll(async () => {
  ses = await startSesSimulator();
  const deployed = whereaboutsOnThisMachine('test', inject('publicUrl'), inject('environment'));
  where = { ...deployed, sesSettings: { ...deployed.settings, endpoint: ses.url } };
  dns = publishedRecords(deployed);
  resources = await makePorts(where).resources();
  await throwLettersAway();
  const stack = { publicUrl: inject('publicUrl'), inboxUrl: inject('inboxUrl') };
  ({ keyText } = await seedPublisher({ ...stack, environment: inject('environment'), outputs: inject('outputs') }));
}, 300_000);
afterAll(() => ses.stop());

/** An earlier journey may have left some. */
async function throwLettersAway(): Promise<void> {
  const sqs = new SQSClient(settings());
  const queues = resources.filter(
    ({ type, logicalId }) => type === 'AWS::SQS::Queue' && /Letters|failures/.test(logicalId),
  );
  await Promise.all(queues.map(({ physicalId: QueueUrl }) => sqs.send(new PurgeQueueCommand({ QueueUrl }))));
}

/** A resolver that knows what the mail domain needs. */
function publishedRecords({ stage }: Whereabouts): Ports['dns'] {
  const dkim = dkimRecordsOf(stage.mailDomain, { tokens: ['aaaa1111', 'bbbb2222', 'cccc3333'] });
  const records = dnsRecordsOf({ ...mailDnsOf(stage), dkim });
  return async (type, name) =>
    records.filter((one) => one.type === type && one.name === name).map(({ value }) => value.toLowerCase());
}

/** Everything as it is now. */
const look = () => examine(CHECKS, { ...makePorts(where), dns });

const physicalId = (type: string, name: string) => {
  const ofType = resources.filter((one) => one.type === type);
  const found = ofType.find((one) => nameOf(one) === name) ?? ofType.find((one) => nameOf(one).startsWith(name));
  if (!found) throw new Error(`There is no ${type} ${name}`);
  return found.physicalId;
};

const complaintsIn = (examined: readonly Examined[]) =>
  examined.filter(({ finding }) => ['fault', 'warning', 'look-failed'].includes(finding.state));

const settings = () => clientSettingsOf(inject('environment'));

function troubles(): OutsideFault[] {
  const [lambda, sqs] = [new LambdaClient(settings()), new SQSClient(settings())];
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(settings()));
  const setSource = (Enabled: boolean) => {
    const UUID = resources.find(
      ({ type, logicalId }) => type.endsWith('EventSourceMapping') && logicalId.startsWith('recordfeedback'),
    );
    return lambda.send(new UpdateEventSourceMappingCommand({ UUID: UUID?.physicalId, Enabled }));
  };
  const [sns, cloudWatch] = [new SNSClient(settings()), new CloudWatchClient(settings())];
  const TopicArn = physicalId('AWS::SNS::Topic', 'AlarmsTopic');
  const QueueUrl = physicalId('AWS::SQS::Queue', 'BulkQueueDeadLetters');
  const FunctionName = 'AppealAlerts-test-plan-digests';
  const setKeyTimes = (createdAtMs: number) =>
    documents.send(
      new UpdateCommand({
        TableName: inject('outputs').TableName,
        Key: publisherKeyKey(readKeyText(keyText)?.keyId ?? ''),
        UpdateExpression: 'SET createdAtMs = :made REMOVE lastUsedDay',
        ExpressionAttributeValues: { ':made': createdAtMs },
      }),
    );
  return [
    {
      id: 'ses.production-access',
      state: 'fault',
      says: /in the sandbox/,
      make: async () => ses.setAccount({ hasProductionAccess: false }),
      mend: async () => ses.setAccount({ hasProductionAccess: true }),
    },
    {
      id: 'ses.identity',
      state: 'fault',
      says: /not verified/,
      make: async () => ses.setAccount({ setUp: { identity: { VerifiedForSendingStatus: false } } }),
      mend: async () => ses.setAccount({ setUp: {} }),
    },
    {
      id: 'lambda.event-sources',
      state: 'fault',
      says: /^record-feedback does not read its queue or stream: it is Disabl/,
      make: () => setSource(false),
      mend: () => setSource(true),
    },
    {
      id: 'lambda.reserved-concurrency',
      state: 'fault',
      says: /^plandigests has 0 instead of none$/,
      make: () => lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 })),
      mend: () => lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName })),
    },
    {
      id: 'queues.letters',
      state: 'fault',
      says: /^BulkQueueDeadLetters\w* holds 1 letter$/,
      make: () => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' })),
      mend: () => sqs.send(new PurgeQueueCommand({ QueueUrl })),
    },
    {
      id: 'alarms.recipients',
      state: 'fault',
      says: /^operators@example\.org is not subscribed$/,
      make: () => unsubscribe(sns, TopicArn),
      mend: () => sns.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: 'operators@example.org' })),
    },
    {
      id: 'alarms.topic-policy',
      state: 'fault',
      says: /lets CloudWatch publish nothing/,
      ...takeableTopicPolicy(sns, TopicArn),
    },
    {
      id: 'alarms.actions',
      state: 'fault',
      says: /^AppealAlerts-test-FunctionFails is muted$/,
      make: () => cloudWatch.send(new DisableAlarmActionsCommand({ AlarmNames: [ALARM] })),
      mend: () => cloudWatch.send(new EnableAlarmActionsCommand({ AlarmNames: [ALARM] })),
    },
    {
      id: 'alarms.ringing',
      state: 'fault',
      says: /^AppealAlerts-test-FunctionFails rings$/,
      make: () => setAlarm(cloudWatch, 'ALARM'),
      mend: () => setAlarm(cloudWatch, 'INSUFFICIENT_DATA'),
    },
    {
      id: 'publishers.idle-keys',
      state: 'warning',
      says: /of Example Observatory, no use of it known/,
      make: () => setKeyTimes(LONG_AGO_MS),
      mend: () => setKeyTimes(Date.now()),
    },
  ];
}

const ALARM = 'AppealAlerts-test-FunctionFails';

const setAlarm = (cloudWatch: CloudWatchClient, StateValue: StateValue) =>
  cloudWatch.send(new SetAlarmStateCommand({ AlarmName: ALARM, StateValue, StateReason: 'A try by hand' }));

async function unsubscribe(sns: SNSClient, TopicArn: string): Promise<void> {
  const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  for (const { SubscriptionArn } of Subscriptions) await sns.send(new UnsubscribeCommand({ SubscriptionArn }));
}

/** A topic's policy without its Allow, and then as it was. */
function takeableTopicPolicy(sns: SNSClient, TopicArn: string): Pick<OutsideFault, 'make' | 'mend'> {
  let was: string | undefined;
  const setPolicy = (AttributeValue: string | undefined) =>
    sns.send(new SetTopicAttributesCommand({ TopicArn, AttributeName: 'Policy', AttributeValue }));
  return {
    async make() {
      was = (await sns.send(new GetTopicAttributesCommand({ TopicArn }))).Attributes?.Policy;
      const policy = JSON.parse(was ?? '{}');
      const Statement = policy.Statement.filter(({ Effect }: { Effect: string }) => Effect !== 'Allow');
      await setPolicy(JSON.stringify({ ...policy, Statement }));
    },
    mend: () => setPolicy(was),
  };
}

test('a publisher’s use of its key is kept, by a function that may write nothing else', async () => {
  const headers = { authorization: `Bearer ${keyText}` };
  const { status } = await fetch(`${inject('publicUrl')}/v1/dispatches/none`, { headers });
  const [publisher] = (await makePorts(where).publishers(inject('outputs').TableName)).filter(({ keys }) =>
    keys.some(({ keyId }) => keyText.includes(keyId)),
  );
  expect([status, publisher?.keys[0]?.lastUsedDay]).toEqual([404, new Date().toISOString().slice(0, 10)]);
});

test('doctor finds nothing on the deployed stack, then each part that breaks, and nothing once it is mended', async () => {
  const healthy = await look();
  console.log(describeReport(healthy));
  expect(complaintsIn(healthy)).toEqual([]);

  const broken = troubles();
  try {
    for (const { make } of broken) await make();
    const found = complaintsIn(await look());
    console.log(describeReport(found));
    expect(found.map(({ check, finding }) => [check.id, finding.state]).toSorted()).toEqual(
      broken.map(({ id, state }) => [id, state]).toSorted(),
    );
    for (const { id, says } of broken) expect(found.find(({ check }) => check.id === id)?.finding.saw).toMatch(says);
  } finally {
    for (const { mend } of broken) await mend();
  }
  expect(complaintsIn(await look())).toEqual([]);
}, 180_000);
