import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeEach } from 'vitest';
import { type DocumentTable, withDocuments } from './document-table.ts';
import { DynamoDbInProcess } from './dynamodb-in-process.ts';

const NAME = 'table';
/** Beside it, the table of the record of what ended: publications write to both. */
export const ENDED_NAME = 'ended';

interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * A table with the deployed one’s keys and index in this process, behind the real client: everything of it but the wire.
 * @param losesAnswer - whether what was just carried out is not answered, so that the client sends it again.
 */
export function tableInProcess(losesAnswer: () => boolean = () => false): DocumentTable {
  const dynamoDb = new DynamoDbInProcess(NAME, ENDED_NAME);
  const requestHandler = {
    async handle({ headers, body }: Asked) {
      const [, operation = ''] = (headers['x-amz-target'] ?? '').split('.');
      const { statusCode, answer } = await dynamoDb.answer(operation, JSON.parse(Buffer.from(body).toString()));
      if (losesAnswer()) throw Object.assign(new Error('the answer was lost'), { name: 'TimeoutError' });
      const bytes = new TextEncoder().encode(JSON.stringify(answer));
      return { response: { statusCode, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: bytes } };
    },
  };
  // Nobody looks at a signature, and making one is a tenth of what a request costs.
  const signer = { sign: async <Request>(request: Request) => request };
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const raw = new DynamoDBClient({ region: 'us-east-1', credentials, requestHandler, signer });
  return withDocuments({ name: NAME, raw });
}

/** A fresh table for each test of a file. */
export function tableOfTest(): DocumentTable {
  let table: DocumentTable;
  beforeEach(() => {
    table = tableInProcess();
  });
  return {
    get name() {
      return table.name;
    },
    get raw() {
      return table.raw;
    },
    get documents() {
      return table.documents;
    },
  };
}
