import { basename } from 'node:path';
import { z } from 'zod';
import {
  addressChangeKey,
  addressKey,
  appealPartition,
  budgetKey,
  CONFIRMATIONS_PARTITION,
  COUNTS_SCOPE,
  cardKey,
  checkCodeKey,
  confirmationsOfSource,
  DIGEST_SLOTS_PARTITION,
  deskDraftsPartition,
  deskSessionKey,
  deskSpentKey,
  dispatchPartition,
  KEYRING_PARTITION,
  lineKey,
  listingKey,
  mailHoldKey,
  networkSaltKey,
  notMeKey,
  officeKey,
  PLANNED_DISPATCHES_PREFIX,
  PUBLISHED_TOGETHER,
  PUBLISHER_PROFILES_PARTITION,
  PUBLISHERS_PARTITION,
  publishedPartition,
  publisherKeyKey,
  publisherPartition,
  rateKey,
  receiptKey,
  sandboxKey,
  shelfCountKey,
  shelfPartition,
  signInKey,
  signUpKey,
  subscriberKey,
  topicPartition,
  tracesPartition,
} from '../../../functions/contract/table-keys.ts';
import type { Stage } from '../../../infra/stages/schema.ts';
import { type BundledCall, operationOf } from './bundled-calls.ts';
import { ACCOUNT_ID, type DeployedResource, type Deployment } from './deployed.ts';
import type { Access } from './iam.ts';
import { getAction, isOfType } from './service-reference.ts';
import { sendAccesses } from './ses-access.ts';

/** Something that a function's role must be granted. */
export interface Need extends Access {
  /** The file that calls, or the part of the template that works for the function. */
  readonly by: string;
}

interface CallingFunction {
  /** What the template gives it to talk to. */
  readonly environment: Readonly<Record<string, string>>;
  readonly calls: readonly BundledCall[];
  readonly mailDomain: string;
  readonly region: string;
}

const SERVICES: Readonly<Record<string, string>> = {
  'client-dynamodb': 'dynamodb',
  'client-kms': 'kms',
  'client-lambda': 'lambda',
  'client-secrets-manager': 'secretsmanager',
  'client-sesv2': 'ses',
  'client-sqs': 'sqs',
};

/**
 * Operations whose action has another name.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
const ACTION_NAMES: Readonly<Record<string, string>> = { SendMessageBatch: 'SendMessage', Invoke: 'InvokeFunction' };

const A_KEY = publisherKeyKey('sample').pk;
const A_PUBLISHER = publisherPartition('sample');
const AN_APPEAL = appealPartition('sample');
const A_DISPATCH = dispatchPartition('sample');
const A_BUDGET = budgetKey('appealsPerHour#sample', '2026-11-26T04').pk;
const AN_OFFICE = officeKey('sample').pk;
const SOME_DRAFTS = deskDraftsPartition('sample');
const A_DESK_SESSION = deskSessionKey('sample').pk;
const A_CARD = cardKey('sample').pk;
const AN_ADDRESS_CHANGE = addressChangeKey('sample').pk;
const SOME_TRACES = tracesPartition('sample');
const A_SUBSCRIBER = subscriberKey('sample').pk;
const SOME_RECEIPTS = receiptKey('sample', '', '').pk;
const A_SIGN_UP = [signUpKey('sample').pk, addressKey('sample').pk];
const A_LISTING = listingKey('sample').pk;
const A_COUNT = shelfCountKey('*').pk;
const A_SHELF = shelfPartition('*', 0);
/** A transaction's partitions are asked for together: AWS does not say that each entry's action is held against its own key alone. */
const WRITTEN_TOGETHER = PUBLISHED_TOGETHER.map((prefix) => `${prefix}sample`);

/** The partitions that a file asks for by each action, where a grant to one of its callers names partitions. */
const PARTITIONS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  archive: { GetItem: [A_COUNT], Query: [A_SHELF] },
  cards: { BatchGetItem: [A_CARD] },
  'shelves-of-appeal': { GetItem: [A_LISTING] },
  'archive-index': {
    GetItem: [A_CARD, A_LISTING, A_COUNT],
    PutItem: [A_LISTING, A_SHELF],
    ConditionCheckItem: [A_LISTING, A_SHELF],
    DeleteItem: [A_LISTING, A_SHELF, A_COUNT],
    BatchGetItem: [A_COUNT],
    UpdateItem: [A_COUNT],
    Query: [A_SHELF],
  },
  'check-codes': { GetItem: [checkCodeKey('sample').pk] },
  'recent-appeals': { Query: [publishedPartition('2026-11')] },
  'digest-plans': { DeleteItem: [DIGEST_SLOTS_PARTITION] },
  'listed-publishers': { Query: [PUBLISHER_PROFILES_PARTITION] },
  publishers: {
    GetItem: [A_KEY],
    UpdateItem: [A_KEY],
    PutItem: [PUBLISHERS_PARTITION, A_KEY, PUBLISHER_PROFILES_PARTITION],
    Query: [PUBLISHERS_PARTITION],
  },
  offices: { GetItem: [AN_OFFICE], PutItem: [AN_OFFICE] },
  // One transaction: AWS does not say whether each entry's action is held against its own key alone.
  'ended-keys': { PutItem: [AN_OFFICE, A_KEY], UpdateItem: [AN_OFFICE, A_KEY] },
  'office-entries': { GetItem: [AN_OFFICE], PutItem: [AN_OFFICE], Query: [AN_OFFICE] },
  consents: { Query: [AN_OFFICE], PutItem: [AN_OFFICE], DeleteItem: [AN_OFFICE] },
  'desk-sessions': { GetItem: [A_DESK_SESSION], PutItem: [A_DESK_SESSION], DeleteItem: [A_DESK_SESSION] },
  'spent-once': { GetItem: [deskSpentKey('sample').pk], PutItem: [deskSpentKey('sample').pk] },
  'known-appeals': { GetItem: [A_PUBLISHER] },
  'draft-reads': { GetItem: [SOME_DRAFTS], Query: [SOME_DRAFTS] },
  'kept-drafts': { BatchGetItem: [SOME_DRAFTS] },
  'brought-drafts': { GetItem: [AN_APPEAL], Query: [A_PUBLISHER] },
  'desk-drafts': {
    GetItem: [SOME_DRAFTS],
    PutItem: [SOME_DRAFTS, AN_OFFICE],
    UpdateItem: [SOME_DRAFTS, AN_OFFICE],
    DeleteItem: [SOME_DRAFTS, AN_OFFICE],
  },
  'draft-removal': {
    GetItem: [SOME_DRAFTS],
    Query: [SOME_DRAFTS],
    PutItem: [SOME_DRAFTS, AN_OFFICE],
    UpdateItem: [SOME_DRAFTS],
    DeleteItem: [SOME_DRAFTS],
  },
  'approval-writes': {
    ConditionCheckItem: [AN_OFFICE, SOME_DRAFTS],
    PutItem: [...WRITTEN_TOGETHER, SOME_DRAFTS],
    UpdateItem: [...WRITTEN_TOGETHER, SOME_DRAFTS],
  },
  'proposal-reads': { GetItem: [AN_OFFICE], Query: [AN_OFFICE] },
  'sending-proposals': {
    ConditionCheckItem: [AN_OFFICE, SOME_DRAFTS],
    PutItem: [AN_OFFICE, SOME_DRAFTS],
    UpdateItem: [AN_OFFICE, SOME_DRAFTS],
  },
  'withdrawn-people': { GetItem: [SOME_DRAFTS], PutItem: [SOME_DRAFTS] },
  'draft-cleaning': { Query: [SOME_DRAFTS], DeleteItem: [SOME_DRAFTS] },
  'entry-item': { PutItem: [AN_OFFICE] },
  'kept-entries': { Query: [AN_OFFICE] },
  'kept-consents': { Query: [AN_OFFICE] },
  'kept-tests': { Query: [SOME_DRAFTS] },
  'kept-notes': { Query: [SOME_DRAFTS] },
  'kept-releases': { Query: [A_PUBLISHER] },
  'as-read': {
    PutItem: [AN_OFFICE],
    UpdateItem: [AN_OFFICE, SOME_DRAFTS, A_PUBLISHER, AN_APPEAL],
    DeleteItem: [AN_OFFICE, SOME_DRAFTS, A_PUBLISHER, AN_APPEAL],
  },
  'kept-proposals': { GetItem: [AN_OFFICE], Query: [AN_OFFICE] },
  'kept-brought': { Query: [A_PUBLISHER], GetItem: [AN_APPEAL], DeleteItem: [A_PUBLISHER, AN_APPEAL] },
  'taken-budgets': { BatchGetItem: [A_BUDGET] },
  'office-limits': { GetItem: [AN_OFFICE] },
  'own-appeals': { Query: [A_PUBLISHER] },
  'shown-numbers': { GetItem: [A_PUBLISHER], Query: [A_PUBLISHER] },
  'published-drafts': { BatchGetItem: [A_PUBLISHER] },
  'token-keys': { Query: [KEYRING_PARTITION], PutItem: [KEYRING_PARTITION] },
  budgets: { UpdateItem: [budgetKey(`${COUNTS_SCOPE}sample`, '2026-11').pk] },
  'appeal-writes': { UpdateItem: WRITTEN_TOGETHER },
  appeals: {
    GetItem: [A_PUBLISHER, AN_APPEAL],
    Query: [AN_APPEAL],
    PutItem: WRITTEN_TOGETHER,
    UpdateItem: WRITTEN_TOGETHER,
    DeleteItem: WRITTEN_TOGETHER,
  },
  drafts: { PutItem: WRITTEN_TOGETHER, UpdateItem: WRITTEN_TOGETHER, DeleteItem: WRITTEN_TOGETHER },
  'draft-notes': { Query: [SOME_DRAFTS], PutItem: [SOME_DRAFTS], DeleteItem: [SOME_DRAFTS] },
  'draft-tests': {
    GetItem: [SOME_DRAFTS],
    PutItem: [SOME_DRAFTS, AN_OFFICE],
    UpdateItem: [SOME_DRAFTS, AN_OFFICE],
  },
  addressees: { GetItem: [A_PUBLISHER], PutItem: [A_PUBLISHER], Query: [A_PUBLISHER], DeleteItem: [A_PUBLISHER] },
  images: { GetItem: [AN_APPEAL] },
  releases: {
    GetItem: [A_PUBLISHER],
    PutItem: [A_PUBLISHER],
    Query: [A_PUBLISHER],
    UpdateItem: [A_PUBLISHER],
    DeleteItem: [A_PUBLISHER],
  },
  'due-items': { UpdateItem: [A_PUBLISHER] },
  'due-work': { UpdateItem: [A_DISPATCH] },
  dispatches: { GetItem: [A_DISPATCH], UpdateItem: [A_DISPATCH] },
  steering: { GetItem: [A_DISPATCH], UpdateItem: [A_DISPATCH] },
  slices: { GetItem: [A_DISPATCH], PutItem: [A_DISPATCH], Query: [A_DISPATCH], UpdateItem: [A_DISPATCH] },
  deliveries: { Query: [A_DISPATCH], UpdateItem: [A_DISPATCH] },
  'appeal-dispatches': { Query: [AN_APPEAL] },
  candidates: { Query: [topicPartition('sample')] },
  people: { BatchGetItem: [subscriberKey('sample').pk] },
  line: { GetItem: [lineKey.pk], PutItem: [lineKey.pk] },
  'mail-hold': { GetItem: [mailHoldKey.pk] },
  sandbox: { GetItem: [sandboxKey.pk], PutItem: [sandboxKey.pk] },
  endings: { PutItem: WRITTEN_TOGETHER },
  'address-changes': {
    PutItem: [A_SUBSCRIBER, AN_ADDRESS_CHANGE, SOME_TRACES],
    ConditionCheckItem: [A_SUBSCRIBER, AN_ADDRESS_CHANGE, SOME_TRACES],
    UpdateItem: [AN_ADDRESS_CHANGE],
  },
  'sign-ins': { PutItem: [signInKey('sample').pk], UpdateItem: [signInKey('sample').pk] },
  receipts: {
    PutItem: [A_DISPATCH, SOME_RECEIPTS],
    ConditionCheckItem: [A_DISPATCH, SOME_RECEIPTS],
    UpdateItem: [A_DISPATCH, SOME_RECEIPTS],
  },
  confirmations: { UpdateItem: [CONFIRMATIONS_PARTITION, confirmationsOfSource('sample')] },
  notices: { ConditionCheckItem: [A_SUBSCRIBER, SOME_TRACES], UpdateItem: [A_SUBSCRIBER, SOME_TRACES] },
  'rolling-budgets': { UpdateItem: [budgetKey('sample', 'rolling').pk] },
  'sign-ups': { PutItem: A_SIGN_UP, UpdateItem: A_SIGN_UP },
  'stored-sign-up': { UpdateItem: A_SIGN_UP },
  'ways-to-sign-ups': { PutItem: A_SIGN_UP },
  'not-me-mailboxes': { PutItem: [notMeKey('sample').pk] },
  'network-hasher': { PutItem: [networkSaltKey('2026-11-26').pk] },
  'welcome-receipts': {
    PutItem: [A_DISPATCH, AN_APPEAL, `${PLANNED_DISPATCHES_PREFIX}2026-11`, SOME_RECEIPTS],
    ConditionCheckItem: [AN_APPEAL, SOME_RECEIPTS],
    UpdateItem: [SOME_RECEIPTS],
  },
  rate: { UpdateItem: [rateKey.pk], PutItem: [rateKey.pk] },
  'lookup-key': { Query: [KEYRING_PARTITION], PutItem: [KEYRING_PARTITION] },
  keyring: { Query: [KEYRING_PARTITION], PutItem: [KEYRING_PARTITION] },
  'case-key': { Query: [KEYRING_PARTITION], PutItem: [KEYRING_PARTITION] },
};

/** Files that name several partitions above, and ask for one of them with each call. */
const ONE_PARTITION_A_CALL: ReadonlySet<string> = new Set(['as-read', 'kept-brought']);

/** The variable that an adapter's table comes from, where it is not the one table. */
const TABLE_VARIABLES: Readonly<Record<string, string>> = {
  'functions/adapters/dynamodb/subscriber/endings.ts': 'ENDED_TABLE_NAME',
};

/** The variables that an adapter's queues come from; one may name several, with commas between them. */
const QUEUE_VARIABLES: Readonly<Record<string, RegExp>> = {
  'functions/adapters/sqs/queue.ts': /_QUEUE_URL$/,
  'functions/adapters/sqs/dead-letters.ts': /_LETTERS_URL$/,
  'functions/adapters/sqs/letter-counts.ts': /^LETTER_QUEUE_URLS$/,
};

/** By the encryption context that a file gives with each of its calls to KMS. */
const PURPOSES: Readonly<Record<string, string>> = {
  dataKeyContext: 'data-key',
  tokenKeyContext: 'token-key',
  lookupKeyContext: 'lookup-key',
  caseKeyContext: 'case-key',
  signUpRequestContext: 'sign-up-request',
};

/** Of a function's properties as much as its needs follow from. */
const LambdaFunction = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
  LoggingConfig: z.object({ LogGroup: z.string() }),
});

/** What a function's own calls need. */
export function needsOfCalls(
  fn: DeployedResource,
  calls: readonly BundledCall[],
  { mailDomain, region }: Pick<Stage, 'mailDomain' | 'region'>,
  deployment: Deployment,
): Need[] {
  const { Environment } = LambdaFunction.parse(fn.properties);
  const caller: CallingFunction = { environment: Environment.Variables, calls, mailDomain, region };
  return caller.calls.flatMap((call) => {
    const service = SERVICES[call.client];
    if (!service) throw new Error(`${call.file} calls AWS through ${call.client}: needs.ts does not know its service`);
    const operation = operationOf(call.command);
    const by = { by: call.file };
    if (operation === 'SendEmail' || operation === 'SendBulkEmail')
      return needsOfMail(operation, call, caller).map((access) => ({ ...access, ...by }));
    const action = `${service}:${ACTION_NAMES[operation] ?? operation}`;
    return resourcesFor(action, call, targetsOf(call, caller.environment, deployment), deployment).flatMap((resource) =>
      contextsOf(action, call).map((context) => ({ action, resource, context, ...by })),
    );
  });
}

/** Resources of each type that the reference stars, among what the function is given; `*` where it stars none. */
function resourcesFor(action: string, call: BundledCall, targets: readonly string[], deployment: Deployment): string[] {
  const [service = ''] = action.split(':');
  const { required } = getAction(action);
  if (required.length === 0) return ['*'];
  const starred = required.flatMap((type) => {
    const ofType = targets.filter((arn) => isOfType(arn, service, type));
    if (ofType.length === 0)
      throw new Error(`${call.file} needs ${action} on a ${type}, and its function is given none in its environment`);
    return ofType;
  });
  if (action !== 'dynamodb:Query' || !call.code.includes('IndexName')) return starred;
  // A question to an index is about the index, not about its table.
  return indexesOf(deployment).filter((arn) => starred.some((table) => arn.startsWith(`${table}/`)));
}

/** What the environment gives a call to talk to, as ARNs: queues by their address, tables by name, everything else by its ARN. */
function targetsOf(
  { client, file }: BundledCall,
  environment: Readonly<Record<string, string>>,
  deployment: Deployment,
): string[] {
  if (client === 'client-sqs') return queuesOf(file, environment, deployment);
  const tableName = environment[TABLE_VARIABLES[file] ?? 'TABLE_NAME'];
  const tables = deployment.all('AWS::DynamoDB::GlobalTable').filter(({ ref }) => ref === tableName);
  return [...tables.map(({ arn }) => arn), ...Object.values(environment).filter((value) => value.startsWith('arn:'))];
}

function queuesOf(file: string, environment: Readonly<Record<string, string>>, deployment: Deployment): string[] {
  const variables = QUEUE_VARIABLES[file];
  if (!variables) throw new Error(`needs.ts does not know which queues ${file} talks to`);
  const addresses = Object.entries(environment).flatMap(([name, value]) =>
    variables.test(name) ? value.split(',') : [],
  );
  return deployment
    .all('AWS::SQS::Queue')
    .filter(({ ref }) => addresses.includes(ref))
    .map(({ arn }) => arn);
}

const indexesOf = (deployment: Deployment) =>
  deployment
    .all('AWS::DynamoDB::GlobalTable')
    .flatMap(({ arn, properties }) =>
      ((properties.GlobalSecondaryIndexes ?? []) as { IndexName: string }[]).map(
        ({ IndexName }) => `${arn}/index/${IndexName}`,
      ),
    );

function contextsOf(action: string, { file, code }: BundledCall): Record<string, readonly string[]>[] {
  const [service = '', operation = ''] = action.split(':');
  const name = basename(file, '.ts');
  const partitions = PARTITIONS[name]?.[operation];
  if (service === 'dynamodb' && !partitions) return [{}];
  if (service === 'dynamodb' && partitions)
    return (ONE_PARTITION_A_CALL.has(name) ? partitions.map((one) => [one]) : [partitions]).map((asked) => ({
      'dynamodb:LeadingKeys': asked,
    }));
  if (service !== 'kms') return [{}];
  const purposes = Object.entries(PURPOSES).filter(([word]) => code.includes(word));
  return [{ 'kms:EncryptionContext:purpose': purposes.map(([, purpose]) => purpose) }];
}

function needsOfMail(
  operation: 'SendEmail' | 'SendBulkEmail',
  { code }: BundledCall,
  caller: CallingFunction,
): Access[] {
  const { FROM_ADDRESS, CONFIGURATION_SET_NAME, RECIPIENT_ALLOW_LIST = '' } = caller.environment;
  if (FROM_ADDRESS === undefined) throw new Error('A function that sends mail has a FROM_ADDRESS');
  const content = /\bRaw: /.test(code) ? 'raw' : /\bTemplate: /.test(code) ? 'template' : 'ready';
  // A list of people is a rehearsal's, and a rehearsal may be in the sandbox. A canary may be there anywhere.
  const listed = RECIPIENT_ALLOW_LIST === '*' ? [] : RECIPIENT_ALLOW_LIST.split(',');
  const recipients = [
    'success@simulator.amazonses.com',
    ...listed.map((entry) => (entry.startsWith('@') ? `anyone${entry}` : entry)),
  ];
  return sendAccesses(
    operation,
    { from: FROM_ADDRESS, recipients, configurationSet: CONFIGURATION_SET_NAME, content },
    caller.mailDomain,
    { region: caller.region, accountId: ACCOUNT_ID, isInSandbox: true },
  );
}

/** What Lambda does in a function's name: its log, its event sources, what it leaves of a failure. */
export function needsOfPlumbing(fn: DeployedResource, deployment: Deployment): Need[] {
  const isOfFn = ({ properties }: DeployedResource) =>
    [fn.arn, fn.arn.split(':').at(-1)].includes(String(properties.FunctionName));
  const sources = deployment.all('AWS::Lambda::EventSourceMapping').filter(isOfFn);
  const invocations = deployment.all('AWS::Lambda::EventInvokeConfig').filter(isOfFn);
  return [
    ...needsOfLog(fn),
    ...sources.flatMap(({ properties }) => needsOfSource(String(properties.EventSourceArn))),
    ...[...sources, ...invocations].flatMap(needsOfFailures),
  ];
}

function needsOfLog({ arn, properties }: DeployedResource): Need[] {
  const { LogGroup } = LambdaFunction.parse(properties).LoggingConfig;
  const resource = `${arn.replace(':lambda:', ':logs:').replace(/function:.*$/, '')}log-group:${LogGroup}:log-stream:any`;
  return ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({ action, resource, by: 'its own log' }));
}

/**
 * What Lambda asks of a source.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaSQSQueueExecutionRole.html
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaDynamoDBExecutionRole.html
 */
const ACTIONS_ON_SOURCE: Readonly<Record<string, readonly string[]>> = {
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
};

function needsOfSource(sourceArn: string): Need[] {
  const actions = ACTIONS_ON_SOURCE[sourceArn.split(':')[2] ?? ''];
  if (!actions) throw new Error(`needs.ts does not know what Lambda asks of ${sourceArn}`);
  return actions.map((action) => ({ action, resource: sourceArn, by: 'its event source' }));
}

interface Destinations {
  readonly OnFailure?: { readonly Destination: string };
}

function needsOfFailures({ properties }: DeployedResource): Need[] {
  const { OnFailure } = (properties.DestinationConfig ?? {}) as Destinations;
  if (!OnFailure) return [];
  return [{ action: 'sqs:SendMessage', resource: OnFailure.Destination, by: 'what it leaves of a failure' }];
}
