import { holdTableToDynamoDb } from './table-conformance.ts';
import { tableInProcess } from './table-in-process.ts';

holdTableToDynamoDb(tableInProcess());
