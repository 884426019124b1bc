import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { tableOf } from '../../../scripts/local/visitors/seed.ts';
import { inject } from './stack-of-worker.ts';

/** The table of the stack that journeys run on. */
export const tableOfStack = (): Table => tableOf({ environment: inject('environment'), outputs: inject('outputs') });
