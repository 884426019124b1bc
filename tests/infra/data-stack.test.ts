import { Match } from 'aws-cdk-lib/assertions';
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
  expect(kept).toEqual(Array.from({ length: 6 }, () => ['Retain', 'Retain']));
});

test('on one’s own machine everything goes when its stack goes', () => {
  const policies = STATEFUL.flatMap((type) => resourcesOf(local, type).map(([, { DeletionPolicy }]) => DeletionPolicy));
  expect(policies).toEqual(Array.from({ length: 6 }, () => 'Delete'));
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

test('nobody but the account’s administrators is named in the sealing key’s policy', () => {
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

test('the secret starts as one key of 64 letters and digits, under the id k1', () => {
  prod.hasResourceProperties('AWS::SecretsManager::Secret', {
    GenerateSecretString: {
      SecretStringTemplate: '{}',
      GenerateStringKey: 'k1',
      PasswordLength: 64,
      ExcludePunctuation: true,
    },
  });
});

test('a stage that shares its account’s mail domain makes no second identity', () => {
  synthesized('dev', { emailIdentity: false }).data.resourceCountIs('AWS::SES::EmailIdentity', 0);
});
