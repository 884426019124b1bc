import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { EmailIdentity, Identity, MailFromBehaviorOnMxFailure } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { DUE_WORK_INDEX, EXPIRY_ATTRIBUTE } from '../functions/contract/table-keys.ts';
import { type DkimRecord, dnsRecordsOf, mailDnsOf } from './mail-dns.ts';
import { mailFromDomainOf } from './stages/mail-domains.ts';
import { isOnThisMachine, type Stage } from './stages/schema.ts';

/**
 * What must survive everything else: who asked for what, the keys that alone let a function read or find them, and the mail domain,
 * whose DNS records a new identity would make worthless. Logical ids here never change.
 */
export class DataStack extends Stack {
  readonly table: TableV2;
  /** What ended of late: a backup of the table that is put into use is told by it what came after. */
  readonly endedTable: TableV2;
  /** Wraps the data keys under which addresses and follows are kept. */
  readonly sealingKey: Key;
  /** Secret with the keys of tokens and of the address hash: JSON from key id to key. */
  readonly hashingSecretArn: string;
  /** Secret that signs sign-up forms: of its own, so that the function behind them can hash and sign nothing about people. */
  readonly formSecretArn: string;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    // What a first deployment made before it failed goes again, else the next would find the identity's name taken, and pay for keys
    // that open nothing.
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
    const key = {
      enableKeyRotation: true,
      removalPolicy,
      pendingWindow: Duration.days(stage.keyDeletionDays),
    };

    const tableKey = new Key(this, 'TableKey', { ...key, description: 'Appeal Alerts: encrypts the table at rest' });
    tableKey.addToResourcePolicy(usableThroughDynamoDb(this));

    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(tableKey),
      timeToLiveAttribute: EXPIRY_ATTRIBUTE,
      // A consumer sees what was written, and asks the table for the rest: no consumer can use old images of sealed items.
      dynamoStream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: stage.pointInTimeRecovery },
      deletionProtection: stage.deletionProtection,
      removalPolicy,
      globalSecondaryIndexes: [
        {
          indexName: DUE_WORK_INDEX.name,
          partitionKey: { name: DUE_WORK_INDEX.partitionKey, type: AttributeType.STRING },
          sortKey: { name: DUE_WORK_INDEX.sortKey, type: AttributeType.NUMBER },
          // The sweep reads each item itself before it acts, since an index is late.
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
    });

    this.endedTable = new TableV2(this, 'EndedTable', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      // Without the table's key no backup of the table opens either: a key of its own would save nothing.
      encryption: TableEncryptionV2.customerManagedKey(tableKey),
      timeToLiveAttribute: EXPIRY_ATTRIBUTE,
      // A backup of it would keep what ended for another 35 days.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false },
      // Only what is made last may be protected from deletion: see below.
      deletionProtection: false,
      removalPolicy,
    });
    Validations.of(this.endedTable).acknowledge({
      id: 'AwsSolutions-DDB3',
      reason: 'It outlives what backups of the other table bring back; a backup of its own would keep what it forgets.',
    });

    this.sealingKey = new Key(this, 'SealingKey', {
      ...key,
      description: 'Appeal Alerts: wraps the keys of addresses and follows',
    });

    const hashingSecret = new Secret(this, 'HashingSecret', {
      description: 'Appeal Alerts: keys of tokens and of the address hash, by key id',
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'k1',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy,
    });
    Validations.of(hashingSecret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Links in mails already sent and hashes of stored addresses name their key: an operator adds a key and keeps the old, which no schedule can do.',
    });

    this.hashingSecretArn = arnOfSecret(hashingSecret);

    const formSecret = new Secret(this, 'FormSecret', {
      description: 'Appeal Alerts: signs sign-up forms',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy,
    });
    Validations.of(formSecret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'It tells forms that a program made up from those that were shown, for a day each, and opens nothing.',
    });

    this.formSecretArn = arnOfSecret(formSecret);

    const identity = stage.emailIdentity ? this.mailDomain(stage, removalPolicy) : undefined;
    // A table that is protected from deletion can't be taken back: it is made when all else is there, so that nothing fails after it.
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html
    this.table.node.addDependency(
      this.endedTable,
      hashingSecret,
      formSecret,
      this.sealingKey,
      ...(identity ? [identity] : []),
    );

    // The local cloud knows no tokens of DKIM, and no DNS waits for them.
    if (!isOnThisMachine(stage)) this.tellDnsRecords(stage, identity?.dkimRecords ?? []);
  }

  private mailDomain(stage: Stage, removalPolicy: RemovalPolicy): EmailIdentity {
    const identity = new EmailIdentity(this, 'MailDomain', {
      identity: Identity.domain(stage.mailDomain),
      // On, SES would mail each bounce and complaint, with its reader's address, to the From mailbox. Off is enough where each
      // configuration set has an event destination, as ours do.
      // https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutEmailIdentityFeedbackAttributes.html
      feedbackForwarding: false,
      mailFromDomain: mailFromDomainOf(stage),
      // Without its MX record the envelope is SES's own, and DMARC still passes by DKIM: a lost record must not stop an alert.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    identity.applyRemovalPolicy(removalPolicy);
    return identity;
  }

  private tellDnsRecords(stage: Stage, dkim: readonly DkimRecord[]): void {
    for (const { id, name, type, value, purpose } of dnsRecordsOf({ ...mailDnsOf(stage), dkim }))
      new CfnOutput(this, `Dns${id.charAt(0).toUpperCase()}${id.slice(1)}`, {
        value: `${name} ${type} ${value}`,
        description: purpose,
      });
  }
}

/**
 * A role that may use the table may use its key, through DynamoDB and for nothing else: the same words that AWS writes for its own
 * key of DynamoDB. Without it each function's role would have to name this key.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
function usableThroughDynamoDb(stack: Stack): PolicyStatement {
  return new PolicyStatement({
    sid: 'UseThroughDynamoDb',
    principals: [new AnyPrincipal()],
    actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
    resources: ['*'],
    conditions: {
      StringEquals: {
        'kms:CallerAccount': stack.account,
        'kms:ViaService': `dynamodb.${stack.region}.amazonaws.com`,
      },
    },
  });
}

/** A secret's ARN as an attribute: `secretArn` is a reference, and the local cloud answers that with the secret's name. */
function arnOfSecret(secret: Secret): string {
  return (secret.node.defaultChild as CfnSecret).attrId; // what a Secret makes first is its CfnSecret
}
