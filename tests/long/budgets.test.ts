import { holdCountersToTheirBudgets } from '../support/subscribing/flood-rules.ts';

holdCountersToTheirBudgets(10_000);
