import type { MailHold } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { PublisherWithKeys } from '../../../functions/domain/publishing/publishing.ts';
import type { Stage } from '../../../infra/stages/schema.ts';
import type {
  AlarmActionFacts,
  AlarmFacts,
  ConfigurationSetFacts,
  EventDestinationFacts,
  EventSourceFacts,
  FunctionFacts,
  IdentityFacts,
  KeyFacts,
  MetricQuestion,
  QueueFacts,
  SecretFacts,
  SesAccountFacts,
  StackFacts,
  StackResource,
  SubscribersFound,
  SubscriptionFacts,
  TableFacts,
} from './facts.ts';

/**
 * Every question that doctor asks, and the whole of what it can reach. Each only reads. What is not there is undefined; a
 * rejection is a look that failed.
 */
export interface Ports {
  readonly stage: Stage;
  readonly nowMs: () => number;

  /** The account that the shell's credentials belong to, and the region that its other commands would use. */
  readonly caller: () => Promise<{ readonly accountId: string; readonly shellRegion?: string }>;
  /** Version of `cdk bootstrap` in account and region. */
  readonly bootstrapVersion: () => Promise<number | undefined>;
  readonly stack: (name: string) => Promise<StackFacts | undefined>;
  /** Every resource of both stacks. @throws {NotDeployedError} when one of them is not there. */
  readonly resources: () => Promise<readonly StackResource[]>;

  readonly sesAccount: () => Promise<SesAccountFacts>;
  readonly identity: (domain: string) => Promise<IdentityFacts | undefined>;
  readonly configurationSet: (name: string) => Promise<ConfigurationSetFacts | undefined>;
  readonly eventDestinations: (configurationSetName: string) => Promise<readonly EventDestinationFacts[]>;
  /** What the world's resolvers answer, without a dot at its end and in lower case; nothing for a name that is not there. */
  readonly dns: (type: 'CNAME' | 'MX' | 'TXT', name: string) => Promise<readonly string[]>;

  readonly subscriptions: (topicArn: string) => Promise<readonly SubscriptionFacts[]>;
  readonly topicPolicy: (topicArn: string) => Promise<string | undefined>;
  readonly alarms: (names: readonly string[]) => Promise<readonly AlarmFacts[]>;
  readonly alarmActions: (alarmName: string) => Promise<AlarmActionFacts>;

  readonly tableNames: () => Promise<readonly string[]>;
  readonly table: (name: string) => Promise<TableFacts | undefined>;
  /** What a restore wrote down that holds all mail; also undefined where there is no table. */
  readonly mailHold: (tableName: string) => Promise<MailHold | undefined>;
  readonly subscribers: (tableName: string) => Promise<SubscribersFound>;
  readonly publishers: (tableName: string) => Promise<readonly PublisherWithKeys[]>;
  readonly key: (keyId: string) => Promise<KeyFacts | undefined>;
  readonly secret: (arn: string) => Promise<SecretFacts | undefined>;
  readonly queue: (url: string) => Promise<QueueFacts | undefined>;

  readonly function: (name: string) => Promise<FunctionFacts | undefined>;
  readonly eventSource: (uuid: string) => Promise<EventSourceFacts | undefined>;
  /** Whether a restore holds all mail, under way or died. */
  readonly isSendingHeld: () => Promise<boolean>;
  /** Runs that the account may have at once, in the region. */
  readonly concurrencyLimit: () => Promise<number>;
  /** The newest value of a metric other than zero within the time that is asked for. */
  readonly newestValue: (
    metric: MetricQuestion,
  ) => Promise<{ readonly value: number; readonly atMs: number } | undefined>;
}

export class NotDeployedError extends Error {
  override readonly name = 'NotDeployedError';
}

/** What stands in for AWS in this stage has no such thing. */
export class NotCheckableHereError extends Error {
  override readonly name = 'NotCheckableHereError';
}
