import { Duration } from 'aws-cdk-lib';
import { DIGEST_SLOTS_PARTITION } from '../../../functions/contract/table-keys.ts';
import { AppFunction } from '../../constructs/app-function.ts';
import { dueWorkIndexArnOf, startingEnvironment, tableEnvironment } from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';

/** Plans the digests whose local hour has come. */
export function definePlanDigests(parts: ServiceParts): void {
  const { scope, stage, codeOf, schedules, data } = parts;
  const planDigests = new AppFunction(scope, {
    name: 'plan-digests',
    stage,
    codeOf,
    environment: { ...tableEnvironment(parts), ...startingEnvironment(parts) },
    memoryMegabytes: 512,
  });
  planDigests
    .may('dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem')
    .on(data.table.tableArn);
  // A slot that its last reader left.
  planDigests.mayInPartitions('dynamodb:DeleteItem', DIGEST_SLOTS_PARTITION).of(data.table.tableArn);
  planDigests.may('dynamodb:Query').on(data.table.tableArn, dueWorkIndexArnOf(data));
  schedules.wake(planDigests, Duration.minutes(stage.every.planDigestsMinutes), {
    name: 'plan-digests',
    holds: 'plannings of digests that failed',
  });
}
