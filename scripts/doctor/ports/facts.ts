/** What AWS says, as far as a check asks for it. Undefined is what AWS left out. */

export interface StackFacts {
  readonly status: string;
  readonly accountId: string;
  readonly isTerminationProtected: boolean;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface StackResource {
  readonly logicalId: string;
  /** `AWS::SQS::Queue` */
  readonly type: string;
  /** What `Ref` gives: a queue's address, a function's name, a topic's ARN. */
  readonly physicalId: string;
}

export interface SesAccountFacts {
  readonly hasProductionAccess: boolean;
  readonly isSendingEnabled: boolean;
  readonly enforcement: string;
  readonly maxSendRate: number;
  /** Undefined is without limit. */
  readonly dailyQuota?: number;
  readonly sentLast24Hours: number;
  readonly suppressedReasons: readonly string[];
  readonly isVdmOn: boolean;
}

export interface IdentityFacts {
  readonly isVerified: boolean;
  readonly forwardsFeedback: boolean;
  readonly dkim: {
    readonly isSigning: boolean;
    readonly status: string;
    readonly tokens: readonly string[];
    readonly hostedZone?: string;
  };
  readonly mailFrom: { readonly domain?: string; readonly status?: string; readonly onFailure?: string };
}

export interface ConfigurationSetFacts {
  readonly isSendingEnabled: boolean;
}

export interface EventDestinationFacts {
  readonly isEnabled: boolean;
  /** `BOUNCE`, `DELIVERY_DELAY` */
  readonly events: readonly string[];
  readonly busArn?: string;
}

export interface SubscriptionFacts {
  readonly protocol: string;
  readonly endpoint: string;
  readonly isConfirmed: boolean;
}

export interface AlarmFacts {
  readonly name: string;
  readonly state: string;
  readonly hasActions: boolean;
  /** Without data it stays in the state that it has. */
  readonly ignoresMissingData: boolean;
}

/** What became of what an alarm last told its topic, as far back as CloudWatch remembers. */
export interface AlarmActionFacts {
  /** When the topic last took it. */
  readonly takenAtMs?: number;
  /** The topic has refused it since. */
  readonly isRefusedSince: boolean;
}

export interface TableFacts {
  readonly status: string;
}

export interface SubscribersFound {
  readonly active: number;
  /** How the number was found: counted, or estimated from a part of the table. */
  readonly isEstimate: boolean;
}

export interface KeyFacts {
  readonly state: string;
}

export interface SecretFacts {
  readonly isBeingDeleted: boolean;
  readonly hasCurrentVersion: boolean;
}

export interface QueueFacts {
  readonly waiting: number;
  readonly inFlight: number;
}

export interface FunctionFacts {
  readonly state: string;
  readonly lastUpdate: string;
  readonly reservedConcurrency?: number;
}

export interface EventSourceFacts {
  readonly functionName: string;
  readonly state: string;
  readonly lastResult?: string;
  readonly maxConcurrency?: number;
}

export interface MetricQuestion {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: 'Sum' | 'Maximum';
  readonly withinMs: number;
}
