import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { METRICS_SERVICE } from '../../functions/contract/deployment/alarm-counts.ts';
import type { Stage } from '../stages/schema.ts';

/** Where the functions of a stage count what happens in their business: two stages of one account don't mix. */
export const namespaceOf = ({ stage }: Pick<Stage, 'stage'>) => `AppealAlerts/${stage}`;

/** What any function of the stage counts, by the metric's name in `functions/telemetry/metrics.ts`. */
export const counted = (stage: Pick<Stage, 'stage'>, metricName: string, period: Duration): Metric =>
  new Metric({
    namespace: namespaceOf(stage),
    metricName,
    dimensionsMap: { service: METRICS_SERVICE },
    statistic: 'Sum',
    period,
  });
