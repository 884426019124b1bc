import { z } from 'zod';

export interface CostedTemplate {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: unknown }>>;
}

/** What a deployment has and does while nothing is published and no page is asked for. */
export interface StandingParts {
  readonly keys: number;
  readonly rotatedKeys: number;
  readonly secrets: number;
  /** Over all alarms: one over metric math has several. */
  readonly alarmMetrics: number;
  readonly dashboards: number;
  readonly polledQueues: number;
  readonly letterQueues: number;
  readonly clocks: readonly Clock[];
}

export interface Clock {
  readonly everyMinutes: number;
  /** What it wakes: a function of this size, or a channel that sends a canary. */
  readonly wakes: { readonly memoryMegabytes: number; readonly isSweep: boolean } | 'canary';
}

const Alarm = z.object({ Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).optional() });
const Key = z.object({ EnableKeyRotation: z.boolean().default(false) });
const Source = z.object({ StartingPosition: z.string().optional() });
const Queue = z.object({ RedrivePolicy: z.unknown().optional() });
const LambdaFunction = z.object({ FunctionName: z.string(), MemorySize: z.number() });
const Schedule = z.object({
  ScheduleExpression: z.string(),
  Target: z.object({
    Arn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
    Input: z.string().optional(),
  }),
});

const MINUTES_OF: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 24 * 60 };

/** Reads what costs by the month, or by its number at rest, from a stage's templates. */
export function standingPartsOf(...templates: readonly CostedTemplate[]): StandingParts {
  const resources = new Map(templates.flatMap(({ Resources }) => Object.entries(Resources)));
  const all = <T>(type: string, shape: z.ZodType<T>): T[] =>
    [...resources.values()].filter(({ Type }) => Type === type).map(({ Properties }) => shape.parse(Properties ?? {}));
  const wokenBy = (logicalId: string): Clock['wakes'] => {
    const { FunctionName, MemorySize } = LambdaFunction.parse(resources.get(logicalId)?.Properties);
    return { memoryMegabytes: MemorySize, isSweep: FunctionName.endsWith('-sweep') };
  };

  const keys = all('AWS::KMS::Key', Key);
  return {
    keys: keys.length,
    rotatedKeys: keys.filter(({ EnableKeyRotation }) => EnableKeyRotation).length,
    secrets: all('AWS::SecretsManager::Secret', z.unknown()).length,
    alarmMetrics: all('AWS::CloudWatch::Alarm', Alarm)
      .map(({ Metrics }) => Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1)
      .reduce((sum, metrics) => sum + metrics, 0),
    dashboards: all('AWS::CloudWatch::Dashboard', z.unknown()).length,
    polledQueues: all('AWS::Lambda::EventSourceMapping', Source).filter(({ StartingPosition }) => !StartingPosition)
      .length,
    letterQueues: all('AWS::SQS::Queue', Queue).filter(({ RedrivePolicy }) => RedrivePolicy === undefined).length,
    clocks: all('AWS::Scheduler::Schedule', Schedule).map(({ ScheduleExpression, Target }) => ({
      everyMinutes: minutesOf(ScheduleExpression),
      wakes: Target.Input === undefined ? wokenBy(Target.Arn['Fn::GetAtt'][0]) : 'canary',
    })),
  };
}

/** @throws {RangeError} for what is no rate. */
function minutesOf(expression: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = MINUTES_OF[unit];
  if (minutes === undefined) throw new RangeError(`${expression} is no rate`);
  return Number(count) * minutes;
}
