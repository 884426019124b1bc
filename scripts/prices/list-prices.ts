const MILLION = 1_000_000;

/** List prices in us-east-1, on demand, in US dollars, as of 2026. The console's billing page has yours. */
export const LIST_PRICES = {
  /** https://aws.amazon.com/dynamodb/pricing/on-demand/ */
  readUnit: 0.125 / MILLION,
  writeUnit: 0.625 / MILLION,
  /** Standard queues. https://aws.amazon.com/sqs/pricing/ */
  queueRequest: 0.4 / MILLION,
  /** https://aws.amazon.com/lambda/pricing/ */
  invocation: 0.2 / MILLION,
  gigabyteSecondOnArm: 0.0000133334,
  /** https://aws.amazon.com/ses/pricing/: what an account pays that chose no plan, and what new accounts start with. */
  mail: 0.1 / 1_000,
  mailOfNewAccount: 0.16 / 1_000,
  /** A customer managed key by the month, and what each of its first two rotations adds. https://aws.amazon.com/kms/pricing/ */
  key: 1,
  keyRotated: 1,
  /** https://aws.amazon.com/secrets-manager/pricing/ */
  secret: 0.4,
  /** By the month: each metric of an alarm, also of one over metric math. https://aws.amazon.com/cloudwatch/pricing/ */
  alarmMetric: 0.1,
  customMetric: 0.3,
  dashboard: 3,
  logGigabyte: 0.5,
  /** https://aws.amazon.com/eventbridge/pricing/ */
  schedule: 1 / MILLION,
} as const;

/** What an account has for nothing each month, for as long as it exists: all of its work shares it. The same pages say so. */
export const ALWAYS_FREE = {
  queueRequest: MILLION,
  invocation: MILLION,
  gigabyteSecondOnArm: 400_000,
  alarmMetric: 10,
  customMetric: 10,
  dashboard: 3,
  logGigabyte: 5,
  schedule: 14 * MILLION,
} as const satisfies Partial<Record<keyof typeof LIST_PRICES, number>>;
