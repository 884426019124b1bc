import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, RecursiveLoop, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { z } from 'zod';
import type { SealingPurpose } from '../../functions/contract/deployment/encryption-contexts.ts';
import type { EnvVarsOf, FunctionName } from '../../functions/contract/env.ts';
import type { CodeOf } from '../bundling/bundle-handlers.ts';
import type { Stage } from '../stages/schema.ts';
import { counted, namespaceOf } from './counted.ts';
import type { SendResources } from './send-resources.ts';

export interface AppFunctionProps<N extends FunctionName> {
  /** Joins contract, handler, infra file and test. */
  readonly name: N;
  readonly stage: Stage;
  readonly codeOf: CodeOf;
  /** Everything that the contract asks for, and nothing else: `tsc` sees what is missing. */
  readonly environment: EnvVarsOf<N>;
  /** Decides the share of a processor too. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
  readonly memoryMegabytes: number;
  /**
   * Else Lambda stops it after 16 times of queueing work for itself, and the message becomes a dead letter.
   * https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html
   */
  readonly mayWakeItself?: { readonly because: string };
  /** Node refuses to run text as code in this function, whichever library tries to. https://nodejs.org/api/cli.html#--disallow-code-generation-from-strings */
  readonly runsNoText?: true;
}

/** The word-for-word IAM actions of one service; patterns have no place in a grant. */
export type IamAction = `${'dynamodb' | 'kms' | 'lambda' | 'secretsmanager' | 'ses' | 'sqs'}:${string}`;

/**
 * Actions of DynamoDB that a grant may bound by the keys of partitions.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
const PARTITION_ACTIONS = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
] as const;
type PartitionAction = (typeof PARTITION_ACTIONS)[number];

/**
 * One function: the bundle of its handler, `functions/handlers/<room>/<name>.ts`, with a role and a log group of its own. Its role may write its own logs
 * and nothing else until its file says so.
 *
 * Tracing stays off: log lines and metrics follow a dispatch by its id already, and each trace would be one more place that
 * keeps who did what when.
 */
export class AppFunction<N extends FunctionName = FunctionName> extends LambdaFunction {
  private readonly ownRole: Role;
  private readonly stage: Stage;

  constructor(scope: Construct, props: AppFunctionProps<N>) {
    const { name, stage } = props;
    const functionName = functionNameOf(stage, name);
    // Beside the function's own id, since a construct can't be its own child's parent before it exists.
    const logGroup = new LogGroup(scope, `${name}-logs`, {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: stage.logRetentionDays,
      // Lines of a function that is gone would block its name for its successor.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${name}-role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${functionName} may do`,
    });
    logGroup.grantWrite(role);

    const reservedConcurrentExecutions = stage.reservedConcurrency[name];
    super(scope, name, {
      functionName,
      code: props.codeOf(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role,
      logGroup,
      tracing: Tracing.DISABLED,
      timeout: Duration.seconds(stage.timeoutSeconds[name]),
      memorySize: props.memoryMegabytes,
      recursiveLoop: props.mayWakeItself ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE,
      reservedConcurrentExecutions,
      environment: { ...localAddresses(stage), ...telemetry(stage, name), ...nodeOptions(props), ...props.environment },
    });

    this.ownRole = role;
    this.stage = stage;
  }

  /** The start of a sentence: `unsubscribe.may('sqs:SendMessage').on(queue.queueArn)`. */
  may(...actions: [IamAction, ...IamAction[]]): { on(...arns: [string, ...string[]]): void } {
    return {
      on: (...arns) => {
        this.addToRolePolicy(new PolicyStatement({ actions, resources: arns }));
      },
    };
  }

  /**
   * Actions on items of a table whose partition keys begin with one of some words, and on no others. What one transaction writes is
   * granted together: AWS does not say whether it holds each entry's key, or those of all entries, against an entry's action.
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
   */
  mayInPartitions(
    actions: PartitionAction | readonly [PartitionAction, ...PartitionAction[]],
    ...prefixes: [string, ...string[]]
  ): { of(tableArn: string): void } {
    return {
      of: (tableArn) => {
        const conditions = {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
          // Of no keys at all, "all" would be true.
          Null: { 'dynamodb:LeadingKeys': 'false' },
        };
        this.addToRolePolicy(new PolicyStatement({ actions: [actions].flat(), resources: [tableArn], conditions }));
      },
    };
  }

  /**
   * No action on items of a table whose partition keys begin with one of some words, even where another statement grants it: for a function whose work is
   * in many partitions, and in none of these. One such key in a batch or a transaction is enough for the whole of it to be refused.
   */
  mayNeverInPartitions(...prefixes: [string, ...string[]]): { of(tableArn: string): void } {
    return { of: (tableArn) => this.denyInPartitions(PARTITION_ACTIONS, prefixes, tableArn) };
  }

  /** The same but for one action, which another statement grants. */
  mayNothingButInPartitions(but: PartitionAction, ...prefixes: [string, ...string[]]): { of(tableArn: string): void } {
    const others = PARTITION_ACTIONS.filter((action) => action !== but);
    return { of: (tableArn) => this.denyInPartitions(others, prefixes, tableArn) };
  }

  private denyInPartitions(actions: readonly PartitionAction[], prefixes: readonly string[], tableArn: string): void {
    const conditions = {
      'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
    };
    this.addToRolePolicy(
      new PolicyStatement({ effect: Effect.DENY, actions: [...actions], resources: [tableArn], conditions }),
    );
  }

  /**
   * `may` for mail to many in one call. IAM checks the old API's action for the new one's call as well, and looks at a template even
   * where the mail comes with the call: a role with less is refused every alert.
   * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html
   * https://anymail.dev/en/stable/esps/amazon_ses/#iam-permissions https://github.com/anymail/django-anymail/issues/384
   */
  maySendBulk({ anyTemplateArn, ...sends }: SendResources): void {
    this.may('ses:SendBulkEmail', 'ses:SendBulkTemplatedEmail').on(anyTemplateArn, ...partiesOf(sends));
    this.acknowledgeWildcards(
      [anyTemplateArn],
      'An alert is an inline template, which has no name, and AWS does not say which ARN IAM looks for.',
    );
    this.acknowledgeRecipients(sends);
  }

  /** `may` for mail to one person, whose subject and parts come ready: it has no template, and nothing of it is raw. */
  maySendSingle(sends: Omit<SendResources, 'anyTemplateArn'>): void {
    this.may('ses:SendEmail').on(...partiesOf(sends));
    this.acknowledgeRecipients(sends);
  }

  private acknowledgeRecipients({ recipientArns }: Pick<SendResources, 'recipientArns'>): void {
    this.acknowledgeWildcards(
      recipientArns,
      'In the sandbox IAM looks at whom a mail is for. These are the mailbox simulator and, in a rehearsal, the stage’s own list.',
    );
  }

  private acknowledgeWildcards(arns: readonly string[], reason: string): void {
    for (const arn of arns.filter((it) => it.includes('*')))
      Validations.of(this.ownRole).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${wordsForArn(this.stack.resolve(arn))}]`,
        reason,
      });
  }

  /** `may` for what SES tells of the account as a whole, which is no resource that a grant could name. */
  mayAskOfAccount(action: 'ses:GetAccount' | 'ses:ListSuppressedDestinations'): void {
    this.addToRolePolicy(new PolicyStatement({ actions: [action], resources: ['*'] }));
    Validations.of(this.ownRole).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: `${action} is about the account, and IAM knows no resource for it.`,
    });
  }

  /** What the function counts itself, by the metric's name in `functions/telemetry/metrics.ts`. */
  counted(metricName: string, period: Duration): Metric {
    return counted(this.stage, metricName, period);
  }

  /** `may` for the key that seals, and for one purpose of it alone. */
  maySeal(
    purpose: SealingPurpose,
    ...actions: [`kms:${string}`, ...`kms:${string}`[]]
  ): { with(keyArn: string): void } {
    return {
      with: (keyArn) => {
        const conditions = { StringEquals: { 'kms:EncryptionContext:purpose': purpose } };
        this.addToRolePolicy(new PolicyStatement({ actions, resources: [keyArn], conditions }));
      },
    };
  }
}

/** Everything that mail of either kind touches. */
const partiesOf = (sends: Omit<SendResources, 'anyTemplateArn'>): [string, ...string[]] => [
  sends.configurationSetArn,
  ...sends.senderArns,
  ...sends.recipientArns,
];

const ArnInParts = z.union([
  z.string(),
  z
    .object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.union([z.string(), z.object({ Ref: z.string() })]))]) })
    .transform((it) => it['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join('')),
]);

/** An ARN as cdk-nag writes it in its findings: `arn:aws:ses:eu-central-1:<AWS::AccountId>:template/*`. */
const wordsForArn = (resolved: unknown): string => ArnInParts.parse(resolved);

/** What a function is called in an account: people read it in logs, and commands invoke it by it. */
export const functionNameOf = (stage: { readonly stage: string }, name: FunctionName) =>
  `AppealAlerts-${stage.stage}-${name}`;

const nodeOptions = ({ runsNoText }: Pick<AppFunctionProps<FunctionName>, 'runsNoText'>) => ({
  NODE_OPTIONS: ['--enable-source-maps', ...(runsNoText ? ['--disallow-code-generation-from-strings'] : [])].join(' '),
});

function telemetry(stage: Stage, name: FunctionName) {
  return {
    POWERTOOLS_SERVICE_NAME: name,
    POWERTOOLS_METRICS_NAMESPACE: namespaceOf(stage),
    POWERTOOLS_LOG_LEVEL: stage.logLevel,
    // Events hold tokens and sealed requests.
    POWERTOOLS_LOGGER_LOG_EVENT: 'false',
  };
}

/** Where the parts are that stand in for AWS's own on this machine; nothing on AWS. */
function localAddresses(stage: Stage): Record<string, string> {
  return {
    ...(stage.sesEndpoint !== undefined && { AWS_ENDPOINT_URL_SESV2: stage.sesEndpoint }),
    ...(stage.cloudEndpoint !== undefined && { AWS_ENDPOINT_URL: stage.cloudEndpoint }),
  };
}
