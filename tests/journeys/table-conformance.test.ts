import { describe } from 'vitest';
import { holdTableToDynamoDb } from '../support/aws/table-conformance.ts';
import { tableLikeTheStacks } from '../support/stack/table-like-the-stacks.ts';

describe('on the local cloud', () => holdTableToDynamoDb(tableLikeTheStacks()));
