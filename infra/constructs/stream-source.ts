import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ServiceParts } from '../service-parts.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';

type Filter = Parameters<typeof FilterCriteria.filter>[0];

/**
 * What the table's stream tells of, one record at a time: the next one does not wait for a broken one's batch to be halved. It gives up,
 * and leaves a letter, rather than stand still.
 * @param failures - where records go that were given up.
 */
export const streamSource = ({ stage, data }: ServiceParts, failures: DeadLetterQueue, ...filters: Filter[]) =>
  new DynamoEventSource(data.table as ITable, {
    // the same, but for properties declared as possibly undefined
    // What was written while a deployment replaced the source still comes.
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 1,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: stage.stream.retryAttempts,
    maxRecordAge: Duration.seconds(stage.stream.maxRecordAgeSeconds),
    onFailure: new SqsDlq(failures.queue),
    filters: filters.map((filter) => FilterCriteria.filter(filter)),
  });
