import { expect, test } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../functions/contract/env.ts';
import { WAITS } from '../../functions/contract/waits.ts';
import { grantsOf, refusalsOf } from './support/grants.ts';
import { synthesized, WITH_A_HUB } from './support/synthesized.ts';

const { service, stage } = synthesized('prod', WITH_A_HUB);

const on = (resource: string, ...actions: string[]) => actions.map((action) => `${action} on ${resource}`);
const onTable = (...actions: string[]) => on('Table', ...actions.map((action) => `dynamodb:${action}`));
/** @param prefixes - of partition keys, with commas between them. */
const inPartitions = (prefixes: string, ...actions: string[]) =>
  onTable(...actions).map((grant) => `${grant} for partitions ${prefixes.replaceAll(',', '*,')}*`);
const RECORDS_ENDINGS = 'dynamodb:PutItem on EndedTable';
const consumes = (queue: string) =>
  on(
    queue,
    'sqs:ChangeMessageVisibility',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
    'sqs:GetQueueUrl',
    'sqs:ReceiveMessage',
  );
const keepsUnreadableIn = (queue: string) => `sqs:SendMessage on ${queue}DeadLettersQueue`;
/** How many there are, and no letter itself. */
const countsLettersIn = (...queues: string[]) => queues.map((queue) => `sqs:GetQueueAttributes on ${queue}`);
const leavesLettersIn = (queue: string) => on(queue, 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage');
const readsItsStream = [
  ...on(
    'Table stream',
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
  ),
  ...on('TableKey', 'kms:Decrypt', 'kms:DescribeKey'),
];
const NOTES_THAT_A_KEY_WAS_USED = 'dynamodb:UpdateItem on Table for partitions PUBLISHER_KEY#*';
const SEES_HOLD_AND_NUMBERS = 'dynamodb:GetItem on Table for partitions RATE*, PUBLISHER#*';
const COUNTS_WHAT_A_KEY_WAS_TOLD = 'dynamodb:UpdateItem on Table for partitions BUDGET#counts#*';
const UNWRAPS_DATA_KEYS = 'kms:Decrypt on SealingKey for data-key';
const UNWRAPS_TOKEN_KEYS = 'kms:Decrypt on SealingKey for token-key';
const MAKES_TOKEN_KEYS = [UNWRAPS_TOKEN_KEYS, 'kms:GenerateDataKey on SealingKey for token-key'];
/** By their cards, which hold no draft. */
const NAMES_CASES = 'dynamodb:BatchGetItem on Table for partitions CARD#*';
/** Without it nobody who follows a case is found: it turns an appeal into a topic, and nothing else. */
const UNWRAPS_CASE_KEY = 'kms:Decrypt on SealingKey for case-key';
const READS_HASHING_KEYS = [
  'secretsmanager:GetSecretValue on HashingSecret',
  'kms:Decrypt on SealingKey for lookup-key',
  'kms:GenerateDataKey on SealingKey for lookup-key',
];

/**
 * Which identity SES finds for the From address is for SES to say: the address's own, or its domain's. In the sandbox IAM looks at the
 * recipient's identity too, and the canaries go to the mailbox simulator in every stage.
 */
const IDENTITIES = [
  `identity/${stage.fromAddress}`,
  `identity/${stage.mailDomain}`,
  'identity/*@simulator.amazonses.com',
];
const sends = (channel: 'Urgent' | 'Bulk' | 'Notices', resources: readonly string[], ...actions: string[]) =>
  [`configuration-set/${channel}ChannelConfigurationSet`, ...IDENTITIES, ...resources].flatMap((it) =>
    on(it, ...actions.map((action) => `ses:${action}`)),
  );

/** It is about the account, and IAM knows no resource for that. */
const ofTheAccount = (action: string) => `ses:${action} on *`;
const wakesLanes = ['sqs:SendMessage on BulkQueue', 'sqs:SendMessage on UrgentQueue'];
const suppresses = [
  ...onTable('GetItem', 'PutItem', 'Query', 'UpdateItem'),
  RECORDS_ENDINGS,
  UNWRAPS_DATA_KEYS,
  ...READS_HASHING_KEYS,
];
const sendsSlicesOf = (lane: 'Urgent' | 'Bulk') => [
  ...onTable('BatchGetItem', 'ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
  UNWRAPS_DATA_KEYS,
  UNWRAPS_CASE_KEY,
  ...MAKES_TOKEN_KEYS,
  // The bulk call is checked as the old API's too, and on a template, although ours comes with the call and has no name.
  ...sends(lane, ['template/*'], 'SendBulkEmail', 'SendBulkTemplatedEmail'),
  ofTheAccount('GetAccount'),
  ...consumes(`${lane}Queue`),
  `sqs:SendMessage on ${lane}Queue`,
  keepsUnreadableIn(`${lane}Queue`),
];

const HAS_PAGES_READ = 'lambda:InvokeFunction on AppealAlerts-prod-read-page';
/** The partitions of one transaction: of no subscriber, and of no publisher’s key. */
const WRITTEN_TOGETHER =
  'PUBLISHER#, APPEAL#, DISPATCH#, DISPATCHES#, PUBLISHED#, BUDGET#, CASES#, CHECK_CODE#, CARD#, OFFICE#';
/** What the functions of the API that publish have in common: nothing of it is of a subscriber, and none of it makes a key. */
const PUBLISHES = [
  ...inPartitions('PUBLISHER_KEY#, PUBLISHERS, PUBLISHER#, APPEAL#, DISPATCH#, CASES#, PUBLISHED#', 'GetItem', 'Query'),
  ...inPartitions(WRITTEN_TOGETHER, 'DeleteItem', 'PutItem', 'UpdateItem'),
  ...inPartitions('BUDGET#', 'BatchGetItem'),
  ...inPartitions('OFFICE#', 'GetItem'),
  ...inPartitions('OFFICE#, KEYRING', 'Query'),
  ...inPartitions('KEYRING', 'PutItem'),
  UNWRAPS_DATA_KEYS,
  'kms:GenerateDataKey on SealingKey for data-key',
  NOTES_THAT_A_KEY_WAS_USED,
  `${RECORDS_ENDINGS} for partitions ${WRITTEN_TOGETHER.replaceAll(',', '*,')}*`,
  HAS_PAGES_READ,
];

/** What each function may do beyond writing its own log. */
const MAY: Record<FunctionName, string[]> = {
  'publish-appeal': [
    ...PUBLISHES,
    ...inPartitions('DESK_DRAFTS#', 'GetItem', 'Query'),
    ...inPartitions(`${WRITTEN_TOGETHER}, DESK_DRAFTS#`, 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    `${RECORDS_ENDINGS} for partitions ${WRITTEN_TOGETHER.replaceAll(',', '*,')}*, DESK_DRAFTS#*`,
    ...consumes('SendingsQueue'),
    keepsUnreadableIn('SendingsQueue'),
    'sqs:SendMessage on NoticesQueue',
  ],
  'read-page': [],
  'preview-appeal': [
    ...inPartitions(
      'PUBLISHER_KEY#, PUBLISHER#, APPEAL#, DISPATCH#, PUBLISHED#, TOPIC#, KEYRING, RATE',
      'GetItem',
      'Query',
    ),
    ...inPartitions('SUBSCRIBER#', 'BatchGetItem'),
    HAS_PAGES_READ,
    NOTES_THAT_A_KEY_WAS_USED,
    COUNTS_WHAT_A_KEY_WAS_TOLD,
    UNWRAPS_DATA_KEYS,
    UNWRAPS_CASE_KEY,
  ],
  'steer-release': PUBLISHES,
  'keep-addressees': [
    ...inPartitions('PUBLISHER_KEY#, PUBLISHER#', 'GetItem', 'Query'),
    ...inPartitions('PUBLISHER#', 'PutItem', 'DeleteItem'),
    ...inPartitions('PUBLISHER_KEY#', 'UpdateItem'),
  ],
  'show-dispatch': [
    ...inPartitions('PUBLISHER_KEY#, DISPATCH#', 'GetItem', 'Query'),
    SEES_HOLD_AND_NUMBERS,
    NOTES_THAT_A_KEY_WAS_USED,
  ],
  'show-drafts': [
    ...inPartitions('PUBLISHER#', 'BatchGetItem'),
    ...inPartitions('PUBLISHER_KEY#, PUBLISHER#, DESK_DRAFTS#, KEYRING', 'GetItem', 'Query'),
    NOTES_THAT_A_KEY_WAS_USED,
    UNWRAPS_DATA_KEYS,
  ],
  'steer-dispatch': [
    ...inPartitions('PUBLISHER_KEY#, DISPATCH#', 'GetItem', 'Query', 'UpdateItem'),
    SEES_HOLD_AND_NUMBERS,
    ...wakesLanes,
  ],
  'read-appeal': [...inPartitions('APPEAL#', 'GetItem', 'Query'), ...inPartitions('CHECK_CODE#', 'GetItem')],
  'sign-up': [
    'kms:Encrypt on SealingKey for sign-up-request',
    'sqs:SendMessage on NoticesQueue',
    'sqs:SendMessage on SignUpsQueue',
    'secretsmanager:GetSecretValue on FormSecret',
    ...inPartitions('PUBLISHED#', 'Query'),
    NAMES_CASES,
  ],
  'confirm-follows': [
    RECORDS_ENDINGS,
    'dynamodb:BatchWriteItem on EndedTable',
    ...onTable('BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    NAMES_CASES,
    UNWRAPS_DATA_KEYS,
    UNWRAPS_CASE_KEY,
    // Cases are followed here first.
    'kms:GenerateDataKey on SealingKey for case-key',
    ...MAKES_TOKEN_KEYS,
    ...READS_HASHING_KEYS,
    'sqs:SendMessage on NoticesQueue',
    'sqs:SendMessage on SignUpsQueue',
  ],
  unsubscribe: [
    RECORDS_ENDINGS,
    ...onTable('DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    UNWRAPS_DATA_KEYS,
    UNWRAPS_TOKEN_KEYS,
    ...READS_HASHING_KEYS,
    'sqs:SendMessage on NoticesQueue',
  ],
  preferences: [
    RECORDS_ENDINGS,
    ...onTable(
      'BatchGetItem',
      'BatchWriteItem',
      'ConditionCheckItem',
      'DeleteItem',
      'GetItem',
      'PutItem',
      'Query',
      'UpdateItem',
    ),
    UNWRAPS_DATA_KEYS,
    UNWRAPS_CASE_KEY,
    UNWRAPS_TOKEN_KEYS,
    ...READS_HASHING_KEYS,
    'sqs:SendMessage on NoticesQueue',
  ],
  'erase-subscriber': [
    RECORDS_ENDINGS,
    ...onTable('BatchGetItem', 'BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    UNWRAPS_DATA_KEYS,
    UNWRAPS_CASE_KEY,
    UNWRAPS_TOKEN_KEYS,
    ...READS_HASHING_KEYS,
    'sqs:SendMessage on NoticesQueue',
  ],
  'undo-unsubscribe': [
    RECORDS_ENDINGS,
    ...onTable('BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    NAMES_CASES,
    UNWRAPS_DATA_KEYS,
    UNWRAPS_CASE_KEY,
    UNWRAPS_TOKEN_KEYS,
    ...READS_HASHING_KEYS,
  ],
  'browse-appeals': [
    ...inPartitions('CARD#', 'BatchGetItem'),
    ...inPartitions('SHELVES#', 'GetItem'),
    ...inPartitions('SHELF#, ABOUT_PUBLISHERS', 'Query'),
  ],
  desk: [
    ...inPartitions('DESK_SESSION#, OFFICE#, DESK_DRAFTS#, APPEAL#, PUBLISHER#, DISPATCH#, CASES#, RATE', 'GetItem'),
    ...inPartitions(WRITTEN_TOGETHER, 'DeleteItem', 'PutItem', 'UpdateItem'),
    `${RECORDS_ENDINGS} for partitions ${WRITTEN_TOGETHER.replaceAll(',', '*,')}*`,
    ...inPartitions('OFFICE#, DESK_DRAFTS#', 'DeleteItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
    ...inPartitions('OFFICE#, PUBLISHER_KEY#', 'PutItem', 'UpdateItem'),
    ...inPartitions('PUBLISHER#, OFFICE#, DESK_DRAFTS#, APPEAL#, PUBLISHED#, DISPATCH#, KEYRING', 'Query'),
    HAS_PAGES_READ,
    'lambda:InvokeFunction on AppealAlerts-prod-preview-appeal',
    'lambda:InvokeFunction on AppealAlerts-prod-steer-dispatch',
    'sqs:SendMessage on NoticesQueue',
    'sqs:SendMessage on SendingsQueue',
    ...inPartitions('CARD#, PUBLISHER#, DESK_DRAFTS#, BUDGET#', 'BatchGetItem'),
    UNWRAPS_DATA_KEYS,
    UNWRAPS_TOKEN_KEYS,
  ],
  'sign-in-members': [
    ...inPartitions('DESK_SESSION#, OFFICE#, DESK_SPENT#', 'GetItem'),
    ...inPartitions('DESK_SESSION#, OFFICE#, DESK_SPENT#, KEYRING', 'PutItem'),
    ...inPartitions('DESK_SESSION#', 'DeleteItem'),
    ...inPartitions('KEYRING', 'Query'),
    'sqs:SendMessage on NoticesQueue',
    UNWRAPS_DATA_KEYS,
    'kms:Encrypt on SealingKey for sign-up-request',
    ...MAKES_TOKEN_KEYS,
  ],
  'index-appeals': [
    ...inPartitions('CARD#, LISTING#, SHELVES#', 'GetItem'),
    ...inPartitions('LISTING#, SHELF#', 'ConditionCheckItem', 'PutItem'),
    ...inPartitions('LISTING#, SHELF#, SHELVES#', 'DeleteItem'),
    ...inPartitions('SHELF#', 'Query'),
    ...inPartitions('SHELVES#', 'BatchGetItem'),
    ...inPartitions('CARD#, SHELVES#', 'UpdateItem'),
    ...readsItsStream,
    ...leavesLettersIn('indexappealsfailuresQueue'),
    'sqs:SendMessage on PingsQueue',
  ],
  'ping-hub': [...inPartitions('LISTING#', 'GetItem'), ...consumes('PingsQueue'), keepsUnreadableIn('PingsQueue')],
  'start-dispatch': [
    ...onTable('GetItem', 'PutItem', 'Query', 'UpdateItem'),
    UNWRAPS_CASE_KEY,
    ...readsItsStream,
    ...leavesLettersIn('startdispatchfailuresQueue'),
    ...wakesLanes,
  ],
  'send-urgent': sendsSlicesOf('Urgent'),
  'send-bulk': sendsSlicesOf('Bulk'),
  'send-notice': [
    ...onTable('BatchGetItem', 'GetItem', 'Query'),
    ...inPartitions(
      'SUBSCRIBER#, ADDRESS#, SIGN_UP#, SIGN_IN#, ADDRESS_CHANGE#, TRACES#, NETWORK_SALT#, CONFIRMATIONS, BUDGET#, APPEAL#, DISPATCH#, DISPATCHES#, RECEIPTS#, RATE, KEYRING',
      'ConditionCheckItem',
      'PutItem',
      'UpdateItem',
    ),
    UNWRAPS_DATA_KEYS,
    ...MAKES_TOKEN_KEYS,
    'kms:GenerateDataKey on SealingKey for data-key',
    'kms:Decrypt on SealingKey for sign-up-request',
    ...READS_HASHING_KEYS,
    // A notice's subject and parts come ready: neither raw mail nor a template.
    ...sends('Notices', [], 'SendEmail'),
    ofTheAccount('GetAccount'),
    ...consumes('NoticesQueue'),
    ...consumes('SignUpsQueue'),
    keepsUnreadableIn('NoticesQueue'),
    keepsUnreadableIn('SignUpsQueue'),
    // Where a canary of sign-ups goes on to.
    'sqs:SendMessage on NoticesQueue',
  ],
  sweep: [
    RECORDS_ENDINGS,
    ofTheAccount('GetAccount'),
    ...onTable(
      'BatchGetItem',
      'BatchWriteItem',
      'ConditionCheckItem',
      'DeleteItem',
      'GetItem',
      'PutItem',
      'Query',
      'UpdateItem',
    ),
    'dynamodb:Query on Table/index/due-work',
    HAS_PAGES_READ,
    UNWRAPS_DATA_KEYS,
    UNWRAPS_CASE_KEY,
    ...READS_HASHING_KEYS,
    ...leavesLettersIn('sweepfailuresQueue'),
    ...countsLettersIn(
      ...['Bulk', 'Feedback', 'Notices', 'Pings', 'Sendings', 'SignUps', 'Urgent'].map(
        (name) => `${name}QueueDeadLettersQueue`,
      ),
      'FeedbackEventsLettersQueue',
      ...['startdispatch', 'indexappeals', 'sweep', 'plandigests', 'reconcilesuppressions'].map(
        (name) => `${name}failuresQueue`,
      ),
    ),
    ...wakesLanes,
    'sqs:SendMessage on NoticesQueue',
    'sqs:SendMessage on SendingsQueue',
    'sqs:SendMessage on SignUpsQueue',
  ],
  'plan-digests': [
    ...onTable('BatchGetItem', 'BatchWriteItem', 'PutItem', 'Query', 'UpdateItem'),
    ...inPartitions('DIGEST_SLOTS', 'DeleteItem'),
    'dynamodb:Query on Table/index/due-work',
    ...leavesLettersIn('plandigestsfailuresQueue'),
  ],
  'record-feedback': [
    ...suppresses,
    ...on('Table', 'dynamodb:BatchGetItem'),
    ...consumes('FeedbackQueue'),
    keepsUnreadableIn('FeedbackQueue'),
  ],
  'reconcile-suppressions': [
    ...suppresses,
    // In the sandbox the list is closed: it asks first.
    ofTheAccount('GetAccount'),
    ofTheAccount('ListSuppressedDestinations'),
    ...leavesLettersIn('reconcilesuppressionsfailuresQueue'),
  ],
};

test.each(FUNCTION_NAMES)('%s may do what its work asks for, write its own log, and nothing more', (name) => {
  const ownLog = on(`${name.replaceAll('-', '')}logs`, 'logs:CreateLogStream', 'logs:PutLogEvents');
  expect(grantsOf(service, stage, name)).toEqual([...MAY[name], ...ownLog].toSorted());
});

test('who may ask another function waits for it as the timeouts are held to', () => {
  const asks = FUNCTION_NAMES.flatMap((caller) =>
    grantsOf(service, stage, caller)
      .filter((grant) => grant.startsWith('lambda:InvokeFunction on '))
      .map((grant) => `${caller}: ${grant}`),
  );
  expect(asks.toSorted()).toEqual(
    WAITS.map(({ caller, asked }) => `${caller}: lambda:InvokeFunction on AppealAlerts-prod-${asked}`).toSorted(),
  );
});

test('only the sender of notices opens a request that the sign-up page sealed', () => {
  const opens = 'kms:Decrypt on SealingKey for sign-up-request';
  expect(FUNCTION_NAMES.filter((name) => grantsOf(service, stage, name).includes(opens))).toEqual(['send-notice']);
});

test('what mails notices writes no office, draft, publisher, key of one, topic, session or page', () => {
  const writes = grantsOf(service, stage, 'send-notice').filter((grant) =>
    /^dynamodb:(?:Put|Update|Delete|ConditionCheck|BatchWrite)/.test(grant),
  );
  expect(writes.filter((grant) => !grant.includes(' for partitions '))).toEqual([]);
  const others =
    /\b(?:OFFICE|DESK_|PUBLISH|TOPIC|SESSION|CARD|SHEL|LISTING|CASES|CHECK_CODE|DIGEST_SLOTS|ERASURE|HELD)/;
  expect(writes.filter((grant) => others.test(grant))).toEqual([]);
});

test('a function that records what ended can read nothing of it back', () => {
  const ofRecord = FUNCTION_NAMES.flatMap((name) =>
    grantsOf(service, stage, name).filter((grant) => grant.includes(' on EndedTable')),
  );
  expect(new Set(ofRecord)).toEqual(
    new Set([
      RECORDS_ENDINGS,
      `${RECORDS_ENDINGS} for partitions ${WRITTEN_TOGETHER.replaceAll(',', '*,')}*`,
      `${RECORDS_ENDINGS} for partitions ${WRITTEN_TOGETHER.replaceAll(',', '*,')}*, DESK_DRAFTS#*`,
      'dynamodb:BatchWriteItem on EndedTable',
    ]),
  );
});

test('the sign-up page can neither read a request back nor see more of the table than what was published', () => {
  const grants = grantsOf(service, stage, 'sign-up');
  expect(grants.filter((grant) => grant.startsWith('kms:Decrypt') || grant.includes('HashingSecret'))).toEqual([]);
  expect(grants.filter((grant) => grant.startsWith('dynamodb:'))).toEqual([
    NAMES_CASES,
    ...inPartitions('PUBLISHED#', 'Query'),
  ]);
});

test('the function that parses untrusted markup may write its own log, and nothing else at all', () => {
  expect(grantsOf(service, stage, 'read-page').filter((grant) => !grant.startsWith('logs:'))).toEqual([]);
});

test('no page of a subscriber’s own reaches publishers, appeals, mailings or receipts, nor cards but to name a case', () => {
  const ACTIONS = [
    'BatchGetItem',
    'BatchWriteItem',
    'ConditionCheckItem',
    'DeleteItem',
    'GetItem',
    'PutItem',
    'Query',
    'UpdateItem',
  ];
  const KEYS =
    'PUBLISHERS*, PUBLISHER_KEY#*, PUBLISHER#*, OFFICE#*, DESK_SESSION#*, DESK_SPENT#*, DESK_DRAFTS#*, PUBLISHED#*, APPEAL#*, SHELF#*, SHELVES#*, LISTING#*, DISPATCH#*, DISPATCHES#*, RECEIPTS#*, FEEDBACK*, RATE*';
  const inAny = (keys: string, actions: readonly string[]) =>
    onTable(...actions).map((action) => `${action} for any partition of ${keys}`);
  for (const name of ['unsubscribe', 'erase-subscriber'] as const)
    expect([name, refusalsOf(service, stage, name)]).toEqual([name, inAny(`${KEYS}, CARD#*`, ACTIONS)]);
  const namesCases = [
    ...inAny(KEYS, ACTIONS),
    ...inAny(
      'CARD#*',
      ACTIONS.filter((action) => action !== 'BatchGetItem'),
    ),
  ].toSorted();
  for (const name of ['confirm-follows', 'undo-unsubscribe', 'preferences'] as const)
    expect([name, refusalsOf(service, stage, name).toSorted()]).toEqual([name, namesCases]);
});

/** Who agreed to be listed is sealed by what publishes. What else these keys seal stands in partitions that it can't read. */
const SEALS_CONSENTS = ['publish-appeal', 'steer-release'];

test('what publishes can’t see a subscriber or a topic, nor put or delete a publisher’s key, and what steers no wrapped key', () => {
  for (const name of ['publish-appeal', 'steer-release', 'show-dispatch', 'steer-dispatch', 'read-appeal'] as const) {
    const grants = grantsOf(service, stage, name).filter((grant) => grant.startsWith('dynamodb:'));
    expect([name, grants.filter((grant) => !grant.includes(' for partitions '))]).toEqual([name, []]);
    const secret = SEALS_CONSENTS.includes(name)
      ? /\b(?:SUBSCRIBER|ADDRESS|TOPIC|SESSION)/
      : /\b(?:SUBSCRIBER|ADDRESS|TOPIC|KEYRING|SESSION)/;
    expect([name, grants.filter((grant) => secret.test(grant))]).toEqual([name, []]);
    expect([name, grants.filter((grant) => /(?:Put|Delete)Item.*PUBLISHER(?:_KEY#|S)/.test(grant))]).toEqual([
      name,
      [],
    ]);
  }
});

test('a From address below the mail domain may be signed for by its own domain, by each above it and by the mail domain', () => {
  const below = synthesized('prod', { fromAddress: `alerts@one.two.${stage.mailDomain}` });
  const identities = grantsOf(below.service, below.stage, 'send-bulk').flatMap(
    (grant) => /^ses:SendBulkEmail on (identity\/.*)$/.exec(grant)?.[1] ?? [],
  );
  expect(identities).toEqual([
    'identity/*@simulator.amazonses.com',
    `identity/alerts@one.two.${stage.mailDomain}`,
    `identity/${stage.mailDomain}`,
    `identity/one.two.${stage.mailDomain}`,
    `identity/two.${stage.mailDomain}`,
  ]);
});

test('a rehearsal in the sandbox may mail the people on its own list, whose identities IAM then looks at, and no others', () => {
  const dev = synthesized('dev', { recipientAllowList: '@desk.test,ana@readers.test,@simulator.amazonses.com' });
  const identities = grantsOf(dev.service, dev.stage, 'send-notice').flatMap(
    (grant) => /^ses:SendEmail on (identity\/.*)$/.exec(grant)?.[1] ?? [],
  );
  expect(identities).toEqual(
    [
      ...['*@simulator.amazonses.com', dev.stage.fromAddress, dev.stage.mailDomain],
      ...['*@desk.test', 'desk.test', 'ana@readers.test', 'readers.test'],
    ]
      .map((identity) => `identity/${identity}`)
      .toSorted(),
  );
});
