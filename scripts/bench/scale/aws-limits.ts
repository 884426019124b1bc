/** A limit that AWS publishes, and where. */
interface AwsLimit {
  readonly most: number;
  readonly source: string;
}

const DYNAMODB = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide';

/** What AWS gives an account unless it asks for more. By the second, but for {@link AWS_LIMITS.functionsAtOnce}. */
export const AWS_LIMITS = {
  writesOfPartition: { most: 1_000, source: `${DYNAMODB}/bp-partition-key-design.html` },
  writesOfNewTable: { most: 4_000, source: `${DYNAMODB}/warm-throughput-scenarios.html` },
  readsOfNewTable: { most: 12_000, source: `${DYNAMODB}/warm-throughput-scenarios.html` },
  writesOfTable: { most: 40_000, source: `${DYNAMODB}/ServiceQuotas.html` },
  /** Every action of SES but those that send. The page names `SendEmail` as one that sends, and not `SendBulkEmail`. */
  sesActions: { most: 1, source: 'https://docs.aws.amazon.com/ses/latest/dg/quotas.html' },
  /** In most Regions; 2,500 in some. */
  apiRequests: { most: 10_000, source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html' },
  /** Of eu-central-1; 18,750 in us-east-1, us-west-2 and eu-west-1, and less in others. What is beyond is late, not lost. */
  ruleInvocations: { most: 4_500, source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html' },
  functionsAtOnce: { most: 1_000, source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html' },
} as const satisfies Readonly<Record<string, AwsLimit>>;
