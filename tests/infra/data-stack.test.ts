import { Match, type Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { resourcesOf } from './support/resources.ts';
import { synthesized } from './support/synthesized.ts';

const prod = synthesized('prod').data;
const local = synthesized('local').data;

const STATEFUL = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::SecretsManager::Secret',
  'AWS::SES::EmailIdentity',
];

test('the ids of what must survive never change: a new id is a new, empty resource', () => {
  const ids = STATEFUL.flatMap((type) => resourcesOf(prod, type).map(([id]) => `${type} ${id}`));
  expect(ids).toEqual([
    'AWS::DynamoDB::GlobalTable TableCD117FA1',
    'AWS::DynamoDB::GlobalTable EndedTableE4CE8906',
    'AWS::KMS::Key TableKeyF581D96F',
    'AWS::KMS::Key SealingKey98C9818D',
    'AWS::SecretsManager::Secret HashingSecret0B292ACF',
    'AWS::SecretsManager::Secret FormSecret32424467',
    'AWS::SES::EmailIdentity MailDomainBA8757BD',
  ]);
});

test('in prod the table, its keys, the secrets and the mail domain stay when their stack goes', () => {
  const kept = STATEFUL.flatMap((type) =>
    resourcesOf(prod, type).map(([, { DeletionPolicy, UpdateReplacePolicy }]) => [DeletionPolicy, UpdateReplacePolicy]),
  );
  expect(kept).toEqual(Array.from({ length: 7 }, () => ['RetainExceptOnCreate', 'Retain']));
});

test('a first deployment that fails leaves nothing behind: of what is kept later, only the table can’t be taken back, and it is made last', () => {
  const [[, table] = [undefined, undefined]] = resourcesOf(prod, 'AWS::DynamoDB::GlobalTable');
  const others = Object.keys(prod.toJSON().Resources).filter((id) => id !== 'TableCD117FA1');
  // The table names its key in its properties.
  expect([...(table?.DependsOn ?? []), 'TableKeyF581D96F'].toSorted()).toEqual(others.toSorted());
});

test('on one’s own machine everything goes when its stack goes', () => {
  const policies = STATEFUL.flatMap((type) => resourcesOf(local, type).map(([, { DeletionPolicy }]) => DeletionPolicy));
  expect(policies).toEqual(Array.from({ length: 7 }, () => 'Delete'));
});

test('in prod the table can’t be deleted by mistake, and every second of it can be brought back', () => {
  prod.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    Replicas: [
      Match.objectLike({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    ],
  });
});

test('the table is on demand, encrypted by a key of its own, expires items and streams what was written', () => {
  prod.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    TimeToLiveSpecification: { AttributeName: 'expiresAtEpochSeconds', Enabled: true },
    Replicas: [
      Match.objectLike({ SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': ['TableKeyF581D96F', 'Arn'] } } }),
    ],
  });
});

test('the index of due work holds keys only', () => {
  prod.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due-work',
        KeySchema: [
          { AttributeName: 'dueWork', KeyType: 'HASH' },
          { AttributeName: 'dueAtMs', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    AttributeDefinitions: Match.arrayWith([{ AttributeName: 'dueAtMs', AttributeType: 'N' }]),
  });
});

test('both keys rotate', () => {
  prod.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true });
});

test('the table’s key works for this account’s users of DynamoDB, and through DynamoDB only', () => {
  prod.hasResourceProperties('AWS::KMS::Key', {
    Description: 'Appeal Alerts: encrypts the table at rest',
    KeyPolicy: Match.objectLike({
      Statement: Match.arrayWith([
        Match.objectLike({
          Sid: 'UseThroughDynamoDb',
          Principal: { AWS: '*' },
          Condition: {
            StringEquals: {
              'kms:CallerAccount': { Ref: 'AWS::AccountId' },
              'kms:ViaService': 'dynamodb.eu-central-1.amazonaws.com',
            },
          },
        }),
      ]),
    }),
  });
});

test('only the account’s administrators are named in the sealing key’s policy', () => {
  const [, sealingKey] = resourcesOf(prod, 'AWS::KMS::Key').find(([id]) => id.startsWith('SealingKey')) ?? [];
  expect(sealingKey?.Properties.KeyPolicy).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Action: 'kms:*',
        Effect: 'Allow',
        Principal: { AWS: { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, ':root']] } },
        Resource: '*',
      },
    ],
  });
});

// CloudFormation answers any change of a secret's GenerateSecretString with a new value in place of the old: the keys of every link
// in mails already sent, and of every stored address's hash, would be gone, and no subscriber be found any more.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html
test('what the hashing secret is generated from never changes: each change draws a new secret, and orphans every hash', () => {
  expect(secretOf('HashingSecret0B292ACF').Properties.GenerateSecretString).toEqual({
    SecretStringTemplate: '{}',
    GenerateStringKey: 'k1',
    PasswordLength: 64,
    ExcludePunctuation: true,
  });
});

test('what the form secret is generated from never changes: each change draws a new secret, and refuses forms that people fill in', () => {
  expect(secretOf('FormSecret32424467').Properties.GenerateSecretString).toEqual({
    PasswordLength: 64,
    ExcludePunctuation: true,
  });
});

function secretOf(wanted: string) {
  const [, secret] = resourcesOf(prod, 'AWS::SecretsManager::Secret').find(([id]) => id === wanted) ?? [];
  if (!secret) throw new Error(`there is no secret ${wanted}`);
  return secret;
}

test('bounces come back to a domain below the mail domain, and without its MX record mail still leaves', () => {
  prod.hasResourceProperties('AWS::SES::EmailIdentity', {
    MailFromAttributes: {
      MailFromDomain: 'bounce.mail.appeals.test',
      BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
    },
  });
});

test('every DNS record of the mail domain is an output, as SES names it', () => {
  const dkim = (n: number) => {
    const attribute = (name: string) => ({ 'Fn::GetAtt': ['MailDomainBA8757BD', `DkimDNSToken${name}${n}`] });
    return { 'Fn::Join': ['', [attribute('Name'), ' CNAME ', attribute('Value')]] };
  };
  expect(dnsOutputsOf(prod)).toEqual({
    DnsDkim1: dkim(1),
    DnsDkim2: dkim(2),
    DnsDkim3: dkim(3),
    DnsMailFromMx: 'bounce.mail.appeals.test MX 10 feedback-smtp.eu-central-1.amazonses.com',
    DnsMailFromSpf: 'bounce.mail.appeals.test TXT v=spf1 include:amazonses.com ~all',
    DnsDmarc: '_dmarc.mail.appeals.test TXT v=DMARC1; p=quarantine; rua=mailto:desk@appeals.test',
  });
});

test('on one’s own machine no DNS is told of', () => {
  expect(dnsOutputsOf(local)).toEqual({});
});

const dnsOutputsOf = (stack: Template) =>
  Object.fromEntries(
    Object.entries(stack.findOutputs('*')).flatMap(([id, { Value }]) => (id.startsWith('Dns') ? [[id, Value]] : [])),
  );

test('no reader’s address is mailed to the From mailbox: bounces and complaints come by events alone', () => {
  prod.allResourcesProperties('AWS::SES::EmailIdentity', { FeedbackAttributes: { EmailForwardingEnabled: false } });
  prod.resourceCountIs('AWS::SES::EmailIdentity', 1);
});

test('a stage that shares its account’s mail domain makes no second identity', () => {
  const { data } = synthesized('dev', { emailIdentity: false });
  data.resourceCountIs('AWS::SES::EmailIdentity', 0);
  expect(Object.keys(dnsOutputsOf(data))).toEqual(['DnsMailFromMx', 'DnsMailFromSpf', 'DnsDmarc']);
});

test('the record of what ended forgets by itself, and no backup keeps what it forgot', () => {
  const [, record] = resourcesOf(prod, 'AWS::DynamoDB::GlobalTable').find(([id]) => id.startsWith('EndedTable')) ?? [];
  expect(record?.Properties).toMatchObject({
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    TimeToLiveSpecification: { AttributeName: 'expiresAtEpochSeconds', Enabled: true },
    Replicas: [
      {
        DeletionProtectionEnabled: false,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
        SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': ['TableKeyF581D96F', 'Arn'] } },
      },
    ],
  });
  expect(record?.Properties.StreamSpecification).toBeUndefined();
});
